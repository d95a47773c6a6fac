#include "claim/tense.h"

#include <optional>

#include "syntax/dependencies.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::VerbForm;
using time::Direction;

class Sentence {
 public:
  Sentence(std::vector<syntax::Word> const& words, text::Sentence sentence) : words_(words), tree_(words, sentence) {}

  Direction direction(std::uint32_t first, std::uint32_t last) const {
    auto at = first;
    for (auto i = first; i < last; ++i) {  // the word of the time that hangs on one outside it
      auto const head = tree_.head(i);
      if (!head || *head < first || *head >= last) at = i;
    }
    bool direct = true;
    bool const adverbial = is_adverbial(words_[at].deprel);
    for (auto head = tree_.head(at); head; head = tree_.head(*head)) {
      if (auto const found = of_verb(*head, first)) {
        bool const object = syntax::main_type(words_[at].deprel) == Deprel::obj;
        bool const tells = adverbial || (object && *found == Direction::future);
        return direct && tells ? *found : Direction::open;
      }
      if (words_[*head].upos != Upos::verb) direct = false;
    }
    return Direction::open;
  }

 private:
  static bool is_adverbial(Deprel relation) {
    auto const r = syntax::main_type(relation);
    return r == Deprel::obl || r == Deprel::advmod || r == Deprel::nmod || r == Deprel::conj;
  }

  /// Empty where the word is no verb or its tense says nothing, as a participle's does not.
  std::optional<Direction> of_verb(std::uint32_t i, std::uint32_t time) const {
    auto const& word = words_[i];
    auto const form = syntax::verb_form(word);
    bool is_verb = word.upos == Upos::verb || word.upos == Upos::aux;
    bool present_be = false;
    for (auto c : tree_.children(i)) {
      auto const& child = words_[c];
      auto const relation = syntax::main_type(child.deprel);
      if (relation != Deprel::aux && relation != Deprel::cop) continue;
      is_verb = true;
      if (child.xpos == "MD") return is_ahead(child.lemma) ? Direction::future : Direction::past;
      auto const tense = syntax::verb_form(child);
      if (tense == VerbForm::past) return Direction::past;
      if (child.lemma == "have") return Direction::past;
      if (child.lemma == "be" && tense == VerbForm::present) present_be = true;
    }
    if (!is_verb) return {};
    if (form == VerbForm::past) return Direction::past;
    if (present_be) return form == VerbForm::gerund || form == VerbForm::base ? Direction::future : ahead_of(i, time);
    if (form == VerbForm::participle) return Direction::past;
    auto const relation = syntax::main_type(word.deprel);
    if (form == VerbForm::gerund && (relation == Deprel::acl || relation == Deprel::advcl)) return Direction::open;
    if (form == VerbForm::base) {  // "plans to sell in March", "Ask me in August"
      bool const imperative = relation == Deprel::root || relation == Deprel::parataxis;
      return is_infinitive(i) || imperative ? Direction::future : std::optional<Direction>{};
    }
    if (form == VerbForm::present) return ahead_of(i, time);
    return {};
  }

  static bool is_ahead(std::string_view modal) {
    for (std::string_view m : {"will", "shall", "can", "may", "could", "might", "must", "should", "would", "wo", "'ll"})
      if (modal == m) return true;
    return false;
  }

  bool is_infinitive(std::uint32_t i) const {
    for (auto c : tree_.children(i))
      if (words_[c].xpos == "TO") return true;
    return false;
  }

  /// "The court sits on Sunday" is a plan; "he says he left on Sunday" and "In March he is ill" tell of what was.
  std::optional<Direction> ahead_of(std::uint32_t verb, std::uint32_t time) const {
    auto const& word = words_[verb];
    bool const says = word.lemma == "say" || word.lemma == "tell" || word.lemma == "report" || word.lemma == "show";
    return time > verb && !says ? Direction::future : Direction::past;
  }

  std::vector<syntax::Word> const& words_;
  syntax::Dependencies tree_;
};

}  // namespace

std::vector<Direction> directions(std::vector<syntax::Word> const& words, std::vector<text::Sentence> const& sentences,
                                  std::vector<time::Expression> const& expressions) {
  std::vector<Direction> out;
  out.reserve(expressions.size());
  std::size_t s = 0;
  std::optional<Sentence> tree;
  std::size_t tree_of = sentences.size();
  for (auto const& e : expressions) {
    while (s + 1 < sentences.size() && sentences[s].last <= e.first) ++s;
    if (sentences.empty() || e.first < sentences[s].first || e.first >= sentences[s].last) {
      out.push_back(Direction::past);
      continue;
    }
    if (tree_of != s) {
      tree.emplace(words, sentences[s]);
      tree_of = s;
    }
    out.push_back(tree->direction(e.first, std::min(e.last, sentences[s].last)));
  }
  return out;
}

}  // namespace claimlight::claim
