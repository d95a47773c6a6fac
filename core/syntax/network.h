// The joint tagger and parser in integers, over the pack's weights where they lie.
//
// Method: per word a learned vector, hashed affixes and a shape; an encoder of
// convolutions and minimal recurrent units; one linear layer for the tag, a bilinear
// scorer for arcs (Dozat and Manning 2017) whose best tree is taken, a small
// perceptron for the relation. train/network.h is the same in floats.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/pack.h"
#include "syntax/features.h"
#include "syntax/kernels.h"
#include "syntax/projective.h"
#include "syntax/tree.h"

namespace claimlight::syntax {

/// Row numbers of the word table that are no words.
inline constexpr std::uint32_t unknown_row = 0, root_row = 1, first_word_row = 2;

/// Signed distance class of node `head` seen from node `dependent`; the root is far
/// from everyone alike.
inline constexpr std::size_t distance_classes = 32;
[[nodiscard]] inline std::size_t distance_class(std::size_t dependent, std::size_t head) {
  constexpr std::uint8_t bucket[26] = {0, 0, 1, 2, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9};
  if (head == 0) return 20;
  bool const before = dependent > head;
  std::size_t const d = before ? dependent - head : head - dependent;
  return bucket[d < 25 ? d : 25] + (before ? 0u : 10u);
}

/// A table of embeddings, 4 bits a value: value = book[column * 16 + code].
struct Table {
  std::size_t rows = 0, cols = 0;
  std::uint8_t const* codes = nullptr;  ///< rows × cols / 2, even column in the low half
  std::int16_t const* book = nullptr;   ///< cols × 16
};

/// A linear layer; see kernels.h for the order of `weights`.
struct Affine {
  std::size_t in = 0, out = 0, padded = 0;  ///< padded: out in whole panels
  std::int8_t const* weights = nullptr;
  std::int32_t const* bias = nullptr;
  Rounding rounding;
};

struct EncoderLayer {
  char kind = 'c';  ///< 'c' convolution, 'r' recurrent
  Affine affine;
};

/// Most layers, nodes and units that a pack may ask for.
inline constexpr std::size_t max_layers = 12, max_width = 512, max_nodes = 321;

/// The network's numbers, all pointing into the pack.
struct Network {
  int fraction_bits = 10;                     ///< of activations
  std::int64_t crossing_tolerance = 1 << 15;  ///< two e-folds in arc scores, whose fraction bits are 14
  std::size_t hidden = 0, arc = 0, label = 0, tags = 0, relations = 0, input = 0, layer_count = 0;
  Table words, affix[feature_count];
  EncoderLayer layers[max_layers];
  Affine tag, dependent, bilinear, head, label_dependent, label_head, relation;
  std::int16_t const *near_dependent = nullptr, *near_head = nullptr;  ///< panels, arc × 32
  std::int16_t const* near_label = nullptr;                            ///< distance_classes × label
  // Word index: rows lie sorted by key; `starts` of each bucket of leading key bits.
  std::size_t bucket_bits = 0;
  std::uint16_t const *starts = nullptr, *prints = nullptr;

  /// Reads the sections "words" and "network". False, and unusable, if they are
  /// missing or contradict themselves. `pack`'s bytes must lie at a multiple of 4.
  [[nodiscard]] bool open(model::Pack const& pack);
  /// Row of a form's key; unknown_row if it has none.
  [[nodiscard]] std::uint32_t row(std::uint64_t key) const;
};

/// What the network finds for node i = 1..n-1 (node 0 is the root).
struct Parse {
  std::vector<std::int32_t> tag, head, relation;
};

/// Buffers, kept between sentences so that nothing is allocated for most.
struct Workspace {
  std::vector<std::int16_t> input, x, branch, gates, state, dep, query, key, keys, label_d, label_h, hidden;
  std::vector<std::int32_t> tags, arcs, near_query, near_key, relations;
  std::vector<Features> features;
  TreeSpace tree;
  SpanSpace spans;
  Parse parse;
};

/// Parses one sentence of space.features.size() - 1 words, 1 ≤ words < max_nodes, whose
/// features stand at space.features[1...]; fills space.parse.
void parse(Network const& network, Kernels const& kernels, Workspace& space);

}  // namespace claimlight::syntax
