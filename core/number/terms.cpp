#include "number/terms.h"

#include <array>
#include <cstddef>

#include "lexicon/table.h"
#include "number/digits.h"

namespace claimlight::number {
namespace {

using text::TokenKind;

struct WordRow {
  std::string_view text;
  Word word = Word::other;
  double value = 0;
};

constexpr WordRow words[] = {
#include "lexicon/number_words.inc"
};
constexpr auto currency_prefixes = lexicon::words({
#include "lexicon/currency_prefixes.inc"
});
constexpr auto dimension_words = lexicon::words({
#include "lexicon/dimension_words.inc"
});
constexpr auto numbered_nouns = lexicon::words({
#include "lexicon/numbered_nouns.inc"
});
/// "a third more": what shows that a share is meant.
constexpr auto comparing = lexicon::words(
    {"bigger", "cheaper", "faster", "fewer", "from", "higher", "larger", "less", "longer", "lower", "more", "shorter",
     "since", "smaller", "to"});
constexpr auto months = lexicon::words({"apr", "apr.", "april", "aug", "aug.", "august", "dec", "dec.", "december",
                                        "feb", "feb.", "february", "jan", "jan.", "january", "jul", "july", "jun",
                                        "june", "mar", "mar.", "march", "may", "nov", "nov.", "november", "oct",
                                        "oct.", "october", "sep", "sept", "sept.", "september"});
/// "pre-1990" and "sub-2" count; "F-35" is a name.
constexpr auto counting_prefixes = lexicon::words(
    {"and", "early", "late", "mid", "minus", "or", "over", "plus", "post", "pre", "sub", "to", "top", "under"});

/// For each first letter the rows that begin with it, and a bit for each length that one of them has: most words of a
/// text are turned away by these alone.
struct Index {
  std::array<std::uint16_t, 27> from{};
  std::array<std::uint32_t, 26> lengths{};
};

consteval Index index_words() {
  Index index;
  for (std::size_t i = 1; i < std::size(words); ++i)
    if (!(words[i - 1].text < words[i].text)) lexicon::rows_must_be_sorted();
  std::uint16_t at = 0;
  for (std::size_t letter = 0; letter < 26; ++letter) {
    index.from[letter] = at;
    for (; at < std::size(words) && words[at].text[0] == static_cast<char>('a' + letter); ++at)
      index.lengths[letter] |= 3u << words[at].text.size();  // and with a plural s
  }
  index.from[26] = at;
  return index;
}
constexpr Index index = index_words();

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

WordRow const* find_word(std::string_view form, std::size_t letter) {
  for (std::size_t i = index.from[letter]; i < index.from[letter + 1]; ++i)
    if (words[i].text == form) return &words[i];
  return nullptr;
}

/// What a plural s makes of a word; other if it makes no number of it: "tens", "seconds".
Word plural(WordRow const& row) {
  switch (row.word) {
    case Word::nth_one: return row.value > 2 || row.value == 1 ? Word::parts_one : Word::other;
    case Word::nth_teen:
    case Word::nth_ten:
    case Word::nth_hundred:
    case Word::nth_scale: return Word::parts;
    case Word::quarter: return Word::quarters;
    case Word::hundred:
    case Word::scale:
    case Word::dozen: return row.word;
    default: return Word::other;
  }
}

WordRow look_up(std::string_view form) {
  if (form.empty() || form[0] < 'a' || form[0] > 'z' || form.size() > 12) return {};
  auto const letter = static_cast<std::size_t>(form[0] - 'a');
  if (!(index.lengths[letter] >> form.size() & 1)) return {};
  if (auto const* row = find_word(form, letter)) return *row;
  if (form.back() != 's') return {};
  auto const* row = find_word(form.substr(0, form.size() - 1), letter);
  return row ? WordRow{form, plural(*row), row->value} : WordRow{};
}

/// "½", "⅔": one character.
double vulgar(std::string_view form) {
  struct Row {
    std::string_view character;
    double above, below;
  };
  static constexpr Row rows[] = {
      {"\xC2\xBC", 1, 4},     {"\xC2\xBD", 1, 2},     {"\xC2\xBE", 3, 4},     {"\xE2\x85\x93", 1, 3},
      {"\xE2\x85\x94", 2, 3}, {"\xE2\x85\x95", 1, 5}, {"\xE2\x85\x96", 2, 5}, {"\xE2\x85\x97", 3, 5},
      {"\xE2\x85\x98", 4, 5}, {"\xE2\x85\x99", 1, 6}, {"\xE2\x85\x9A", 5, 6}, {"\xE2\x85\x9B", 1, 8},
      {"\xE2\x85\x9C", 3, 8}, {"\xE2\x85\x9D", 5, 8}, {"\xE2\x85\x9E", 7, 8}};
  for (auto const& row : rows)
    if (form == row.character) return row.above / row.below;
  return 0;
}

bool is_hyphen(std::string_view form) { return form == "-" || form == "\xE2\x80\x90" || form == "\xE2\x80\x91"; }

constexpr std::size_t longest_run = 24;

}  // namespace

Terms::Terms(std::string_view lower, std::vector<text::Token> const& tokens) : lower_(lower), tokens_(tokens) {
  run_.reserve(longest_run + 1);
}

std::string_view Terms::form(std::uint32_t i) const {
  if (i >= tokens_.size()) return {};
  return lower_.substr(tokens_[i].span.begin, tokens_[i].span.end - tokens_[i].span.begin);
}

bool Terms::glued(std::uint32_t i) const {
  return i > 0 && i < tokens_.size() && tokens_[i - 1].span.end == tokens_[i].span.begin;
}

bool Terms::may_start(std::uint32_t i) const {
  auto const& token = tokens_[i];
  if (token.kind == TokenKind::number) return true;
  auto const size = token.span.end - token.span.begin;
  auto const first = lower_[token.span.begin];
  if (first >= 'a' && first <= 'z') {
    if (size <= 12 && index.lengths[static_cast<std::size_t>(first - 'a')] >> size & 1) return true;
    if (size < 3 || token.kind != TokenKind::word) return false;
    auto const at = lower_.substr(token.span.begin, size);
    return is_digit(at[1]) || is_digit(at[2]) || (size > 3 && is_digit(at[3])) || (size > 4 && is_digit(at[4]));
  }
  return first == '\xC2' || (first == '\xE2' && token.kind == TokenKind::word);
}

bool Terms::goes_on(std::uint32_t i) const {
  if (i >= tokens_.size()) return false;
  int line_ends = 0;
  for (auto at = tokens_[i - 1].span.end; at < tokens_[i].span.begin; ++at) line_ends += lower_[at] == '\n';
  return line_ends < 2;
}

Word Terms::behind(std::uint32_t i) const {
  if (!goes_on(i)) return Word::stop;
  if (tokens_[i].kind == TokenKind::punctuation) return is_hyphen(form(i)) ? Word::hyphen : Word::stop;
  return comparing.contains(form(i)) ? Word::compared : Word::other;
}

/// Cuts lists into their numbers before the grammar sees them: "5, 6 and 7".
bool Terms::goes_with(Term const& before, Term const& term) const {
  bool const scaled = before.word == Word::hundred || before.word == Word::scale || before.word == Word::short_scale;
  if (term.word == Word::comma) return scaled;
  bool const number = before.word >= Word::digits && before.word <= Word::compound;
  if (term.word == Word::and_ && number) {  // "two and a half", "two and two thirds"
    auto const next = look_up(form(term.last)).word;
    return next == Word::a || next == Word::half || (next >= Word::one && next <= Word::compound);
  }
  if (term.word == Word::hyphen && before.word == Word::digits) return !is_digits_token(term.last);
  return true;
}

bool Terms::is_digits_token(std::uint32_t i) const {
  return i < tokens_.size() && tokens_[i].kind == TokenKind::number;
}

std::span<Term const> Terms::run(std::uint32_t i) {
  run_.clear();
  while (run_.size() < longest_run && (run_.empty() || goes_on(i))) {
    auto const term = read(i);
    if (term.word == Word::other || (!run_.empty() && !goes_with(run_.back(), term))) break;
    run_.push_back(term);
    i = term.last;
  }
  bool const any = !run_.empty();
  run_.push_back({});
  if (any) {
    run_.back().word = behind(i);
    run_.back().glued = glued(i);
  }
  return run_;
}

Term Terms::read(std::uint32_t i) const {
  auto const& token = tokens_[i];
  auto const text = form(i);
  Term term;
  term.begin = token.span.begin;
  term.end = token.span.end;
  term.first = i;
  term.last = i + 1;
  term.glued = glued(i);
  if (token.kind == TokenKind::number) return read_digits_at(i);
  if (text[0] >= 'a' && text[0] <= 'z') {
    auto const row = look_up(text);
    term.word = row.word;
    term.value = row.value;
    if (row.word == Word::ten) join_hyphen(term);
    if (row.word != Word::other) return term;
    if (text.size() > 2 && currency_prefix(i) > 0) return read_digits_at(i);
    if (auto const scale = text.size() <= 3 ? short_scale(text) : 1; scale > 1 && text != "m" && text != "b") {
      term.word = Word::short_scale;  // "m" alone is a metre, or millions where money is spoken of
      term.value = scale;
    }
    return term;
  }
  if (is_hyphen(text)) {
    bool const glued_behind = glued(i + 1);
    if (term.glued == glued_behind) term.word = Word::hyphen;
  } else if (text == ",") {
    term.word = Word::comma;
  } else if (text == "/") {
    term.word = Word::slash;
  } else if (auto const share = vulgar(text); share > 0) {
    term.word = Word::vulgar;
    term.value = share;
  }
  return term;
}

/// "twenty-one", "thirty-fifths": a hyphen binds closer than a space.
void Terms::join_hyphen(Term& term) const {
  auto const next = term.first + 1;
  if (!is_hyphen(form(next)) || glued(next) != glued(next + 1) || !goes_on(next + 1)) return;
  auto const row = look_up(form(next + 1));
  if (row.word == Word::one) term.word = Word::compound;
  else if (row.word == Word::nth_one) term.word = Word::nth_teen;
  else if (row.word == Word::parts_one) term.word = Word::parts;
  else return;
  term.value += row.value;
  term.end = tokens_[next + 1].span.end;
  term.last = next + 2;
}

/// "40 000": groups of three behind a no-break, thin or plain space.
void Terms::join_groups(Term& term, std::string_view digits) const {
  if (digits.size() > 3 || digits[0] == '0') return;
  auto const gap = [&](std::uint32_t i) {
    return lower_.substr(tokens_[i - 1].span.end, tokens_[i].span.begin - tokens_[i - 1].span.end);
  };
  constexpr std::uint32_t most = 6;
  auto joined = term;
  auto i = term.last;
  for (; i < tokens_.size() && tokens_[i].kind == TokenKind::number; ++i) {
    auto const space = gap(i);
    bool const plain = space == " ";
    if (!plain && space != "\xC2\xA0" && space != "\xE2\x80\xAF" && space != "\xE2\x80\x89") break;
    // "May 5 200", "page 12 345": two numbers.
    auto const before = term.first > 0 ? form(term.first - 1) : std::string_view{};
    if (plain && (months.contains(before) || numbered_nouns.contains(before))) break;
    auto const read = read_digits(form(i));
    auto const text = form(i);
    bool const three = text.size() >= 3 && (text.size() == 3 || !is_digit(text[3])) && text[1] != '.' && text[2] != '.';
    if (!read || !three || read->ordinal || read->grouped || i - term.last >= most) return;
    joined.value = joined.value * 1000 + read->value;
    joined.decimals = read->decimals;
    joined.end = tokens_[i].span.begin + read->bytes;
    joined.last = i + 1;
    if (read->decimals > 0) break;
  }
  term = joined;
}

std::size_t Terms::currency_prefix(std::uint32_t i) const {
  auto const text = form(i);
  std::size_t at = 1;
  while (at < text.size() && at < 5 && !is_digit(text[at])) ++at;
  if (at >= text.size() || at == 5 || text[0] < 'a' || text[0] > 'z') return 0;
  bool const behind_dollar = glued(i) && form(i - 1) == "$" && at <= 2;
  return text[at - 1] == '$' || behind_dollar || currency_prefixes.contains(text.substr(0, at)) ? at : 0;
}

Term Terms::read_digits_at(std::uint32_t i) const {
  Term term;
  bool const compound = tokens_[i].kind != TokenKind::number;
  auto const from = compound ? currency_prefix(i) : 0;
  auto last = i;  // "US$5,000" is three tokens
  while (compound && form(last + 1) == "," && glued(last + 1) && glued(last + 2) && last + 2 < tokens_.size() &&
         tokens_[last + 2].kind == TokenKind::number)
    last += 2;
  auto const begin = tokens_[i].span.begin + from;
  auto text = lower_.substr(begin, tokens_[last].span.end - begin);
  if (compound && text.size() > 1 && text.back() == '.') text.remove_suffix(1);  // the end of a sentence
  double share = 0;  // of "2⅔"
  if (text.size() > 3 && text[text.size() - 3] == '\xE2') share = vulgar(text.substr(text.size() - 3));
  if (share > 0) text.remove_suffix(3);
  auto const read = read_digits(text);
  if (!read) return term;
  term.word = read->ordinal ? Word::nth_digits : Word::digits;
  term.glued = glued(i);
  term.decimals = read->decimals;
  term.begin = static_cast<std::uint32_t>(begin);
  term.end = term.begin + read->bytes;
  term.first = i;
  term.last = last + 1;
  term.value = read->value + share;
  term.scale = read->scale;
  if (share > 0) term.end = tokens_[last].span.end;
  if (read->grouped || share > 0) return term;
  if (read->decimals == 0) join_groups(term, text);
  // "5m" is five million; "5m high" and "5m/s" are metres.
  auto const next = term.last;
  if (auto const scale = glued(next) ? short_scale(form(next)) : 1; scale > 1) {
    auto const behind = form(next + 1);
    bool const part = glued(next + 1) && (behind == "/" || behind == "\xC2\xB2" || behind == "\xC2\xB3");
    bool const measure = dimension_words.contains(is_hyphen(behind) ? form(next + 2) : behind);
    if (!part && !(form(next) == "m" && measure)) {
      term.value *= scale;
      term.scale = scale;
      term.end = tokens_[next].span.end;
      term.last = next + 1;
    }
  }
  return term;
}

bool Terms::is_tail_of_name(std::uint32_t i) const {
  if (i < 2 || !glued(i) || !glued(i - 1) || !is_hyphen(form(i - 1))) return false;
  if (tokens_[i - 2].kind != TokenKind::word) return false;
  if (i > 2 && glued(i - 2) && tokens_[i - 3].kind == TokenKind::number) return false;  // "5k-20k"
  auto const before = form(i - 2);
  return look_up(before).word == Word::other && !counting_prefixes.contains(before) && currency_prefix(i - 2) == 0;
}

std::uint32_t Terms::skip_telephone(std::uint32_t i) const {
  auto const is_group = [&](std::uint32_t t) {
    return t < tokens_.size() && tokens_[t].kind == TokenKind::number && t > 0 &&
           tokens_[t].span.begin - tokens_[t - 1].span.end <= 1;
  };
  auto const is_mark = [&](std::uint32_t t) {
    auto const text = form(t);
    return text == "-" || text == "/" || text == ")" || text == "(";
  };
  bool const plus = i > 0 && glued(i) && form(i - 1) == "+";
  bool const bracket = i > 0 && glued(i) && form(i - 1) == "(" && form(i + 1) == ")";
  auto const size = form(i).size();
  if (!plus && !(bracket && size >= 2 && size <= 5) && !(form(i)[0] == '0' && size >= 3 && size <= 5)) return i;
  std::uint32_t groups = 1;
  auto digits = size;
  auto end = i + 1;
  for (auto t = end; t < tokens_.size() && groups < 8; ++t) {
    if (is_group(t)) {
      ++groups;
      digits += form(t).size();
      end = t + 1;
    } else if (!is_mark(t)) {
      break;
    }
  }
  return groups >= 2 && digits >= 7 ? end : i;
}

}  // namespace claimlight::number
