#include "claim/phrase.h"

#include <algorithm>

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;

bool in_time(Layers const& in, std::uint32_t i) { return in.times[i].first != in.times[i].last; }

bool is_nominal(Upos u) {
  return u == Upos::noun || u == Upos::propn || u == Upos::num || u == Upos::pron || u == Upos::adj || u == Upos::sym || u == Upos::det;
}

/// A modifier with a preposition or none, such as "of Chile", that the core leaves out.
bool is_loose(Layers const& in, syntax::Dependencies const& tree, std::uint32_t child) {
  auto const relation = in.words[child].deprel;
  if (relation == Deprel::nmod_unmarked || relation == Deprel::nmod_tmod) return true;
  return (relation == Deprel::nmod || relation == Deprel::obl) && preposition_of(in, tree, child) != "of";
}

class Phrase {
 public:
  Phrase(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head, Reach reach)
      : in_(in), tree_(tree), head_(head), reach_(reach) {}

  Range range() {
    words_.push_back(head_);
    take_children(head_);
    std::sort(words_.begin(), words_.end());
    // The run of words around the head: what an insertion parts from it goes its own way.
    auto const at = static_cast<std::size_t>(std::find(words_.begin(), words_.end(), head_) - words_.begin());
    auto first = at, last = at;
    while (first > 0 && joined(words_[first - 1], words_[first])) --first;
    while (last + 1 < words_.size() && joined(words_[last], words_[last + 1])) ++last;
    return {words_[first], words_[last] + 1};
  }

 private:
  /// Only punctuation and the phrase's own words lie between.
  bool joined(std::uint32_t left, std::uint32_t right) const {
    for (auto i = left + 1; i < right; ++i)
      if (in_.words[i].upos != Upos::punct) return false;
    return true;
  }

  void take_children(std::uint32_t word) {
    for (auto c : tree_.children(word)) {
      if (!belongs(c, word)) continue;
      words_.push_back(c);
      take_children(c);
    }
  }

  bool belongs(std::uint32_t child, std::uint32_t word) const {
    auto const relation = in_.words[child].deprel;
    bool const top = word == head_;
    if (in_time(in_, child) && !in_time(in_, head_) && stands_apart(child)) return false;
    switch (syntax::main_type(relation)) {
      case Deprel::det: case Deprel::amod: case Deprel::nummod: case Deprel::compound: case Deprel::flat: case Deprel::fixed:
      case Deprel::goeswith: return true;
      case Deprel::mark: return !top;
      case Deprel::case_: return !top || in_.form(child) == "'s" || in_.form(child) == "\xE2\x80\x99s";
      case Deprel::cc: return !top || child > word;
      case Deprel::advmod: return child < word || !top;
      case Deprel::nmod: return reach_ == Reach::whole || !is_loose(in_, tree_, child);
      case Deprel::obl: return !top && (reach_ == Reach::whole || !is_loose(in_, tree_, child));
      case Deprel::appos: return !behind_comma(child, word) || is_list(child, word);
      case Deprel::acl: return is_nominal_gerund(in_, tree_, child);
      case Deprel::conj: return !(is_name(in_.words[word]) && in_.words[child].upos == Upos::num) && is_nominal(in_.words[child].upos) && !tree_.child(child, Deprel::cop, Deprel::nsubj, Deprel::nsubj_pass);
      default: return false;
    }
  }

  /// A time beside the phrase: "on June 8 Norwegian forces", "on Friday Norway", but "the Friday meeting".
  bool stands_apart(std::uint32_t time) const {
    auto const relation = in_.words[time].deprel;
    bool const of_name = relation == Deprel::compound && is_name(in_.words[head_]);
    return of_name || relation == Deprel::nummod || is_loose(in_, tree_, time);
  }

  /// "met Anna Berg, Carl Dahl and Eva Falk": names in a row, where the parse takes the second for the first one's.
  bool is_list(std::uint32_t child, std::uint32_t word) const {
    return is_name(in_.words[child]) && is_name(in_.words[word]) && has_conjunct(child);
  }

  bool has_conjunct(std::uint32_t word) const {
    auto const below = tree_.children(word);
    return std::any_of(below.begin(), below.end(), [&](auto c) { return in_.words[c].deprel == Deprel::conj || has_conjunct(c); });
  }

  bool behind_comma(std::uint32_t child, std::uint32_t word) const {
    for (auto i = word + 1; i < child; ++i)
      if (in_.words[i].upos == Upos::punct && in_.form(i) != "-") return true;
    return false;
  }

  Layers const& in_;
  syntax::Dependencies const& tree_;
  std::uint32_t head_;
  Reach reach_;
  std::vector<std::uint32_t> words_;
};

}  // namespace

