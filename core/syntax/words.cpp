// Two passes a sentence: what a word can be by itself, then what its neighbours make of it.
#include "syntax/words.h"

#include <array>
#include <optional>

#include "lexicon/table.h"
#include "number/cardinal.h"
#include "text/utf8.h"

namespace claimlight::syntax {
namespace {

using text::Sentence;
using text::Token;
using text::TokenKind;

constexpr auto verbs = lexicon::words({
#include "lexicon/verbs.inc"
});
constexpr auto irregular_past = lexicon::pairs({
#include "lexicon/irregular_past.inc"
});
constexpr auto irregular_participles = lexicon::pairs({
#include "lexicon/irregular_participles.inc"
});
constexpr auto irregular_plurals = lexicon::pairs({
#include "lexicon/irregular_plurals.inc"
});
constexpr auto adpositions = lexicon::words({
#include "lexicon/adpositions.inc"
});
constexpr auto determiners = lexicon::words({
#include "lexicon/determiners.inc"
});
constexpr auto pronouns = lexicon::words({
#include "lexicon/pronouns.inc"
});
constexpr auto subordinators = lexicon::words({
#include "lexicon/subordinators.inc"
});
constexpr auto conjunctions = lexicon::words({
#include "lexicon/conjunctions.inc"
});
constexpr auto modals = lexicon::words({
#include "lexicon/modals.inc"
});
constexpr auto adverbs = lexicon::words({
#include "lexicon/adverbs.inc"
});
constexpr auto adjectives = lexicon::words({
#include "lexicon/adjectives.inc"
});

/// Nouns that often open a sentence.
constexpr auto common_nouns = lexicon::words({
#include "lexicon/common_nouns.inc"
});

struct VerbReading {
  std::string lemma;
  VerbForm form;
};

bool is_verb(std::string_view base) { return verbs.contains(base); }

// "stopp" → "stop", "suppli" → "supply", "resum" → "resume": what stands before -ed and -ing.
std::optional<std::string> verb_of_stem(std::string_view stem) {
  std::string const s(stem);
  if (s.size() < 2) return {};
  if (is_verb(s + "e") && !(s.size() > 2 && s[s.size() - 1] == s[s.size() - 2])) return s + "e";
  if (is_verb(s)) return s;
  if (s.back() == 'i' && is_verb(s.substr(0, s.size() - 1) + "y")) return s.substr(0, s.size() - 1) + "y";
  if (s.size() > 2 && s.back() == s[s.size() - 2] && is_verb(s.substr(0, s.size() - 1))) return s.substr(0, s.size() - 1);
  return {};
}

std::optional<VerbReading> read_verb(std::string_view form) {
  if (auto const base = irregular_past[form]; !base.empty()) {
    bool const also_base = base == form;
    return VerbReading{std::string(base), also_base ? VerbForm::base : VerbForm::past};
  }
  if (auto const base = irregular_participles[form]; !base.empty())
    return VerbReading{std::string(base), VerbForm::participle};
  if (is_verb(form)) return VerbReading{std::string(form), VerbForm::base};
  if (form.ends_with("ed"))
    if (auto base = verb_of_stem(form.substr(0, form.size() - 2))) return VerbReading{*base, VerbForm::past};
  if (form.ends_with("ing"))
    if (auto base = verb_of_stem(form.substr(0, form.size() - 3))) return VerbReading{*base, VerbForm::gerund};
  if (form.ends_with("ies") && is_verb(std::string(form.substr(0, form.size() - 3)) + "y"))
    return VerbReading{std::string(form.substr(0, form.size() - 3)) + "y", VerbForm::present};
  if (form.ends_with("es") && is_verb(form.substr(0, form.size() - 2)))
    return VerbReading{std::string(form.substr(0, form.size() - 2)), VerbForm::present};
  if (form.ends_with('s') && is_verb(form.substr(0, form.size() - 1)))
    return VerbReading{std::string(form.substr(0, form.size() - 1)), VerbForm::present};
  return {};
}

std::string noun_lemma(std::string_view form) {
  if (auto const single = irregular_plurals[form]; !single.empty()) return std::string(single);
  if (form.size() > 4 && form.ends_with("ies")) return std::string(form.substr(0, form.size() - 3)) + "y";
  for (std::string_view ending : {"ches", "shes", "sses", "xes", "zes"})
    if (form.size() > ending.size() + 1 && form.ends_with(ending)) return std::string(form.substr(0, form.size() - 2));
  if (form.size() > 3 && form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("us") && !form.ends_with("is"))
    return std::string(form.substr(0, form.size() - 1));
  return std::string(form);
}

struct Auxiliary {
  std::string_view form;
  std::string_view lemma;
  VerbForm verb_form;
};
constexpr Auxiliary auxiliaries[] = {
    {"am", "be", VerbForm::present},   {"are", "be", VerbForm::present},   {"be", "be", VerbForm::base},
    {"been", "be", VerbForm::participle}, {"being", "be", VerbForm::gerund}, {"did", "do", VerbForm::past},
    {"do", "do", VerbForm::base},      {"does", "do", VerbForm::present},  {"doing", "do", VerbForm::gerund},
    {"done", "do", VerbForm::participle}, {"had", "have", VerbForm::past}, {"has", "have", VerbForm::present},
    {"have", "have", VerbForm::base},  {"having", "have", VerbForm::gerund}, {"is", "be", VerbForm::present},
    {"was", "be", VerbForm::past},     {"were", "be", VerbForm::past},     {"'m", "be", VerbForm::present},
    {"'re", "be", VerbForm::present},  {"'ve", "have", VerbForm::present}};

class Tagger {
 public:
  Tagger(text::Document const& doc, std::string_view lower, std::vector<Token> const& tokens, std::vector<Word>& words)
      : doc_(doc), lower_(lower), tokens_(tokens), words_(words), verb_(tokens.size()) {}

