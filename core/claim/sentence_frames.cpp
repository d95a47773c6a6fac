#include "claim/sentence_frames.h"

#include <algorithm>

#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Upos;
using syntax::VerbForm;
using text::Sentence;
using text::TokenKind;

constexpr auto verb_groups = lexicon::pairs({
#include "lexicon/verb_groups.inc"
});
constexpr auto subordinators = lexicon::words({
#include "lexicon/subordinators.inc"
});

class Builder {
 public:
  Builder(Layers const& in, Sentence s) : in_(in), s_(s) {}

  std::vector<Frame> run() {
    mark_quotes();
    for (auto i = s_.first; i < s_.last;) i = verb_group(i);
    for (std::uint32_t f = 0; f < frames_.size(); ++f) find_subject(f);
    for (std::uint32_t f = 0; f < frames_.size(); ++f) find_complements(f);
    for (auto& frame : frames_) {
      frame.clause = frame.verbs;
      if (frame.subject && frame.subject->last <= frame.verbs.first && own_subject(frame)) frame.clause.first = frame.subject->first;
      for (auto const& o : frame.objects) frame.clause.last = std::max(frame.clause.last, o.last);
      for (auto const& o : frame.obliques) frame.clause.last = std::max(frame.clause.last, o.phrase.last);
    }
    return std::move(frames_);
  }

 private:
  Upos upos(std::uint32_t i) const { return in_.words[i].upos; }
  std::string const& lemma(std::uint32_t i) const { return in_.words[i].lemma; }
  std::string_view form(std::uint32_t i) const { return in_.form(i); }

  std::optional<Range> time_at(std::uint32_t i) const {
    auto const& t = in_.times[i];
    return t.first == t.last ? std::nullopt : std::optional(t);
  }

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

  bool is_quote(std::uint32_t i) const {
    auto const f = form(i);
    return f == "\"" || f == "\xE2\x80\x9C" || f == "\xE2\x80\x9D";
  }

  /// Part of a noun phrase. Times are none: they stand between phrases.
  bool nominal(std::uint32_t i) const {
    if (time_at(i)) return false;
    switch (upos(i)) {
      case Upos::noun: case Upos::propn: case Upos::num: case Upos::det: case Upos::adj: return true;
      case Upos::sym: return form(i) == "%" || (i + 1 < s_.last && upos(i + 1) == Upos::num);
      case Upos::pron: return form(i) != "who" && form(i) != "whom";
      case Upos::part: return form(i) != "not" && lemma(i) != "not";
      case Upos::punct: return form(i) == "-" && i > s_.first && i + 1 < s_.last && in_.tokens[i].span.begin == in_.tokens[i - 1].span.end;
      default: return false;
    }
  }

  /// "he", "them": a noun phrase by itself, where "his" begins one.
  bool is_personal(std::uint32_t i) const {
    constexpr std::string_view pronouns[] = {"he", "him", "i", "it", "me", "she", "them", "they", "us", "we", "you"};
    return upos(i) == Upos::pron && std::find(std::begin(pronouns), std::end(pronouns), form(i)) != std::end(pronouns);
  }

  bool head_noun(std::uint32_t i) const {
    return upos(i) == Upos::noun || upos(i) == Upos::propn || upos(i) == Upos::num || upos(i) == Upos::pron || upos(i) == Upos::sym;
  }

