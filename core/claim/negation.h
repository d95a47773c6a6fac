// Negation by words of the clause itself: what denies it, and what denies only a part of it.
//
//   did not sell, nobody sold, sold no ships, at no time sold      denied
//   few sold, not all sold, hardly sold, did not sell A but B      denied in part: something was sold, or may have been
//   not only sold, no fewer than 30 sold, did not sell until May   not denied
#pragma once

#include <vector>

#include "claim/clauses.h"
#include "claim/passage.h"
#include "syntax/dependencies.h"

namespace claimlight::claim {

struct Negation {
  bool negative = false;
  bool partial = false;  ///< what is denied is less, or other, than the clause as a whole
};

/// `clause` is one of `clauses`.
[[nodiscard]] Negation negation(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
                                Clause const& clause);

/// What the determiner of a noun, or the word itself, denies: "no ship", "nobody", "few ships".
[[nodiscard]] Negation negation_of_noun(Passage const& in, syntax::Dependencies const& tree, std::uint32_t noun);

}  // namespace claimlight::claim
