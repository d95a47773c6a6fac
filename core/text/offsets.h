// Bytes inside, another unit at the edge: the one place where offsets change their unit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace claimlight::text {

/// What a report counts in. utf8 counts bytes of the input as it was given, before any repair;
/// utf16 code units are what JavaScript counts, code points what Web Annotation selectors count.
enum class OffsetUnit : std::uint8_t { utf8, utf16, codepoint };

std::string_view name(OffsetUnit unit);                            ///< "utf-8", "utf-16", "codepoint"
std::optional<OffsetUnit> parse_offset_unit(std::string_view name);

/// Converts byte offsets of a document's text. Holds one number for every 256 bytes.
/// The document must outlive it.
class OffsetMap {
 public:
  OffsetMap(Document const& doc, OffsetUnit unit);

  /// `byte` in [0, text.size()], on a code point's boundary.
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;

 private:
  [[nodiscard]] std::uint32_t count(std::uint32_t from, std::uint32_t to) const;

  Document const& doc_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> blocks_;  ///< units before byte 256 * i
};

}  // namespace claimlight::text
