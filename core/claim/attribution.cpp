#include "claim/attribution.h"

#include <algorithm>

#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Upos;
using text::Sentence;

constexpr auto reporting_verbs = lexicon::words({
#include "lexicon/reporting_verbs.inc"
});
constexpr auto report_nouns = lexicon::words({
#include "lexicon/report_nouns.inc"
});

/// "It is true that P", "it is false that P".
constexpr std::string_view true_words[] = {"true", "correct", "right", "accurate", "so", "case"};
constexpr std::string_view false_words[] = {"false", "untrue", "wrong", "incorrect", "inaccurate"};
/// Verbs that doubt what they are denied of: "did not believe that", "could not confirm that".
constexpr std::string_view believing[] = {"believe", "think", "accept", "confirm", "say", "suggest", "claim", "know"};

/// Verbs whose content is not meant to be so, and adverbs that say that it is not.
constexpr std::string_view not_meaning[] = {"joke", "pretend", "imagine", "dream", "hope", "wish", "fear"};
constexpr std::string_view wrongly[] = {"wrongly", "falsely", "mistakenly", "incorrectly", "erroneously"};

class Attributor {
 public:
  Attributor(Passage const& in, std::vector<Frame> const& frames, Sentence s, std::span<Claim> claims)
      : in_(in), frames_(frames), s_(s), claims_(claims) {}

  void run() {
    for (std::uint32_t f = 0; f < frames_.size(); ++f) {
      if (!is_reporting(frames_[f].lemma) || frames_[f].shape == Shape::infinitive) continue;
      auto saying = claims_[f];
      bool const any_before = f > 0;
      // "..., said President Kone": the subject stands behind.
      if (any_before && is_inverted(frames_[f])) saying.who = in_.participant(frames_[f].objects.front());
      bool const content_follows = f + 1 < frames_.size() && opens_content(f);
      if (content_follows) {
        for (auto k = f + 1; k < frames_.size(); ++k) {
          if (frames_[k].opener == "but" || (k > f + 1 && frames_[k].opener == "which")) break;
          if (frames_[k].shape == Shape::infinitive && k == f + 1) break;
          give_speaker(claims_[k], saying, k == f + 1);
        }
      } else if (any_before && trails(f)) {
        for (std::uint32_t k = 0; k < f; ++k) give_speaker(claims_[k], saying, false);
      }
    }
    for (std::uint32_t f = 0; f + 1 < frames_.size(); ++f) it_is_true(f);
    report_noun();
    according_to();
  }

 private:
  /// "said (that) he had": the next clause begins right behind the verb and what was told to whom and when.
  bool opens_content(std::uint32_t f) const {
    auto const& next = frames_[f + 1];
    if (next.shape != Shape::finite) return false;
    auto const begin = next.subject && next.subject->first >= frames_[f].verbs.last ? next.subject->first : next.verbs.first;
    for (auto i = frames_[f].clause.last; i < begin; ++i) {
      auto const w = in_.form(i);
      auto const u = in_.word(i).upos;
      if (w == "which" || w == "who" || w == "after" || w == "before" || w == "when" || w == "while" || w == "as" || w == "because") return false;
      if (u == Upos::cconj) return false;
    }
    for (auto i = frames_[f].verbs.last; i < begin; ++i)
      if (in_.form(i) == "that" || in_.form(i) == "\"" || in_.form(i) == "\xE2\x80\x9C" || in_.form(i) == ":") return true;
    return frames_[f].objects.empty() || !frames_[f].objects.front().overlaps({begin, next.verbs.first});
  }

  /// "P, X said on Monday."
  bool trails(std::uint32_t f) const {
    if (is_inverted(frames_[f])) return f > 0;
    auto begin = frames_[f].subject ? std::min(frames_[f].subject->first, frames_[f].verbs.first) : frames_[f].verbs.first;
    if (begin <= s_.first) return false;
    auto const w = in_.form(begin - 1);
    return (w == "," || w == "\"" || w == "\xE2\x80\x9D") && f > 0;
  }

  /// "said wrongly that"
  bool says_wrongly(Claim const& saying) const {
    for (auto i = s_.first; i < s_.last; ++i) {
      bool const beside = in_.begin_of(i) + 40 > saying.did_span.begin && in_.begin_of(i) < saying.did_span.end + 20;
      if (beside && one_of(in_.form(i), wrongly)) return true;
    }
    return false;
  }

