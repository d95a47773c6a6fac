// What is wrong with a claims file, and where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimlight::record {

enum class Severity : std::uint8_t { warning, error };

struct Problem {
  Severity severity = Severity::error;
  std::string code;        ///< "syntax", "type", "missing", "value", "duplicate", "unknown-field", "reference", "limit"
  std::string pointer;     ///< JSON Pointer (RFC 6901); empty for the whole file
  std::uint32_t line = 0;  ///< counted from 1
  std::uint32_t column = 0;  ///< bytes into the line, counted from 1
  std::string expected;
  std::string found;
};

/// "claims.json:12:17: error: /claims/3/rating: expected one of ..., found "treu"" without the file's name.
std::string describe(Problem const& problem);

}  // namespace claimlight::record
