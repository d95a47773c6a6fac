// Claims that no verb makes: appositions and titles, event nouns with their arguments, nouns that measure.
//
//   Ola Berg, the head of the office, ...     who: Ola Berg  did: be  what: the head of the office
//   the resumption of sales by Norway         who: Norway  did: resumption  what: sales
//   a death toll of 37                        who: a death toll  did: be  howMany: 37
#pragma once

#include <set>
#include <vector>

#include "claim/claim.h"
#include "claim/clauses.h"
#include "claim/passage.h"

namespace claimlight::claim {

class NominalReader {
 public:
  explicit NominalReader(Passage const& in) : in_(in) {}

  /// `hosts` are the claims of the clauses, parallel to them: what a noun tells is said by whom its clause is said by.
  void read(syntax::Dependencies const& tree, std::vector<Clause> const& clauses, std::vector<Claim> const& hosts,
            text::Sentence sentence, std::vector<Claim>& out);

 private:
  Passage const& in_;
  std::set<std::uint32_t> titled_;  ///< chains whose title has been told
};

}  // namespace claimlight::claim
