// Whether a clause says that something is so: its polarity and its modality.
//
//   failed to sell           not so          may sell               possible
//   did not fail to sell     so              plans to sell          planned
//   nobody sold              not so          if it sells            conditional
//   stopped selling          no longer so    reportedly sold        reported
//   did not know that P      P is so         doubted that P         P hardly: negative and possible
#pragma once

#include <vector>

#include "claim/claim.h"
#include "claim/clauses.h"
#include "claim/passage.h"
#include "syntax/dependencies.h"

namespace claimlight::claim {

/// What is denied only in part, or held for unlikely, is negative and possible: it tells neither that it is so nor that
/// it is not.
struct Factuality {
  bool negative = false;
  Modality modality = Modality::asserted;
  bool ended = false;  ///< was so before; negative too
};

/// Parallel to the clauses of the sentence, whose tree `tree` is.
[[nodiscard]] std::vector<Factuality> factuality(Passage const& in, syntax::Dependencies const& tree,
                                                 std::vector<Clause> const& clauses, text::Sentence sentence);

}  // namespace claimlight::claim
