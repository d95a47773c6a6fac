#include "time/calendar.h"

#include <algorithm>
#include <cstdio>

namespace claimlight::time {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

bool plausible(int year) { return year >= first_year && year <= last_year; }

std::string padded(int year) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d", year);
  return buffer;
}

std::string week_name(CivilDay day) {
  auto const thursday = monday_of(day) + days(3);
  Civil const c(thursday);
  auto const week = (thursday - *make_day(c.year, 1, 1)).count() / 7 + 1;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-W%02d", c.year, static_cast<int>(week));
  return buffer;
}

/// Months [first, first + count) of a year, which may run into the next.
Interval months(int year, unsigned first, int count) {
  auto const begin = *make_day(year, first, 1);
  return {begin, add_months(begin, count)};
}

CivilDay easter(int year) {
  int const a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int const h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int const m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return *make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

}  // namespace

Civil::Civil(CivilDay at) {
  year_month_day const ymd(at);
  year = static_cast<int>(ymd.year());
  month = static_cast<unsigned>(ymd.month());
  day = static_cast<unsigned>(ymd.day());
}

CivilDay monday_of(CivilDay day) {
  return day - days(static_cast<int>((std::chrono::weekday(day).c_encoding() + 6) % 7));
}

CivilDay add_months(CivilDay day, int count) {
  Civil const c(day);
  auto const total = c.year * 12 + static_cast<int>(c.month) - 1 + count;
  auto const year = std::clamp(total / 12, first_year, last_year);
  auto const month = static_cast<unsigned>(((total % 12) + 12) % 12) + 1;
  for (auto d = c.day; d > 28; --d)
    if (auto const made = make_day(year, month, d)) return *made;
  return *make_day(year, month, std::min(c.day, 28u));
}

CivilDay nth_weekday(CivilDay begin, unsigned weekday, int n) {
  auto const ahead = (weekday + 7 - std::chrono::weekday(begin).c_encoding()) % 7;
  return begin + days(static_cast<int>(ahead) + 7 * (n - 1));
}

std::optional<TimeValue> quarter_value(int year, unsigned quarter) {
  if (!plausible(year) || quarter < 1 || quarter > 4) return {};
  return TimeValue{Type::date, padded(year) + "-Q" + std::to_string(quarter), "", months(year, quarter * 3 - 2, 3),
                   Grain::quarter};
}

std::optional<TimeValue> half_value(int year, unsigned half) {
  if (!plausible(year) || half < 1 || half > 2) return {};
  return TimeValue{Type::date, padded(year) + "-H" + std::to_string(half), "", months(year, half * 6 - 5, 6),
                   Grain::half};
}

std::optional<TimeValue> season_value(int year, Season season) {
  if (!plausible(year)) return {};
  constexpr char const* codes[] = {"-SP", "-SU", "-FA", "-WI"};
  auto const k = static_cast<unsigned>(season);
  auto interval = months(year, 3 + 3 * k, 3);
  interval.end += days(22);
  return TimeValue{Type::date, padded(year) + codes[k], "", interval, Grain::season};
}

std::optional<TimeValue> decade_value(int year) {
  if (!plausible(year) || !plausible(year + 10)) return {};
  return TimeValue{Type::date, padded(year).substr(0, 3), "", months(year, 1, 120), Grain::decade};
}

std::optional<TimeValue> century_value(int number) {
  auto const year = (number - 1) * 100;
  if (!plausible(std::max(year, 1)) || !plausible(year + 101)) return {};
  return TimeValue{Type::date, padded(year).substr(0, 2), "",
                   Interval{*make_day(std::max(year, 1), 1, 1), *make_day(year + 101, 1, 1)}, Grain::century};
}

std::optional<TimeValue> unit_value(CivilDay day, Unit unit, int step) {
  if (step < -100000 || step > 100000) return {};
  Civil const now(day);
  switch (unit) {
    case Unit::day: {
      auto const at = day + days(step);
      if (!plausible(Civil(at).year)) return {};
      return day_value(at);
    }
    case Unit::week:
    case Unit::weekend: {
      auto const monday = monday_of(day) + days(7 * step);
      if (!plausible(Civil(monday).year)) return {};
      if (unit == Unit::week)
        return TimeValue{Type::date, week_name(monday), "", Interval{monday - days(1), monday + days(7)}, Grain::week};
      return TimeValue{Type::date, week_name(monday) + "-WE", "", Interval{monday + days(5), monday + days(7)},
                       Grain::day};
    }
    case Unit::month: {
      auto const total = now.year * 12 + static_cast<int>(now.month) - 1 + step;
      if (!plausible(total / 12)) return {};
      return month_value(total / 12, static_cast<unsigned>(total % 12) + 1);
    }
    case Unit::quarter: {
      auto const total = now.year * 4 + (static_cast<int>(now.month) - 1) / 3 + step;
      return quarter_value(total / 4, static_cast<unsigned>(total % 4) + 1);
    }
    case Unit::year:
      if (!plausible(now.year + step)) return {};
      return year_value(now.year + step);
    case Unit::decade: return decade_value((now.year / 10 + step) * 10);
    case Unit::century: return century_value(now.year / 100 + 1 + step);
    case Unit::second:
    case Unit::minute:
    case Unit::hour: break;
  }
  return {};
}

std::optional<CivilDay> holiday_of(int year, Holiday holiday) {
  if (!plausible(year)) return {};
  auto const on = [&](unsigned month, unsigned day) { return make_day(year, month, day); };
  auto const nth = [&](unsigned month, unsigned weekday, int n) {
    return nth_weekday(*make_day(year, month, 1), weekday, n);
  };
  constexpr unsigned sunday = 0, monday = 1, thursday = 4;
  switch (holiday) {
    case Holiday::new_year: return on(1, 1);
    case Holiday::epiphany: return on(1, 6);
    case Holiday::king_day: return nth(1, monday, 3);
    case Holiday::valentine: return on(2, 14);
    case Holiday::presidents_day: return nth(2, monday, 3);
    case Holiday::patrick: return on(3, 17);
    case Holiday::fools: return on(4, 1);
    case Holiday::ash_wednesday: return easter(year) - days(46);
    case Holiday::palm_sunday: return easter(year) - days(7);
    case Holiday::good_friday: return easter(year) - days(2);
    case Holiday::easter: return easter(year);
    case Holiday::easter_monday: return easter(year) + days(1);
    case Holiday::may_day: return on(5, 1);
    case Holiday::mothers_day: return nth(5, sunday, 2);
    case Holiday::ascension: return easter(year) + days(39);
    case Holiday::pentecost: return easter(year) + days(49);
    case Holiday::memorial_day: return nth_weekday(*make_day(year, 5, 25), monday, 1);
    case Holiday::juneteenth: return on(6, 19);
    case Holiday::fathers_day: return nth(6, sunday, 3);
    case Holiday::independence: return on(7, 4);
    case Holiday::bastille: return on(7, 14);
    case Holiday::labor_day: return nth(9, monday, 1);
    case Holiday::columbus: return nth(10, monday, 2);
    case Holiday::halloween: return on(10, 31);
    case Holiday::all_saints: return on(11, 1);
    case Holiday::veterans: return on(11, 11);
    case Holiday::thanksgiving: return nth(11, thursday, 4);
    case Holiday::christmas_eve: return on(12, 24);
    case Holiday::christmas: return on(12, 25);
    case Holiday::boxing_day: return on(12, 26);
    case Holiday::new_year_eve: return on(12, 31);
  }
  return {};
}

}  // namespace claimlight::time
