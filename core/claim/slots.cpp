#include "claim/slots.h"

#include <algorithm>
#include <utility>

#include "claim/amounts.h"
#include "claim/attribution.h"
#include "claim/event_nouns.h"
#include "claim/phrase.h"
#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

constexpr auto light_verbs = lexicon::words({
#include "lexicon/light_verbs.inc"
});
constexpr auto motion_verbs = lexicon::words({
#include "lexicon/motion_verbs.inc"
});
constexpr auto prepositional_verbs = lexicon::words({
#include "lexicon/prepositional_verbs.inc"
});
constexpr auto raising_predicates = lexicon::words({
#include "lexicon/raising_predicates.inc"
});

constexpr auto verb_idioms = lexicon::words({
#include "lexicon/verb_idioms.inc"
});

/// Words that make of a time a bound: "since 2010" is not when it happened.
constexpr std::string_view bounding[] = {"since", "until", "till", "before", "after", "by"};
constexpr std::string_view of_partner[] = {"to", "with", "from", "against", "for"};
constexpr std::string_view of_place[] = {"in", "at", "near", "on", "off", "outside", "inside", "across", "around", "along",
                                         "throughout", "over", "through", "beside", "within", "under"};
constexpr std::string_view of_way[] = {"to", "from", "into", "toward", "towards", "through", "via", "for", "off", "out of", "onto"};
/// What an event noun is about: "made a statement on sales", "launched an attack on the port".
constexpr std::string_view of_topic[] = {"on", "about", "against", "into", "over"};
/// The subject of their passive may be whom something was given.
constexpr std::string_view giving[] = {"give", "award", "offer", "send", "show", "pay", "grant", "hand", "lend", "promise", "assign", "owe", "sell"};
/// Whom these verbs have for an object is told something.
constexpr std::string_view telling[] = {"tell", "ask", "inform", "warn", "assure", "remind", "notify"};

class Drafter {
 public:
  Drafter(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, std::uint32_t k, Sentence s)
      : in_(in), tree_(tree), clauses_(clauses), clause_(clauses[k]), k_(k), s_(s), c_(d_.claim) {}