  void run(Sentence s) {
    for (auto i = s.first; i < s.last; ++i) alone(i, i == s.first || opens_quote(i, s));
    for (auto i = s.first; i < s.last; ++i) among_neighbours(i, s);
    for (auto i = s.first; i < s.last; ++i) finish(i);
  }

 private:
  std::string_view form(std::uint32_t i) const {
    auto const span = tokens_[i].span;
    return lower_.substr(span.begin, span.end - span.begin);
  }
  std::string_view raw(std::uint32_t i) const { return doc_[tokens_[i].span]; }

  bool opens_quote(std::uint32_t i, Sentence s) const {
    return i > s.first && tokens_[i - 1].kind == TokenKind::punctuation && raw(i - 1) != "," && raw(i - 1) != ")" &&
           raw(i - 1) != "'" && raw(i - 1) != "-";
  }

  void alone(std::uint32_t i, bool first) {
    auto& word = words_[i];
    auto const f = form(i);
    word.lemma = std::string(f);
    switch (tokens_[i].kind) {
      case TokenKind::punctuation: word.upos = Upos::punct; return;
      case TokenKind::symbol: word.upos = Upos::sym; return;
      case TokenKind::number: word.upos = Upos::num; return;
      case TokenKind::word: break;
    }
    if (f == "to") return set(i, Upos::adp);
    if (f == "'s" || f == "\xE2\x80\x99s") return set(i, Upos::part);
    if (f == "not" || f == "n't" || f == "n\xE2\x80\x99t") return set(i, Upos::part, "not");
    for (auto const& a : auxiliaries)
      if (f == a.form) {
        set(i, Upos::aux, a.lemma);
        word.form = a.verb_form;
        return;
      }
    if (modals.contains(f)) {
      set(i, Upos::aux, f == "wo" || f == "'ll" ? "will" : f == "ca" ? "can" : f == "'d" ? "would" : f);
      if (f == "may" && text::starts_upper(raw(i)) && !first) set(i, Upos::propn, raw(i));
      return;
    }
    bool const capital = text::starts_upper(raw(i));
    if (capital && (!first || raw(i).find('.') != raw(i).npos) && f != "i") return set(i, Upos::propn, raw(i));
    if (conjunctions.contains(f)) return set(i, Upos::cconj);
    if (f == "that") return set(i, Upos::sconj);
    if (pronouns.contains(f)) return set(i, Upos::pron);
    if (determiners.contains(f)) return set(i, Upos::det);
    if (subordinators.contains(f) && !adpositions.contains(f)) return set(i, Upos::sconj);
    if (adpositions.contains(f)) return set(i, Upos::adp);
    if (adverbs.contains(f)) return set(i, Upos::adv);
    verb_[i] = read_verb(f);
    if (verb_[i]) return set(i, Upos::verb, verb_[i]->lemma);
    if (adjectives.contains(f)) return set(i, Upos::adj);
    if (f.size() > 4 && f.ends_with("ly")) return set(i, Upos::adv);
    if (number::parse_cardinal(f)) return set(i, Upos::num);
    if (capital && !looks_common(f)) return set(i, Upos::propn, raw(i));
    for (std::string_view ending : {"ous", "ful", "ical", "ive", "less", "able", "ible", "ish"})
      if (f.size() > ending.size() + 2 && f.ends_with(ending)) return set(i, Upos::adj);
    set(i, Upos::noun);
  }

