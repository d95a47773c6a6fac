// From clauses to claims: slots, polarity, modality and who said so.
#pragma once

#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "quantity/quantity.h"

namespace claimlight::claim {

/// Claims of the analysis, whose stages before claims are filled. `quantities` are its
/// numbers as they stand in the text, in order.
std::vector<Claim> extract(Analysis const& in, std::string_view lower, std::vector<quantity::Mention> const& quantities);

}  // namespace claimlight::claim
