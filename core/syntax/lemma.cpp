// Lemmas by edit script; see lemma.h.
#include "syntax/lemma.h"

#include <algorithm>

#include "syntax/network.h"

namespace claimlight::syntax {

std::string lower_case(std::string_view form) {
  std::string s(form);
  for (std::size_t i = 0; i < s.size(); ++i) {
    auto const c = static_cast<unsigned char>(s[i]);
    if (c >= 'A' && c <= 'Z') s[i] = static_cast<char>(c + 32);
    else if (c == 0xC3 && i + 1 < s.size()) {
      auto const d = static_cast<unsigned char>(s[++i]);
      if (d >= 0x80 && d <= 0x9E && d != 0x97) s[i] = static_cast<char>(d + 0x20);
    }
  }
  return s;
}

std::uint32_t decision_key(std::uint32_t tag, std::string_view ending, bool whole) {
  std::uint32_t h = 2166136261u ^ (tag * 2 + whole) * 0x9e3779b9u;
  for (unsigned char c : ending) h = (h ^ c) * 16777619u;
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 13;
  return h;
}

bool Lemmatizer::open(model::Pack const& pack) {
  model::Cursor in(pack.section("lemmas"));
  bucket_bits = in.u32();
  script_count = in.u32();
  std::size_t const script_bytes = in.u32();
  if (in.failed || bucket_bits < 1 || bucket_bits > 15 || script_count < 1 || script_count > 255) return false;
  std::size_t const buckets = std::size_t{1} << bucket_bits;
  starts = in.block(2 * (buckets + 1)).data();
  if (in.failed) return false;
  std::size_t const decisions = model::element<std::uint16_t>(starts, buckets);
  for (std::size_t b = 0; b < buckets; ++b)
    if (model::element<std::uint16_t>(starts, b) > model::element<std::uint16_t>(starts, b + 1)) return false;
  prints = in.block(2 * decisions).data();
  model::Bytes const ids = in.block(decisions);
  model::Bytes const texts = in.block(script_bytes);
  if (in.failed) return false;
  for (std::uint8_t id : ids)
    if (id >= script_count) return false;
  chosen = ids.data(), scripts = texts.data();
  std::size_t at = 0;
  for (std::size_t s = 0; s < script_count; ++s) {
    if (at + 2 > script_bytes || at + 2 + texts[at + 1] > script_bytes) return false;
    script_at[s] = static_cast<std::uint32_t>(at);
    at += 2 + std::size_t{texts[at + 1]};
  }
  return true;
}

int Lemmatizer::script(std::uint32_t key) const {
  std::size_t const bucket = key >> (32 - bucket_bits);
  auto const print = static_cast<std::uint16_t>(key);
  std::size_t const end = model::element<std::uint16_t>(starts, bucket + 1);
  for (std::size_t i = model::element<std::uint16_t>(starts, bucket); i < end; ++i)
    if (model::element<std::uint16_t>(prints, i) == print) return chosen[i];
  return -1;
}

std::string Lemmatizer::rewritten(std::string word, int script) const {
  std::uint8_t const* s = scripts + script_at[script];
  if (s[0] > word.size() || (s[0] == word.size() && s[1] == 0)) return word;  // a word always has a lemma
  // A script learned from other bytes must not cut a character in two.
  if (s[0] && (static_cast<unsigned char>(word[word.size() - s[0]]) & 0xC0) == 0x80) return word;
  word.resize(word.size() - s[0]);
  word.append(reinterpret_cast<char const*>(s + 2), s[1]);
  return word;
}

bool is_known(std::string_view word, Network const& words) {
  char buffer[max_canonical];
  return words.row(key_of({buffer, canonical(word, buffer)})) != unknown_row;
}

std::string Lemmatizer::lemma(std::string_view form, std::uint32_t tag, bool proper, Network const& words) const {
  std::string const low = lower_case(form);
  std::string const shown = proper ? std::string(form) : low;
  if (int const whole = script(decision_key(tag, low, true)); whole >= 0) return rewritten(shown, whole);
  auto const known = [&](std::string const& word) { return is_known(word, words); };
  std::string first;
  if (!proper)
    for (std::string_view prefix : {"be", "for", "fore", "mis", "out", "over", "re", "un", "under", "up", "with"}) {
      if (!low.starts_with(prefix) || low.size() < prefix.size() + 3) continue;
      int const base = script(decision_key(tag, std::string_view(low).substr(prefix.size()), true));
      if (base < 0) continue;
      auto lemma = rewritten(low, base);  // "withheld" goes as "held" does
      if (known(lemma)) return lemma;
      first = std::move(lemma);
    }
  for (std::size_t length = std::min(longest_ending, low.size());; --length) {
    int const by_ending = script(decision_key(tag, std::string_view(low).substr(low.size() - length), false));
    if (by_ending >= 0) {
      auto lemma = rewritten(shown, by_ending);
      if (proper || known(lemma)) return lemma;
      if (known(lemma + "e")) return lemma + "e";
      if (first.empty()) first = std::move(lemma);
    }
    if (length == 0) break;
  }
  return first.empty() ? shown : first;
}

}  // namespace claimlight::syntax
