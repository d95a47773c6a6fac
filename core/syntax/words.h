// Words: what kind each token is and what its dictionary form is. A first, light method: closed classes,
// a list of verbs, endings and the neighbours decide. The floor for a trained tagger and parser.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::syntax {

/// Universal POS tags (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t { adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x };

/// The form of a verb; `none` for all else.
enum class VerbForm : std::uint8_t { none, base, present, past, participle, gerund };

/// Parallel to the tokens.
struct Word {
  std::string lemma;  ///< lower case, but for proper nouns
  Upos upos = Upos::x;
  VerbForm form = VerbForm::none;
};

std::vector<Word> tag(text::Document const& doc, std::string_view lower, std::vector<text::Token> const& tokens,
                      std::vector<text::Sentence> const& sentences);

std::string_view name(Upos upos);  ///< "NOUN"

}  // namespace claimlight::syntax
