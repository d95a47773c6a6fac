// From what the grammar has read to a quantity: units and scales shared between two amounts, ranges, rounding.
#pragma once

#include <cstdint>
#include <optional>

#include "quantity/grammar.h"
#include "quantity/quantity.h"

namespace claimlight::quantity {

/// What stands around a figure and decides how it is to be read; cues are words of lexicon/figure_cues.inc.
struct Context {
  bool change = false;       ///< "rose 5 to 20": two figures
  bool score = false;        ///< "lost 1-3"
  bool temperature = false;  ///< "temperatures of 30C"
  bool angle = false;        ///< "turned 90 degrees"
  bool length = false;       ///< "the 100m race"
  bool mass = false;         ///< "weighs two pounds"
};

/// Empty where the amounts don't go together: "20 to 10", "3 km to 5 people". With one amount only never empty but for
/// what is no figure at all: "13F".
[[nodiscard]] std::optional<Quantity> evaluate(Figure const& figure, Context const& context);

/// What the last digit of a figure leaves open, either way: 0.5e6 for "3 million", 0.5 for "5 km", 0 for "37".
[[nodiscard]] double rounding(number::Number const& n, Kind kind);

}  // namespace claimlight::quantity
