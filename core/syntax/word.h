// Words: what each token is, and what it hangs on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "syntax/labels.h"

namespace claimlight::syntax {

/// `head` of the word that is a sentence's root.
inline constexpr std::int32_t no_head = -1;

/// One word, parallel to its token.
struct Word {
  std::string lemma;            ///< lower case, but for proper nouns
  Upos upos = Upos::x;
  Deprel deprel = Deprel::dep;
  std::int32_t head = no_head;  ///< index of another word of the same sentence, counted from its first
  std::string_view xpos;        ///< Penn Treebank tag, such as "VBD"; points into the language pack
};

/// The form of a verb or auxiliary, as its Penn Treebank tag has it; `none` for all else, modals included.
enum class VerbForm : std::uint8_t { none, base, present, past, participle, gerund };
[[nodiscard]] VerbForm verb_form(Word const& word);

/// Whether it is (part of) a name: also the "United" of "United States", which is an adjective.
[[nodiscard]] inline bool is_name(Word const& word) { return word.upos == Upos::propn || word.xpos == "NNP" || word.xpos == "NNPS"; }

}  // namespace claimlight::syntax