bool is_nominal_gerund(Layers const& in, syntax::Dependencies const& tree, std::uint32_t word) {
  auto const of = tree.child(word, Deprel::mark, Deprel::case_);
  return of && in.form(*of) == "of" && in.words[word].deprel == Deprel::acl &&
         !tree.child(word, Deprel::obj, Deprel::aux, Deprel::nsubj);
}

Range noun_phrase(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head, Reach reach) {
  return Phrase(in, tree, head, reach).range();
}

std::uint32_t head_in(syntax::Dependencies const& tree, Range phrase) {
  for (auto i = phrase.first; i < phrase.last; ++i) {
    auto const head = tree.head(i);
    if (!head || !phrase.contains(*head)) return i;
  }
  return phrase.first;
}

std::vector<Range> conjuncts(Layers const& in, syntax::Dependencies const& tree, Range phrase) {
  std::vector<std::uint32_t> heads{head_in(tree, phrase)};
  for (std::size_t k = 0; k < heads.size(); ++k)
    for (auto c : tree.children(heads[k])) {
      // "met Anna Berg, Carl Dahl and Eva Falk", where the parse takes the second for the first one's.
      bool const listed = in.words[c].deprel == Deprel::appos && is_name(in.words[c]) && is_name(in.words[heads[k]]) && tree.child(c, Deprel::conj);
      if ((in.words[c].deprel != Deprel::conj && !listed) || !phrase.contains(c)) continue;
      auto const u = in.words[c].upos;
      if (u != Upos::noun && u != Upos::propn && u != Upos::pron && u != Upos::num && u != Upos::sym) return {phrase};
      heads.push_back(c);
    }
  if (heads.size() == 1) return {phrase};
  for (auto i = phrase.first; i < phrase.last; ++i) {
    auto const f = in.form(i);
    if (f == "or" || f == "nor" || f == "not" || f == "but" || f == "/" || f == "between") return {phrase};
  }
  std::sort(heads.begin(), heads.end());
  auto const separates = [&](std::uint32_t i) {
    auto const& w = in.words[i];
    return w.upos == Upos::punct || w.deprel == Deprel::cc || w.deprel == Deprel::cc_preconj || w.upos == Upos::cconj ||
           (w.deprel == Deprel::fixed && in.form(i) == "as") || in.form(i) == "well" || (w.deprel == Deprel::case_ && w.upos == Upos::adp);
  };
  std::vector<Range> parts;
  auto first = phrase.first;
  while (first < heads.front() && separates(first)) ++first;  // "both A and B"
  for (std::size_t k = 0; k < heads.size(); ++k) {
    auto last = phrase.last, next = phrase.last;
    if (k + 1 < heads.size()) {
      next = std::clamp(noun_phrase(in, tree, heads[k + 1], Reach::whole).first, heads[k] + 1, heads[k + 1]);
      last = next;
      while (next < heads[k + 1] && separates(next)) ++next;
    }
    while (last > heads[k] + 1 && separates(last - 1)) --last;
    parts.push_back({first, last});
    first = next;
  }
  return parts;
}

bool is_possessive_mark(std::string_view form) {
  return form == "'s" || form == "\xE2\x80\x99s" || form == "'" || form == "\xE2\x80\x99";
}

std::uint32_t named(Layers const& in, syntax::Dependencies const& tree, std::uint32_t noun) {
  if (in.words[noun].upos != Upos::noun) return noun;
  for (auto a : tree.children(noun)) {
    auto const relation = in.words[a].deprel;
    bool const name = relation == Deprel::appos && in.words[a].upos == Upos::propn;
    if (name && in.words[a - 1].upos == Upos::punct) return a;
    // The parse may hang the name on the nearest noun: "(the head of) the office, Ola Berg".
    if (auto const below = relation == Deprel::nmod ? named(in, tree, a) : a; below != a) return below;
  }
  return noun;
}

std::string preposition_of(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head) {
  std::string out;
  for (auto c : tree.children(head)) {
    if (in.words[c].deprel != Deprel::case_ || c > head) continue;
    out += (out.empty() ? "" : " ") + std::string(in.form(c));
    for (auto f : tree.children(c))
      if (in.words[f].deprel == Deprel::fixed) out += " " + std::string(in.form(f));
  }
  return out;
}

void loose_modifiers(Layers const& in, syntax::Dependencies const& tree, std::uint32_t head, std::vector<Oblique>& out) {
  for (auto c : tree.children(head)) {
    auto const relation = syntax::main_type(in.words[c].deprel);
    if (relation != Deprel::nmod && relation != Deprel::conj && relation != Deprel::compound && relation != Deprel::obl &&
        !(relation == Deprel::acl && is_nominal_gerund(in, tree, c)))
      continue;
    if (is_loose(in, tree, c)) {
      auto const& time = in.times[c];
      out.push_back({preposition_of(in, tree, c), time.first != time.last ? time : noun_phrase(in, tree, c, Reach::core)});
    }
    loose_modifiers(in, tree, c, out);
  }
}

}  // namespace claimlight::claim
