#include "mention/name_links.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

#include "mention/typing.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

std::vector<std::string> split(std::string const& name) {
  std::vector<std::string> words(1);
  for (char c : name) {
    if (c == ' ') words.emplace_back();
    else words.back() += c;
  }
  return words;
}

std::string initials(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (name[i] >= 'A' && name[i] <= 'Z' && (i == 0 || name[i - 1] == ' ')) out += name[i];
  return out;
}

bool is_acronym(std::string_view name) {
  if (name.size() < 2 || name.size() > 8) return false;
  for (char c : name)
    if (c < 'A' || c > 'Z') return false;
  return true;
}

/// Names met so far, by what a later one may go by.
class Linker {
 public:
  Linker(Layers const& in, std::vector<Markable>& all) : in_(in), all_(all), links_(all.size()) {}

  NameLinks run() {
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      auto& x = all_[i];
      if (x.coordination || (x.m.kind != Kind::name && x.m.kind != Kind::demonym)) continue;
      if (x.m.kind == Kind::name && !x.m.entity) metonym(x, i);
      link(i);
    }
    return std::move(links_);
  }

 private:
  // "Washington condemned the attack": a government acts, a city does not.
  void metonym(Markable& x, std::uint32_t i) {
    auto const country = seat_of(x.m.name);
    if (country.empty() || !x.acts || x.person_votes > 3) return;
    x.m.name = country;
    x.m.type = Type::country;
    if (auto const entity = in_.gazetteer.find(country)) {
      x.m.entity = entity;
      x.m.name = in_.gazetteer.entities()[*entity].name;
    }
    links_.doubt(i);
  }

  void link(std::uint32_t i) {
    auto const& x = all_[i];
    auto const key = x.m.entity ? "@" + std::to_string(*x.m.entity) : text::fold(x.m.name);
    auto const words = split(text::fold(x.m.name));
    auto const own = x.m.entity ? text::fold(std::string(in_.doc[x.m.span])) : key;
    // "Norwegian ships": the word knows its country, but does not refer to it.
    if (x.m.kind == Kind::demonym && in_.words[x.m.head].upos == syntax::Upos::adj) return;
    if (auto const at = whole_.find(key); at != whole_.end()) return note(i, at->second, words, own);
    if (auto const at = whole_.find(own); at != whole_.end() && !x.m.entity) return note(i, at->second, words, own);
    if (auto const to = known_as(i)) {
      whole_[key] = *to;
      return note(i, *to, words, own);
    }
    if (x.m.kind == Kind::name && x.m.type != Type::country)
      if (auto const to = shorter_or_longer(i, words)) return note(i, *to, words, own);
    note(i, i, words, own);
    whole_[key] = i;
  }

  /// "Norma Baker, better known as Marilyn Monroe, was".
  std::optional<std::uint32_t> known_as(std::uint32_t i) const {
    auto const& x = all_[i];
    if (x.m.kind != Kind::name || x.m.entity || x.m.first < 2 || in_.raw(x.m.first - 1) != "as" ||
        in_.raw(x.m.first - 2) != "known")
      return {};
    std::optional<std::uint32_t> subject;
    for (auto k = i; k-- > 0 && all_[k].sentence == x.sentence;)
      if (all_[k].m.kind == Kind::name && all_[k].role == Role::subject && !all_[k].coordination) subject = k;
    return subject ? std::optional(links_.find(*subject)) : std::nullopt;
  }

  std::optional<std::uint32_t> shorter_or_longer(std::uint32_t i, std::vector<std::string> const& words) {
    auto const& x = all_[i];
    if (words.size() == 1) {
      if (is_acronym(x.m.name))
        if (auto const at = initials_.find(x.m.name); at != initials_.end()) return at->second;
      auto at = by_last_.find(words[0]);
      bool const body = x.body_votes > x.person_votes;
      if (at != by_last_.end() && !body && fits(x, at->second)) {
        if (shared_.count(words[0])) links_.doubt(i);
        return at->second;
      }
      at = by_first_.find(words[0]);
      if (at != by_first_.end() && x.offices.empty() && !x.m.entity) {
        auto const& full = all_[at->second];
        bool const given = given_name(words[0]) != Gender::unknown || full.person_votes >= 1;
        bool const brand = full.body_votes >= 4 && full.body_votes > full.person_votes &&
                           noun_type(words[0]).type == Type::unknown && demonym_country(words[0]).empty();
        if (given && full.place_votes <= full.person_votes && full.body_votes <= full.person_votes) return at->second;
        if (brand || noun_type(words[0]).type == Type::organization) {
          links_.doubt(i);
          return at->second;
        }
      }
      return {};
    }
    // "Barack Hussein Obama" after "Barack Obama"; "Ann Smith" after a headline's "Smith".
    if (x.m.entity) return {};
    if (auto const at = by_last_.find(words.back()); at != by_last_.end() && !all_[at->second].m.entity) {
      auto const before = split(text::fold(all_[at->second].m.name));
      if (before.size() > 1 && before.front() == words.front() && fits(x, at->second)) return at->second;
    }
    if (auto const at = by_first_.find(words.front()); at != by_first_.end() && !all_[at->second].m.entity) {
      auto const before = split(text::fold(all_[at->second].m.name));
      bool const fuller = std::find(words.begin(), words.end(), before.back()) != words.end();
      bool const shorter = std::find(before.begin(), before.end(), words.back()) != before.end();
      if (before.size() > 1 && (fuller || shorter) && fits(x, at->second)) return at->second;
    }
    if (x.person_votes > 0 || given_name(words.front()) != Gender::unknown)
      if (auto const at = whole_.find(words.back()); at != whole_.end() && fits(x, at->second) &&
                                                     all_[at->second].place_votes < 4 &&
                                                     all_[at->second].body_votes < 2 && !all_[at->second].m.entity)
        return at->second;
    return {};
  }

  /// Whether gender and type do not part them.
  bool fits(Markable const& x, std::uint32_t to) const {
    auto const& y = all_[links_.find(to)];
    auto const sexed = [](Gender g) { return g == Gender::masculine || g == Gender::feminine; };
    if (sexed(x.m.gender) && sexed(y.m.gender) && x.m.gender != y.m.gender) return false;
    if (y.m.entity && y.m.type != Type::person) return false;
    return x.place_votes < 5 && (y.place_votes < 3 || y.person_votes >= y.place_votes) &&
           (y.body_votes < 3 || y.person_votes >= y.body_votes);
  }

  void note(std::uint32_t i, std::uint32_t to, std::vector<std::string> const& words, std::string const& own) {
    auto const& x = all_[i];
    if (to != i) links_.join(to, i);
    whole_.emplace(own, to);
    if (x.m.kind != Kind::name) return;
    if (auto const letters = initials(x.m.name); letters.size() >= 2 && words.size() >= 2)
      initials_.emplace(letters, to);
    if (words.size() < 2 || x.m.type == Type::country) return;
    auto const [at, is_new] = by_last_.emplace(words.back(), to);
    if (!is_new && links_.find(at->second) != links_.find(to)) {
      shared_.emplace(words.back(), true);
      at->second = to;
    }
    by_first_[words.front()] = to;
  }

  Layers const& in_;
  std::vector<Markable>& all_;
  NameLinks links_;
  std::unordered_map<std::string, std::uint32_t> whole_, by_last_, by_first_, initials_;
  std::unordered_map<std::string, bool> shared_;  ///< surnames of several people
};

}  // namespace

NameLinks::NameLinks(std::size_t size) : parent_(size), certain_(size, true) {
  std::iota(parent_.begin(), parent_.end(), 0u);
}

std::uint32_t NameLinks::find(std::uint32_t i) const {
  while (parent_[i] != i) {
    parent_[i] = parent_[parent_[i]];
    i = parent_[i];
  }
  return i;
}

void NameLinks::join(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  parent_[std::max(a, b)] = std::min(a, b);
}

NameLinks link_names(Layers const& in, std::vector<Markable>& all) { return Linker(in, all).run(); }

}  // namespace claimlight::mention
