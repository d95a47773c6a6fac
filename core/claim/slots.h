// From a clause's arguments to the slots of a claim.
#pragma once

#include <optional>
#include <vector>

#include "claim/claim.h"
#include "claim/clauses.h"
#include "claim/factuality.h"
#include "claim/passage.h"

namespace claimlight::claim {

/// A claim and the phrases of its participants, which may name several.
struct Draft {
  Claim claim;
  std::optional<Range> who, what, whom, where;
  bool bare = false;  ///< it only carries what hangs on it: "is expected (to sell)"
};

[[nodiscard]] Draft draft(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
                          std::uint32_t k, Factuality factual, text::Sentence sentence);

}  // namespace claimlight::claim
