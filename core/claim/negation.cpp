// Words are looked at where they hang in the tree, so that a "not" before a noun, an adjunct or another clause is theirs.
#include "claim/negation.h"

#include <string_view>

#include "claim/attribution.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;

constexpr std::string_view adverbs[] = {"not", "n't", "n\xE2\x80\x99t", "never"};
/// "not only", "not just": what follows is so, and more.
constexpr std::string_view widening[] = {"only", "just", "merely", "simply", "solely", "least"};
/// "not always", "not all": some did.
constexpr std::string_view universal[] = {"all", "every", "everyone", "everybody", "everything", "both", "each", "many", "much",
                                          "most", "always", "entirely", "fully", "necessarily", "quite", "exactly"};
constexpr std::string_view nobodies[] = {"nobody", "none", "nothing", "neither", "noone"};
/// "at no time", "under no circumstances", "in no way" deny the clause; "with no injuries" does not.
constexpr std::string_view ways[] = {"time", "point", "stage", "circumstance", "way", "mean", "means", "account", "moment", "event"};

class Reader {
 public:
  Reader(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses) : in_(in), tree_(tree), clauses_(clauses) {}

  Negation of(Clause const& c) const {
    auto found = own_words(c);
    for (auto a : tree_.children(c.head)) {
      switch (syntax::main_type(in_.word(a).deprel)) {
        case Deprel::nsubj: case Deprel::obj: add(found, of_noun(a)); break;
        case Deprel::obl: case Deprel::advmod: if (denies_as_adjunct(a)) found.negative = !found.negative; break;
        default: break;
      }
      if (found.negative && is_contrast(c, a)) found.partial = true;
    }
    if (tree_.child(c.head, Deprel::cop)) add(found, of_noun(c.head));
    if (c.relation == Deprel::conj && c.governor) join(found, c, clauses_[*c.governor]);
    if (c.relation == Deprel::acl_relcl && c.noun && of_noun(*c.noun).negative) found.partial = true;  // "no ship that sank"
    return found;
  }

  Negation of_noun(std::uint32_t noun) const {
    auto const f = form(noun);
    bool a_few = false;
    Negation found;
    if (f == "nothing" && behind(noun, "but")) return {};
    if (one_of(f, nobodies)) found = {true, false};
    bool const scarce = f == "few" || (f == "little" && in_.word(noun).upos != Upos::propn);
    if (scarce) found = {true, true};
    for (auto a : tree_.children(noun)) {
      if (a > noun) break;
      auto const w = form(a);
      bool const direct = in_.word(a).deprel == Deprel::det || in_.word(a).deprel == Deprel::advmod || in_.word(a).deprel == Deprel::cc_preconj;
      if ((w == "no" || w == "neither") && direct) found = {true, false};
      if (w == "few" || (w == "little" && in_.word(noun).xpos == "NN")) found = {true, true};
      if (w == "hardly" || w == "scarcely") found = {true, true};
      if (w == "a" || w == "quite") a_few = true;
      if (w == "not") found = not_before(a + 1);
    }
    return found.partial && a_few ? Negation{} : found;
  }

 private:
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  bool behind(std::uint32_t i, std::string_view word) const { return i + 1 < in_.token_count() && form(i + 1) == word; }
  static void add(Negation& to, Negation what) {
    to.negative = to.negative != what.negative;
    to.partial = to.partial || what.partial;
  }

  /// "not one ship", "not a single ship" deny all; "not all ships" leaves some; "not Norway but Sweden" denies no selling.
  Negation not_before(std::uint32_t next) const {
    if (one_of(form(next), universal)) return {true, true};
    return {form(next) == "one" || form(next) == "a" || form(next) == "an", false};
  }

