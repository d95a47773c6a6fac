// Quantities as a Spirit X3 grammar whose characters are terms.
//
//   figure  = [bound] amount [joint amount] [behind]         more than $2 to $3 million; 37 or more
//   amount  = [unit] number [unit]                           US$5, 5 km, aged 34
//   unit    = percent | points | times | age | money | measure
//   measure = power ["per" power]                            square miles, km/h, barrels a day
#include "quantity/grammar.h"

#include <algorithm>
#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include "lexicon/table.h"

BOOST_FUSION_ADAPT_STRUCT(claimlight::quantity::Amount, before, number, after, end)

namespace claimlight::quantity {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = Term const*;

/// One of the words, which spaces part: "more greater higher".
struct AnyOf : x3::parser<AnyOf> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  std::string_view words;
  lexicon::Filter filter;
  constexpr explicit AnyOf(std::string_view list) : words(list) {
    for (auto rest = list; !rest.empty();) {
      auto const word = rest.substr(0, rest.find(' '));
      filter.add(word);
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
  }
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    if (first == last || !holds(first->form)) return false;
    ++first;
    return true;
  }

 private:
  [[nodiscard]] bool holds(std::string_view form) const {
    if (!filter.may_hold(form)) return false;
    for (auto rest = words; rest.size() >= form.size();) {
      if (rest.starts_with(form) && (rest.size() == form.size() || rest[form.size()] == ' ')) return true;
      auto const space = rest.find(' ');
      if (space == rest.npos) return false;
      rest.remove_prefix(space + 1);
    }
    return false;
  }
};
constexpr AnyOf any_of(std::string_view words) { return AnyOf(words); }

/// Words one behind the other: "no fewer than".
struct Phrase : x3::parser<Phrase> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  std::string_view words;
  constexpr explicit Phrase(std::string_view text) : words(text) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    auto at = first;
    for (auto rest = words; !rest.empty(); ++at) {
      auto const word = rest.substr(0, rest.find(' '));
      if (at == last || at->form != word) return false;
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    first = at;
    return true;
  }
};
constexpr Phrase phrase(std::string_view words) { return Phrase(words); }

/// A name of units, looked up.
struct Named : x3::parser<Named> {
  using attribute_type = Unit;
  static constexpr bool has_attribute = true;
  ReadName read;
  constexpr explicit Named(ReadName function) : read(function) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    Unit unit;
    auto const terms = read({first, last}, unit);
    if (terms == 0) return false;
    x3::traits::move_to(std::move(unit), into);
    first += terms;
    return true;
  }
};

/// A number; of the kind where one is asked for.
struct Numeral : x3::parser<Numeral> {
  using attribute_type = number::Number const*;
  static constexpr bool has_attribute = true;
  bool only_shares = false;
  constexpr explicit Numeral(bool shares) : only_shares(shares) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !first->number) return false;
    if (only_shares && first->number->kind != number::Kind::fraction) return false;
    x3::traits::move_to(first->number, into);
    ++first;
    return true;
  }
};

/// Where the parser is.
struct Here : x3::parser<Here> {
  using attribute_type = Iterator;
  static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const&, Context const&, RuleContext const&, Attribute& into) const {
    x3::traits::move_to(first, into);
    return true;
  }
};

/// Whether the next term is written against what was read.
template <bool Wanted>
struct Glue : x3::parser<Glue<Wanted>> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    return first != last && first->glued == Wanted;
  }
};

constexpr Named currency_symbol(read_currency_symbol), currency_code(read_currency_code),
    currency_name(read_currency_name), measure_name(read_measure_name), time_name(read_time_name);
constexpr Numeral numeral(false), share(true);
constexpr Here here{};
constexpr Glue<true> glued{};
constexpr Glue<false> spaced{};

auto const as = [](Kind kind, char const* code = "") { return x3::attr(Unit{kind, code, 1}); };
template <class Value>
auto give(Value value) {
  return x3::attr(value);
}
auto const hyphen = -any_of("- \xE2\x80\x91");

