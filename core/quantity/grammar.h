// The grammar of quantities: what stands around numbers. Spirit X3 over terms: grammar.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "quantity/names.h"
#include "quantity/quantity.h"
#include "quantity/terms.h"

namespace claimlight::quantity {

/// What stands between two amounts.
enum class Joint : std::uint8_t {
  none,
  dash,         ///< "20-30", "3-2"
  spaced_dash,  ///< "20 - 30"
  to,
  and_,
  or_,
  out_of,       ///< "two out of three"
  in,           ///< "one in five"
  part,         ///< nothing or "and", before a part of the unit: "5 feet 4 inches"
};

/// What a bound behind the number says: "or more", "or less", "or so", "or equal".
enum class Behind : std::uint8_t { none, more, less, so, equal };

struct Amount {
  Unit before;
  number::Number const* number = nullptr;
  Unit after;
  Term const* end = nullptr;
};

struct Figure {
  Bound bound = Bound::exact;
  Amount first;
  Joint joint = Joint::none;
  Amount second;  ///< without number where there is none
  Behind behind = Behind::none;
  Term const* end = nullptr;
  bool closed = false;  ///< the sentence or clause ends behind it
};

/// What can be read at one place: the figure of one amount, and that of two where two are joined.
struct Figures {
  Figure one;
  std::optional<Figure> two;
};

/// The figure at the start of the terms.
[[nodiscard]] std::optional<Figures> read_figures(std::span<Term const> terms);

/// A bound at the start of the terms: how many of them it takes up, 0 if there is none.
[[nodiscard]] std::size_t read_bound(std::span<Term const> terms, Bound& into);

/// Whether a figure may start with the word although it is no number: "more", "about", "$", "aged".
[[nodiscard]] bool may_open_figure(std::string_view form);

}  // namespace claimlight::quantity
