// Inner sayings before outer ones, so that a clause goes to the speaker nearest to it. Where the tree has lost the
// content of a verb of saying, the commas around the verb tell where it is.
#include "claim/attribution.h"

#include <algorithm>

#include "claim/phrase.h"
#include "claim/speech.h"
#include "mention/speaker.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

/// Verbs of saying whose infinitive is what is said: "claims to have sold", "promised to sell".
constexpr std::string_view with_infinitive[] = {"claim", "promise", "vow", "pledge", "swear", "threaten", "profess"};
/// ... whose infinitive is what others say: "is said to have sold", not "was told to sell";
constexpr std::string_view heard[] = {"say",   "report",   "believe", "think",  "allege", "understand",
                                      "claim", "estimate", "suspect", "rumour", "rumor"};
/// ... and whose gerund is: "admitted selling", "denied having sold".
constexpr std::string_view with_gerund[] = {"admit",  "deny",   "confirm", "acknowledge",
                                            "report", "recall", "confess", "mention"};
/// Nobody says what he finds out for himself: "he found that the door was open", but "the report found that".
constexpr std::string_view finding[] = {"find", "show", "feel", "decide"};
/// Verbs that put a noun of saying into words: "issued a warning that".
constexpr std::string_view voicing[] = {"issue",   "make",   "give", "express", "release", "voice",    "deliver", "publish",
                                        "repeat", "send", "say",  "tell",    "write",   "announce", "state"};
constexpr std::string_view reportedly[] = {"reportedly", "allegedly", "supposedly", "purportedly"};
constexpr std::string_view nobody[] = {"nobody", "no", "none", "neither", "whatever"};
/// Whom these mean the parse has not told.
constexpr std::string_view relative[] = {"who", "which", "that"};
/// What one goes by, not who says: "according to plan".
constexpr std::string_view no_speakers[] = {"plan",      "schedule",   "size",      "type",     "custom",
                                            "tradition", "preference", "need",      "age",      "rule",
                                            "theory",    "law",        "agreement", "standard", "principle"};

class Attributor {
 public:
  Attributor(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, Sentence s,
             std::span<Claim> claims)
      : in_(in), tree_(tree), clauses_(clauses), s_(s), claims_(claims) {}

  void run() {
    for (std::uint32_t k = 0; k < clauses_.size(); ++k)
      if (is_saying(k)) saying(k);
    // What is said within something said is the inner speaker's: who says least first.
    std::stable_sort(sayings_.begin(), sayings_.end(),
                     [](auto const& a, auto const& b) { return a.clauses < b.clauses; });
    for (auto const& s : sayings_)
      each_said(s.content, s.by, [&](std::uint32_t k) { give_speaker(k, s.by, clauses_[k].head == s.content); });
    for (std::uint32_t k = 0; k < clauses_.size(); ++k) report_noun(k);
    according_to();
    for (std::uint32_t k = 0; k < clauses_.size(); ++k)
      for (auto a : tree_.children(clauses_[k].head))
        if (one_of(in_.form(a), reportedly)) hear(claims_[k]);
  }

 private:
  static std::string_view first_word(std::string_view lemma) { return lemma.substr(0, lemma.find(' ')); }

  bool is_saying(std::uint32_t k) const {
    auto const& clause = clauses_[k];
    auto const lemma = first_word(clause.lemma);
    if (!is_reporting(lemma) && lemma != "hold") return false;
    if (!one_of(lemma, finding) || !clause.subject) return true;
    auto const last = clause.subject->last - 1;
    return in_.word(last).upos != Upos::pron || in_.form(last) == "which";
  }

  void saying(std::uint32_t k) {
    auto const& clause = clauses_[k];
    if (!claims_[k].who && !clause.passive && clause.shape == Shape::finite)
      claims_[k].who = name_before(in_, tree_, s_.first, clause.verbs.first);
    bool found = false, aside = is_parenthesis(k);
    for (std::uint32_t c = 0; c < clauses_.size(); ++c) {
      if (c == k || !is_content(clauses_[c], clause)) continue;
      said(clauses_[c].head, k);
      found = true;
      aside = aside && clauses_[c].head > clause.head && clauses_[c].opener != "that";
    }
    if ((found && !aside) || clause.shape == Shape::infinitive) return;
    if (auto const content = content_beside(k)) said(clauses_[*content].head, k);
  }

