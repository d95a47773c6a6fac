// Quantities and their comparison in words for readers.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>

#include "lexicon/table.h"
#include "quantity/names.h"
#include "quantity/quantity.h"
#include "quantity/range.h"

namespace claimlight::quantity {
namespace {

struct UnitName {
  std::string_view code;
  std::string_view one;
  std::string_view several;
};
constexpr UnitName unit_names[] = {
#include "lexicon/unit_names.inc"
};
static_assert(std::is_sorted(std::begin(unit_names), std::end(unit_names),
                             [](UnitName const& a, UnitName const& b) { return a.code < b.code; }));

UnitName const* find_name(std::string_view code) {
  auto const* const at = std::lower_bound(std::begin(unit_names), std::end(unit_names), code,
                                          [](UnitName const& row, std::string_view c) { return row.code < c; });
  return at != std::end(unit_names) && at->code == code ? at : nullptr;
}

std::string upper_first(std::string s) {
  if (!s.empty() && s[0] >= 'a' && s[0] <= 'z') s[0] = static_cast<char>(s[0] - 'a' + 'A');
  return s;
}

/// "1,482.5": at most `decimals`, without noughts at the end.
std::string grouped(double value, int decimals) {
  std::array<char, 400> buffer{};
  auto const size = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, std::abs(value));
  std::string digits(buffer.data(), static_cast<std::size_t>(std::max(size, 0)));
  if (auto const point = digits.find('.'); point != digits.npos) {
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
  }
  auto end = std::min(digits.find('.'), digits.size());
  while (end > 3) digits.insert(end -= 3, ",");
  return (value < 0 && digits != "0" ? "-" : "") + digits;
}

/// "3.5 million", "1,482", "0.25".
std::string figure(double value) {
  struct Scale {
    double factor;
    char const* name;
  };
  for (auto const& [factor, name] : {Scale{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}}) {
    auto const count = std::abs(value) / factor;
    if (count < 1 || count >= 10000) continue;
    if (std::abs(count * 1000 - std::round(count * 1000)) > 1e-6) break;
    return grouped(value / factor, 3) + " " + name;
  }
  auto const size = std::abs(value);
  return grouped(value, size >= 100 ? 2 : size >= 1 ? 3 : 6);
}

std::string ordinal(double value) {
  auto const whole = static_cast<long long>(value);
  char const* ending = "th";
  if (whole % 100 < 11 || whole % 100 > 13) {
    if (whole % 10 == 1) ending = "st";
    if (whole % 10 == 2) ending = "nd";
    if (whole % 10 == 3) ending = "rd";
  }
  return grouped(value, 0) + ending;
}

std::string share(double value) {
  constexpr std::array<char const*, 11> parts = {"",      "",        "half",   "third", "quarter", "fifth",
                                                 "sixth", "seventh", "eighth", "ninth", "tenth"};
  constexpr std::array<char const*, 10> counts = {"",     "a",   "two",   "three", "four",
                                                  "five", "six", "seven", "eight", "nine"};
  for (std::size_t below = 2; below < parts.size(); ++below) {
    auto const above = value * static_cast<double>(below);
    if (std::abs(above - std::round(above)) > 1e-9 || above < 0.5 || above > 9.5 || value >= 1) continue;
    auto const n = static_cast<std::size_t>(std::round(above));
    if (below == 2) return "half";
    return std::string(counts[n]) + " " + parts[below] + (n > 1 ? "s" : "");
  }
  return figure(value * 100) + "%";
}

std::string money(double value, std::string const& currency) {
  auto const symbol = symbol_of(currency);
  bool const cents = std::abs(value) < 1e6 && value != std::floor(value);
  auto amount = figure(value);
  if (cents) {  // "$4.50"
    auto const point = amount.find('.');
    if (point != amount.npos && amount.size() - point == 2) amount += '0';
  }
  if (!symbol.empty()) return std::string(symbol) + amount;
  bool const code = currency[0] >= 'A' && currency[0] <= 'Z';
  if (code) return currency + " " + amount;
  auto const several = currency == "krone" ? "kroner" : currency + "s";
  return amount + " " + (value == 1 ? currency : several);
}

/// The value without its bound.
std::string valued(double value, Quantity const& q) {
  switch (q.kind) {
    case Kind::count:
    case Kind::score: break;
    case Kind::ordinal: return ordinal(value);
    case Kind::fraction: return share(value);
    case Kind::percent: return figure(value) + "%";
    case Kind::points:
      return figure(value) + (q.unit == "bp" ? " basis point" : " percentage point") + (value == 1 ? "" : "s");
    case Kind::money: return money(value, q.unit);
    case Kind::measure: {
      auto const unit = unit_name(q.unit, value != 1);
      return figure(value) + (unit.starts_with("\xC2\xB0") ? "" : " ") + unit;
    }
    case Kind::age: return figure(value) + " " + unit_name(q.unit, value != 1) + " old";
    case Kind::times: return value == 1 ? "once" : value == 2 ? "twice" : figure(value) + " times";
  }
  return figure(value);
}

std::string inner(Quantity const& q) {
  if (q.kind == Kind::score) return figure(q.low) + "-" + figure(q.high);
  if (q.low == q.high) return valued(q.low, q);
  if (q.kind == Kind::money || q.kind == Kind::fraction) return valued(q.low, q) + " to " + valued(q.high, q);
  return figure(q.low) + " to " + valued(q.high, q);
}

bool is_exact(Quantity const& q) { return q.bound == Bound::exact; }

double round_to(double value, double place) { return std::round(value / place) * place; }

/// a in the unit of b: rounded as b is where that makes them the same, else to three digits.
Quantity told_in(Quantity const& a, Quantity const& b, Conversion by) {
  auto q = convert(a, by);
  q.unit = b.unit;
  q.kind = b.kind;
  auto const round = [&](double value, double other) {
    if (value == 0) return value;
    bool const same = b.slack > 0 && std::abs(round_to(value, 2 * b.slack) - other) < b.slack / 1000;
    if (same && std::abs(value - other) <= std::abs(other) / 50) return other;
    return round_to(value, std::pow(10, std::floor(std::log10(std::abs(value))) - 2));
  };
  q.low = round(q.low, b.low);
  q.high = round(q.high, b.high);
  return q;
}

std::string disjoint(Quantity const& exact, Quantity const& other) {
  auto const subject = upper_first(inner(exact));
  auto const& q = other;
  switch (q.bound) {
    case Bound::at_least: return subject + " is less than " + inner(q) + ".";
    case Bound::at_most: return subject + " is more than " + inner(q) + ".";
    case Bound::between: return subject + " is not between " + figure(q.low) + " and " + valued(q.high, q) + ".";
    default: return subject + " is not " + plain(q) + ".";
  }
}

std::string compatible(Quantity const& exact, Quantity const& other) {
  auto const subject = upper_first(inner(exact));
  auto const& q = other;
  switch (q.bound) {
    case Bound::about:
    case Bound::exact: return subject + " rounds to " + plain(q) + ".";
    case Bound::between: return subject + " is between " + figure(q.low) + " and " + valued(q.high, q) + ".";
    default: return subject + " is " + plain(q) + ".";
  }
}

}  // namespace

