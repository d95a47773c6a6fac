// A claim for each clause: its slots, then its modality; attribution.h says who said so.
#include "claim/extract.h"

#include <algorithm>
#include <span>
#include <string>

#include "claim/attribution.h"
#include "claim/passage.h"
#include "claim/clauses.h"
#include "claim/factuality.h"
#include "claim/speech.h"

namespace claimlight::claim {
namespace {

using syntax::Upos;
using text::Sentence;

/// Words that make of a time a bound: "since 2010" is not when it happened.
constexpr std::string_view bounding[] = {"since", "until", "till", "before", "after", "by"};

class Extractor {
 public:
  Extractor(Passage const& in, std::vector<Sentence> const& sentences) : in_(in), sentences_(sentences) {}

  std::vector<Claim> run() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) sentence(s);
    return std::move(claims_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return in_.form(i); }

  void sentence(std::uint32_t index) {
    auto const s = sentences_[index];
    syntax::Dependencies const tree(in_.layers().words, s);
    auto const clauses = find_clauses(in_.layers(), tree, s);
    auto const first_claim = claims_.size();
    auto const factual = factuality(in_, clauses, s);
    for (std::uint32_t k = 0; k < clauses.size(); ++k) claims_.push_back(to_claim(clauses, k, factual[k], index, s));
    attribute(in_, tree, clauses, s, std::span(claims_).subspan(first_claim));
  }

  Claim to_claim(std::vector<Clause> const& clauses, std::uint32_t k, Factuality factual, std::uint32_t index, Sentence s) const {
    auto const& clause = clauses[k];
    Claim c;
    c.sentence = index;
    c.did = clause.lemma;
    c.did_span = in_.span_of(clause.verbs);
    c.negative = factual.negative;
    c.ended = clause.ended;
    auto const first = in_.word(clause.verbs.first);
    c.present = syntax::verb_form(first) == syntax::VerbForm::present && first.lemma != "have";
    c.aside = is_aside(clauses, k);
    c.quoted = clause.quoted;
    c.modality = factual.modality;

    if (clause.subject) {
      auto const subject = behind_time(*clause.subject);
      (clause.passive ? c.what : c.who) = in_.participant(subject);
      if (subject.first != clause.subject->first) c.when = in_.time_in({clause.subject->first, subject.first});
    }
    objects(clause, c);
    if (!c.what) clausal_object(clauses, k, c);
    obliques(clause, c);
    c.span = in_.span_of(clause.extent);
    c.again = says_again(clause);
    c.span.begin = opening_time(clause, s);
    c.how_many = quantities(clause, c.span);
    return c;
  }

  /// "A week later Netanyahu": the parse may hang a time on the name behind it.
  Range behind_time(Range subject) const {
    auto const time = in_.time_at(subject.first);
    if (!time || time->last >= subject.last) return subject;
    auto const next = in_.word(time->last).upos;
    bool const begins = next == Upos::propn || next == Upos::pron || next == Upos::det;
    return begins ? Range{time->last, subject.last} : subject;
  }

  /// Not those of what stands between subject and verb: "The bank, which lost 40 million, closed two offices".
  std::vector<quantity::Mention> quantities(Clause const& clause, text::Span span) const {
    bool const apart = clause.own_subject && clause.extent.first == clause.subject->first && clause.subject->last < clause.verbs.first;
    if (!apart) return in_.quantities_in(span);
    auto found = in_.quantities_in({span.begin, in_.span_of(*clause.subject).end});
    auto const behind = in_.quantities_in({in_.begin_of(clause.verbs.first), span.end});
    found.insert(found.end(), behind.begin(), behind.end());
    return found;
  }

  static bool is_aside(std::vector<Clause> const& clauses, std::optional<std::uint32_t> k) {
    for (; k; k = clauses[*k].governor) {
      auto const relation = syntax::main_type(clauses[*k].relation);
      if (relation == syntax::Deprel::acl || relation == syntax::Deprel::advcl) return true;
    }
    return false;
  }

  void objects(Clause const& clause, Claim& c) const {
    if (clause.objects.empty()) return;
    if (clause.objects.size() > 1 && !clause.passive) {  // "gave Israel weapons"
      c.whom = in_.participant(clause.objects[0]);
      c.what = in_.participant(clause.objects[1]);
      return;
    }
    auto p = in_.participant(clause.objects.front());
    bool const told = c.did == "tell" || c.did == "ask" || c.did == "inform" || c.did == "warn";
    if (told || (clause.passive && c.what)) {
      c.whom = std::move(p);
    } else {
      c.what = std::move(p);
    }
  }

  /// "did not know what he was talking about": a clause is what the verb is about. What is said is told by the content's
  /// own claim.
  void clausal_object(std::vector<Clause> const& clauses, std::uint32_t k, Claim& c) const {
    if (clauses[k].passive || is_reporting(clauses[k].lemma)) return;
    for (auto const& content : clauses) {
      if (content.governor != k || content.relation != syntax::Deprel::ccomp || content.shape != Shape::finite) continue;
      c.what = in_.participant(content.extent);
      c.what->head_is_mention = false;
      return;
    }
  }

  void obliques(Clause const& clause, Claim& c) const {
    for (auto const& o : clause.obliques) {
      if (auto when = in_.time_in(o.phrase)) {
        c.bounded = c.bounded || one_of(o.preposition, bounding);
        if (!c.when && !c.bounded) c.when = std::move(when);
        if (in_.is_time(o.phrase)) continue;
      }
      auto p = in_.participant(o.phrase);
      bool const named = p.head_is_mention;
      auto const& prep = o.preposition;
      if (prep == "by" && clause.passive && !c.who) {
        c.who = std::move(p);
      } else if ((prep == "to" || prep == "with" || prep == "from" || prep == "against" || prep == "for") && named && !c.whom) {
        c.whom = std::move(p);
      } else if ((prep == "in" || prep == "at" || prep == "near" || prep == "on" || prep == "to") && named && !c.where) {
        c.where = std::move(p);
      } else {
        c.other.push_back(std::move(p));
      }
    }
  }

  /// "received them once more", "will again meet": looked for in and right behind the clause.
  bool says_again(Clause const& clause) const {
    auto const last = std::min<std::uint32_t>(clause.extent.last + 3, in_.token_count());
    for (auto i = clause.extent.first; i < last; ++i) {
      if (form(i) == "again" || form(i) == "anew") return true;
      if (form(i) == "once" && i + 1 < last && form(i + 1) == "more") return true;
    }
    return false;
  }

  /// "On Tuesday Netanyahu ..." begins with its time, and that with its preposition.
  std::uint32_t opening_time(Clause const& clause, Sentence s) const {
    auto begin = clause.extent.first;
    for (auto const& o : clause.obliques) {
      auto end = begin;
      while (end > s.first && (form(end - 1) == "," || in_.word(end - 1).upos == Upos::adv)) --end;
      if (o.phrase.last != end || !in_.time_at(o.phrase.first)) continue;
      begin = o.phrase.first;
      if (begin > s.first && in_.word(begin - 1).upos == Upos::adp) --begin;
    }
    return in_.begin_of(begin);
  }

  Passage const& in_;
  std::vector<Sentence> const& sentences_;
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
