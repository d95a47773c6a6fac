// Direct speech: what stands in quotation marks is said by whom the quotation has for its source.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "claim/passage.h"

namespace claimlight::claim {

/// Gives each claim inside a quotation its speaker and the time of saying, unless somebody is quoted in it. `claims` are
/// those of the document, in order of their sentences.
void attribute_speech(Passage const& in, Analysis const& analysis, std::vector<Claim>& claims);

}  // namespace claimlight::claim
