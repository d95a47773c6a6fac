#include <algorithm>
#include <unordered_map>

#include "lexicon/table.h"
#include "mention/mention.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

constexpr auto demonyms = lexicon::pairs({
#include "lexicon/demonyms.inc"
});

std::vector<std::string> split(std::string_view alias) {
  auto const doc = text::make_document(alias);
  std::vector<std::string> words;
  for (auto const& token : text::tokenize(doc)) words.emplace_back(doc[token.span]);
  return words;
}

std::string_view last_word(std::string_view name) {
  auto const space = name.rfind(' ');
  return space == name.npos ? std::string_view{} : name.substr(space + 1);
}

}  // namespace

std::string_view name(Type type) {
  switch (type) {
    case Type::person: return "person";
    case Type::organization: return "organization";
    case Type::country: return "country";
    case Type::place: return "place";
    case Type::thing: return "thing";
    case Type::unknown: break;
  }
  return "unknown";
}

std::optional<Type> parse_type(std::string_view wanted) {
  for (auto type : {Type::person, Type::organization, Type::country, Type::place, Type::thing})
    if (name(type) == wanted) return type;
  return {};
}

Gazetteer::Gazetteer(std::vector<Entity> entities) : entities_(std::move(entities)) {
  std::unordered_map<std::string, int> surnames;
  for (auto const& e : entities_)
    if (e.type == Type::person) ++surnames[std::string(last_word(e.name))];
  for (std::uint32_t i = 0; i < entities_.size(); ++i) {
    auto const& e = entities_[i];
    add(e.name, i, false);
    for (auto const& alias : e.aliases) add(alias, i, false);
    auto const surname = last_word(e.name);
    if (e.type == Type::person && !surname.empty() && surnames[std::string(surname)] == 1) add(surname, i, false);
    if (e.type == Type::country)
      for (auto const& [demonym, country] : demonyms.rows)
        if (country == e.name) {
          auto capital = std::string(demonym);
          capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
          add(capital, i, true);
        }
    by_name_.emplace(text::lower(e.id), i);
    by_name_.emplace(text::lower(e.name), i);
    for (auto const& alias : e.aliases) by_name_.emplace(text::lower(alias), i);
  }
  for (auto& [word, aliases] : by_first_word_)
    std::stable_sort(aliases.begin(), aliases.end(),
                     [](Alias const& a, Alias const& b) { return a.words.size() > b.words.size(); });
}

void Gazetteer::add(std::string_view alias, std::uint32_t entity, bool demonym) {
  auto words = split(alias);
  if (words.empty()) return;
  auto& row = by_first_word_[words.front()];
  for (auto const& known : row)
    if (known.words == words) return;  // the first to claim a name keeps it
  // A demonym that the file lists as an alias is one all the same: "American" is said of many things.
  demonym = demonym || (words.size() == 1 && !demonyms[text::lower(words.front())].empty());
  row.push_back({std::move(words), entity, demonym});
}

std::optional<Gazetteer::Hit> Gazetteer::match(text::Document const& doc, std::vector<text::Token> const& tokens,
                                               std::size_t i, std::size_t last) const {
  auto const row = by_first_word_.find(std::string(doc[tokens[i].span]));
  if (row == by_first_word_.end()) return {};
  for (auto const& alias : row->second) {
    if (i + alias.words.size() > last) continue;
    bool all = true;
    for (std::size_t k = 0; all && k < alias.words.size(); ++k) all = doc[tokens[i + k].span] == alias.words[k];
    if (all) return Hit{alias.entity, static_cast<std::uint32_t>(alias.words.size()), alias.demonym};
  }
  return {};
}

std::optional<std::uint32_t> Gazetteer::find(std::string_view id_or_name) const {
  auto const at = by_name_.find(text::lower(id_or_name));
  if (at == by_name_.end()) return {};
  return at->second;
}

}  // namespace claimlight::mention