  /// Whether the tree has a clause for what another says.
  bool is_content(Clause const& content, Clause const& by) const {
    auto const relation = syntax::main_type(content.relation);
    auto const lemma = first_word(by.lemma);
    auto const head = tree_.head(content.head);
    if (content.shape == Shape::infinitive)
      return head == by.head && relation == Deprel::xcomp &&
             (by.passive ? one_of(lemma, heard) : one_of(lemma, with_infinitive));
    if (content.shape == Shape::gerund)
      return head == by.head && (relation == Deprel::xcomp || relation == Deprel::ccomp) && one_of(lemma, with_gerund);
    if (content.shape != Shape::finite) return false;
    bool const that = content.opener == "that";
    if (!that && lemma == "hold") return false;  // "held the meeting"
    if (head == by.head) return that || relation == Deprel::ccomp || relation == Deprel::csubj;
    // "told reporters that": the parse may hang the content on the reporters.
    return that && content.noun && tree_.head(*content.noun) == by.head &&
           !mention::is_report_noun(in_.word(*content.noun).lemma);
  }

  /// "P, she said, though Q": both are said.
  bool is_parenthesis(std::uint32_t k) const {
    auto const& c = clauses_[k];
    return c.own_subject && c.verbs.last < s_.last && in_.form(c.verbs.last) == "," &&
           syntax::main_type(c.relation) == Deprel::parataxis && is_set_off(begin(c));
  }
  static std::uint32_t begin(Clause const& c) {
    return c.own_subject ? std::min(c.subject->first, c.verbs.first) : c.verbs.first;
  }

  /// What a saying without a content of its own is about: "P, X said", "as X said, P", "P, X said on Monday, Q".
  std::optional<std::uint32_t> content_beside(std::uint32_t k) const {
    auto const& clause = clauses_[k];
    bool const has_speaker = claims_[k].who && (clause.own_subject || clause.passive || !clause.subject);
    if (!has_speaker || has_object(clause) || clause.shape != Shape::finite) return {};
    auto const relation = syntax::main_type(clause.relation);
    if (clause.opener == "as" && clause.governor) return clause.governor;
    if (!clause.opener.empty() && clause.opener != "and") return {};
    auto const first = begin(clause);
    if (first > s_.first && one_of(in_.form(first - 1), nobody)) return {};  // "whatever the minister says"
    if (relation == Deprel::parataxis && clause.governor && !parted(clauses_[*clause.governor].head, clause.head))
      return clause.governor;
    if (clause.opener.empty() && is_set_off(first)) return clause_before(first, k);
    return clause_behind(k);
  }

  /// Something other than who is told: "said a prayer". The parse may take a speaker behind the verb for its object.
  bool has_object(Clause const& clause) const {
    auto const lemma = first_word(clause.lemma);
    if (lemma == "tell" || lemma == "inform" || lemma == "warn" || lemma == "assure" || lemma == "remind" ||
        lemma == "notify")
      return false;
    for (auto const& o : clause.objects)
      if (!clause.subject || o.first != clause.subject->first) return true;
    return false;
  }

  bool parted(std::uint32_t a, std::uint32_t b) const {
    for (auto i = std::min(a, b); i < std::max(a, b); ++i)
      if (in_.form(i) == ";") return true;
    return false;
  }

  /// A comma or a closing mark stands before the words from `first` on.
  bool is_set_off(std::uint32_t first) const {
    if (first < s_.first + 2) return false;
    auto const f = in_.form(first - 1);
    return f == "," || f == "\"" || f == "\xE2\x80\x9D" || f == "''";
  }

