// Finds the expressions of time in a text. Grammar: grammar.h; what only looks like a time: look_alikes.h; ranges and
// lists: series.h.
#pragma once

#include <string_view>
#include <vector>

#include "number/number.h"
#include "text/document.h"
#include "text/tokens.h"
#include "time/expression.h"

namespace claimlight::time {

/// All expressions of the document, in order, without overlap. `lower` is text::lower of its text, `numbers` are
/// number::find of it. The ends of a range are two expressions: "Sunday" and "Tuesday" of "from Sunday to Tuesday".
[[nodiscard]] std::vector<Expression> recognize(text::Document const& doc, std::string_view lower,
                                                std::vector<text::Token> const& tokens,
                                                std::vector<number::Number> const& numbers);

}  // namespace claimlight::time
