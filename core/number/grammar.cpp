// English numbers in words and digits as a Spirit X3 grammar whose characters are terms.
//
//   number   = mixed | point | share | ordinal | dozens | whole
//   whole    = trillions | billions | crores | millions | lakhs | thousands | group | "zero"
//   millions = count "million" [ [","] ["and"] (lakhs | thousands | group) ]
#include "number/grammar.h"

#include <boost/fusion/include/for_each.hpp>
#include <boost/spirit/home/x3.hpp>
#include <cmath>
#include <iterator>

namespace claimlight::number {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = Term const*;

/// A term of one of the classes; gives its value.
template <Word... Words>
struct Is : x3::parser<Is<Words...>> {
  using attribute_type = double;
  static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !((first->word == Words) || ...)) return false;
    x3::traits::move_to(first->value, into);
    ++first;
    return true;
  }
};
template <Word... Words>
constexpr Is<Words...> is{};

/// The like, of which only the presence counts.
template <Word... Words>
struct Skip : x3::parser<Skip<Words...>> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    if (first == last || !((first->word == Words) || ...)) return false;
    ++first;
    return true;
  }
};
template <Word... Words>
constexpr Skip<Words...> skip{};

/// A scale of just this value: "million".
struct ScaleOf : x3::parser<ScaleOf> {
  using attribute_type = double;
  static constexpr bool has_attribute = true;
  double value;
  constexpr explicit ScaleOf(double v) : value(v) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    bool const scale = first != last && (first->word == Word::scale || first->word == Word::short_scale);
    if (!scale || first->value != value) return false;
    x3::traits::move_to(value, into);
    ++first;
    return true;
  }
};

/// No term of the classes glued to what was read: "sixty one-bedroom flats" are sixty.
struct Unglued : x3::parser<Unglued> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    return first == last || first->word != Word::hyphen || !first->glued;
  }
};
constexpr Unglued unglued{};

/// The next term is glued to what was read.
struct Glued : x3::parser<Glued> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    return first != last && first->glued;
  }
};
constexpr Glued glued{};

/// The values that a sequence has read. What an alternative reads before it fails is lost with its attribute, so
/// actions stand behind whole sequences only.
struct Parts {
  double at[8] = {};
  std::size_t size = 0;

  void add(double value) {
    if (size < std::size(at)) at[size++] = value;
  }
  template <class T>
  void add(boost::optional<T> const& part) {
    if (part) add(*part);
  }
  template <class... T>
  void add(boost::variant<T...> const& part) {
    boost::apply_visitor([&](auto const& value) { add(value); }, part);
  }
  template <class Sequence>
  void add(Sequence const& parts) {
    boost::fusion::for_each(parts, [&](auto const& part) { add(part); });
  }
};

