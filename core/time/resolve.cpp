// One small function a kind of expression; std::visit picks it.
#include "time/resolve.h"

#include <cmath>
#include <cstdio>

namespace claimlight::time {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

// A date for which the calendar types stay in range.
bool plausible(int year) { return year >= 1 && year <= 9998; }

struct Civil {
  int year;
  unsigned month;
  unsigned day;
  explicit Civil(CivilDay at) {
    year_month_day const ymd(at);
    year = static_cast<int>(ymd.year());
    month = static_cast<unsigned>(ymd.month());
    day = static_cast<unsigned>(ymd.day());
  }
};

int iso_weekday(CivilDay day) {  // Monday is 0
  return static_cast<int>((std::chrono::weekday(day).c_encoding() + 6) % 7);
}

CivilDay monday_of(CivilDay day) { return day - days(iso_weekday(day)); }

std::string week_name(CivilDay day) {
  auto const thursday = monday_of(day) + days(3);
  Civil const c(thursday);
  auto const week = (thursday - *make_day(c.year, 1, 1)).count() / 7 + 1;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-W%02d", c.year, static_cast<int>(week));
  return buffer;
}

std::string_view suffix(DayPart part) {
  switch (part) {
    case DayPart::morning: return "TMO";
    case DayPart::midday: return "TMI";
    case DayPart::afternoon: return "TAF";
    case DayPart::evening: return "TEV";
    case DayPart::night: return "TNI";
    case DayPart::none: break;
  }
  return "";
}

TimeValue with_part(TimeValue value, DayPart part) {
  if (part == DayPart::none) return value;
  value.type = Type::time;
  value.value += suffix(part);
  return value;
}

// "early March": the first half of it and a little more; writers are not exact, and neither is the edge.
TimeValue with_part(TimeValue value, Part part) {
  if (part == Part::none || !value.interval) return value;
  auto& [begin, end] = *value.interval;
  auto const length = end - begin;
  switch (part) {
    case Part::early: value.mod = "START"; end = begin + days(length.count() * 2 / 3); break;
    case Part::middle: {
      value.mod = "MID";
      auto const edge = days(length.count() / 5);
      begin += edge, end -= edge;
      break;
    }
    case Part::late: value.mod = "END"; begin += days(length.count() / 3); break;
    case Part::none: break;
  }
  return value;
}

class Resolver {
 public:
  Resolver(std::optional<CivilDay> dct, Direction direction) : dct_(dct), direction_(direction) {}

  std::optional<TimeValue> operator()(MonthDay const& m) const {
    auto const year = m.year ? m.year : year_of(m.month, m.day);
    if (!year) return {};
    auto const day = make_day(*year, m.month, m.day);
    if (!day) return {};
    return day_value(*day);
  }

  std::optional<TimeValue> operator()(MonthDays const& m) const {
    auto const year = m.year ? m.year : year_of(m.month, m.first);
    if (!year) return {};
    auto const first = make_day(*year, m.month, m.first);
    auto const last = make_day(*year, m.month, m.last);
    if (!first || !last || *last < *first) return {};
    return range_value(*first, *last);
  }

  std::optional<TimeValue> operator()(Month const& m) const {
    auto year = m.year;
    if (!year && dct_) {
      Civil const now(*dct_);
      year = now.year;
      if (m.shift == Shift::last && m.month >= now.month) --*year;
      if (m.shift == Shift::next && m.month <= now.month) ++*year;
      if (!m.shift && direction_ == Direction::past && m.month > now.month) --*year;
      if (!m.shift && direction_ == Direction::future && m.month < now.month) ++*year;
    }
    if (!year || !plausible(*year)) return {};
    return with_part(month_value(*year, m.month), m.part);
  }

  std::optional<TimeValue> operator()(Year const& y) const { return with_part(year_value(y.year), y.part); }

  std::optional<TimeValue> operator()(Decade const& d) const { return decade(d.year); }

  std::optional<TimeValue> operator()(Weekday const& w) const {
    if (!dct_) return {};
    auto const today = static_cast<int>(std::chrono::weekday(*dct_).c_encoding());
    auto const target = static_cast<int>(w.weekday);
    auto const back = (today - target + 7) % 7;     // 0 is today
    auto const ahead = (target - today + 7) % 7;
    auto day = *dct_;
    if (w.shift == Shift::last) {
      day -= days(back == 0 ? 7 : back);
    } else if (w.shift == Shift::next) {
      day += days(ahead == 0 ? 7 : ahead);
    } else if (direction_ == Direction::past) {
      day -= days(back);
    } else {
      day += days(ahead);
    }
    return with_part(day_value(day), w.part);
  }

  std::optional<TimeValue> operator()(Weekdays const& w) const {
    auto first = (*this)(Weekday{{}, w.first, DayPart::none});
    if (!first) return {};
    auto const begin = first->interval->begin;
    auto const length = static_cast<int>((w.last + 7 - w.first) % 7);
    return range_value(begin, begin + days(length));
  }

