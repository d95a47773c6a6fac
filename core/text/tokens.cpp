// A scanner by character class, then a pass over the tokens for sentence ends.
#include "text/tokens.h"

#include <string>
#include <string_view>

#include "lexicon/table.h"
#include "text/utf8.h"

namespace claimlight::text {
namespace {

constexpr auto abbreviations = lexicon::words({
#include "lexicon/abbreviations.inc"
});

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      auto const [c, bytes, ok] = decode(text_, at_);
      if (is_space(c)) {
        at_ += bytes;
      } else if (is_digit(c)) {
        number();
      } else if (is_letter(c)) {
        word();
      } else {
        mark(c, bytes);
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode(text_, at).code_point : 0; }

  void push(std::size_t begin, std::size_t end, TokenKind kind) {
    tokens_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind});
  }

  // 1,500.75  10:30  25th  1990s: digits, with a separator only between digits, and letters behind.
  void number() {
    auto const begin = at_;
    while (at_ < text_.size()) {
      auto const [c, bytes, ok] = decode(text_, at_);
      bool const separator = (c == ',' || c == '.' || c == ':') && is_digit(peek(at_ + bytes));
      if (!is_digit(c) && !is_letter(c) && !separator) break;
      at_ += bytes;
    }
    push(begin, at_, TokenKind::number);
  }

  // Letters and digits; inside a word also . (U.S., a.m.), - (F-15EX), & (AT&T) and an apostrophe.
  void word() {
    auto const begin = at_;
    while (at_ < text_.size()) {
      auto const [c, bytes, ok] = decode(text_, at_);
      auto const next = peek(at_ + bytes);
      bool const inner = (c == '.' || c == '-' || c == '&' || c == 0x2010 || c == 0x2011 || is_apostrophe(c)) &&
                         (is_letter(next) || (c == '-' && is_digit(next)));
      if (!is_letter(c) && !is_digit(c) && !inner) break;
      at_ += bytes;
    }
    // A final full stop belongs to the word if the word has others ("U.S."), is an initial, or is known.
    if (peek(at_) == '.') {
      auto const body = text_.substr(begin, at_ - begin);
      bool const initial = body.size() == 1 && starts_upper(body) && body != "I";
      if (body.find('.') != body.npos || initial || abbreviations.contains(lower(body))) ++at_;
    }
    split_clitics(begin, at_);
  }

  void split_clitics(std::size_t begin, std::size_t end) {
    auto const form = lower(text_.substr(begin, end - begin));
    if (form == "cannot") {
      push(begin, begin + 3, TokenKind::word);
      push(begin + 3, end, TokenKind::word);
      return;
    }
    for (std::string_view apostrophe : {"'", "\xE2\x80\x99"}) {
      for (std::string_view tail : {"s", "re", "ve", "ll", "d", "m"}) {
        auto const suffix = std::string(apostrophe) + std::string(tail);
        if (form.size() > suffix.size() && form.ends_with(suffix)) {
          push(begin, end - suffix.size(), TokenKind::word);
          push(end - suffix.size(), end, TokenKind::word);
          return;
        }
      }
      auto const negation = "n" + std::string(apostrophe) + "t";
      if (form.size() > negation.size() && form.ends_with(negation)) {
        push(begin, end - negation.size(), TokenKind::word);
        push(end - negation.size(), end, TokenKind::word);
        return;
      }
    }
    push(begin, end, TokenKind::word);
  }

  void mark(char32_t c, std::uint32_t bytes) {
    auto const begin = at_;
    at_ += bytes;
    if (c == '.' || c == '!' || c == '?')  // "..." and "?!" are one token
      while (peek(at_) == '.' || peek(at_) == '!' || peek(at_) == '?') ++at_;
    constexpr std::string_view symbols = "$%+<=>^`|~#*@";
    bool const currency = c == 0xA3 || c == 0xA5 || c == 0x20AC || (c >= 0x20A0 && c <= 0x20CF);
    bool const symbol = currency || (c < 0x80 && symbols.find(static_cast<char>(c)) != symbols.npos) || c > 0x2200;
    push(begin, at_, symbol ? TokenKind::symbol : TokenKind::punctuation);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

bool is_blank_line(std::string_view gap) {
  auto const first = gap.find('\n');
  return first != gap.npos && gap.find('\n', first + 1) != gap.npos;
}

bool closes(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == ")" || mark == "]" || mark == "\xE2\x80\x9D" || mark == "\xE2\x80\x99";
}

bool ends_sentence(std::string_view mark) {
  return mark.find_first_of(".!?") != mark.npos || mark == "\xE2\x80\xA6";
}

}  // namespace

std::vector<Token> tokenize(Document const& doc) { return Scanner(doc.text).run(); }

std::vector<Sentence> split_sentences(Document const& doc, std::vector<Token> const& tokens) {
  std::vector<Sentence> sentences;
  Sentence open;
  auto const close = [&](std::uint32_t end) {
    if (end == open.first) return;
    open.last = end;
    sentences.push_back(open);
    open.first = end;
  };
  auto const count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0 && is_blank_line(doc[{tokens[i - 1].span.end, tokens[i].span.begin}])) {
      close(i);
      ++open.paragraph;
    }
    if (i - open.first >= max_sentence_tokens) close(i);
    auto const form = doc[tokens[i].span];
    bool const abbreviated = tokens[i].kind == TokenKind::word && form.ends_with('.');
    if (!abbreviated && !(tokens[i].kind == TokenKind::punctuation && ends_sentence(form))) continue;

    auto end = i + 1;
    while (end < count && closes(doc[tokens[end].span]) && tokens[end].span.begin == tokens[end - 1].span.end) ++end;
    if (end == count) continue;
    auto const gap = doc[{tokens[end - 1].span.end, tokens[end].span.begin}];
    if (gap.empty()) continue;
    auto const next = doc[tokens[end].span];
    bool const opens = tokens[end].kind == TokenKind::punctuation && !closes(next);
    bool const may_start = starts_upper(next) || tokens[end].kind != TokenKind::word || opens || next == "\"";
    // An abbreviation or initial ends a sentence only before a word that is capitalised for that alone.
    if (abbreviated || !may_start) continue;
    close(end);
    i = end - 1;
  }
  close(count);
  return sentences;
}

}  // namespace claimlight::text