auto const parts = [](auto& ctx) {
  Parts read;
  read.add(x3::_attr(ctx));
  return read;
};
auto const sum = [](auto& ctx) {
  double total = 0;
  for (double const part : parts(ctx).at) total += part;
  x3::_val(ctx) = total;
};
auto const product = [](auto& ctx) {
  auto const read = parts(ctx);
  double total = 1;
  for (std::size_t i = 0; i < read.size; ++i) total *= read.at[i];
  x3::_val(ctx) = total;
};
/// "two thirds".
auto const ratio = [](auto& ctx) {
  auto const read = parts(ctx);
  x3::_val(ctx) = read.at[0] / read.at[1];
  if (!(read.at[1] > 0)) x3::_pass(ctx) = false;
};
/// "3/4", not "24/7".
auto const proper_ratio = [](auto& ctx) {
  auto const read = parts(ctx);
  x3::_val(ctx) = read.at[0] / read.at[1];
  x3::_pass(ctx) = read.at[0] < read.at[1] && read.at[1] <= 1000;
};
auto const inverse = [](auto& ctx) { x3::_val(ctx) = 1 / parts(ctx).at[0]; };
auto const only_one = [](auto& ctx) {
  x3::_val(ctx) = x3::_attr(ctx);
  x3::_pass(ctx) = x3::_attr(ctx) == 1;
};
auto const third_or_less = [](auto& ctx) {
  x3::_val(ctx) = x3::_attr(ctx);
  x3::_pass(ctx) = x3::_attr(ctx) > 2;
};
/// "one million and a half": the scale counts for both.
auto const sum_scaled = [](auto& ctx) {
  auto const read = parts(ctx);
  x3::_val(ctx) = (read.at[0] + read.at[2]) * read.at[1];
};
/// "two hundred | and five".
auto const sum_below_hundred = [](auto& ctx) {
  auto const read = parts(ctx);
  x3::_val(ctx) = read.at[0] + read.at[1];
  x3::_pass(ctx) = read.at[1] >= 1 && read.at[1] < 100 && read.at[1] == std::floor(read.at[1]);
};
/// "one hundred | first", "thirty | first", not "five | second".
auto const sum_ordinal = [](auto& ctx) {
  auto const read = parts(ctx);
  double const before = std::fmod(read.at[0], 100), last = read.at[1];
  x3::_val(ctx) = read.at[0] + last;
  x3::_pass(ctx) = before == 0 || (before > 10 && std::fmod(before, 10) == 0 && last < 10);
};
auto const sum_ordinal_below_thousand = [](auto& ctx) {
  sum_ordinal(ctx);
  if (std::fmod(parts(ctx).at[0], 1000) == 0) x3::_pass(ctx) = false;
};
/// "two point | five", "nought point | eleven".
auto const decimal = [](auto& ctx) {
  auto const read = parts(ctx);
  double digits = 0, place = 1;
  for (std::size_t i = 1; i < read.size; ++i) {
    double const wide = read.at[i] < 10 ? 10 : 100;
    digits = digits * wide + read.at[i];
    place *= wide;
  }
  x3::_val(ctx) = read.at[0] + digits / place;
};
template <Kind kind>
auto const as = [](auto& ctx) {
  x3::_val(ctx).value = x3::_attr(ctx);
  x3::_val(ctx).kind = kind;
};

template <class Tag>
using Rule = x3::rule<Tag, double>;
Rule<class below_hundred> const below_hundred = "number below a hundred";
Rule<class hundreds> const hundreds = "hundreds";
Rule<class group> const group = "number below a thousand";
Rule<class count> const count = "what a scale counts";
Rule<class thousands> const thousands = "thousands";
Rule<class lakhs> const lakhs = "lakhs";
Rule<class millions> const millions = "millions";
Rule<class crores> const crores = "crores";
Rule<class billions> const billions = "billions";
Rule<class trillions> const trillions = "trillions";
Rule<class in_words> const in_words = "whole number in words";
Rule<class whole> const whole = "whole number";
Rule<class dozens> const dozens = "dozens";
Rule<class slashed> const slashed = "share with a slash";
Rule<class part> const part = "name of one part";
Rule<class parts_name> const part_names = "name of several parts";
Rule<class single> const single = "one";
Rule<class numerator> const numerator = "number of parts";
Rule<class many_parts> const many_parts = "several parts";
Rule<class one_part> const one_part = "one part";
Rule<class share> const share = "share";
Rule<class shared> const shared = "share of a scale";
Rule<class shared_dozen> const shared_dozen = "half a dozen";
Rule<class small_share> const small_share = "share behind a whole number";
Rule<class proper_share> const proper_share = "share below one";
Rule<class mixed> const mixed = "whole number and share";
Rule<class scaled_mixed> const scaled_mixed = "whole number and share, scaled";
Rule<class ordinal_below> const ordinal_below = "ordinal below a hundred";
Rule<class ordinal> const ordinal = "ordinal";
Rule<class pointed> const pointed = "decimal number in words";
x3::rule<class number, Reading> const number = "number";

auto const joint = -skip<Word::hyphen>;
auto const digits = is<Word::digits>;
auto const tens = is<Word::ten>;
auto const any_scale = skip<Word::scale, Word::short_scale, Word::hundred>;