  /// The highest clause between the start of the sentence and the words that the saying begins with.
  std::optional<std::uint32_t> clause_before(std::uint32_t first, std::uint32_t saying) const {
    std::optional<std::uint32_t> best;
    std::uint32_t best_depth = 0;
    for (std::uint32_t k = 0; k < clauses_.size() && clauses_[k].head < first; ++k) {
      if (k == saying || clauses_[k].shape != Shape::finite || parted(clauses_[k].head, first)) continue;
      auto const d = depth(clauses_[k].head);
      if (!best || d < best_depth) best = k, best_depth = d;
    }
    // "If it rains, he said, ...": what goes on behind is the content.
    if (best && tree_.is_under(clauses_[*best].head, clauses_[saying].head) &&
        syntax::main_type(clauses_[*best].relation) == Deprel::advcl)
      return {};
    return best;
  }

  std::uint32_t depth(std::uint32_t token) const {
    std::uint32_t d = 0;
    for (auto at = tree_.head(token); at; at = tree_.head(*at)) ++d;
    return d;
  }

  /// A finite clause right behind the saying that the parse has joined to it in another way.
  std::optional<std::uint32_t> clause_behind(std::uint32_t k) const {
    for (auto c = k + 1; c < clauses_.size(); ++c) {
      auto const& content = clauses_[c];
      auto const relation = syntax::main_type(content.relation);
      bool const joined =
          content.opener.empty() && (relation == Deprel::parataxis || relation == Deprel::advcl ||
                                     relation == Deprel::dep || relation == Deprel::obj || relation == Deprel::obl);
      if (content.governor == k && content.shape == Shape::finite && content.own_subject && joined &&
          !parted(clauses_[k].head, content.head))
        return c;
    }
    return {};
  }

  /// The clause at `content` and those under it are what clause `by` says.
  void said(std::uint32_t content, std::uint32_t by) {
    own_subject(content, by);
    Saying saying{by, content, 0};
    each_said(content, by, [&](std::uint32_t) { ++saying.clauses; });
    sayings_.push_back(saying);
  }

  template <class Callback>
  void each_said(std::uint32_t content, std::uint32_t by, Callback callback) const {
    for (std::uint32_t k = 0; k < clauses_.size(); ++k)
      if (k != by && is_said(clauses_[k].head, content, clauses_[by].head)) callback(k);
  }

  /// "The bridge, Ola Berg said, fell": of two subjects before the verb the first is what fell.
  void own_subject(std::uint32_t content, std::uint32_t by) {
    auto const& clause = clauses_[by];
    std::uint32_t nearest = s_.first;
    for (auto a : tree_.children(clause.head))
      if (a < clause.verbs.first && in_.word(a).deprel == Deprel::nsubj) nearest = a;
    if (!clause.subject || nearest < clause.subject->last || in_.form(clause.subject->last) != ",") return;
    for (std::uint32_t k = 0; k < clauses_.size(); ++k)
      if (clauses_[k].head == content && !clauses_[k].own_subject && !clauses_[k].passive)
        claims_[k].who = claims_[by].who;
    claims_[by].who = in_.participant(noun_phrase(in_.layers(), tree_, nearest, Reach::whole));
  }

  /// Relative clauses may be the writer's own.
  bool is_said(std::uint32_t token, std::uint32_t head, std::uint32_t saying) const {
    for (std::optional<std::uint32_t> at = token; at && *at != saying; at = tree_.head(*at)) {
      if (*at == head) return true;
      if (in_.word(*at).deprel == Deprel::acl_relcl || closes_aside(*at)) return false;
    }
    return false;
  }

  /// "The engineer, who said the bridge had fallen, left": a comma right before a verb that nothing joins.
  bool closes_aside(std::uint32_t i) const {
    if (in_.word(i).deprel != Deprel::conj || in_.word(i).upos != Upos::verb ||
        tree_.child(i, Deprel::cc, Deprel::nsubj, Deprel::nsubj_pass))
      return false;
    auto first = i;
    while (first > s_.first && in_.word(first - 1).upos == Upos::aux) --first;
    return first > s_.first && in_.form(first - 1) == ",";
  }

  void give_speaker(std::uint32_t k, std::uint32_t by, bool top) const {
    auto& content = claims_[k];
    auto const& saying = claims_[by];
    if (clauses_[by].subject && one_of(in_.form(clauses_[by].subject->first), nobody)) {
      content.modality = Modality::possible;
      return;
    }
    if (!content.said_by) {
      content.said_by = speaker(by);
      content.said_on = saying.when ? saying.when : time_of_saying(in_, clauses_[by].verbs.last, s_.last);
      content.cue = saying.did_span;
      if (!content.said_by && clauses_[by].passive) hear(content);
    }
    if (top) join_spans(content, saying, k, by);
  }

