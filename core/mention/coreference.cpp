// Chains by sieves, the surest first (Raghunathan et al. 2010; Lee et al. 2013): names of the same words, of a surname,
// of initials; then grammar; then from left to right definite nouns by their heads and offices, and pronouns by
// agreement and salience (Lappin and Leass 1994). Of a chain only its latest mention and its salience are looked at,
// and chains that no longer come to mind are let go, so the work is linear in the text.
#include <algorithm>
#include <unordered_map>

#include "mention/chains.h"
#include "mention/name_links.h"
#include "mention/typing.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

class Resolver {
 public:
  Resolver(Layers const& in, std::vector<Markable>& all) : in_(in), all_(all), of_(link_names(in, all)) {}

  std::vector<Mention> run() {
    for (std::uint32_t i = 0; i < all_.size(); ++i)
      if (auto const to = all_[i].same_as; to != none && all_[to].m.kind != Kind::pronoun) of_.join(to, i);
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      auto const root = of_.find(i);
      auto [at, fresh] = index_.emplace(root, static_cast<std::uint32_t>(chains_.size()));
      if (fresh) chains_.emplace_back();
      chains_[at->second].add(all_[i]);
      chain_.push_back(at->second);
    }
    for (auto& c : chains_) c.settle();
    for (std::uint32_t i = 0; i < all_.size(); ++i)
      if (all_[i].m.kind == Kind::nominal && !chains_[chain_[i]].named && all_[i].m.type == Type::thing)
        chains_[chain_[i]].type = Type::thing;
    certain_.assign(all_.size(), true);
    interview();
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      auto const& x = all_[i];
      if (x.m.kind == Kind::pronoun) {
        pronoun(i);
      } else if (x.m.kind == Kind::nominal && !x.coordination && chains_[chain_[i]].size == 1) {
        nominal(i);
      }
      if (chain_[i] == none) continue;
      auto& c = chains_[chain_[i]];
      if (c.salience == 0) active_.push_back(chain_[i]);
      c.meet(x, i);
      if (x.m.kind == Kind::pronoun && x.same_as == none) continue;
      if (x.m.kind == Kind::nominal) by_noun_[x.lemma] = i;
    }
    return mentions();
  }

 private:
  void join(std::uint32_t i, std::uint32_t chain, bool certain) {
    auto& c = chains_[chain];
    if (chain_[i] != none && chain_[i] != chain) --chains_[chain_[i]].size;
    chain_[i] = chain;
    certain_[i] = certain;
    auto const& x = all_[i];
    ++c.size;
    bool const sexed = x.m.gender == Gender::masculine || x.m.gender == Gender::feminine;
    if (c.gender == Gender::unknown && sexed) c.gender = x.m.gender;
    if (c.type == Type::unknown && (sexed || x.m.type == Type::person)) c.type = Type::person;
    if (x.m.kind == Kind::nominal && std::find(c.nouns.begin(), c.nouns.end(), x.lemma) == c.nouns.end())
      c.nouns.push_back(x.lemma);
  }

  /// A chain of its own for a pronoun.
  std::uint32_t fresh(std::uint32_t i) {
    chains_.emplace_back();
    auto& c = chains_.back();
    c.plural = all_[i].m.plural;
    c.gender = all_[i].m.gender;
    c.type = all_[i].m.type;
    c.size = 1;
    chain_[i] = static_cast<std::uint32_t>(chains_.size() - 1);
    return chain_[i];
  }

  // Who is asked in an interview: a text outside of quotations with many an "I", and paragraphs that ask "you".
  void interview() {
    std::unordered_map<std::uint32_t, bool> asks;  // paragraph
    for (auto const& s : in_.sentences)
      if (in_.raw(s.last - 1) == "?") asks[s.paragraph] = true;
    int first = 0, asked = 0;
    for (auto const& x : all_) {
      if (x.m.kind != Kind::pronoun || x.quotation != none) continue;
      bool const question = asks.count(in_.sentences[x.sentence].paragraph) > 0;
      first += x.person == Person::first && !question;
      asked += x.person == Person::second && question;
    }
    if (first < 5 || asked < 2) return;
    for (auto const& [paragraph, is] : asks) questions_.emplace(paragraph, is);
    std::uint32_t best = none;
    std::unordered_map<std::uint32_t, int> named;
    for (std::uint32_t i = 0; i < all_.size() && !questions_.count(in_.sentences[all_[i].sentence].paragraph);
         ++i) {  // who is introduced
      auto const c = chain_[i];
      if (chains_[c].named && chains_[c].type == Type::person && !chains_[c].plural &&
          (++named[c], best == none || named[c] > named[best]))
        best = c;
    }
    if (best == none) {
      chains_.emplace_back();
      best = static_cast<std::uint32_t>(chains_.size() - 1);
      chains_[best].type = Type::person;
    }
    asked_ = best;
    chains_.emplace_back();
    chains_.back().type = Type::person;
    chains_.back().plural = true;
    we_ = static_cast<std::uint32_t>(chains_.size() - 1);
  }

  void pronoun(std::uint32_t i) {
    auto const& x = all_[i];
    chain_[i] = none;
    if (x.person == Person::third) return third_person(i);
    if (x.person == Person::first) return first_person(i);
    if (asked_ != none && x.quotation == none && questions_.count(in_.sentences[x.sentence].paragraph))
      join(i, asked_, false);
  }

  void first_person(std::uint32_t i) {
    auto const& x = all_[i];
    if (x.quotation == none) {
      bool const question = questions_.count(in_.sentences[x.sentence].paragraph) > 0;
      if (asked_ != none && !question) return join(i, x.m.plural ? we_ : asked_, false);
      if (asked_ != none) return;
      auto& teller = x.m.plural ? tellers_ : teller_;
      if (teller == none) teller = fresh(i);
      else join(i, teller, false);
      return;
    }
    auto const speaker = speaker_of(x.quotation);
    if (speaker && !x.m.plural)
      return join(i, *speaker, all_[chains_[*speaker].last].m.kind == Kind::name && certain_[chains_[*speaker].last]);
    auto const key = (speaker ? *speaker : UINT32_MAX - 1 - x.quotation) * 2ull + (x.m.plural ? 1 : 0);
    auto [at, is_new] = voices_.emplace(key, 0);
    if (is_new) at->second = fresh(i);
    else join(i, at->second, false);
  }

  std::optional<std::uint32_t> speaker_of(std::uint32_t quotation) {
    auto const source = in_.quotations[quotation].source;
    if (!source) return {};
    auto const at = std::upper_bound(all_.begin(), all_.end(), *source,
                                     [](std::uint32_t t, Markable const& x) { return t < x.m.first; });
    for (auto it = at; it != all_.begin();) {
      --it;
      if (it->coordination) continue;
      auto const k = static_cast<std::uint32_t>(it - all_.begin());
      if (*source < it->m.last && k < chain_.size() && chain_[k] != none && chains_[chain_[k]].last != none)
        return chain_[k];
      break;
    }
    return {};
  }

  /// The chain of a markable, if it has one.
  std::uint32_t chain_at(std::uint32_t markable) const { return markable == none ? none : chain_[markable]; }

  struct Best {
    std::uint32_t chain = none;
    std::int64_t score = 0;
    bool alone = true;  ///< nobody else could be meant
  };

  void third_person(std::uint32_t i) {
    auto const& x = all_[i];
    auto const best = antecedent(i);
    if (best.chain == none) {
      // Nobody before: of people it is worth to be told that they are the same.
      if (x.m.gender != Gender::neuter) fresh(i);
      return;
    }
    auto const& c = chains_[best.chain];
    if (c.type == Type::thing || (x.m.gender == Gender::neuter && c.type == Type::unknown)) {
      chain_[i] = best.chain;
      ++chains_[best.chain].size;
      certain_[i] = false;
      return;
    }
    auto const& last = all_[c.last];
    bool const near = x.sentence - c.at <= 1;
    join(i, best.chain, best.alone && near && surely_agrees(x, c) && certain_[c.last] && !last.m.plural && !x.m.plural);
  }

  Best antecedent(std::uint32_t i) {
    auto const& x = all_[i];
    Best best;
    auto const principal = x.m.gender == Gender::neuter ? none : chain_at(spoken_for(all_, i));
    if (principal != none && chains_[principal].type == Type::person && agrees(x, chains_[principal])) return {principal, 1, true};
    std::size_t kept = 0;
    std::vector<std::uint32_t> rivals;
    for (std::size_t k = 0; k < active_.size(); ++k) {
      auto const chain = active_[k];
      auto& c = chains_[chain];
      if (c.salience_in(x.sentence) == 0) {
        c.salience = 0;
        continue;
      }
      active_[kept++] = chain;
      if (!agrees(x, c)) continue;
      auto const& last = all_[c.last];
      if ((last.person != Person::third && (!c.named || last.quotation == x.quotation)) || is_bound(x, last)) continue;
      auto const score = salience(x, c, last);
      if (score <= 0) continue;
      bool const by_the_way = last.m.kind == Kind::name && last.role == Role::other;  // "the Biden administration"
      bool const rival = x.sentence - c.at <= 2 && (surely_agrees(x, c) || c.named) && !by_the_way;
      if (rival) rivals.push_back(chain);
      if (best.chain == none || score > best.score) best = {chain, score, true};
    }
    active_.resize(kept);
    // Of somebody in the same sentence, those who were told of before it are no rivals.
    best.alone = best.chain != none && std::none_of(rivals.begin(), rivals.end(), [&](auto other) {
      return other != best.chain && (chains_[best.chain].at != x.sentence || chains_[other].at == x.sentence);
    });
    return best;
  }

  // The figures are what did best on GUM's training part, by steps from hand-set ones.
  std::int64_t salience(Markable const& x, Chain const& c, Markable const& last) const {
    std::int64_t score = c.salience_in(x.sentence);
    auto const passed = x.sentence - c.at;
    if (passed > (x.m.plural || x.m.gender == Gender::neuter ? 2u : 8u)) return 0;
    if (passed == 0) score += 100;
    if (c.named) score += 320;
    if (c.gender == x.m.gender && x.m.gender != Gender::unknown) score += 160;
    if (last.m.kind == Kind::pronoun) score += 220;
    if (last.quotation != x.quotation && x.quotation != none) {
      // Who speaks does not speak of himself as "he".
      if (auto const source = in_.quotations[x.quotation].source;
          source && last.m.first <= *source && *source < last.m.last)
        return 1;
    }
    if (x.m.gender == Gender::neuter) {
      if (c.type == Type::thing) score += 470;
      if (c.type == Type::place || c.type == Type::unknown) score -= 210;
    }
    if (x.m.plural) {
      if (c.type == Type::thing) score -= 260;
      if (!c.plural) score -= 700;
      if (c.type == Type::person) score += 200;
    }
    return score;
  }

  // "Ann saw her": not Ann; "his wife": not he. A reflexive asks for just that.
  static bool is_bound(Markable const& x, Markable const& last) {
    if (last.sentence != x.sentence) return x.reflexive;
    if (x.reflexive) return false;
    auto const possessive = x.role == Role::possessor;
    if (!possessive && last.governor == x.governor && last.governor != none && last.role != Role::possessor)
      return true;
    // "the wife of him", "Ann's picture of her"
    if (last.m.head == x.governor || x.m.head == last.governor) return last.m.kind != Kind::pronoun || !possessive;
    return false;
  }

  void nominal(std::uint32_t i) {
    auto const& x = all_[i];
    if (x.predicate && x.same_as != none) {
      auto const chain = chain_[x.same_as];
      if (chain == none) return;
      auto const& c = chains_[chain];
      bool const fits = c.type == x.m.type || (c.type == Type::unknown && !c.named && x.m.type != Type::thing) ||
                        (c.named && c.type == Type::unknown && x.m.type != Type::thing);
      if (fits && c.plural == x.m.plural) join(i, chain, true);
      return;
    }
    if (x.article == Article::possessed) return possessed(i);
    if (x.m.type == Type::thing) return;
    bool const definite = x.article == Article::definite || x.article == Article::demonstrative;
    bool const bare = x.article == Article::none && (x.m.plural || text::starts_upper(in_.raw(x.m.first)));
    if (!definite && !bare) return;
    if (definite && !x.m.plural && by_office(i)) return;
    auto const before = by_noun_.find(x.lemma);
    if (before == by_noun_.end()) {
      if (x.article == Article::demonstrative || x.lemma == "man" || x.lemma == "woman" || x.lemma == "company" ||
          x.lemma == "organization")
        by_type(i);
      return;
    }
    auto const& y = all_[before->second];
    if (y.m.plural != x.m.plural || chain_[before->second] == none) return;
    if (x.sentence - y.sentence > 30 || y.coordination) return;
    for (auto const& m : x.modifiers)
      if (std::find(y.modifiers.begin(), y.modifiers.end(), m) == y.modifiers.end()) return;
    if (!x.country.empty() && x.country != y.country) return;
    if (bare && (y.article != Article::none || y.modifiers != x.modifiers)) return;
    join(i, chain_[before->second], false);
  }

  // "his wife" after "his wife", of the same husband.
  void possessed(std::uint32_t i) {
    auto const& x = all_[i];
    auto const whose = chain_at(x.possessor);
    if (whose == none || x.m.plural) return;
    auto const key = std::to_string(whose) + " " + x.lemma;
    auto const [at, is_new] = owned_.emplace(key, i);
    if (is_new) return;
    if (x.m.type != Type::thing && x.modifiers == all_[at->second].modifiers) join(i, chain_[at->second], false);
  }

  // "the defense minister" of whom the text says that he is it; "the university" of a name that holds the word.
  bool by_office(std::uint32_t i) {
    auto const& x = all_[i];
    std::uint32_t best = none;
    int fitting = 0;
    bool exact = false;
    for (auto const chain : candidates_of(x.lemma)) {
      auto const& c = chains_[chain];
      if (c.last == none || c.plural) continue;
      bool const office =
          std::any_of(c.offices.begin(), c.offices.end(), [&](auto const& o) { return is_office(o, x); });
      bool const in_name = c.named && c.type == x.m.type && x.m.type != Type::person && x.modifiers.empty() &&
                           holds_word(c.name, x.lemma);
      bool const noun = x.m.type == Type::person && c.type == Type::person && x.modifiers.empty() &&
                        std::find(c.nouns.begin(), c.nouns.end(), x.lemma) != c.nouns.end();
      if (!office && !in_name && !noun) continue;
      if (!x.country.empty() && !c.country.empty() && x.country != c.country) continue;
      ++fitting;
      if (best == none || chains_[best].last < c.last) {
        best = chain;
        exact = office;
      }
    }
    if (best == none) return false;
    join(i, best, fitting == 1 && exact && certain_[chains_[best].last]);
    return true;
  }

  /// Chains that a noun may mean by what they are called.
  std::vector<std::uint32_t> const& candidates_of(std::string const& lemma) {
    if (by_word_.empty()) {
      for (std::uint32_t c = 0; c < chains_.size(); ++c) {
        auto const add = [&](std::string word) {
          auto& row = by_word_[std::move(word)];
          if (row.empty() || row.back() != c) row.push_back(c);
        };
        for (auto const& o : chains_[c].offices) add(o.substr(o.rfind(' ') + 1));
        if (chains_[c].named || !chains_[c].offices.empty())
          for (auto const& n : chains_[c].nouns) add(n);
        if (!chains_[c].named) continue;
        std::string word;
        for (char const letter : text::lower(chains_[c].name) + " ") {
          if (letter != ' ') {
            word += letter;
          } else {
            add(std::move(word));
            word.clear();
          }
        }
      }
      by_word_[""];
    }
    return by_word_[by_word_.count(lemma) ? lemma : ""];
  }

  // "this company", "the man": the nearest of the kind; a guess.
  void by_type(std::uint32_t i) {
    auto const& x = all_[i];
    if (x.m.plural) return;
    std::uint32_t best = none;
    for (auto const chain : active_) {
      auto const& c = chains_[chain];
      if (c.type != x.m.type || c.plural || c.last == none || x.sentence - c.at > 2 || !c.named) continue;
      if (x.m.type == Type::person && c.gender != x.m.gender) continue;
      if (best == none || chains_[best].salience_in(x.sentence) < c.salience_in(x.sentence)) best = chain;
    }
    if (best != none) join(i, best, false);
  }

  std::vector<Mention> mentions() {
    std::vector<std::uint32_t> shown(chains_.size());
    for (std::uint32_t i = 0; i < all_.size(); ++i)
      if (chain_[i] != none && !all_[i].coordination) ++shown[chain_[i]];
    std::vector<Mention> found;
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      auto& x = all_[i];
      if (chain_[i] == none || x.coordination) continue;
      auto const& c = chains_[chain_[i]];
      bool const named = x.m.kind == Kind::name || x.m.kind == Kind::demonym;
      if (!named && (shown[chain_[i]] < 2 || c.type == Type::thing ||
                     (c.type == Type::unknown && !c.named && x.m.type == Type::thing)))
        continue;
      x.m.chain = chain_[i];
      x.m.certain = certain_[i] && of_.certain(i);
      if (c.type != Type::unknown && !(x.m.kind == Kind::demonym)) x.m.type = c.type;
      if (x.m.gender == Gender::unknown) x.m.gender = c.gender;
      x.m.name = x.predicate ? "" : c.name;
      if (!x.predicate) x.m.entity = c.entity;
      if (x.m.name.empty()) x.m.certain = false;
      found.push_back(std::move(x.m));
    }
    return found;
  }

  Layers const& in_;
  std::vector<Markable>& all_;
  NameLinks of_;
  std::vector<Chain> chains_;
  std::vector<std::uint32_t> chain_;  ///< parallel to the markables; none for a pronoun that means nobody
  std::vector<bool> certain_;         ///< likewise
  std::unordered_map<std::uint32_t, std::uint32_t> index_;
  std::vector<std::uint32_t> active_;                       ///< chains that still come to mind
  std::unordered_map<std::string, std::uint32_t> by_noun_;  ///< lemma → its latest markable
  std::unordered_map<std::string, std::uint32_t> owned_;    ///< possessor's chain and lemma → first markable
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
  std::unordered_map<std::uint64_t, std::uint32_t> voices_;  ///< "I" and "we" of a speaker or a quotation → chain
  std::unordered_map<std::uint32_t, bool> questions_;        ///< paragraphs that ask, of an interview
  std::uint32_t asked_ = none, we_ = none, teller_ = none, tellers_ = none;
};

}  // namespace

std::vector<Mention> chain(Layers const& in, std::vector<Markable> markables) { return Resolver(in, markables).run(); }

}  // namespace claimlight::mention
