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
#include <span>
#include <string_view>

namespace claimlight::lexicon {

template <std::size_t N>
struct Words {
  std::array<std::string_view, N> rows;

  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    return std::binary_search(rows.begin(), rows.end(), word);
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

  /// The value of the first row of `key`; empty if there is none.
  [[nodiscard]] constexpr std::string_view operator[](std::string_view key) const {
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

/// No constant expression can call it, so a list out of order does not compile.
inline void rows_must_be_sorted() {}

template <std::size_t N>
consteval Words<N> words(std::string_view const (&rows)[N]) {
  Words<N> list{};
  for (std::size_t i = 0; i < N; ++i) {
    if (i > 0 && !(rows[i - 1] < rows[i])) rows_must_be_sorted();
    list.rows[i] = rows[i];
  }
  return list;
}

template <std::size_t N>
consteval Pairs<N> pairs(Pair const (&rows)[N]) {
  Pairs<N> list{};
  for (std::size_t i = 0; i < N; ++i) {
    if (i > 0 && rows[i].key < rows[i - 1].key) rows_must_be_sorted();
    list.rows[i] = rows[i];
  }
  return list;
}

}  // namespace claimlight::lexicon
