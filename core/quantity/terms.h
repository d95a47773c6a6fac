// The terms around a number: each number one term, each other token one; what is written against digits is parted from
// them.
//
//   more than US$5m-10m a year   →   more | than | us$ | 5m | - | 10m | a | year
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "number/number.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::quantity {

struct Term {
  std::string_view form;                     ///< lower case
  number::Number const* number = nullptr;    ///< of a number
  text::Span span;
  std::uint32_t first = 0;                   ///< tokens [first, last)
  std::uint32_t last = 0;
  bool glued = false;                        ///< no space before it
};

/// What the terms are made of.
struct Source {
  std::string_view lower;
  std::vector<text::Token> const& tokens;
  std::vector<number::Number> const& numbers;
  std::vector<text::Span> const& taken;

  [[nodiscard]] std::string_view form(std::size_t token) const;  ///< empty behind the last
  [[nodiscard]] bool glued(std::size_t token) const;
  [[nodiscard]] bool is_taken(text::Span span) const;
};

/// The terms around one number; it reaches neither over what is taken nor over the end of a paragraph.
class Window {
 public:
  /// Around numbers[at]; nothing before token `floor`.
  Window(Source const& source, std::size_t at, std::uint32_t floor);

  [[nodiscard]] std::span<Term const> terms() const { return {terms_.data(), size_}; }
  [[nodiscard]] std::size_t number() const { return number_; }  ///< index of the number among the terms

 private:
  void add(Term const& term);
  void add_number(Source const& source, number::Number const& n);

  static constexpr std::size_t before = 7;
  static constexpr std::size_t behind = 14;
  std::array<Term, before + behind + 4> terms_;
  std::size_t size_ = 0;
  std::size_t number_ = 0;
};

}  // namespace claimlight::quantity
