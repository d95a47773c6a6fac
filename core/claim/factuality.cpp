// Factuality by embedding: a clause is as its own words have it (negation.h, auxiliaries, adverbs), seen through what the
// word that it hangs on makes of it, seen through what that one hangs on, up to the root. What words make of their clauses
// are signatures in lexicon/governing_words.inc, after Nairn, Condoravdi & Karttunen (2006, "Computing relative polarity for
// textual inference"); that a source's words count as so, and a belief does not, is the contract's choice among those of
// FactBank (Saurí & Pustejovsky 2009). Relative clauses and reasons are told as so, whatever becomes of what is around.
#include "claim/factuality.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "claim/attribution.h"
#include "claim/governing.h"
#include "claim/negation.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::VerbForm;
using text::Sentence;

constexpr std::string_view wrongly[] = {"wrongly", "falsely", "mistakenly", "incorrectly", "erroneously"};
/// "that P is false": truth is told of a clause however far the parse hangs it.
constexpr std::string_view truth[] = {"true", "correct", "right", "accurate", "so", "case", "false", "untrue", "wrong", "incorrect", "inaccurate"};
/// Their subject or object is there or is not: "no plan", "has no plan".
constexpr std::string_view light_verbs[] = {"be", "have", "see", "find", "make", "give", "offer", "exist"};
/// Adjuncts that are told as so beside any main clause, and those that share its fate ("could win by selling").
constexpr std::string_view telling[] = {"after", "since", "despite", "besides"};
constexpr std::string_view sharing[] = {"by", "while", "when", "in", "on", "upon", "with", "through", "which", "and", "as"};
/// Not yet so where they tell of the present or future: "only when London invokes".
constexpr std::string_view pending[] = {"when", "once", "until", "before"};
constexpr std::string_view ranking[] = {"first", "second", "third", "last", "only", "latest", "youngest", "oldest"};

bool is_open(Modality m) { return m == Modality::asked || m == Modality::conditional; }

class Judge {
 public:
  Judge(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, Sentence s)
      : in_(in), tree_(tree), clauses_(clauses), s_(s), found_(clauses.size()), done_(clauses.size()) {}

