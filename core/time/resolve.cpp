// One small function a kind of expression; std::visit picks it. What was told before is kept beside them.
#include "time/resolve.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "time/calendar.h"
#include "time/resolve_point.h"
#include "time/timex.h"

namespace claimlight::time {
namespace {

using std::chrono::days;

/// "early March": the first half of it and a little more; writers are not exact, and neither is the edge.
void narrow(TimeValue& value, Part part) {
  auto& [begin, end] = *value.interval;
  auto const length = (end - begin).count();
  if (part == Part::early || part == Part::earlier)
    end = begin + days(std::max<int>(1, static_cast<int>(length * 2 / 3)));
  if (part == Part::late || part == Part::later) begin += days(static_cast<int>(length / 3));
  if (part == Part::middle) {
    begin += days(static_cast<int>(length / 5));
    end -= days(static_cast<int>(length / 5));
  }
}

class Resolver {
 public:
  explicit Resolver(std::optional<CivilDay> dct) : dct_(dct) {}

  TimeValue resolve(Expression const& e, Expression const* next, Direction direction) {
    direction_ = e.lean == Lean::back ? Direction::past : direction;
    lean_ = e.lean;
    if (e.from_event && !std::holds_alternative<Duration>(e.meaning)) {
      lose_story();
      return {Type::date, "XXXX-XX-XX", "", {}, Grain::day};
    }
    auto resolved = e.ends_with_next && next ? ending_with(next->meaning) : std::visit(*this, e.meaning);
    auto value = resolved ? std::move(*resolved) : TimeValue{Type::date, "XXXX-XX-XX", "", {}, Grain::day};
    apply_part(e, value);
    apply_time(e.time, value);
    if (auto const mod = code(e.mod); !mod.empty()) value.mod = mod;
    if (e.or_later) {
      value.mod = "ON_OR_AFTER";
      value.interval.reset();
    }
    remember(e, value);
    return value;
  }

  std::optional<TimeValue> operator()(Point const& p) const {
    return resolve_point(p, {dct_, story_, direction_, lean_});
  }

  std::optional<TimeValue> operator()(Nth const& n) const {
    auto const whole = n.of_unit ? (*this)(Calendar{n.of_step.value_or(0), *n.of_unit,
                                                    n.of_step ? Anchor::article : Anchor::story, false, false})
                                 : (*this)(n.of);
    if (!whole || !whole->interval) return {};
    auto const [begin, end] = *whole->interval;
    if (n.n == 0) return unit_value(begin, n.unit, 0);
    if (n.weekday) {
      auto const day = n.n > 0 ? nth_weekday(begin, *n.weekday, n.n) : nth_weekday(end - days(7), *n.weekday, 1);
      return day < end ? std::optional(day_value(day)) : std::nullopt;
    }
    if (n.unit ==
        Unit::week) {  // the first week of a month is the one with its first Thursday, as ISO 8601 has it for years
      auto const thursday = n.n > 0 ? nth_weekday(begin, 4, n.n) : nth_weekday(end - days(7), 4, 1);
      return thursday < end ? unit_value(thursday, Unit::week, 0) : std::nullopt;
    }
    auto const last = unit_value(end - days(1), n.unit, 0);
    auto const value = n.n > 0 ? unit_value(begin, n.unit, n.n - 1) : last;
    return value && value->interval && value->interval->begin < end ? value : std::nullopt;
  }

  std::optional<TimeValue> operator()(Decade const& d) const {
    return decade_value(d.year >= 1000 ? d.year : d.year < 20 ? 2000 + d.year : 1900 + d.year);
  }

  std::optional<TimeValue> operator()(Century const& c) const {
    if (!c.before_christ) return century_value(c.number);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "BC%02d", c.number - 1);
    return TimeValue{Type::date, buffer, "", {}, Grain::century};
  }

