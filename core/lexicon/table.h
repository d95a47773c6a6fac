// Word lists as sorted rows, one concern a file. A list is searched by halving, so a row out of
// order would be lost: the order is checked while compiling.
//
//   constexpr auto titles = lexicon::words({
//   #include "lexicon/titles.inc"
//   });
//   titles.contains("president")
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace claimlight::lexicon {

/// Most words of an article are in no list: their first letter and length tell that without a search.
class Filter {
 public:
  constexpr void add(std::string_view key) {
    if (!key.empty()) lengths_[bucket(key)] |= bit(key);
  }
  [[nodiscard]] constexpr bool may_hold(std::string_view key) const { return !key.empty() && (lengths_[bucket(key)] & bit(key)) != 0; }

 private:
  static constexpr std::size_t bucket(std::string_view key) { return static_cast<unsigned char>(key[0]) % 32; }
  static constexpr std::uint32_t bit(std::string_view key) { return 1u << std::min<std::size_t>(key.size(), 31); }
  std::array<std::uint32_t, 32> lengths_{};  ///< a bit for each length, the last for all from 31 on
};

template <std::size_t N>
struct Words {
  std::array<std::string_view, N> rows;
  Filter filter;

  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    return filter.may_hold(word) && std::binary_search(rows.begin(), rows.end(), word);
  }
};

/// A row maps a key to a value; the rows of one key stand together.
struct Pair {
  std::string_view key;
  std::string_view value;
};

template <std::size_t N>
struct Pairs {
  std::array<Pair, N> rows;
  Filter filter;

  /// The value of the first row of `key`; empty if there is none.
  [[nodiscard]] constexpr std::string_view operator[](std::string_view key) const {
    if (!filter.may_hold(key)) return {};
    auto const at = std::lower_bound(rows.begin(), rows.end(), key,
                                     [](Pair const& row, std::string_view k) { return row.key < k; });
    return at != rows.end() && at->key == key ? at->value : std::string_view{};
  }

  /// All rows of `key`.
  [[nodiscard]] constexpr std::span<Pair const> all(std::string_view key) const {
    auto const begin = std::lower_bound(rows.begin(), rows.end(), key,
                                        [](Pair const& row, std::string_view k) { return row.key < k; });
    auto end = begin;
    while (end != rows.end() && end->key == key) ++end;
    return {begin, end};
  }
};

/// FNV-1a, 32 bits.
constexpr std::uint32_t hash(std::string_view word) {
  std::uint32_t h = 0x811c9dc5u;
  for (char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return h;
}

/// Rows of a struct of the reader's own, told by its member `key`; no two rows have the same. They are looked up by
/// hash, for rooms that ask for every word of an article: a table of slots, twice as many as rows or more, open addressing.
template <class Row, std::size_t N>
struct Table {
  static constexpr std::size_t slot_count() {
    std::size_t n = 1;
    while (n < 2 * N) n *= 2;
    return n;
  }
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t row = 0;  ///< counted from 1; 0 is free
  };
  std::array<Row, N> rows;
  std::array<Slot, slot_count()> slots;
  Filter filter;

  /// Null if there is none.
  [[nodiscard]] constexpr Row const* find(std::string_view key) const {
    if (!filter.may_hold(key)) return nullptr;
    auto const h = hash(key);
    for (auto at = h % slot_count(); slots[at].row; at = (at + 1) % slot_count())
      if (slots[at].hash == h && rows[slots[at].row - 1].key == key) return &rows[slots[at].row - 1];
    return nullptr;
  }
};

/// No constant expression can call it, so a list out of order does not compile.
inline void rows_must_be_sorted() {}

template <std::size_t N>
consteval Words<N> words(std::string_view const (&rows)[N]) {
  Words<N> list{};
  for (std::size_t i = 0; i < N; ++i) {
    if (i > 0 && !(rows[i - 1] < rows[i])) rows_must_be_sorted();
    list.rows[i] = rows[i];
    list.filter.add(rows[i]);
  }
  return list;
}

template <std::size_t N>
consteval Pairs<N> pairs(Pair const (&rows)[N]) {
  Pairs<N> list{};
  for (std::size_t i = 0; i < N; ++i) {
    if (i > 0 && rows[i].key < rows[i - 1].key) rows_must_be_sorted();
    list.rows[i] = rows[i];
    list.filter.add(rows[i].key);
  }
  return list;
}

template <class Row, std::size_t N>
consteval Table<Row, N> table(Row const (&rows)[N]) {
  Table<Row, N> list{};
  for (std::size_t i = 0; i < N; ++i) {
    if (i > 0 && !(rows[i - 1].key < rows[i].key)) rows_must_be_sorted();
    list.rows[i] = rows[i];
    auto at = hash(rows[i].key) % list.slots.size();
    while (list.slots[at].row) at = (at + 1) % list.slots.size();
    list.slots[at] = {hash(rows[i].key), static_cast<std::uint32_t>(i + 1)};
    list.filter.add(rows[i].key);
  }
  return list;
}

}  // namespace claimlight::lexicon
