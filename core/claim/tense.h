// Which way a time lies from the article, by the tense of the verb that it hangs on.
#pragma once

#include <vector>

#include "syntax/word.h"
#include "text/tokens.h"
#include "time/expression.h"
#include "time/resolve.h"

namespace claimlight::claim {

/// Parallel to the expressions: "will meet on Friday", "plans to sell in March" lie ahead, all else behind.
[[nodiscard]] std::vector<time::Direction> directions(std::vector<syntax::Word> const& words,
                                                      std::vector<text::Sentence> const& sentences,
                                                      std::vector<time::Expression> const& expressions);

}  // namespace claimlight::claim
