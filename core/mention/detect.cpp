// Markables, sentence by sentence: names by their capitals, parted from the titles before them; then nouns and pronouns
// of the tree, and the links that grammar makes (apposition, predicate nominatives; Lee et al. 2013, sieves 4).
#include <algorithm>
#include <array>

#include "mention/markable.h"
#include "mention/names.h"
#include "mention/typing.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

using syntax::Dependencies;
using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Form {
  std::string_view word;
  Person person;
  Gender gender;
  bool plural;
  bool reflexive;
};

constexpr Form forms[] = {
    {"he", Person::third, Gender::masculine, false, false},
    {"him", Person::third, Gender::masculine, false, false},
    {"his", Person::third, Gender::masculine, false, false},
    {"himself", Person::third, Gender::masculine, false, true},
    {"she", Person::third, Gender::feminine, false, false},
    {"her", Person::third, Gender::feminine, false, false},
    {"hers", Person::third, Gender::feminine, false, false},
    {"herself", Person::third, Gender::feminine, false, true},
    {"it", Person::third, Gender::neuter, false, false},
    {"its", Person::third, Gender::neuter, false, false},
    {"itself", Person::third, Gender::neuter, false, true},
    {"they", Person::third, Gender::unknown, true, false},
    {"them", Person::third, Gender::unknown, true, false},
    {"their", Person::third, Gender::unknown, true, false},
    {"theirs", Person::third, Gender::unknown, true, false},
    {"themselves", Person::third, Gender::unknown, true, true},
    {"i", Person::first, Gender::unknown, false, false},
    {"me", Person::first, Gender::unknown, false, false},
    {"my", Person::first, Gender::unknown, false, false},
    {"mine", Person::first, Gender::unknown, false, false},
    {"myself", Person::first, Gender::unknown, false, true},
    {"we", Person::first, Gender::unknown, true, false},
    {"us", Person::first, Gender::unknown, true, false},
    {"our", Person::first, Gender::unknown, true, false},
    {"ours", Person::first, Gender::unknown, true, false},
    {"ourselves", Person::first, Gender::unknown, true, true},
    {"you", Person::second, Gender::unknown, false, false},
    {"your", Person::second, Gender::unknown, false, false},
    {"yours", Person::second, Gender::unknown, false, false},
    {"yourself", Person::second, Gender::unknown, false, true},
};

class Detector {
 public:
  explicit Detector(Layers const& in) : in_(in) {}

