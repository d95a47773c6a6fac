// What single words tell: whether a noun is for a person, a body or a place, and whom a name may belong to.
#pragma once

#include <string>
#include <string_view>

#include "mention/mention.h"
#include "syntax/word.h"

namespace claimlight::mention {

struct NounType {
  Type type = Type::unknown;
  Gender gender = Gender::unknown;
};

/// Of a noun's lemma in lower case: "actress" → person, feminine; unknown for a thing.
[[nodiscard]] NounType noun_type(std::string_view lemma);

/// Of a first name in lower case; unknown if it is none that is known.
[[nodiscard]] Gender given_name(std::string_view word);

/// Whether it is said before a name, in lower case: "president", "mr".
[[nodiscard]] bool is_title(std::string_view word);

/// The country of a demonym in lower case; empty if it is none.
[[nodiscard]] std::string_view demonym_country(std::string_view word);

/// Whether a country has this name ("Norway"): one that a demonym is known for.
[[nodiscard]] bool is_country(std::string_view name);

/// The country whose government is meant by its seat ("Washington", "White House"); empty if it is none.
[[nodiscard]] std::string_view seat_of(std::string_view name);

/// Whether a verb's lemma is what people and those who speak for bodies do: "say", "hope", "marry".
[[nodiscard]] bool is_for_people(std::string_view verb);

}  // namespace claimlight::mention
