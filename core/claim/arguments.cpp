// Complements: what hangs on a clause's verb. Universal Dependencies give the verb's own words; what a relative clause or
// a verb left out shares with another clause is found from there.
#include "claim/clauses.h"

#include <algorithm>
#include <utility>

#include "claim/attribution.h"
#include "claim/phrase.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

/// Words that bound a time, or tell of another: "since the crisis in May".
constexpr std::string_view bounding[] = {"after", "before", "since", "until", "till", "following"};

class Arguments {
 public:
  Arguments(Layers const& in, syntax::Dependencies const& tree, Sentence s, std::vector<Clause>& clauses)
      : in_(in), tree_(tree), s_(s), clauses_(clauses) {}

  void fill() {
    auto const order = governors_first(clauses_);
    for (auto k : order) find_complements(clauses_[k]);
    for (auto k : order) repeat_verb(k);
    for (auto& c : clauses_) set_extent(c);
  }

 private:
  Upos upos(std::uint32_t i) const { return in_.words[i].upos; }
  Deprel deprel(std::uint32_t i) const { return in_.words[i].deprel; }
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  Range phrase(std::uint32_t head, Reach reach) const { return noun_phrase(in_, tree_, head, reach); }
  bool is_time(std::uint32_t i) const { return in_.times[i].first != in_.times[i].last; }
  bool is_relative_clause(Clause const& c) const { return claim::is_relative_clause(in_, tree_, c); }
  bool is_relative(std::uint32_t i) const { return is_relative_pronoun(in_, i); }

  void find_complements(Clause& c) {
    bool const copula = tree_.child(c.head, Deprel::cop).has_value();
    if (copula) take_predicate(c);
    for (auto a : tree_.children(c.head)) take_complement(c, a);
    if (auto const there = tree_.child(c.head, Deprel::expl); there && form(*there) == "there") take_existence(c);
    bool const reduced = is_relative_clause(c) && c.own_subject && c.objects.empty() && !c.passive && !copula && !has_gap(c);
    if (reduced) c.objects.push_back(phrase(*c.noun, Reach::core));  // "the bombs that Norway withheld"
    opening_time(c);
  }

  /// "is the director", "is crucial", "are at stake".
  void take_predicate(Clause& c) {
    auto const u = upos(c.head);
    if (u == Upos::verb) return;
    auto predicate = phrase(c.head, Reach::core);
    bool const nominal = u == Upos::noun || u == Upos::propn || u == Upos::num || u == Upos::pron;
    if (predicate.first < c.verbs.last) predicate.first = std::min(c.verbs.last, c.head);
    for (auto a : tree_.children(c.head))
      if (deprel(a) == Deprel::case_ && a >= c.verbs.last && form(a) != "'s") predicate.first = std::min(predicate.first, a);
    while (predicate.first < c.head && leads_off(predicate.first)) ++predicate.first;
    if (u == Upos::adj) predicate.last = std::max(predicate.last, end_of_complement(c.head));
    if (auto const acl = tree_.child(c.head, Deprel::acl); acl && *acl > c.head && marked_by(*acl, "to"))
      predicate.last = end_of(*acl);  // "the first to cross the ice"
    c.objects.push_back(predicate);
    if (nominal) loose_modifiers(in_, tree_, c.head, c.obliques);
  }

  /// "critical of the council", "close to 40,000"
  std::uint32_t end_of_complement(std::uint32_t adjective) const {
    for (auto a : tree_.children(adjective)) {
      if (deprel(a) != Deprel::obl || a < adjective || is_time(a)) continue;
      auto const preposition = preposition_of(in_, tree_, a);
      if (preposition == "of" || (preposition == "to" && upos(a) == Upos::num)) return phrase(a, Reach::core).last;
      break;
    }
    return 0;
  }

  /// "(often) the second", "(not) safe".
  bool leads_off(std::uint32_t i) const {
    return form(i) == "not" || form(i) == "n't" || form(i) == "never" || (upos(i) == Upos::adv && upos(i + 1) == Upos::det);
  }

  bool marked_by(std::uint32_t i, std::string_view word) const {
    auto const mark = tree_.child(i, Deprel::mark);
    return mark && form(*mark) == word;
  }

