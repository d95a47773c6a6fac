#include "claim/speech.h"

#include <algorithm>

#include "claim/phrase.h"

namespace claimlight::claim {
namespace {

class Speech {
 public:
  Speech(Passage const& in, Analysis const& analysis, std::vector<Claim>& claims)
      : in_(in), analysis_(analysis), claims_(claims) {}

  void run() {
    for (auto& claim : claims_) claim.quoted = false;
    std::size_t sentence = 0;
    for (auto const& q : analysis_.quotations) {
      while (analysis_.sentences[sentence].last <= q.first) ++sentence;
      auto const span = in_.span_of({q.first, q.last});
      if (q.source) find_voice(*q.source, q.cue);
      for (auto at = first_claim(sentence); at != claims_.end() && begins_before(*at, q.last); ++at) {
        if (!span.contains(at->did_span)) {
          if (at->said_by && span.contains(at->said_by->span)) unsay(*at);  // nobody in it speaks outside it
          continue;
        }
        at->quoted = true;
        bool const nested = at->said_by && span.contains(at->said_by->span) && !is_first_person(at->said_by->head);
        if (!q.source || nested) continue;
        at->said_by = who_;
        at->said_on = when_;
        at->cue = cue_;
      }
      if (q.source && q.cue) say_more(*q.cue);
    }
  }

 private:
  using Iterator = std::vector<Claim>::iterator;

  Iterator first_claim(std::size_t sentence) const {
    return std::lower_bound(claims_.begin(), claims_.end(), sentence,
                            [](Claim const& c, std::size_t s) { return c.sentence < s; });
  }
  bool begins_before(Claim const& claim, std::uint32_t token) const {
    return analysis_.sentences[claim.sentence].first < token;
  }

  /// '"...," the governor, who left on Friday, told reporters, adding that P': where the parse has no subject for the
  /// verb, the speaker of the quotation is that of what is added too.
  void say_more(std::uint32_t cue) {
    auto const sentence = sentence_of(cue);
    auto const begin = first_claim(sentence);
    auto const end = first_claim(sentence + 1);
    for (auto saying = begin; saying != end; ++saying) {
      if (saying->who || saying->quoted || saying->did_span.begin < cue_.begin) continue;
      bool const own = saying->did_span.contains(cue_);
      if (!own && !in_.layers().doc[saying->did_span].ends_with("ing")) continue;
      saying->who = who_;
      for (auto content = begin; content != end; ++content)
        if (!content->said_by && !content->quoted && content->cue == saying->did_span) content->said_by = who_;
    }
  }

  static void unsay(Claim& claim) {
    claim.said_by.reset();
    claim.said_on.reset();
    claim.cue = {};
  }

  /// "I think it leaks," she said: what the speaker thinks is said by the speaker.
  static bool is_first_person(std::string_view head) { return head == "i" || head == "we"; }

  std::size_t sentence_of(std::uint32_t token) const {
    auto const at = std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), token,
                                     [](std::uint32_t i, text::Sentence const& s) { return i < s.last; });
    return static_cast<std::size_t>(at - analysis_.sentences.begin());
  }

  /// The words for the speaker as the claim of saying has them, or as the tree has them.
  void find_voice(std::uint32_t source, std::optional<std::uint32_t> cue) {
    if (source == source_ && cue == cue_token_) return;
    source_ = source;
    cue_token_ = cue;
    who_ = {};
    when_ = {};
    cue_ = {};
    auto const at = in_.span_of({source, source + 1});
    if (cue) {
      cue_ = in_.span_of({*cue, *cue + 1});
      auto const sentence = sentence_of(*cue);
      for (auto c = first_claim(sentence); c != claims_.end() && c->sentence == sentence; ++c) {
        if (!c->did_span.contains(cue_)) continue;
        when_ = c->when;
        if (!c->who) continue;
        auto const& who = c->who->span;
        bool const apposed = at.end < who.begin && who.begin - at.end <= 2;  // "the manager, Ola Berg"
        if (who.contains(at) || apposed) who_ = c->who;
      }
    }
    if (cue && !when_) when_ = time_of_saying(in_, *cue + 1, analysis_.sentences[sentence_of(*cue)].last);
    if (who_) return;
    syntax::Dependencies const tree(analysis_.words, analysis_.sentences[sentence_of(source)]);
    who_ = in_.participant(noun_phrase(in_.layers(), tree, source, Reach::whole));
  }

  Passage const& in_;
  Analysis const& analysis_;
  std::vector<Claim>& claims_;
  std::uint32_t source_ = ~std::uint32_t{0};  ///< of the voice below
  std::optional<std::uint32_t> cue_token_;
  std::optional<Participant> who_;
  std::optional<When> when_;
  text::Span cue_;
};

}  // namespace

void attribute_speech(Passage const& in, Analysis const& analysis, std::vector<Claim>& claims) {
  Speech(in, analysis, claims).run();
}

std::optional<When> time_of_saying(Passage const& in, std::uint32_t first, std::uint32_t last) {
  auto end = first;
  for (; end < last; ++end) {
    auto const u = in.word(end).upos;
    if (u == syntax::Upos::punct || u == syntax::Upos::verb || u == syntax::Upos::aux || u == syntax::Upos::sconj)
      break;
    // "said on Friday Norway had sold": what follows the time is no longer the saying.
    if (end > first && in.time_at(end - 1) && !in.time_at(end) && u != syntax::Upos::adp) break;
  }
  bool const stops = end == last || in.word(end).upos == syntax::Upos::punct || in.form(end) == "that";
  return end > first && stops ? in.time_in({first, end}) : std::nullopt;
}

std::optional<Participant> name_before(Passage const& in, syntax::Dependencies const& tree, std::uint32_t begin,
                                       std::uint32_t verb) {
  if (verb < begin + 2 || in.form(verb - 1) != ",") return {};
  auto first = verb - 1;
  for (; first > begin && in.form(first - 1) != ","; --first)
    if (in.word(first - 1).upos == syntax::Upos::verb || in.word(first - 1).upos == syntax::Upos::aux) return {};
  if (first == begin || in.word(first).upos == syntax::Upos::adp) return {};
  for (auto i = first; i + 1 < verb; ++i) {
    auto const above = tree.head(i);
    bool const top = !above || *above < first || *above >= verb;
    if (in.word(i).upos == syntax::Upos::propn && !in.time_at(i) && top)
      return in.participant(noun_phrase(in.layers(), tree, i, Reach::core));
  }
  return {};
}

}  // namespace claimlight::claim
