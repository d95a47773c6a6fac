// English cardinals and ordinals as a Spirit X3 grammar over lower-case UTF-8.
#include "number/cardinal.h"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <string>
#include <vector>

namespace claimlight::number {
namespace {
namespace x3 = boost::spirit::x3;

struct Words : x3::symbols<double> {
  Words(std::initializer_list<std::pair<char const*, double>> rows) {
    for (auto const& [word, value] : rows) add(word, value);
  }
};

Words const ones{{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5},
                 {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}};
Words const teens{{"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14},
                  {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}};
Words const tens{{"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50},
                 {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
Words const scales{{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}};
Words const short_scales{{"k", 1e3}, {"m", 1e6}, {"mn", 1e6}, {"bn", 1e9}, {"b", 1e9}, {"tn", 1e12}};
Words const ordinal_ones{{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5},
                         {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9}};
Words const ordinal_teens{{"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}, {"thirteenth", 13},
                          {"fourteenth", 14}, {"fifteenth", 15}, {"sixteenth", 16}, {"seventeenth", 17},
                          {"eighteenth", 18}, {"nineteenth", 19}};
Words const ordinal_tens{{"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40}, {"fiftieth", 50},
                         {"sixtieth", 60}, {"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90}};

// Own classes: the stock ones assert on bytes above 127, which UTF-8 text is full of.
auto const digit = x3::char_('0', '9');
auto const letter = x3::char_('a', 'z');
auto const space = x3::lit(' ') | "\xC2\xA0" | '\n';
auto const joint = x3::lit('-') | space;

auto const set = [](auto& ctx) { x3::_val(ctx) = x3::_attr(ctx); };
auto const add = [](auto& ctx) { x3::_val(ctx) += x3::_attr(ctx); };
auto const multiply = [](auto& ctx) { x3::_val(ctx) *= x3::_attr(ctx); };
auto const hundred_fold = [](auto& ctx) { x3::_val(ctx) *= 100; };

x3::rule<class below_hundred, double> const below_hundred = "number below a hundred";
x3::rule<class below_thousand, double> const below_thousand = "number below a thousand";
x3::rule<class scaled_group, double> const scaled_group = "group with a scale";
x3::rule<class in_words, double> const in_words = "number in words";
x3::rule<class ordinal_in_words, double> const ordinal_in_words = "ordinal in words";

// What an action has added stays added when its alternative fails later: look first, then add.
auto const whole_one = ones >> !letter;
auto const whole_below_hundred = x3::omit[below_hundred] >> !letter;
auto const below_hundred_def = (tens[set] >> -(joint >> &whole_one >> ones[add])) | teens[set] | ones[set];
auto const below_thousand_def =
    ((below_hundred[set] | x3::lit('a')[([](auto& ctx) { x3::_val(ctx) = 1; })]) >> space >> x3::lit("hundred")[hundred_fold] >>
     -(-(space >> "and") >> space >> &whole_below_hundred >> below_hundred[add])) |
    below_hundred[set];
auto const scaled_group_def =
    (below_thousand[set] | x3::lit('a')[([](auto& ctx) { x3::_val(ctx) = 1; })]) >> joint >> scales[multiply];
auto const in_words_def =
    (scaled_group[set] >> *(-x3::lit(',') >> space >> scaled_group[add]) >>
     -(-x3::lit(',') >> -(space >> "and") >> space >> &(x3::omit[below_thousand] >> !letter) >> below_thousand[add])) |
    (x3::lit("half a dozen")[([](auto& ctx) { x3::_val(ctx) = 6; })]) |
    (x3::lit("a dozen")[([](auto& ctx) { x3::_val(ctx) = 12; })]) |
    (below_hundred[set] >> space >> x3::lit("dozen")[([](auto& ctx) { x3::_val(ctx) *= 12; })]) |
    below_thousand[set] | (x3::lit("zero")[([](auto& ctx) { x3::_val(ctx) = 0; })]);
auto const ordinal_in_words_def =
    (tens[set] >> joint >> ordinal_ones[add]) | ordinal_tens[set] | ordinal_teens[set] | ordinal_ones[set];

BOOST_SPIRIT_DEFINE(below_hundred, below_thousand, scaled_group, in_words, ordinal_in_words)

struct Digits {
  std::vector<std::string> groups;  ///< "1", "482" of "1,482"
  boost::optional<std::string> fraction;
  boost::optional<double> scale;
};

}  // namespace
}  // namespace claimlight::number

BOOST_FUSION_ADAPT_STRUCT(claimlight::number::Digits, groups, fraction, scale)

namespace claimlight::number {
namespace {

x3::rule<class group, std::string> const group = "digits";
x3::rule<class three, std::string> const three = "three digits";
x3::rule<class grouped, std::vector<std::string>> const grouped = "digits in groups";
x3::rule<class digits, Digits> const digits = "number in digits";

auto const group_def = +digit;
auto const three_def = x3::repeat(3)[digit] >> !digit;
auto const grouped_def = group >> *(x3::lit(',') >> three);
auto const digits_def = grouped >> -(x3::lit('.') >> group) >>
                        -(((space | '-') >> scales >> !letter) | (short_scales >> !letter));

BOOST_SPIRIT_DEFINE(group, three, grouped, digits)

double fold(std::string_view digits_only, double value = 0) {
  for (char c : digits_only) value = value * 10 + (c - '0');
  return value;
}

double power_of_ten(std::size_t n) {
  double p = 1;
  while (n-- > 0) p *= 10;
  return p;
}

Cardinal evaluate(Digits const& d) {
  Cardinal c;
  for (auto const& g : d.groups) c.value = fold(g, c.value);
  if (d.fraction) {
    // One division of two whole numbers: the same rounding on every machine.
    c.value = fold(*d.fraction, c.value) / power_of_ten(d.fraction->size());
    c.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(d.fraction->size(), 255));
  }
  c.scale = d.scale.value_or(1);
  c.value *= c.scale;
  return c;
}

template <class Rule, class Attribute>
std::optional<std::uint32_t> match(std::string_view text, Rule const& rule, Attribute& into) {
  auto first = text.begin();
  if (!x3::parse(first, text.end(), rule, into)) return {};
  return static_cast<std::uint32_t>(first - text.begin());
}

}  // namespace

std::optional<Cardinal> parse_cardinal(std::string_view text) {
  if (text.empty()) return {};
  if (text[0] >= '0' && text[0] <= '9') {
    Digits d;
    auto const bytes = match(text, digits, d);
    if (!bytes) return {};
    auto c = evaluate(d);
    c.bytes = *bytes;
    return c;
  }
  Cardinal c;
  auto const bytes = match(text, in_words >> !letter, c.value);
  if (!bytes) return {};
  c.bytes = *bytes;
  return c;
}

std::optional<Cardinal> parse_ordinal(std::string_view text) {
  if (text.empty()) return {};
  Cardinal c;
  if (text[0] >= '0' && text[0] <= '9') {
    std::vector<std::string> groups;
    auto const suffix = x3::lit("st") | "nd" | "rd" | "th";
    auto const bytes = match(text, grouped >> suffix >> !letter, groups);
    if (!bytes) return {};
    for (auto const& g : groups) c.value = fold(g, c.value);
    c.bytes = *bytes;
    return c;
  }
  auto const bytes = match(text, ordinal_in_words >> !letter, c.value);
  if (!bytes) return {};
  c.bytes = *bytes;
  return c;
}

}  // namespace claimlight::number