// Units.
x3::rule<class percent, Unit> const percent = "percent";
x3::rule<class points, Unit> const points = "percentage points";
x3::rule<class age, Unit> const age = "age";
x3::rule<class currency, Unit> const currency = "currency";
x3::rule<class money, Unit> const money = "money";
x3::rule<class temperature, Unit> const temperature = "temperature";
x3::rule<class pounds, Unit> const pounds = "pounds";
x3::rule<class power, Unit> const power = "unit with its power";
x3::rule<class measure, Unit> const measure = "measure";
x3::rule<class before, Unit> const before = "unit before the number";
x3::rule<class after, Unit> const after = "unit behind the number";
x3::rule<class amount, Amount> const amount = "amount";
x3::rule<class bound, Bound> const bound = "bound";
x3::rule<class behind, Behind> const behind = "bound behind the number";
x3::rule<class joint, Joint> const joint = "joint";
x3::rule<class scale, double> const scale = "scale";

auto const hundredths = any_of("% percent percents pct percentage percentages") | phrase("per cent");
auto const point = any_of("point points");
auto const percent_def = hyphen >> hundredths >> !(hyphen >> point) >> as(Kind::percent);
auto const points_def =
    (hyphen >> hundredths >> hyphen >> point >> as(Kind::points)) |
    (hyphen >> any_of("pp ppt ppts pps") >> as(Kind::points)) |
    (hyphen >> ((phrase("basis") >> hyphen >> point) | any_of("bp bps")) >> as(Kind::points, "bp"));

auto const plainly = [](auto& ctx) { x3::_val(ctx) = x3::_attr(ctx); };
auto const of_age = [](auto& ctx) {
  x3::_val(ctx) = x3::_attr(ctx);
  x3::_val(ctx).kind = Kind::age;
};
auto const age_def = (hyphen >> time_name >> ((hyphen >> any_of("old olds")) | phrase("of age")))[of_age] |
                     (hyphen >> (any_of("yo y.o.") | phrase("y / o")) >> as(Kind::age, "a"))[plainly];

auto const scale_def = (phrase("thousand") >> give(1e3)) | (phrase("million") >> give(1e6)) |
                       (phrase("billion") >> give(1e9)) | (phrase("trillion") >> give(1e12));
auto const scale_unit = [](auto& ctx) {
  x3::_val(ctx) = boost::fusion::at_c<0>(x3::_attr(ctx));
  if (auto const& times = boost::fusion::at_c<1>(x3::_attr(ctx))) x3::_val(ctx).factor *= *times;
};
auto const currency_def = currency_name | currency_code;
// A code written against the next number is that one's: "3 usd5".
auto const money_def = (hyphen >> currency >> !(glued >> numeral) >> -scale)[scale_unit] |
                       (currency_symbol >> !&numeral >> give(boost::optional<double>{}))[scale_unit];

auto const celsius = any_of("c c. celsius centigrade celcius");
auto const fahrenheit = any_of("f f. fahrenheit farenheit");
auto const degree = any_of("degree degrees deg deg. \xC2\xB0");
auto const temperature_def = hyphen >> ((-(degree >> hyphen) >> celsius >> as(Kind::measure, "Cel")) |
                                        (-(degree >> hyphen) >> fahrenheit >> as(Kind::measure, "[degF]")) |
                                        (degree >> as(Kind::measure, "degree")));

auto const pounds_def = any_of("pound pounds") >> as(Kind::measure, "pound");

auto const raised = [](char const* exponent) {
  return [exponent](auto& ctx) {
    x3::_val(ctx) = x3::_attr(ctx);
    x3::_val(ctx).code += exponent;
  };
};
auto const by_the_hour = [](auto& ctx) {
  x3::_val(ctx) = x3::_attr(ctx);
  x3::_val(ctx).code += ".h";
  x3::_pass(ctx) = x3::_attr(ctx).code.ends_with('W');
};
auto const power_def = (any_of("square sq sq.") >> hyphen >> measure_name)[raised("2")] |
                       (any_of("cubic cu cu.") >> hyphen >> measure_name)[raised("3")] |
                       (measure_name >> hyphen >> any_of("hour hours"))[by_the_hour] |
                       (measure_name >> (any_of("squared \xC2\xB2")))[raised("2")] |
                       (measure_name >> (any_of("cubed \xC2\xB3")))[raised("3")] | measure_name[plainly] |
                       pounds[plainly];
