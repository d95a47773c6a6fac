// Where in a JSON text a value stands. The parser's tree has no positions, so they are looked up in a second
// pass, and only for what is to be told.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimlight::record {

struct Position {
  std::uint32_t line = 1;    ///< from 1
  std::uint32_t column = 1;  ///< bytes, from 1
};

Position position_of(std::string_view text, std::size_t byte);

/// Byte offsets of the values that the JSON Pointers name; that of a missing value's nearest parent.
std::vector<std::size_t> locate(std::string_view json, std::vector<std::string> const& pointers);

/// A key as a token of a JSON Pointer (RFC 6901).
std::string pointer_token(std::string_view key);

struct SyntaxError {
  std::size_t byte;
  std::string message;  ///< what the parser expected and found
};

/// The first syntax error of `json`; empty if there is none.
std::optional<SyntaxError> find_syntax_error(std::string_view json);

}  // namespace claimlight::record