  std::vector<Factuality> run() {
    for (std::uint32_t k = 0; k < clauses_.size(); ++k) settle(k);
    return std::move(found_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  Clause const& governor(Clause const& c) const { return clauses_[*c.governor]; }

  Factuality const& settle(std::uint32_t k) {
    if (done_[k]) return found_[k];
    done_[k] = true;
    auto const& c = clauses_[k];
    auto const outer = around(c);
    auto const inner = inside(c, outer.modality);
    auto& f = found_[k];
    f.negative = outer.negative != inner.negative;
    bool const doubted = outer.modality == Modality::possible && inner.modality == Modality::planned;  // "doubts that it will"
    f.modality = is_open(outer.modality) || doubted || inner.modality == Modality::asserted ? outer.modality : inner.modality;
    f.ended = inner.ended || (outer.ended && !inner.negative);
    return f;
  }

  Factuality inside(Clause const& c, Modality outer) const {
    auto const denied = negation(in_, tree_, clauses_, c);
    Factuality f{denied.negative, own_modality(c, denied.negative), c.ended};
    if (is_yet_to(c)) return {!denied.negative, Modality::asserted};
    for (auto a : tree_.children(c.head)) {
      if (in_.word(a).deprel != Deprel::advmod || f.modality != Modality::asserted) continue;
      auto const hedge = hedge_of(form(a));
      if (hedge.empty() || (hedge == "~" && a > c.head)) continue;
      auto const made = from(hedge.front());
      f = {f.negative != made.negative, made.modality, f.ended};
    }
    if (denied.partial && (f.modality == Modality::asserted || f.modality == Modality::planned)) f.modality = Modality::possible;
    if (f.modality == Modality::asserted && outer == Modality::asserted && is_futurate(c)) f.modality = Modality::planned;
    return f;
  }

  Modality own_modality(Clause const& c, bool negative) const {
    if (opens_with_had(c) || is_conditioned(c)) return Modality::conditional;
    auto const& m = c.modal;
    if (m == "will" || m == "shall") return Modality::planned;
    bool const content = is_finite_content(c);
    bool const perfect = has_auxiliary(c, "have");
    if (m == "would") return content && !perfect ? Modality::planned : Modality::conditional;
    // In a story "could not reach" tells what did not happen.
    if (m == "could" && negative && !content && !perfect && c.lemma != "be") return Modality::asserted;
    if (m.empty() || m == "use" || hedge_of(m) == "~") return is_to_be(c) ? Modality::planned : Modality::asserted;
    return Modality::possible;
  }

  bool has_auxiliary(Clause const& c, std::string_view lemma) const {
    for (auto a : tree_.children(c.head))
      if (in_.word(a).deprel == Deprel::aux && in_.word(a).lemma == lemma) return true;
    return false;
  }

  /// "has yet to sell", "is yet to sell"
  bool is_yet_to(Clause const& c) const {
    auto const to = to_of(c);
    return to && *to > s_.first && form(*to - 1) == "yet";
  }

  std::optional<std::uint32_t> to_of(Clause const& c) const {
    for (auto a : tree_.children(c.head))
      if (in_.word(a).deprel == Deprel::mark && form(a) == "to") return a;
    return {};
  }

  /// "Talks are to begin."
  bool is_to_be(Clause const& c) const {
    auto const to = to_of(c);
    return to && *to > s_.first && in_.word(*to - 1).lemma == "be" && tree_.head(*to - 1) == c.head;
  }

  /// "meets tomorrow", "is meeting on Friday" of an article before Friday.
  bool is_futurate(Clause const& c) const {
    auto const first = in_.word(c.verbs.first);
    auto const& today = in_.layers().doc.dct;
    if (!today || syntax::verb_form(first) != VerbForm::present || first.lemma == "have" || is_reporting(c.lemma)) return false;
    for (auto const& o : c.obliques) {
      auto const when = in_.time_in(o.phrase);
      if (when && when->value.interval && *today < when->value.interval->begin) return true;
    }
    return false;
  }

  /// "Had he sold the pool, ..."
  bool opens_with_had(Clause const& c) const {
    auto const w = form(s_.first);
    if ((w != "had" && w != "were" && w != "should") || s_.last - s_.first < 3 || in_.word(s_.first + 1).upos == Upos::verb) return false;
    for (auto i = s_.first; i < c.verbs.first; ++i)
      if (form(i) == ",") return false;
    return true;
  }

  /// It has an "if" clause. What a past tense tells before one is so: "said that, if ..." is often hung wrongly.
  bool is_conditioned(Clause const& c) const {
    if (is_reporting(c.lemma)) return false;
    for (auto const& other : clauses_) {
      if (!other.governor || &governor(other) != &c || (other.opener != "if" && other.opener != "unless") || is_asked_content(other)) continue;
      auto const mark = tree_.child(other.head, Deprel::mark);
      if (mark && *mark > s_.first && (form(*mark - 1) == "even" || form(*mark - 1) == "as")) continue;
      bool const past = syntax::verb_form(in_.word(c.verbs.first)) == VerbForm::past;
      if (!past || other.head < c.verbs.first) return true;
    }
    return false;
  }

  Factuality around(Clause const& c) {
    auto f = embedding(c);
    if (f.modality != Modality::conditional && is_questioned(c)) f.modality = Modality::asked;
    if (auto const voiced = interjection(c)) f = through(*voiced, "that", f);
    return f;
  }

  Factuality embedding(Clause const& c) {
    if (c.opener == "without" || is_rather_than(c)) return from('-');
    if (!c.governor) return without_governor(c);
    auto const& g = governor(c);
    auto const at = static_cast<std::uint32_t>(&g - clauses_.data());
    auto const& o = c.opener;
    bool const how_to = c.shape == Shape::infinitive && (o == "how" || o == "what" || o == "where" || o == "when");
    if (o == "whether" || how_to || is_asked_content(c)) return {false, Modality::asked};
    if (o == "if" || o == "unless") return {false, Modality::conditional};
    if (is_yet_to(c)) return {false, settle(at).modality};
    if (c.relation == Deprel::conj && tree_.head(c.head) == g.head) return beside(c, g);
    if (auto const judged = truth_told_of(c)) return *judged;
    if (is_content_of_noun(c)) return by_noun(c, *tree_.head(c.head));
    if (c.noun && o == "which") return presupposed(c, settle(at), *c.noun);
    auto const kind = complement_kind(c);
    auto const head = tree_.head(c.head);
    bool const direct = head == g.head || head == g.verbs.first || (c.noun && o == "that");
    if (!kind.empty() && direct)
      if (auto const signature = signature_of(g, kind); !signature.empty()) return apply(signature, c, settle(at), g);
    return adjunct(c, g, at);
  }

  Factuality without_governor(Clause const& c) {
    if (c.opener == "if" || c.opener == "unless") return {false, Modality::conditional};
    if (auto const head = tree_.head(c.head); head && is_content_of_noun(c)) return by_noun(c, *head);
    if (auto const head = tree_.head(c.head); head && c.shape == Shape::infinitive)  // "a man unable to walk"
      if (auto const signature = governing_word(in_.word(*head).lemma, "to"); !signature.empty()) return from(signature.front());
    if (c.shape == Shape::infinitive) return {false, Modality::planned};
    bool const bare = c.shape == Shape::gerund && c.opener.empty() && c.verbs.first == s_.first;
    return {false, bare ? Modality::possible : Modality::asserted};
  }

  /// The first conjunct's surroundings; a finite verb beside an infinitive goes with the finite verb above.
  Factuality beside(Clause const& c, Clause const& first) {
    bool const own_tense = c.shape == Shape::finite && first.shape != Shape::finite && form(c.verbs.first) != "to" &&
                           syntax::verb_form(in_.word(c.verbs.first)) != VerbForm::base;
    return own_tense && first.governor ? embedding(governor(first)) : embedding(first);
  }

  /// Signatures of the word itself, then of the verb group's ("be" with its adjective, phrasal verbs).
  std::string_view signature_of(Clause const& g, std::string_view kind) const {
    if (g.lemma != "be")
      if (auto const found = governing_word(g.lemma, kind); !found.empty()) return found;
    return governing_word(in_.word(g.head).lemma, kind);
  }

  Factuality through(Clause const& g, std::string_view kind, Factuality otherwise) {
    auto const signature = signature_of(g, kind);
    bool const denied = negation(in_, tree_, clauses_, g).negative;
    return signature.empty() ? otherwise : from(signature[denied ? 1 : 0]);
  }

  /// "P, the mayor denied": a saying set off by commas, which the parse hangs on what is said.
  Clause const* interjection(Clause const& c) const {
    for (auto const& other : clauses_)
      if (other.relation == Deprel::parataxis && other.governor && &governor(other) == &c && is_reporting(other.lemma) &&
          other.objects.empty() && other.head > c.head)
        return &other;
    return nullptr;
  }

  Factuality apply(std::string_view signature, Clause const& c, Factuality const& g, Clause const& governing) const {
    if (signature == "!!") return {};
    if (signature.size() > 2 && is_subjunctive(c)) return {false, Modality::planned};
    auto effect = signature[g.negative ? 1 : 0];
    auto const past = syntax::verb_form(in_.word(governing.verbs.first)) == VerbForm::past;
    if (effect == 'p') effect = past ? '+' : '?';
    if (is_reporting(governing.lemma) && says_wrongly(governing)) effect = '~';
    auto f = from(effect);
    if (is_open(g.modality) || f.modality == Modality::asserted) f.modality = g.modality;
    return f;
  }

  /// "demanded that he sell"
  bool is_subjunctive(Clause const& c) const {
    auto const tag = in_.word(c.verbs.first).xpos;
    return c.opener == "that" && (tag == "VB" || tag == "VBP");
  }

  bool says_wrongly(Clause const& c) const {
    for (auto a : tree_.children(c.head))
      if (one_of(form(a), wrongly)) return true;
    return false;
  }

  /// The kind of complement that it can be, as the lexicon has it; empty for adjuncts.
  std::string_view complement_kind(Clause const& c) const {
    auto const relation = syntax::main_type(c.relation);
    auto const first = syntax::verb_form(in_.word(c.verbs.first));
    bool const comma = c.verbs.first > s_.first && form(c.verbs.first - 1) == ",";
    if (first == VerbForm::gerund) {
      bool const plain = c.opener.empty() || c.opener == "to";
      if (comma) return {};
      return !plain ? std::string_view(c.opener) : to_of(c) ? "to" : "ing";
    }
    if (c.shape == Shape::infinitive && !is_to_be(c)) return comma ? std::string_view() : "to";
    if (is_finite_content(c) || (c.opener == "that" && (c.noun || relation == Deprel::advcl || relation == Deprel::parataxis))) return "that";
    return {};
  }

  /// What is said, believed, known: "that P", or P alone behind its verb.
  bool is_finite_content(Clause const& c) const {
    auto const relation = syntax::main_type(c.relation);
    bool const content = relation == Deprel::ccomp || relation == Deprel::csubj || (relation == Deprel::conj && c.opener == "that");
    return c.governor && content && c.shape != Shape::gerund && c.shape != Shape::participle &&
           (c.shape != Shape::infinitive || is_to_be(c)) && (c.opener.empty() || c.opener == "that" || is_wh(c));
  }

  static bool is_wh(Clause const& c) { return c.opener == "why" || c.opener == "how" || c.opener == "where" || c.opener == "when"; }

  /// "asked if he had sold it"
  static bool is_asked_content(Clause const& c) { return c.opener == "if" && c.relation == Deprel::ccomp; }

  /// The clauses of the sentence's question, but not what it takes as told.
  bool is_questioned(Clause const& c) const {
    auto const relation = syntax::main_type(c.relation);
    if (relation == Deprel::acl || (relation == Deprel::advcl && c.shape == Shape::finite)) return false;
    for (auto i = c.head; i < s_.last; ++i) {
      if (form(i).find('?') == std::string_view::npos) continue;
      bool const quoted = i + 1 < s_.last && (form(i + 1) == "\"" || form(i + 1) == "\xE2\x80\x9D");
      return !quoted || c.quoted;
    }
    return false;
  }

  /// "the plan to sell", "the rumour that he sold", "no intention of selling"; of "told reporters that" the verb decides.
  bool is_content_of_noun(Clause const& c) const {
    auto const head = tree_.head(c.head);
    if (!head || in_.word(*head).upos != Upos::noun || tree_.child(*head, Deprel::cop)) return false;
    return !noun_kind(c).empty() && !governing_noun(in_.word(*head).lemma, noun_kind(c)).empty();
  }

  std::string_view noun_kind(Clause const& c) const {
    if (c.shape == Shape::infinitive) return "to";
    for (auto a : tree_.children(c.head)) {
      if (a > c.head) break;
      if (form(a) == "that") return "that";
      if (form(a) == "of") return "of";
    }
    return {};
  }

  Factuality by_noun(Clause const& c, std::uint32_t noun) {
    auto const signature = governing_noun(in_.word(noun).lemma, noun_kind(c));
    bool denied = negation_of_noun(in_, tree_, noun).negative;
    auto const above = tree_.head(noun);
    for (auto a : tree_.children(noun))  // "dismissed reports that", where the parse takes the verb for a modifier
      if (a < noun && in_.word(a).xpos == "VBD")
        if (auto const by_verb = governing_word(in_.word(a).lemma, "noun"); !by_verb.empty()) return from(by_verb.front());
    if (above && c.governor && governor(c).head == *above) {
      auto const& g = governor(c);
      if (auto const by_verb = governing_word(g.lemma, "noun"); !by_verb.empty() && noun_kind(c) == "that")
        return from(by_verb[negation(in_, tree_, clauses_, g).negative ? 1 : 0]);
      if (!denied && one_of(g.lemma, light_verbs)) denied = negation(in_, tree_, clauses_, g).negative;
    }
    return from(signature[denied && signature != "!!" ? 1 : 0]);
  }

  /// "It is not true that P", "that P is false", "the rumour that P is false".
  std::optional<Factuality> truth_told_of(Clause const& c) {
    if (c.opener != "that" && c.relation != Deprel::csubj) return {};
    for (std::uint32_t k = 0; k < clauses_.size(); ++k) {
      auto const& judging = clauses_[k];
      if (judging.lemma != "be" || !one_of(form(judging.head), truth) || !is_judged(c, judging)) continue;
      auto const& g = settle(k);
      auto f = from(governing_word(form(judging.head), "that")[g.negative ? 1 : 0]);
      if (f.modality == Modality::asserted) f.modality = g.modality;
      return f;
    }
    return {};
  }

  /// Behind "it is false" the next "that", however the parse hangs it.
  bool is_judged(Clause const& content, Clause const& judging) const {
    if (content.head == judging.head || !tree_.is_under(content.head, judging.head)) return false;
    if (tree_.head(content.head) == judging.head) return true;
    if (judging.subject && form(judging.subject->first) == "it") return content.head > judging.head;
    auto const subject = tree_.child(judging.head, Deprel::nsubj, Deprel::nsubj_pass);
    return subject && tree_.head(content.head) == subject;
  }

  /// Relative clauses are told as so, but of what does not exist yet: "will buy a ship that carries 300".
  Factuality presupposed(Clause const& c, Factuality const& g, std::uint32_t noun) const {
    auto const first = syntax::verb_form(in_.word(c.verbs.first));
    bool const timeless = (first == VerbForm::present && !has_auxiliary(c, "have")) || first == VerbForm::gerund;
    bool const around = g.modality != Modality::asserted && g.modality != Modality::reported;
    for (auto a : tree_.children(noun))
      if (around && timeless && (form(a) == "a" || form(a) == "an" || form(a) == "any")) return {false, g.modality};
    return {};
  }

  Factuality adjunct(Clause const& c, Clause const& g, std::uint32_t at) {
    auto const& o = c.opener;
    auto const first = syntax::verb_form(in_.word(c.verbs.first));
    bool const gerund = first == VerbForm::gerund;
    if (o == "lest" || (o == "as" && is_as_if(c))) return from('~');
    if (c.shape == Shape::infinitive && !is_to_be(c)) return infinitive(c, g, at);
    if (gerund && one_of(o, telling)) return {};
    if (one_of(o, pending) && (gerund ? o != "when" : first == VerbForm::present || first == VerbForm::base)) return {false, Modality::conditional};
    if (gerund || c.shape == Shape::participle) return participle(c, at);
    if (is_finite_content(c)) {
      if (is_wh(c) || o == "which") return {};
      auto const& outer = settle(at);
      if (outer.modality == Modality::asserted && outer.negative) return {false, Modality::possible};  // "did not say that"
      return is_reporting(g.lemma) && says_wrongly(g) ? from('~') : Factuality{false, outer.modality};
    }
    return {};
  }

  bool is_rather_than(Clause const& c) const {
    auto const joint = tree_.child(c.head, Deprel::cc, Deprel::mark, Deprel::case_);
    return joint && (form(*joint) == "rather" || form(*joint) == "instead");
  }

  bool is_as_if(Clause const& c) const {
    for (auto i = s_.first; i < c.head; ++i)
      if (form(i) == "as" && (form(i + 1) == "if" || form(i + 1) == "though")) return true;
    return false;
  }

  Factuality infinitive(Clause const& c, Clause const& g, std::uint32_t at) {
    auto const to = to_of(c);
    if (to && *to > s_.first && form(*to - 1) == "only") return {false, settle(at).modality};  // "returned only to find"
    for (auto a : tree_.children(g.head)) {
      if (form(a) == "too" && a < g.head && in_.word(g.head).upos == Upos::adj) return {!settle(at).negative, settle(at).modality};
      if (in_.word(a).upos == Upos::adj && one_of(form(a), ranking)) return settle(at);
    }
    if (one_of(in_.word(g.head).lemma, ranking)) return settle(at);
    return {false, Modality::planned};
  }

  /// "..., killing 12", "by selling" go with the clause that they hang on; behind other words a gerund may be a mere thought.
  Factuality participle(Clause const& c, std::uint32_t at) {
    auto const& outer = settle(at);
    bool const comma = c.verbs.first > s_.first && form(c.verbs.first - 1) == ",";
    bool const secondary = c.shape == Shape::participle;
    bool const shares = comma || one_of(c.opener, sharing) || secondary;
    if (!shares || (c.verbs.first == s_.first && c.opener.empty() && !secondary)) return {false, Modality::possible};
    if (secondary && c.relation == Deprel::xcomp) return outer;
    bool const by = c.opener == "by" && outer.negative;
    return {false, by ? Modality::possible : outer.modality};
  }

  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
  Sentence s_;
  std::vector<Factuality> found_;
  std::vector<bool> done_;
};

}  // namespace

std::vector<Factuality> factuality(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
                                   Sentence sentence) {
  return Judge(in, tree, clauses, sentence).run();
}

}  // namespace claimlight::claim
