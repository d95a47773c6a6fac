// Sentence by sentence: clauses, what they assert, their slots, who says so; then what nouns tell.
#include "claim/extract.h"

#include "claim/attribution.h"
#include "claim/clauses.h"
#include "claim/distribution.h"
#include "claim/factuality.h"
#include "claim/nominal.h"
#include "claim/passage.h"
#include "claim/slots.h"
#include "claim/speech.h"

namespace claimlight::claim {
namespace {

class Extractor {
 public:
  Extractor(Passage const& in, std::vector<text::Sentence> const& sentences) : in_(in), sentences_(sentences), nominal_(in) {}

  std::vector<Claim> run() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) sentence(s);
    return std::move(claims_);
  }

 private:
  void sentence(std::uint32_t index) {
    auto const s = sentences_[index];
    syntax::Dependencies const tree(in_.layers().words, s);
    auto const clauses = find_clauses(in_.layers(), tree, s);
    auto const factual = factuality(in_, tree, clauses, s);
    std::vector<Draft> drafts;
    std::vector<Claim> hosts;
    for (std::uint32_t k = 0; k < clauses.size(); ++k) {
      drafts.push_back(draft(in_, tree, clauses, k, factual[k], s));
      hosts.push_back(drafts.back().claim);
    }
    attribute(in_, tree, clauses, s, hosts);
    auto const first = claims_.size();
    for (std::uint32_t k = 0; k < clauses.size(); ++k) {
      if (drafts[k].bare) continue;
      drafts[k].claim = hosts[k];
      distribute(in_, tree, drafts[k], claims_);
    }
    nominal_.read(tree, clauses, hosts, s, claims_);
    for (auto c = first; c < claims_.size(); ++c) claims_[c].sentence = index;
  }

  Passage const& in_;
  std::vector<text::Sentence> const& sentences_;
  NominalReader nominal_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> extract(Analysis const& in, std::string_view lower, std::vector<quantity::Mention> const& quantities) {
  Passage const passage(in, lower, quantities);
  auto claims = Extractor(passage, in.sentences).run();
  attribute_speech(passage, in, claims);
  return claims;
}

}  // namespace claimlight::claim
