#include "claim/clauses.h"

#include <algorithm>

#include "claim/phrase.h"
#include "lexicon/table.h"
#include "mention/speaker.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::VerbForm;
using text::Sentence;

constexpr auto verb_groups = lexicon::pairs({
#include "lexicon/verb_groups.inc"
});
constexpr auto subordinators = lexicon::words({
#include "lexicon/subordinators.inc"
});

class Builder {
 public:
  Builder(Layers const& in, syntax::Dependencies const& tree, Sentence s) : in_(in), tree_(tree), s_(s) {}

  std::vector<Clause> run() {
    mark_quotes();
    clause_at_.assign(s_.last - s_.first, none);
    for (auto i = s_.first; i < s_.last; ++i) {
      if (!is_predicate(i)) continue;
      clause_at_[i - s_.first] = static_cast<std::uint32_t>(clauses_.size());
      clauses_.push_back(verb_group(i));
    }
    for (auto& c : clauses_) {
      c.governor = governor(c.head);
      auto const head = tree_.head(c.head);
      bool const of_noun = head && c.relation == Deprel::ccomp && upos(*head) == Upos::noun;  // "reports that"
      if (syntax::main_type(c.relation) == Deprel::acl || is_relative_clause(c) || of_noun) c.noun = head;
      if (c.relation == Deprel::advcl && head) c.noun = statement_before(c, *head);
    }
    for (auto k : governors_first(clauses_)) {
      inherit(clauses_[k]);
      clauses_[k].opener = opener(clauses_[k]);
    }
    return std::move(clauses_);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  Upos upos(std::uint32_t i) const { return in_.words[i].upos; }
  Deprel deprel(std::uint32_t i) const { return in_.words[i].deprel; }
  std::string const& lemma(std::uint32_t i) const { return in_.words[i].lemma; }
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  bool is_relative_clause(Clause const& c) const { return claim::is_relative_clause(in_, tree_, c); }
  bool is_relative(std::uint32_t i) const { return is_relative_pronoun(in_, i); }

  bool is_time(std::uint32_t i) const { return in_.times[i].first != in_.times[i].last; }

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

  /// Whether a clause stands around word i: a verb that is no mere modifier, or what a copula says.
  bool is_predicate(std::uint32_t i) const {
    if (tree_.child(i, Deprel::cop)) return true;
    auto const relation = syntax::main_type(deprel(i));
    if (upos(i) == Upos::aux) return relation != Deprel::aux && relation != Deprel::cop;
    if (upos(i) != Upos::verb || in_.tokens[i].kind != text::TokenKind::word) return false;
    switch (relation) {
      case Deprel::amod: case Deprel::compound: case Deprel::case_: case Deprel::mark: case Deprel::fixed: case Deprel::flat:
      case Deprel::advmod: case Deprel::det: case Deprel::cc: return false;
      case Deprel::nsubj: case Deprel::obj: case Deprel::obl: case Deprel::nmod:
        return tree_.child(i, Deprel::obj, Deprel::nsubj, Deprel::aux, Deprel::nsubj_pass).has_value();
      case Deprel::acl: return !is_nominal_gerund(in_, tree_, i);
      default: return true;
    }
  }

  /// "referred to his statement in May that P", where the parse hangs P on the verb.
  std::optional<std::uint32_t> statement_before(Clause const& c, std::uint32_t verb) const {
    auto const mark = tree_.child(c.head, Deprel::mark);
    if (!mark || form(*mark) != "that") return {};
    std::optional<std::uint32_t> found;
    for (auto a : tree_.children(verb))
      if (verb < a && a < *mark && upos(a) == Upos::noun) found = mention::is_report_noun(lemma(a)) ? std::optional(a) : std::nullopt;
    return found;
  }

  static bool is_negation(std::string_view word) { return word == "not" || word == "n't" || word == "never" || word == "n\xE2\x80\x99t"; }

  Clause verb_group(std::uint32_t i) const {
    Clause c;
    c.head = i;
    c.relation = deprel(i);
    if (is_relative_clause(c) && is_content(i)) c.relation = Deprel::acl;
    if (is_relative_clause(c) && is_main(i)) c.relation = Deprel::root;
    c.quoted = quoted_[i - s_.first];
    auto const copula = tree_.child(i, Deprel::cop);
    auto const verb = copula.value_or(i);
    c.lemma = lemma(verb);
    c.verbs = {verb, verb + 1};
    auto first = verb;
    for (auto a : tree_.children(i)) {
      auto const relation = deprel(a);
      bool const leads = relation == Deprel::aux || relation == Deprel::aux_pass || is_to(a);
      if (leads) first = std::min(first, a);
      take_dependent(c, verb, a);
    }
    while (c.verbs.first > first && in_group(c.verbs.first - 1, i)) --c.verbs.first;
    if (!copula) next_particle(c, verb);
    set_shape(c, first, verb);
    return c;
  }

  /// "the rumour that he was arrested" goes on from no one, even where the parse makes a pronoun of the "that".
  bool is_content(std::uint32_t i) const {
    if (tree_.child(i, Deprel::mark)) return true;
    bool that = false, object = false;
    for (auto a : tree_.children(i)) {
      bool const is_that = form(a) == "that" && a < i && !is_subject(deprel(a));
      that = that || is_that;
      object = object || (!is_that && (deprel(a) == Deprel::obj || deprel(a) == Deprel::ccomp));
    }
    return that && (tree_.child(i, Deprel::nsubj_pass) || (object && tree_.child(i, Deprel::nsubj)));  // nothing is missing
  }

  /// "Anna Berg, a rival whom he respects, left the party": no relative clause goes without both pronoun and subject.
  bool is_main(std::uint32_t i) const {
    auto const noun = tree_.head(i);
    if (!noun || tree_.head(*noun) || *noun > i) return false;
    auto first = i;
    for (auto a : tree_.children(i)) {
      if (is_subject(deprel(a)) || is_relative(a)) return false;
      if (deprel(a) == Deprel::aux || deprel(a) == Deprel::aux_pass) first = std::min(first, a);
    }
    auto const form = syntax::verb_form(in_.words[first]);
    return form == VerbForm::past || form == VerbForm::present;
  }

  bool is_to(std::uint32_t i) const { return deprel(i) == Deprel::mark && form(i) == "to"; }

  /// What one word that hangs on the verb makes of it.
  void take_dependent(Clause& c, std::uint32_t verb, std::uint32_t a) const {
    auto const f = form(a);
    switch (deprel(a)) {
      case Deprel::aux_pass: case Deprel::nsubj_pass: c.passive = true; break;
      case Deprel::aux:
        if (lemma(a) != "be" && lemma(a) != "have" && lemma(a) != "do") c.modal = lemma(a);
        break;
      case Deprel::advmod:
        if (is_negation(f)) c.negated = true;
        if ((f == "longer" || f == "more") && a > s_.first && form(a - 1) == "no") c.negated = c.ended = true;
        // "nearly sold" did not happen either, but its denial is no news.
        if (a < verb && (f == "nearly" || f == "almost" || f == "hardly" || f == "scarcely")) c.modal = f;
        break;
      case Deprel::compound_prt:
        if (a > verb && c.lemma.find(' ') == std::string::npos) c.lemma += " " + std::string(f);
        if (a == verb + 1) c.verbs.last = a + 1;
        break;
      default: break;
    }
  }

  /// `first` is the group's first word: its form makes the clause finite or not.
  void set_shape(Clause& c, std::uint32_t first, std::uint32_t verb) const {
    auto const children = tree_.children(c.head);
    bool const subject = std::any_of(children.begin(), children.end(), [&](auto k) { return is_subject(deprel(k)); });
    bool const to = std::any_of(children.begin(), children.end(), [&](auto k) { return is_to(k) && k < verb; });
    if (to) c.shape = Shape::infinitive;
    if (to || first != verb || subject) return;
    switch (syntax::verb_form(in_.words[verb])) {
      case VerbForm::gerund: c.shape = Shape::gerund; break;
      case VerbForm::participle: c.shape = Shape::participle, c.passive = true; break;
      case VerbForm::base: c.shape = Shape::infinitive; break;  // "helped them sell", and what is asked of somebody: "Sell it."
      default: break;
    }
  }

  /// A word between "to" or an auxiliary and the verb of clause head i.
  bool in_group(std::uint32_t k, std::uint32_t i) const {
    if (tree_.head(k) != i && !(upos(k) == Upos::adv && k + 1 < s_.last)) return false;
    auto const relation = deprel(k);
    return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::advmod || relation == Deprel::cop ||
           (relation == Deprel::mark && form(k) == "to");
  }

  /// "put off", where the parse takes the particle for something else.
  void next_particle(Clause& c, std::uint32_t verb) const {
    if (c.lemma != lemma(verb) || verb + 1 >= s_.last) return;
    auto const phrasal = c.lemma + " " + std::string(form(verb + 1));
    if (verb_groups[phrasal].empty()) return;
    c.lemma = phrasal;
    c.verbs.last = verb + 2;
  }

  std::optional<std::uint32_t> governor(std::uint32_t head) const {
    for (auto at = tree_.head(head); at; at = tree_.head(*at))
      if (auto const k = clause_at_[*at - s_.first]; k != none) return k;
    return {};
  }

  /// "will buy and sell", "was arrested and charged": the second verb has the first one's auxiliaries.
  void inherit(Clause& c) const {
    if (c.relation != Deprel::conj || !c.governor || c.shape == Shape::finite) return;
    auto const& first = clauses_[*c.governor];
    if (tree_.head(c.head) != first.head) return;
    auto const own = syntax::verb_form(in_.words[c.head]);
    // "by building a wall, installed cameras": what has an object is no passive.
    if (c.shape == Shape::participle && !first.passive && tree_.child(c.head, Deprel::obj)) c.passive = false;
    if (own != syntax::verb_form(in_.words[first.head]) || form(c.verbs.first) == "to") return;
    c.shape = first.shape;
    c.modal = first.modal;
    c.passive = first.passive;
    auto const cc = tree_.child(c.head, Deprel::cc);
    if (cc && (form(*cc) == "or" || form(*cc) == "nor")) c.negated = first.negated;
  }

  std::string opener(Clause const& c) const {
    if (is_relative_clause(c) || c.relation == Deprel::advcl_relcl) return "which";
    std::string conjunction;
    for (auto a : tree_.children(c.head)) {
      if (a > c.head && deprel(a) != Deprel::mark) continue;
      bool const joins = deprel(a) == Deprel::mark || deprel(a) == Deprel::case_ || (c.relation == Deprel::acl && form(a) == "that");
      bool const asks = deprel(a) == Deprel::advmod && (in_.words[a].xpos == "WRB" || form(a) == "once");
      if ((joins && form(a) != "to") || asks) return std::string(form(a));
      if (deprel(a) == Deprel::cc) conjunction = form(a);
    }
    if (syntax::main_type(c.relation) == Deprel::acl && c.shape != Shape::infinitive) return "which";
    if (c.relation == Deprel::conj && c.governor && conjunction != "but") {
      auto const& first = clauses_[*c.governor].opener;  // "if A sells and B buys"
      if (subordinators.contains(first)) return first;
    }
    if (c.shape == Shape::infinitive && conjunction.empty()) return "to";
    return conjunction;
  }

  Layers const& in_;
  syntax::Dependencies const& tree_;
  Sentence s_;
  std::vector<Clause> clauses_;
  std::vector<std::uint32_t> clause_at_;  ///< of each token that is a clause's head
  std::vector<bool> quoted_;
};

}  // namespace

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer;
}