  Negation own_words(Clause const& c) const {
    Negation found;
    for (auto a : tree_.children(c.head)) {
      auto const w = form(a);
      auto const relation = in_.word(a).deprel;
      bool const adverb = relation == Deprel::advmod || relation == Deprel::cc_preconj || relation == Deprel::aux || relation == Deprel::dep;
      if ((adverb && w == "neither") || (relation == Deprel::cc && w == "nor")) found.negative = !found.negative;
      if (!adverb || !one_of(w, adverbs) || a + 1 >= in_.token_count() || is_of_adjunct(c, a)) continue;
      auto const next = form(a + 1);
      if (one_of(next, widening) || next == "until" || has_until(c)) continue;
      found.negative = !found.negative;
      if (one_of(next, universal)) found.partial = true;
    }
    if (c.ended) found.negative = true;
    return found;
  }

  /// "not because he was ill": the word before the conjunction denies the reason, not the illness.
  bool is_of_adjunct(Clause const& c, std::uint32_t adverb) const {
    if (in_.word(adverb + 1).deprel == Deprel::case_ && adverb > c.head) return true;
    for (auto a : tree_.children(c.head))
      if (in_.word(a).deprel == Deprel::mark && form(a) != "to" && a > adverb) return true;
    return false;
  }

  /// "did not sign until Monday": signed on Monday.
  bool has_until(Clause const& c) const {
    for (auto const& o : c.obliques)
      if ((o.preposition == "until" || o.preposition == "till") && o.phrase.first > c.verbs.first) return true;
    for (auto const& other : clauses_)
      if (other.governor && &clauses_[*other.governor] == &c && other.opener == "until") return true;
    return false;
  }

  bool denies_as_adjunct(std::uint32_t a) const {
    auto const f = form(a);
    if (f == "nowhere") return true;
    if (f == "one" || one_of(f, nobodies)) return in_.word(a).deprel != Deprel::advmod && of_noun(a).negative;  // "by no one"
    auto const no = tree_.child(a, Deprel::det);
    if (!no || form(*no) != "no") return false;
    return one_of(in_.word(a).lemma, ways) || in_.word(a).deprel == Deprel::obl_agent;
  }

  /// "did not sell to Norway but to Sweden", "not because of A but because of B".
  bool is_contrast(Clause const& c, std::uint32_t dependent) const {
    if (dependent < c.verbs.first) return false;
    auto const but = tree_.child(dependent, Deprel::cc);
    if (but && form(*but) == "but" && !is_clause(dependent)) return true;
    auto const other = tree_.child(dependent, Deprel::conj);
    if (!other || is_clause(*other)) return false;
    auto const between = tree_.child(*other, Deprel::cc);
    return between && form(*between) == "but";
  }

  bool is_clause(std::uint32_t head) const {
    for (auto const& c : clauses_)
      if (c.head == head) return true;
    return false;
  }

  /// "never sold or bought", "no ship sank or burned": the first one's negation and subject hold for the second.
  void join(Negation& found, Clause const& c, Clause const& first) const {
    if (tree_.head(c.head) != first.head || tree_.child(c.head, Deprel::nsubj, Deprel::nsubj_pass)) return;
    auto const subject = tree_.child(first.head, Deprel::nsubj, Deprel::nsubj_pass);
    auto const cc = tree_.child(c.head, Deprel::cc);
    bool const contrast = cc && (form(*cc) == "but" || form(*cc) == "yet");
    if (subject && !contrast) add(found, of_noun(*subject));
    if (tree_.child(c.head, Deprel::aux, Deprel::aux_pass) || !own_words(first).negative) return;
    if (cc && form(*cc) == "or") found.negative = true;
    bool const same_auxiliary = syntax::verb_form(in_.word(c.head)) == syntax::VerbForm::base && !contrast;
    if (same_auxiliary && cc && form(*cc) == "and") found = {true, true};  // "did not sell and buy": not both
  }

  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
};

}  // namespace

Negation negation(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, Clause const& clause) {
  return Reader(in, tree, clauses).of(clause);
}

Negation negation_of_noun(Passage const& in, syntax::Dependencies const& tree, std::uint32_t noun) {
  return Reader(in, tree, {}).of_noun(noun);
}

}  // namespace claimlight::claim
