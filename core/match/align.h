// One claim of an article beside one wording of an entry, slot by slot.
#pragma once

#include <set>
#include <string>

#include "match/match.h"

namespace claimlight::match {

/// What a claim is about, without who does it: names by entity ("@7") or last word ("=gallant"), nouns by their group.
std::set<std::string> topic_keys(claim::Analysis const& in, claim::Claim const& c);

/// The same with who does it and who says it.
std::set<std::string> all_keys(claim::Analysis const& in, claim::Claim const& c);

inline bool is_name(std::string const& key) { return key[0] == '@' || key[0] == '='; }

/// Alignments of all slots, in the order of record::Slot.
std::vector<SlotAlignment> align(claim::Analysis const& article, claim::Claim const& claim, record::Record const& record,
                                 record::Wording const& wording, claim::Claim const& entry_claim);

}  // namespace claimlight::match
