// Places in the calendar whose year, month or week the text leaves out.
#pragma once

#include <optional>

#include "time/expression.h"
#include "time/resolve.h"
#include "time/value.h"

namespace claimlight::time {

/// What a point is read against.
struct Standpoint {
  std::optional<CivilDay> now;    ///< the article's day, or the day told last
  std::optional<Interval> story;  ///< the time told last
  Direction direction = Direction::past;
  Lean lean = Lean::none;
};

/// The point's value. Where its year can't be told: the TIMEX3 pattern ("XXXX-03-25") without an interval. Empty for a
/// day that the calendar does not have.
[[nodiscard]] std::optional<TimeValue> resolve_point(Point const& point, Standpoint const& from);

}  // namespace claimlight::time