std::string unit_name(std::string_view code, bool plural) {
  if (auto const* const known = find_name(code)) return std::string(plural ? known->several : known->one);
  if (auto const slash = code.find('/'); slash != code.npos) {
    auto const above = code.substr(0, slash), below = code.substr(slash + 1);
    bool const symbols = !find_name(above) && above.find('[') == above.npos && below.find('[') == below.npos;
    if (symbols) return unit_name(above, plural) + "/" + std::string(below);
    auto const by = unit_name(below, false);
    return unit_name(above, plural) + (by == "hour" ? " an " : " a ") + by;
  }
  bool const raised = code.size() > 1 && (code.back() == '2' || code.back() == '3');
  if (raised) {
    auto const base = code.substr(0, code.size() - 1);
    bool const square = code.back() == '2';
    if (find_name(base)) return (square ? "square " : "cubic ") + unit_name(base, plural);
    return std::string(base) + (square ? "\xC2\xB2" : "\xC2\xB3");
  }
  std::string out(code);
  if (out.ends_with("By")) out.pop_back();  // "MB"
  if (auto const dot = out.find('.'); dot != out.npos) out.erase(dot, 1);  // "kWh"
  return out;
}

std::string_view symbol_of(std::string_view currency) {
  constexpr lexicon::Pair symbols[] = {
      {"AUD", "A$"},          {"BRL", "R$"},          {"CAD", "C$"},  {"CNY", "CN\xC2\xA5"}, {"EUR", "\xE2\x82\xAC"},
      {"GBP", "\xC2\xA3"},    {"HKD", "HK$"},         {"ILS", "\xE2\x82\xAA"}, {"INR", "\xE2\x82\xB9"},
      {"JPY", "\xC2\xA5"},    {"KRW", "\xE2\x82\xA9"}, {"NZD", "NZ$"}, {"RUB", "\xE2\x82\xBD"}, {"SGD", "S$"},
      {"TRY", "\xE2\x82\xBA"}, {"UAH", "\xE2\x82\xB4"}, {"USD", "$"}};
  for (auto const& [code, symbol] : symbols)
    if (code == currency) return symbol;
  return {};
}

