// The heads of the network, their losses and gradients; see network.h.
#include <algorithm>

#include "train/network.h"

namespace claimlight::train {
namespace {

/// Turns scores into the loss's gradient in place, probability less target, over [0, n) without `skip`; returns the sum
/// of target × -log p. `target(j)` sums to 1.
template <class Target>
float soften(float* x, std::size_t n, std::size_t skip, Target const& target) {
  float top = -1e30f, sum = 0, loss = 0;
  for (std::size_t j = 0; j < n; ++j)
    if (j != skip) top = std::max(top, x[j]);
  for (std::size_t j = 0; j < n; ++j) x[j] = j == skip ? 0.0f : exponential(x[j] - top);
  for (std::size_t j = 0; j < n; ++j) sum += x[j];
  for (std::size_t j = 0; j < n; ++j) {
    x[j] /= sum;
    float const t = target(j);
    if (t > 0) loss -= t * logarithm(std::max(x[j], 1e-12f));
    if (j != skip) x[j] -= t;
  }
  return loss;
}

/// Weight of the example's own labels; the rest is the teachers'.
float own_weight(Example const& e, float soft) {
  if (!e.labelled) return 0;
  return e.soft_head.empty() ? 1.0f : 1 - soft;
}

constexpr std::size_t none = ~std::size_t{0};

}  // namespace

void Network::heads_forward(Random* random) {
  Matrix const& x = x_.back();
  tag.forward(x, tags_);
  dependent.forward(x, dep_);
  rectify(dep_);
  head.forward(x, k_);
  dep_mask_.data.clear(), head_mask_.data.clear();
  if (random) drop(dep_, dep_mask_, settings.dropout, *random);
  if (random) drop(k_, head_mask_, settings.dropout, *random);
  bilinear.forward(dep_, q_);
  near_q_.reset(x.rows, distance_classes), near_k_.reset(x.rows, distance_classes);
  add_product_transposed(q_, near_dependent.value(), near_q_);
  add_product_transposed(k_, near_head.value(), near_k_);
  label_dependent.forward(x, label_d_);
  label_head.forward(x, label_h_);
}

void Network::scores(std::size_t s, Matrix& out) const {
  std::size_t const at = starts_[s], n = starts_[s + 1] - at;
  out.reset(n, n);
  Matrix turned(settings.arc, n);
  for (std::size_t j = 0; j < n; ++j)
    for (std::size_t c = 0; c < settings.arc; ++c) turned[c][j] = k_[at + j][c];
  multiply(q_[at], q_.cols, 1, turned[0], n, out[0], n, n, settings.arc, n);
  for (std::size_t i = 1; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      std::size_t const d = distance_class(i, j);
      out[i][j] += near_q_[at + i][d] + near_k_[at + j][d];
    }
}

float Network::learn(std::vector<Example const*> const& batch, Random& random, float soft) {
  encode(batch, &random);
  heads_forward(&random);
  Matrix const& x = x_.back();
  std::size_t const rows = x.rows;
  float const scale = 1.0f / static_cast<float>(rows);
  float loss = 0;
  Matrix dtags(rows, settings.tags), dq(rows, settings.arc), dk(rows, settings.arc);
  Matrix dnear_q(rows, distance_classes), dnear_k(rows, distance_classes), arcs;
  Matrix hidden(rows, settings.label), hidden_mask, relation;
  std::vector<std::size_t> head_row(rows, none), near(rows, 0);
  for (std::size_t s = 0; s < batch.size(); ++s) {
    Example const& e = *batch[s];
    std::size_t const at = starts_[s], n = e.size();
    float const hard = own_weight(e, soft), taught = 1 - hard;
    scores(s, arcs);
    std::fill_n(arcs[0], n, 0.0f);
    for (std::size_t i = 1; i < n; ++i) {
      std::copy_n(tags_[at + i], settings.tags, dtags[at + i]);
      auto const gold_tag = static_cast<std::size_t>(e.tag[i]), gold_head = static_cast<std::size_t>(e.head[i]);
      loss += soften(dtags[at + i], settings.tags, none, [&](std::size_t j) {
        return (j == gold_tag ? hard : 0.0f) + (taught > 0 ? taught * e.soft_tag[i * settings.tags + j] : 0.0f);
      });
      loss += soften(arcs[i], n, i, [&](std::size_t j) {
        return (j == gold_head ? hard : 0.0f) + (taught > 0 ? taught * e.soft_head[i * n + j] : 0.0f);
      });
      head_row[at + i] = at + gold_head;
      near[at + i] = distance_class(i, gold_head);
      float const* d = label_d_[at + i];
      float const* h = label_h_[at + gold_head];
      float const* t = near_label.value()[near[at + i]];
      for (std::size_t c = 0; c < settings.label; ++c) hidden[at + i][c] = std::max(0.0f, d[c] + h[c] + t[c]);
    }
    for (float& v : arcs.data) v *= scale;
    // dQ += dS·K, dK += dSᵀ·Q, and the distance terms by class.
    multiply(arcs[0], n, 1, k_[at], k_.cols, dq[at], dq.cols, n, n, settings.arc);
    multiply(arcs[0], 1, n, q_[at], q_.cols, dk[at], dk.cols, n, n, settings.arc);
    for (std::size_t i = 1; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) {
        std::size_t const d = distance_class(i, j);
        dnear_q[at + i][d] += arcs[i][j];
        dnear_k[at + j][d] += arcs[i][j];
      }
  }
  drop(hidden, hidden_mask, settings.dropout, random);
  label.forward(hidden, relation);
  for (std::size_t s = 0; s < batch.size(); ++s) {
    Example const& e = *batch[s];
    float const hard = own_weight(e, soft), taught = 1 - hard;
    std::fill_n(relation[starts_[s]], settings.relations, 0.0f);
    for (std::size_t i = 1; i < e.size(); ++i) {
      auto const gold = static_cast<std::size_t>(e.relation[i]);
      loss += soften(relation[starts_[s] + i], settings.relations, none, [&](std::size_t j) {
        return (j == gold ? hard : 0.0f) + (taught > 0 ? taught * e.soft_relation[i * settings.relations + j] : 0.0f);
      });
    }
  }
  for (float& v : relation.data) v *= scale;
  for (float& v : dtags.data) v *= scale;

  Matrix dx(rows, settings.hidden), dhidden(rows, settings.label);
  tag.backward(x, dtags, &dx);
  label.backward(hidden, relation, &dhidden);
  apply(dhidden, hidden_mask);
  rectify_back(hidden, dhidden);
  Matrix dlabel_h(rows, settings.label);
  for (std::size_t r = 0; r < rows; ++r) {
    if (head_row[r] == none) continue;
    for (std::size_t c = 0; c < settings.label; ++c) {
      dlabel_h[head_row[r]][c] += dhidden[r][c];
      near_label.g[near[r]][c] += dhidden[r][c];
    }
  }
  label_dependent.backward(x, dhidden, &dx);
  label_head.backward(x, dlabel_h, &dx);
  add_product(dnear_q, near_dependent.value(), dq);
  add_transposed_product(dnear_q, q_, near_dependent.g);
  add_product(dnear_k, near_head.value(), dk);
  add_transposed_product(dnear_k, k_, near_head.g);
  Matrix ddep(rows, settings.arc);
  bilinear.backward(dep_, dq, &ddep);
  apply(ddep, dep_mask_);
  rectify_back(dep_, ddep);
  dependent.backward(x, ddep, &dx);
  apply(dk, head_mask_);
  head.backward(x, dk, &dx);
  encode_back(batch, dx);
  return loss;
}

std::vector<Answer> Network::answer(std::vector<Example const*> const& batch) {
  encode(batch, nullptr);
  heads_forward(nullptr);
  std::vector<Answer> out(batch.size());
  for (std::size_t s = 0; s < batch.size(); ++s) {
    std::size_t const n = batch[s]->size();
    out[s].tag.reset(n, settings.tags);
    std::copy_n(tags_[starts_[s]], n * settings.tags, out[s].tag[0]);
    scores(s, out[s].arc);
  }
  return out;
}

Matrix Network::relations(std::size_t s, std::vector<int> const& heads) {
  std::size_t const at = starts_[s], n = starts_[s + 1] - at;
  Matrix hidden(n, settings.label), out;
  for (std::size_t i = 1; i < n; ++i) {
    auto const h = static_cast<std::size_t>(heads[i]);
    float const* t = near_label.value()[distance_class(i, h)];
    for (std::size_t c = 0; c < settings.label; ++c)
      hidden[i][c] = std::max(0.0f, label_d_[at + i][c] + label_h_[at + h][c] + t[c]);
  }
  label.forward(hidden, out);
  return out;
}

}  // namespace claimlight::train
