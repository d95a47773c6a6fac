// Negation by its scope and by verbs that deny what hangs on them; modality by auxiliaries, openers and governors.
#include "claim/factuality.h"

#include <algorithm>
#include <string_view>

#include "claim/attribution.h"

namespace claimlight::claim {
namespace {

using syntax::Upos;
using text::Sentence;

/// Verbs whose infinitive did take place ("managed to"), and those whose infinitive did not ("failed to").
constexpr std::string_view implying[] = {"manage", "begin", "start", "continue", "proceed", "help", "go"};
constexpr std::string_view denying[] = {"fail", "refuse", "decline", "forget"};
/// Verbs of which a "that" clause tells what is to be.
constexpr std::string_view demanding[] = {"ask", "demand", "insist", "order", "propose", "recommend", "request", "require", "suggest", "urge"};
/// Verbs whose gerund did take place ("admitted selling").
constexpr std::string_view admitting[] = {"admit", "acknowledge", "confess", "resume", "keep", "finish", "stop", "celebrate", "report", "regret"};
/// Words before a gerund that tell of what was done ("after selling").
constexpr std::string_view telling_openers[] = {"after", "by", "while", "since"};

/// Nouns whose "that" clause need not be so.
constexpr std::string_view doubtful_nouns[] = {"rumour", "rumor", "allegation", "suggestion", "possibility", "hope", "fear",
                                               "idea", "prospect", "notion", "hint", "speculation", "demand", "myth",
                                               "story", "tale", "claim", "assertion", "charge", "accusation", "lie", "legend",
                                               "belief", "theory", "report", "account"};
class Judge {
 public:
  Judge(Passage const& in, std::vector<Clause> const& clauses, Sentence s) : in_(in), clauses_(clauses), s_(s) {}

  Factuality judge(std::uint32_t k) const { return {is_negative(k), modality(clauses_, k, s_)}; }

 private:
  std::string_view form(std::uint32_t i) const { return in_.form(i); }

  bool is_negative(std::uint32_t k) const {
    auto const& clause = clauses_[k];
    bool negative = clause.negated;
    auto const governed_by = [&](auto const& list) { return clause.governor && one_of(clauses_[*clause.governor].lemma, list); };
    if (clause.shape == Shape::infinitive && governed_by(denying)) negative = !negative;
    if (clause.shape == Shape::gerund && clause.governor && clauses_[*clause.governor].lemma == "deny") negative = !negative;
    if (clause.subject && has_negation(*clause.subject)) negative = !negative;
    if (!clause.objects.empty() && has_negation(clause.objects.front())) negative = !negative;
    for (auto const& o : clause.obliques)
      if (o.preposition == "without" && !in_.is_time(o.phrase)) negative = !negative;
    return negative;
  }

  bool has_negation(Range r) const {
    auto const f = form(r.first);
    return f == "no" || f == "nobody" || f == "none" || f == "neither" || f == "nothing";
  }

  Modality modality(std::vector<Clause> const& clauses, std::uint32_t k, Sentence s) const {
    auto const& clause = clauses[k];
    auto const last = s.last - 1;
    if (form(last).find('?') != std::string_view::npos) return Modality::asked;
    if (clause.opener == "whether") return Modality::asked;
    if (clause.opener == "if" || clause.opener == "unless") return Modality::conditional;
    if (is_unsettled(clause) || opens_with_had(clause, s)) return Modality::conditional;
    if (is_content_of_doubtful_noun(clause)) return Modality::possible;
    auto const& m = clause.modal;
    if (m == "will" || m == "shall") return Modality::planned;
    if (m == "would") return Modality::conditional;
    if (!m.empty()) return Modality::possible;
    if (clause.shape == Shape::infinitive) {
      if (!clause.governor) return Modality::planned;
      auto const& governor = clauses[*clause.governor];
      if (one_of(governor.lemma, implying)) return modality(clauses, *clause.governor, s);
      if (one_of(governor.lemma, denying)) return modality(clauses, *clause.governor, s);
      return Modality::planned;
    }
    if (clause.shape == Shape::gerund) return gerund(clauses, k, s);
    if (clause.shape == Shape::participle && clause.relation == syntax::Deprel::xcomp && clause.governor)
      return modality(clauses, *clause.governor, s);  // "will stay closed"
    if (is_demanded(clauses, k)) return Modality::planned;
    return Modality::asserted;
  }

  /// "demanded that he sell", "proposed that they sell".
  bool is_demanded(std::vector<Clause> const& clauses, std::uint32_t k) const {
    auto const& clause = clauses[k];
    auto const tag = in_.word(clause.verbs.first).xpos;
    return clause.opener == "that" && (tag == "VB" || tag == "VBP") && clause.governor && one_of(clauses[*clause.governor].lemma, demanding);
  }

  /// "admitted selling" tells that it was so, "considered selling", "instead of selling" do not.
  Modality gerund(std::vector<Clause> const& clauses, std::uint32_t k, Sentence s) const {
    auto const& clause = clauses[k];
    if (clause.opener == "which" || one_of(clause.opener, telling_openers)) return Modality::asserted;
    if (clause.verbs.first == s.first) return Modality::possible;
    auto const before = form(clause.verbs.first - 1);
    if (before == ",") return Modality::asserted;
    if (!clause.governor) return Modality::possible;
    auto const& governor = clauses[*clause.governor];
    bool const direct = governor.verbs.last == clause.verbs.first;
    if (direct && (one_of(governor.lemma, admitting) || one_of(governor.lemma, implying) || governor.lemma == "deny"))
      return modality(clauses, *clause.governor, s);
    return Modality::possible;
  }

  /// "Had he sold the pool, ..."
  bool opens_with_had(Clause const& clause, Sentence s) const {
    auto const w = form(s.first);
    if ((w != "had" && w != "were" && w != "should") || s.last - s.first < 3 || in_.word(s.first + 1).upos == Upos::verb) return false;
    for (auto i = s.first; i < clause.verbs.first; ++i)
      if (form(i) == ",") return false;
    return true;
  }

  /// "only when London invokes", "before travelling": not yet so.
  bool is_unsettled(Clause const& clause) const {
    auto const form_of_verb = syntax::verb_form(in_.word(clause.verbs.first));
    bool const open = form_of_verb == syntax::VerbForm::present || form_of_verb == syntax::VerbForm::base || clause.shape == Shape::gerund;
    auto const& o = clause.opener;
    return open && (o == "when" || o == "once" || o == "until" || o == "before" || o == "without");
  }

  /// "the rumour that he was arrested"
  bool is_content_of_doubtful_noun(Clause const& clause) const {
    return clause.opener == "that" && clause.noun && one_of(in_.word(*clause.noun).lemma, doubtful_nouns);
  }

  Passage const& in_;
  std::vector<Clause> const& clauses_;
  Sentence s_;
};

}  // namespace

std::vector<Factuality> factuality(Passage const& in, std::vector<Clause> const& clauses, Sentence sentence) {
  Judge const judge(in, clauses, sentence);
  std::vector<Factuality> found;
  for (std::uint32_t k = 0; k < clauses.size(); ++k) found.push_back(judge.judge(k));
  return found;
}

}  // namespace claimlight::claim
