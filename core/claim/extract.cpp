#include "claim/extract.h"

#include <algorithm>
#include <string>

#include "claim/sentence_frames.h"
#include "lexicon/table.h"
#include "time/resolve.h"

namespace claimlight::claim {
namespace {

using mention::Kind;
using mention::Type;
using syntax::Upos;
using text::Sentence;
using text::Span;

constexpr auto reporting_verbs = lexicon::words({
#include "lexicon/reporting_verbs.inc"
});
constexpr auto report_nouns = lexicon::words({
#include "lexicon/report_nouns.inc"
});

/// Verbs whose infinitive did take place ("managed to"), and those whose infinitive did not ("failed to").
constexpr std::string_view implying[] = {"manage", "begin", "start", "continue", "proceed", "help", "go"};
constexpr std::string_view denying[] = {"fail", "refuse", "decline", "forget"};

/// Nouns whose "that" clause need not be so.
constexpr std::string_view doubtful_nouns[] = {"rumour", "rumor", "allegation", "suggestion", "possibility", "hope", "fear",
                                               "idea", "prospect", "notion", "hint", "speculation", "demand", "myth",
                                               "story", "tale", "claim", "assertion", "charge", "accusation", "lie", "legend",
                                               "belief", "theory"};
/// "It is true that P", "it is false that P".
constexpr std::string_view true_words[] = {"true", "correct", "right", "accurate", "so", "case"};
constexpr std::string_view false_words[] = {"false", "untrue", "wrong", "incorrect", "inaccurate"};
/// Verbs that doubt what they are denied of: "did not believe that", "could not confirm that".
constexpr std::string_view believing[] = {"believe", "think", "accept", "confirm", "say", "suggest", "claim", "know"};

template <class List>
bool one_of(std::string_view word, List const& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class Extractor {
 public:
  Extractor(Analysis const& in, std::string_view lower, std::vector<time::Expression> const& expressions,
            std::vector<quantity::Mention> const& quantities)
      : in_(in), expressions_(expressions), quantities_(quantities),
        times_(in.tokens.size()), layers_{in.doc, lower, in.tokens, in.words, times_} {
    std::uint32_t token = 0;
    for (auto const& e : expressions_) {
      while (token < in.tokens.size() && in.tokens[token].span.end <= e.span.begin) ++token;
      auto last = token;
      while (last < in.tokens.size() && in.tokens[last].span.begin < e.span.end) ++last;
      for (auto i = token; i < last; ++i) times_[i] = {token, last};
      token = last;
    }
  }

  std::vector<Claim> run() {
    for (std::uint32_t s = 0; s < in_.sentences.size(); ++s) sentence(s);
    return std::move(claims_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return layers_.form(i); }

  // --- what stands in a range of tokens ---------------------------------------------------------------------

  Span span_of(Range r) const { return {in_.tokens[r.first].span.begin, in_.tokens[r.last - 1].span.end}; }

  std::vector<std::uint32_t> mentions_in(Range r) const {
    std::vector<std::uint32_t> found;
    auto at = std::lower_bound(in_.mentions.begin(), in_.mentions.end(), r.first,
                               [](mention::Mention const& m, std::uint32_t first) { return m.first < first; });
    for (; at != in_.mentions.end() && at->first < r.last; ++at)
      found.push_back(static_cast<std::uint32_t>(at - in_.mentions.begin()));
    return found;
  }

  Participant participant(Range r) const {
    Participant p;
    p.span = span_of(r);
    p.mentions = mentions_in(r);
    auto const head = head_of(r);
    for (auto& m : p.mentions) {
      auto const& mention = in_.mentions[m];
      bool const possessive = mention.kind == Kind::pronoun && (form(mention.first) == "his" || form(mention.first) == "her") &&
                              mention.last < r.last;
      if (mention.first <= head && head < mention.last && mention.kind != Kind::demonym && !possessive) {
        p.head_is_mention = true;
        std::swap(m, p.mentions.front());
        break;
      }
    }
    for (auto i = r.first; i < r.last; ++i) {
      bool named = false;
      for (auto m : p.mentions) named = named || (in_.mentions[m].first <= i && i < in_.mentions[m].last);
      auto const u = in_.words[i].upos;
      if (!named && (u == Upos::noun || u == Upos::propn || u == Upos::adj || u == Upos::verb) && !times_[i].contains(i))
        p.lemmas.push_back(text_lower(in_.words[i].lemma));
    }
    return p;
  }

  static std::string text_lower(std::string const& s) {
    std::string out = s;
    for (auto& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }

  /// The head noun: the last nominal before the first preposition, comma or conjunction.
  std::uint32_t head_of(Range r) const {
    auto head = r.first;
    for (auto i = r.first; i < r.last; ++i) {
      auto const u = in_.words[i].upos;
      if ((u == Upos::adp || u == Upos::cconj || form(i) == ",") && i > r.first) {
        bool const in_name = inside_name(i);
        if (!in_name) break;
      }
      if (form(i) == "'s" || form(i) == "\xE2\x80\x99s") continue;
      head = i;
    }
    return head;
  }

  bool inside_name(std::uint32_t i) const {
    for (auto m : mentions_in({i > 4 ? i - 4 : 0, i + 1}))
      if (in_.mentions[m].first < i && i < in_.mentions[m].last) return true;
    return false;
  }

  std::optional<When> time_in(Range r, time::Direction direction) const {
    auto const span = span_of(r);
    auto e = std::lower_bound(expressions_.begin(), expressions_.end(), span.begin,
                              [](time::Expression const& x, std::uint32_t begin) { return x.span.end <= begin; });
    for (; e != expressions_.end() && e->span.begin < span.end; ++e) {
      if (auto value = time::resolve(e->meaning, in_.doc.dct, direction))
        if (value->type != time::Type::duration) return When{e->span, *value};
    }
    return {};
  }

  // --- one sentence ------------------------------------------------------------------------------------------

  void sentence(std::uint32_t index) {
    auto const s = in_.sentences[index];
    auto const frames = find_frames(layers_, s);
    auto const first_claim = claims_.size();
    for (std::uint32_t f = 0; f < frames.size(); ++f) claims_.push_back(to_claim(frames, f, index, s));
    attribute(frames, first_claim, s);
  }

  Claim to_claim(std::vector<Frame> const& frames, std::uint32_t f, std::uint32_t index, Sentence s) const {
    auto const& frame = frames[f];
    Claim c;
    c.sentence = index;
    c.did = frame.lemma;
    c.did_span = span_of(frame.verbs);
    c.negative = frame.negated;
    c.quoted = frame.quoted;
    c.modality = modality(frames, f, s);
    auto const direction = c.modality == Modality::planned ? time::Direction::future : time::Direction::past;

    if (frame.shape == Shape::infinitive && frame.governor && one_of(frames[*frame.governor].lemma, denying)) c.negative = !c.negative;
    if (frame.subject) (frame.passive ? c.what : c.who) = participant(*frame.subject);
    if (frame.subject && has_negation(*frame.subject)) c.negative = !c.negative;
    objects(frame, c);
    if (!c.what && f + 1 < frames.size()) clausal_object(frame, frames[f + 1], c);
    obliques(frame, c, direction);
    if (!c.when) c.when = time_before(frame, s, direction);
    c.span = span_of(frame.clause);
    c.again = says_again(frame);
    c.span.begin = opening_time(frame.clause.first, s);
    auto q = std::lower_bound(quantities_.begin(), quantities_.end(), c.span.begin,
                              [](quantity::Mention const& m, std::uint32_t begin) { return m.span.end <= begin; });
    for (; q != quantities_.end() && q->span.end <= c.span.end; ++q)
      if (!is_part_of_name(*q)) c.how_many.push_back(*q);
    return c;
  }

  /// "Meridian 5", "Article 50".
  bool is_part_of_name(quantity::Mention const& q) const {
    auto const t = std::lower_bound(in_.tokens.begin(), in_.tokens.end(), q.span.begin,
                                    [](text::Token const& x, std::uint32_t begin) { return x.span.begin < begin; });
    if (t == in_.tokens.begin() || t == in_.tokens.end() || t->kind != text::TokenKind::number) return false;
    auto const before = static_cast<std::size_t>(t - in_.tokens.begin()) - 1;
    return in_.words[before].upos == Upos::propn && times_[before].first == times_[before].last;
  }

  void objects(Frame const& frame, Claim& c) const {
    if (frame.objects.empty()) return;
    if (has_negation(frame.objects.front())) c.negative = !c.negative;
    if (frame.objects.size() > 1 && !frame.passive) {  // "gave Israel weapons"
      c.whom = participant(frame.objects[0]);
      c.what = participant(frame.objects[1]);
      return;
    }
    auto p = participant(frame.objects.front());
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
    if (frame.passive || reporting_verbs.contains(frame.lemma) || next.shape != Shape::finite) return;
    if (next.clause.first < frame.clause.last || next.clause.first > frame.clause.last + 1) return;
    c.what = participant(next.clause);
    c.what->head_is_mention = false;
  }

  void obliques(Frame const& frame, Claim& c, time::Direction direction) const {
    for (auto const& o : frame.obliques) {
      if (auto when = time_in(o.phrase, direction)) {
        if (!c.when) c.when = std::move(when);
        continue;
      }
      auto p = participant(o.phrase);
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
  std::optional<When> time_before(Frame const& frame, Sentence s, time::Direction direction) const {
    auto i = frame.clause.first;
    for (int steps = 0; i > s.first && steps < 8; ++steps) {
      --i;
      if (times_[i].contains(i)) return time_in(times_[i], direction);
      auto const u = in_.words[i].upos;
      if (u == Upos::verb || u == Upos::aux || u == Upos::sconj || u == Upos::cconj) break;
    }
    return {};
  }

  /// "received them once more", "will again meet": looked for in and right behind the clause.
  bool says_again(Frame const& frame) const {
    auto const last = std::min<std::uint32_t>(frame.clause.last + 3, static_cast<std::uint32_t>(in_.tokens.size()));
    for (auto i = frame.clause.first; i < last; ++i) {
      if (form(i) == "again" || form(i) == "anew") return true;
      if (form(i) == "once" && i + 1 < last && form(i + 1) == "more") return true;
    }
    return false;
  }

  /// "On Tuesday Netanyahu ..." begins with its time, and that with its preposition.
  std::uint32_t opening_time(std::uint32_t first, Sentence s) const {
    auto begin = first;
    if (begin > s.first && form(begin - 1) == ",") --begin;
    if (begin == s.first || times_[begin - 1].first == times_[begin - 1].last) return in_.tokens[first].span.begin;
    begin = times_[begin - 1].first;
    if (begin > s.first && in_.words[begin - 1].upos == Upos::adp) --begin;
    return in_.tokens[begin].span.begin;
  }

  Modality modality(std::vector<Frame> const& frames, std::uint32_t f, Sentence s) const {
    auto const& frame = frames[f];
    auto const last = s.last - 1;
    if (form(last).find('?') != std::string_view::npos) return Modality::asked;
    if (frame.opener == "whether") return Modality::asked;
    if (frame.opener == "if" || frame.opener == "unless") return Modality::conditional;
    if (is_unsettled(frame)) return Modality::conditional;
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
    if (frame.shape == Shape::gerund && frame.governor && (frame.opener == "for" || frame.opener == "of" || frame.opener == "from"))
      return Modality::possible;
    return Modality::asserted;
  }

  /// "only when London invokes", "before travelling": not yet so.
  bool is_unsettled(Frame const& frame) const {
    auto const form_of_verb = in_.words[frame.verbs.first].form;
    bool const open = form_of_verb == syntax::VerbForm::present || form_of_verb == syntax::VerbForm::base || frame.shape == Shape::gerund;
    auto const& o = frame.opener;
    return open && (o == "when" || o == "once" || o == "until" || o == "before" || o == "without");
  }

  /// "the rumour that he was arrested"
  bool is_content_of_doubtful_noun(Frame const& frame, Sentence s) const {
    auto const that = frame.clause.first;
    if (frame.opener != "that" || that < s.first + 2 || form(that - 1) != "that") return false;
    return one_of(in_.words[that - 2].lemma, doubtful_nouns);
  }

  // --- who said so ---------------------------------------------------------------------------------------------

  void attribute(std::vector<Frame> const& frames, std::size_t first, Sentence s) {
    for (std::uint32_t f = 0; f < frames.size(); ++f) {
      if (!reporting_verbs.contains(frames[f].lemma) || frames[f].shape == Shape::infinitive) continue;
      auto saying = claims_[first + f];
      bool const any_before = f > 0;
      // "..., said President Kone": the subject stands behind.
      if (any_before && !frames[f].objects.empty() && is_inverted(frames[f], s)) saying.who = participant(frames[f].objects.front());
      bool const content_follows = f + 1 < frames.size() && opens_content(frames, f);
      if (content_follows) {
        for (auto k = f + 1; k < frames.size(); ++k) {
          if (frames[k].opener == "but" || (k > f + 1 && frames[k].opener == "which")) break;
          if (frames[k].shape == Shape::infinitive && k == f + 1) break;
          give_speaker(claims_[first + k], saying, k == f + 1);
        }
      } else if (any_before && trails(frames, f, s)) {
        for (std::uint32_t k = 0; k < f; ++k) give_speaker(claims_[first + k], saying, false);
      }
    }
    for (std::uint32_t f = 0; f + 1 < frames.size(); ++f) it_is_true(frames, f, first, s);
    report_noun(frames, first, s);
    according_to(first, s);
  }

  /// "said (that) he had": the next clause begins right behind the verb and what was told to whom and when.
  bool opens_content(std::vector<Frame> const& frames, std::uint32_t f) const {
    auto const& next = frames[f + 1];
    if (next.shape != Shape::finite) return false;
    auto const begin = next.subject && next.subject->first >= frames[f].verbs.last ? next.subject->first : next.verbs.first;
    for (auto i = frames[f].clause.last; i < begin; ++i) {
      auto const w = form(i);
      auto const u = in_.words[i].upos;
      if (w == "which" || w == "who" || w == "after" || w == "before" || w == "when" || w == "while" || w == "as" || w == "because") return false;
      if (u == Upos::cconj) return false;
    }
    for (auto i = frames[f].verbs.last; i < begin; ++i)
      if (form(i) == "that" || form(i) == "\"" || form(i) == "\xE2\x80\x9C" || form(i) == ":") return true;
    return frames[f].objects.empty() || !frames[f].objects.front().overlaps({begin, next.verbs.first});
  }

  /// "P, X said on Monday."
  bool trails(std::vector<Frame> const& frames, std::uint32_t f, Sentence s) const {
    if (is_inverted(frames[f], s)) return f > 0;
    auto begin = frames[f].subject ? std::min(frames[f].subject->first, frames[f].verbs.first) : frames[f].verbs.first;
    if (begin <= s.first) return false;
    auto const w = form(begin - 1);
    return (w == "," || w == "\"" || w == "\xE2\x80\x9D") && f > 0;
  }

  // "It is not true, though ..., that gas was used": the content takes over truth and denial.
  void it_is_true(std::vector<Frame> const& frames, std::uint32_t f, std::size_t first, Sentence s) {
    auto const& frame = frames[f];
    if (frame.lemma != "be" || !frame.subject || form(frame.subject->first) != "it") return;
    int sign = 0;
    for (auto i = frame.verbs.last; i < std::min(frame.verbs.last + 3, s.last); ++i) {
      if (one_of(form(i), true_words)) sign = frame.negated ? -1 : 1;
      if (one_of(form(i), false_words)) sign = frame.negated ? 1 : -1;
    }
    if (sign == 0) return;
    for (auto k = f + 1; k < frames.size(); ++k) {
      if (frames[k].opener != "that") continue;
      auto& content = claims_[first + k];
      if (sign < 0) content.negative = !content.negative;
      return;
    }
  }

  bool is_inverted(Frame const& frame, Sentence s) const {
    if (frame.verbs.first <= s.first) return false;
    auto const w = form(frame.verbs.first - 1);
    return w == "," || w == "\"" || w == "\xE2\x80\x9D";
  }

  void give_speaker(Claim& content, Claim const& saying, bool beside) const {
    if (!content.said_by) {
      content.said_by = saying.who;
      content.said_on = saying.when;
    }
    if (saying.did == "deny" && !content.negative) content.negative = true;
    if (saying.negative && one_of(saying.did, believing)) content.modality = Modality::possible;
    if (saying.modality == Modality::asked || saying.modality == Modality::conditional) content.modality = saying.modality;
    if (beside && saying.span.begin < content.span.begin) content.span.begin = saying.span.begin;
  }

  // "Biden's statement in May that ..."
  void report_noun(std::vector<Frame> const& frames, std::size_t first, Sentence s) {
    for (auto i = s.first; i < s.last; ++i) {
      if (in_.words[i].upos != Upos::noun || !report_nouns.contains(in_.words[i].lemma)) continue;
      for (auto that = i + 1; that < s.last && that < i + 6; ++that) {
        if (form(that) != "that") continue;
        for (std::uint32_t f = 0; f < frames.size(); ++f) {
          if (frames[f].clause.first < that || frames[f].clause.first > that + 3) continue;
          auto& content = claims_[first + f];
          if (auto const possessor = possessor_of(i, s)) content.said_by = participant(*possessor);
          if (i + 1 < that) content.said_on = time_in({i + 1, that}, time::Direction::past);
          return;
        }
      }
    }
  }

  /// "Biden 's public statement": the named possessor of the noun at i.
  std::optional<Range> possessor_of(std::uint32_t i, Sentence s) const {
    for (auto k = i; k > s.first && i - k < 5; --k) {
      auto const w = form(k - 1);
      if (w == "'s" || w == "\xE2\x80\x99s") {
        for (auto m : mentions_in({s.first, k - 1}))
          if (in_.mentions[m].last == k - 1) return Range{in_.mentions[m].first, in_.mentions[m].last};
        return {};
      }
      if (w == "his" || w == "her")
        for (auto m : mentions_in({k - 1, k})) return Range{in_.mentions[m].first, in_.mentions[m].last};
    }
    return {};
  }

  void according_to(std::size_t first, Sentence s) {
    for (auto i = s.first; i + 2 < s.last; ++i) {
      if (form(i) != "according" || form(i + 1) != "to") continue;
      auto last = i + 2;
      while (last < s.last && form(last) != "," && form(last) != "." && in_.words[last].upos != Upos::verb) ++last;
      if (last == i + 2) return;
      auto const source = participant({i + 2, last});
      for (auto c = first; c < claims_.size(); ++c)
        if (!claims_[c].said_by) claims_[c].said_by = source;
    }
  }

  Analysis const& in_;
  std::vector<time::Expression> const& expressions_;
  std::vector<quantity::Mention> const& quantities_;
  std::vector<Range> times_;
  Layers layers_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> extract(Analysis const& in, std::string_view lower, std::vector<time::Expression> const& expressions,
                           std::vector<quantity::Mention> const& quantities) {
  return Extractor(in, lower, expressions, quantities).run();
}

}  // namespace claimlight::claim
