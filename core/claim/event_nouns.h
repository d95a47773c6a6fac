// Nouns that tell of an act: "the resumption of sales by Norway", "Norway's criticism of Chile".
#pragma once

#include <cstdint>
#include <string_view>

namespace claimlight::claim {

/// Whom a single "of" or possessor names: "the arrest of the mayor", "the arrival of the mayor".
enum class Sole : std::uint8_t { patient, agent };

struct EventNoun {
  std::string_view key;   ///< the noun's lemma
  std::string_view verb;  ///< the lemma of the verb that tells the same
  Sole sole = Sole::patient;
};

/// Null if the noun tells of no act.
[[nodiscard]] EventNoun const* event_noun(std::string_view lemma);

}  // namespace claimlight::claim
