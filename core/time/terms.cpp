// One look at each token: a number the number room found, a word of the list, or a form told by its characters.
#include "time/terms.h"

#include <array>
#include <charconv>
#include <optional>

#include "lexicon/table.h"

namespace claimlight::time {
namespace {

using text::Span;
using text::Token;

template <class Code>
constexpr std::int32_t code(Code c) {
  return static_cast<std::int32_t>(c);
}

struct WordRow {
  std::string_view key;
  Kind kind = Kind::month;
  std::int32_t value = 0;
};
constexpr auto words = lexicon::table<WordRow>({
#include "lexicon/time_words.inc"
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads fields of digits out of a text: date(4, '-', 2, ...).
class Fields {
 public:
  explicit Fields(std::string_view text) : text_(text) {}

  /// Between `least` and `most` digits.
  std::optional<int> number(std::size_t least, std::size_t most) {
    auto const start = at_;
    int value = 0;
    while (at_ < text_.size() && at_ - start < most && is_digit(text_[at_])) value = value * 10 + (text_[at_++] - '0');
    if (at_ - start < least) return {};
    return value;
  }
  bool mark(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  [[nodiscard]] bool done() const { return at_ == text_.size(); }
  [[nodiscard]] std::size_t bytes() const { return at_; }
  [[nodiscard]] bool digit_follows() const { return at_ < text_.size() && is_digit(text_[at_]); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

void add(Term& term, Kind kind, std::int32_t value) {
  term.kinds |= 1u << static_cast<unsigned>(kind);
  term.value = value;
}

bool set_date(Term& term, int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  add(term, Kind::date, year * 10000 + month * 100 + day);
  return true;
}

/// "98" is 1998, "24" is 2024.
int full_year(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

/// "2024-03-25", "2024-03"; a time of day behind it is read over.
bool read_iso(std::string_view text, Term& term) {
  Fields in(text);
  auto const year = in.number(4, 4);
  if (!year || !in.mark('-')) return false;
  auto const month = in.number(2, 2);
  if (!month) return false;
  if (in.done() && *year >= 1000 && *month >= 1 && *month <= 12) {
    add(term, Kind::month_date, *year * 100 + *month);
    return true;
  }
  if (!in.mark('-')) return false;
  auto const day = in.number(2, 2);
  return day && in.done() && set_date(term, *year, *month, *day);
}

/// "2024/03/25"
bool read_year_first(std::string_view text, Term& term) {
  for (char const mark : {'/', '.'}) {
    Fields in(text);
    auto const year = in.number(4, 4);
    if (!year || *year < 1000 || !in.mark(mark)) continue;
    auto const month = in.number(1, 2);
    if (!month || !in.mark(mark)) continue;
    auto const day = in.number(1, 2);
    if (day && in.done()) return set_date(term, *year, *month, *day);
  }
  return false;
}

/// "3/25/2024", "25.3.2024", "25-3-98": the month first where both ways are dates, and then it is ambiguous.
bool read_numeric(std::string_view text, Term& term) {
  for (char const mark : {'/', '.', '-'}) {
    Fields in(text);
    auto const a = in.number(1, 2);
    if (!a || !in.mark(mark)) continue;
    auto const b = in.number(1, 2);
    if (!b || !in.mark(mark)) continue;
    auto const start = in.bytes();
    auto const year = in.number(2, 4);
    auto const length = in.bytes() - start;
    if (!year || !in.done() || (length != 2 && length != 4) || (length == 2 && mark != '/')) continue;
    bool const day_first = mark == '.' || *a > 12;
    term.ambiguous = mark != '.' && *a <= 12 && *b <= 12 && *a != *b;
    return day_first ? set_date(term, full_year(*year), *b, *a) : set_date(term, full_year(*year), *a, *b);
  }
  return false;
}

/// "10:30", "22:15:07"
bool read_clock(std::string_view text, Term& term) {
  Fields in(text);
  auto const hour = in.number(1, 2);
  if (!hour || *hour > 24 || !in.mark(':')) return false;
  auto const minute = in.number(2, 2);
  if (!minute || *minute > 59) return false;
  int second = 0;
  if (in.mark(':')) {
    auto const s = in.number(2, 2);
    if (!s || *s > 59) return false;
    second = *s;
  }
  if (!in.done()) return false;
  add(term, Kind::clock, (*hour * 60 + *minute) * 60 + second);
  return true;
}

/// "1990s", "90s", "3q"
bool read_digits(std::string_view text, Term& term) {
  Fields in(text);
  auto const value = in.number(1, 4);
  if (!value || in.done()) return false;
  auto const length = in.bytes();
  auto const tail = text.substr(length);
  if (tail == "s" || tail == "'s") {
    if (*value % 10 != 0 || (length != 2 && (length != 4 || *value < 1000))) return false;
    add(term, Kind::decade, *value);
    return true;
  }
  if (tail == "q" && *value >= 1 && *value <= 4) {
    add(term, Kind::quarter, *value);
    return true;
  }
  if (tail == "h" && (*value == 1 || *value == 2)) {
    add(term, Kind::half, *value);
    return true;
  }
  return read_iso(text, term) || read_clock(text, term) || read_year_first(text, term) || read_numeric(text, term);
}

/// "q3", "h1", "fy2019", "fy19"
bool read_letters(std::string_view text, Term& term) {
  if (text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') {
    add(term, Kind::quarter, text[1] - '0');
    return true;
  }
  if (text.size() == 2 && text[0] == 'h' && (text[1] == '1' || text[1] == '2')) {
    add(term, Kind::half, text[1] - '0');
    return true;
  }
  if (text.starts_with("fy") && (text.size() == 4 || text.size() == 6)) {
    Fields in(text.substr(2));
    auto const year = in.number(2, 4);
    if (!year || !in.done()) return false;
    add(term, Kind::fiscal_year, full_year(*year));
    return true;
  }
  return false;
}

/// "'96", "'90s", with either apostrophe.
bool read_apostrophe(std::string_view text, Term& term) {
  text.remove_prefix(text[0] == '\'' ? 1 : 3);
  Fields in(text);
  auto const year = in.number(2, 2);
  if (!year) return false;
  if (in.done()) {
    add(term, Kind::short_year, *year);
    return true;
  }
  if (text.substr(2) != "s" || *year % 10 != 0) return false;
  add(term, Kind::decade, *year);
  return true;
}

/// "2024/03/25", "2024-03" where the tokens part it; the byte behind it, 0 if it is none.
std::size_t read_parted_date(std::string_view lower, Span token, Term& term) {
  auto end = static_cast<std::size_t>(token.end);
  auto const goes_on = [&](char c) { return is_digit(c) || c == '/' || c == '-'; };
  if (end >= lower.size() || (lower[end] != '/' && lower[end] != '-')) return 0;
  while (end < lower.size() && end - token.begin < 11 && goes_on(lower[end])) ++end;
  if (end < lower.size() && lower[end] >= 'a' && lower[end] <= 'z') return 0;
  auto const text = lower.substr(token.begin, end - token.begin);
  if (text.size() < 7) return 0;
  if (!read_year_first(text, term) && !read_iso(text, term)) return 0;
  term.text = text;
  term.span = {token.begin, static_cast<std::uint32_t>(end)};
  return end;
}

/// "2024-03-25T10:30:00Z" as three terms: date, time of day, zone; the byte behind them, 0 if it is none.
std::size_t read_date_time(std::string_view lower, std::size_t begin, std::vector<Term>& terms, std::uint32_t token) {
  auto const text = lower.substr(begin, 32);
  if (text.size() < 16 || text[10] != 't' || !is_digit(text[0])) return 0;
  Term date, clock, zone;
  if (!read_iso(text.substr(0, 10), date) || !date.is(Kind::date)) return 0;
  std::size_t end = 16;
  if (text.size() >= 19 && text[16] == ':' && is_digit(text[17])) end = 19;
  if (!read_clock(text.substr(11, end - 11), clock)) return 0;
  if (text.size() > end && text[end] == '.') {
    ++end;
    while (end < text.size() && is_digit(text[end])) ++end;
  }
  auto const clock_end = end;
  if (end < text.size() && text[end] == 'z') {
    add(zone, Kind::zone, 0);
    ++end;
  } else if (end + 6 <= text.size() && (text[end] == '+' || text[end] == '-') && text[end + 3] == ':') {
    Fields in(text.substr(end + 1, 5));
    auto const hours = in.number(2, 2);
    auto const minutes = in.mark(':') ? in.number(2, 2) : std::nullopt;
    if (!hours || !minutes) return 0;
    add(zone, Kind::zone, (text[end] == '-' ? -1 : 1) * (*hours * 60 + *minutes));
    end += 6;
  }
  auto const push = [&](Term& term, std::size_t from, std::size_t to) {
    if (from == to) return;
    term.span = {static_cast<std::uint32_t>(begin + from), static_cast<std::uint32_t>(begin + to)};
    term.text = text.substr(from, to - from);
    term.glued = from > 0;
    term.first = token;
    terms.push_back(term);
  };
  push(date, 0, 10), push(clock, 10, clock_end), push(zone, clock_end, end);
  return begin + end;
}

void read_number(number::Number const& n, Term& term) {
  if (n.kind == number::Kind::ordinal) {
    add(term, Kind::ordinal, 0);
    if (!n.words) add(term, Kind::hint, 0);  // "the 15th"
  } else {
    add(term, Kind::cardinal, 0);
  }
  term.number = n.value;
  if (n.words) return;
  add(term, Kind::digits, 0);
  bool const plain = term.text.size() == 4 && n.kind == number::Kind::cardinal && n.scale == 1 && n.decimals == 0;
  if (plain && n.value >= 1000 && n.value < 2200 && n.last == n.first + 1)
    add(term, Kind::year, static_cast<int>(n.value));
}

bool token_is_year(std::string_view lower, Span token) {
  return token.end - token.begin == 4 && is_digit(lower[token.begin]) && is_digit(lower[token.end - 1]);
}

void read_form(Term& term) {
  if (term.text.empty()) return;
  auto const c = term.text[0];
  if (is_digit(c)) {
    read_digits(term.text, term);
    return;
  }
  if ((c == '\'' && term.text.size() > 2) || term.text.starts_with("\xE2\x80\x99")) {
    read_apostrophe(term.text, term);
    return;
  }
  auto const* row = words.find(term.text);
  if (!row && term.text.size() > 3 && term.text.back() == '.') row = words.find(term.text.substr(0, term.text.size() - 1));  // "EST."
  if (row) {
    add(term, row->kind, row->value);
    return;
  }
  if (term.text.size() > 1 && term.text.size() < 7 && is_digit(term.text.back())) read_letters(term.text, term);
}

}  // namespace

std::vector<Term> read_terms(std::string_view lower, std::vector<Token> const& tokens,
                             std::vector<number::Number> const& numbers) {
  std::vector<Term> terms;
  terms.reserve(tokens.size());
  auto number = numbers.begin();
  for (std::uint32_t i = 0; i < tokens.size();) {
    while (number != numbers.end() && number->first < i) ++number;
    auto const begin = tokens[i].span.begin;
    auto const known = terms.size();
    if (auto const end = read_date_time(lower, begin, terms, i)) {
      auto behind = i + 1;
      while (behind < tokens.size() && tokens[behind].span.begin < end) ++behind;
      for (auto k = known; k < terms.size(); ++k) terms[k].last = behind;
      i = behind;
      continue;
    }
    Term parted;
    if (auto const end = token_is_year(lower, tokens[i].span) ? read_parted_date(lower, tokens[i].span, parted) : 0) {
      parted.first = i;
      parted.glued = i > 0 && tokens[i - 1].span.end == begin;
      while (i < tokens.size() && tokens[i].span.begin < end) ++i;
      parted.last = i;
      terms.push_back(parted);
      continue;
    }
    bool const counted = number != numbers.end() && number->first == i;
    auto const last = counted ? number->last : i + 1;
    Term term{{tokens[i].span.begin, tokens[last - 1].span.end}, i, last, {}, 0, 0, 0, false, false};
    if (counted) term.span.end = number->span.end;
    term.text = lower.substr(term.span.begin, term.span.end - term.span.begin);
    term.glued = i > 0 && tokens[i - 1].span.end == term.span.begin;
    if (counted) read_number(*number, term);
    if (!counted || last == i + 1) read_form(term);
    constexpr std::string_view middle = "mid-";  // a token with what it stands before: "mid-September"
    if (term.text.starts_with(middle) && term.text.size() > middle.size()) {
      auto const cut = static_cast<std::uint32_t>(middle.size());
      Term mid{
          {term.span.begin, term.span.begin + cut}, i, last, term.text.substr(0, cut - 1), 0, 0, 0, term.glued, false};
      add(mid, Kind::opener, 0);
      terms.push_back(mid);
      term.span.begin += cut;
      term.text.remove_prefix(cut);
      term.glued = true;
      read_form(term);
      if (term.text.size() == 4 && is_digit(term.text[0])) {
        Fields in(term.text);
        if (auto const year = in.number(4, 4); year && in.done() && *year >= 1000) add(term, Kind::year, *year);
      }
    }
    // "nineteen ninety-six": numbers in words that may be a year together
    auto const spelled = [](Term const& t, double low, double high) {
      return t.is(Kind::cardinal) && !t.is(Kind::digits) && low <= t.number && t.number <= high;
    };
    if (!terms.empty() && spelled(terms.back(), 10, 21) && spelled(term, 10, 99)) add(terms.back(), Kind::hint, 0);
    terms.push_back(term);
    i = last;
  }
  return terms;
}

}  // namespace claimlight::time
