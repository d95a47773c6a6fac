// In this order: words behind the quotation, words before it, the verbs above it in the tree, and what is said before
// it. Beside a quotation the commas tell more than the tree, which is often wrong there.
#include "mention/speaker.h"

#include <algorithm>

#include "lexicon/table.h"
#include "mention/reading.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::VerbForm;
using text::Sentence;

constexpr auto reporting_verbs = lexicon::words({
#include "lexicon/reporting_verbs.inc"
});
constexpr auto quoting_verbs = lexicon::words({
#include "lexicon/quoting_verbs.inc"
});
constexpr auto report_nouns = lexicon::words({
#include "lexicon/report_nouns.inc"
});
constexpr auto titles = lexicon::words({
#include "lexicon/titles.inc"
});

constexpr std::uint32_t farthest = 40;  ///< words from the quotation

struct Voice {
  std::uint32_t source;
  std::optional<std::uint32_t> cue;
};

class Finder : Reading {
 public:
  Finder(text::Document const& doc, std::vector<text::Token> const& tokens, std::vector<Sentence> const& sentences,
         std::vector<syntax::Word> const& words, std::vector<Quotation>& quotations)
      : Reading(doc, tokens, sentences, words), quotations_(quotations) {}

  void run() {
    for (k_ = 0; k_ < quotations_.size(); ++k_) {
      auto& q = quotations_[k_];
      auto voice = is_piece() ? std::nullopt : before(q);
      if (auto const said = behind(q)) voice = said;
      if (!voice) voice = above(q);
      if (!voice) voice = continued(q);
      if (voice) set(q, *voice);
    }
    for (std::size_t k = 1; k < quotations_.size(); ++k) pass_on(quotations_[k - 1], quotations_[k]);
    for (auto k = quotations_.size(); k-- > 1;) pass_on(quotations_[k], quotations_[k - 1]);
  }

 private:
  static void set(Quotation& q, Voice voice) {
    q.source = voice.source;
    q.cue = voice.cue;
  }

  static void pass_on(Quotation const& from, Quotation& to) {
    bool const together = from.first < to.first ? from.goes_on : to.goes_on;
    if (together && from.source && !to.source) set(to, {*from.source, from.cue});
  }

  [[nodiscard]] bool is_piece() const { return k_ > 0 && quotations_[k_ - 1].goes_on; }