  // Reads a verb group that starts at i; returns the token to go on with.
  std::uint32_t verb_group(std::uint32_t i) {
    if (upos(i) != Upos::aux && upos(i) != Upos::verb) return i + 1;
    Frame frame;
    frame.verbs.first = i;
    auto last = i;
    std::optional<std::uint32_t> verb;
    std::string be_or_have;
    for (; last < s_.last; ++last) {
      auto const u = upos(last);
      if (u == Upos::aux && !verb) {
        auto const& l = lemma(last);
        if (l == "be" || l == "have" || l == "do") {
          be_or_have = l;
        } else {
          frame.modal = l;
        }
        frame.head = last;
        continue;
      }
      if (lemma(last) == "not" || form(last) == "never" || form(last) == "hardly") {
        frame.negated = true;
        continue;
      }
      bool const yet = form(last) == "yet" && last > i;
      if ((u == Upos::adv || yet) && last + 1 < s_.last && (upos(last + 1) == Upos::verb || upos(last + 1) == Upos::aux || upos(last + 1) == Upos::adv)) continue;
      if (u == Upos::verb && !verb) {
        auto const f = in_.words[last].form;
        if (last > i && be_or_have.empty() && frame.modal.empty()) break;  // "stopped talking"
        if (be_or_have == "have" && f == VerbForm::gerund) break;
        verb = last;
        continue;
      }
      break;
    }
    if (!verb && be_or_have.empty()) return i + 1;  // a lone modal
    while (last > i + 1 && upos(last - 1) == Upos::adv) --last;
    frame.verbs.last = std::max(last, i + 1);
    weigh_adverbs_before(i, frame);
    if (verb) {
      frame.head = *verb;
      frame.lemma = lemma(*verb);
      auto const f = in_.words[*verb].form;
      bool const bare = *verb == i;
      frame.passive = be_or_have == "be" && (f == VerbForm::participle || f == VerbForm::past);
      if (bare && f == VerbForm::gerund) frame.shape = Shape::gerund;
      if (bare && f == VerbForm::participle) frame.shape = Shape::participle, frame.passive = true;
    } else {
      frame.lemma = be_or_have;
    }
    if (i > s_.first && form(i - 1) == "to") {
      frame.shape = Shape::infinitive;
      frame.verbs.first = i - 1;
    }
    // "held back", "put off": a particle that makes another verb.
    if (frame.verbs.last < s_.last) {
      auto const phrasal = frame.lemma + " " + std::string(form(frame.verbs.last));
      if (!verb_groups[phrasal].empty()) {
        frame.lemma = phrasal;
        ++frame.verbs.last;
      }
    }
    frame.quoted = quoted_[i - s_.first];
    auto const next = frame.verbs.last;
    frames_.push_back(std::move(frame));
    return next;
  }

  /// "never sold", "no longer exist"; "nearly sold" did not happen either, but its denial is no news.
  void weigh_adverbs_before(std::uint32_t i, Frame& frame) const {
    for (auto k = i; k > s_.first && (upos(k - 1) == Upos::adv || form(k - 1) == "longer" || form(k - 1) == "no"); --k) {
      auto const f = form(k - 1);
      if (f == "never" || f == "no") frame.negated = true;
      if (f == "nearly" || f == "almost" || f == "hardly" || f == "scarcely") frame.modal = f;
    }
  }

  bool in_verbs(std::uint32_t i) const {
    for (auto const& f : frames_)
      if (f.verbs.contains(i)) return true;
    return false;
  }

  /// The noun phrase that ends before token `end`; walks over "of" and other prepositions to its start.
  std::optional<Range> phrase_before(std::uint32_t end) const {
    auto first = end;
    std::uint32_t start = end;
    bool has_head = false;
    while (first > s_.first) {
      auto const i = first - 1;
      if (nominal(i) && !in_verbs(i)) {
        if (is_personal(i) && has_head) break;
        has_head = has_head || head_noun(i);
        first = i;
        start = i;
        if (is_personal(i)) break;
      } else if (has_head && upos(i) == Upos::adp && i > s_.first && nominal(i - 1) && !time_at(i - 1)) {
        first = i;
      } else if (has_head && upos(i) == Upos::cconj && form(i) == "and" && i > s_.first && nominal(i - 1) && head_noun(i - 1)) {
        first = i;
      } else {
        break;
      }
    }
    if (!has_head) return {};
    return Range{start, end};
  }

