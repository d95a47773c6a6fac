// One rule a kind of point; the first that fits gives the value.
#include "time/resolve_point.h"

#include <cstdio>
#include <cstdlib>
#include <algorithm>
#include <functional>

#include "time/calendar.h"

namespace claimlight::time {
namespace {

using std::chrono::days;

std::string pattern(char const* format, unsigned a, unsigned b = 0) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, format, a, b);
  return buffer;
}

TimeValue open_value(std::string value, Grain grain) { return {Type::date, std::move(value), "", {}, grain}; }

class Rules {
 public:
  Rules(Point const& point, Standpoint const& from) : p_(point), from_(from) {}

  std::optional<TimeValue> run() const {
    if (p_.holiday) return by_year(&Rules::holiday, "XXXX", Grain::day);
    if (p_.month && p_.day) return month_day();
    if (p_.month) return by_year(&Rules::month, pattern("XXXX-%02u", *p_.month), Grain::month);
    if (p_.quarter) return by_year(&Rules::quarter, pattern("XXXX-Q%u", *p_.quarter), Grain::quarter);
    if (p_.half) return by_year(&Rules::half, pattern("XXXX-H%u", *p_.half), Grain::half);
    if (p_.season) return by_year(&Rules::season, std::string("XXXX-") + code(*p_.season), Grain::season);
    if (p_.day && p_.month_step) return day_of_step();
    if (p_.weekday && p_.day) return weekday_and_day();
    if (p_.weekday && p_.week_step) return weekday_of_week();
    if (p_.weekday) return weekday();
    if (p_.day) return day_of_month();
    if (p_.year) return year();
    return {};
  }

 private:
  static char const* code(Season season) {
    constexpr char const* codes[] = {"SP", "SU", "FA", "WI"};
    return codes[static_cast<unsigned>(season)];
  }

  std::optional<TimeValue> year() const {
    if (*p_.year < first_year || *p_.year > last_year) return {};
    return year_value(*p_.year);
  }

  std::optional<TimeValue> holiday(int year) const {
    auto const day = holiday_of(year, *p_.holiday);
    return day ? std::optional(day_value(*day)) : std::nullopt;
  }
  std::optional<TimeValue> month(int year) const {
    if (year < first_year || year > last_year) return {};
    return month_value(year, *p_.month);
  }
  std::optional<TimeValue> quarter(int year) const { return quarter_value(year, *p_.quarter); }
  std::optional<TimeValue> half(int year) const { return half_value(year, *p_.half); }
  std::optional<TimeValue> season(int year) const { return season_value(year, *p_.season); }

  using InYear = std::optional<TimeValue> (Rules::*)(int) const;

  /// The year that is written, or that "last year" names, or the one that the direction leads to.
  std::optional<TimeValue> by_year(InYear in, std::string open, Grain grain) const {
    if (p_.year) return (this->*in)(*p_.year);
    auto const now = from_now();
    if (!now) return open_value(std::move(open), grain);
    auto const this_year = Civil(*now).year;
    if (p_.year_step) return (this->*in)(this_year + *p_.year_step);
    auto const at = [&](int year) { return (this->*in)(year); };
    if (p_.step) return by_step(at, this_year, *now, *p_.step);
    return nearest(at, this_year, *now);
  }

  static constexpr int far_off = 150, near_behind = 45;  ///< days
  static constexpr int near_ahead = 120;                 ///< days: "was extended to Nov. 16"

  /// "last March" is over or has not begun this year, "next March" is to come; "this March" is this year's.
  std::optional<TimeValue> by_step(std::function<std::optional<TimeValue>(int)> const& at, int year, CivilDay now,
                                   int step) const {
    auto value = at(year);
    if (!value || !value->interval || step == 0) return value;
    auto const begin = value->interval->begin;
    auto const length = value->interval->end - begin;
    if (step < 0)
      return begin + days(length.count() > 40 ? length.count() * 3 / 4 : length.count()) <= now &&
                     !value->interval->contains({now, now + days(1)})
                 ? value
                 : at(year - 1);
    return begin > now ? value : at(year + 1);
  }

  /// The latest that has begun, or the first that is not over: but the nearest one where the other is far off, of which
  /// a writer would give the year.
  std::optional<TimeValue> nearest(std::function<std::optional<TimeValue>(int)> const& at, int year,
                                   CivilDay now) const {
    std::optional<TimeValue> behind, ahead;  // one that runs on is both
    for (int const offset : {-1, 0, 1}) {
      auto value = at(year + offset);
      if (!value || !value->interval) continue;
      if (value->interval->begin <= now) behind = value;
      if (value->interval->end > now && !ahead) ahead = value;
    }
    if (!behind || !ahead) return behind ? behind : ahead;
    auto const gap_behind = std::max(days(0), now - behind->interval->end).count();
    auto const gap_ahead = std::max(days(0), ahead->interval->begin - now).count();
    bool const past = from_.direction != Direction::future;
    if (from_.direction == Direction::open && from_.lean == Lean::ahead && gap_ahead < gap_behind) return ahead;
    if (past && (from_.lean == Lean::ahead || from_.direction == Direction::open) && behind->grain == Grain::day &&
        gap_ahead <= near_ahead && gap_behind > far_off)
      return ahead;
    if (!past && gap_behind <= near_behind && gap_ahead > far_off) return behind;
    return past ? behind : ahead;
  }

