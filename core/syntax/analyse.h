// Tags, lemmas and a dependency tree for the tokens of a sentence.
//
//   "Gallant" "visited" "Washington" "."
//   → Gallant/PROPN nsubj→visited, visit/VERB root, Washington/PROPN obj→visited, ./PUNCT punct→visited
//
// The same tokens give the same words on every machine, natively and in WebAssembly:
// everything that decides is computed in integers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/pack.h"
#include "syntax/lemma.h"
#include "syntax/network.h"
#include "syntax/word.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::syntax {

/// The tagger, lemmatizer and parser of one pack, whose bytes must outlive it and lie at a multiple of 4. Reading only:
/// one model serves many threads.
class Model {
 public:
  /// PackFault::section if the pack has no syntax or a malformed one; the model must then not be used.
  [[nodiscard]] static model::PackFault open(model::Pack const& pack, Model& model);

 private:
  friend class Analyser;
  struct Tag {
    Upos upos;
    std::string_view xpos;
  };
  [[nodiscard]] std::string lemma(std::string_view form, std::uint32_t tag) const;

  Network network_;
  Lemmatizer lemmatizer_;
  std::vector<Tag> tags_;
  std::vector<Deprel> relations_;
};

/// Analyses sentence after sentence, keeping its buffers. One thread at a time.
class Analyser {
 public:
  explicit Analyser(Model const& model, Kernels const& kernels = best_kernels()) : model_(model), kernels_(kernels) {}

  /// Appends one word for each of the sentence's tokens, given as their text (any bytes). The words form a tree: one
  /// root, no cycles. A sentence longer than 320 tokens is parsed in pieces whose roots hang on the first piece's by
  /// parataxis.
  void analyse(std::span<std::string_view const> tokens, std::vector<Word>& words);

 private:
  void analyse_piece(std::span<std::string_view const> tokens, std::vector<Word>& words);

  Model const& model_;
  Kernels const& kernels_;
  Workspace space_;
};

/// The words of a whole document, parallel to its tokens.
[[nodiscard]] std::vector<Word> analyse(Model const& model, text::Document const& doc,
                                        std::vector<text::Token> const& tokens,
                                        std::vector<text::Sentence> const& sentences);

}  // namespace claimlight::syntax
