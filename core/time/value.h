// What an expression of time means: TIMEX3 (TimeML 1.2.1) beside the days that it covers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace claimlight::time {

using text::CivilDay;

enum class Type : std::uint8_t { date, time, duration, set };
/// `part` of a day, and `minute`, are finer than an interval of days tells.
enum class Grain : std::uint8_t { minute, part, day, week, month, season, quarter, half, year, decade, century };

/// Half-open [begin, end) of civil days; "in May 2024" is [2024-05-01, 2024-06-01).
struct Interval {
  CivilDay begin;
  CivilDay end;

  friend bool operator==(Interval const&, Interval const&) = default;
  [[nodiscard]] bool contains(Interval const& inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] bool overlaps(Interval const& other) const { return begin < other.end && other.begin < end; }
};

struct TimeValue {
  Type type = Type::date;
  std::string value;                 ///< TIMEX3: "2024-06-19", "2024-W25", "2024-03", "P3D", "2024-06-22TEV"
  std::string mod;                   ///< TIMEX3: "START", "END", "APPROX", "EQUAL_OR_MORE", ...; empty if none
  std::optional<Interval> interval;  ///< absent for durations, sets, "now" and what no date anchors
  Grain grain = Grain::day;
};

std::string_view name(Type type);  ///< "DATE", "TIME", "DURATION", "SET"

/// ISO 8601 as a claims file writes it: date, month, year, date-time (its day), or interval a/b.
/// Empty if `text` is none of these or names a day that the calendar does not have.
std::optional<TimeValue> parse_iso(std::string_view text);

/// The day of an ISO 8601 date or date-time; empty for a month, a year and all else.
std::optional<CivilDay> parse_day(std::string_view text);

std::string iso(CivilDay day);  ///< "2024-06-19"

/// For readers: "19 June 2024", "early March 2024", "summer 2024", "the 1990s", "25 March 2024 to 26 March 2024",
/// "3 days". `value.value` where there is no interval.
std::string plain(TimeValue const& value);

/// The calendar's day, if it has it.
std::optional<CivilDay> make_day(int year, unsigned month, unsigned day);

TimeValue day_value(CivilDay day);
TimeValue month_value(int year, unsigned month);
TimeValue year_value(int year);
/// First day to last day, both included; value "a/b".
TimeValue range_value(CivilDay first, CivilDay last);

}  // namespace claimlight::time
