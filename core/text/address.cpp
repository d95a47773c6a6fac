// Addresses, emoticons and telephone numbers; see address.h.
#include "text/address.h"

#include <cstdint>

namespace claimlight::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z'); }

/// Bytes up to the next ASCII space.
std::size_t chunk_length(std::string_view rest) {
  auto const end = rest.find_first_of(" \t\r\n\f\v");
  return end == rest.npos ? rest.size() : end;
}

/// Without closing punctuation.
std::size_t trimmed(std::string_view chunk) {
  std::size_t n = chunk.size();
  bool const brackets = chunk.find('(') != chunk.npos;
  while (n > 0) {
    char const c = chunk[n - 1];
    bool const closes = c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '"' || c == '\'' ||
                        c == '>' || c == ']' || (c == ')' && !brackets);
    if (!closes) break;
    --n;
  }
  return n;
}

bool starts_with(std::string_view s, std::string_view prefix) { return s.substr(0, prefix.size()) == prefix; }

}  // namespace

std::size_t address_length(std::string_view rest) {
  if (rest.empty() || !is_alphanumeric(rest[0])) return 0;
  // Most chunks are words: letters, then a space.
  std::size_t n = 0;
  while (n < rest.size() && is_alphanumeric(rest[n])) ++n;
  if (n == rest.size() ||
      (rest[n] != ':' && rest[n] != '.' && rest[n] != '@' && rest[n] != '_' && rest[n] != '-' && rest[n] != '%'))
    return 0;
  auto const chunk = rest.substr(0, chunk_length(rest));
  if (chunk.size() > 2048) return 0;
  if (starts_with(chunk, "http://") || starts_with(chunk, "https://") || starts_with(chunk, "ftp://") ||
      starts_with(chunk, "www.") || starts_with(chunk, "mailto:"))
    return trimmed(chunk);
  auto const at = chunk.find('@');
  if (at == chunk.npos || at + 1 == chunk.size() || !is_alphanumeric(chunk[at + 1])) return 0;
  for (std::size_t i = 0; i < at; ++i)
    if (!is_alphanumeric(chunk[i]) && chunk[i] != '.' && chunk[i] != '_' && chunk[i] != '-' && chunk[i] != '%' &&
        chunk[i] != '+')
      return 0;
  std::size_t end = at + 1;
  while (end < chunk.size() && (is_alphanumeric(chunk[end]) || chunk[end] == '.' || chunk[end] == '-')) ++end;
  return trimmed(chunk.substr(0, end));
}

std::size_t emoticon_length(std::string_view rest) {
  if (rest.size() < 2 || is_alphanumeric(rest[0])) return 0;
  std::size_t n = 0;
  if (rest[0] == '<' && rest[1] == '3') n = 2;
  if (rest[0] == ':' || rest[0] == ';' || rest[0] == '=') {
    n = 1;
    if (n < rest.size() && (rest[n] == '-' || rest[n] == '\'')) ++n;
    if (n < rest.size() && std::string_view(")(DPpO/|*[]").find(rest[n]) != std::string_view::npos) ++n;
    else n = 0;
  }
  if (n == 0 || (n < rest.size() && is_alphanumeric(rest[n]))) return 0;
  return n == rest.size() || rest[n] == ' ' || rest[n] == '\n' || rest[n] == '\r' || rest[n] == '\t' ||
                 rest[n] == '.' || rest[n] == ')'
             ? n
             : 0;
}

std::size_t dashed_number_length(std::string_view rest) {
  std::size_t group[8] = {}, groups = 0, n = 0;
  char mark = 0;
  while (n < rest.size() && groups < 8) {
    std::size_t const start = n;
    while (n < rest.size() && is_digit(rest[n])) ++n;
    if (n == start) return 0;
    group[groups++] = n - start;
    if (n == rest.size() || (rest[n] != '-' && rest[n] != '/') || (mark && rest[n] != mark)) break;
    if (n + 1 >= rest.size() || !is_digit(rest[n + 1])) break;
    mark = rest[n++];
  }
  if (groups < 2) return 0;
  if (mark == '/') {
    // A date: 9/11, 11/28/2000. "1/2" and "24/7" are read as parts.
    std::size_t const month = group[0] <= 2 ? static_cast<std::size_t>(rest[0] - '0') * (group[0] == 2 ? 10 : 1) +
                                                  (group[0] == 2 ? static_cast<std::size_t>(rest[1] - '0') : 0)
                                            : 99;
    if (groups == 3) return month <= 31 ? n : 0;
    if (groups != 2 || month == 0 || month > 12 || group[1] > 2) return 0;
    std::size_t day = 0;
    for (std::size_t i = group[0] + 1; i < n; ++i) day = day * 10 + static_cast<std::size_t>(rest[i] - '0');
    return day > 4 && day <= 31 ? n : 0;
  }
  if (groups >= 3) return n;
  return (group[0] == 3 && group[1] == 4) || (group[0] == 5 && group[1] == 4) ? n : 0;
}

}  // namespace claimlight::text