  Draft run(Factuality factual) {
    c_.did = clause_.lemma;
    c_.did_span = in_.span_of(clause_.verbs);
    c_.negative = factual.negative;
    c_.modality = factual.modality;
    c_.ended = factual.ended;
    auto const first = in_.word(clause_.verbs.first);
    c_.present = syntax::verb_form(first) == syntax::VerbForm::present && first.lemma != "have";
    c_.aside = is_aside();
    c_.quoted = clause_.quoted;
    d_.bare = is_bare();
    subject();
    objects();
    idiom();
    light_verb();
    obliques();
    if (d_.who) c_.who = in_.participant(*d_.who);
    if (d_.what) c_.what = in_.participant(*d_.what);
    if (d_.whom) c_.whom = in_.participant(*d_.whom);
    if (!c_.what) clausal_object();
    c_.span = in_.span_of(clause_.extent);
    c_.again = says_again();
    c_.span.begin = opening_time();
    count();
    return std::move(d_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return in_.form(i); }

  bool is_aside() const {
    for (std::optional<std::uint32_t> k = k_; k; k = clauses_[*k].governor) {
      auto const relation = syntax::main_type(clauses_[*k].relation);
      if (relation == Deprel::acl || relation == Deprel::advcl) return true;
    }
    return false;
  }

  /// "is able to", "seemed to", "is expected to", "had to": what it tells is told by the modality of what hangs on it.
  bool is_bare() const {
    auto const& head = in_.word(clause_.head);
    bool const said = clause_.passive && (is_reporting(clause_.lemma) || raising_predicates.contains(head.lemma));
    bool const raises = clause_.lemma == "be" ? raising_predicates.contains(form(clause_.head))
                                              : raising_predicates.contains(clause_.lemma) || (clause_.lemma == "have" && clause_.objects.empty());
    if (!said && !raises) return false;
    return std::any_of(clauses_.begin(), clauses_.end(), [&](Clause const& below) {
      return below.governor == k_ && below.shape == Shape::infinitive && below.head > clause_.head &&
             (below.relation == Deprel::xcomp || below.relation == Deprel::ccomp);
    });
  }

  void subject() {
    if (!clause_.subject) return;
    if (asks(*clause_.subject)) return;
    auto const r = trimmed(*clause_.subject);
    (clause_.passive ? d_.what : d_.who) = r;
    if (r.first != clause_.subject->first) c_.when = in_.time_in({clause_.subject->first, r.first});
  }

  /// "A week later Netanyahu", "on Wednesday one of them": the parse may hang a time on the name behind it. And without
  /// the mark of a possessor.
  Range trimmed(Range r) const {
    if (is_possessive_mark(form(r.last - 1)) && r.last > r.first + 1) --r.last;
    auto at = r.first;
    if (in_.word(at).upos == Upos::adp && at + 1 < r.last) ++at;
    auto const time = in_.time_at(at);
    if (!time || time->last >= r.last) return r;
    auto next = time->last;
    if (form(next) == "," && next + 1 < r.last) ++next;
    auto const u = in_.word(next).upos;
    bool const begins = u == Upos::propn || u == Upos::pron || u == Upos::det || (at != r.first && u != Upos::adp);
    return begins ? Range{next, r.last} : r;
  }

  /// "what they saw", "which they criticised": it names nothing.
  bool asks(Range r) const {
    auto const tag = in_.word(r.first).xpos;
    return r.last - r.first == 1 && (tag == "WP" || tag == "WDT");
  }

  /// "the civilians killed, the situation": no part of the clause, whatever the parse says.
  bool is_behind_comma(Range object) const {
    return object.first > clause_.verbs.last && form(object.first - 1) == ",";
  }

  /// "gave Israel weapons": a comma between them tells that they are no pair.
  bool has_two_objects() const {
    if (clause_.objects.size() < 2 || clause_.passive) return false;
    for (auto i = clause_.objects[0].last; i < clause_.objects[1].first; ++i)
      if (form(i) == ",") return false;
    return true;
  }

  void objects() {
    if (clause_.objects.empty() || asks(clause_.objects.front())) return;
    auto const& first = clause_.objects.front();
    bool const told = one_of(c_.did, telling);
    if (has_two_objects()) {  // "gave Israel weapons"
      d_.whom = first;
      d_.what = clause_.objects[1];
    } else if (clause_.passive && is_behind_comma(first)) {
      return;
    } else if (clause_.passive && d_.what && one_of(c_.did, giving)) {  // "they were given books"
      d_.whom = std::exchange(d_.what, first);
    } else if (told || (clause_.passive && d_.what)) {
      d_.whom = first;
    } else {
      d_.what = first;
    }
  }

  /// "took place": one act in two words.
  void idiom() {
    if (!d_.what || clause_.passive) return;
    auto const noun = head_in(tree_, *d_.what);
    auto const both = c_.did + " " + std::string(form(noun));
    if (noun != d_.what->first || !verb_idioms.contains(both)) return;
    c_.did = both;
    c_.did_span = in_.span_of({clause_.verbs.first, std::max(clause_.verbs.last, noun + 1)});
    d_.what = of_phrase(noun);  // "took control of the port"
  }

  std::optional<Range> of_phrase(std::uint32_t noun) const {
    for (auto a : tree_.children(noun))
      if (in_.word(a).deprel == Deprel::nmod && preposition_of(in_.layers(), tree_, a) == "of")
        return noun_phrase(in_.layers(), tree_, a, Reach::core);
    return {};
  }

  /// "made a statement", "an agreement was reached": the noun tells the act.
  void light_verb() {
    if (!d_.what || d_.whom || !light_verbs.contains(c_.did)) return;
    auto const head = head_in(tree_, *d_.what);
    auto const& word = in_.word(head);
    if (word.upos != Upos::noun || !event_noun(word.lemma) || conjuncts(in_.layers(), tree_, *d_.what).size() > 1) return;
    c_.did = word.lemma;
    c_.did_span = in_.span_of(clause_.passive ? clause_.verbs : Range{clause_.verbs.first, std::max(clause_.verbs.last, head + 1)});
    d_.what = of_phrase(head);
  }

  /// "did not know what he was talking about": a clause is what the verb is about. What is said is told by the content's
  /// own claim.
  void clausal_object() {
    if (clause_.passive || is_reporting(clause_.lemma)) return;
    for (auto const& content : clauses_) {
      if (content.governor != k_ || content.relation != Deprel::ccomp || content.shape != Shape::finite) continue;
      if (content.extent.first < clause_.verbs.last) continue;
      c_.what = in_.participant(content.extent);
      c_.what->head_is_mention = false;
      return;
    }
  }

  void obliques() {
    for (auto const& o : clause_.obliques) {
      if (auto when = in_.time_in(o.phrase)) {
        c_.bounded = c_.bounded || one_of(o.preposition, bounding);
        if (!c_.when && !c_.bounded) c_.when = std::move(when);
        if (in_.is_time(o.phrase)) continue;
      }
      if (!take_oblique(o)) c_.other.push_back(in_.participant(o.phrase));
    }
  }

  /// Whether it stands in a slot.
  bool take_oblique(Oblique const& o) {
    auto const p = in_.participant(o.phrase);
    auto const& prep = o.preposition;
    bool const person = is_person(p), place = is_place(p);
    bool const belongs = prepositional_verbs.contains(clause_.lemma + " " + prep);
    bool const moves = (motion_verbs.contains(clause_.lemma) || leads_there()) && one_of(prep, of_way);
    if (prep == "by" && clause_.passive && !d_.who) {
      d_.who = o.phrase;
    } else if (!c_.where && !person && ((place && one_of(prep, of_place) && !belongs) || (moves && (place || p.head_is_mention)))) {
      c_.where = p;
      d_.where = o.phrase;
    } else if (p.head_is_mention && !d_.whom && (one_of(prep, of_partner) || (belongs && person))) {
      d_.whom = o.phrase;
    } else if (!d_.what && !clause_.passive && (belongs || (c_.did != clause_.lemma && one_of(prep, of_topic)))) {
      d_.what = o.phrase;
    } else if (p.head_is_mention && !person && !c_.where && one_of(prep, of_place)) {
      c_.where = p;
    } else {
      return false;
    }
    return true;
  }

  /// "offers flights to Chile"
  bool leads_there() const {
    constexpr std::string_view ways[] = {"bridge", "ferry", "flight", "journey", "line", "link", "road", "route", "service", "tour", "train", "trip", "visit"};
    return !clause_.objects.empty() && one_of(in_.word(head_in(tree_, clause_.objects.front())).lemma, ways);
  }

  bool is_person(Participant const& p) const {
    return p.head_is_mention && in_.mention(p.mentions.front()).type == mention::Type::person;
  }

  bool is_place(Participant const& p) const {
    if (!p.head_is_mention) return false;
    auto const type = in_.mention(p.mentions.front()).type;
    return type == mention::Type::place || type == mention::Type::country;
  }

  /// "received them once more", "will again meet": looked for in and right behind the clause.
  bool says_again() const {
    auto const last = std::min<std::uint32_t>(clause_.extent.last + 3, in_.token_count());
    for (auto i = clause_.extent.first; i < last; ++i) {
      if (form(i) == "again" || form(i) == "anew") return true;
      if (form(i) == "once" && i + 1 < last && form(i + 1) == "more") return true;
    }
    return false;
  }

  /// "On Tuesday Netanyahu ..." begins with its time, and that with its preposition.
  std::uint32_t opening_time() const {
    auto begin = clause_.extent.first;
    for (auto const& o : clause_.obliques) {
      auto end = begin;
      while (end > s_.first && (form(end - 1) == "," || in_.word(end - 1).upos == Upos::adv)) --end;
      if (o.phrase.last != end || !in_.time_at(o.phrase.first)) continue;
      begin = o.phrase.first;
      if (begin > s_.first && in_.word(begin - 1).upos == Upos::adp) --begin;
    }
    return in_.begin_of(begin);
  }

  /// "rose 5%": the amount is how much, not what.
  bool is_mere_change(Range what) const {
    auto const span = in_.span_of(what);
    auto const found = amounts(in_, clause_.lemma, {span}, {});
    return found.size() == 1 && found.front().change != Change::none && found.front().span == span;
  }

  /// Those of the participants, then those of the rest of the clause; not those of what stands between subject and verb:
  /// "The bank, which lost 40 million, closed two offices".
  void count() {
    if (d_.what && !clause_.passive && is_mere_change(*d_.what)) c_.what.reset(), d_.what.reset();
    std::vector<text::Span> spans;
    for (auto const* slot : {&d_.what, &d_.whom, &d_.who})
      if (*slot && (clause_.extent.first <= (*slot)->first && (*slot)->last <= clause_.extent.last)) spans.push_back(in_.span_of(**slot));
    bool const apart = clause_.own_subject && clause_.extent.first == clause_.subject->first && clause_.subject->last < clause_.verbs.first;
    spans.push_back({apart ? in_.begin_of(clause_.verbs.first) : c_.span.begin, c_.span.end});
    if (apart) spans.push_back({c_.span.begin, in_.span_of(*clause_.subject).end});
    auto const rank = d_.what && !clause_.passive ? std::vector{in_.span_of(*d_.what)} : std::vector<text::Span>{};
    c_.how_many = amounts(in_, clause_.lemma, spans, rank);
  }

  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
  Clause const& clause_;
  std::uint32_t k_;
  Sentence s_;
  Draft d_;
  Claim& c_;
};

}  // namespace

Draft draft(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, std::uint32_t k,
            Factuality factual, Sentence sentence) {
  return Drafter(in, tree, clauses, k, sentence).run(factual);
}

}  // namespace claimlight::claim