  /// A noun by its ending: what opens a sentence has a capital in any case.
  static bool looks_common(std::string_view f) {
    for (std::string_view ending : {"tion", "tions", "ment", "ments", "ness", "ity", "ance", "ence", "ship", "ers", "ors", "ists", "ies"})
      if (f.size() > ending.size() + 2 && f.ends_with(ending)) return true;
    return common_nouns.contains(f) || !irregular_plurals[f].empty() || (f.ends_with('s') && common_nouns.contains(noun_lemma(f)));
  }

  void set(std::uint32_t i, Upos upos) { words_[i].upos = upos; }
  void set(std::uint32_t i, Upos upos, std::string_view lemma) {
    words_[i].upos = upos;
    words_[i].lemma = lemma;
  }

  bool nominal(std::uint32_t i) const {
    auto const u = words_[i].upos;
    return u == Upos::noun || u == Upos::propn || u == Upos::num;
  }

  // The word before i that is not an adverb; s.last if there is none.
  std::uint32_t before(std::uint32_t i, Sentence s) const {
    while (i > s.first) {
      --i;
      if (words_[i].upos != Upos::adv && words_[i].lemma != "not") return i;
    }
    return s.last;
  }

  // Settles whether what may be a verb is one here.
  void among_neighbours(std::uint32_t i, Sentence s) {
    if (!verb_[i]) return;
    auto const prev = before(i, s);
    auto const next = i + 1;
    bool const start = prev == s.last;
    auto const prev_upos = start ? Upos::x : words_[prev].upos;
    auto const prev_form = start ? std::string_view{} : form(prev);
    auto const next_upos = next < s.last ? words_[next].upos : Upos::punct;
    bool const next_opens_noun = next_upos == Upos::noun || next_upos == Upos::propn || next_upos == Upos::adj;
    bool const next_object = next_upos == Upos::det || next_upos == Upos::pron || next_upos == Upos::propn ||
                             next_upos == Upos::num || next_upos == Upos::adp || next_upos == Upos::sconj ||
                             next_upos == Upos::punct || next_upos == Upos::adv || next_upos == Upos::part ||
                             next_upos == Upos::sym || next_upos == Upos::noun || next_upos == Upos::adj;
    bool const in_noun_phrase = prev_upos == Upos::det || prev_upos == Upos::adj || prev_upos == Upos::num ||
                                prev_form == "'s" || prev_form == "\xE2\x80\x99s";
    auto form_here = verb_[i]->form;
    bool verbal = false;
    switch (form_here) {
      case VerbForm::base:
        verbal = prev_form == "to" || prev_upos == Upos::aux || prev_form == "help" ||
                 (prev_upos == Upos::pron && prev_form != "it" && prev_form != "he" && prev_form != "she") ||
                 (prev_upos == Upos::noun && form(prev).ends_with('s') && next_upos != Upos::adp && next_object) ||
                 (prev_upos == Upos::cconj && next_upos == Upos::det);
        // "put", "cut", "hit": also a past.
        if (!verbal && !irregular_past[form(i)].empty()) {
          verbal = (prev_upos == Upos::propn || prev_upos == Upos::pron || prev_upos == Upos::noun) && next_object;
          if (verbal) form_here = VerbForm::past;
        } else if (verbal && !irregular_past[form(i)].empty() && prev_form != "to" && prev_upos != Upos::aux) {
          form_here = VerbForm::past;
        } else if (verbal && prev_upos == Upos::aux && (words_[prev].lemma == "have" || words_[prev].lemma == "be")) {
          verbal = !irregular_past[form(i)].empty();  // "is correct", "has cut"
          form_here = VerbForm::participle;
        }
        break;
      case VerbForm::present:
        verbal = (prev_upos == Upos::propn || prev_upos == Upos::pron || prev_upos == Upos::noun ||
                  prev_form == "which" || prev_form == "that" || prev_upos == Upos::cconj) &&
                 (next_upos == Upos::det || next_upos == Upos::pron || next_upos == Upos::propn ||
                  next_upos == Upos::sconj || next_upos == Upos::num || next_upos == Upos::sym || prev_upos == Upos::pron);
        break;
      case VerbForm::past:
        verbal = !in_noun_phrase || (prev_upos == Upos::det && start) ||
                 (prev_upos == Upos::num && !next_opens_noun) ||
                 (prev_upos == Upos::det && (prev_form == "that" || prev_form == "which" || prev_form == "all" ||
                                             prev_form == "both" || prev_form == "most" || prev_form == "some" ||
                                             prev_form == "many" || prev_form == "each"));
        if (prev_upos == Upos::adp && next_opens_noun && prev_form != "to") verbal = false;
        if (prev_upos == Upos::aux && (words_[prev].lemma == "have" || words_[prev].lemma == "be")) form_here = VerbForm::participle;
        break;
      case VerbForm::participle: verbal = !in_noun_phrase || prev_upos == Upos::aux; break;
      case VerbForm::gerund:
        // "days of mourning" is a noun where "of" has no object to follow.
        verbal = !in_noun_phrase && !(prev_upos == Upos::noun && next_upos == Upos::noun) &&
                 !(prev_form == "of" && (next_upos == Upos::adp || next_upos == Upos::punct));
        break;
      case VerbForm::none: break;
    }
    if (verbal) {
      words_[i].form = form_here;
      return;
    }
    verb_[i].reset();
    auto const f = form(i);
    if (form_here == VerbForm::past || form_here == VerbForm::participle) {
      set(i, Upos::adj, f);
    } else if (adjectives.contains(f)) {
      set(i, Upos::adj, f);
    } else if (!start && text::starts_upper(raw(i))) {
      set(i, Upos::propn, raw(i));
    } else {
      set(i, Upos::noun, f);
    }
  }

  void finish(std::uint32_t i) {
    if (words_[i].upos == Upos::noun) words_[i].lemma = noun_lemma(form(i));
    // "after he left", "before the vote": a preposition before a clause joins it.
    if (form(i) == "her" || form(i) == "his") words_[i].upos = Upos::pron;
  }

  text::Document const& doc_;
  std::string_view lower_;
  std::vector<Token> const& tokens_;
  std::vector<Word>& words_;
  std::vector<std::optional<VerbReading>> verb_;
};

}  // namespace

std::vector<Word> tag(text::Document const& doc, std::string_view lower, std::vector<Token> const& tokens,
                      std::vector<Sentence> const& sentences) {
  std::vector<Word> words(tokens.size());
  Tagger tagger(doc, lower, tokens, words);
  for (auto const& sentence : sentences) tagger.run(sentence);
  return words;
}

std::string_view name(Upos upos) {
  constexpr std::array<std::string_view, 17> names{"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                   "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return names[static_cast<std::size_t>(upos)];
}

}  // namespace claimlight::syntax
