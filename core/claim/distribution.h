// Coordination distributed: "met Austin and Blinken" tells of two meetings, "cut 40 jobs in Norway and 30 in Chile" of two cuts.
#pragma once

#include <vector>

#include "claim/slots.h"

namespace claimlight::claim {

/// A claim for each of those that the draft's participants name: "met Austin and Blinken", "cut jobs and prices".
void distribute(Passage const& in, syntax::Dependencies const& tree, Draft const& draft, std::vector<Claim>& out);

}  // namespace claimlight::claim