  // "It is not true, though ..., that gas was used": the content takes over truth and denial.
  void it_is_true(std::uint32_t f) {
    auto const& frame = frames_[f];
    if (frame.lemma != "be" || !frame.subject || in_.form(frame.subject->first) != "it") return;
    int sign = 0;
    for (auto i = frame.verbs.last; i < std::min(frame.verbs.last + 3, s_.last); ++i) {
      if (one_of(in_.form(i), true_words)) sign = frame.negated ? -1 : 1;
      if (one_of(in_.form(i), false_words)) sign = frame.negated ? 1 : -1;
    }
    if (sign == 0) return;
    for (auto k = f + 1; k < frames_.size(); ++k) {
      if (frames_[k].opener != "that") continue;
      auto& content = claims_[k];
      if (sign < 0) content.negative = !content.negative;
      return;
    }
  }

  /// "P," said President Kone. Behind a mere comma it takes a name: "Vaz, who had left, declared war" is none.
  bool is_inverted(Frame const& frame) const {
    if (frame.verbs.first <= s_.first || frame.objects.empty()) return false;
    auto const w = in_.form(frame.verbs.first - 1);
    if (w == "\"" || w == "\xE2\x80\x9D") return true;
    return w == "," && in_.participant(frame.objects.front()).head_is_mention;
  }

  void give_speaker(Claim& content, Claim const& saying, bool beside) const {
    if (!content.said_by) {
      content.said_by = saying.who;
      content.said_on = saying.when;
    }
    if (saying.did == "deny" && !content.negative) content.negative = true;
    if (saying.negative && one_of(saying.did, believing)) content.modality = Modality::possible;
    if (one_of(saying.did, not_meaning) || says_wrongly(saying)) content.modality = Modality::possible;
    if (saying.modality == Modality::asked || saying.modality == Modality::conditional) content.modality = saying.modality;
    if (beside && saying.span.begin < content.span.begin) content.span.begin = saying.span.begin;
  }

  // "Biden's statement in May that ..."
  void report_noun() {
    for (auto i = s_.first; i < s_.last; ++i) {
      if (in_.word(i).upos != Upos::noun || !report_nouns.contains(in_.word(i).lemma)) continue;
      for (auto that = i + 1; that < s_.last && that < i + 6; ++that) {
        if (in_.form(that) != "that") continue;
        for (std::uint32_t f = 0; f < frames_.size(); ++f) {
          if (frames_[f].clause.first < that || frames_[f].clause.first > that + 3) continue;
          auto& content = claims_[f];
          if (auto const possessor = possessor_of(i)) content.said_by = in_.participant(*possessor);
          if (i + 1 < that) content.said_on = in_.time_in({i + 1, that}, time::Direction::past);
          return;
        }
      }
    }
  }

  /// "Biden 's public statement": the named possessor of the noun at i.
  std::optional<Range> possessor_of(std::uint32_t i) const {
    for (auto k = i; k > s_.first && i - k < 5; --k) {
      auto const w = in_.form(k - 1);
      if (w == "'s" || w == "\xE2\x80\x99s") {
        for (auto m : in_.mentions_in({s_.first, k - 1}))
          if (in_.mention(m).last == k - 1) return Range{in_.mention(m).first, in_.mention(m).last};
        return {};
      }
      if (w == "his" || w == "her")
        for (auto m : in_.mentions_in({k - 1, k})) return Range{in_.mention(m).first, in_.mention(m).last};
    }
    return {};
  }

  void according_to() {
    for (auto i = s_.first; i + 2 < s_.last; ++i) {
      if (in_.form(i) != "according" || in_.form(i + 1) != "to") continue;
      auto last = i + 2;
      while (last < s_.last && in_.form(last) != "," && in_.form(last) != "." && in_.word(last).upos != Upos::verb) ++last;
      if (last == i + 2) return;
      auto const source = in_.participant({i + 2, last});
      for (auto& claim : claims_)
        if (!claim.said_by) claim.said_by = source;
    }
  }

  Passage const& in_;
  std::vector<Frame> const& frames_;
  Sentence s_;
  std::span<Claim> claims_;
};

}  // namespace

bool is_reporting(std::string_view lemma) { return reporting_verbs.contains(lemma); }

void attribute(Passage const& in, std::vector<Frame> const& frames, Sentence sentence, std::span<Claim> claims) {
  Attributor(in, frames, sentence, claims).run();
}

}  // namespace claimlight::claim
