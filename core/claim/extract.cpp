// A claim for each frame: its slots, then its modality; attribution.h says who said so.
#include "claim/extract.h"

#include <algorithm>
#include <span>
#include <string>

#include "claim/attribution.h"
#include "claim/passage.h"
#include "claim/sentence_frames.h"

namespace claimlight::claim {
namespace {

using syntax::Upos;
using text::Sentence;

/// Verbs whose infinitive did take place ("managed to"), and those whose infinitive did not ("failed to").
constexpr std::string_view implying[] = {"manage", "begin", "start", "continue", "proceed", "help", "go"};
constexpr std::string_view denying[] = {"fail", "refuse", "decline", "forget"};
/// Verbs whose gerund did take place ("admitted selling").
constexpr std::string_view admitting[] = {"admit", "acknowledge", "confess", "resume", "keep", "finish", "stop", "celebrate", "report", "regret"};
/// Words before a gerund that tell of what was done ("after selling").
constexpr std::string_view telling_openers[] = {"after", "by", "while", "since"};
/// Words that make of a time a bound: "since 2010" is not when it happened.
constexpr std::string_view bounding[] = {"since", "until", "till", "before", "after", "by"};

/// Nouns whose "that" clause need not be so.
constexpr std::string_view doubtful_nouns[] = {"rumour", "rumor", "allegation", "suggestion", "possibility", "hope", "fear",
                                               "idea", "prospect", "notion", "hint", "speculation", "demand", "myth",
                                               "story", "tale", "claim", "assertion", "charge", "accusation", "lie", "legend",
                                               "belief", "theory", "report"};
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
    auto const frames = find_frames(in_.layers(), s);
    auto const first_claim = claims_.size();
    for (std::uint32_t f = 0; f < frames.size(); ++f) claims_.push_back(to_claim(frames, f, index, s));
    attribute(in_, frames, s, std::span(claims_).subspan(first_claim));
  }

  Claim to_claim(std::vector<Frame> const& frames, std::uint32_t f, std::uint32_t index, Sentence s) const {
    auto const& frame = frames[f];
    Claim c;
    c.sentence = index;
    c.did = frame.lemma;
    c.did_span = in_.span_of(frame.verbs);
    c.negative = frame.negated;
    c.quoted = frame.quoted;
    c.modality = modality(frames, f, s);
    auto const direction = c.modality == Modality::planned ? time::Direction::future : time::Direction::past;

    if (frame.shape == Shape::infinitive && frame.governor && one_of(frames[*frame.governor].lemma, denying)) c.negative = !c.negative;
    if (frame.shape == Shape::gerund && frame.governor && frames[*frame.governor].lemma == "deny") c.negative = !c.negative;
    if (frame.subject) (frame.passive ? c.what : c.who) = in_.participant(*frame.subject);
    if (frame.subject && has_negation(*frame.subject)) c.negative = !c.negative;
    objects(frame, c);
    if (!c.what && f + 1 < frames.size()) clausal_object(frame, frames[f + 1], c);
    obliques(frame, c, direction);
    if (!c.when) c.when = time_before(frames, f, s, direction);
    c.span = in_.span_of(frame.clause);
    c.again = says_again(frame);
    c.span.begin = opening_time(frames, f, s);
    c.how_many = in_.quantities_in(c.span);
    return c;
  }

  void objects(Frame const& frame, Claim& c) const {
    if (frame.objects.empty()) return;
    if (has_negation(frame.objects.front())) c.negative = !c.negative;
    if (frame.objects.size() > 1 && !frame.passive) {  // "gave Israel weapons"
      c.whom = in_.participant(frame.objects[0]);
      c.what = in_.participant(frame.objects[1]);
      return;
    }
    auto p = in_.participant(frame.objects.front());
    bool const told = c.did == "tell" || c.did == "ask" || c.did == "inform" || c.did == "warn";
    if (told || (frame.passive && c.what)) {
      c.whom = std::move(p);
    } else {
      c.what = std::move(p);
    }
  }

  /// "did not know what he was talking about": the clause right behind the verb is what it is about. What is said
  /// is told by the content's own claim.
  void clausal_object(Frame const& frame, Frame const& next, Claim& c) const {
    if (frame.passive || is_reporting(frame.lemma) || next.shape != Shape::finite) return;
    if (next.clause.first < frame.clause.last || next.clause.first > frame.clause.last + 1) return;
    c.what = in_.participant(next.clause);
    c.what->head_is_mention = false;
  }

