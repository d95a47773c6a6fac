// Truth and falsehood said of a clause: "It is not true that gas was used", "the rumour that he left is false".
#pragma once

#include <span>
#include <vector>

#include "claim/passage.h"

namespace claimlight::claim {

/// What is judged takes over the polarity and the modality of the judgement. `claims` are parallel to the clauses.
void judge_truth(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
                 std::span<Claim> claims);

}  // namespace claimlight::claim
