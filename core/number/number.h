// The numbers of a document, in digits and in words, found in one pass. Grammar: number.cpp.
//
//   About 3.5 million of the twenty-one states' two-thirds came second.
//         [cardinal 3.5e6]   [cardinal 21]      [fraction 2/3]  [ordinal 2]
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::number {

enum class Kind : std::uint8_t { cardinal, ordinal, fraction };

struct Number {
  text::Span span;             ///< UTF-8 bytes
  std::uint32_t first = 0;     ///< tokens [first, last)
  std::uint32_t last = 0;
  double value = 0;
  Kind kind = Kind::cardinal;
  std::uint8_t decimals = 0;   ///< digits behind the decimal point, before any scale
  double scale = 1;            ///< 1e6 for "3.5 million", whose last digit stands for 1e5
  bool words = false;          ///< written in words
};

/// All numbers, in order, without overlap. `lower` is text::lower of the document's text.
[[nodiscard]] std::vector<Number> find(std::string_view lower, std::vector<text::Token> const& tokens);

}  // namespace claimlight::number
