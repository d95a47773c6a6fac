// Numbers in digits as a Spirit X3 grammar over the characters of one token.
#include "number/digits.h"

#include <algorithm>
#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/spirit/home/x3.hpp>
#include <cmath>

#include "lexicon/table.h"

namespace claimlight::number {
namespace {

namespace x3 = boost::spirit::x3;
using Text = boost::iterator_range<std::string_view::const_iterator>;

/// "kph" of "90kph": what the tokenizer leaves behind the digits.
constexpr std::string_view glued_units[] = {
#include "lexicon/glued_units.inc"
};

struct Scales : x3::symbols<double> {
  Scales() {
    add("k", 1e3)("m", 1e6)("mn", 1e6)("mln", 1e6)("mil", 1e6)("b", 1e9)("bn", 1e9)("bln", 1e9);
    add("tn", 1e12)("tln", 1e12)("trn", 1e12);  // "4t" weighs four tonnes
  }
};

struct Units : x3::symbols<double> {
  Units() {
    for (auto const unit : glued_units) add(unit, 1);
  }
};

struct Parsed {
  Text whole;
  Text decimals;
  Text ordinal;
  double scale = 1;
  Text unit;
};

}  // namespace
}  // namespace claimlight::number

BOOST_FUSION_ADAPT_STRUCT(claimlight::number::Parsed, whole, decimals, ordinal, scale, unit)

namespace claimlight::number {
namespace {

// Own class: the stock one asserts on bytes above 127.
auto const digit = x3::char_('0', '9');
auto const digits = x3::omit[+digit];
auto const three = x3::omit[x3::repeat(3)[digit]];
auto const two = x3::omit[x3::repeat(2)[digit]];

auto const thousands = x3::omit[x3::repeat(1, 3)[digit]] >> +(',' >> three);               // 1,234,567
auto const lakhs = x3::omit[x3::repeat(1, 2)[digit]] >> +(',' >> two >> &x3::lit(',')) >> ',' >> three;  // 12,34,567
auto const end = !(digit | ',');
auto const whole = x3::raw[lakhs >> end] | x3::raw[thousands >> end] | x3::raw[digits];
auto const decimals = ('.' >> x3::raw[digits]) | x3::raw[x3::eps];
auto const ordinal = x3::lit("st") | "nd" | "rd" | "th";

Scales const scales;
Units const units;

x3::rule<class token, Parsed> const token = "number in digits";
auto const token_def = whole >> decimals >> x3::raw[-(ordinal >> &x3::eoi)] >>
                       ((scales >> &x3::eoi) | x3::attr(1.0)) >> x3::raw[-x3::omit[units]] >> x3::eoi;

BOOST_SPIRIT_DEFINE(token)

double fold(Text text, double value = 0) {
  for (char c : text)
    if (c != ',') value = value * 10 + (c - '0');
  return value;
}

double power_of_ten(std::size_t n) {
  double p = 1;
  while (n-- > 0) p *= 10;
  return p;
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text) {
  Parsed p;
  auto first = text.begin();
  if (text.empty() || !x3::parse(first, text.end(), token, p)) return {};
  bool const plain = p.ordinal.empty() && p.scale == 1 && p.unit.empty();
  if (!p.ordinal.empty() && !p.decimals.empty()) return {};
  // One division of two whole numbers: the same rounding on every machine.
  Digits d;
  d.value = fold(p.decimals, fold(p.whole)) / power_of_ten(p.decimals.size()) * p.scale;
  if (!std::isfinite(d.value)) return {};
  d.scale = p.scale;
  d.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(p.decimals.size(), 255));
  d.bytes = static_cast<std::uint32_t>(text.size() - p.unit.size());
  d.ordinal = !p.ordinal.empty();
  d.grouped = !plain || std::find(p.whole.begin(), p.whole.end(), ',') != p.whole.end();
  return d;
}

double short_scale(std::string_view text) {
  double scale = 1;
  auto first = text.begin();
  return !text.empty() && x3::parse(first, text.end(), scales >> x3::eoi, scale) ? scale : 1;
}

}  // namespace claimlight::number