  std::optional<TimeValue> operator()(Calendar const& c) const {
    if (c.unit < Unit::day) return {};
    if (c.anchor == Anchor::story) return by_story(c);
    if (!dct_) return {};
    if (c.completed) return completed(c.unit);
    auto value = unit_value(*dct_, c.unit, c.step);
    if (value && c.window) {  // "the past year" has lasted until today
      auto const year = unit_value(*dct_, c.unit, c.step)->interval->begin;
      value->interval =
          c.step < 0 ? Interval{std::min(year, *dct_), *dct_ + days(1)} : Interval{*dct_, value->interval->end};
    }
    return value;
  }

  std::optional<TimeValue> operator()(Day const& d) const {
    if (!dct_) return {};
    return unit_value(*dct_, Unit::day, d.step);
  }

  std::optional<TimeValue> operator()(Offset const& o) const {
    if (o.weekday) {
      Point weekday;
      weekday.weekday = o.weekday;
      auto const day = resolve_point(weekday, {dct_, {}, Direction::future, Lean::none});
      if (!day || !day->interval) return {};
      return at_distance(day->interval->begin, o, true);
    }
    if (o.day) return dct_ ? at_distance(*dct_ + days(*o.day), o, true) : std::nullopt;
    if (o.count < 0) return TimeValue{Type::date, o.after ? "FUTURE_REF" : "PAST_REF", "", {}, Grain::day};
    if (o.same_period && o.unit == Unit::year && quarter_ && tells_quarter_ && o.count < 20) {
      auto value = unit_value(*quarter_, Unit::quarter, -4 * static_cast<int>(o.count));
      if (value) value->interval = year_value(Civil(*quarter_).year - static_cast<int>(o.count)).interval;
      return value;
    }
    if (o.anchor == Anchor::story && (lost_ || (story_ && o.unit < Unit::month && !tells_day()))) return {};
    auto const from = o.anchor == Anchor::story && story_ ? std::optional(told_day()) : dct_;
    if (!from) return {};
    auto at = *from;
    bool to_the_day = false;
    for (auto const& amount : o.more) {
      at = moved(at, amount, o.after);
      to_the_day = to_the_day || amount.unit <= Unit::week;
    }
    return at_distance(at, o, to_the_day);
  }

  std::optional<TimeValue> operator()(Reference r) const {
    auto const name = r == Reference::past ? "PAST_REF" : r == Reference::present ? "PRESENT_REF" : "FUTURE_REF";
    return TimeValue{Type::date, name, "", {}, Grain::day};
  }

  std::optional<TimeValue> operator()(Duration const& d) const {
    if (d.in && direction_ == Direction::future && dct_ && d.amounts.size() == 1 && d.amounts[0].count >= 0 && !d.high)
      return at_distance(*dct_,
                         Offset{d.amounts[0].count, d.amounts[0].unit, true, Anchor::article, false, {}, {}, {}});
    return TimeValue{Type::duration, duration(d.amounts), "", {}, Grain::day};
  }

  std::optional<TimeValue> operator()(Set const& s) const {
    TimeValue value{Type::set, "", "", {}, Grain::day};
    if (auto const* amount = std::get_if<Amount>(&s.every)) {
      value.value = duration({*amount});
    } else {
      auto point = std::get<Point>(s.every);
      if (auto const pattern = resolve_point(point, {{}, {}, Direction::past, Lean::none}))
        value.value = pattern->value;
    }
    return value;
  }