  std::optional<TimeValue> month_day() const {
    auto const written = [&](int year) -> std::optional<TimeValue> {
      auto const day = make_day(year, *p_.month, *p_.day);
      return day ? std::optional(day_value(*day)) : std::nullopt;
    };
    auto value = [&]() -> std::optional<TimeValue> {
      if (p_.year) return written(*p_.year);
      if (!make_day(2024, *p_.month, *p_.day)) return {};
      auto const now = from_now();
      if (!now) return open_value(pattern("XXXX-%02u-%02u", *p_.month, *p_.day), Grain::day);
      auto const this_year = Civil(*now).year;
      if (p_.year_step) return written(this_year + *p_.year_step);
      if (p_.weekday)  // the year in which the weekday is right
        for (int const offset : {0, -1, 1})
          if (auto const v = written(this_year + offset);
              v && std::chrono::weekday(v->interval->begin).c_encoding() == *p_.weekday)
            return v;
      return nearest(written, this_year, *now);
    }();
    if (value && p_.ambiguous) value->interval.reset();
    return value;
  }

  std::optional<TimeValue> weekday_of_week() const {
    auto const now = from_now();
    if (!now) return open_value(pattern("XXXX-WXX-%u", (*p_.weekday + 6) % 7 + 1), Grain::day);
    return day_value(monday_of(*now) + days(7 * *p_.week_step + static_cast<int>((*p_.weekday + 6) % 7)));
  }

  std::optional<TimeValue> weekday() const {
    auto const now = from_now();
    if (!now) return open_value(pattern("XXXX-WXX-%u", (*p_.weekday + 6) % 7 + 1), Grain::day);
    auto const today = std::chrono::weekday(*now).c_encoding();
    auto const back = static_cast<int>((today - *p_.weekday + 7) % 7);
    auto const ahead = static_cast<int>((*p_.weekday - today + 7) % 7);
    if (p_.step && *p_.step < 0) return day_value(*now - days(back == 0 ? 7 : back));
    if (p_.step && *p_.step > 0) return day_value(*now + days(ahead == 0 ? 7 : ahead));
    return day_value(from_.direction != Direction::future ? *now - days(back) : *now + days(ahead));
  }

  /// "the 20th of next month"
  std::optional<TimeValue> day_of_step() const {
    auto const now = from_now();
    if (!now) return open_value(pattern("XXXX-XX-%02u", *p_.day), Grain::day);
    Civil const c(add_months(*make_day(Civil(*now).year, Civil(*now).month, 1), *p_.month_step));
    auto const day = make_day(c.year, c.month, *p_.day);
    return day ? std::optional(day_value(*day)) : std::nullopt;
  }

  /// "Friday the 15th": the nearest that is both.
  std::optional<TimeValue> weekday_and_day() const {
    auto const now = from_now();
    if (!now) return open_value(pattern("XXXX-XX-%02u", *p_.day), Grain::day);
    bool const past = from_.direction != Direction::future;
    for (int months = 0; months < 14; ++months) {
      Civil const c(add_months(*make_day(Civil(*now).year, Civil(*now).month, 1), past ? -months : months));
      auto const day = make_day(c.year, c.month, *p_.day);
      if (!day || std::chrono::weekday(*day).c_encoding() != *p_.weekday) continue;
      if (past ? *day <= *now : *day >= *now) return day_value(*day);
    }
    return {};
  }

  /// "the 15th": of the month told last, or the nearest one.
  std::optional<TimeValue> day_of_month() const {
    auto const now = from_now();
    if (!now) return open_value(pattern("XXXX-XX-%02u", *p_.day), Grain::day);
    if (from_.story && from_.story->end - from_.story->begin <= days(31)) {
      Civil const told(from_.story->begin);
      if (auto const day = make_day(told.year, told.month, *p_.day)) return day_value(*day);
    }
    for (int months = 0; months < 3; ++months) {
      bool const past = from_.direction != Direction::future;
      Civil const c(add_months(*make_day(Civil(*now).year, Civil(*now).month, 1), past ? -months : months));
      auto const day = make_day(c.year, c.month, *p_.day);
      if (day && (past ? *day <= *now : *day >= *now)) return day_value(*day);
    }
    return {};
  }

  std::optional<CivilDay> from_now() const {
    if (p_.anchor == Anchor::story && from_.story) return from_.story->begin;
    return from_.now;
  }

  Point const& p_;
  Standpoint const& from_;
};

}  // namespace

std::optional<TimeValue> resolve_point(Point const& point, Standpoint const& from) { return Rules(point, from).run(); }

}  // namespace claimlight::time
