// Expressions of time as they are written, before any date resolves them.
//
//   at noon on the first Monday of last May     until nearly two years ago
//      time    meaning: Nth                           mod    meaning: Offset
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "text/document.h"

namespace claimlight::time {

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  year,
  decade,
  century
};
enum class Season : std::uint8_t { spring, summer, autumn, winter };
/// TIMEX3 codes: MO, MI (midday), AF, EV, NI.
enum class DayPart : std::uint8_t { none, morning, midday, afternoon, evening, night };
/// "early March", "the end of March", and "earlier this week", which also lies before the article.
enum class Part : std::uint8_t { none, early, middle, late, earlier, later };
/// TIMEX3's mod of amounts: APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS.
enum class Mod : std::uint8_t { none, about, less_than, more_than, at_least, at_most };
/// What an expression counts from: the article's date ("ago"), or the time told last ("later", "that year").
enum class Anchor : std::uint8_t { article, story };
enum class Holiday : std::uint8_t {
  new_year,
  epiphany,
  king_day,
  valentine,
  presidents_day,
  patrick,
  fools,
  ash_wednesday,
  palm_sunday,
  good_friday,
  easter,
  easter_monday,
  may_day,
  mothers_day,
  ascension,
  pentecost,
  memorial_day,
  juneteenth,
  fathers_day,
  independence,
  bastille,
  labor_day,
  columbus,
  halloween,
  all_saints,
  veterans,
  thanksgiving,
  christmas_eve,
  christmas,
  boxing_day,
  new_year_eve
};

/// What the preposition tells: "since" leads back, "until", "to" and "for" may lead ahead of what was said.
enum class Lean : std::uint8_t { none, back, ahead };

/// A time of day. Minutes are absent in "10 p.m."; `zone` is in minutes east of UTC.
struct Clock {
  std::int8_t hour = 0;  ///< 0 to 24
  std::optional<std::int8_t> minute;
  std::optional<std::int8_t> second;
  std::optional<std::int16_t> zone;
};
struct TimeOfDay {
  std::optional<Clock> clock;
  DayPart part = DayPart::none;
};

/// A place in the calendar. What is absent follows from the article's date: "Wednesday", "March 25", "third quarter".
struct Point {
  std::optional<int> year;
  std::optional<int> year_step;  ///< "June last year" is -1
  std::optional<unsigned> half;
  std::optional<unsigned> quarter;
  std::optional<Season> season;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  std::optional<unsigned> weekday;  ///< 0 is Sunday
  std::optional<Holiday> holiday;
  std::optional<int> week_step;     ///< "Monday of last week" is -1
  std::optional<int> month_step;    ///< "the 20th of next month" is 1
  std::optional<int> step;          ///< "last Friday" is -1, "this Friday" 0, "next Friday" 1
  Anchor anchor = Anchor::article;  ///< "the previous Friday"
  bool ambiguous = false;           ///< "3/4/2024": day and month may be the other way about
};
/// The n-th of a unit or weekday within a point: "the first Monday of May"; -1 is the last, 0 the unit around it: "the
/// week of 4 February".
struct Nth {
  int n = 1;
  Unit unit = Unit::day;
  std::optional<unsigned> weekday;
  Point of;
  std::optional<Unit> of_unit;  ///< instead of `of`: "the last day of the month", "of next year"
  std::optional<int> of_step;
};
struct Decade {  ///< "the 1990s": 1990; "the '90s": 90
  int year = 0;
};
struct Century {  ///< "the 20th century": 20
  int number = 0;
  bool before_christ = false;
};
/// "last week", "this year", "the following month", "the quarter", "the latest quarter".
struct Calendar {
  int step = 0;
  Unit unit = Unit::week;
  Anchor anchor = Anchor::article;
  bool completed = false;  ///< "the latest quarter": the last that is over
  bool window = false;     ///< "the past year": the twelve months before
};
struct Day {  ///< "yesterday" is -1
  int step = 0;
};
struct Amount {
  double count = 0;  ///< -1 is a vague one: "several"
  Unit unit = Unit::day;
};
/// "two days ago", "two days later", "a year earlier"; -1 in `count` is a vague one ("several years ago").
struct Offset {
  double count = 0;
  Unit unit = Unit::day;
  bool after = false;
  Anchor anchor = Anchor::article;
  /// "a year ago" beside figures of a quarter is that quarter a year before: "from $3 million a year ago".
  bool same_period = false;
  std::optional<unsigned> weekday;  ///< "two weeks from Monday"
  std::optional<int> day;           ///< "two days from tomorrow" is 1
  std::vector<Amount> more;         ///< "1 month and 21 days ago"
};
enum class Reference : std::uint8_t { past, present, future };
/// "three days", "two to three weeks" (`high`), "a minute and a half" (two amounts); `in`: "in two days", which is a
/// date in what will be.
struct Duration {
  std::vector<Amount> amounts;
  std::optional<double> high;
  bool in = false;
};
/// "every two weeks", "each July", "Tuesday nights".
struct Set {
  std::variant<Amount, Point> every;
};

using Meaning = std::variant<Point, Nth, Decade, Century, Calendar, Day, Offset, Reference, Duration, Set>;

struct Expression {
  text::Span span;          ///< without a leading preposition
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  Meaning meaning;
  TimeOfDay time;
  Part part = Part::none;
  Mod mod = Mod::none;
  Lean lean = Lean::none;
  bool or_later = false;        ///< "1994 or later"
  bool from_event = false;      ///< counted from what no time tells: "two days" of "two days after the signing"
  bool ends_with_next = false;  ///< "the quarter" of "the quarter ended Sept. 30"
  bool opens_range = false;     ///< "Sunday" of "Sunday to Tuesday": the next expression closes the range
};

}  // namespace claimlight::time
