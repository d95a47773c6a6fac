#include "claim/clauses.h"

#include <algorithm>

#include "claim/phrase.h"
#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::VerbForm;
using text::Sentence;

constexpr auto verb_groups = lexicon::pairs({
#include "lexicon/verb_groups.inc"
});
constexpr auto subordinators = lexicon::words({
#include "lexicon/subordinators.inc"
});

bool is_subject(Deprel relation) { return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer; }

class Builder {
 public:
  Builder(Layers const& in, syntax::Dependencies const& tree, Sentence s) : in_(in), tree_(tree), s_(s) {}

  std::vector<Clause> run() {
    mark_quotes();
    clause_at_.assign(s_.last - s_.first, none);
    for (auto i = s_.first; i < s_.last; ++i) {
      if (!is_predicate(i)) continue;
      clause_at_[i - s_.first] = static_cast<std::uint32_t>(clauses_.size());
      clauses_.push_back(verb_group(i));
    }
    for (auto& c : clauses_) {
      c.governor = governor(c.head);
      auto const head = tree_.head(c.head);
      bool const of_noun = head && c.relation == Deprel::ccomp && upos(*head) == Upos::noun;  // "reports that"
      if (syntax::main_type(c.relation) == Deprel::acl || is_relative_clause(c) || of_noun) c.noun = head;
    }
    // Governors first: their subjects and auxiliaries are passed on.
    for (std::uint32_t k = 0; k < clauses_.size(); ++k) settle(k);
    for (auto& c : clauses_) find_complements(c);
    for (auto& c : clauses_) set_extent(c);
    return std::move(clauses_);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  Upos upos(std::uint32_t i) const { return in_.words[i].upos; }
  Deprel deprel(std::uint32_t i) const { return in_.words[i].deprel; }
  std::string const& lemma(std::uint32_t i) const { return in_.words[i].lemma; }
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  Range phrase(std::uint32_t head, Reach reach) const { return noun_phrase(in_, tree_, head, reach); }

  bool is_time(std::uint32_t i) const { return in_.times[i].first != in_.times[i].last; }

  void mark_quotes() {
    quoted_.assign(s_.last - s_.first, false);
    bool open = false;
    for (auto i = s_.first; i < s_.last; ++i) {
      auto const f = form(i);
      if (f == "\xE2\x80\x9C") open = true;
      if (f == "\"") open = !open;
      if (f == "\xE2\x80\x9D") open = false;
      quoted_[i - s_.first] = open;
    }
  }

  /// Whether a clause stands around word i: a verb that is no mere modifier, or what a copula says.
  bool is_predicate(std::uint32_t i) const {
    if (tree_.child(i, Deprel::cop)) return true;
    auto const relation = syntax::main_type(deprel(i));
    if (upos(i) == Upos::aux) return relation != Deprel::aux && relation != Deprel::cop;
    if (upos(i) != Upos::verb || in_.tokens[i].kind != text::TokenKind::word) return false;
    switch (relation) {
      case Deprel::amod: case Deprel::compound: case Deprel::case_: case Deprel::mark: case Deprel::fixed: case Deprel::flat:
      case Deprel::advmod: case Deprel::det: case Deprel::cc: return false;
      case Deprel::nsubj: case Deprel::obj: case Deprel::obl: case Deprel::nmod:
        return tree_.child(i, Deprel::obj, Deprel::nsubj, Deprel::aux, Deprel::nsubj_pass).has_value();
      case Deprel::acl: return !is_nominal_gerund(in_, tree_, i);
      default: return true;
    }
  }

  static bool is_negation(std::string_view word) { return word == "not" || word == "n't" || word == "never" || word == "n\xE2\x80\x99t"; }

  Clause verb_group(std::uint32_t i) const {
    Clause c;
    c.head = i;
    c.relation = deprel(i);
    if (is_relative_clause(c) && is_content(i)) c.relation = Deprel::acl;
    if (is_relative_clause(c) && is_main(i)) c.relation = Deprel::root;
    c.quoted = quoted_[i - s_.first];
    auto const copula = tree_.child(i, Deprel::cop);
    auto const verb = copula.value_or(i);
    c.lemma = lemma(verb);
    c.verbs = {verb, verb + 1};
    auto first = verb;
    for (auto a : tree_.children(i)) {
      auto const relation = deprel(a);
      bool const leads = relation == Deprel::aux || relation == Deprel::aux_pass || is_to(a);
      if (leads) first = std::min(first, a);
      take_dependent(c, verb, a);
    }
    while (c.verbs.first > first && in_group(c.verbs.first - 1, i)) --c.verbs.first;
    if (!copula) next_particle(c, verb);
    set_shape(c, first, verb);
    return c;
  }

  /// "the rumour that he was arrested" goes on from no one, even where the parse makes a pronoun of the "that".
  bool is_content(std::uint32_t i) const {
    if (tree_.child(i, Deprel::mark)) return true;
    bool that = false, object = false;
    for (auto a : tree_.children(i)) {
      bool const is_that = form(a) == "that" && a < i && !is_subject(deprel(a));
      that = that || is_that;
      object = object || (!is_that && (deprel(a) == Deprel::obj || deprel(a) == Deprel::ccomp));
    }
    return that && (tree_.child(i, Deprel::nsubj_pass) || (object && tree_.child(i, Deprel::nsubj)));  // nothing is missing
  }

  /// "Anna Berg, a rival whom he respects, left the party": no relative clause goes without both pronoun and subject.
  bool is_main(std::uint32_t i) const {
    auto const noun = tree_.head(i);
    if (!noun || tree_.head(*noun) || *noun > i) return false;
    auto first = i;
    for (auto a : tree_.children(i)) {
      if (is_subject(deprel(a)) || is_relative(a)) return false;
      if (deprel(a) == Deprel::aux || deprel(a) == Deprel::aux_pass) first = std::min(first, a);
    }
    auto const form = syntax::verb_form(in_.words[first]);
    return form == VerbForm::past || form == VerbForm::present;
  }

  bool is_to(std::uint32_t i) const { return deprel(i) == Deprel::mark && form(i) == "to"; }

  /// What one word that hangs on the verb makes of it.
  void take_dependent(Clause& c, std::uint32_t verb, std::uint32_t a) const {
    auto const f = form(a);
    switch (deprel(a)) {
      case Deprel::aux_pass: case Deprel::nsubj_pass: c.passive = true; break;
      case Deprel::aux:
        if (lemma(a) != "be" && lemma(a) != "have" && lemma(a) != "do") c.modal = lemma(a);
        break;
      case Deprel::advmod:
        if (is_negation(f)) c.negated = true;
        if ((f == "longer" || f == "more") && a > s_.first && form(a - 1) == "no") c.negated = c.ended = true;
        // "nearly sold" did not happen either, but its denial is no news.
        if (a < verb && (f == "nearly" || f == "almost" || f == "hardly" || f == "scarcely")) c.modal = f;
        break;
      case Deprel::compound_prt:
        if (auto const phrasal = c.lemma + " " + std::string(f); !verb_groups[phrasal].empty()) c.lemma = phrasal;
        if (a == verb + 1) c.verbs.last = a + 1;
        break;
      default: break;
    }
  }

  /// `first` is the group's first word: its form makes the clause finite or not.
  void set_shape(Clause& c, std::uint32_t first, std::uint32_t verb) const {
    auto const children = tree_.children(c.head);
    bool const subject = std::any_of(children.begin(), children.end(), [&](auto k) { return is_subject(deprel(k)); });
    bool const to = std::any_of(children.begin(), children.end(), [&](auto k) { return is_to(k) && k < verb; });
    if (to) c.shape = Shape::infinitive;
    if (to || first != verb || subject) return;
    switch (syntax::verb_form(in_.words[verb])) {
      case VerbForm::gerund: c.shape = Shape::gerund; break;
      case VerbForm::participle: c.shape = Shape::participle, c.passive = true; break;
      case VerbForm::base: c.shape = Shape::infinitive; break;  // "helped them sell", and what is asked of somebody: "Sell it."
      default: break;
    }
  }

  /// A word between "to" or an auxiliary and the verb of clause head i.
  bool in_group(std::uint32_t k, std::uint32_t i) const {
    if (tree_.head(k) != i && !(upos(k) == Upos::adv && k + 1 < s_.last)) return false;
    auto const relation = deprel(k);
    return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::advmod || relation == Deprel::cop ||
           (relation == Deprel::mark && form(k) == "to");
  }

  /// "put off", where the parse takes the particle for something else.
  void next_particle(Clause& c, std::uint32_t verb) const {
    if (c.lemma != lemma(verb) || verb + 1 >= s_.last) return;
    auto const phrasal = c.lemma + " " + std::string(form(verb + 1));
    if (verb_groups[phrasal].empty()) return;
    c.lemma = phrasal;
    c.verbs.last = verb + 2;
  }

  std::optional<std::uint32_t> governor(std::uint32_t head) const {
    for (auto at = tree_.head(head); at; at = tree_.head(*at))
      if (auto const k = clause_at_[*at - s_.first]; k != none) return k;
    return {};
  }

  /// Fills in opener, subject and what a coordination passes on. The governor is settled before.
  void settle(std::uint32_t k) {
    if (settled_.size() < clauses_.size()) settled_.resize(clauses_.size(), false);
    if (settled_[k]) return;
    settled_[k] = true;
    auto& c = clauses_[k];
    if (c.governor) settle(*c.governor);
    inherit(c);
    c.opener = opener(c);
    find_subject(c);
  }

  /// "will buy and sell", "was arrested and charged": the second verb has the first one's auxiliaries.
  void inherit(Clause& c) const {
    if (c.relation != Deprel::conj || !c.governor || c.shape == Shape::finite) return;
    auto const& first = clauses_[*c.governor];
    if (tree_.head(c.head) != first.head) return;
    auto const own = syntax::verb_form(in_.words[c.head]);
    if (own != syntax::verb_form(in_.words[first.head]) || form(c.verbs.first) == "to") return;
    c.shape = first.shape;
    c.modal = first.modal;
    c.passive = first.passive;
    auto const cc = tree_.child(c.head, Deprel::cc);
    if (cc && (form(*cc) == "or" || form(*cc) == "nor")) c.negated = first.negated;
  }

  std::string opener(Clause const& c) const {
    if (is_relative_clause(c) || c.relation == Deprel::advcl_relcl) return "which";
    std::string conjunction;
    for (auto a : tree_.children(c.head)) {
      if (a > c.head && deprel(a) != Deprel::mark) continue;
      bool const joins = deprel(a) == Deprel::mark || deprel(a) == Deprel::case_ || (c.relation == Deprel::acl && form(a) == "that");
      bool const asks = deprel(a) == Deprel::advmod && (in_.words[a].xpos == "WRB" || form(a) == "once");
      if ((joins && form(a) != "to") || asks) return std::string(form(a));
      if (deprel(a) == Deprel::cc) conjunction = form(a);
    }
    if (syntax::main_type(c.relation) == Deprel::acl && c.shape != Shape::infinitive) return "which";
    if (c.relation == Deprel::conj && c.governor && conjunction != "but") {
      auto const& first = clauses_[*c.governor].opener;  // "if A sells and B buys"
      if (subordinators.contains(first)) return first;
    }
    if (c.shape == Shape::infinitive && conjunction.empty()) return "to";
    return conjunction;
  }

  /// On a noun; what goes on from a whole clause ("..., which flooded 12 farms") has that for its subject.
  bool is_relative_clause(Clause const& c) const {
    if (c.relation == Deprel::acl_relcl) return true;
    auto const head = tree_.head(c.head);
    return c.relation == Deprel::advcl_relcl && head && (upos(*head) == Upos::noun || upos(*head) == Upos::propn);
  }

  bool is_relative(std::uint32_t i) const {
    auto const w = form(i);
    return (upos(i) == Upos::pron || upos(i) == Upos::sconj || upos(i) == Upos::det) && (w == "who" || w == "which" || w == "that" || w == "whom");
  }

  void find_subject(Clause& c) const {
    bool const on_noun = is_relative_clause(c), on_clause = c.relation == Deprel::advcl_relcl && !on_noun;
    for (auto a : tree_.children(c.head)) {
      if (!is_subject(deprel(a))) continue;
      if (on_noun && is_relative(a)) {
        c.subject = phrase(*c.noun, Reach::whole);
      } else if (!(on_clause && is_relative(a))) {
        auto const found = phrase(named(a), Reach::whole);
        // "press secretary | Anna Berg": a name that the parse has taken apart.
        bool const goes_on = c.own_subject && c.subject->last == found.first;
        if (c.own_subject && !goes_on) continue;
        c.subject = goes_on ? Range{c.subject->first, found.last} : found;
        c.own_subject = true;
      }
    }
    if (c.subject) return;
    if (c.relation == Deprel::root && tree_.head(c.head)) {
      c.subject = phrase(*tree_.head(c.head), Reach::whole);
      c.own_subject = true;
    } else if (auto const inverted = inverted_subject(c)) {
      c.subject = phrase(named(*inverted), Reach::whole);
      c.own_subject = true;
    } else if (syntax::main_type(c.relation) == Deprel::acl && c.shape != Shape::infinitive && c.noun) {
      c.subject = phrase(*c.noun, Reach::whole);  // "a shipment withheld by"
    } else if (c.governor && passes_subject(c)) {
      auto const& governor = clauses_[*c.governor];
      auto const object = c.relation == Deprel::xcomp ? tree_.child(governor.head, Deprel::obj, Deprel::iobj) : std::nullopt;
      c.subject = object ? std::optional(phrase(*object, Reach::core)) : governor.subject;  // "asked Norway to sell"
    }
  }

  /// "the director of the revenue service, Birger Nesse": who is meant has a name.
  std::uint32_t named(std::uint32_t noun) const {
    if (upos(noun) != Upos::noun) return noun;
    for (auto a : tree_.children(noun)) {
      if (deprel(a) == Deprel::appos && upos(a) == Upos::propn && upos(a - 1) == Upos::punct) return a;
      // The parse may hang the name on the nearest noun: "(the head of) the office, Ola Berg".
      if (auto const below = deprel(a) == Deprel::nmod ? named(a) : a; below != a) return below;
    }
    return noun;
  }

  bool passes_subject(Clause const& c) const {
    if (c.relation == Deprel::conj) return tree_.head(c.head) == clauses_[*c.governor].head;
    return c.shape != Shape::finite && syntax::main_type(c.relation) != Deprel::csubj;
  }

  /// "..., said President Kone", and "On Wednesday one of the ministers said", where the parse hangs the subject on the day.
  std::optional<std::uint32_t> inverted_subject(Clause const& c) const {
    if (c.shape != Shape::finite || c.passive) return {};
    for (auto a : tree_.children(c.head)) {
      bool const nominal = upos(a) == Upos::propn || upos(a) == Upos::noun || upos(a) == Upos::pron;
      if (a > c.head && nominal && deprel(a) == Deprel::ccomp && !tree_.child(a, Deprel::cop)) return a;
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
    for (std::optional<std::uint32_t> at = verb - 2; at && !is_predicate(*at); at = tree_.head(*at))
      if (deprel(*at) == Deprel::appos) found = *at;
    return found && upos(*found - 1) != Upos::verb ? found : std::nullopt;
  }

  void find_complements(Clause& c) {
    auto const copula = tree_.child(c.head, Deprel::cop);
    if (copula && (upos(c.head) == Upos::noun || upos(c.head) == Upos::propn || upos(c.head) == Upos::num || upos(c.head) == Upos::pron)) {
      c.objects.push_back(phrase(c.head, Reach::core));
      loose_modifiers(in_, tree_, c.head, c.obliques);
    }
    for (auto a : tree_.children(c.head)) {
      auto const relation = syntax::main_type(deprel(a));
      bool const nominal = upos(a) != Upos::verb && upos(a) != Upos::adj && upos(a) != Upos::adv && !tree_.child(a, Deprel::cop);
      bool const becoming = relation == Deprel::xcomp && nominal && !tree_.child(a, Deprel::mark);  // "named Kone president"
      if (relation == Deprel::obj || relation == Deprel::iobj || becoming) {
        if (is_relative_clause(c) && is_relative(a)) {
          c.objects.push_back(phrase(*c.noun, Reach::core));
        } else if (is_mere_time(a)) {
          add_oblique(c, a);
        } else {
          c.objects.push_back(phrase(named(a), Reach::core));
          loose_modifiers(in_, tree_, a, c.obliques);
        }
      } else if (relation == Deprel::obl && c.objects.empty() && !c.passive && !is_time(a) && a > c.head && preposition_of(in_, tree_, a).empty()) {
        c.objects.push_back(phrase(named(a), Reach::core));  // "called off the merger"
        loose_modifiers(in_, tree_, a, c.obliques);
      } else if (relation == Deprel::obl || (is_time(a) && (relation == Deprel::advmod || relation == Deprel::nmod))) {
        add_oblique(c, a);
      }
    }
    bool const reduced = is_relative_clause(c) && c.own_subject && c.objects.empty() && !c.passive && !copula;
    if (reduced) c.objects.push_back(phrase(*c.noun, Reach::core));  // "the bombs that Norway withheld"
    opening_time(c);
  }

  /// "said Monday", but not "declared five days of mourning".
  bool is_mere_time(std::uint32_t i) const {
    if (!is_time(i)) return false;
    for (auto a : tree_.children(i))
      if (!is_time(a) && deprel(a) != Deprel::punct && deprel(a) != Deprel::case_) return false;
    return true;
  }

  /// "On June 8 Norwegian forces rescued": the time before the subject is the clause's, whatever the parse hangs it on.
  void opening_time(Clause& c) {
    auto at = c.own_subject && c.subject->last <= c.verbs.first ? c.subject->first : c.verbs.first;
    while (at > s_.first && (form(at - 1) == "," || upos(at - 1) == Upos::adv) && !is_time(at - 1)) --at;
    if (at == s_.first || !is_time(at - 1) || governor(at - 1) != clause_at_[c.head - s_.first]) return;
    auto const time = in_.times[at - 1];
    bool const preposition = time.first > s_.first && upos(time.first - 1) == Upos::adp;
    add_time(c, {preposition ? std::string(form(time.first - 1)) : std::string(), time});
  }

  /// "said on Friday Norway had sold": a time between a verb and its content, which no "that" opens, is the verb's.
  void add_time(Clause& c, Oblique time) {
    bool const content = c.governor && c.relation == Deprel::ccomp && c.opener.empty() && time.phrase.last <= c.verbs.first;
    auto& owner = content && clauses_[*c.governor].verbs.first < time.phrase.first ? clauses_[*c.governor] : c;
    for (auto const& o : owner.obliques)
      if (o.phrase.overlaps(time.phrase)) return;  // "Earlier", "this week": one time
    owner.obliques.push_back(std::move(time));
  }

  void add_oblique(Clause& c, std::uint32_t head) {
    auto const noun = is_relative_clause(c) && is_relative(head) ? *c.noun : head;
    if (is_time(noun)) return add_time(c, {preposition_of(in_, tree_, head), in_.times[noun]});
    c.obliques.push_back({preposition_of(in_, tree_, head), phrase(noun, Reach::core)});
    loose_modifiers(in_, tree_, noun, c.obliques);
  }

  void set_extent(Clause& c) const {
    constexpr std::uint32_t farthest = 16;
    c.extent = c.verbs;
    c.extent.last = std::max(c.extent.last, c.head + 1);
    bool const near = c.own_subject && c.subject->last <= c.verbs.first && c.verbs.first - c.subject->last <= farthest;
    if (near) c.extent.first = c.subject->first;
    if (c.own_subject) c.extent.last = std::max(c.extent.last, c.subject->last);
    for (auto const& o : c.objects)
      if (o.first >= c.verbs.first) c.extent.last = std::max(c.extent.last, o.last);
    for (auto const& o : c.obliques)
      if (o.phrase.first >= c.verbs.first) c.extent.last = std::max(c.extent.last, o.phrase.last);
  }

  Layers const& in_;
  syntax::Dependencies const& tree_;
  Sentence s_;
  std::vector<Clause> clauses_;
  std::vector<std::uint32_t> clause_at_;  ///< of each token that is a clause's head
  std::vector<bool> quoted_, settled_;
};

}  // namespace

std::vector<Clause> find_clauses(Layers const& in, syntax::Dependencies const& tree, Sentence sentence) { return Builder(in, tree, sentence).run(); }

}  // namespace claimlight::claim
