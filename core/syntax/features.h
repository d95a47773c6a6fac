// What the network sees of a word's form: a canonical spelling to look up, hashed affixes, and a shape class. The
// trainer and the run time share this file, so a form has the same features in both.
//
// Method: hashed feature embeddings (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"),
// FNV-1a hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace claimlight::syntax {

/// Longest canonical spelling that is looked up, in bytes; the rest of a longer
/// form is left out (a form this long is in no vocabulary).
inline constexpr std::size_t max_canonical = 48;

/// Buckets of the hashed features, in the order of `Features::bucket`.
enum Feature : std::size_t { suffix2, suffix3, suffix4, prefix3, shape, feature_count };
inline constexpr std::uint32_t feature_buckets[feature_count] = {512, 2048, 4096, 2048, 80};

/// A form's features. `key` identifies the canonical spelling: "1,234" and "5,678"
/// share one (digits become zeros), as do "The" and "the".
struct Features {
  std::uint64_t key = 0;
  std::uint32_t bucket[feature_count] = {};
};

/// Writes the canonical spelling of `form` (UTF-8, any bytes) to `out` and returns its
/// length: ASCII and Latin-1 letters in lower case, digits as '0', typographic quotes
/// and dashes as ASCII. "Zürich’s" → "zürich's".
[[nodiscard]] std::size_t canonical(std::string_view form, char (&out)[max_canonical]);

/// 64-bit hash of a canonical spelling; 0 and 1 are never returned.
[[nodiscard]] std::uint64_t key_of(std::string_view canonical_form);

[[nodiscard]] Features features_of(std::string_view form);

}  // namespace claimlight::syntax
