// Direct speech: what stands between quotation marks, over sentences and paragraphs, and who speaks.
//
//   "We resumed sales," the minister told reporters on Monday. "There is no doubt."
//   [---------------]      source   cue                        [-----------------]
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "syntax/word.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::mention {

struct Quotation {
  std::uint32_t first = 0;  ///< tokens [first, last), its marks included
  std::uint32_t last = 0;
  std::optional<std::uint32_t> source;  ///< the token that is the head of who speaks; in another sentence perhaps
  std::optional<std::uint32_t> cue;     ///< the verb or noun of saying; empty where "according to" or nothing says it
  bool goes_on = false;  ///< has no closing mark: the next paragraph opens with a mark and goes on with it
};

/// In order, without overlap. Quoted words that nobody is told to speak have no source.
[[nodiscard]] std::vector<Quotation> find_quotations(text::Document const& doc, std::vector<text::Token> const& tokens,
                                                     std::vector<text::Sentence> const& sentences,
                                                     std::vector<syntax::Word> const& words);

}  // namespace claimlight::mention
