// The encoder's side of the network; see network.h. The heads and their losses are in objective.cpp.
#include "train/network.h"

#include <algorithm>
#include <cmath>

namespace claimlight::train {

void Network::shape(Settings const& s, Matrix const& vectors, std::vector<std::uint32_t> const& counts,
                    std::uint64_t seed) {
  settings = s;
  vectors_ = vectors;
  counts_ = counts;
  Random random(seed);
  projection.shape(vectors.cols, s.word);
  projection.init(random, std::sqrt(3.0f / static_cast<float>(vectors.cols)));
  delta.shape(s.rows, s.word, true);
  std::size_t in = s.word;
  for (std::size_t f = 0; f < syntax::feature_count; ++f) {
    affix[f].shape(syntax::feature_buckets[f], s.affix[f], true);
    in += s.affix[f];
  }
  layers.resize(s.layers.size());
  for (std::size_t k = 0; k < layers.size(); ++k)
    layers[k].shape(s.layers[k], k ? s.hidden : in, s.hidden, k > 0, random);
  tag.shape(s.hidden, s.tags, random);
  dependent.shape(s.hidden, s.arc, random);
  bilinear.shape(s.arc, s.arc, random);
  head.shape(s.hidden, s.arc, random);
  label_dependent.shape(s.hidden, s.label, random);
  label_head.shape(s.hidden, s.label, random);
  label.shape(s.label, s.relations, random);
  near_dependent.shape(distance_classes, s.arc);
  near_head.shape(distance_classes, s.arc);
  near_label.shape(distance_classes, s.label);
}

std::vector<Parameter*> Network::parameters() {
  std::vector<Parameter*> out;
  auto const add = [&out](auto&... each) { (out.push_back(&each), ...); };
  if (settled_) add(words);
  else add(projection, delta);
  for (Parameter& p : affix) add(p);
  for (Layer& l : layers) add(l.line.weight, l.line.bias);
  for (Linear* l : {&tag, &dependent, &bilinear, &head, &label_dependent, &label_head, &label}) add(l->weight, l->bias);
  add(near_dependent, near_head, near_label);
  return out;
}

void Network::settle_words() {
  words.shape(settings.rows, settings.word, true);
  words.w = delta.w;
  add_product(vectors_, projection.w, words.w);
  settled_ = true;
}

void Network::update(Step const& step, float clip) {
  double squared = 0;
  auto const all = parameters();
  for (Parameter const* p : all) squared += p->squared_gradient();
  Step s = step;
  auto const norm = static_cast<float>(std::sqrt(squared));
  if (norm > clip) s.scale = clip / norm;
  for (Parameter* p : all) p->update(s);
}

void Network::encode(std::vector<Example const*> const& batch, Random* random) {
  starts_.assign(1, 0);
  for (Example const* e : batch) starts_.push_back(starts_.back() + e->size());
  std::size_t const rows = starts_.back();
  row_.resize(rows);
  for (std::size_t s = 0, r = 0; s < batch.size(); ++s)
    for (std::size_t i = 0; i < batch[s]->size(); ++i, ++r) {
      row_[r] = batch[s]->row[i];
      if (random && row_[r] >= first_word_row) {
        auto const count = static_cast<float>(counts_[row_[r]]);
        if (random->uniform() < settings.unknown / (settings.unknown + count)) row_[r] = unknown_row;
      }
    }
  std::size_t in = settings.word;
  for (std::size_t f = 0; f < syntax::feature_count; ++f) in += settings.affix[f];
  Matrix x(rows, in), word(rows, settings.word);
  if (settled_) {
    for (std::size_t r = 0; r < rows; ++r) std::copy_n(words.value()[row_[r]], settings.word, word[r]);
  } else {
    gathered_.reset(rows, vectors_.cols);
    for (std::size_t r = 0; r < rows; ++r) {
      std::copy_n(vectors_[row_[r]], vectors_.cols, gathered_[r]);
      if (counts_[row_[r]] >= 4 || row_[r] < first_word_row)
        std::copy_n(delta.value()[row_[r]], settings.word, word[r]);
    }
    add_product(gathered_, projection.value(), word);
  }
  for (std::size_t s = 0, r = 0; s < batch.size(); ++s)
    for (std::size_t i = 0; i < batch[s]->size(); ++i, ++r) {
      float* to = std::copy_n(word[r], settings.word, x[r]);
      for (std::size_t f = 0; f < syntax::feature_count; ++f)
        to = i ? std::copy_n(affix[f].value()[batch[s]->features[i].bucket[f]], settings.affix[f], to)
               : to + settings.affix[f];
    }
  input_mask_.data.clear();
  if (random && settings.input_dropout > 0) drop(x, input_mask_, settings.input_dropout, *random);
  x_.resize(layers.size() + 1);
  x_[0] = std::move(x);
  for (std::size_t k = 0; k < layers.size(); ++k)
    layers[k].forward(x_[k], starts_, x_[k + 1], settings.dropout, random);
}

void Network::encode_back(std::vector<Example const*> const& batch, Matrix& dx) {
  for (std::size_t k = layers.size(); k-- > 0;) {
    Matrix before;
    layers[k].backward(starts_, dx, before);
    dx = std::move(before);
  }
  apply(dx, input_mask_);
  Matrix dword(dx.rows, settings.word);
  for (std::size_t s = 0, r = 0; s < batch.size(); ++s)
    for (std::size_t i = 0; i < batch[s]->size(); ++i, ++r) {
      float const* from = dx[r];
      std::copy_n(from, settings.word, dword[r]);
      from += settings.word;
      for (std::size_t f = 0; f < syntax::feature_count; from += settings.affix[f], ++f) {
        if (!i) continue;
        std::uint32_t const b = batch[s]->features[i].bucket[f];
        affix[f].touch(b);
        for (std::size_t c = 0; c < settings.affix[f]; ++c) affix[f].g[b][c] += from[c];
      }
      Parameter& table = settled_ ? words : delta;
      if (!settled_ && counts_[row_[r]] < 4 && row_[r] >= first_word_row) continue;
      table.touch(row_[r]);
      for (std::size_t c = 0; c < settings.word; ++c) table.g[row_[r]][c] += dword[r][c];
    }
  if (!settled_) add_transposed_product(gathered_, dword, projection.g);
}

}  // namespace claimlight::train
