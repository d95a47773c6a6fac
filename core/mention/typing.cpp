#include "mention/typing.h"

#include <algorithm>

#include "lexicon/table.h"

namespace claimlight::mention {
namespace {

constexpr auto titles = lexicon::words({
#include "lexicon/titles.inc"
});
constexpr auto demonyms = lexicon::pairs({
#include "lexicon/demonyms.inc"
});
constexpr auto given_names = lexicon::pairs({
#include "lexicon/given_names.inc"
});
constexpr auto person_nouns = lexicon::pairs({
#include "lexicon/person_nouns.inc"
});
constexpr auto body_nouns = lexicon::words({
#include "lexicon/body_nouns.inc"
});
constexpr auto place_nouns = lexicon::words({
#include "lexicon/place_nouns.inc"
});
constexpr auto seats = lexicon::pairs({
#include "lexicon/seats.inc"
});
constexpr auto reporting_verbs = lexicon::words({
#include "lexicon/reporting_verbs.inc"
});

Gender gender_of(std::string_view letter) {
  return letter == "m" ? Gender::masculine : letter == "f" ? Gender::feminine : Gender::unknown;
}

}  // namespace

NounType noun_type(std::string_view lemma) {
  if (lemma.size() > 2 && lemma.back() == '.') lemma.remove_suffix(1);  // "mrs."
  auto const person = person_nouns.all(lemma);
  if (!person.empty()) return {Type::person, gender_of(person.front().value)};
  if (titles.contains(lemma)) return {Type::person, Gender::unknown};
  if (body_nouns.contains(lemma)) return {Type::organization, Gender::neuter};
  if (place_nouns.contains(lemma)) return {Type::place, Gender::neuter};
  if (lemma.size() > 5) {
    if (lemma.ends_with("woman")) return {Type::person, Gender::feminine};
    if (lemma.ends_with("man")) return {Type::person, Gender::masculine};
    if (lemma.ends_with("ist") || lemma.ends_with("person")) return {Type::person, Gender::unknown};
  }
  return {};
}

Gender given_name(std::string_view word) { return gender_of(given_names[word]); }

bool is_title(std::string_view word) {
  return titles.contains(word) ||
         (!word.empty() && word.back() == '.' && titles.contains(word.substr(0, word.size() - 1))) ||
         !person_nouns.all(word).empty();
}

std::string_view demonym_country(std::string_view word) { return demonyms[word]; }

bool is_country(std::string_view name) {
  return std::any_of(demonyms.rows.begin(), demonyms.rows.end(), [name](auto const& row) { return row.value == name; });
}

std::string_view seat_of(std::string_view name) { return seats[name]; }

bool is_for_people(std::string_view verb) { return reporting_verbs.contains(verb); }

}  // namespace claimlight::mention
