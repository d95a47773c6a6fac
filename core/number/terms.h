// Tokens as the grammar of numbers sees them, read in runs: a run ends where no word of numbers follows.
//
//   two   and  a  half  -  million  dollars
//   one   and_ a  half  hyphen scale  other
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace claimlight::number {

enum class Word : std::uint8_t {
  other,        ///< the word behind a run
  stop,         ///< punctuation or the end of the text behind a run
  compared,     ///< "more", "from", ... behind a run: a share is being compared
  digits,       ///< "1,482", "5m", "1 000 000"; from here to `compound` whole numbers
  zero,
  one,          ///< one to nine
  teen,         ///< ten to nineteen
  ten,          ///< twenty, thirty, ...
  compound,     ///< "twenty-one"
  hundred,
  scale,        ///< thousand, million, ...
  short_scale,  ///< the "bn" of "3.5 bn"
  dozen,
  half,
  quarter,
  vulgar,       ///< "½": value 0.5
  nth_digits,   ///< "22nd"
  nth_one,      ///< first to ninth
  nth_teen,     ///< and "twenty-second"
  nth_ten,
  nth_hundred,
  nth_scale,
  parts_one,    ///< "thirds"
  parts,        ///< "tenths", "twentieths", "hundredths"
  parts_half,   ///< "halves"
  quarters,
  a,            ///< value 1
  and_,
  of,
  point,
  sign,         ///< "minus"
  hyphen,
  comma,
  slash,
};

struct Term {
  Word word = Word::other;
  bool glued = false;          ///< no space before it
  std::uint8_t decimals = 0;
  std::uint32_t begin = 0;     ///< UTF-8 bytes; a unit glued to digits is left out
  std::uint32_t end = 0;
  std::uint32_t first = 0;     ///< tokens [first, last)
  std::uint32_t last = 0;
  double value = 0;
  double scale = 1;            ///< of digits: 1e6 for "5m"
};

class Terms {
 public:
  Terms(std::string_view lower, std::vector<text::Token> const& tokens);

  /// Whether a number may start at the token. Costs next to nothing for a word that is none.
  [[nodiscard]] bool may_start(std::uint32_t token) const;

  /// The run of number words from the token on, and one term for what stands behind it. Valid until the next call.
  [[nodiscard]] std::span<Term const> run(std::uint32_t token);

  /// Where the telephone number that starts at the token ends; the token itself if none does.
  [[nodiscard]] std::uint32_t skip_telephone(std::uint32_t token) const;

  /// The "35" of "F-35".
  [[nodiscard]] bool is_tail_of_name(std::uint32_t token) const;

  [[nodiscard]] std::string_view form(std::uint32_t token) const;  ///< empty behind the last
  [[nodiscard]] bool glued(std::uint32_t token) const;             ///< no space between it and the token before

 private:
  [[nodiscard]] Term read(std::uint32_t token) const;
  void join_hyphen(Term& term) const;
  [[nodiscard]] Term read_digits_at(std::uint32_t token) const;
  /// Bytes before the digits of "us$5" and "usd115"; 0 if the token is not of that make.
  [[nodiscard]] std::size_t currency_prefix(std::uint32_t token) const;
  void join_groups(Term& term, std::string_view digits) const;
  [[nodiscard]] bool goes_with(Term const& before, Term const& term) const;
  [[nodiscard]] bool is_digits_token(std::uint32_t token) const;
  [[nodiscard]] bool goes_on(std::uint32_t token) const;
  [[nodiscard]] Word behind(std::uint32_t token) const;

  std::string_view lower_;
  std::vector<text::Token> const& tokens_;
  std::vector<Term> run_;
};

}  // namespace claimlight::number
