// Words that govern clauses, and what they make of them: the signatures of lexicon/governing_words.inc.
#pragma once

#include <string_view>

#include "claim/factuality.h"

namespace claimlight::claim {

/// The signature of a verb or adjective before a clause of this kind: "-+" of "fail", "to". Empty if there is none.
[[nodiscard]] std::string_view governing_word(std::string_view word, std::string_view kind);
/// That of a noun.
[[nodiscard]] std::string_view governing_noun(std::string_view noun, std::string_view kind);
/// What an adverb makes of its own clause: one effect, or none.
[[nodiscard]] std::string_view hedge_of(std::string_view adverb);

/// What one effect of a signature says.
[[nodiscard]] Factuality from(char effect);

}  // namespace claimlight::claim
