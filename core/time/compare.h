// Two times side by side.
#pragma once

#include <string>

#include "number/relation.h"
#include "time/value.h"

namespace claimlight::time {

/// By their intervals: "in May" and 8 May are compatible, 7 May and 8 May disjoint. Times of the same day are equal or
/// disjoint where both are written to the minute and the same zone, or none, else compatible. Durations compare by
/// value. Sets, "now" and "recently" do not compare.
[[nodiscard]] number::Relation compare(TimeValue const& a, TimeValue const& b);

/// One sentence for readers: "8 May 2024 is not in March 2024.", "8 May 2024 is in May 2024."
[[nodiscard]] std::string why(TimeValue const& a, TimeValue const& b);

}  // namespace claimlight::time
