// The first half of the corridor: from bytes to claims. Articles and the sentences of a record take the same way.
#pragma once

#include "claim/claim.h"

namespace claimlight::claim {

/// text → times, words, quantities → mentions → claims.
Analysis read(text::Document doc, mention::Gazetteer const& gazetteer);

}  // namespace claimlight::claim
