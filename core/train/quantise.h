// Making the network small: 8-bit weights, 4-bit tables, and training under them.
//
// Method: weights become multiples of a power of two; each table column gets a book of 16 levels (Lloyd 1982). Training
// goes on with the rounded values in the forward pass and the exact ones in the update (straight-through, Bengio et al.
// 2013), so that the rest of the network makes up for the rounding.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "train/vocabulary.h"

namespace claimlight::train {

/// Fraction bits of activations, of arc vectors, and the clamp on the latter.
inline constexpr int activation_bits = 10, arc_bits = 7, arc_limit = 2047;

/// Chooses shifts and books and rounds everything; the word table is settled first.
void begin_quantised(Network& network);
/// Rounds again what the last step changed; called before each batch.
void round_again(Network& network);

/// Name and bytes of a section of a pack.
using Section = std::pair<std::string, std::vector<std::uint8_t>>;

/// The sections "words", "network" and "labels".
[[nodiscard]] std::vector<Section> network_sections(Network& network, Vocabulary const& vocabulary);

/// A whole pack; `language` is a BCP 47 tag of at most 8 bytes.
[[nodiscard]] std::vector<std::uint8_t> write_pack(std::vector<Section> const& sections, std::string const& language);

}  // namespace claimlight::train
