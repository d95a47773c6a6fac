#include "text/utf8.h"

namespace claimlight::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool between(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

char32_t to_lower(char32_t c) {
  if (between(c, 'A', 'Z')) return c + 32;
  if (between(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
  // Latin Extended-A pairs upper and lower case, even-odd or odd-even by block.
  if (between(c, 0x100, 0x137) && c != 0x130) return c | 1;
  if (between(c, 0x139, 0x148)) return c + (c & 1);
  if (between(c, 0x14A, 0x177)) return c | 1;
  if (c == 0x178) return 0xFF;
  if (between(c, 0x179, 0x17E)) return c + (c & 1);
  if (between(c, 0x391, 0x3A9) && c != 0x3A2) return c + 32;
  if (between(c, 0x410, 0x42F)) return c + 32;
  if (between(c, 0x400, 0x40F)) return c + 80;
  return c;
}

void append(std::string& out, char32_t c, std::uint32_t bytes) {
  if (bytes == 1) {
    out += static_cast<char>(c);
  } else {  // every letter that to_lower changes is two bytes long before and after
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace

Decoded decode(std::string_view s, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  auto const lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};

  std::uint32_t length = 0;
  char32_t c = 0;
  unsigned low = 0x80, high = 0xBF;  // of the second byte: shuts out overlong forms and surrogates
  if (between(lead, 0xC2, 0xDF)) {
    length = 2, c = lead & 0x1F;
  } else if (between(lead, 0xE0, 0xEF)) {
    length = 3, c = lead & 0x0F;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (between(lead, 0xF0, 0xF4)) {
    length = 4, c = lead & 0x07;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {replacement, 1, false};
  }
  for (std::uint32_t i = 1; i < length; ++i) {
    if (at + i >= s.size() || byte(at + i) < low || byte(at + i) > high) return {replacement, i, false};
    c = (c << 6) | (byte(at + i) & 0x3F);
    low = 0x80, high = 0xBF;
  }
  return {c, length, true};
}

bool is_digit(char32_t c) { return between(c, '0', '9'); }

bool is_space(char32_t c) {
  return c == ' ' || between(c, '\t', '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return between(c | 0x20, 'a', 'z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || is_space(c)) return false;
  if (between(c, 0x2000, 0x2BFF)) return between(c, 0x2070, 0x209F) || between(c, 0x2100, 0x218F);
  if (between(c, 0x3000, 0x3004) || between(c, 0x3008, 0x3020)) return false;
  if (between(c, 0xE000, 0xF8FF) || between(c, 0xFE00, 0xFE6F) || between(c, 0xFFF0, 0xFFFF)) return false;
  if (between(c, 0xFF00, 0xFF0F) || between(c, 0xFF1A, 0xFF20)) return false;
  return !between(c, 0x1F000, 0x1FAFF) && c < 0xE0000;
}

bool is_upper(char32_t c) { return to_lower(c) != c; }

std::string lower(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t at = 0; at < s.size();) {
    if (auto const byte = static_cast<unsigned char>(s[at]); byte < 0x80) {  // most letters, and every word is asked for
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    auto const [c, bytes, ok] = decode(s, at);
    auto const l = ok ? to_lower(c) : c;
    if (l == c) {
      out.append(s, at, bytes);
    } else {
      append(out, l, bytes);
    }
    at += bytes;
  }
  return out;
}

std::string fold(std::string_view s) {
  // Base letters of U+00C0 to U+017F.
  constexpr std::string_view base =
      "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  static_assert(base.size() == 0x180 - 0xC0);
  auto const low = lower(s);
  std::string out;
  for (std::size_t at = 0; at < low.size();) {
    auto const [c, bytes, ok] = decode(low, at);
    if (between(c, 0xC0, 0x17F)) {
      out += base[c - 0xC0];
    } else if (!between(c, 0x300, 0x36F)) {  // combining marks go
      out.append(low, at, bytes);
    }
    at += bytes;
  }
  return out;
}

bool starts_upper(std::string_view s) { return !s.empty() && is_upper(decode(s, 0).code_point); }

}  // namespace claimlight::text
