// The first half of the corridor: from bytes to claims. Articles and the sentences of a record take the same way.
#pragma once

#include "claim/claim.h"
#include "syntax/analyse.h"

namespace claimlight::claim {

/// text → times, words, quantities → mentions → claims. The analysis refers into the model's language pack.
Analysis read(text::Document doc, mention::Gazetteer const& gazetteer, syntax::Model const& model);

/// With tokens and sentences that are given, as a treebank has them.
Analysis read(text::Document doc, std::vector<text::Token> tokens, std::vector<text::Sentence> sentences,
              mention::Gazetteer const& gazetteer, syntax::Model const& model);

}  // namespace claimlight::claim
