// What a unit measures, by its code in the Unified Code for Units of Measure (UCUM 2.1, ucum.org).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace claimlight::quantity {

/// Exponents of the base units: m, g, s, K, A, bit, rad, B.
using Dimension = std::array<std::int8_t, 8>;

struct Scale {
  double factor = 1;  ///< base units in one: 1000 for "km"
  double offset = 0;  ///< base units at zero: 273.15 for "Cel"
  Dimension dimension{};
};

/// "km" → 1000 m, "[mi_i]/h" → 0.44704 m/s, "kW.h" → 3.6e9 g.m2/s2. Empty for what is no code of the table.
[[nodiscard]] std::optional<Scale> scale_of(std::string_view code);

/// Whether prefixes are used with the unit: "m", not "[mi_i]".
[[nodiscard]] bool is_metric(std::string_view atom);

}  // namespace claimlight::quantity
