// From expressions to their values: relative to the article's date, in the direction that the clause's tense points,
// and relative to what was told before.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "time/expression.h"
#include "time/value.h"

namespace claimlight::time {

/// Where a bare "Wednesday" or "March" lies: news tells of what was, unless the clause says what will be. Where no verb
/// tells (`open`: "the Dec. 7 meeting") a day of the month is the nearest one, all else lies behind.
enum class Direction : std::uint8_t { past, future, open };

struct Time {
  text::Span span;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  TimeValue value;
  bool opens_range = false;  ///< the next one closes the range
};

/// One time for each expression, in order. `dct` is the article's day; without it only full dates have an interval.
/// `directions` are parallel to the expressions; without them all is past.
/// "Wednesday" for 2024-06-22, past -> 2024-06-19; "in March" -> 2024-03; "earlier this week" -> 2024-W25 with mod
/// START, [2024-06-16, 2024-06-22); "two days later" behind "on 5 May" -> 2024-05-07.
[[nodiscard]] std::vector<Time> resolve(std::vector<Expression> const& expressions, std::optional<CivilDay> dct,
                                        std::span<Direction const> directions = {});

/// Ranges as one time: "from Sunday to Tuesday" is "2024-06-16/2024-06-18" with both days and all between.
[[nodiscard]] std::vector<Time> joined(std::vector<Time> const& times);

}  // namespace claimlight::time
