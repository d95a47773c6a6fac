// Ranges and lists: "from Sunday to Tuesday", "25-26 March", "July and August 2004", "1998-99".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "time/expression.h"
#include "time/terms.h"

namespace claimlight::time {

/// The number at term `i` where its month stands further on: "25" of "25 and 26 March", "first" of "first and second
/// quarters". Empty if it is none.
[[nodiscard]] std::optional<Expression> series_opener(std::vector<Term> const& terms, std::size_t i);

struct Member {
  Expression expression;
  std::size_t last = 0;  ///< the term behind it
};

/// What goes on from `before`, which ends in front of term `i`, a connecting word: "26" of "March 25-26", "26, 2019" of
/// "March 25-26, 2019", "99" of "1998-99". It starts at term `i` + 1. Empty if none does.
[[nodiscard]] std::optional<Member> series_member(std::vector<Term> const& terms, std::size_t i,
                                                  Expression const& before);

/// Marks the expressions that open a range and gives each of a series the year that only its last one has.
void join_series(std::vector<Term> const& terms, std::vector<Expression>& expressions);

}  // namespace claimlight::time