 private:
  /// So many units from a day: a day for days and weeks, the month or year around it for longer ones. Only of days, and
  /// from a day that is named (`exact`), is it to the day.
  static std::optional<TimeValue> at_distance(CivilDay from, Offset const& o, bool exact = false) {
    if (!(o.count >= 0 && o.count < 100000)) return {};
    auto const sign = o.after ? 1 : -1;
    auto const n = sign * static_cast<int>(o.count);
    auto const half = o.count != std::floor(o.count);
    switch (o.unit) {
      case Unit::second:
      case Unit::minute:
      case Unit::hour: {
        auto value = day_value(from);
        value.interval.reset();
        return value;
      }
      case Unit::day:
      case Unit::weekend: return unit_value(from, Unit::day, n);
      case Unit::week: {
        auto value = unit_value(from, Unit::day, 7 * n);
        if (value && !exact) value->interval = Interval{from + days(7 * n - 3), from + days(7 * n + 4)};
        return value;
      }
      case Unit::month:
        if (exact) return day_value(add_months(from, n));
        return unit_value(half ? from + days(15 * sign) : from, Unit::month, n);
      case Unit::quarter: return unit_value(from, Unit::quarter, n);
      case Unit::year:
        if (exact) return day_value(add_months(from, 12 * n));
        return half ? unit_value(add_months(from, 6 * sign), Unit::month, 12 * n) : unit_value(from, Unit::year, n);
      case Unit::decade: return unit_value(from, Unit::year, 10 * n);
      case Unit::century: return unit_value(from, Unit::year, 100 * n);
    }
    return {};
  }

  /// The day so many units on.
  static CivilDay moved(CivilDay from, Amount const& by, bool after) {
    auto const n = (after ? 1 : -1) * static_cast<int>(std::clamp(by.count, 0.0, 100000.0));
    switch (by.unit) {
      case Unit::day: return from + days(n);
      case Unit::week: return from + days(7 * n);
      case Unit::month: return add_months(from, n);
      case Unit::year: return add_months(from, 12 * n);
      default: return from;
    }
  }

  /// "the quarter ended Sept. 30"
  std::optional<TimeValue> ending_with(Meaning const& last_day) const {
    auto const day = std::visit(*this, last_day);
    return day && day->interval ? unit_value(day->interval->begin, Unit::quarter, 0) : std::nullopt;
  }

  /// "the following month", "that year", "the quarter": counted from what was told last.
  std::optional<TimeValue> by_story(Calendar const& c) const {
    if (c.unit == Unit::quarter && c.step == 0)
      return quarter_ ? unit_value(*quarter_, Unit::quarter, 0) : completed(Unit::quarter);
    if (c.step != 0 && lost_) return {};
    if (story_ && c.unit == Unit::day && !tells_day()) return {};
    auto const from = story_ ? std::optional(told_day()) : dct_;
    if (!from) return {};
    if (c.step == 0 && (c.unit == Unit::weekend || c.unit == Unit::week) && dct_ && !c.completed) {
      // "over the weekend" is the one just past, or the one to come
      bool const back =
          c.unit == Unit::weekend && direction_ != Direction::future && std::chrono::weekday(*dct_).iso_encoding() < 6;
      return unit_value(*dct_, c.unit, back ? -1 : 0);
    }
    return unit_value(c.step == 0 && c.unit >= Unit::month && !tells(c.unit) && dct_ ? *dct_ : *from, c.unit, c.step);
  }

  /// The first day told last; of a week its Monday.
  CivilDay told_day() const { return story_->end - story_->begin == days(8) ? story_->begin + days(1) : story_->begin; }

  /// Whether days can be counted from what was told last.
  bool tells_day() const { return story_->end - story_->begin <= days(3); }

  /// Whether the story's time lies within one such unit.
  bool tells(Unit unit) const {
    if (!story_) return false;
    auto const around = unit_value(story_->begin, unit, 0);
    return around && around->interval && around->interval->contains(*story_);
  }

  /// "the latest quarter": the last that was told or is over.
  std::optional<TimeValue> completed(Unit unit) const {
    bool const is_over = quarter_ && dct_ && add_months(*quarter_, 3) <= *dct_;
    if (unit == Unit::quarter && is_over) return unit_value(*quarter_, Unit::quarter, 0);
    return dct_ ? unit_value(*dct_, unit, -1) : std::nullopt;
  }

