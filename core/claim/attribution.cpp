#include "claim/attribution.h"

#include <algorithm>

#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

constexpr auto reporting_verbs = lexicon::words({
#include "lexicon/reporting_verbs.inc"
});
constexpr auto report_nouns = lexicon::words({
#include "lexicon/report_nouns.inc"
});

class Attributor {
 public:
  Attributor(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, Sentence s, std::span<Claim> claims)
      : in_(in), tree_(tree), clauses_(clauses), s_(s), claims_(claims) {}

  void run() {
    // What is said within something said is the inner speaker's: the last first.
    for (auto k = static_cast<std::uint32_t>(clauses_.size()); k-- > 0;) {
      if (is_reporting(clauses_[k].lemma) && clauses_[k].shape != Shape::infinitive) reporting_verb(k);
      report_noun(k);
    }
    according_to();
  }

 private:
  void reporting_verb(std::uint32_t k) {
    if (auto const content = content_of(clauses_[k])) {
      each_said(clauses_[*content].head, k, [&](std::uint32_t said) { give_speaker(claims_[said], claims_[k], said == *content && stands_before(k, said)); });
    } else if (is_interjected(clauses_[k])) {  // "P, X said, Q"
      each_said(clauses_[*clauses_[k].governor].head, k, [&](std::uint32_t said) { give_speaker(claims_[said], claims_[k], false); });
    }
  }

  /// A saying without an object of its own, set off by commas.
  bool is_interjected(Clause const& clause) const {
    if (clause.relation != Deprel::parataxis || !clause.governor) return false;
    for (auto const& o : clause.objects)
      if (!clause.subject || o.first != clause.subject->first) return false;
    auto const governing = clauses_[*clause.governor].head;
    for (auto i = std::min(governing, clause.head); i < std::max(governing, clause.head); ++i)
      if (in_.form(i) == ";") return false;
    return true;
  }

  /// The clause that is the object of a verb or adjective: what is said.
  std::optional<std::uint32_t> content_of(Clause const& clause) const {
    for (std::uint32_t k = 0; k < clauses_.size(); ++k) {
      if (clauses_[k].shape != Shape::finite) continue;
      auto const relation = syntax::main_type(clauses_[k].relation);
      bool const that = clauses_[k].opener == "that";
      auto const head = tree_.head(clauses_[k].head);
      if (head == clause.head && (that || relation == Deprel::ccomp || relation == Deprel::csubj)) return k;
      // "told reporters that": the parse may hang the content on the reporters.
      if (that && clauses_[k].noun && tree_.head(*clauses_[k].noun) == clause.head && !report_nouns.contains(in_.word(*clauses_[k].noun).lemma)) return k;
    }
    return {};
  }

  /// Calls back for each clause at or under `head` that is part of what clause `by` says.
  template <class Callback>
  void each_said(std::uint32_t head, std::uint32_t by, Callback callback) const {
    for (std::uint32_t k = 0; k < clauses_.size(); ++k)
      if (is_said(clauses_[k].head, head, clauses_[by].head)) callback(k);
  }

  /// Relative clauses may be the writer's own.
  bool is_said(std::uint32_t token, std::uint32_t head, std::uint32_t saying) const {
    for (std::optional<std::uint32_t> at = token; at && *at != saying; at = tree_.head(*at)) {
      if (*at == head) return true;
      if (in_.word(*at).deprel == Deprel::acl_relcl) return false;
    }
    return false;
  }

  /// "X said (that) P": the clause to mark is both.
  bool stands_before(std::uint32_t saying, std::uint32_t content) const {
    constexpr std::uint32_t farthest = 6;
    auto const& s = clauses_[saying];
    auto const& c = clauses_[content];
    return s.verbs.first < c.extent.first && c.extent.first < s.extent.last + farthest;
  }

  void give_speaker(Claim& content, Claim const& saying, bool beside) const {
    if (!content.said_by) {
      content.said_by = saying.who;
      content.said_on = saying.when;
    }
    if (beside && saying.span.begin < content.span.begin) content.span.begin = saying.span.begin;
  }

  // "Biden's statement in May that ..."
  void report_noun(std::uint32_t k) {
    auto const& clause = clauses_[k];
    if (clause.opener != "that" || !clause.noun || !report_nouns.contains(in_.word(*clause.noun).lemma)) return;
    auto& content = claims_[k];
    if (auto const possessor = possessor_of(*clause.noun)) content.said_by = in_.participant(*possessor);
    auto that = *clause.noun + 1;
    while (that < clause.head && in_.form(that) != "that") ++that;
    if (*clause.noun + 1 < that) content.said_on = in_.time_in({*clause.noun + 1, that});
  }

  /// "Biden 's public statement": the named possessor of the noun at i.
  std::optional<Range> possessor_of(std::uint32_t i) const {
    for (auto k = i; k > s_.first && i - k < 5; --k) {
      auto const w = in_.form(k - 1);
      if (w == "'s" || w == "\xE2\x80\x99s") {
        for (auto m : in_.mentions_in({s_.first, k - 1}))
          if (in_.mention(m).last == k - 1) return Range{in_.mention(m).first, in_.mention(m).last};
        return {};
      }
      if (w == "his" || w == "her")
        for (auto m : in_.mentions_in({k - 1, k})) return Range{in_.mention(m).first, in_.mention(m).last};
    }
    return {};
  }

  void according_to() {
    for (auto i = s_.first; i + 2 < s_.last; ++i) {
      if (in_.form(i) != "according" || in_.form(i + 1) != "to") continue;
      auto last = i + 2;
      while (last < s_.last && in_.form(last) != "," && in_.form(last) != "." && in_.word(last).upos != Upos::verb) ++last;
      if (last == i + 2) return;
      auto const source = in_.participant({i + 2, last});
      for (auto& claim : claims_)
        if (!claim.said_by) claim.said_by = source;
    }
  }

  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
  Sentence s_;
  std::span<Claim> claims_;
};

}  // namespace

bool is_reporting(std::string_view lemma) { return reporting_verbs.contains(lemma); }

void attribute(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, Sentence sentence,
               std::span<Claim> claims) {
  Attributor(in, tree, clauses, sentence, claims).run();
}

}  // namespace claimlight::claim
