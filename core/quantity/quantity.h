// Quantities: how many, how much, and how exactly.
//
//   At least 37 people paid $2-3 million for 5 km of pipe, up 5 percent.
//   [at least 37]           [2e6 to 3e6 USD] [5 km]           [5 percent]
//
// A figure in the news stands for a range: writers round, facts do not. What each way of putting a figure allows:
//
//   37                  37 alone: a count below a thousand was counted, and 38 is another number.
//   1,500               [1450, 1550): noughts behind two other digits, from a thousand on, show that it was rounded.
//   3 million           [2.5e6, 3.5e6): a scale in words was chosen for its roundness; the last digit counts.
//   $5, 5 km, 5%        [4.5, 5.5): what is measured, not counted, was rounded to its last digit.
//   two and a half      [2.25, 2.75): halves are the next step of such a figure.
//   two thirds, half    2.5 percentage points either way, at most a tenth of itself: shares in words are coarse.
//   about 1,500         a tenth either way, at least 1: more than that would not be called about.
//   nearly 40           [36, 40]: at most that, and close by the same tenth. The figure itself is let pass.
//   just over 40        [40, 44].
//   at least, at most   with the figure; "more than", "less than" without it. "Up to 30" may be none at all.
//   20 to 30            both ends belong to it, rounded as they would be alone.
//
// Two quantities agree where their ranges meet. Where units differ, figures were converted and rounded again, so that
// noughts at the end of a figure count as rounded, up to a tenth of it: "50 km" is "30 miles".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "number/number.h"
#include "number/relation.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::quantity {

enum class Bound : std::uint8_t { exact, about, nearly, just_over, at_least, more_than, at_most, less_than, between };
enum class Kind : std::uint8_t {
  count,     ///< "37 people"; what is counted is the noun's affair
  ordinal,   ///< "its 39th mission"
  fraction,  ///< "two thirds", "one in five": a share of 1
  percent,   ///< "5 per cent"
  points,    ///< "2 percentage points", "25 basis points"
  money,     ///< "$3.5bn"
  measure,   ///< "5 km", "six years"
  age,       ///< "34-year-old"
  times,     ///< "twice"
  score,     ///< "2-1": low is the first number, high the second
};

struct Quantity {
  double low = 0;   ///< low == high but for ranges and scores; in `unit`
  double high = 0;
  double slack = 0;  ///< what rounding allows either way: 0.5e6 for "3 million"
  Bound bound = Bound::exact;
  Kind kind = Kind::count;
  /// ISO 4217 for money ("peso" where the word names several), UCUM for measures and ages, "bp" for basis points; else
  /// empty. Units of doubt are no UCUM and compare with themselves alone: "pound" (of money or mass), "degree".
  std::string unit;
};

struct Mention {
  text::Span span;  ///< with the words of its bound and unit: "more than 30", "about $5 million", "34-year-old"
  Quantity quantity;
};

/// All quantities, in order. Numbers inside `taken` (spans in order, such as those of dates) are left alone, and so
/// are those that are names: "Flight 370". `lower` is text::lower of the document's text, `numbers` its number::find.
[[nodiscard]] std::vector<Mention> find(std::string_view lower, std::vector<text::Token> const& tokens,
                                        std::vector<number::Number> const& numbers,
                                        std::vector<text::Span> const& taken);

/// Compatible: "about 1,500" and 1,482, "5 km" and "3.1 miles", "half" and "48 percent". Disjoint: "more than 30" and
/// 22. Not comparable: of different kinds, currencies or dimensions.
[[nodiscard]] number::Relation compare(Quantity const& a, Quantity const& b);

/// One plain sentence on how the two stand: "22 is not more than 30.", "1,482 rounds to about 1,500.",
/// "5 km is 3.1 miles."
[[nodiscard]] std::string why(Quantity const& a, Quantity const& b);

/// As a reader would write it: "about 1,500", "$3.5 billion", "5 km", "20 to 30".
[[nodiscard]] std::string plain(Quantity const& q);

[[nodiscard]] std::string_view name(Bound bound);  ///< "exact", "about", "at least", ...
[[nodiscard]] std::string_view name(Kind kind);    ///< "count", "ordinal", ...

/// Whether it is a span of time: "six years".
[[nodiscard]] bool is_duration(Quantity const& q);

}  // namespace claimlight::quantity