  std::vector<Markable> run() {
    std::size_t quotation = 0;
    for (std::uint32_t s = 0; s < in_.sentences.size(); ++s) {
      auto const sentence = in_.sentences[s];
      Dependencies const tree(in_.words, sentence);
      auto const begin = found_.size();
      at_.assign(sentence.last - sentence.first, none);
      first_ = sentence.first;
      read_names(in_, sentence, found_);
      cover(begin);
      nouns_and_pronouns(sentence, tree, begin);
      std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(begin), found_.end(),
                       [](Markable const& a, Markable const& b) { return a.m.first < b.m.first; });
      cover(begin);
      for (auto k = begin; k < found_.size(); ++k) {
        auto& x = found_[k];
        x.sentence = s;
        while (quotation < in_.quotations.size() && in_.quotations[quotation].last <= x.m.first) ++quotation;
        if (quotation < in_.quotations.size() && in_.quotations[quotation].first <= x.m.first)
          x.quotation = static_cast<std::uint32_t>(quotation);
        place_in_tree(x, tree);
      }
      for (auto k = begin; k < found_.size(); ++k) grammar(k, tree);
      coordinations(begin, tree);
    }
    return std::move(found_);
  }

 private:
  syntax::Word const& word(std::uint32_t i) const { return in_.words[i]; }
  std::uint32_t at(std::uint32_t token) const { return at_[token - first_]; }
  std::string lower(std::uint32_t i) const { return text::lower(in_.raw(i)); }

  void cover(std::size_t begin) {
    for (auto k = begin; k < found_.size(); ++k)
      for (auto i = found_[k].m.first; i < found_[k].m.last; ++i) at_[i - first_] = static_cast<std::uint32_t>(k);
  }

  void nouns_and_pronouns(Sentence s, Dependencies const& tree, std::size_t begin) {
    auto const names_end = found_.size();
    auto name = begin;
    for (auto i = s.first; i < s.last; ++i) {
      while (name < names_end && found_[name].m.last <= i) ++name;
      if ((name < names_end && found_[name].m.first <= i) || in_.is_taken(i)) continue;
      auto const& w = word(i);
      if (w.upos == Upos::pron || w.xpos == "PRP$") pronoun(i, tree);
      else if (w.upos == Upos::noun) noun(i, s, tree);
    }
  }

  void pronoun(std::uint32_t i, Dependencies const& tree) {
    auto const form = lower(i);
    for (auto const& f : forms) {
      if (f.word != form) continue;
      if (form == "it" && is_expletive(i, tree)) return;
      Markable x;
      set_span(x, i, i + 1, i);
      x.m.kind = Kind::pronoun;
      x.m.gender = f.gender;
      x.m.plural = f.plural;
      x.person = f.person;
      x.reflexive = f.reflexive;
      if (f.gender == Gender::masculine || f.gender == Gender::feminine || f.person != Person::third)
        x.m.type = Type::person;
      found_.push_back(std::move(x));
      return;
    }
  }

  /// "It rained", "it is clear that", "it seems", "it took a year to".
  bool is_expletive(std::uint32_t i, Dependencies const& tree) const {
    if (word(i).deprel == Deprel::expl) return true;
    auto const head = tree.head(i);
    if (!head || syntax::main_type(word(i).deprel) != Deprel::nsubj) return false;
    static constexpr std::array<std::string_view, 8> empty{"seem", "appear", "happen", "rain",
                                                           "snow", "hail",   "turn",   "thunder"};
    if (one_of(word(*head).lemma, empty)) return true;
    bool const copular =
        tree.child(*head, Deprel::cop) || word(i).deprel == Deprel::nsubj_pass || word(*head).lemma == "take";
    return copular && tree.child(*head, Deprel::ccomp, Deprel::csubj, Deprel::csubj_pass, Deprel::xcomp, Deprel::advcl,
                                 Deprel::acl_relcl, Deprel::advcl_relcl)
                          .has_value();
  }

  void noun(std::uint32_t i, Sentence s, Dependencies const& tree) {
    auto const relation = word(i).deprel;
    auto const head = tree.head(i);
    if (relation == Deprel::compound || relation == Deprel::flat || relation == Deprel::fixed ||
        relation == Deprel::goeswith) {
      if (!(head && *head < i)) return;  // part of a longer core
      if (relation != Deprel::compound) return;
    }
    // "the novelist Tom Reyes": a title, which the name has taken.
    if (i + 1 < s.last && at_[i + 1 - first_] != none && found_[at_[i + 1 - first_]].m.kind == Kind::name) {
      auto const& name = found_[at_[i + 1 - first_]];
      if (!name.offices.empty() && name.m.first == i + 1) return;
    }
    auto first = i;
    while (first > s.first && is_premodifier(first - 1, i, tree)) --first;
    Markable x;
    set_span(x, first, i + 1, i);
    x.m.kind = Kind::nominal;
    x.lemma = text::lower(word(i).lemma);
    x.m.plural = word(i).xpos == "NNS" || word(i).xpos == "NNPS";
    auto const type = noun_type(x.lemma);
    x.m.type = type.type == Type::unknown ? Type::thing : type.type;
    x.m.gender = type.gender;
    if (x.m.type == Type::person && (x.lemma == "police" || x.lemma == "people")) x.m.plural = true;
    for (auto k = first; k < i; ++k)
      if (word(k).upos == Upos::adj || word(k).upos == Upos::noun) {
        x.modifiers.push_back(lower(k));
        if (auto const gender = noun_type(x.modifiers.back()).gender;
            x.m.type == Type::person && gender != Gender::neuter && gender != Gender::unknown)
          x.m.gender = gender;  // "woman priest"
      }
    determine(x, s, tree);
    found_.push_back(std::move(x));
  }

  bool is_premodifier(std::uint32_t k, std::uint32_t noun, Dependencies const& tree) const {
    if (at_[k - first_] != none || in_.is_taken(k)) return false;
    auto const& w = word(k);
    bool const fits = w.upos == Upos::adj || w.upos == Upos::noun || (w.upos == Upos::punct && in_.raw(k) == "-") ||
                      w.upos == Upos::verb;
    return fits && (w.deprel == Deprel::amod || w.deprel == Deprel::compound || w.upos == Upos::punct) &&
           tree.is_under(k, noun);
  }

  /// What stands before the core: article, possessor, demonym.
  void determine(Markable& x, Sentence s, Dependencies const& tree) {
    static constexpr std::array<std::string_view, 4> pointing{"this", "that", "these", "those"};
    for (auto c : tree.children(x.m.head)) {
      if (c >= x.m.first) break;
      auto const form = lower(c);
      if (word(c).deprel == Deprel::det || word(c).upos == Upos::det) {
        x.article = form == "the" || form == "both" ? Article::definite
                    : one_of(form, pointing)        ? Article::demonstrative
                                                    : Article::indefinite;
      } else if (word(c).deprel == Deprel::nmod_poss) {
        x.article = Article::possessed;
      } else if (word(c).deprel == Deprel::nummod && x.article == Article::none) {
        x.article = Article::indefinite;
      }
    }
    if (x.m.first > s.first && at_[x.m.first - 1 - first_] != none)
      if (auto const& before = found_[at_[x.m.first - 1 - first_]]; before.m.kind == Kind::demonym)
        x.country = before.m.name;
  }

  void set_span(Markable& x, std::uint32_t first, std::uint32_t last, std::uint32_t head) {
    x.m.first = first;
    x.m.last = last;
    x.m.head = head;
    x.m.span = {in_.tokens[first].span.begin, in_.tokens[last - 1].span.end};
  }

  void place_in_tree(Markable& x, Dependencies const& tree) {
    if (x.m.kind == Kind::name || x.m.kind == Kind::demonym) x.m.head = head_of(x.m, tree);
    auto const head = tree.head(x.m.head);
    x.governor = head.value_or(none);
    auto top = x.m.head;  // of "Ann and Bob left", Bob is a subject as Ann is
    while (word(top).deprel == Deprel::conj && tree.head(top)) top = *tree.head(top);
    switch (syntax::main_type(word(top).deprel)) {
      case Deprel::nsubj:
        x.role = Role::subject;
        break;
      case Deprel::obj:
      case Deprel::iobj:
        x.role = Role::object;
        break;
      case Deprel::obl:
        x.role = word(top).deprel == Deprel::obl_agent ? Role::subject : Role::oblique;
        break;
      case Deprel::nmod:
        x.role = word(top).deprel == Deprel::nmod_poss ? Role::possessor : Role::other;
        break;
      default:
        break;
    }
    auto const verb = tree.head(top);
    x.acts = word(top).deprel == Deprel::nsubj && verb && word(*verb).upos == Upos::verb;
    if (x.m.kind != Kind::name) return;
    if (x.acts) x.person_votes = static_cast<std::int8_t>(x.person_votes + (is_for_people(word(*verb).lemma) ? 1 : 0));
    if (tree.child(x.m.head, Deprel::acl_relcl))
      for (auto i = x.m.last; i < x.m.last + 2 && i < first_ + at_.size(); ++i)
        if (lower(i) == "who") x.person_votes = static_cast<std::int8_t>(x.person_votes + 2);
    static constexpr std::array<std::string_view, 8> inside{"in",      "near",   "throughout", "across",
                                                            "outside", "around", "into",       "at"};
    if (auto const preposition = tree.child(x.m.head, Deprel::case_))
      if (auto const p = lower(*preposition); one_of(p, inside) && *preposition < x.m.first)
        x.place_votes = static_cast<std::int8_t>(x.place_votes + (p == "in" ? 2 : 1));
    if (auto const det = tree.child(x.m.head, Deprel::det); det && lower(*det) == "the")
      x.person_votes = static_cast<std::int8_t>(x.person_votes - 2);
  }

  std::uint32_t head_of(Mention const& m, Dependencies const& tree) const {
    for (auto i = m.first; i < m.last; ++i) {
      auto const head = tree.head(i);
      if ((!head || *head < m.first || *head >= m.last) && word(i).upos != Upos::punct) return i;
    }
    return m.first;
  }

  /// Links that the tree makes: "Gallant, the minister", "Gallant is the minister".
  void grammar(std::size_t k, Dependencies const& tree) {
    auto& x = found_[k];
    auto const head = tree.head(x.m.head);
    for (auto c : tree.children(x.m.head))
      if (word(c).deprel == Deprel::nmod_poss && at(c) != none && x.m.kind == Kind::nominal) x.possessor = at(c);
    auto const relation = word(x.m.head).deprel;
    if ((relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::nmod_desc) && head &&
        at(*head) != none && at(*head) != k)
      link(found_[at(*head)], x, at(*head));
    if (x.m.kind == Kind::nominal && tree.child(x.m.head, Deprel::cop)) {
      auto const subject = tree.child(x.m.head, Deprel::nsubj, Deprel::nsubj_outer);
      auto const negated = tree.child(x.m.head, Deprel::advmod);
      if (subject && at(*subject) != none && !(negated && lower(*negated) == "not") && is_copula_plain(x.m.head, tree))
        link(found_[at(*subject)], x, at(*subject));
    }
  }

  bool is_copula_plain(std::uint32_t noun, Dependencies const& tree) const {
    for (auto c : tree.children(noun))
      if (word(c).xpos == "MD" || word(c).deprel == Deprel::mark) return false;
    return true;
  }

  /// `x` stands for the same as `a`, where their kinds can be one.
  void link(Markable& a, Markable& x, std::uint32_t of) {
    auto const is_noun = [](Markable const& y) { return y.m.kind == Kind::nominal || y.m.kind == Kind::name; };
    if (!is_noun(x) || a.m.kind == Kind::demonym ||
        (a.m.kind == Kind::pronoun && a.person != Person::third && x.m.type != Type::person))
      return;
    if (a.m.kind == Kind::name && x.m.kind == Kind::name) return;  // "Paris, Texas"
    if (a.m.kind == Kind::name && a.m.plural != x.m.plural) return;
    if (a.m.kind != Kind::name && x.m.kind == Kind::nominal && a.m.plural != x.m.plural) return;
    auto const vote = [](Markable& name, Type type) {
      auto& votes = type == Type::person         ? name.person_votes
                    : type == Type::organization ? name.body_votes
                                                 : name.place_votes;
      if (type != Type::thing) votes = static_cast<std::int8_t>(votes + 3);
    };
    if (x.m.type == Type::thing && a.m.kind != Kind::nominal) return;
    if (a.m.kind == Kind::nominal && a.m.type == Type::thing && x.m.kind == Kind::name) return;
    if (a.m.kind == Kind::nominal && x.m.kind == Kind::nominal && a.m.type != x.m.type) return;
    if (a.m.kind == Kind::name && x.m.kind == Kind::nominal) vote(a, x.m.type);
    if (a.m.kind == Kind::nominal && x.m.kind == Kind::name) vote(x, a.m.type);
    x.same_as = of;
    auto& described = x.m.kind == Kind::nominal ? x : a;
    if (described.m.kind == Kind::nominal) described.predicate = true;
  }

  /// "Ann and Bob": what a "they" may mean.
  void coordinations(std::size_t begin, Dependencies const& tree) {
    auto const end = found_.size();
    for (auto k = begin; k < end; ++k) {
      auto const& x = found_[k];
      if (x.m.kind == Kind::pronoun || x.m.kind == Kind::demonym || x.coordination) continue;
      bool joined = false;
      for (auto c : tree.children(x.m.head)) {
        if (word(c).deprel != Deprel::conj || at(c) == none) continue;
        auto const& y = found_[at(c)];
        joined = joined || y.m.kind == Kind::name || y.m.type == x.m.type;
      }
      if (!joined || word(x.m.head).deprel == Deprel::conj) continue;
      Markable both = x;
      both.coordination = true;
      both.same_as = none;
      both.predicate = false;
      both.m.kind = Kind::nominal;
      both.m.plural = true;
      both.m.gender = Gender::unknown;
      both.m.entity.reset();
      found_.push_back(std::move(both));
    }
  }

  Layers const& in_;
  std::vector<Markable> found_;
  std::vector<std::uint32_t> at_;  ///< parallel to the sentence's tokens: the markable that covers it
  std::uint32_t first_ = 0;        ///< of the sentence
};

}  // namespace

bool Layers::is_taken(std::uint32_t i) const {
  auto const span = tokens[i].span;
  auto const at = std::lower_bound(taken.begin(), taken.end(), span.begin,
                                   [](text::Span s, std::uint32_t begin) { return s.end <= begin; });
  return at != taken.end() && at->overlaps(span);
}

std::vector<Markable> detect(Layers const& in) { return Detector(in).run(); }

}  // namespace claimlight::mention
