// Noun phrases: which words around a noun tell who or what it is.
#pragma once

#include <string_view>
#include <vector>

#include "claim/clauses.h"

namespace claimlight::claim {

/// How much of what hangs on a noun belongs to it.
enum class Reach : std::uint8_t {
  whole,  ///< "the strike on the dam"
  core    ///< "of" alone: in "sold two frigates to Chile" the parse may hang "to Chile" on the frigates
};

/// The phrase around a noun, without its preposition, its clauses and what stands beside it behind a comma.
Range noun_phrase(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head, Reach reach);

/// The members of a phrase that names several: "Austin | Blinken | the head of the CIA". The phrase itself where it names
/// one, or where they are alternatives or parted by a "not".
[[nodiscard]] std::vector<Range> conjuncts(Layers const& in, syntax::Dependencies const& tree, Range phrase);

/// The word of the range that its others hang on.
[[nodiscard]] std::uint32_t head_in(syntax::Dependencies const& tree, Range phrase);

/// "the head of the ferry office, Ola Berg": who is meant has a name. The noun itself where none stands behind it.
[[nodiscard]] std::uint32_t named(Layers const& in, syntax::Dependencies const& tree, std::uint32_t noun);

/// "'s", "'", with either apostrophe.
[[nodiscard]] bool is_possessive_mark(std::string_view form);

/// The preposition of a noun, of all its words: "because of". Empty if it has none.
std::string preposition_of(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head);

/// "days of mourning": a noun in all but its tag.
bool is_nominal_gerund(Layers const& in, syntax::Dependencies const& tree, std::uint32_t word);

/// What noun_phrase(..., Reach::core) leaves out of what hangs on the noun by a preposition, each with its own core.
void loose_modifiers(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head, std::vector<Oblique>& out);

}  // namespace claimlight::claim