auto const divided = [](auto& ctx) {
  auto& unit = x3::_val(ctx) = boost::fusion::at_c<0>(x3::_attr(ctx));
  auto const& by = boost::fusion::at_c<1>(x3::_attr(ctx)).code;
  unit.code += "/" + (by == "pound" ? "[lb_av]" : by);
  if (unit.code == "pound/[in_i]2") unit.code = "[psi]";
  if (unit.code.starts_with("pound/")) unit.code.replace(0, 5, "[lb_av]");
};
auto const measure_def = (power >> any_of("per /") >> power)[divided] |
                         (power >> any_of("a an") >> time_name)[divided] | power[plainly];

auto const before_def = currency_symbol | currency_code |
                        ((phrase("aged") | phrase("ages of") | phrase("age of") | any_of("age ages")) >>
                         -phrase("between") >> as(Kind::age, "a"));
auto const bracketed = any_of("( [ { <") >> power >> any_of(") ] } >");  // "20 (kg)"
auto const after_def = bracketed | points | percent | (any_of("times") >> as(Kind::times)) |
                       (hyphen >> any_of("fold") >> as(Kind::times)) | age | money | temperature | (hyphen >> measure);

// Amounts: "half an hour", "a quarter of a mile"; the others.
auto const none = as(Kind::count);
auto const amount_def = (none >> share >> -any_of("of") >> any_of("a an") >> after >> here) |
                        ((before | none) >> numeral >> (after | none) >> here);

auto const dash = any_of("- \xE2\x80\x93 \xE2\x80\x94 ~");
auto const joint_def = (hyphen >> any_of("to through") >> hyphen >> give(Joint::to)) |
                       (glued >> dash >> glued >> give(Joint::dash)) |
                       (spaced >> dash >> spaced >> give(Joint::spaced_dash)) |
                       (phrase("and") >> give(Joint::and_)) | (phrase("or") >> give(Joint::or_)) |
                       (phrase("out of") >> give(Joint::out_of)) | (phrase("in") >> give(Joint::in)) |
                       (&numeral >> give(Joint::part));

// Bounds.
auto const greater = any_of("more greater higher larger bigger longer older taller heavier");
auto const smaller = any_of("less fewer lower smaller shorter younger lighter");
auto const than = any_of("than");
auto const slightly = any_of("just slightly") | phrase("a little") | phrase("a bit") | phrase("only just");
auto const well = -any_of("well far much way significantly");
auto const or_equal = phrase("or equal") >> -any_of("to than");
auto const equal_or = phrase("equal to or");
auto const no = any_of("no not");
auto const bound_def =
    (no >> greater >> than >> give(Bound::at_most)) | (no >> smaller >> than >> give(Bound::at_least)) |
    (slightly >> ((greater >> than) | any_of("over above")) >> give(Bound::just_over)) |
    (slightly >> ((smaller >> than) | any_of("under below short") >> -any_of("of") | phrase("shy of")) >>
     give(Bound::nearly)) |
    (((greater >> -than >> or_equal) | (equal_or >> greater >> than) | phrase("> =") | any_of("\xE2\x89\xA5")) >>
     give(Bound::at_least)) |
    (((smaller >> -than >> or_equal) | (equal_or >> smaller >> than) | phrase("< =") | any_of("\xE2\x89\xA4")) >>
     give(Bound::at_most)) |
    (phrase("at least") >> -or_equal >> give(Bound::at_least)) |
    ((phrase("a minimum of") | phrase("minimum of") | phrase("as few as") | phrase("as little as")) >>
     give(Bound::at_least)) |
    (phrase("at most") >> -or_equal >> give(Bound::at_most)) |
    ((phrase("up to") | phrase("as many as") | phrase("as much as") | phrase("a maximum of") | phrase("maximum of")) >>
     give(Bound::at_most)) |
    (((greater >> than) | (well >> any_of("over above beyond")) | phrase("upwards of") | phrase("in excess of") |
      phrase("north of") |
      any_of("exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing topping >")) >>
     give(Bound::more_than)) |
    (((smaller >> than) | (well >> any_of("under below")) | any_of("<")) >> give(Bound::less_than)) |
    ((any_of("nearly almost approaching") | phrase("not quite")) >> give(Bound::nearly)) |
    ((any_of("about around roughly approximately approx approx. circa some estimated ~") |
      phrase("an estimated") | phrase("close to") | phrase("something like") | phrase("in the region of") |
      phrase("on the order of") | phrase("in the order of")) >>
     -any_of("about around some") >> give(Bound::about)) |
    (any_of("between") >> give(Bound::between)) | (phrase("equal to") >> give(Bound::exact));