  /// The subject stands before this verb and no other; only appositions and times lie between.
  bool own_subject(Frame const& frame) const {
    constexpr std::uint32_t farthest = 16;
    if (frame.opener == "which" || frame.verbs.first - frame.subject->last > farthest) return false;
    for (auto i = frame.subject->last; i < frame.verbs.first; ++i)
      if (in_verbs(i)) return false;
    return true;
  }

  void find_subject(std::uint32_t f) {
    auto& frame = frames_[f];
    auto at = frame.verbs.first;
    while (at > s_.first && upos(at - 1) == Upos::adv) --at;
    if (at == s_.first) return;
    auto const before = at - 1;
    auto const word = form(before);

    if (frame.shape == Shape::infinitive) {
      frame.opener = "to";
      if (f > 0) {
        frame.governor = f - 1;
        frame.subject = frames_[f - 1].subject;
      }
      return;
    }
    bool const relative = word == "who" || word == "which" || (word == "that" && before > s_.first && nominal(before - 1));
    if (relative) {
      auto end = before;
      if (end > s_.first && form(end - 1) == ",") --end;
      if (auto const phrase = phrase_before(end)) frame.subject = *phrase;
      frame.opener = "which";
      return;
    }
    if (frame.shape == Shape::participle && word == "," && nominal_before_comma(before)) {  // "Rosetta, launched in 2004"
      frame.subject = phrase_before(before);
      frame.opener = "which";
      return;
    }
    if (frame.shape == Shape::gerund || (frame.shape == Shape::participle && !nominal(before))) {
      frame.opener = upos(before) == Upos::punct ? "" : std::string(word);
      if (nominal(before) && frame.shape == Shape::gerund && head_noun(before)) {
        frame.subject = phrase_or(before + 1);
        frame.opener = "which";
      } else if (f > 0) {
        frame.governor = f - 1;
        frame.subject = frames_[f - 1].subject;
      }
      return;
    }
    if (frame.shape == Shape::participle) {  // "a shipment withheld by": the phrase before is what was withheld
      frame.subject = phrase_or(before + 1);
      frame.opener = "which";
      return;
    }
    if (upos(before) == Upos::cconj || (form(before) == "," && f > 0 && !nominal_before_comma(before))) {
      if (f > 0) frame.subject = frames_[f - 1].subject;
      frame.opener = word;
      return;
    }
    auto end = at;
    if (form(before) == "," || form(before) == "\xE2\x80\x93" || form(before) == "\xE2\x80\x94") {
      // "Gallant, the defense minister, said": the subject stands before the insertion.
      auto comma = before;
      for (auto k = before; k > s_.first + 1 && before - k < 14; --k)
        if (form(k - 1) == form(before)) {
          comma = k - 1;
          break;
        }
      if (comma == before) return;
      end = comma;
    }
    while (end > s_.first && time_at(end - 1)) end = time_at(end - 1)->first;
    if (end < at && end > s_.first && upos(end - 1) == Upos::adp) {
      if (form(end - 1) == "of") return;  // "the storm of 1987": not the storm that is known without its year
      --end;
    }
    if (auto const phrase = phrase_before(end)) {
      frame.subject = phrase;
      auto open = phrase->first;
      while (open > s_.first && (time_at(open - 1) || upos(open - 1) == Upos::adp || upos(open - 1) == Upos::adv)) --open;
      if (open > s_.first) {
        auto const o = form(open - 1);
        if (subordinators.contains(o) || o == "which" || o == "who" || o == "whom") frame.opener = std::string(o);
      }
      // "after", "before", "since" read as prepositions open clauses too.
      if (frame.opener.empty() && phrase->first > s_.first && subordinators.contains(form(phrase->first - 1)))
        frame.opener = std::string(form(phrase->first - 1));
    }
  }

  bool nominal_before_comma(std::uint32_t comma) const { return comma > s_.first && nominal(comma - 1); }

  Range phrase_or(std::uint32_t end) const { return phrase_before(end).value_or(Range{end - 1, end}); }

