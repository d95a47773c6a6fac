// Tries the grammar at every token, then throws out what only looks like a time.
#include <cstddef>
#include <string>
#include <string_view>

#include "text/utf8.h"
#include "time/expression.h"
#include "time/grammar.h"

namespace claimlight::time {
namespace {

using text::Document;
using text::Span;
using text::Token;
using text::TokenKind;

// "may", "march" and "second" are months only with a capital, and a capital at the head of a
// sentence proves nothing.
bool is_bare_month(Meaning const& meaning) {
  auto const* month = std::get_if<Month>(&meaning);
  return month && !month->year && !month->shift && month->part == Part::none;
}

std::string_view word_before(std::string_view lower, std::vector<Token> const& tokens, std::size_t i) {
  if (i == 0) return {};
  auto const span = tokens[i - 1].span;
  return lower.substr(span.begin, span.end - span.begin);
}

bool governs_time(std::string_view word) {
  for (std::string_view w : {"in", "since", "until", "till", "by", "during", "of", "from", "to", "before", "after",
                             "and", "on", "between", "through", "for", "around", "every", "each", "about", "-"})
    if (word == w) return true;
  return false;
}

/// What a number before it counts: a plural.
bool is_counted(std::string_view word) {
  if (word == "people" || word == "men" || word == "women" || word == "children") return true;
  return word.size() > 3 && word.ends_with('s') && word != "was" && word != "has";
}

struct Context {
  Document const& doc;
  std::string_view lower;
  std::vector<Token> const& tokens;
};

// One test a look-alike; the first that holds throws the candidate out.
bool is_look_alike(Context const& in, std::size_t token, std::size_t end_token, Meaning const& meaning) {
  auto const& tokens = in.tokens;
  auto const before = word_before(in.lower, tokens, token);
  bool const capital = text::starts_upper(in.doc[tokens[token].span]);
  bool const next_is_name = end_token < tokens.size() && tokens[end_token].kind == TokenKind::word &&
                            text::starts_upper(in.doc[tokens[end_token].span]);

  if (is_bare_month(meaning)) {
    auto const name = in.lower.substr(tokens[token].span.begin, tokens[token].span.end - tokens[token].span.begin);
    bool const also_a_word = name == "may" || name == "march" || name == "april" || name == "june" || name == "august";
    if (!capital) return true;                                // "they may march"
    if (also_a_word && !governs_time(before)) return true;    // "Theresa May", "May I", "April said"
    if (name.size() <= 4 && name != "may" && name != "june" && name != "july" && !governs_time(before)) return true;
    if (also_a_word && before == "by" && next_is_name) return true;
  }
  if (auto const* year = std::get_if<Year>(&meaning); year && year->part == Part::none) {
    if (!governs_time(before) && before != "(" && before != ",") return true;                // "1500 people"
    // A count: "of 2000 people", "to 1500".
    if (before == "of" || before == "to" || before == "for" || before == "about" || before == "around")
      if (end_token < tokens.size() && is_counted(word_before(in.lower, tokens, end_token + 1))) return true;
    if (before == "," && token >= 2 && tokens[token - 2].kind == TokenKind::number) return true;
  }
  if (std::holds_alternative<Duration>(meaning)) {
    // "a day", "a year" name a rate or a kind more often than a length.
    if (in.lower.substr(tokens[token].span.begin, 2) == "a ") return true;
  }
  return false;
}

}  // namespace

std::vector<Expression> recognize(Document const& doc, std::string_view lower, std::vector<Token> const& tokens) {
  std::vector<Expression> found;
  for (std::size_t i = 0; i < tokens.size();) {
    auto const begin = tokens[i].span.begin;
    auto const parsed = tokens[i].kind == TokenKind::word || tokens[i].kind == TokenKind::number
                            ? parse_expression(lower.substr(begin))
                            : std::nullopt;
    std::size_t next = i + 1;
    if (parsed) {
      auto const end = begin + parsed->bytes;
      while (next < tokens.size() && tokens[next].span.begin < end) ++next;
      bool const whole = tokens[next - 1].span.end == end || tokens[next - 1].span.begin == end;
      if (whole && !is_look_alike({doc, lower, tokens}, i, next, parsed->meaning)) {
        found.push_back({{begin, end}, parsed->meaning});
      } else {
        next = i + 1;
      }
    }
    i = next;
  }
  return found;
}

}  // namespace claimlight::time