  void obliques(Frame const& frame, Claim& c, time::Direction direction) const {
    for (auto const& o : frame.obliques) {
      if (auto when = in_.time_in(o.phrase, direction)) {
        c.bounded = c.bounded || one_of(o.preposition, bounding);
        if (!c.when && !c.bounded) c.when = std::move(when);
        continue;
      }
      auto p = in_.participant(o.phrase);
      bool const named = p.head_is_mention;
      auto const& prep = o.preposition;
      if (prep == "without") c.negative = !c.negative;
      if (prep == "by" && frame.passive && !c.who) {
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

  bool has_negation(Range r) const {
    auto const f = form(r.first);
    return f == "no" || f == "nobody" || f == "none" || f == "neither" || f == "nothing";
  }

  // "Earlier this week, Netanyahu attacked": a time that opens the clause.
  std::optional<When> time_before(std::vector<Frame> const& frames, std::uint32_t f, Sentence s, time::Direction direction) const {
    auto i = frames[f].clause.first;
    for (int steps = 0; i > s.first && steps < 8; ++steps) {
      --i;
      if (in_another(frames, f, i)) break;  // "said on Friday he had": the day of saying
      if (auto const t = in_.time_at(i)) {
        if (t->first > s.first && one_of(form(t->first - 1), bounding)) return {};
        return in_.time_in(*t, direction);
      }
      auto const u = in_.word(i).upos;
      if (u == Upos::verb || u == Upos::aux || u == Upos::sconj || u == Upos::cconj) break;
    }
    return {};
  }

  /// "received them once more", "will again meet": looked for in and right behind the clause.
  bool says_again(Frame const& frame) const {
    auto const last = std::min<std::uint32_t>(frame.clause.last + 3, in_.token_count());
    for (auto i = frame.clause.first; i < last; ++i) {
      if (form(i) == "again" || form(i) == "anew") return true;
      if (form(i) == "once" && i + 1 < last && form(i + 1) == "more") return true;
    }
    return false;
  }

  /// "On Tuesday Netanyahu ..." begins with its time, and that with its preposition.
  std::uint32_t opening_time(std::vector<Frame> const& frames, std::uint32_t f, Sentence s) const {
    auto const first = frames[f].clause.first;
    auto begin = first;
    if (begin > s.first && form(begin - 1) == ",") --begin;
    auto const time = begin > s.first ? in_.time_at(begin - 1) : std::nullopt;
    if (!time || in_another(frames, f, time->first)) return in_.begin_of(first);
    begin = time->first;
    if (begin > s.first && in_.word(begin - 1).upos == Upos::adp) --begin;
    return in_.begin_of(begin);
  }

  static bool in_another(std::vector<Frame> const& frames, std::uint32_t f, std::uint32_t token) {
    for (std::uint32_t k = 0; k < frames.size(); ++k)
      if (k != f && frames[k].clause.contains(token)) return true;
    return false;
  }

  Modality modality(std::vector<Frame> const& frames, std::uint32_t f, Sentence s) const {
    auto const& frame = frames[f];
    auto const last = s.last - 1;
    if (form(last).find('?') != std::string_view::npos) return Modality::asked;
    if (frame.opener == "whether") return Modality::asked;
    if (frame.opener == "if" || frame.opener == "unless") return Modality::conditional;
    if (is_unsettled(frame) || opens_with_had(frame, s)) return Modality::conditional;
    if (is_content_of_doubtful_noun(frame, s)) return Modality::possible;
    auto const& m = frame.modal;
    if (m == "will" || m == "shall") return Modality::planned;
    if (m == "would") return Modality::conditional;
    if (!m.empty()) return Modality::possible;
    if (frame.shape == Shape::infinitive) {
      if (!frame.governor) return Modality::planned;
      auto const& governor = frames[*frame.governor];
      if (one_of(governor.lemma, implying)) return modality(frames, *frame.governor, s);
      if (one_of(governor.lemma, denying)) return modality(frames, *frame.governor, s);
      return Modality::planned;
    }
    if (frame.shape == Shape::gerund) return gerund(frames, f, s);
    return Modality::asserted;
  }

  /// "admitted selling" tells that it was so, "considered selling", "instead of selling" do not.
  Modality gerund(std::vector<Frame> const& frames, std::uint32_t f, Sentence s) const {
    auto const& frame = frames[f];
    if (frame.opener == "which" || one_of(frame.opener, telling_openers)) return Modality::asserted;
    if (frame.verbs.first == s.first) return Modality::possible;
    auto const before = form(frame.verbs.first - 1);
    if (before == ",") return Modality::asserted;
    if (!frame.governor) return Modality::possible;
    auto const& governor = frames[*frame.governor];
    bool const direct = governor.verbs.last == frame.verbs.first;
    if (direct && (one_of(governor.lemma, admitting) || one_of(governor.lemma, implying) || governor.lemma == "deny"))
      return modality(frames, *frame.governor, s);
    return Modality::possible;
  }

  /// "Had he sold the pool, ..."
  bool opens_with_had(Frame const& frame, Sentence s) const {
    auto const w = form(s.first);
    if ((w != "had" && w != "were" && w != "should") || s.last - s.first < 3 || in_.word(s.first + 1).upos == Upos::verb) return false;
    for (auto i = s.first; i < frame.verbs.first; ++i)
      if (form(i) == ",") return false;
    return true;
  }

  /// "only when London invokes", "before travelling": not yet so.
  bool is_unsettled(Frame const& frame) const {
    auto const form_of_verb = in_.word(frame.verbs.first).form;
    bool const open = form_of_verb == syntax::VerbForm::present || form_of_verb == syntax::VerbForm::base || frame.shape == Shape::gerund;
    auto const& o = frame.opener;
    return open && (o == "when" || o == "once" || o == "until" || o == "before" || o == "without");
  }

  /// "the rumour that he was arrested"
  bool is_content_of_doubtful_noun(Frame const& frame, Sentence s) const {
    auto const that = frame.clause.first;
    if (frame.opener != "that" || that < s.first + 2 || form(that - 1) != "that") return false;
    return one_of(in_.word(that - 2).lemma, doubtful_nouns);
  }

  Passage const& in_;
  std::vector<Sentence> const& sentences_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> extract(Analysis const& in, std::string_view lower, std::vector<time::Expression> const& expressions,
                           std::vector<quantity::Mention> const& quantities) {
  Passage const passage(in, lower, expressions, quantities);
  return Extractor(passage, in.sentences).run();
}

}  // namespace claimlight::claim