  /// Told by nobody who is named. "is said to have sold" tells of what was, though an infinitive is of what is to be.
  static void hear(Claim& content) {
    if (content.modality == Modality::asserted || content.modality == Modality::planned)
      content.modality = Modality::reported;
  }

  /// "issued a statement saying": who issues it says it.
  std::optional<Participant> speaker(std::uint32_t by) const {
    auto const& clause = clauses_[by];
    bool const of_noun =
        clause.noun && clause.shape == Shape::gerund && mention::is_report_noun(in_.word(*clause.noun).lemma);
    if (of_noun)
      if (auto who = voiced(*clause.noun)) return who;
    if (auto who = inverted(by)) return who;
    auto const subject = tree_.child(clause.head, Deprel::nsubj);
    bool const second = !claims_[by].who && subject && in_.form(*subject) == "which";
    if (second || (claims_[by].who && one_of(claims_[by].who->head, relative))) {
      auto relative_clause = clause.head;  // "which he set up, and which found": the first of them
      while (second && in_.word(relative_clause).deprel == Deprel::conj && tree_.head(relative_clause))
        relative_clause = *tree_.head(relative_clause);
      auto const noun = tree_.head(relative_clause);
      if (!noun || *noun > clause.head || !is_noun(*noun)) return {};
      auto const named = in_.word(*noun).deprel == Deprel::appos ? tree_.head(*noun) : std::nullopt;
      bool const by_name = named && syntax::is_name(in_.word(*named)) && !syntax::is_name(in_.word(*noun));
      return in_.participant(noun_phrase(in_.layers(), tree_, by_name ? *named : *noun, Reach::core));
    }
    return claims_[by].who;
  }

  /// "P, said John Dahl of the union": who stands alone behind the verb, whatever the parse takes for its subject.
  std::optional<Participant> inverted(std::uint32_t by) const {
    auto const& verbs = clauses_[by].verbs;
    if (!is_set_off(verbs.first) || verbs.last - verbs.first != 1) return {};
    std::optional<std::uint32_t> head;
    for (auto i = verbs.last; i < s_.last && in_.form(i) != ","; ++i) {
      auto const u = in_.word(i).upos;
      if (u == Upos::verb || u == Upos::aux || u == Upos::cconj || u == Upos::sconj || (!head && u == Upos::adp))
        return {};
      auto const above = tree_.head(i);
      if (!head && is_noun(i) && !in_.time_at(i) && (!above || *above <= verbs.first)) head = i;
    }
    if (!head || (clauses_[by].subject && clauses_[by].subject->first >= verbs.last)) return {};
    return in_.participant(noun_phrase(in_.layers(), tree_, *head, Reach::whole));
  }

  /// Who puts the noun of saying into words.
  std::optional<Participant> voiced(std::uint32_t noun) const {
    auto const verb = tree_.head(noun);
    for (std::uint32_t k = 0; k < clauses_.size(); ++k)
      if (verb == clauses_[k].head && one_of(clauses_[k].lemma, voicing) && !clauses_[k].passive) return claims_[k].who;
    return {};
  }

  /// The clause to mark is both, where they stand beside each other.
  void join_spans(Claim& content, Claim const& saying, std::uint32_t k, std::uint32_t by) const {
    constexpr std::uint32_t farthest = 6;
    auto const& s = clauses_[by];
    auto const& c = clauses_[k];
    bool const before = s.verbs.first < c.extent.first && c.extent.first < s.extent.last + farthest;
    if (before && saying.span.begin < content.span.begin) content.span.begin = saying.span.begin;
    auto next = c.extent.last;
    while (next < s_.last && in_.word(next).upos == Upos::punct) ++next;
    if (next == s.extent.first && saying.span.end > content.span.end) content.span.end = saying.span.end;
  }