  /// Behind the last word that hangs on it.
  std::uint32_t end_of(std::uint32_t i) const {
    auto last = i;
    for (auto below = tree_.children(last); !below.empty() && below.back() > last; below = tree_.children(last)) {
      if (upos(below.back()) == Upos::punct) break;
      last = below.back();
    }
    return last + 1;
  }

  void take_complement(Clause& c, std::uint32_t a) {
    auto const relation = syntax::main_type(deprel(a));
    bool const nominal = upos(a) != Upos::adp && upos(a) != Upos::verb && upos(a) != Upos::adj && upos(a) != Upos::adv && !tree_.child(a, Deprel::cop);
    bool const bare = relation == Deprel::xcomp && !tree_.child(a, Deprel::mark);
    bool const becoming = bare && (nominal || (upos(a) == Upos::adj && in_.words[a].xpos != "RB"));  // "named Kone president", "remained closed"
    if (relation == Deprel::obj || relation == Deprel::iobj || becoming) {
      if (is_relative_clause(c) && is_relative(a)) {
        c.objects.push_back(phrase(*c.noun, Reach::core));
      } else if (asks(a)) {
        return;
      } else if (is_mere_time(a)) {
        add_oblique(c, a);
      } else {
        c.objects.push_back(phrase(named(in_, tree_, a), Reach::core));
        loose_modifiers(in_, tree_, a, c.obliques);
      }
    } else if (relation == Deprel::obl && c.objects.empty() && !c.passive && !is_time(a) && a > c.head && upos(a) != Upos::adp &&
               preposition_of(in_, tree_, a).empty()) {
      c.objects.push_back(phrase(named(in_, tree_, a), Reach::core));  // "called off the merger"
      loose_modifiers(in_, tree_, a, c.obliques);
    } else if (relation == Deprel::obl || (is_time(a) && (relation == Deprel::advmod || relation == Deprel::nmod))) {
      add_oblique(c, a);
    } else if (is_relative_clause(c) && relation == Deprel::advmod && (form(a) == "when" || form(a) == "where")) {
      place_of_gap(c);
    }
  }

  /// "what they saw", "which they criticised": it names nothing.
  bool asks(std::uint32_t i) const {
    return tree_.children(i).empty() && (in_.words[i].xpos == "WP" || in_.words[i].xpos == "WDT");
  }

  /// "in March, when both sides cancelled", "the valley where he was born".
  void place_of_gap(Clause& c) {
    if (is_time(*c.noun)) return add_time(c, {"in", in_.times[*c.noun]});
    c.obliques.push_back({"in", phrase(*c.noun, Reach::core)});
  }

  /// Whether the noun of a relative clause is told to be something else than its object.
  bool has_gap(Clause const& c) const {
    for (auto a : tree_.children(c.head)) {
      auto const f = form(a);
      if (is_relative(a) || f == "when" || f == "where" || f == "why" || f == "whose") return true;
      for (auto b : tree_.children(a))
        if (form(b) == "whose" || (is_relative(b) && b < c.verbs.first)) return true;
    }
    return false;
  }

  /// "there were 37 arrests": what there is.
  void take_existence(Clause& c) {
    if (!c.objects.empty() || !c.subject) return;
    c.objects.push_back(*c.subject);
    c.subject.reset();
  }

  /// "Norway sold frigates, and so did Sweden", "Chile has not": the verb and what it was about stand before.
  void repeat_verb(std::uint32_t k) {
    auto& c = clauses_[k];
    bool const inverted = c.lemma == "do" && !c.own_subject && c.objects.size() == 1 && c.objects[0].first == c.verbs.last &&
                          (c.opener == "as" || (c.verbs.first > s_.first && form(c.verbs.first - 1) == "so"));
    if (inverted) c.subject = std::exchange(c.objects, {}).front();
    if ((upos(c.head) != Upos::aux && !inverted) || !c.objects.empty() || c.lemma == "be") return;
    auto from = c.governor;
    if (!from && k > 0) from = k - 1;
    for (std::uint32_t other = 0; !from && other < clauses_.size(); ++other)
      if (clauses_[other].governor == k && clauses_[other].relation != Deprel::ccomp) from = other;
    if (!from || upos(clauses_[*from].head) == Upos::aux) return;
    auto const& before = clauses_[*from];
    c.lemma = before.lemma;
    c.passive = before.passive;
    c.repeats = true;
    c.objects = before.objects;
    for (auto const& o : before.obliques)
      if (!is_time(o.phrase.first) && o.preposition != "by") c.obliques.push_back(o);
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
    if (at == s_.first || !is_time(at - 1) || clause_around(at - 1) != c.head) return;
    if (is_bound_below(at - 1, c.head)) return;
    auto const time = in_.times[at - 1];
    bool const preposition = time.first > s_.first && upos(time.first - 1) == Upos::adp;
    add_time(c, {preposition ? std::string(form(time.first - 1)) : std::string(), time});
  }

