// Expressions of time as they are written, before any date resolves them.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::time {

enum class Unit : std::uint8_t { day, week, weekend, month, quarter, year, decade, century };
enum class Shift : std::int8_t { last = -1, current = 0, next = 1 };
enum class Part : std::uint8_t { none, early, middle, late };
/// TIMEX3 codes: MO, MI (midday), AF, EV, NI.
enum class DayPart : std::uint8_t { none, morning, midday, afternoon, evening, night };

struct MonthDay {  ///< "25 March 2024", "March 25", "2024-03-25"
  unsigned month = 0;
  unsigned day = 0;
  std::optional<int> year;
};
struct MonthDays {  ///< "March 25-26", "25 and 26 March 2024"
  unsigned month = 0;
  unsigned first = 0;
  unsigned last = 0;
  std::optional<int> year;
};
struct Month {  ///< "in March", "late May 2024", "last March"
  Part part = Part::none;
  std::optional<Shift> shift;
  unsigned month = 0;
  std::optional<int> year;
};
struct Year {  ///< "2019", "early 2019"
  Part part = Part::none;
  int year = 0;
};
struct Decade {  ///< "the 1990s"
  int year = 0;
};
struct Weekday {  ///< "Wednesday", "last Friday", "Saturday evening"; 0 is Sunday
  std::optional<Shift> shift;
  unsigned weekday = 0;
  DayPart part = DayPart::none;
};
struct Weekdays {  ///< "from Sunday to Tuesday"
  unsigned first = 0;
  unsigned last = 0;
};
struct Calendar {  ///< "last week", "earlier this week", "this year"
  Shift shift = Shift::current;
  Unit unit = Unit::week;
  Part part = Part::none;
};
struct Ago {  ///< "two days ago"; in_future: "in two days"
  double count = 0;
  Unit unit = Unit::day;
};
struct Deictic {  ///< "yesterday" is -1
  int days = 0;
  DayPart part = DayPart::none;
};
struct Duration {  ///< "three days"
  double count = 0;
  Unit unit = Unit::day;
};

using Meaning =
    std::variant<MonthDay, MonthDays, Month, Year, Decade, Weekday, Weekdays, Calendar, Ago, Deictic, Duration>;

struct Expression {
  text::Span span;  ///< without a leading preposition
  Meaning meaning;
};

/// All expressions of the document, in order, without overlap. `lower` is text::lower of its text.
std::vector<Expression> recognize(text::Document const& doc, std::string_view lower,
                                  std::vector<text::Token> const& tokens);

}  // namespace claimlight::time
