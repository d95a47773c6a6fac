// Rounding weights and tables; see quantise.h. The pack is written by write_pack.cpp.
#include "train/quantise.h"

#include <algorithm>
#include <cmath>

namespace claimlight::train {
namespace {

float rounded(float x, int bits, float limit) {
  float const scale = std::ldexp(1.0f, bits);
  return std::max(-limit, std::min(limit, std::nearbyint(x * scale))) / scale;
}

std::vector<Linear*> lines(Network& net) {
  std::vector<Linear*> out;
  for (Layer& l : net.layers) out.push_back(&l.line);
  for (Linear* l :
       {&net.tag, &net.dependent, &net.bilinear, &net.head, &net.label_dependent, &net.label_head, &net.label})
    out.push_back(l);
  return out;
}

std::vector<Parameter*> tables(Network& net) {
  std::vector<Parameter*> out = {&net.words};
  for (Parameter& p : net.affix) out.push_back(&p);
  return out;
}

/// 16 levels for a column, ascending, that leave the least squared error.
void fit_book(Matrix const& w, std::size_t column, float* level) {
  std::vector<float> x(w.rows);
  for (std::size_t r = 0; r < w.rows; ++r) x[r] = w[r][column];
  std::sort(x.begin(), x.end());
  for (std::size_t k = 0; k < 16; ++k) level[k] = x[(2 * k + 1) * (x.size() - 1) / 32];
  for (int round = 0; round < 60; ++round) {
    std::size_t at = 0;
    for (std::size_t k = 0; k < 16; ++k) {
      float const end = k < 15 ? (level[k] + level[k + 1]) / 2 : 1e30f;
      double sum = 0;
      std::size_t const first = at;
      while (at < x.size() && x[at] <= end) sum += x[at++];
      if (at > first) level[k] = static_cast<float>(sum / static_cast<double>(at - first));
    }
    std::sort(level, level + 16);
  }
  for (std::size_t k = 0; k < 16; ++k) level[k] = rounded(level[k], activation_bits, 32767);
}

void round_row(Parameter& p, std::size_t row) {
  for (std::size_t c = 0; c < p.w.cols; ++c) {
    float const* level = p.book[c];
    p.q[row][c] = level[nearest_level(level, p.w[row][c])];
  }
}

void round_weights(Parameter& p) {
  p.q = p.w;
  for (float& x : p.q.data) x = rounded(x, p.bits, p.limit);
}

/// Fraction bits of a weight matrix as 8-bit numbers: those with the least squared error.
int weight_bits(Matrix const& weights) {
  double least = 1e300;
  int best = 0;
  for (int bits = 0; bits <= 12; ++bits) {
    double error = 0;
    for (float x : weights.data) {
      double const d = x - rounded(x, bits, 127);
      error += d * d;
    }
    if (error < least) least = error, best = bits;
  }
  return best;
}

}  // namespace

void begin_quantised(Network& net) {
  net.settle_words();
  for (Parameter* p : tables(net)) {
    p->quantised = true;
    p->q = p->w;
    p->book.reset(p->w.cols, 16);
    for (std::size_t c = 0; c < p->w.cols; ++c) fit_book(p->w, c, p->book[c]);
    for (std::size_t r = 0; r < p->w.rows; ++r) round_row(*p, r);
  }
  for (Linear* l : lines(net)) {
    l->weight.quantised = true;
    l->weight.bits = weight_bits(l->weight.w);
    l->weight.limit = 127;
  }
  for (Parameter* p : {&net.near_dependent, &net.near_head, &net.near_label}) {
    p->quantised = true;
    p->bits = p == &net.near_label ? activation_bits : arc_bits;
    p->limit = p == &net.near_label ? 32767 : arc_limit;
  }
  round_again(net);
}

void round_again(Network& net) {
  for (Parameter* p : tables(net)) {
    for (std::uint32_t r : p->updated) round_row(*p, r);
    p->updated.clear();
  }
  for (Linear* l : lines(net)) round_weights(l->weight);
  for (Parameter* p : {&net.near_dependent, &net.near_head, &net.near_label}) round_weights(*p);
}

}  // namespace claimlight::train
