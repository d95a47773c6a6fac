// Who said so: gives the claims of a sentence their speaker and the day of saying.
//
//   one of his spokesmen said on Wednesday (that) P      content behind
//   P, the spokesman said / said the spokesman           content before
//   Biden's statement in May that P                      a noun of saying
//   according to the ministry, P
#pragma once

#include <span>
#include <vector>

#include "claim/passage.h"

namespace claimlight::claim {

/// `claims` are those of the sentence, one for each clause.
void attribute(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
               text::Sentence sentence, std::span<Claim> claims);

/// Whether a verb of this lemma tells what somebody says.
bool is_reporting(std::string_view lemma);

template <class List>
bool one_of(std::string_view word, List const& list) {
  for (auto const& item : list)
    if (word == item) return true;
  return false;
}

}  // namespace claimlight::claim
