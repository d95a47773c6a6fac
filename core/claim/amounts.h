// The numbers of a claim, and what they are to a change.
#pragma once

#include <string_view>
#include <vector>

#include "claim/passage.h"

namespace claimlight::claim {

/// The quantities in the spans, without ordinals that only tell one thing from others ("the third phase"). `rank` is where
/// an ordinal tells a rank: in "was the second", "won her third title".
[[nodiscard]] std::vector<Amount> amounts(Passage const& in, std::string_view did, std::vector<text::Span> const& spans,
                                          std::vector<text::Span> const& rank);

}  // namespace claimlight::claim
