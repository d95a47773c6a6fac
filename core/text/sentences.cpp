// Sentence ends by rule, from the marks, the gap behind them and the word that follows.
//
// A full stop that belongs to an abbreviation is in the abbreviation's token already. Every gap
// between tokens is judged once, left to right.
#include <algorithm>
#include <string>
#include <string_view>

#include "lexicon/table.h"
#include "text/address.h"
#include "text/lines.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimlight::text {
namespace {

constexpr auto starters = lexicon::words({
#include "lexicon/sentence_starters.inc"
});
/// Abbreviations that stand before what they go with: titles, "No.", "e.g."
constexpr auto leading = lexicon::words({
#include "lexicon/leading_abbreviations.inc"
});

bool closes(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == ")" || mark == "]" || mark == "''" || mark == "\xE2\x80\x9D" ||
         mark == "\xE2\x80\x99" || mark == "\xC2\xBB";
}
bool opens(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == "(" || mark == "[" || mark == "``" || mark == "\xE2\x80\x9C" ||
         mark == "\xE2\x80\x98" || mark == "\xC2\xAB";
}
bool is_bullet(std::string_view mark) {
  return mark == "\xE2\x80\xA2" || mark == "\xE2\x81\x83" || mark == "\xE2\x97\xA6" || mark == "\xE2\x96\xAA" ||
         mark == "\xC2\xB7";
}
bool is_ellipsis(std::string_view mark) {
  return mark == "\xE2\x80\xA6" || (mark.size() > 1 && mark.find_first_not_of('.') == mark.npos);
}
bool is_emoticon(std::string_view mark) { return mark.size() >= 2 && emoticon_length(mark) == mark.size(); }
bool ends_sentence(std::string_view mark) { return mark.find_first_of(".!?") != mark.npos || is_ellipsis(mark); }

class Splitter {
 public:
  Splitter(Document const& doc, std::vector<Token> const& tokens) : doc_(doc), tokens_(tokens), lines_(doc.text) {}

  std::vector<Sentence> run() {
    auto const count = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 1; i < count; ++i) {
      auto const gap = doc_[{tokens_[i - 1].span.end, tokens_[i].span.begin}];
      auto const lines = static_cast<std::size_t>(std::count(gap.begin(), gap.end(), '\n'));
      if (lines >= 2) {
        close(i);
        ++open_.paragraph;
      } else if (i - open_.first >= max_sentence_tokens || (lines == 1 && ends_line(i)) || starts_item(i) ||
                 (!gap.empty() && ends_at(i))) {
        close(i);
      }
    }
    close(count);
    return std::move(sentences_);
  }

 private:
  std::string_view form(std::uint32_t i) const {
    return i < tokens_.size() ? doc_[tokens_[i].span] : std::string_view{};
  }
  bool glued(std::uint32_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }

  void close(std::uint32_t end) {
    if (end == open_.first) return;
    open_.last = end;
    if (open_.paragraph != item_paragraph_) item_ = 0;
    if (auto const value = marker(open_.first); value) item_ = value, item_paragraph_ = open_.paragraph;
    sentences_.push_back(open_);
    open_.first = end;
  }