  // "Biden's statement in May that ...", "a report by the ministry that", "issued a warning that"
  void report_noun(std::uint32_t k) {
    auto const& clause = clauses_[k];
    if (clause.opener != "that" || !clause.noun || !mention::is_report_noun(in_.word(*clause.noun).lemma)) return;
    auto& content = claims_[k];
    if (!content.said_by) {
      content.said_by = author(*clause.noun);
      content.cue = in_.span_of({*clause.noun, *clause.noun + 1});
    }
    auto that = *clause.noun + 1;
    while (that < clause.head && in_.form(that) != "that") ++that;
    if (!content.said_on && *clause.noun + 1 < that) content.said_on = in_.time_in({*clause.noun + 1, that});
  }

  std::optional<Participant> author(std::uint32_t noun) const {
    for (auto a : tree_.children(noun)) {
      auto const relation = syntax::main_type(in_.word(a).deprel);
      if (in_.word(a).deprel == Deprel::nmod_poss) {
        auto owner = noun_phrase(in_.layers(), tree_, a, Reach::core);
        if (owner.last > owner.first + 1 && in_.word(owner.last - 1).upos == Upos::part) --owner.last;
        return in_.participant(owner);
      }
      if ((relation != Deprel::nmod && relation != Deprel::obl) || in_.time_at(a)) continue;
      auto const preposition = preposition_of(in_.layers(), tree_, a);
      if (preposition == "by" || preposition == "from" || preposition == "of")
        return in_.participant(noun_phrase(in_.layers(), tree_, a, Reach::whole));
    }
    return voiced(noun);
  }

  void according_to() {
    for (auto i = s_.first; i + 2 < s_.last; ++i) {
      if (in_.form(i) != "according" || in_.form(i + 1) != "to") continue;
      auto source = i + 2;
      while (source < s_.last && !is_noun(source)) ++source;
      // The word of the phrase that hangs on none of it.
      for (auto head = tree_.head(source < s_.last ? source : i);
           source < s_.last && head && *head > source && is_noun(*head); head = tree_.head(source))
        source = *head;
      if (source == s_.last || one_of(in_.word(source).lemma, no_speakers)) continue;
      auto phrase = noun_phrase(in_.layers(), tree_, source, Reach::whole);
      phrase.first = std::max(phrase.first, i + 2);
      auto const content = told_by(i, source, phrase.last);
      if (!content) continue;
      auto const who = in_.participant(phrase);
      for (std::uint32_t k = 0; k < clauses_.size(); ++k) {
        bool const own = phrase.contains(clauses_[k].head) || tree_.is_under(clauses_[k].head, source);
        if (claims_[k].said_by || own || !is_said(clauses_[k].head, *content, s_.last)) continue;
        claims_[k].said_by = who;
        claims_[k].cue = in_.span_of({i, i + 2});
      }
    }
  }

  bool is_noun(std::uint32_t i) const {
    auto const u = in_.word(i).upos;
    return u == Upos::noun || u == Upos::propn || u == Upos::pron || u == Upos::num;
  }

  /// The head of what is told according to somebody: of the sentence where the phrase opens or closes it.
  std::optional<std::uint32_t> told_by(std::uint32_t according, std::uint32_t source, std::uint32_t last) const {
    bool const opens = according <= s_.first + 1;
    bool const closes = last + 2 >= s_.last && according > s_.first && in_.form(according - 1) == ",";
    std::optional<std::uint32_t> nearest;
    for (std::optional<std::uint32_t> at = tree_.head(source); at; at = tree_.head(*at))
      for (auto const& c : clauses_)
        if (c.head == *at && (!nearest || opens || closes)) nearest = *at;
    return nearest;
  }

  struct Saying {
    std::uint32_t by;       ///< clause
    std::uint32_t content;  ///< head of a clause
    std::uint32_t clauses;  ///< how many are said
  };

  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
  Sentence s_;
  std::span<Claim> claims_;
  std::vector<Saying> sayings_;
};

}  // namespace

bool is_reporting(std::string_view lemma) { return mention::is_reporting_verb(lemma); }

void attribute(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
               Sentence sentence, std::span<Claim> claims) {
  Attributor(in, tree, clauses, sentence, claims).run();
}

}  // namespace claimlight::claim