auto const up = any_of("more greater higher above over up upwards older longer larger");
auto const down = any_of("less fewer lower below under younger shorter smaller");
auto const more_or_up = any_of("more above over up upwards older");
auto const less_or_down = any_of("less below under younger");
auto const stop = x3::eoi | any_of(". , ; ! ?");
// "200 or more than" at the end of a sentence; "200 and less than 300" goes on with a bound of its own.
auto const ends = -(than >> &stop) >> !(than | any_of("or") | numeral);
auto const behind_def = (((any_of("or") >> up) | (any_of("and") >> more_or_up)) >> ends >> give(Behind::more)) |
                        (((any_of("or") >> down) | (any_of("and") >> less_or_down)) >> ends >> give(Behind::less)) |
                        (phrase("or so") >> give(Behind::so)) | (or_equal >> !numeral >> give(Behind::equal)) |
                        (hyphen >> any_of("plus") >> give(Behind::more)) | (glued >> any_of("+") >> give(Behind::more));

BOOST_SPIRIT_DEFINE(percent, points, age, currency, money, temperature, pounds, power, measure, before, after, amount,
                    bound, behind, joint, scale)

// "5 ft 2 in": "in" is an inch behind feet only.
auto const inches = none >> numeral >> any_of("in in.") >> as(Kind::measure, "[in_i]") >> here;

/// The first words of `bound` and `before`.
constexpr auto openers = lexicon::words(
    {"<", ">", "a", "about", "above", "age", "aged", "ages", "almost", "an", "approaching", "approx", "approx.",
     "approximately", "around", "as", "at", "below", "between", "beyond", "bigger", "circa", "close", "equal",
     "estimated", "exceed", "exceeded", "exceeding", "exceeds", "far", "fewer", "greater", "heavier", "higher", "in",
     "just", "larger", "less", "lighter", "longer", "lower", "maximum", "minimum", "more", "much", "nearly", "no",
     "north", "not", "older", "on", "only", "over", "roughly", "shorter", "significantly", "slightly", "smaller",
     "some", "something", "surpass", "surpassed", "surpasses", "surpassing", "taller", "topping", "under", "up",
     "upwards", "way", "well", "younger", "~", "\xE2\x89\xA4", "\xE2\x89\xA5"});

void read_end(Iterator& first, Iterator last, Figure& figure) {
  x3::parse(first, last, behind, figure.behind);
  figure.end = first;
  figure.closed = x3::parse(first, last, stop);
}

}  // namespace

std::optional<Figures> read_figures(std::span<Term const> terms) {
  Figures figures;
  auto& one = figures.one;
  auto const* first = terms.data();
  auto const* const last = first + terms.size();
  if (!terms.empty() && !first->number) x3::parse(first, last, bound, one.bound);
  if (!x3::parse(first, last, amount, one.first)) return {};
  auto const* second = first;
  read_end(first, last, one);

  Joint joined = Joint::none;
  if (!x3::parse(second, last, joint, joined)) return figures;
  Amount next;
  bool const feet = one.first.after.code == "[ft_i]";
  if (!(feet && x3::parse(second, last, inches, next)) && !x3::parse(second, last, amount, next)) return figures;
  auto& two = figures.two.emplace();
  two.bound = one.bound;
  two.first = one.first;
  two.joint = joined;
  two.second = std::move(next);
  read_end(second, last, two);
  return figures;
}

std::size_t read_bound(std::span<Term const> terms, Bound& into) {
  auto const* first = terms.data();
  x3::parse(first, first + terms.size(), bound, into);
  return static_cast<std::size_t>(first - terms.data());
}

bool may_open_figure(std::string_view form) {
  if (openers.contains(form)) return true;
  Term term;
  term.form = form;
  Unit unit;
  return read_currency_symbol({&term, 1}, unit) > 0 || read_currency_code({&term, 1}, unit) > 0;
}

}  // namespace claimlight::quantity
