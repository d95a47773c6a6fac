#include "quantity/quantity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "lexicon/table.h"
#include "number/cardinal.h"

namespace claimlight::quantity {
namespace {

using number::Relation;
using text::Span;
using text::Token;
using text::TokenKind;

/// "Resolution 2735", "Flight 370": a number that is a name.
constexpr auto numbered_nouns = lexicon::words({
#include "lexicon/numbered_nouns.inc"
});

struct BoundRow {
  std::string_view words;
  Bound bound;
};
// Longest first where one begins another.
constexpr BoundRow bounds[] = {
    {"no fewer than", Bound::at_least}, {"no less than", Bound::at_least}, {"not less than", Bound::at_least},
    {"no more than", Bound::at_most},   {"not more than", Bound::at_most}, {"more than", Bound::more_than},
    {"greater than", Bound::more_than}, {"fewer than", Bound::less_than},  {"less than", Bound::less_than},
    {"as many as", Bound::at_most},     {"at least", Bound::at_least},     {"at most", Bound::at_most},
    {"up to", Bound::at_most},          {"close to", Bound::about},        {"just over", Bound::about},
    {"just under", Bound::about},       {"well over", Bound::more_than},   {"over", Bound::more_than},
    {"above", Bound::more_than},        {"under", Bound::less_than},       {"below", Bound::less_than},
    {"about", Bound::about},            {"around", Bound::about},          {"roughly", Bound::about},
    {"approximately", Bound::about},    {"some", Bound::about},            {"nearly", Bound::about},
    {"almost", Bound::about},           {"an estimated", Bound::about}};

struct CurrencyRow {
  std::string_view word;
  std::string_view code;
};
constexpr CurrencyRow symbols[] = {
    {"us$", "USD"}, {"a$", "AUD"}, {"c$", "CAD"}, {"$", "USD"}, {"\xC2\xA3", "GBP"}, {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA5", "JPY"},
    {"\xE2\x82\xB9", "INR"}};
constexpr CurrencyRow currencies[] = {
    {"dollar", "USD"}, {"euro", "EUR"}, {"pound sterling", "GBP"}, {"yen", "JPY"}, {"rupee", "INR"},
    {"yuan", "CNY"},   {"shekel", "ILS"}, {"franc", "CHF"}, {"rouble", "RUB"}, {"ruble", "RUB"}};

/// A rounded figure stands for what its last digit allows. A scale ("3 million") and a run of noughts behind at
/// least two other digits ("1,200") show that it was rounded.
double rounding(number::Cardinal const& c) {
  if (c.scale > 1 && c.value >= c.scale) {
    double place = c.scale;
    for (int i = 0; i < c.decimals; ++i) place /= 10;
    return place / 2;
  }
  if (c.decimals > 0 || c.value < 1000) return 0;
  double place = 1;
  while (std::fmod(c.value, place * 10) == 0 && place * 100 <= c.value) place *= 10;
  return place >= 10 ? place / 2 : 0;
}

class Finder {
 public:
  Finder(std::string_view lower, std::vector<Token> const& tokens, std::vector<Span> const& taken)
      : lower_(lower), tokens_(tokens), taken_(taken) {}

  std::vector<Mention> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      if (auto const end = at(i)) {
        i = *end;
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view form(std::size_t i) const {
    if (i >= tokens_.size()) return {};
    auto const s = tokens_[i].span;
    return lower_.substr(s.begin, s.end - s.begin);
  }

  bool is_taken(Span span) const {
    auto const at = std::lower_bound(taken_.begin(), taken_.end(), span.begin,
                                     [](Span s, std::uint32_t begin) { return s.end <= begin; });
    return at != taken_.end() && at->overlaps(span);
  }

  /// The token behind byte `end`; empty if `end` falls inside a token.
  std::optional<std::size_t> token_after(std::size_t i, std::uint32_t end) const {
    while (i < tokens_.size() && tokens_[i].span.end <= end) ++i;
    if (i < tokens_.size() && tokens_[i].span.begin < end) return {};
    return i;
  }

  /// The "35" of "F-35".
  bool is_tail_of_name(std::size_t i) const {
    auto const glued = [&](std::size_t k) { return tokens_[k - 1].span.end == tokens_[k].span.begin; };
    return i > 1 && form(i - 1) == "-" && glued(i) && glued(i - 1) && tokens_[i - 2].kind == TokenKind::word;
  }

  // Reads a quantity whose number starts at token i; returns the token behind it.
  std::optional<std::size_t> at(std::size_t i) {
    auto const& token = tokens_[i];
    if (is_taken(token.span)) return {};
    if (i > 0 && token.kind == TokenKind::number && numbered_nouns.contains(form(i - 1))) return {};
    if (is_tail_of_name(i)) return {};
    auto const rest = lower_.substr(token.span.begin);
    if (token.kind == TokenKind::symbol || token.kind == TokenKind::word) {
      for (auto const& [symbol, code] : symbols)
        if (form(i) == symbol && i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::number)
          return money(i, i + 1, std::string(code));
    }
    if (token.kind != TokenKind::number && token.kind != TokenKind::word) return {};
    for (auto const& [word, value] : {std::pair{"once", 1.0}, {"twice", 2.0}, {"thrice", 3.0}})
      if (form(i) == word) return push(i, token.span.end, {value, value, 0, Bound::exact, Kind::times, ""}, i + 1);

    if (auto const ordinal = number::parse_ordinal(rest)) {
      auto const next = token_after(i, token.span.begin + ordinal->bytes);
      // "second" and "third" alone are words before they are numbers; as "a third" they are a fraction.
      if (next && *next > i)
        return push(i, token.span.begin + ordinal->bytes,
                    {ordinal->value, ordinal->value, 0, Bound::exact, Kind::ordinal, ""}, *next);
    }
    auto const cardinal = number::parse_cardinal(rest);
    if (!cardinal || !std::isfinite(cardinal->value)) return {};
    auto const end = token.span.begin + cardinal->bytes;
    auto const next = token_after(i, end);
    if (!next || *next == i) return {};
    if (form(i) == "one" && *next == i + 1) return {};  // "one of them" counts nothing
    return counted(i, *next, end, *cardinal);
  }

  std::optional<std::size_t> money(std::size_t symbol, std::size_t i, std::string code) {
    auto const begin = tokens_[i].span.begin;
    auto const cardinal = number::parse_cardinal(lower_.substr(begin));
    if (!cardinal || !std::isfinite(cardinal->value)) return {};
    auto const next = token_after(i, begin + cardinal->bytes);
    if (!next || *next == i) return {};
    return push(symbol, begin + cardinal->bytes,
                {cardinal->value, cardinal->value, rounding(*cardinal), Bound::exact, Kind::money, std::move(code)}, *next);
  }

  std::optional<std::size_t> counted(std::size_t i, std::size_t next, std::uint32_t end, number::Cardinal const& c) {
    Quantity q{c.value, c.value, rounding(c), Bound::exact, Kind::count, ""};
    auto const unit = form(next);
    if (unit == "%" || unit == "percent") {
      q.kind = Kind::percent;
      return push(i, tokens_[next].span.end, q, next + 1);
    }
    if (unit == "per" && form(next + 1) == "cent") {
      q.kind = Kind::percent;
      return push(i, tokens_[next + 1].span.end, q, next + 2);
    }
    for (auto const& [word, code] : currencies)
      if (unit == word || (unit.size() == word.size() + 1 && unit.starts_with(word) && unit.back() == 's')) {
        q.kind = Kind::money;
        q.unit = code;
        return push(i, tokens_[next].span.end, q, next + 1);
      }
    if (unit == "times") {
      q.kind = Kind::times;
      return push(i, tokens_[next].span.end, q, next + 1);
    }
    // "2-1" is a score, "25-26" and "20 to 30" are ranges.
    bool const dash = unit == "-" || unit == "\xE2\x80\x93";
    bool const tight = dash && tokens_[next].span.begin == end;
    bool const between = unit == "and" && i > 0 && form(i - 1) == "between";
    if ((dash || between || unit == "to") && next + 1 < tokens_.size()) {
      auto const begin = tokens_[next + 1].span.begin;
      auto const other = number::parse_cardinal(lower_.substr(begin));
      bool const joined = other && (!dash || (tight && begin == tokens_[next].span.end));
      auto const behind = joined ? token_after(next + 1, begin + other->bytes) : std::nullopt;
      if (behind && *behind > next + 1 && std::isfinite(other->value)) {
        q.high = other->value;
        if (dash && q.high <= q.low) q.kind = Kind::score;
        if (q.kind == Kind::score || q.high > q.low) return push(i, begin + other->bytes, q, *behind);
        q.high = q.low;
      }
    }
    return push(i, end, q, next);
  }

  std::size_t push(std::size_t first, std::uint32_t end, Quantity q, std::size_t next) {
    auto begin = tokens_[first].span.begin;
    for (auto const& [words, bound] : bounds) {
      auto const length = static_cast<std::uint32_t>(words.size());
      if (begin < length + 1 || lower_[begin - 1] != ' ') continue;
      if (lower_.substr(begin - 1 - length, length) != words) continue;
      if (begin > length + 1 && lower_[begin - 2 - length] != ' ' && lower_[begin - 2 - length] != '\n') continue;
      q.bound = bound;
      begin -= length + 1;
      break;
    }
    if (q.bound == Bound::about) q.slack = std::max(q.slack, std::max(q.high * 0.07, 1.0));
    found_.push_back({{begin, end}, std::move(q)});
    return next;
  }

  std::string_view lower_;
  std::vector<Token> const& tokens_;
  std::vector<Span> const& taken_;
  std::vector<Mention> found_;
};

struct Range {
  double low, high;
};

Range widened(Quantity const& q) {
  constexpr double unbounded = 1e300;
  switch (q.bound) {
    case Bound::at_least: return {q.low, unbounded};
    case Bound::more_than: return {std::nextafter(q.low, unbounded), unbounded};
    case Bound::at_most: return {-unbounded, q.high};
    case Bound::less_than: return {-unbounded, std::nextafter(q.high, -unbounded)};
    case Bound::exact:
    case Bound::about: break;
  }
  return {q.low - q.slack, q.high + q.slack};
}

}  // namespace

std::vector<Mention> find(std::string_view lower, std::vector<Token> const& tokens, std::vector<Span> const& taken) {
  return Finder(lower, tokens, taken).run();
}

Relation compare(Quantity const& a, Quantity const& b) {
  if (a.kind != b.kind || a.unit != b.unit) return Relation::not_comparable;
  if (a.low == b.low && a.high == b.high && a.bound == b.bound) return Relation::equal;
  if (a.kind == Kind::score || a.kind == Kind::ordinal) return Relation::disjoint;
  auto const x = widened(a), y = widened(b);
  return x.low <= y.high && y.low <= x.high ? Relation::compatible : Relation::disjoint;
}

std::string_view name(Bound bound) {
  switch (bound) {
    case Bound::exact: return "exact";
    case Bound::about: return "about";
    case Bound::at_least: return "at least";
    case Bound::more_than: return "more than";
    case Bound::at_most: return "at most";
    case Bound::less_than: break;
  }
  return "less than";
}

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::count: return "count";
    case Kind::ordinal: return "ordinal";
    case Kind::percent: return "percent";
    case Kind::money: return "money";
    case Kind::times: return "times";
    case Kind::score: break;
  }
  return "score";
}

}  // namespace claimlight::quantity
