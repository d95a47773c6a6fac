// A scanner by character class; what Universal Dependencies' English treebanks keep together
// or split is decided by the character ahead and by short lists.
#include "text/tokens.h"

#include <iterator>
#include <string>
#include <string_view>

#include "lexicon/table.h"
#include "text/address.h"
#include "text/utf8.h"

namespace claimlight::text {
namespace {

constexpr auto abbreviations = lexicon::words({
#include "lexicon/abbreviations.inc"
});
constexpr auto prefixes = lexicon::words({
#include "lexicon/hyphen_prefixes.inc"
});
constexpr auto units = lexicon::words({
#include "lexicon/number_units.inc"
});
constexpr auto fused = lexicon::pairs({
#include "lexicon/fused_words.inc"
});

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Marks of which a run is one token, such as "***" or "--".
bool runs(char32_t c) {
  return c == '-' || c == '*' || c == '=' || c == '_' || c == '+' || c == '~' || c == '#' || c == '<' || c == '>' ||
         c == '`';
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / 5);
    bool after_space = true;  // or behind an opening mark
    while (at_ < text_.size()) {
      auto const [c, bytes, ok] = decode(text_, at_);
      if (is_space(c)) {
        at_ += bytes;
        after_space = true;
        continue;
      }
      if (!after_space || !whole_chunk(c)) {
        if (is_digit(c)) number();
        else if (is_letter(c)) word();
        else mark(c, bytes, after_space);
      }
      auto const last = text_[at_ - 1];
      after_space = last == '(' || last == '[' || last == '<' || last == '"';
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode(text_, at).code_point : 0; }

