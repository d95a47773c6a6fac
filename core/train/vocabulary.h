// What the network's rows and classes stand for, and sentences as numbers.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "train/network.h"
#include "train/treebank.h"
#include "train/vectors.h"

namespace claimlight::train {

/// Label sets and the word table's rows.
struct Vocabulary {
  std::vector<std::string> tags;       ///< "UPOS|XPOS", the most frequent first
  std::vector<std::string> relations;  ///< likewise
  std::vector<std::string> words;      ///< of rows; the first two are no words
  std::unordered_map<std::string, int> tag_index, relation_index;
  std::unordered_map<std::string, std::uint32_t> row;
  std::vector<std::uint32_t> counts;   ///< of rows, in the training sentences
  Matrix vectors;                      ///< row × vector dims, zero if there is none
};

/// Labels seen three times or more. Rows: the training sentences' words seen `least` times or more, then the commonest
/// of `vectors`, words seen in training counting as commoner, until there are `limit` rows.
[[nodiscard]] Vocabulary build_vocabulary(std::vector<Sentence> const& sentences, Vectors const& vectors,
                                          std::size_t limit, std::size_t least);

/// A label that the vocabulary lacks becomes its most frequent one; a relation's subtype its main type first.
[[nodiscard]] Example example_of(Sentence const& sentence, Vocabulary const& vocabulary);

/// The same for a sentence of which only the forms are known.
[[nodiscard]] Example unlabelled_example(std::vector<std::string> const& forms, Vocabulary const& vocabulary);

/// Word i's "UPOS|XPOS".
[[nodiscard]] std::string tag_of(Sentence const& sentence, std::size_t i);
/// "nsubj:pass" → "nsubj".
[[nodiscard]] std::string main_type(std::string const& relation);

}  // namespace claimlight::train
