#include "mention/chains.h"

#include <algorithm>

#include "text/utf8.h"

namespace claimlight::mention {
namespace {

bool is_sexed(Gender g) { return g == Gender::masculine || g == Gender::feminine; }

/// As Lappin and Leass weigh roles, recency among them; the figures are what did best on GUM's training part.
std::uint32_t weight(Role role) {
  switch (role) {
    case Role::subject:
      return 500;
    case Role::object:
      return 100;
    case Role::oblique:
      return 330;
    case Role::possessor:
      return 280;
    case Role::other:
      break;
  }
  return 190;
}

/// However often it is named.
constexpr std::uint32_t most_salient = 560;

}  // namespace

void Chain::add(Markable const& x) {
  ++size;
  person_votes += x.person_votes;
  body_votes += x.body_votes;
  place_votes += x.place_votes;
  plural = plural || x.m.plural;
  if (x.m.kind == Kind::nominal && x.m.type != Type::thing) {
    if (x.m.type == Type::person) person_votes += 4;
    if (x.m.type == Type::organization) body_votes += 4;
    if (x.m.type == Type::place) place_votes += 4;
  }
  if (gender == Gender::unknown) gender = x.m.gender;
  if (country.empty()) country = x.country;
  if (x.m.kind == Kind::nominal) nouns.push_back(x.lemma);
  if (x.m.kind == Kind::nominal && !x.modifiers.empty() && x.m.type == Type::person) {
    std::string office;
    for (auto const& m : x.modifiers) office += m + " ";
    offices.push_back(office + x.lemma);
  }
  offices.insert(offices.end(), x.offices.begin(), x.offices.end());
  if (x.m.kind != Kind::name && x.m.kind != Kind::demonym) return;
  if (x.m.entity) {
    entity = x.m.entity;
    name = x.m.name;
    name_words = UINT32_MAX;
  }
  if (x.m.type != Type::unknown) type = x.m.type;
  named = true;
  auto const words = x.m.last - x.m.first;
  if (words > name_words) {
    name = x.m.name;
    name_words = words;
  }
}

void Chain::settle() {
  if (type != Type::unknown) return;
  auto const best = std::max({person_votes, body_votes, place_votes});
  if (best < 2) return;
  type = best == person_votes ? Type::person : best == body_votes ? Type::organization : Type::place;
}

void Chain::meet(Markable const& x, std::uint32_t index) {
  salience = std::min(salience_in(x.sentence) + weight(x.role), most_salient);
  at = x.sentence;
  last = index;
}

bool is_office(std::string_view office, Markable const& x) {
  auto const space = office.rfind(' ');
  if (office.substr(space == office.npos ? 0 : space + 1) != x.lemma) return false;
  return std::all_of(x.modifiers.begin(), x.modifiers.end(),
                     [&](auto const& m) { return office.find(m) != office.npos; });
}

bool holds_word(std::string_view name, std::string_view word) {
  auto const low = text::lower(name);
  auto const at = low.find(word);
  auto const end = at + word.size();
  return at != low.npos && (at == 0 || low[at - 1] == ' ') && (end == low.size() || low[end] == ' ');
}

bool agrees(Markable const& p, Chain const& c) {
  if (p.m.plural) {
    if (c.plural) return true;
    return !is_sexed(c.gender) && (c.type == Type::organization || c.type == Type::country);
  }
  if (c.plural) return false;
  if (p.m.gender == Gender::neuter) return c.type != Type::person && !is_sexed(c.gender);
  if (is_sexed(p.m.gender)) {
    if (is_sexed(c.gender) && c.gender != p.m.gender) return false;
    if (c.type == Type::person) return true;
    return c.type == Type::unknown && c.named && c.person_votes >= 1 && c.name.find(' ') != c.name.npos;
  }
  return c.type == Type::person || c.type == Type::unknown;
}

bool surely_agrees(Markable const& p, Chain const& c) {
  if (p.m.plural) return c.plural;
  if (p.m.gender == Gender::neuter) return c.type != Type::unknown;
  return c.type == Type::person;
}

std::uint32_t spoken_for(std::vector<Markable> const& all, std::uint32_t i) {
  auto at = i;
  do {
    if (at == 0 || all[at - 1].sentence != all[i].sentence) return none;
    --at;
  } while (all[at].lemma != "spokesman" && all[at].lemma != "spokeswoman" && all[at].lemma != "spokesperson");
  auto const& x = all[at];
  if (x.possessor != none) return x.possessor;
  for (auto k = at + 1; k < all.size() && all[k].sentence == x.sentence; ++k)
    if (all[k].governor == x.m.head && all[k].m.kind != Kind::demonym) return k;
  return none;
}

}  // namespace claimlight::mention
