// Subjects: who a clause's verb is about, in the clause itself or shared with another (control, raising, relative clauses,
// coordination), and where the parse has hung them elsewhere.
#include <algorithm>

#include "claim/attribution.h"
#include "claim/clauses.h"
#include "claim/phrase.h"
#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

constexpr auto object_controlling = lexicon::words({
#include "lexicon/object_controlling_verbs.inc"
});

class Subjects {
 public:
  Subjects(Layers const& in, syntax::Dependencies const& tree, Sentence s, std::vector<Clause>& clauses)
      : in_(in), tree_(tree), s_(s), clauses_(clauses) {}

  void find() {
    for (auto k : governors_first(clauses_)) find_subject(clauses_[k]);
  }

 private:
  Upos upos(std::uint32_t i) const { return in_.words[i].upos; }
  Deprel deprel(std::uint32_t i) const { return in_.words[i].deprel; }
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  Range phrase(std::uint32_t head, Reach reach) const { return noun_phrase(in_, tree_, head, reach); }
  bool is_time(std::uint32_t i) const { return in_.times[i].first != in_.times[i].last; }
  bool is_relative_clause(Clause const& c) const { return claim::is_relative_clause(in_, tree_, c); }
  bool is_relative(std::uint32_t i) const { return is_relative_pronoun(in_, i); }

  void find_subject(Clause& c) const {
    take_own_subject(c);
    if (c.subject) return;
    auto const kind = syntax::main_type(c.relation);
    // "Prices in the town, which had doubled, fell by a third": the parse may make two sentences of one.
    auto const above = tree_.head(c.head);
    bool const beside_noun = c.relation == Deprel::parataxis && c.shape == Shape::finite && above && *above < c.head &&
                             (upos(*above) == Upos::noun || upos(*above) == Upos::propn) && !tree_.head(*above) && !c.governor;
    if ((c.relation == Deprel::root && above) || beside_noun) {
      c.subject = phrase(*tree_.head(c.head), Reach::whole);
      c.own_subject = true;
    } else if (auto const inverted = inverted_subject(c)) {
      c.subject = phrase(named(in_, tree_, *inverted), Reach::whole);
      c.own_subject = true;
    } else if (auto const speaker = speaker_before(c)) {
      c.subject = speaker;
    } else if (auto const misread = object_before(c)) {
      c.subject = misread;
    } else if (kind == Deprel::acl && c.noun && !is_abstract_content(c)) {
      c.subject = phrase(*c.noun, Reach::whole);  // "a shipment withheld by"
    } else if (kind == Deprel::acl && c.noun) {
      c.subject = controller(c);
    } else if (c.governor && passes_subject(c)) {
      auto const& governor = clauses_[*c.governor];
      c.subject = passes_object(c, governor) ? governed_object(governor) : governor.subject;
      if (!c.subject) c.subject = governor.subject;
    }
  }

  /// "sailors on the reef who are without water": the verb's number tells whose clause it is, where the parse hangs it too low.
  std::uint32_t agreeing(Clause const& c, std::uint32_t noun) const {
    auto const verb = in_.words[c.verbs.first].xpos;
    auto const f = form(c.verbs.first);
    bool const one = verb == "VBZ" || f == "was", many = verb == "VBP" || f == "were";
    for (auto at = std::optional(noun); at && (one || many); at = tree_.head(*at)) {
      auto const tag = in_.words[*at].xpos;
      bool const plural = tag == "NNS" || tag == "NNPS", singular = tag == "NN" || tag == "NNP";
      if ((many && plural) || (one && singular)) return *at;
      if (upos(*at) == Upos::adv) continue;
      if (!plural && !singular) break;
      if (tree_.child(*at, Deprel::conj) || tree_.child(*at, Deprel::nmod)) break;  // "a number of people who are"
    }
    return noun;
  }

  /// "He stated that there were two routes, saying": who speaks is who spoke, not the routes.
  std::optional<Range> speaker_before(Clause const& c) const {
    if (c.shape != Shape::gerund || !is_reporting(c.lemma) || c.verbs.first == s_.first || form(c.verbs.first - 1) != ",") return {};
    std::optional<Range> found;
    for (auto k = c.governor; k; k = clauses_[*k].governor)
      if (clauses_[*k].shape == Shape::finite && clauses_[*k].own_subject) found = clauses_[*k].subject;
    return found;
  }

  /// "rules fishing in the bay is lawful": a subject that the parse takes for the object of the verb before.
  std::optional<Range> object_before(Clause const& c) const {
    bool const content = c.relation == Deprel::ccomp || c.relation == Deprel::xcomp;
    if (!content || c.shape != Shape::finite || c.passive || !c.governor || !c.opener.empty()) return {};
    auto const object = tree_.child(clauses_[*c.governor].head, Deprel::obj);
    if (!object || *object > c.verbs.first) return {};
    auto const r = phrase(*object, Reach::whole);
    return r.last == c.verbs.first ? std::optional(r) : std::nullopt;
  }

