// The text of one article and the ranges that every later stage speaks in.
//
//   input bytes      H e y <FF> .          one byte is no UTF-8
//   Document::text   H e y  U+FFFD  .      repaired: 3 bytes stand for 1
//   repairs          {at 3, input_end 4}
//
// A document owns its text; all else is a Span over it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimlight::text {

/// A calendar day with no zone: the day printed on the article.
using CivilDay = std::chrono::local_days;

/// Half-open [begin, end), UTF-8 bytes of Document::text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(Span const&, Span const&) = default;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

/// U+FFFD, 3 bytes at `at` of the repaired text, stands for bytes of the input that end at `input_end`.
struct Repair {
  std::uint32_t at;
  std::uint32_t input_end;
};

/// One article: well-formed UTF-8 and its document creation time (DCT), if known.
struct Document {
  std::string text;
  std::vector<Repair> repairs;
  std::optional<CivilDay> dct;

  [[nodiscard]] std::string_view operator[](Span s) const {
    return std::string_view(text).substr(s.begin, s.end - s.begin);
  }
};

/// Longest article that is read, in bytes: spans are 32 bits wide, with room to spare.
inline constexpr std::size_t max_document_bytes = std::size_t{1} << 30;

/// Takes any bytes. Each maximal ill-formed sequence becomes one U+FFFD, as the WHATWG
/// Encoding Standard's UTF-8 decoder has it. Bytes past max_document_bytes are left out.
Document make_document(std::string_view bytes, std::optional<CivilDay> dct = {});

}  // namespace claimlight::text