auto const below_hundred_def =
    (tens >> is<Word::one> >> unglued)[sum] | is<Word::ten, Word::teen, Word::compound, Word::one>[sum];
auto const hundreds_def = ((below_hundred | is<Word::a> | digits) >> joint >> is<Word::hundred>)[product];
// "two hundred and five", but "between two hundred | and five hundred".
auto const group_def =
    (hundreds >> -skip<Word::and_> >> (below_hundred | digits) >> !skip<Word::hundred>)[sum_below_hundred] |
    hundreds[sum] | below_hundred[sum];

// Levels of scale: what stands behind a scale is below it.
auto const rest = group >> !any_scale;
auto const comma = skip<Word::comma> >> &((count >> any_scale) | hundreds);
auto const tail = -comma >> -skip<Word::and_>;
auto const count_def = (shared | group | is<Word::a> | digits | is<Word::hundred>)[sum] >> joint;
auto const of = [](double scale) { return (count >> ScaleOf(scale))[product]; };

Rule<class of_thousand> const of_thousand = "count of thousands";
Rule<class of_lakh> const of_lakh = "count of lakhs";
Rule<class of_million> const of_million = "count of millions";
Rule<class of_crore> const of_crore = "count of crores";
Rule<class of_billion> const of_billion = "count of billions";
Rule<class of_trillion> const of_trillion = "count of trillions";
auto const of_thousand_def = of(1e3);
auto const of_lakh_def = (count >> ScaleOf(1e5) >> -ScaleOf(1e7))[product];
auto const of_million_def = of(1e6);
auto const of_crore_def = of(1e7);
auto const of_billion_def = of(1e9);
auto const of_trillion_def = of(1e12);

auto const thousands_def = (of_thousand >> -(tail >> rest))[sum];
auto const lakhs_def = (of_lakh >> -(tail >> (thousands | rest)))[sum];
auto const millions_def = (of_million >> -(tail >> (thousands | rest)))[sum];
auto const crores_def = (of_crore >> -(tail >> (lakhs | thousands | rest)))[sum];
auto const billions_def = (of_billion >> -(tail >> (millions | thousands | rest)))[sum];
auto const trillions_def = (of_trillion >> -(tail >> (billions | millions | thousands | rest)))[sum];
auto const in_words_def = (trillions | billions | crores | millions | lakhs | thousands | group | is<Word::zero>)[sum];
auto const whole_def = (in_words | digits)[sum];

auto const dozens_def = ((group | digits | is<Word::a>) >> joint >> is<Word::dozen>)[product];

auto const slashed_def =
    (digits >> glued >> skip<Word::slash> >> glued >> digits >> !(glued >> skip<Word::slash>))[proper_ratio];

// Second parts are halves, first parts nothing.
auto const nth = is<Word::nth_one, Word::nth_teen, Word::nth_ten, Word::nth_hundred, Word::nth_scale>;
auto const part_def = (tens >> is<Word::nth_one>)[sum] | nth[third_or_less];
auto const part_names_def = (tens >> is<Word::parts_one>)[sum] | is<Word::parts_one, Word::parts>[sum];
auto const single_def = is<Word::one, Word::a>[only_one];

// "a third of" and "a third more" are shares, "a third man" is not; "three quarters" may be nine months.
auto const shows_share = &skip<Word::stop, Word::comma, Word::of, Word::compared>;
auto const of_what = &skip<Word::of>;
auto const numerator_def = ((group | is<Word::a>) >> joint >> is<Word::scale>)[product] | group[sum];
auto const many_parts_def =
    (numerator >> joint >> (part_names | is<Word::parts_half>))[ratio] |
    (numerator >> skip<Word::hyphen> >> is<Word::quarters>)[ratio] |
    (numerator >> is<Word::quarters> >> of_what)[ratio];
auto const one_part_def =
    (single >> joint >> is<Word::half>)[ratio] |
    (is<Word::one> >> skip<Word::hyphen> >> (part | is<Word::quarter>))[ratio] |
    (single >> part >> shows_share)[ratio] | (single >> is<Word::quarter> >> of_what)[ratio] |
    is<Word::half>[inverse] | is<Word::vulgar>[sum];
