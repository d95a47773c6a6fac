// What the grammar reads as a time and is none: "Theresa May", "1500 people", "a fall in prices".
#pragma once

#include <cstddef>
#include <vector>

#include "text/document.h"
#include "time/expression.h"
#include "time/terms.h"

namespace claimlight::time {

/// What was read at terms [first, last).
struct Candidate {
  text::Document const& doc;
  std::vector<Term> const& terms;
  std::size_t first = 0;
  std::size_t last = 0;
  Expression const& expression;
};

/// Whether one of the tests throws it out.
[[nodiscard]] bool is_look_alike(Candidate const& candidate);

}  // namespace claimlight::time
