// Quantities: how many, how much, and how exactly.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "number/relation.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::quantity {

enum class Bound : std::uint8_t { exact, about, at_least, more_than, at_most, less_than };
enum class Kind : std::uint8_t {
  count,    ///< "37 people"; what is counted is the noun's affair
  ordinal,  ///< "its 39th mission"
  percent,  ///< "5 per cent"
  money,    ///< "$3.5bn"; unit is an ISO 4217 code
  times,    ///< "twice"
  score,    ///< "2-1": low is the first number, high the second
};

struct Quantity {
  double low = 0;   ///< low == high but for ranges and scores
  double high = 0;
  double slack = 0;  ///< what rounding allows either way: 0.5e6 for "3 million"
  Bound bound = Bound::exact;
  Kind kind = Kind::count;
  std::string unit;  ///< ISO 4217 for money; else empty
};

struct Mention {
  text::Span span;  ///< with the words of its bound: "more than 30", "about $5 million"
  Quantity quantity;
};

/// All quantities, in order. Numbers inside `taken` (spans in order, such as those of dates) are left alone.
/// `lower` is text::lower of the document's text.
std::vector<Mention> find(std::string_view lower, std::vector<text::Token> const& tokens, std::vector<text::Span> const& taken);

/// "about 1,500" and 1,482 are compatible, "more than 30" and 22 disjoint; of different kinds or units:
/// not comparable.
number::Relation compare(Quantity const& a, Quantity const& b);

std::string_view name(Bound bound);  ///< "exact", "about", "at least", ...
std::string_view name(Kind kind);    ///< "count", "ordinal", ...

}  // namespace claimlight::quantity
