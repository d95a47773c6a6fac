// Whether a clause says that something is so: its polarity and its modality.
//
//   failed to sell       negative            may sell         possible
//   has yet to sell      negative            if it sells      conditional
#pragma once

#include <vector>

#include "claim/claim.h"
#include "claim/clauses.h"
#include "claim/passage.h"

namespace claimlight::claim {

struct Factuality {
  bool negative = false;
  Modality modality = Modality::asserted;
};

/// Parallel to the clauses of the sentence.
[[nodiscard]] std::vector<Factuality> factuality(Passage const& in, std::vector<Clause> const& clauses, text::Sentence sentence);

}  // namespace claimlight::claim
