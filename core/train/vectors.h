// Word vectors, as the trainer reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claimlight::train {

/// Word vectors by canonical spelling (syntax::canonical), the commonest word first; of spellings that coincide the
/// commonest stands.
struct Vectors {
  std::size_t dims = 0;
  std::vector<std::string> word;
  std::vector<float> value;  ///< word.size() × dims
  std::unordered_map<std::string, std::uint32_t> index;
};

/// Reads npm's wink-embeddings: {..., "vectors": {"the": [dims numbers, their norm, rank from 0], ...}}.
/// Throws InputError where the file can't be read or is malformed.
[[nodiscard]] Vectors read_vectors(std::string const& path);

/// Canonical spelling as a string.
[[nodiscard]] std::string spelling(std::string_view form);

}  // namespace claimlight::train