  /// The list number that token i starts: "1." "1.)" "(1)" "a." "b)": 1, 2, ... for numbers, 1001, ... for letters.
  std::uint32_t marker(std::uint32_t i) const {
    if (is_bullet(form(i))) ++i;
    if (form(i) == "(") ++i;
    auto body = form(i);
    bool marked = false;
    if (body.size() > 1 && body.back() == '.') body.remove_suffix(1), marked = true;
    for (auto next = i + 1; !marked && next < tokens_.size() && glued(next) && next <= i + 2; ++next) {
      if (form(next) == ")") marked = true;
      else if (form(next) == ".") marked = true;
      else break;
    }
    if (!marked || body.empty() || body.size() > 2) return 0;
    if (body.size() == 1 && body[0] >= 'a' && body[0] <= 'z') return 1001 + static_cast<std::uint32_t>(body[0] - 'a');
    std::uint32_t value = 0;
    for (char c : body) {
      if (c < '0' || c > '9') return 0;
      value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
  }

  /// Whether token i starts the next item of a list that runs on in one line: "1) Milk 2) Bread".
  bool starts_item(std::uint32_t i) const {
    if (is_bullet(form(i))) return true;
    if (is_bullet(form(i - 1))) return false;
    auto const first = marker(open_.first);
    if (i < open_.first + 3) return false;
    auto const value = marker(i);
    return value && first && value == first + 1;
  }

  /// Whether all tokens of the open sentence before i are a list number.
  bool only_marker(std::uint32_t i) const {
    if (i - open_.first > 4) return false;
    auto at = open_.first;
    if (is_bullet(form(at))) ++at;
    if (form(at) == "(") ++at;
    if (at >= i) return true;
    auto const body = form(at);
    auto const digits = body.find_first_not_of("0123456789");
    bool const number = digits == body.npos || (digits > 0 && digits + 1 == body.size() && body.back() == '.');
    bool const letter =
        (body.size() == 1 || (body.size() == 2 && body[1] == '.')) && is_letter(decode(body, 0).code_point);
    if (!number && !letter) return false;
    for (++at; at < i; ++at)
      if (form(at) != "." && form(at) != ")") return false;
    return true;
  }

  /// Whether a sentence ends with the line before token i, where one line break parts them.
  bool ends_line(std::uint32_t i) const {
    auto const next = form(i);
    if (is_bullet(next) || marker(i)) return true;
    auto const at = tokens_[i].span.begin;
    if (lines_.is_list(at)) return true;
    bool const may_start = starts_upper(next) || is_digit(decode(next, 0).code_point) || opens(next) || next == "-" ||
                           next == "--" || next == "*";
    return may_start && lines_.broke_early(at);
  }

  /// Whether tokens i.. are the number of a note, "[25]", and the first of them behind it.
  std::uint32_t behind_note(std::uint32_t i) const {
    bool const note = form(i) == "[" && glued(i + 1) && glued(i + 2) && form(i + 2) == "]" &&
                      is_digit(decode(form(i + 1), 0).code_point);
    return note ? i + 3 : i;
  }

  /// Whether a sentence ends before token i, by the marks behind it.
  bool ends_at(std::uint32_t i) const {
    if (behind_note(i) != i) return false;  // it belongs to the sentence that it annotates
    auto last = i - 1;
    while (last >= open_.first + 3 && behind_note(last - 2) == last + 1) last -= 3;
    bool closed = false;
    while (last > open_.first && closes(form(last)) && glued(last)) --last, closed = true;
    // A smile goes with the sentence before it.
    if (tokens_[last].kind == TokenKind::symbol && is_emoticon(form(last)) && last > open_.first &&
        ends_sentence(form(last - 1)))
      return true;
    auto const mark = form(last);
    auto const kind = tokens_[last].kind;
    bool const abbreviated = kind == TokenKind::word && mark.size() > 1 && mark.back() == '.';
    if (!abbreviated && !((kind == TokenKind::punctuation || kind == TokenKind::symbol) && ends_sentence(mark)))
      return false;
    if (only_marker(i)) return false;
    auto const next = form(i);
    if (tokens_[i].kind == TokenKind::symbol && is_emoticon(next)) return false;
    auto start = i;
    while (start < tokens_.size() && opens(form(start))) ++start;
    auto const word = form(start);
    bool const upper = starts_upper(word);
    if (closes(next) && !opens(next)) return false;
    if (abbreviated) return ends_abbreviation(mark, last, word, upper);
    if (tokens_[i].kind == TokenKind::punctuation && !opens(next)) return false;
    if (start == tokens_.size()) return false;
    // "Albert I. Jones": the pronoun's full stop is an initial's here.
    if (mark == "." && last > open_.first && form(last - 1) == "I" && last > open_.first + 1 &&
        starts_upper(form(last - 2)) && upper && !starters.contains(lower(word)))
      return false;
    bool const lowercase = tokens_[start].kind == TokenKind::word && !upper && is_letter(decode(word, 0).code_point);
    if (is_ellipsis(mark)) return !lowercase && !(closed && next == "(");
    if (lowercase) return !closed && mark.find('!') == mark.npos && is_sentence_long(i);
    return true;
  }

  bool is_sentence_long(std::uint32_t i) const { return i - open_.first >= 3; }

  bool ends_abbreviation(std::string_view mark, std::uint32_t last, std::string_view word, bool upper) const {
    if (!upper) return false;
    auto const body = lower(mark.substr(0, mark.size() - 1));
    if (leading.contains(body)) return false;
    bool const initial = body.size() == 1 && starts_upper(mark);
    auto const next = lower(word);
    bool const starter = starters.contains(next);
    if (initial && last > open_.first && starts_upper(form(last - 1))) return starter && next != "i";
    bool const title = next.back() == '.' && leading.contains(next.substr(0, next.size() - 1));
    bool const clock = body == "a.m" || body == "p.m";
    return starter || ((title || clock) && last >= open_.first + 4);
  }

  Document const& doc_;
  std::vector<Token> const& tokens_;
  Lines lines_;
  Sentence open_;
  std::uint32_t item_ = 0, item_paragraph_ = 0;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(Document const& doc, std::vector<Token> const& tokens) {
  if (tokens.empty()) return {};
  return Splitter(doc, tokens).run();
}

}  // namespace claimlight::text
