// The joint tagger and parser in floats: features, encoder, three heads.
//
// Method: graph-based parsing with a bilinear arc scorer and a label scorer over nonlinear projections (Dozat and Manning
// 2017), with terms for the signed distance (Qi et al. 2018), under an encoder of convolutions and minimal recurrent
// units. Tags are UPOS|XPOS pairs. All targets are distributions, so that one network can learn from the treebank, from
// an ensemble's answers, or from both. syntax/network.h is the same in integers, forward only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/features.h"
#include "syntax/network.h"
#include "train/layers.h"

namespace claimlight::train {

using syntax::distance_class;
using syntax::first_word_row;
using syntax::root_row;
using syntax::unknown_row;

/// Distance classes that there are; the run time pads them to syntax::distance_classes.
inline constexpr std::size_t distance_classes = 24;

/// Sizes are in units; rates are shares in [0, 1].
struct Settings {
  std::size_t word = 48, affix[syntax::feature_count] = {8, 16, 8, 8, 8};
  std::string layers = "crcrcr";  ///< kinds, see Layer
  std::size_t hidden = 96, arc = 64, label = 64;
  std::size_t rows = 0, tags = 0, relations = 0;  ///< of the vocabulary
  float dropout = 0.2f, input_dropout = 0.1f;
  float unknown = 0.25f;  ///< a word seen n times is hidden with chance unknown / (unknown + n)
};

/// A sentence in numbers. Index 0 is the root, whose tag, head and relation are unused.
struct Example {
  std::vector<std::uint32_t> row;
  std::vector<syntax::Features> features;
  std::vector<int> tag, head, relation;
  bool labelled = true;  ///< otherwise only the teachers' distributions are to be learned
  std::vector<float> soft_tag, soft_head, soft_relation;  ///< teachers': n × tags, n × n, n × relations; or empty

  [[nodiscard]] std::size_t size() const { return row.size(); }  ///< words + 1
};

/// What the network says of one sentence, as log-odds up to a constant a row.
struct Answer {
  Matrix tag, arc;  ///< n × tags, n × n (dependent by head)
};

class Network {
 public:
  /// `vectors` and `counts` have a row for each of the word table.
  void shape(Settings const& s, Matrix const& vectors, std::vector<std::uint32_t> const& counts, std::uint64_t seed);

  /// One batch forward and backward; gradients add up. Returns the summed loss. `soft` is the weight of the teachers'
  /// distributions.
  float learn(std::vector<Example const*> const& batch, Random& random, float soft);
  /// Forward only. Call `relations` afterwards with the heads chosen.
  [[nodiscard]] std::vector<Answer> answer(std::vector<Example const*> const& batch);
  /// Relation log-odds, n × relations, for sentence `s` of the last `answer`.
  [[nodiscard]] Matrix relations(std::size_t s, std::vector<int> const& head);
  /// One step; a gradient longer than `clip` is shortened to it.
  void update(Step const& step, float clip);
  /// From here on the word table itself is trained, not the projection of the word vectors.
  void settle_words();

  Settings settings;
  Parameter projection, delta;  ///< until settled, a word's vector is vectors · projection + delta
  Parameter words;              ///< the finished table, once settled
  Parameter affix[syntax::feature_count];
  std::vector<Layer> layers;
  Linear tag, dependent, bilinear, head, label_dependent, label_head, label;
  Parameter near_dependent, near_head, near_label;  ///< distance terms

 private:
  [[nodiscard]] std::vector<Parameter*> parameters();
  void encode(std::vector<Example const*> const& batch, Random* random);
  void encode_back(std::vector<Example const*> const& batch, Matrix& dx);
  void heads_forward(Random* random);
  void scores(std::size_t s, Matrix& out) const;

  bool settled_ = false;
  Matrix vectors_;
  std::vector<std::uint32_t> counts_;
  Starts starts_;
  std::vector<std::uint32_t> row_;  ///< of each token row, after words were hidden
  std::vector<Matrix> x_;           ///< input of each layer, then the encoder's output
  Matrix gathered_, input_mask_, q_, k_, dep_, dep_mask_, head_mask_;
  Matrix tags_, near_q_, near_k_, label_d_, label_h_;
};

}  // namespace claimlight::train