  void apply_part(Expression const& e, TimeValue& value) const {
    if (e.part == Part::none) return;
    bool const first = e.part == Part::early || e.part == Part::earlier;
    value.mod = first ? "START" : e.part == Part::middle ? "MID" : "END";
    if (!value.interval) return;
    auto const* calendar = std::get_if<Calendar>(&e.meaning);
    bool const current = calendar && calendar->step == 0 && calendar->anchor == Anchor::article && dct_;
    if (!current || e.part == Part::middle) {
      if (value.grain > Grain::day) narrow(value, e.part);
      return;
    }
    // "earlier this week" ends before today, "later this month" begins after it; "early" and "late" need not.
    auto& [begin, end] = *value.interval;
    if (first) {
      end = *dct_;
      if (begin >= end) begin = end - days(1);
    } else if (e.part == Part::later) {
      begin = *dct_ + days(1);
      if (end <= begin) end = begin + days(1);
    } else {
      narrow(value, e.part);
    }
  }

  static void apply_time(TimeOfDay const& time, TimeValue& value) {
    if (!time.clock && time.part == DayPart::none) return;
    if (value.type == Type::set) {
      value.value += code(time.part);
      return;
    }
    value.type = Type::time;
    value.grain = time.clock ? Grain::minute : Grain::part;
    value.value += time.clock ? written(*time.clock) : std::string(code(time.part));
  }

  /// What later expressions are counted from.
  void remember(Expression const& e, TimeValue const& value) {
    if (e.from_event) lose_story();
    // "In the first nine months ... a year earlier" is no quarter any more.
    if (value.type == Type::duration && value.value.find_last_of("MY") == value.value.size() - 1)
      tells_quarter_ = false;
    if (!value.interval) return;
    auto const* offset = std::get_if<Offset>(&e.meaning);
    if (offset && offset->same_period && offset->unit == Unit::year) return;
    if (value.grain == Grain::quarter) quarter_ = value.interval->begin;
    if (value.grain == Grain::quarter || value.grain == Grain::year) tells_quarter_ = value.grain == Grain::quarter;
    story_ = value.interval;
    lost_ = false;
  }

  /// The story goes on at a time that the text does not tell.
  void lose_story() {
    story_.reset();
    lost_ = true;
  }

  std::optional<CivilDay> dct_;
  Direction direction_ = Direction::past;
  Lean lean_ = Lean::none;
  std::optional<Interval> story_;    ///< the time told last
  bool lost_ = false;                ///< no time tells where the story is: "two days after the signing"
  bool tells_quarter_ = false;       ///< figures told last were a quarter's
  std::optional<CivilDay> quarter_;  ///< the first day of the quarter told last
};

}  // namespace

std::vector<Time> resolve(std::vector<Expression> const& expressions, std::optional<CivilDay> dct,
                          std::span<Direction const> directions) {
  std::vector<Time> times;
  times.reserve(expressions.size());
  Resolver resolver(dct);
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    auto const& e = expressions[i];
    auto const direction = i < directions.size() ? directions[i] : Direction::past;
    times.push_back({e.span, e.first, e.last,
                     resolver.resolve(e, i + 1 < expressions.size() ? &expressions[i + 1] : nullptr, direction),
                     e.opens_range});
  }
  return times;
}

std::vector<Time> joined(std::vector<Time> const& times) {
  std::vector<Time> out;
  for (std::size_t i = 0; i < times.size(); ++i) {
    out.push_back(times[i]);
    auto const* closing = times[i].opens_range && i + 1 < times.size() ? &times[i + 1] : nullptr;
    if (!closing || !times[i].value.interval || !closing->value.interval) continue;
    auto begin = times[i].value.interval->begin;
    auto end = closing->value.interval->end;
    if (begin >= end && closing->value.grain <= Grain::day && end - begin > -days(7))
      end += days(7);  // "from Sunday to Tuesday"
    if (begin >= end) continue;
    auto& range = out.back();
    range.span.end = closing->span.end;
    range.last = closing->last;
    range.opens_range = false;
    range.value = {Type::date, iso(begin) + "/" + iso(end - days(1)), "", Interval{begin, end}, Grain::day};
    ++i;
  }
  return out;
}

}  // namespace claimlight::time
