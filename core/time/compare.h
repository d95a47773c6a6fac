// Two times side by side.
#pragma once

#include "number/relation.h"
#include "time/value.h"

namespace claimlight::time {

/// By their intervals: "in May" and 8 May are compatible, 7 May and 8 May disjoint. Durations compare by value.
number::Relation compare(TimeValue const& a, TimeValue const& b);

}  // namespace claimlight::time
