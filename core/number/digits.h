// A number in digits that is a token of its own: "1,482.75", "3.5bn", "22nd", "12,34,567", "115usd".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimlight::number {

struct Digits {
  double value = 0;            ///< with its scale
  double scale = 1;            ///< 1e9 for "3.5bn"
  std::uint32_t bytes = 0;     ///< without a unit that is written behind it: 3 of "115usd"
  std::uint8_t decimals = 0;
  bool ordinal = false;
  bool grouped = false;        ///< with commas or a suffix: takes no further groups of digits
};

/// The whole token, lower case, with or without a unit glued to it; empty for dates, clock times, versions,
/// decades, addresses and names: "2024-03-25", "10:30", "2.0.1", "1990s", "4x4".
[[nodiscard]] std::optional<Digits> read_digits(std::string_view token);

/// The value of a short scale that is a token of its own: 1e6 for the "m" of "5m". 1 if it is none.
[[nodiscard]] double short_scale(std::string_view token);

}  // namespace claimlight::number
