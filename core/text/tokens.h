// Tokens and sentences of a document.
//
//   He doesn't like the 2,000-pound bombs.
//   |  |   |   |    |   |    ||     |    |     does + n't, 2,000 + - + pound
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.h"

namespace claimlight::text {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
};

/// Tokens [first, last) of the document.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;  ///< counted from 0; a blank line parts paragraphs
};

/// In order, without overlap. Contractions and possessives are split ("does" "n't", "Biden" "'s"),
/// as Universal Dependencies has it; numbers keep their separators and decimals; a hyphen splits
/// only after a digit.
std::vector<Token> tokenize(Document const& doc);

/// No sentence is longer: what runs on without a stop (a table, binary bytes) is cut, and work stays linear.
inline constexpr std::uint32_t max_sentence_tokens = 300;

/// Every token is in one sentence. Splits at . ! ? … and at blank lines, not after abbreviations,
/// initials and within decimals.
std::vector<Sentence> split_sentences(Document const& doc, std::vector<Token> const& tokens);

}  // namespace claimlight::text
