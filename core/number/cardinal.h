// Numbers in digits and in words, at the start of a text. Grammars: cardinal.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimlight::number {

struct Cardinal {
  double value = 0;
  std::uint32_t bytes = 0;    ///< length of what was read
  std::uint8_t decimals = 0;  ///< digits behind the decimal point, before any scale
  double scale = 1;           ///< 1e6 for "3.5 million", whose last digit stands for 1e5
};

/// Cardinal at the start of `text`, lower case: "1,482", "3.5 million", "twenty-one", "two dozen",
/// "a hundred". The longest that fits; empty if none starts here. What follows is not looked at:
/// the caller checks that the number ends where a token does.
std::optional<Cardinal> parse_cardinal(std::string_view text);

/// Ordinal likewise: "first", "twenty-second", "3rd", "39th".
std::optional<Cardinal> parse_ordinal(std::string_view text);

}  // namespace claimlight::number
