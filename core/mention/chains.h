// Chains while they grow: what all mentions of one person, body or place together tell, and how much it is in the
// reader's mind.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mention/markable.h"

namespace claimlight::mention {

struct Chain {
  std::string name;                   ///< the fullest form; empty if there is none
  std::uint32_t name_words = 0;
  std::optional<std::uint32_t> entity;
  Type type = Type::unknown;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool named = false;
  bool guessed = false;               ///< a member stands in it by more than chance, but not surely
  int person_votes = 0, body_votes = 0, place_votes = 0;
  std::vector<std::string> offices;   ///< "defense minister"
  std::vector<std::string> nouns;     ///< heads of its nominals, lower case
  std::string country;                ///< of its office
  std::uint32_t size = 0;
  std::uint32_t last = none;          ///< its latest markable so far; none while it is still to come
  std::uint32_t salience = 0;         ///< as of `at`; halved with each sentence (Lappin and Leass 1994)
  std::uint32_t at = 0;               ///< sentence

  void add(Markable const& x);
  /// What the votes come to.
  void settle();
  [[nodiscard]] std::uint32_t salience_in(std::uint32_t sentence) const {
    auto const passed = sentence - at;
    return passed < 31 ? salience >> passed : 0;
  }
  /// The markable `index` was read.
  void meet(Markable const& x, std::uint32_t index);
};

/// Whether an office, "prime minister", holds all words of a noun and its modifiers; the head is the last word.
[[nodiscard]] bool is_office(std::string_view office, Markable const& nominal);

/// Whether one of the name's words is `word`, in lower case.
[[nodiscard]] bool holds_word(std::string_view name, std::string_view word);

/// Whether a pronoun can mean the chain, by type, gender and number.
[[nodiscard]] bool agrees(Markable const& pronoun, Chain const& chain);

/// "A spokesman for Berg said he had slept well": not the spokesman is meant, but whom he speaks for. That one's markable, of a
/// spokesman before the pronoun `i` in its sentence; none if there is none.
[[nodiscard]] std::uint32_t spoken_for(std::vector<Markable> const& all, std::uint32_t i);

/// Whether it surely is what the pronoun asks for: "he" and a man.
[[nodiscard]] bool surely_agrees(Markable const& pronoun, Chain const& chain);

}  // namespace claimlight::mention