bool is_relative_clause(Layers const& in, syntax::Dependencies const& tree, Clause const& c) {
  if (c.relation == Deprel::acl_relcl) return true;
  auto const head = tree.head(c.head);
  return c.relation == Deprel::advcl_relcl && head && (in.words[*head].upos == Upos::noun || in.words[*head].upos == Upos::propn);
}

bool is_relative_pronoun(Layers const& in, std::uint32_t i) {
  auto const w = in.form(i);
  auto const u = in.words[i].upos;
  return (u == Upos::pron || u == Upos::sconj || u == Upos::det) && (w == "who" || w == "which" || w == "that" || w == "whom");
}

std::vector<std::uint32_t> governors_first(std::vector<Clause> const& clauses) {
  std::vector<std::vector<std::uint32_t>> governed(clauses.size());
  std::vector<std::uint32_t> order;
  for (std::uint32_t k = 0; k < clauses.size(); ++k)
    if (auto const g = clauses[k].governor) {
      governed[*g].push_back(k);
    } else {
      order.push_back(k);
    }
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto const& below = governed[order[i]];
    order.insert(order.end(), below.begin(), below.end());
  }
  return order;
}

std::vector<Clause> find_clauses(Layers const& in, syntax::Dependencies const& tree, Sentence sentence) {
  auto clauses = Builder(in, tree, sentence).run();
  fill_arguments(in, tree, sentence, clauses);
  return clauses;
}

}  // namespace claimlight::claim