  /// Where frame f's complements end: the next clause's start, or the sentence's.
  std::uint32_t limit(std::uint32_t f) const {
    auto const from = frames_[f].verbs.last;
    auto end = s_.last;
    if (f + 1 < frames_.size()) {
      auto const& next = frames_[f + 1];
      end = next.verbs.first;
      if (next.subject && next.subject->first >= from && next.opener != "which") end = next.subject->first;
    }
    for (auto i = from; i < end; ++i) {
      auto const w = form(i);
      bool const clause_word = upos(i) == Upos::sconj || w == "which" || w == "who" || w == "whom" || w == ";" || w == ":" ||
                               is_quote(i) || w == "\xE2\x80\x94" || (w == "\xE2\x80\x93" && in_.tokens[i].span.begin > in_.tokens[i - 1].span.end);
      if (clause_word) return i;
    }
    return end;
  }

  std::optional<Range> phrase_at(std::uint32_t i, std::uint32_t end) const {
    auto last = i;
    bool head = false;
    while (last < end) {
      if (nominal(last)) {
        if (is_personal(last) && head) break;
        // "gave Chile | two frigates", "gave Chile | the frigates": a determiner or a number opens the next phrase.
        bool const opens = upos(last) == Upos::det || (upos(last) == Upos::num && last + 1 < end && nominal(last + 1));
        if (opens && head && upos(last - 1) == Upos::propn) break;
        head = head || head_noun(last);
        ++last;
        if (is_personal(last - 1)) break;
        continue;
      }
      bool const more = last + 1 < end && nominal(last + 1) && head;
      if (more && form(last) == "of") {
        ++last;
        continue;
      }
      if (more && upos(last) == Upos::cconj && form(last) != "but") {
        ++last;
        continue;
      }
      // A list: ", B and C".
      if (more && form(last) == "," && list_goes_on(last + 1, end)) {
        ++last;
        continue;
      }
      break;
    }
    if (!head) return {};
    return Range{i, last};
  }

  bool list_goes_on(std::uint32_t i, std::uint32_t end) const {
    for (; i < end && i < s_.last; ++i) {
      if (upos(i) == Upos::cconj) return i + 1 < end && nominal(i + 1);
      if (!nominal(i) && form(i) != "," && form(i) != "of") return false;
    }
    return false;
  }

  void find_complements(std::uint32_t f) {
    auto& frame = frames_[f];
    auto const end = limit(f);
    auto i = frame.verbs.last;
    bool first = true;
    while (i < end) {
      if (auto const t = time_at(i)) {
        frame.obliques.push_back({"", {i, std::min(t->last, end)}});
        i = std::min(t->last, end);
        continue;
      }
      if (upos(i) == Upos::adp || form(i) == "to") {
        auto const preposition = std::string(form(i));
        if (i + 1 >= end) break;
        if (auto const t = time_at(i + 1)) {
          frame.obliques.push_back({preposition, {i + 1, std::min(t->last, end)}});
          i = std::min(t->last, end);
        } else if (auto const phrase = phrase_at(i + 1, end)) {
          frame.obliques.push_back({preposition, *phrase});
          i = phrase->last;
        } else {
          ++i;
        }
        first = false;
        continue;
      }
      if (auto const phrase = phrase_at(i, end)) {
        if (first || frame.objects.size() == 1) {
          frame.objects.push_back(*phrase);
        }
        i = phrase->last;
        first = false;
        continue;
      }
      if (form(i) == "," && i + 1 < end) {
        // What follows a comma belongs to the clause only as a prepositional phrase or a time.
        if (upos(i + 1) != Upos::adp && !time_at(i + 1)) break;
      } else if (upos(i) != Upos::adv && upos(i) != Upos::punct && upos(i) != Upos::adj) {
        break;
      }
      ++i;
    }
  }

  Layers const& in_;
  Sentence s_;
  std::vector<Frame> frames_;
  std::vector<bool> quoted_;
};

}  // namespace

std::vector<Frame> find_frames(Layers const& in, Sentence sentence) { return Builder(in, sentence).run(); }

}  // namespace claimlight::claim
