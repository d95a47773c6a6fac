// The grammar behind recognize(). Spirit X3 stays in grammar.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "time/expression.h"

namespace claimlight::time {

struct Parsed {
  Meaning meaning;
  std::uint32_t bytes = 0;
};

/// The longest expression at the start of `lower`, which is lower-case UTF-8.
std::optional<Parsed> parse_expression(std::string_view lower);

}  // namespace claimlight::time