  void push(std::size_t begin, std::size_t end, TokenKind kind, bool clitic = false) {
    tokens_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind, clitic});
  }

  // What starts a chunk and is one token whatever characters it has: addresses, emoticons, 'em.
  bool whole_chunk(char32_t c) {
    auto const rest = text_.substr(at_);
    if (auto const n = address_length(rest)) {
      push(at_, at_ + n, TokenKind::word);
      at_ += n;
      return true;
    }
    if (auto const n = emoticon_length(rest)) {
      push(at_, at_ + n, TokenKind::symbol);
      at_ += n;
      return true;
    }
    if (is_apostrophe(c)) {
      auto const skip = decode(text_, at_).bytes;
      std::size_t n = skip;
      while (at_ + n < text_.size() && (is_letter(peek(at_ + n)) || is_digit(peek(at_ + n))))
        n += decode(text_, at_ + n).bytes;
      auto const body = lower(rest.substr(skip, n - skip));
      bool const decade = body.size() >= 2 && is_ascii_digit(body[0]) && is_ascii_digit(body[1]) &&
                          (body.size() == 2 || body.substr(2) == "s");
      if (body == "n" && is_apostrophe(peek(at_ + n))) n += decode(text_, at_ + n).bytes;  // rock 'n' roll
      if (decade || body == "em" || body == "til" || body == "cause" || body == "n" || body == "bout") {
        push(at_, at_ + n, decade ? TokenKind::number : TokenKind::word);
        at_ += n;
        return true;
      }
    }
    return false;
  }

  // 1,500.75  10:30  9/11/2001  713-853-3989  25th  1990s: digits, with a separator only between
  // digits, and letters behind that are no unit.
  void number() {
    auto const begin = at_;
    while (at_ < text_.size()) {
      char32_t const c = peek(at_);
      bool const separator = (c == ',' || c == '.' || c == ':') && is_digit(peek(at_ + 1));
      if (!is_digit(c) && !separator) break;
      at_ += decode(text_, at_).bytes;
    }
    if (auto const n = dashed_number_length(text_.substr(begin)); n > at_ - begin) at_ = begin + n;
    auto const digits_end = at_;
    while (at_ < text_.size() && (is_letter(peek(at_)) || is_digit(peek(at_)))) at_ += decode(text_, at_).bytes;
    if (at_ > digits_end && units.contains(lower(text_.substr(digits_end, at_ - digits_end)))) {
      push(begin, digits_end, TokenKind::number);
      push(digits_end, at_, TokenKind::word);
      return;
    }
    // The number of a list: "1. Open the lid" at the start of a line.
    if (at_ == digits_end && peek(at_) == '.' && is_space(peek(at_ + 1)) && at_ - begin <= 2 && at_line_start(begin))
      ++at_;
    push(begin, at_, TokenKind::number);
  }

  bool at_line_start(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    return at == 0 || text_[at - 1] == '\n';
  }

  // Letters and digits; inside a word also . (U.S., a.m.), & (AT&T), _ and an apostrophe; a hyphen
  // behind a prefix.
  void word() {
    auto const begin = at_;
    auto piece = begin;  // after the last full stop
    while (at_ < text_.size()) {
      auto const [c, bytes, ok] = decode(text_, at_);
      if (is_letter(c) || is_digit(c)) {
        at_ += bytes;
        continue;
      }
      auto const next = peek(at_ + bytes);
      bool inner =
          (c == '&' || c == '_' || c == '@' || is_apostrophe(c)) && (is_letter(next) || (c == '_' && is_digit(next)));
      if (c == '.' && (is_letter(next) || is_digit(next))) inner = stop_joins(piece, at_ + 1);
      if (is_hyphen(c) && is_letter(next)) inner = prefixes.contains(lower(text_.substr(begin, at_ - begin)));
      if (c == '/' && is_letter(next)) inner = at_ - begin == 1 && next < 0x80;
      if (c == '$' && at_ - begin <= 2 && is_upper(peek(begin))) inner = true;
      if (!inner) break;
      at_ += bytes;
      if (c == '.') piece = at_;
    }
    // A final full stop belongs to the word if the word has others ("U.S."), is an initial, or is known.
    if (peek(at_) == '.' && peek(at_ + 1) != '.') {
      auto const body = text_.substr(begin, at_ - begin);
      bool const initial = body.size() == 1 && starts_upper(body) && body != "I";
      bool const dotted = piece > begin && at_ - piece <= 2;
      if (dotted || initial || (abbreviations.contains(lower(body)) && !is_no_answer(body)) || counts(body)) ++at_;
    }
    split_clitics(begin, at_);
  }

  bool before_number() const {
    auto at = at_ + 1;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n')) ++at;
    return at < text_.size() && is_ascii_digit(text_[at]);
  }
  // "No." the answer, not "No. 5".
  bool is_no_answer(std::string_view body) const { return lower(body) == "no" && !before_number(); }
  // "c. 1818", "p. 55", "v. 2".
  bool counts(std::string_view body) const {
    return body.size() == 1 && body[0] >= 'a' && body[0] <= 'z' && before_number();
  }

  // Whether a full stop inside a chunk joins: "U.S", "Ph.D", "enron.com", but not "over.They".
  bool stop_joins(std::size_t piece, std::size_t next) const {
    if (next - 1 - piece == 1) return true;
    auto const after = peek(next);
    if (!is_upper(after)) return true;
    auto const behind = peek(next + 1);
    return behind == '.' || !is_letter(behind) || is_upper(behind);
  }

  void split_clitics(std::size_t begin, std::size_t end) {
    auto const form = lower(text_.substr(begin, end - begin));
    if (auto const parts = fused[form]; !parts.empty()) {
      std::size_t at = begin;
      for (std::size_t from = 0; from <= parts.size();) {
        auto const space = std::min(parts.find(' ', from), parts.size());
        push(at, at + (space - from), TokenKind::word, at > begin);
        at += space - from;
        from = space + 1;
      }
      return;
    }
    std::string_view host = form;
    std::size_t cuts[3], count = 0;  // "they'd've" has two
    while (count < std::size(cuts)) {
      auto const cut = clitic_start(host);
      if (cut == host.size()) break;
      host = host.substr(0, cuts[count++] = cut);
    }
    push(begin, begin + host.size(), TokenKind::word);
    while (count-- > 0) push(begin + cuts[count], count > 0 ? begin + cuts[count - 1] : end, TokenKind::word, true);
  }

  // Where the clitic of a form starts; its size if it has none.
  static std::size_t clitic_start(std::string_view form) {
    for (std::string_view apostrophe : {"'", "\xE2\x80\x99"}) {
      auto const at = form.rfind(apostrophe);
      if (at == form.npos || at == 0) continue;
      auto const tail = form.substr(at + apostrophe.size());
      if (tail == "t" && at >= 2 && form[at - 1] == 'n') return at - 1;
      for (std::string_view known : {"s", "re", "ve", "ll", "d", "m"})
        if (tail == known) return at;
    }
    return form.size();
  }

  void mark(char32_t c, std::uint32_t bytes, bool after_space) {
    auto const begin = at_;
    at_ += bytes;
    if (c == '.' || c == '!' || c == '?') {  // "..." and "?!" are one token
      while (peek(at_) == '.' || peek(at_) == '!' || peek(at_) == '?') ++at_;
    } else if (runs(c)) {
      while (peek(at_) == c) ++at_;
    } else if (c == '\'' && peek(at_) == '\'') {
      ++at_;
    } else if (is_apostrophe(c) && possessive(begin, after_space)) {
      push(begin, at_, TokenKind::word, true);
      return;
    }
    if ((c == '#' || c == '@') && at_ == begin + 1 && is_letter(peek(at_)) && after_space) {
      while (at_ < text_.size() && (is_letter(peek(at_)) || is_digit(peek(at_)) || peek(at_) == '_'))
        at_ += decode(text_, at_).bytes;
      push(begin, at_, TokenKind::word);
      return;
    }
    if (c == '\'') open_quote_ = after_space;
    constexpr std::string_view symbols = "$%+<=>^`|~#*@";
    bool const currency = c == 0xA3 || c == 0xA5 || c == 0x20AC || (c >= 0x20A0 && c <= 0x20CF);
    bool const symbol = currency || (c < 0x80 && symbols.find(static_cast<char>(c)) != symbols.npos) || c > 0x2200;
    push(begin, at_, symbol ? TokenKind::symbol : TokenKind::punctuation);
  }

  // "workers' rights": an apostrophe right behind an s, where no single quote stands open.
  bool possessive(std::size_t begin, bool after_space) const {
    if (after_space || begin == 0 || tokens_.empty() || tokens_.back().kind != TokenKind::word || open_quote_)
      return false;
    char const before = text_[begin - 1];
    return (before == 's' || before == 'S') && !is_letter(peek(at_));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool open_quote_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(Document const& doc) { return Scanner(doc.text).run(); }

}  // namespace claimlight::text
