// What a run of terms says. Spirit X3 over terms: grammar.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "number/number.h"
#include "number/terms.h"

namespace claimlight::number {

struct Reading {
  double value = 0;
  Kind kind = Kind::cardinal;
  std::size_t terms = 0;  ///< how many terms were read, at least 1
};

/// The longest number at the start of the run; empty if none starts there.
[[nodiscard]] std::optional<Reading> read_number(std::span<Term const> run);

}  // namespace claimlight::number
