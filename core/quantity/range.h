// The range of values that a quantity allows, and how one unit is told in another.
#pragma once

#include <optional>

#include "quantity/quantity.h"

namespace claimlight::quantity {

struct Range {
  double low = 0;
  double high = 0;
  bool low_open = false;  ///< low itself is out
  bool high_open = false;
};

/// `converted`: it is compared with a figure in another unit, so its noughts count as rounded.
[[nodiscard]] Range range_of(Quantity const& q, bool converted);
[[nodiscard]] bool meet(Range const& a, Range const& b);

/// b = a * factor + offset.
struct Conversion {
  double factor = 1;
  double offset = 0;
};

/// From the unit of a to that of b; empty if they measure different things.
[[nodiscard]] std::optional<Conversion> conversion(Quantity const& a, Quantity const& b);

/// The figures in the other unit; kind and unit stay as they are.
[[nodiscard]] Quantity convert(Quantity q, Conversion by);

}  // namespace claimlight::quantity
