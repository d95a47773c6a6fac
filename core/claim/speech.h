// Direct speech: what stands in quotation marks is said by whom the quotation has for its source.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claim/claim.h"
#include "claim/passage.h"

namespace claimlight::claim {

/// Gives each claim inside a quotation its speaker and the time of saying, unless somebody is quoted in it. `claims`
/// are those of the document, in order of their sentences.
void attribute_speech(Passage const& in, Analysis const& analysis, std::vector<Claim>& claims);

/// A date among the words behind a verb of saying, which end at `last`, a mark, a verb or "that".
[[nodiscard]] std::optional<When> time_of_saying(Passage const& in, std::uint32_t first, std::uint32_t last);

/// "P, the keeper of the lock, Ana Holm, said": the name between the commas before a verb of the sentence that
/// starts at `begin`, for a verb that the parse has no subject for.
[[nodiscard]] std::optional<Participant> name_before(Passage const& in, syntax::Dependencies const& tree,
                                                     std::uint32_t begin, std::uint32_t verb);

}  // namespace claimlight::claim