  std::optional<TimeValue> operator()(Calendar const& c) const {
    if (!dct_) return {};
    auto const shift = static_cast<int>(c.shift);
    Civil const now(*dct_);
    // "earlier this week" ends before today, "later this month" begins after it.
    bool const cut = c.shift == Shift::current && c.part != Part::none && c.part != Part::middle;
    auto value = calendar(c.unit, shift, now);
    if (!value) return {};
    if (!cut) return with_part(*value, c.part);
    if (c.part == Part::early) {
      value->mod = "START";
      value->interval->end = *dct_;
      if (value->interval->begin >= *dct_) value->interval->begin = *dct_ - days(1);
    } else {
      value->mod = "END";
      value->interval->begin = *dct_ + days(1);
      if (value->interval->end <= value->interval->begin) value->interval->end = value->interval->begin + days(1);
    }
    return value;
  }

  std::optional<TimeValue> operator()(Ago const& a) const {
    if (!dct_ || !(a.count >= 0 && a.count < 100000)) return {};
    auto const n = static_cast<int>(a.count);
    Civil const now(*dct_);
    switch (a.unit) {
      case Unit::day: return day_value(*dct_ - days(n));
      case Unit::week: {
        // "two weeks ago" is not to the day.
        auto value = day_value(*dct_ - days(7 * n));
        value.interval = Interval{*dct_ - days(7 * n + 3), *dct_ - days(7 * n - 4)};
        value.grain = Grain::week;
        return value;
      }
      case Unit::month: return calendar(Unit::month, -n, now);
      case Unit::year: return calendar(Unit::year, -n, now);
      case Unit::decade: return calendar(Unit::year, -10 * n, now);
      default: return {};
    }
  }

  std::optional<TimeValue> operator()(Deictic const& d) const {
    if (!dct_) return {};
    return with_part(day_value(*dct_ + days(d.days)), d.part);
  }

  std::optional<TimeValue> operator()(Duration const& d) const {
    constexpr std::string_view letters = "DWWMQYEC";
    char buffer[64];
    if (d.count == std::floor(d.count)) {
      std::snprintf(buffer, sizeof buffer, "P%.0f", d.count);
    } else {
      std::snprintf(buffer, sizeof buffer, "P%.1f", d.count);
    }
    auto value = std::string(buffer) + letters[static_cast<std::size_t>(d.unit)];
    if (d.unit == Unit::decade) value.insert(value.end() - 1, 'D');  // TIMEX3 writes "PnDE"
    return TimeValue{Type::duration, value, "", {}, Grain::day};
  }

 private:
  // The year of a bare "March 25": the nearest one in the clause's direction.
  std::optional<int> year_of(unsigned month, unsigned day) const {
    if (!dct_) return {};
    Civil const now(*dct_);
    bool const later = std::pair(month, day) > std::pair(now.month, now.day);
    bool const earlier = std::pair(month, day) < std::pair(now.month, now.day);
    if (direction_ == Direction::past && later) return now.year - 1;
    if (direction_ == Direction::future && earlier) return now.year + 1;
    return now.year;
  }

  std::optional<TimeValue> calendar(Unit unit, int shift, Civil const& now) const {
    switch (unit) {
      case Unit::day: return day_value(*dct_ + days(shift));
      case Unit::week: {
        auto const monday = monday_of(*dct_) + days(7 * shift);
        return TimeValue{Type::date, week_name(monday), "", Interval{monday - days(1), monday + days(7)}, Grain::week};
      }
      case Unit::weekend: {
        auto const saturday = monday_of(*dct_) + days(7 * shift + 5);
        return TimeValue{Type::date, week_name(saturday) + "-WE", "", Interval{saturday, saturday + days(2)}, Grain::day};
      }
      case Unit::month: {
        auto const months = now.year * 12 + static_cast<int>(now.month) - 1 + shift;
        if (!plausible(months / 12)) return {};
        return month_value(months / 12, static_cast<unsigned>(months % 12) + 1);
      }
      case Unit::quarter: {
        auto const quarters = now.year * 4 + (static_cast<int>(now.month) - 1) / 3 + shift;
        if (!plausible(quarters / 4)) return {};
        auto const first = month_value(quarters / 4, static_cast<unsigned>(quarters % 4) * 3 + 1);
        auto const last = month_value(quarters / 4, static_cast<unsigned>(quarters % 4) * 3 + 3);
        return TimeValue{Type::date, first.value.substr(0, 4) + "-Q" + std::to_string(quarters % 4 + 1), "",
                         Interval{first.interval->begin, last.interval->end}, Grain::quarter};
      }
      case Unit::year:
        if (!plausible(now.year + shift)) return {};
        return year_value(now.year + shift);
      case Unit::decade: return decade((now.year / 10 + shift) * 10);
      case Unit::century: return {};
    }
    return {};
  }

  static std::optional<TimeValue> decade(int year) {
    if (!plausible(year) || !plausible(year + 10)) return {};
    return TimeValue{Type::date, iso(*make_day(year, 1, 1)).substr(0, 3), "",
                     Interval{*make_day(year, 1, 1), *make_day(year + 10, 1, 1)}, Grain::decade};
  }

  std::optional<CivilDay> dct_;
  Direction direction_;
};

}  // namespace

std::optional<TimeValue> resolve(Meaning const& meaning, std::optional<CivilDay> dct, Direction direction) {
  return std::visit(Resolver(dct, direction), meaning);
}

}  // namespace claimlight::time
