// What is one token though its characters would part it: addresses, emoticons, telephone numbers.
#pragma once

#include <cstddef>
#include <string_view>

namespace claimlight::text {

/// Bytes of the web or mail address at the start of `rest`, without the punctuation that closes a
/// sentence behind it: "https://example.org/a." → 21. 0 if there is none.
std::size_t address_length(std::string_view rest);

/// Bytes of the emoticon at the start of `rest`, if a space or the end follows: ":-)" → 3.
std::size_t emoticon_length(std::string_view rest);

/// Bytes of a date with slashes or a telephone number at the start of `rest`: "11/28/2000", "713-853-3989".
/// 0 for ranges ("10-15") and all else.
std::size_t dashed_number_length(std::string_view rest);

}  // namespace claimlight::text
