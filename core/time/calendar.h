// The civil calendar (proleptic Gregorian, ISO 8601 weeks) in the units of news, and its holidays.
#pragma once

#include <optional>
#include <string>

#include "time/expression.h"
#include "time/value.h"

namespace claimlight::time {

/// The years for which all values here exist.
inline constexpr int first_year = 1;
inline constexpr int last_year = 9900;

struct Civil {
  int year;
  unsigned month;  ///< 1 to 12
  unsigned day;
  explicit Civil(CivilDay at);
};

[[nodiscard]] CivilDay monday_of(CivilDay day);

/// The unit around `day`, `step` units on: "2024-W25", "2024-Q2", "2024". Weeks begin on Monday in the value; their
/// interval also takes in the Sunday before, which many count to it. Empty beyond the years above, and for units below
/// a day.
[[nodiscard]] std::optional<TimeValue> unit_value(CivilDay day, Unit unit, int step);

[[nodiscard]] std::optional<TimeValue> quarter_value(int year, unsigned quarter);
[[nodiscard]] std::optional<TimeValue> half_value(int year, unsigned half);
/// From the first day of March, June, September or December (the meteorologists') to the last before the next by the
/// sun; a winter bears the year that it begins in.
[[nodiscard]] std::optional<TimeValue> season_value(int year, Season season);
[[nodiscard]] std::optional<TimeValue> decade_value(int year);
/// The 20th is [1901, 2001) in the books and [1900, 2000) in the papers: the interval takes in both.
[[nodiscard]] std::optional<TimeValue> century_value(int number);

/// `day` that many months on; its last day where the month is shorter.
[[nodiscard]] CivilDay add_months(CivilDay day, int months);

/// The n-th weekday (0 is Sunday) on or behind `begin`; n counts from 1.
[[nodiscard]] CivilDay nth_weekday(CivilDay begin, unsigned weekday, int n);

/// The holiday's day of that year; those of the United States where countries differ. Easter by the Gregorian computus
/// (Meeus, Astronomical Algorithms, 1991).
[[nodiscard]] std::optional<CivilDay> holiday_of(int year, Holiday holiday);

}  // namespace claimlight::time
