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
  bool clitic = false;  ///< goes on within the word that the token before began: "n't", "'s", "not" of "cannot"
};

/// Tokens [first, last) of the document.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;  ///< counted from 0; a blank line parts paragraphs
};

/// In order, without overlap, as the English treebanks of Universal Dependencies have it: contractions and
/// possessives are split ("does" "n't", "Biden" "'s", "can" "not"), so are hyphens but for prefixes
/// ("left" "-" "wing", "non-profit"); numbers keep their separators; addresses, dates, telephone numbers,
/// abbreviations with their full stops and runs of marks ("...", "?!") are one token.
std::vector<Token> tokenize(Document const& doc);

/// No sentence is longer: what runs on without a stop (a table, binary bytes) is cut, and work stays linear.
inline constexpr std::uint32_t max_sentence_tokens = 300;

/// Every token is in one sentence. Ends are found at . ! ? … with the quotes and brackets that close behind
/// them, at blank lines, before list numbers and bullets, and at line ends that no sentence runs across; not
/// after abbreviations and initials that the next word goes on from.
std::vector<Sentence> split_sentences(Document const& doc, std::vector<Token> const& tokens);

}  // namespace claimlight::text