auto const share_def = (many_parts | slashed | one_part)[sum];

// "half a million", "a quarter million", "two thirds of a million".
auto const of_a_scale = -skip<Word::of> >> -skip<Word::a> >> &skip<Word::scale, Word::dozen>;
auto const shared_def = (share >> of_a_scale)[sum] | (numerator >> joint >> is<Word::quarters> >> of_a_scale)[ratio] |
                        (single >> (part | is<Word::quarter>) >> of_a_scale)[ratio] |
                        (is<Word::quarter> >> of_a_scale)[inverse];

auto const shared_dozen_def = (shared >> is<Word::dozen>)[product];

// "two and a half", "5 1/2", "2½", "one million and a half".
auto const small_share_def = (single >> joint >> (part | is<Word::half, Word::quarter>))[ratio] |
                             (numerator >> joint >> (part_names | is<Word::quarters>))[ratio];
auto const and_share = skip<Word::and_> >> small_share;
// "one hundred and three quarters" is 100.75, "one hundred and thirty fifths" are 26.
auto const proper_share_def = (below_hundred >> joint >> (part_names | is<Word::quarters>))[proper_ratio];
auto const mixed_def = (hundreds >> skip<Word::and_> >> proper_share)[sum] |
                       (count >> is<Word::scale> >> and_share >> !skip<Word::scale>)[sum_scaled] |
                       ((group | digits) >> and_share)[sum] | (digits >> joint >> (slashed | is<Word::vulgar>))[sum];
auto const scaled_mixed_def = (mixed >> -(joint >> is<Word::scale, Word::short_scale>))[product];

auto const ordinal_below_def =
    (tens >> is<Word::nth_one> >> unglued)[sum] | is<Word::nth_one, Word::nth_teen, Word::nth_ten>[sum];
// "one hundred first", "one thousand and first"; "one million first votes" are a million.
auto const ordinal_def =
    (!skip<Word::digits> >> in_words >> skip<Word::and_> >> ordinal_below >> unglued)[sum_ordinal] |
    (!skip<Word::digits> >> in_words >> joint >> ordinal_below >> unglued)[sum_ordinal_below_thousand] |
    (!skip<Word::digits> >> (group | is<Word::a>) >> joint >> is<Word::nth_hundred, Word::nth_scale>)[product] |
    ordinal_below[sum] | is<Word::nth_hundred, Word::nth_scale, Word::nth_digits>[sum];

auto const figure = is<Word::one, Word::zero>;
auto const pointed_def =
    (whole >> skip<Word::point> >> (below_hundred | is<Word::zero>) >> -figure >> -figure >> -figure)[decimal];

// A share before an ordinal: "one-hundredth".
auto const number_def = scaled_mixed[as<Kind::cardinal>] | pointed[as<Kind::cardinal>] |
                        shared_dozen[as<Kind::cardinal>] | dozens[as<Kind::cardinal>] |
                        (&(shared >> skip<Word::scale>) >> in_words)[as<Kind::cardinal>] | share[as<Kind::fraction>] |
                        ordinal[as<Kind::ordinal>] | whole[as<Kind::cardinal>];

BOOST_SPIRIT_DEFINE(below_hundred, hundreds, group, count, of_thousand, of_lakh, of_million, of_crore, of_billion,
                    of_trillion, thousands, lakhs, millions, crores, billions, trillions, in_words, whole, dozens,
                    slashed, part, part_names, single, numerator, many_parts, one_part, share, shared, shared_dozen,
                    small_share, proper_share, mixed, scaled_mixed, ordinal_below, ordinal, pointed, number)

}  // namespace

std::optional<Reading> read_number(std::span<Term const> run) {
  Reading reading;
  auto const* first = run.data();
  auto const* const last = first + run.size();
  if (!x3::parse(first, last, number, reading) || !std::isfinite(reading.value)) return {};
  reading.terms = static_cast<std::size_t>(first - run.data());
  return reading;
}

}  // namespace claimlight::number