std::string plain(Quantity const& q) {
  if (q.bound == Bound::exact || q.bound == Bound::between) return inner(q);
  return std::string(name(q.bound)) + " " + inner(q);
}

std::string why(Quantity const& a, Quantity const& b) {
  auto const relation = compare(a, b);
  if (relation == number::Relation::not_comparable) {
    if (a.kind == Kind::money && b.kind == Kind::money)
      return upper_first(plain(a)) + " and " + plain(b) + " are in different currencies.";
    if (a.kind == b.kind) return upper_first(plain(a)) + " and " + plain(b) + " measure different things.";
    return upper_first(plain(a)) + " and " + plain(b) + " are different kinds of figures.";
  }
  bool const agree = relation != number::Relation::disjoint;
  bool const as_is = a.unit == b.unit && a.kind == b.kind;
  auto const x = as_is ? a : told_in(a, b, *conversion(a, b));
  if (relation == number::Relation::equal)
    return plain(a) == plain(b) ? "Both say " + plain(a) + "." : upper_first(plain(a)) + " is " + plain(b) + ".";
  if (!as_is && is_exact(a) && is_exact(b)) {
    auto const same = upper_first(inner(a)) + " is " + inner(x);
    if (!agree) return same + ", not " + inner(b) + ".";
    return same + (inner(x) == inner(b) ? "." : ", close to " + inner(b) + ".");
  }
  if (is_exact(x) && is_exact(b)) {
    if (!agree) return upper_first(inner(x)) + " is not " + inner(b) + ".";
    return x.slack <= b.slack ? compatible(x, b) : compatible(b, x);
  }
  if (is_exact(x)) return agree ? compatible(x, b) : disjoint(x, b);
  if (is_exact(b)) return agree ? compatible(b, x) : disjoint(b, x);
  return upper_first(plain(a)) + " and " + plain(b) + (agree ? " can both be so." : " can't both be so.");
}

std::string_view name(Bound bound) {
  switch (bound) {
    case Bound::exact: return "exact";
    case Bound::about: return "about";
    case Bound::nearly: return "nearly";
    case Bound::just_over: return "just over";
    case Bound::at_least: return "at least";
    case Bound::more_than: return "more than";
    case Bound::at_most: return "at most";
    case Bound::less_than: return "less than";
    case Bound::between: break;
  }
  return "between";
}

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::count: return "count";
    case Kind::ordinal: return "ordinal";
    case Kind::fraction: return "fraction";
    case Kind::percent: return "percent";
    case Kind::points: return "percentage points";
    case Kind::money: return "money";
    case Kind::measure: return "measure";
    case Kind::age: return "age";
    case Kind::times: return "times";
    case Kind::score: break;
  }
  return "score";
}

}  // namespace claimlight::quantity