  /// "After the strike in 1998 they left" does not tell when they left.
  bool is_bound_below(std::uint32_t time, std::uint32_t head) const {
    for (std::optional<std::uint32_t> at = time; at && *at != head; at = tree_.head(*at))
      if (!is_time(*at) && one_of(preposition_of(in_, tree_, *at), bounding)) return true;
    return false;
  }

  /// "said on Friday Norway had sold": a time between a verb and its content, which no "that" opens, is the verb's.
  void add_time(Clause& c, Oblique time) {
    bool content = c.governor && c.relation == Deprel::ccomp && c.opener.empty() && time.phrase.last <= c.verbs.first;
    for (auto const& other : clauses_)  // "said it will sell two, then in June it will sell a third"
      content = content && !(other.governor == c.governor && other.relation == Deprel::ccomp && other.head < time.phrase.first);
    auto& owner = content && clauses_[*c.governor].verbs.first < time.phrase.first ? clauses_[*c.governor] : told_there(c, time.phrase);
    for (auto const& o : owner.obliques)
      if (o.phrase.overlaps(time.phrase)) return;  // "Earlier", "this week": one time
    owner.obliques.push_back(std::move(time));
  }

  /// "said it will sell two by May, then in June it will sell a third": a time behind the content that another clause goes on
  /// from is that one's.
  Clause& told_there(Clause& c, Range time) {
    bool content = false;
    Clause* next = nullptr;
    for (auto& other : clauses_) {
      bool const below = other.governor && &clauses_[*other.governor] == &c;
      if (below && other.head < time.first) content = content || other.relation == Deprel::ccomp;
      if (!next && other.verbs.first >= time.last && other.own_subject && other.subject->first >= time.last) next = &other;
    }
    return content && next && next->subject->first <= time.last + 1 ? *next : c;
  }

  void add_oblique(Clause& c, std::uint32_t head) {
    auto const noun = is_relative_clause(c) && is_relative(head) ? *c.noun : head;
    if (is_time(noun)) return add_time(c, {preposition_of(in_, tree_, head), in_.times[noun]});
    c.obliques.push_back({preposition_of(in_, tree_, head), phrase(noun, Reach::core)});
    lift(c, noun);
  }

  /// "met in Oslo in May", where the parse hangs the month on the town. "After the crisis in May" tells of another day.
  void lift(Clause& c, std::uint32_t noun) {
    if (one_of(c.obliques.back().preposition, bounding)) return;
    std::vector<Oblique> loose;
    loose_modifiers(in_, tree_, noun, loose);
    for (auto& o : loose) {
      bool const place = o.preposition == "in" || o.preposition == "at" || o.preposition == "near";
      if (is_time(o.phrase.first) || place || (o.preposition == "by" && c.passive)) c.obliques.push_back(std::move(o));
    }
  }

  /// The head of the nearest clause above.
  std::optional<std::uint32_t> clause_around(std::uint32_t i) const {
    for (auto at = tree_.head(i); at; at = tree_.head(*at))
      for (auto const& c : clauses_)
        if (c.head == *at) return c.head;
    return {};
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
  std::vector<Clause>& clauses_;
};

}  // namespace

void fill_arguments(Layers const& in, syntax::Dependencies const& tree, Sentence sentence, std::vector<Clause>& clauses) {
  find_subjects(in, tree, sentence, clauses);
  Arguments(in, tree, sentence, clauses).fill();
}

}  // namespace claimlight::claim
