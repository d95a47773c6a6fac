// A document's tokens as the grammar sees them: numbers as one term, words of time with what they mean.
//
//   the   first   two      weeks    of    March      '96
//         number  number   unit           month      short year
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "number/number.h"
#include "text/document.h"
#include "text/tokens.h"
#include "time/expression.h"

namespace claimlight::time {

/// What a term can be; one may be several: "second" is a number and a unit.
enum class Kind : std::uint8_t {
  month,      ///< value: 1 to 12
  weekday,    ///< 0 is Sunday
  weekdays,   ///< "Tuesdays"
  fortnight,  ///< two weeks, in singular and plural
  unit,       ///< Unit; singular
  units,      ///< Unit; plural
  season,     ///< Season
  seasons,
  day_part,     ///< DayPart
  day_parts,    ///< "nights"
  every_unit,   ///< Unit: "daily", "annual"
  meridiem,     ///< 0 for "a.m.", 12 for "p.m."
  zone,         ///< minutes east of UTC
  noon,         ///< hour: 12, or 24 for "midnight"
  reference,    ///< Reference: "now"
  deictic,      ///< days from today: "yesterday"
  holiday,      ///< Holiday: "Christmas"; those of several words are the grammar's
  vague,        ///< "several", "few"
  year,         ///< a number of four digits, 1000 to 2199
  short_year,   ///< "'96"
  decade,       ///< "1990s": 1990, "'90s" and "nineties": 90
  quarter,      ///< "Q3", "3Q"
  half,         ///< "H1"
  fiscal_year,  ///< "FY2019": 2019
  cardinal,
  ordinal,
  digits,      ///< a cardinal or ordinal in digits
  clock,       ///< "10:30", "22:15:07": seconds since midnight
  date,        ///< "2024-03-25", "25.3.2024", "3/25/2024": year * 10000 + month * 100 + day
  month_date,  ///< "2024-03": year * 100 + month
  hint,        ///< part of a phrase of the grammar that tells of time: "past", "future"
  opener,      ///< a word that a rule of the grammar begins with and that tells nothing by itself: "the", "nearly"
};

struct Term {
  text::Span span;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::string_view text;    ///< lower case
  std::uint32_t kinds = 0;  ///< a bit for each Kind
  std::int32_t value = 0;   ///< what the Kind says
  double number = 0;        ///< of a cardinal or ordinal
  bool glued = false;       ///< no space before it
  bool ambiguous = false;   ///< a date whose day and month may be the other way about

  /// Whether it is more than an opener.
  [[nodiscard]] bool tells() const { return (kinds & ~(1u << static_cast<unsigned>(Kind::opener))) != 0; }
  [[nodiscard]] bool is(Kind kind) const { return (kinds >> static_cast<unsigned>(kind) & 1) != 0; }
};

/// All terms in order. `lower` is text::lower of the document's text and outlives them.
[[nodiscard]] std::vector<Term> read_terms(std::string_view lower, std::vector<text::Token> const& tokens,
                                           std::vector<number::Number> const& numbers);

}  // namespace claimlight::time
