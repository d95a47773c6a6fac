// Lemmas by edit script: which script a form takes is decided by its tag and its
// longest ending on record.
//
// Method: edit scripts as classes (Chrupała 2006) under a list of decisions, longer
// endings overruling shorter ones and whole words overruling endings. The decisions are
// learned from the treebanks and lie in the pack as a hashed table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/pack.h"

namespace claimlight::syntax {

/// Longest ending that has decisions, in bytes.
inline constexpr std::size_t longest_ending = 6;

struct Network;

/// ASCII and Latin-1 letters in lower case; as many bytes as before.
[[nodiscard]] std::string lower_case(std::string_view form);

/// Hash of a decision's key: the tag's number, and an ending or (`whole`) a whole form, in lower case.
[[nodiscard]] std::uint32_t decision_key(std::uint32_t tag, std::string_view ending, bool whole);

/// The section "lemmas": scripts and decisions.
///   buckets bits, scripts, script bytes; starts (u16, buckets + 1); prints (u16 each);
///   script of each decision (u8); then the scripts: bytes to drop (u8), length (u8), text
struct Lemmatizer {
  std::uint32_t bucket_bits = 0, script_count = 0;
  std::uint8_t const *starts = nullptr, *prints = nullptr, *chosen = nullptr, *scripts = nullptr;
  std::uint32_t script_at[256] = {};  ///< offset of each script

  [[nodiscard]] bool open(model::Pack const& pack);
  /// Script of a key, or -1.
  [[nodiscard]] int script(std::uint32_t key) const;
  /// Lemma of `form` with the tag numbered `tag`; empty for an empty form only. `proper` keeps the case of letters,
  /// other words are put in lower case. Where only endings decide, a lemma in the network's word table goes before one
  /// that is not: "telephoned" → "telephone".
  [[nodiscard]] std::string lemma(std::string_view form, std::uint32_t tag, bool proper, Network const& words) const;

 private:
  [[nodiscard]] std::string rewritten(std::string word, int script) const;
};

/// Whether the network's word table has it.
[[nodiscard]] bool is_known(std::string_view word, Network const& words);

}  // namespace claimlight::syntax
