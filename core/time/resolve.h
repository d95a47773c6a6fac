// From an expression to its value: relative to the article's date, in the direction that the clause's
// tense points.
#pragma once

#include <optional>

#include "time/expression.h"
#include "time/value.h"

namespace claimlight::time {

/// Where a bare "Wednesday" or "March" lies: news tells of what was, unless the clause says what will be.
enum class Direction : std::uint8_t { past, future };

/// `dct` is the article's day; without it only full dates have a value.
/// "Wednesday" for 2024-06-22, past → 2024-06-19; "in March" → 2024-03; "earlier this week" →
/// [2024-06-17, 2024-06-22), value 2024-W25 with mod START. Weeks begin on Monday (ISO 8601) in `value`;
/// the interval of a week also takes in the Sunday before it, which many count to it.
std::optional<TimeValue> resolve(Meaning const& meaning, std::optional<CivilDay> dct, Direction direction);

}  // namespace claimlight::time
