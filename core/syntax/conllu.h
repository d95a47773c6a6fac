// CoNLL-U whose tokens are given: reading it, and writing it with the parser's columns filled in
// (https://universaldependencies.org/format.html).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/word.h"

namespace claimlight::syntax {

/// The columns of a row, in order.
namespace column {
enum Column : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc, count };
}

struct ConlluRow {
  std::uint32_t line = 0;  ///< of the file, counted from 1
  std::array<std::string_view, column::count> columns;

  [[nodiscard]] std::string_view operator[](column::Column c) const { return columns[c]; }
};

/// A sentence as it was given: rows are words, multiword ranges ("2-3") and empty nodes ("2.1").
struct ConlluSentence {
  std::vector<std::string_view> comments;  ///< whole lines
  std::vector<ConlluRow> rows;
  std::vector<std::uint32_t> words;        ///< into rows; at least one
};

/// Where a file stops being CoNLL-U.
struct ConlluFault {
  std::uint32_t line = 0;  ///< counted from 1
  std::string expected;
  std::string found;
};

struct Conllu {
  std::vector<ConlluSentence> sentences;  ///< up to the fault, if there is one
  std::optional<ConlluFault> fault;
};

/// Reads a file's text, which must outlive the result. Checked are the columns' number, forms, and the order of ids;
/// what else the columns hold is the reader's business. A file without a sentence is a fault.
[[nodiscard]] Conllu read_conllu(std::string_view text);

/// Appends the sentence with lemma, UPOS, XPOS, head and relation of its words, parallel to `sentence.words`. Forms,
/// MISC, comments, ranges and empty nodes stay; FEATS and DEPS, which might contradict the new tree, do not.
void write_conllu(ConlluSentence const& sentence, std::span<Word const> words, std::string& out);

/// Appends one word's row; `id` counts from 1.
void write_conllu_row(std::string_view id, std::string_view form, Word const& word, std::string_view misc,
                      std::string& out);

}  // namespace claimlight::syntax
