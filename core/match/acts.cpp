#include "match/acts.h"

#include <algorithm>

#include "lexicon/table.h"

namespace claimlight::match {
namespace {

constexpr auto groups = lexicon::pairs({
#include "lexicon/verb_groups.inc"
});
constexpr auto opposites = lexicon::pairs({
#include "lexicon/verb_opposites.inc"
});
constexpr auto nouns = lexicon::pairs({
#include "lexicon/noun_groups.inc"
});

std::vector<std::string_view> groups_of(std::string_view lemma) {
  std::vector<std::string_view> names{lemma};
  for (auto const& row : groups.all(lemma))
    if (row.value != lemma) names.push_back(row.value);
  return names;
}

}  // namespace

ActRelation compare_acts(std::string_view a, std::string_view b) {
  auto const x = groups_of(a), y = groups_of(b);
  for (auto g : x)
    for (auto h : y)
      if (g == h) return ActRelation::same;
  for (auto g : x)
    for (auto const& row : opposites.all(g))
      if (std::find(y.begin(), y.end(), row.value) != y.end()) return ActRelation::opposite;
  return ActRelation::other;
}

std::vector<std::string> act_keys(std::string_view lemma) {
  std::vector<std::string> keys;
  for (auto g : groups_of(lemma)) {
    keys.emplace_back(g);
    for (auto const& row : opposites.all(g)) keys.emplace_back(row.value);
  }
  return keys;
}

std::string_view noun_key(std::string_view lemma) {
  auto const group = nouns[lemma];
  return group.empty() ? lemma : group;
}

}  // namespace claimlight::match