  void take_own_subject(Clause& c) const {
    bool const on_noun = is_relative_clause(c), on_clause = c.relation == Deprel::advcl_relcl && !on_noun;
    for (auto a : tree_.children(c.head)) {
      if (!is_subject(deprel(a))) continue;
      if (on_noun && is_relative(a)) {
        c.noun = agreeing(c, *c.noun);
        c.subject = phrase(*c.noun, Reach::whole);
      } else if (!(on_clause && is_relative(a)) && form(a) != "there") {
        auto const found = phrase(named(in_, tree_, a), Reach::whole);
        // "press secretary | Anna Berg": a name that the parse has taken apart.
        bool const goes_on = c.own_subject && c.subject->last == found.first;
        // "Along with two ferries, Berg announced": where the parse finds two, the name right before the verb.
        bool const closer = c.own_subject && found.last == c.verbs.first && form(found.first - 1) == "," && is_name(in_.words[a]);
        if (c.own_subject && !goes_on && !closer) continue;
        c.subject = goes_on ? Range{c.subject->first, found.last} : found;
        c.own_subject = true;
      }
    }
  }

  /// "the decision to sell", "the verge of taking": what hangs on the noun tells what it is, not what the noun does.
  bool is_abstract_content(Clause const& c) const {
    if (c.shape == Shape::infinitive) return true;
    auto const mark = tree_.child(c.head, Deprel::mark, Deprel::case_);
    return c.shape == Shape::gerund && mark && *mark < c.head;
  }

  /// Who does what a noun's content tells: "Norway's refusal to sell", "the bank is on the point of selling". A noun of
  /// one of several takes it upon itself: "the first man to climb it".
  std::optional<Range> controller(Clause const& c) const {
    for (auto a : tree_.children(*c.noun))
      if (deprel(a) == Deprel::nmod_poss) return phrase(a, Reach::whole);
    if (!c.governor) return {};
    auto const& governor = clauses_[*c.governor];
    bool const of_object = tree_.child(governor.head, Deprel::obj, Deprel::iobj) == c.noun && passes_object(c, governor);
    if (of_object) return phrase(*c.noun, Reach::core);  // "accused the director of taking"
    bool const of_subject = governor.subject && governor.subject->contains(*c.noun);
    return of_subject ? std::nullopt : governor.subject;
  }

  bool passes_subject(Clause const& c) const {
    if (c.relation == Deprel::conj) return tree_.head(c.head) == clauses_[*c.governor].head;
    return c.shape != Shape::finite && syntax::main_type(c.relation) != Deprel::csubj;
  }

  /// "asked Norway to sell", "prevented Norway from selling", "accused Norway of selling".
  bool passes_object(Clause const& c, Clause const& governor) const {
    if (c.relation == Deprel::xcomp) return governor.lemma != "promise" && governor.lemma != "vow";
    if (c.shape != Shape::gerund) return false;
    return (c.opener == "of" || c.opener == "from" || c.opener == "into" || c.opener == "for") &&
           object_controlling.contains(governor.lemma);
  }

  /// The governor's object. Its complements are found later.
  std::optional<Range> governed_object(Clause const& governor) const {
    auto const object = tree_.child(governor.head, Deprel::obj, Deprel::iobj);
    return object ? std::optional(phrase(*object, Reach::core)) : std::nullopt;
  }

  /// "..., said President Kone", and "On Wednesday one of the ministers said", where the parse hangs the subject on the day.
  std::optional<std::uint32_t> inverted_subject(Clause const& c) const {
    if (c.shape != Shape::finite || c.passive) return {};
    for (auto a : tree_.children(c.head)) {
      bool const nominal = upos(a) == Upos::propn || upos(a) == Upos::noun || upos(a) == Upos::pron || upos(a) == Upos::num;
      if (a > c.head && nominal && deprel(a) == Deprel::ccomp && !tree_.child(a, Deprel::cop)) return a;
      bool const bare = syntax::main_type(deprel(a)) == Deprel::obl && nominal && !is_time(a) && preposition_of(in_, tree_, a).empty();
      if (bare && a < c.verbs.first) return a;  // "On Wednesday one of them resigned"
      if (a > c.head || !is_time(a)) continue;
      for (auto b : tree_.children(a))
        if (b > a && b < c.head && !is_time(b) && (deprel(b) == Deprel::appos || deprel(b) == Deprel::conj)) return b;
    }
    return c.relation == Deprel::parataxis ? apposition_before(c.verbs.first) : std::nullopt;
  }

  /// "..., the head of the office, Ola Berg, said": the parse takes the speaker for an apposition to what is said.
  std::optional<std::uint32_t> apposition_before(std::uint32_t verb) const {
    if (verb < s_.first + 2 || form(verb - 1) != ",") return {};
    std::optional<std::uint32_t> found;
    for (std::optional<std::uint32_t> at = verb - 2; at && !is_clause_head(*at); at = tree_.head(*at))
      if (deprel(*at) == Deprel::appos) found = *at;
    return found && upos(*found - 1) != Upos::verb ? found : std::nullopt;
  }

  bool is_clause_head(std::uint32_t i) const {
    return std::any_of(clauses_.begin(), clauses_.end(), [&](Clause const& c) { return c.head == i; });
  }

  Layers const& in_;
  syntax::Dependencies const& tree_;
  Sentence s_;
  std::vector<Clause>& clauses_;
};

}  // namespace

void find_subjects(Layers const& in, syntax::Dependencies const& tree, Sentence sentence, std::vector<Clause>& clauses) {
  Subjects(in, tree, sentence, clauses).find();
}

}  // namespace claimlight::claim
