// UTF-8 decoding, and the few facts about code points that the text room needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimlight::text {

struct Decoded {
  char32_t code_point;  ///< U+FFFD where the bytes are ill-formed
  std::uint32_t bytes;  ///< consumed, at least 1
  bool well_formed;
};

/// The code point at `at` (at < s.size()), by the decoder of the WHATWG Encoding Standard:
/// an ill-formed sequence consumes its maximal well-formed prefix, or one byte.
Decoded decode(std::string_view s, std::size_t at);

/// Letters and marks: ASCII letters, and all above U+00BF that is not known as a
/// space, a dash, a quotation mark, punctuation, a symbol or a pictograph.
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);
bool is_upper(char32_t c);

/// Lower case of the letters of Latin, Greek and Cyrillic; other bytes unchanged. The length
/// in bytes never changes, so offsets into the result are offsets into `s`.
std::string lower(std::string_view s);

/// For comparing names: lower case, and Latin letters without their marks ("Gómez" → "gomez").
std::string fold(std::string_view s);

/// Whether the first code point is an upper-case letter.
bool starts_upper(std::string_view s);

}  // namespace claimlight::text
