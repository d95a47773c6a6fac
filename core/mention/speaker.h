// Who speaks: the verb of saying beside quoted words, or above them in the tree, and its subject.
//
//   "...", said the minister     The minister was blunt: "..."     he called it "..."     "...", he said. "..."
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "mention/quotation.h"
#include "syntax/dependencies.h"
#include "syntax/word.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::mention {

/// Gives the quotations their sources and cues. What is in doubt stays without.
void find_speakers(text::Document const& doc, std::vector<text::Token> const& tokens,
                   std::vector<text::Sentence> const& sentences, std::vector<syntax::Word> const& words,
                   std::vector<Quotation>& quotations);

/// Whether a verb of this lemma tells what somebody says: "say", "deny".
[[nodiscard]] bool is_reporting_verb(std::string_view lemma);

/// Whether a noun of this lemma is something said: "statement", "report".
[[nodiscard]] bool is_report_noun(std::string_view lemma);

}  // namespace claimlight::mention