  [[nodiscard]] bool speaks(std::uint32_t i) const {
    if (upos(i) != Upos::verb) return false;
    auto const relation = syntax::main_type(words_[i].deprel);
    if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::case_) return false;
    return reporting_verbs.contains(lemma(i)) || quoting_verbs.contains(lemma(i)) || is_go_on(i);
  }

  /// The subject of a verb of saying: its own, or that of the verb that it hangs on ("he left, saying").
  std::optional<std::uint32_t> subject(std::uint32_t verb, int steps = 4) {
    auto const& t = tree(verb);
    bool const passive = t.child(verb, Deprel::aux_pass).has_value();
    if (passive && lemma(verb) != "quote") {
      if (auto const agent = t.child(verb, Deprel::obl_agent)) return agent;
      return {};
    }
    std::optional<std::uint32_t> own;  // of several before the verb the last: "The ferry," Ann said, "sank."
    for (auto a : t.children(verb))
      if ((words_[a].deprel == Deprel::nsubj || words_[a].deprel == Deprel::nsubj_pass) && (!own || a < verb)) own = a;
    bool const done_to = syntax::verb_form(words_[verb]) == VerbForm::participle && !own && !t.child(verb, Deprel::aux);
    if (done_to && words_[verb].deprel != Deprel::root)
      return t.child(verb, Deprel::obl_agent);  // "dubbed a disgrace by"
    if (own) {
      auto const& w = lemma(*own);
      if (w != "who" && w != "which" && w != "that") return may_speak(*own) ? own : std::nullopt;
      auto const relation = syntax::main_type(words_[verb].deprel);
      auto const noun = relation == Deprel::acl ? t.head(verb) : std::nullopt;
      // "Ola Berg, a doctor in Oslo, who said": by the name.
      if (noun && words_[*noun].deprel == Deprel::appos && !syntax::is_name(words_[*noun]))
        if (auto const above = t.head(*noun); above && syntax::is_name(words_[*above])) return above;
      return noun;
    }
    auto const above = t.head(verb);
    if (!above || steps == 0) return {};
    auto const relation = syntax::main_type(words_[verb].deprel);
    auto const shape = syntax::verb_form(words_[verb]);
    if (relation == Deprel::acl) return shape == VerbForm::gerund ? writer(*above, steps) : std::nullopt;
    bool const shared =
        relation == Deprel::conj || relation == Deprel::xcomp || (relation == Deprel::advcl && shape != VerbForm::past);
    if (!shared || (upos(*above) != Upos::verb && !t.child(*above, Deprel::cop))) return {};
    return subject(*above, steps - 1);
  }

  /// "a statement saying" speaks itself, or for its author; "resigned in a letter to the board saying" for who
  /// resigned.
  std::optional<std::uint32_t> writer(std::uint32_t noun, int steps) {
    auto const& t = tree(noun);
    std::optional<std::uint32_t> at = noun;
    while (at && !report_nouns.contains(lemma(*at)) && syntax::main_type(words_[*at].deprel) == Deprel::nmod)
      at = t.head(*at);
    if (!at || !report_nouns.contains(lemma(*at))) return noun;
    if (auto const owner = t.child(*at, Deprel::nmod_poss)) return owner;
    auto const verb = t.head(*at);
    if (verb && upos(*verb) == Upos::verb && syntax::main_type(words_[*at].deprel) != Deprel::nsubj)
      if (auto const who = subject(*verb, steps - 1)) return who;
    return at;
  }

  /// Behind the quotation, where its comma or question mark leaves the sentence open.
  std::optional<Voice> behind(Quotation const& q) {
    if (q.goes_on || q.last >= tokens_.size()) return {};
    auto const inside = sentence_at(q.last - 1);
    auto i = q.last;
    bool const lower = !text::starts_upper(form(i)) && tokens_[i].kind == text::TokenKind::word;
    auto s = inside;
    if (i >= sentences_[s].last) {
      ++s;
      if (!lower || sentences_[s].paragraph != sentences_[inside].paragraph) return {};
    }
    auto const mark = form(q.last - 2);
    bool const open = mark == "," || mark == "?" || mark == "!" || mark == "-" || mark == "\xE2\x80\x94" ||
                      mark == "\xE2\x80\xA6" || mark == "...";
    bool const comma = is(i, ",") || is(i, "-") || is(i, "\xE2\x80\x94") || is(i, "\xE2\x80\x93");
    if (!open && !comma && !(mark == "." && lower)) return {};
    bool const dash = comma && !is(i, ",");
    if (comma) ++i;
    auto const last = window_end(i, sentences_[s].last);
    if (auto const named = according_to(i, last)) return named;
    if (dash && i < last && last - i <= 6)  // "..." - Ola Berg
      if (auto const who = phrase_head(i, last); who && syntax::is_name(words_[*who])) return Voice{*who, {}};
    return said_within(i, last);
  }

  /// Where the words behind a quotation end: before the next one.
  [[nodiscard]] std::uint32_t window_end(std::uint32_t first, std::uint32_t last) const {
    last = std::min(last, first + farthest);
    if (k_ + 1 < quotations_.size()) last = std::min(last, quotations_[k_ + 1].first);
    for (auto i = first; i < last; ++i)
      if (is(i, ";")) return i;
    return last;
  }

  /// "said the minister", "the minister, who left on Friday, said".
  std::optional<Voice> said_within(std::uint32_t first, std::uint32_t last) {
    for (auto verb = first; verb < last; ++verb) {
      if (upos(verb) == Upos::cconj && verb == first) return {};
      if (!speaks(verb) || syntax::main_type(words_[verb].deprel) == Deprel::acl) {
        if (tells_otherwise(verb) || is(verb, ":")) return {};
        continue;
      }
      if (syntax::verb_form(words_[verb]) == VerbForm::gerund && verb == first) return {};  // "...", saying that
      auto who = subject(verb);
      if (who && first <= *who && *who < last) return Voice{*who, verb};
      if (auto const inverted = phrase_head(verb + 1, last); inverted && verb <= first + 1 && may_speak(*inverted))
        return Voice{*inverted, verb};
      who = first < verb ? phrase_head(first, verb) : std::nullopt;
      if (who && may_speak(*who)) return Voice{*who, verb};
      return {};
    }
    return {};
  }

  std::optional<Voice> according_to(std::uint32_t i, std::uint32_t last) {
    if (i + 2 >= last || text::lower(form(i)) != "according" || !is(i + 1, "to")) return {};
    auto const who = phrase_head(i + 2, last);
    return who ? std::optional(Voice{*who, {}}) : std::nullopt;
  }

  /// Before the quotation: "The minister said on Monday, ...", "he wrote that ...", "The minister was blunt: ...".
  std::optional<Voice> before(Quotation const& q) {
    if (q.first == 0) return {};
    auto p = q.first - 1;
    auto const here = sentence_at(q.first), s = sentence_at(p);
    bool const colon = is(p, ":"), comma = is(p, ",");
    if (s != here && !colon) return {};
    auto first = sentences_[s].first;
    if (k_ > 0) first = std::max(first, quotations_[k_ - 1].last);
    if (p < first) return {};
    bool const that = is(p, "that");
    auto last = colon || comma || that ? p : p + 1;
    auto const begin = last - std::min(last - first, farthest);
    if (!colon && !comma && !that && !speaks(p)) return {};
    for (auto verb = last; verb-- > begin;) {
      if (is(verb, ";") || is(verb, ":")) break;
      if (speaks(verb)) {
        auto const who = source_before(verb, begin);
        if (who && !is_title(q, verb)) return Voice{*who, verb};
        if (syntax::main_type(words_[verb].deprel) != Deprel::acl) return {};
      }
      if (tells_otherwise(verb)) break;
    }
    if (colon) return introduced(q, begin, p);
    if (!comma) return {};
    if (auto const named = in_the_words_of(begin, p)) return named;
    return is_sentence(q) ? presenter(begin, p, true) : std::nullopt;
  }

  std::optional<std::uint32_t> source_before(std::uint32_t verb, std::uint32_t begin) {
    auto const who = subject(verb);
    if (who) return who;
    auto const& t = tree(verb);
    if (t.child(verb, Deprel::aux_pass) || t.child(verb, Deprel::nsubj)) return {};
    if (verb + 1 < words_.size() && verb > begin && is_nominal(verb - 1) &&
        syntax::verb_form(words_[verb]) == VerbForm::past && !t.head(verb))
      return phrase_head(verb - 1, verb);
    // "A statement on its site, the front page of which is black, states": what the sentence begins with.
    auto const shape = syntax::verb_form(words_[verb]);
    if (verb > begin && is(verb - 1, ",") && (shape == VerbForm::past || shape == VerbForm::present))
      if (auto const opener = phrase_head(sentences_[sentence_at(verb)].first, verb); opener && may_speak(*opener)) return opener;
    return {};
  }

  /// "He wrote 'War and Peace'".
  [[nodiscard]] bool is_title(Quotation const& q, std::uint32_t verb) const {
    if (verb + 1 != q.first || (lemma(verb) != "write" && lemma(verb) != "read" && lemma(verb) != "sing")) return false;
    for (auto i = q.first + 1; i < q.last; ++i)
      if (upos(i) == Upos::verb && !text::starts_upper(form(i))) return false;
    return true;
  }

  /// Words before a colon without a verb of saying: a speaker alone, a noun of saying with one, or who the sentence is
  /// about.
  std::optional<Voice> introduced(Quotation const& q, std::uint32_t begin, std::uint32_t colon) {
    if (auto const named = in_the_words_of(begin, colon)) return named;
    bool verb = false;
    for (auto i = begin; i < colon; ++i) verb = verb || upos(i) == Upos::verb || upos(i) == Upos::aux;
    if (!verb) {
      auto const name = phrase_head(begin, colon);
      if (name && colon - begin <= 6 && (syntax::is_name(words_[*name]) || titles.contains(lemma(*name))))
        return Voice{*name, {}};
      return same_speaker(begin);
    }
    if (q.last - q.first < 5) return {};
    if (auto const who = presenter(begin, colon, false)) return who;
    for (auto i = colon; i-- > begin;)  // "a note came up: ...": who wrote it is not told
      if (upos(i) == Upos::noun && report_nouns.contains(lemma(i))) return Voice{i, {}};
    return {};
  }

  /// Who does what tokens [first, last) tell of: "The minister was blunt", "She left them this farewell".
  std::optional<Voice> presenter(std::uint32_t first, std::uint32_t last, bool with_object) {
    auto const& t = tree(first);
    for (auto i = first; i < last; ++i) {
      if (t.head(i) || (with_object && !t.child(i, Deprel::obj))) continue;
      auto const who = t.child(i, Deprel::nsubj);
      if (who && *who < last && may_speak(*who) && may_be_person(*who)) return Voice{*who, {}};
    }
    return {};
  }

  /// "Then, to the camera:" right behind what somebody said in the same paragraph.
  std::optional<Voice> same_speaker(std::uint32_t begin) {
    auto const here = sentence_at(begin);
    if (k_ == 0 || here == 0 || sentences_[here - 1].paragraph != sentences_[here].paragraph) return {};
    auto const& last = quotations_[k_ - 1];
    return last.source && last.last > sentences_[here - 1].first ? std::optional(Voice{*last.source, last.cue})
                                                                 : std::nullopt;
  }

  [[nodiscard]] bool may_be_person(std::uint32_t i) const {
    auto const& w = lemma(i);
    return upos(i) == Upos::propn || titles.contains(w) || w == "he" || w == "she" || w == "they" || w == "I" ||
           w == "i";
  }

  /// "In the words of the minister,", "A statement from the club:", "Her answer:".
  std::optional<Voice> in_the_words_of(std::uint32_t begin, std::uint32_t last) {
    auto const& t = tree(begin);
    for (auto noun = last; noun-- > begin;) {
      bool const words = lemma(noun) == "word";
      if (upos(noun) != Upos::noun || (!words && (!report_nouns.contains(lemma(noun)) || !is(last, ":")))) continue;
      if (auto const owner = t.child(noun, Deprel::nmod_poss)) return Voice{*owner, noun};
      bool const from = noun + 2 < last && (is(noun + 1, "of") || is(noun + 1, "from") || is(noun + 1, "by"));
      if (from)
        if (auto const who = phrase_head(noun + 2, last)) return Voice{*who, noun};
    }
    return {};
  }

  /// Words inside a clause: the nearest verb above them that says or calls.
  std::optional<Voice> above(Quotation const& q) {
    constexpr int highest = 12, near = 3;
    auto const& t = tree(q.first);
    auto const s = sentences_[sentence_at(q.first)];
    std::optional<std::uint32_t> at;
    for (auto i = q.first + 1; i + 1 < std::min(q.last, s.last); ++i) {
      at = t.head(i);
      if (!at || *at < q.first || *at >= q.last) break;
    }
    for (int steps = 0; at && steps < highest; ++steps, at = t.head(*at)) {
      if (*at >= q.first && *at < q.last) continue;
      bool const says = speaks(*at) && (steps < near || reporting_verbs.contains(lemma(*at)));
      if (says && !is_title(q, *at)) {
        auto const who = subject(*at);
        if (who && (*who < q.first || *who >= q.last)) return Voice{*who, *at};
        if (!who && t.child(*at, Deprel::aux_pass)) return {};
      }
      for (auto c : t.children(*at)) {
        if (words_[c].deprel != Deprel::parataxis || !speaks(c) || (q.first <= c && c < q.last)) continue;
        if (auto const who = subject(c)) return Voice{*who, c};
      }
    }
    for (auto i = s.first; i + 2 < s.last; ++i)
      if (auto const named = according_to(i, s.last)) return named;
    return {};
  }

  /// A sentence of its own: who spoke last in the paragraph goes on, or who was just said to say something.
  std::optional<Voice> continued(Quotation const& q) {
    auto const here = sentence_at(q.first);
    if (here == 0 || sentences_[here].first != q.first || !is_sentence(q)) return {};
    auto const& before = sentences_[here - 1];
    bool const apart = before.paragraph != sentences_[here].paragraph;
    if (k_ > 0 && quotations_[k_ - 1].last > before.first) {
      auto const& last = quotations_[k_ - 1];
      if (apart || !last.source) return {};
      return Voice{*last.source, last.cue};
    }
    for (auto i = before.first; i < before.last; ++i) {
      if (words_[i].head != syntax::no_head || !speaks(i) || !reporting_verbs.contains(lemma(i))) continue;
      if (auto const who = subject(i)) return Voice{*who, i};
    }
    return {};
  }

  /// What ends as a sentence does.
  [[nodiscard]] bool is_sentence(Quotation const& q) const {
    auto const end = q.goes_on ? q.last - 1 : q.last - 2;
    auto const f = form(end);
    bool const stops = f == "." || f == "!" || f == "?" || (q.last < tokens_.size() && is(q.last, "."));
    return stops && q.last - q.first >= 5;
  }

  std::vector<Quotation>& quotations_;
  std::size_t k_ = 0;
};

}  // namespace

void find_speakers(text::Document const& doc, std::vector<text::Token> const& tokens,
                   std::vector<Sentence> const& sentences, std::vector<syntax::Word> const& words,
                   std::vector<Quotation>& quotations) {
  Finder(doc, tokens, sentences, words, quotations).run();
}

bool is_reporting_verb(std::string_view lemma) { return reporting_verbs.contains(lemma); }
bool is_report_noun(std::string_view lemma) { return report_nouns.contains(lemma); }

}  // namespace claimlight::mention
