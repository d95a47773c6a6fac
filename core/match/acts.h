// Acts side by side: the same, the opposite, or neither. From lists of verbs that mean alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimlight::match {

enum class ActRelation : std::uint8_t { same, opposite, other };

/// Lemmas; a verb may be in several groups ("delay" is near "withhold" and near "postpone").
ActRelation compare_acts(std::string_view a, std::string_view b);

/// The keys under which an act is filed: its groups and those of its opposites, and the lemma itself.
std::vector<std::string> act_keys(std::string_view lemma);

/// The word that stands for a noun and those like it: "weapon" and "arm" give the same.
std::string_view noun_key(std::string_view lemma);

}  // namespace claimlight::match
