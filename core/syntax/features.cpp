// Canonical spelling, hashed affixes and shape of a form; see features.h.
#include "syntax/features.h"

namespace claimlight::syntax {
namespace {

bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(unsigned char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

std::uint32_t affix_hash(std::string_view s, std::uint32_t seed) {
  std::uint32_t h = 2166136261u ^ (seed * 0x9e3779b9u);
  for (unsigned char c : s) h = (h ^ c) * 16777619u;
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  return h;
}

std::uint32_t suffix_bucket(std::string_view s, std::size_t length, Feature feature) {
  // A form no longer than the affix hashes whole, under another seed.
  bool const whole = s.size() <= length;
  std::string_view const part = whole ? s : s.substr(s.size() - length);
  return affix_hash(part, static_cast<std::uint32_t>(2 * feature + whole)) % feature_buckets[feature];
}

/// Shape class below 73: letter case (6) × digits (3) × punctuation (4), or an address.
std::uint32_t shape_of(std::string_view form) {
  std::size_t upper = 0, lower = 0, digit = 0, hyphen = 0, period = 0, other = 0, wide = 0;
  for (unsigned char c : form) {
    if (is_upper(c)) ++upper;
    else if (is_lower(c)) ++lower;
    else if (is_digit(c)) ++digit;
    else if (c == '-') ++hyphen;
    else if (c == '.') ++period;
    else if (c >= 0x80) ++wide;
    else ++other;
    if (c == '@' && form.size() > 3) return 72;
  }
  if (form.find("://") != std::string_view::npos || form.substr(0, 4) == "www.") return 72;
  bool const first_upper = !form.empty() && is_upper(static_cast<unsigned char>(form[0]));
  std::uint32_t letters = 0;
  if (upper + lower + wide == 0) letters = 0;
  else if (upper == 0) letters = 1;
  else if (upper == 1 && first_upper) letters = lower + wide > 0 ? 2 : 5;
  else if (lower + wide == 0) letters = 3;
  else letters = 4;
  std::uint32_t const digits = digit == 0 ? 0 : (upper + lower + wide == 0 ? 2 : 1);
  std::uint32_t const marks = hyphen ? 1 : period ? 2 : other ? 3 : 0;
  return (letters * 3 + digits) * 4 + marks;
}

}  // namespace

std::size_t canonical(std::string_view form, char (&out)[max_canonical]) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < form.size() && n < max_canonical; ++i) {
    unsigned char c = static_cast<unsigned char>(form[i]);
    auto const at = [&](std::size_t k) { return i + k < form.size() ? static_cast<unsigned char>(form[i + k]) : 0u; };
    if (is_upper(c)) c = static_cast<unsigned char>(c + 32);
    else if (is_digit(c)) c = '0';
    else if (c == 0xC3 && at(1) >= 0x80 && at(1) <= 0x9E && at(1) != 0x97 && n + 1 < max_canonical) {
      out[n++] = static_cast<char>(0xC3);  // À..Þ → à..þ
      c = static_cast<unsigned char>(at(1) + 0x20);
      ++i;
    } else if (c == 0xE2 && at(1) == 0x80) {
      unsigned const t = at(2);
      if (t == 0x98 || t == 0x99) {
        c = '\'';
        i += 2;
      } else if (t == 0x9C || t == 0x9D) {
        c = '"';
        i += 2;
      } else if (t >= 0x90 && t <= 0x95) {
        c = '-';
        i += 2;
      }
    }
    out[n++] = static_cast<char>(c);
  }
  return n;
}

std::uint64_t key_of(std::string_view s) {
  std::uint64_t h = 0xcbf29ce484222325ull;
  for (unsigned char c : s) h = (h ^ c) * 0x100000001b3ull;
  h ^= h >> 32;
  h *= 0xd6e8feb86659fd93ull;
  h ^= h >> 32;
  return h < 2 ? h + 2 : h;
}

Features features_of(std::string_view form) {
  char buffer[max_canonical];
  std::string_view const s(buffer, canonical(form, buffer));
  Features f;
  f.key = key_of(s);
  f.bucket[suffix2] = suffix_bucket(s, 2, suffix2);
  f.bucket[suffix3] = suffix_bucket(s, 3, suffix3);
  f.bucket[suffix4] = suffix_bucket(s, 4, suffix4);
  f.bucket[prefix3] = affix_hash(s.substr(0, 3), 2 * prefix3) % feature_buckets[prefix3];
  f.bucket[shape] = shape_of(form);
  return f;
}

}  // namespace claimlight::syntax
