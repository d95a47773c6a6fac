// How long and how often, and words that only say whether it was, is or will be.
#include "time/terminals.h"

namespace claimlight::time::grammar {
namespace {

auto const put_count = put(&Amount::count);
auto const put_unit = put_code<Unit>(&Amount::unit);
auto const any_unit = is<Kind::unit>[put_unit] | is<Kind::units>[put_unit];
/// "three consecutive days", "two full years", "20 more years"
auto const kind_of_unit =
    -(word("full") | word("whole") | word("straight") | word("consecutive") | word("successive") | word("more") |
      word("additional") | word("further") | word("other") | word("business") | word("working") | word("trading") |
      word("calendar") | word("long") | word("solid") | word("further") | word("extra"));

x3::rule<class amount, Amount> const amount = "amount of time";
x3::rule<class plain_amount, Amount> const plain_amount = "amount of time without a hyphen";
x3::rule<class unit_long, Amount> const unit_long = "year-long";
x3::rule<class vague_amount, Amount> const vague_amount = "unnumbered amount of time";
x3::rule<class half_amount, Amount> const half_amount = "half a unit";
x3::rule<class bare_units, Amount> const bare_units = "units without a count";
x3::rule<class duration, Duration> const duration = "duration";
x3::rule<class window, Duration> const window = "duration before or after now";
x3::rule<class short_window, Duration> const short_window = "unnumbered duration before or after now";
x3::rule<class span_of, Duration> const span_of = "duration from one count to another";
x3::rule<class and_a_half, Duration> const and_a_half = "duration and a half";
x3::rule<class age, Duration> const age = "age";
x3::rule<class year_ended, Duration> const year_ended = "year that ends at a date";
x3::rule<class many, Duration> const many = "uncounted duration";
x3::rule<class every, Set> const every = "every unit";
x3::rule<class every_point, Set> const every_point = "every weekday, month or season";
x3::rule<class plural_point, Set> const plural_point = "weekdays";
x3::rule<class times_a, Set> const times_a = "so many times a unit";
x3::rule<class adverb, Set> const adverb = "adverb of frequency";
x3::rule<class reference, Reference> const reference = "vague time";

auto const push = [](auto& context) { x3::_val(context).amounts.push_back(x3::_attr(context)); };
auto const fortnights = is<Kind::fortnight>[([](auto& context) {
  x3::_val(context).count *= 2;
  x3::_val(context).unit = Unit::week;
})];
auto const amount_def = Counted{}[put_count] >> -dash >> kind_of_unit >> (any_unit | fortnights);
auto const plain_amount_def = Counted{}[put_count] >> kind_of_unit >> (any_unit | fortnights);
auto const unit_long_def = ((x3::eps[set(&Amount::count, 1.0)] >> is<Kind::unit>[put_unit]) |
                            (x3::eps[set(&Amount::count, -1.0)] >> is<Kind::units>[put_unit])) >>
                           dash >> word("long");
/// "half", "a half" as one number.
struct HalfNumber : x3::parser<HalfNumber> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    if (first == last || !first->is(Kind::cardinal) || first->number != 0.5) return false;
    ++first;
    return true;
  }
};
auto const vague_amount_def =
    (-(word("a") | word("a very")) >> is<Kind::vague> | (word("a") >> word("number") >> of) | word("some")) >>
    kind_of_unit >> x3::eps[set(&Amount::count, -1.0)] >> is<Kind::units>[put_unit];
auto const half_amount_def = -(word("a")) >> word("half") >> -dash >>
                             -(word("an") | word("a")) >> x3::eps[set(&Amount::count, 0.5)] >> -dash
                             >> is<Kind::unit>[put_unit];
auto const bare_units_def = is<Kind::units>[put_unit] >> x3::eps[set(&Amount::count, -1.0)];

/// "six years and two months", "1 hour 20 minutes"
auto const duration_def = amount[push] >>
                          -((-comma >> -word("and") >> amount[push]) >> -(-comma >> -word("and") >> amount[push]));
auto const side = word("past") | word("last") | word("previous") | word("preceding") | word("prior") | word("next") |
                  word("coming") | word("first") | word("following") | word("final") | word("latest") |
                  word("initial") | word("opening") | word("closing") | word("remaining") | word("same") |
                  word("subsequent") | word("recent") | word("full");
auto const the_side = ((the | word("these") | word("those") | word("its") | word("his") | word("her") | word("their") |
                        word("this") | word("that")) >>
                       -side) |
                      side;
auto const put_high = put(&Duration::high);
auto const window_def = the_side >> (plain_amount[push] | vague_amount[push] |
                                     (Counted{} >> (word("to") | dash) >> plain_amount[push]));
auto const short_window_def = the >> (word("past") | word("last") | word("next") | word("coming") | word("first")) >>
                              (vague_amount[push] | bare_units[push]);
auto const put_first_unit = [](auto& context) {
  x3::_val(context).amounts.front().unit = static_cast<Unit>(x3::_attr(context));
};
auto const span_of_def = Counted{}[([](auto& context) {
                           x3::_val(context).amounts.push_back({x3::_attr(context), Unit::day});
                         })] >>
                         (word("to") | word("or") | dash | word("and")) >> Counted{}[put_high] >> -dash >>
                         (is<Kind::units>[put_first_unit] | is<Kind::unit>[put_first_unit]);
auto const and_a_half_def = amount[push] >> word("and") >> ((-word("a") >> word("half")) | HalfNumber{}) >>
                            x3::eps[([](auto& context) { x3::_val(context).amounts.front().count += 0.5; })];
auto const year_ended_def = the >> -word("fiscal") >> -word("full") >> word("year") >>
                            &(word("ended") | word("ending")) >> x3::eps[([](auto& context) {
                              x3::_val(context).amounts.push_back({1, Unit::year});
                            })];
auto const age_def = amount[push] >> -dash >> word("old");
auto const many_def = half_amount[push] | vague_amount[push] | unit_long[push];

auto const put_every_unit = [](auto& context) {
  x3::_val(context).every = Amount{1, static_cast<Unit>(x3::_attr(context))};
};
auto const put_every = [](auto& context) { x3::_val(context).every = x3::_attr(context); };
x3::rule<class set_point, Point> const set_point = "weekday, month or season";
x3::rule<class set_points, Point> const set_points = "weekdays or seasons";
x3::rule<class every_other, Amount> const every_other = "every other unit";
auto const set_point_def = is<Kind::weekday>[put(&Point::weekday)] | is<Kind::month>[put(&Point::month)] |
                           is<Kind::season>[put_code<Season>(&Point::season)];
auto const set_points_def =
    is<Kind::weekdays>[put(&Point::weekday)] | is<Kind::seasons>[put_code<Season>(&Point::season)];
auto const every_other_def = (word("other") | word("second") | word("alternate")) >>
                             x3::eps[set(&Amount::count, 2.0)] >> is<Kind::unit>[put_unit];
auto const each = word("every") | word("each") | word("per");
auto const every_def = each >> -word("single") >>
                       ((is<Kind::unit>[put_every_unit]) | every_other[put_every] | amount[put_every]);
auto const every_point_def = (word("every") | word("each")) >> set_point[put_every];
auto const plural_point_def = set_points[put_every] | (set_point[put_every] >> is<Kind::day_parts>);
auto const times_a_def =
    ((word("once") | word("twice")) | (Counted{} >> word("times"))) >>
    (word("a") | word("an") | word("every") | word("each") | word("per")) >> is<Kind::unit>[put_every_unit];
auto const adverb_def = is<Kind::every_unit>[put_every_unit];

auto const put_reference = [](auto& context) { x3::_val(context) = x3::_attr(context); };
auto const reference_def =
    phrases<Reference>({{"right now", Reference::present},
                        {"at present", Reference::present},
                        {"these days", Reference::present},
                        {"the past", Reference::past},
                        {"more recently", Reference::past},
                        {"most recently", Reference::past},
                        {"recent times", Reference::past},
                        {"the future", Reference::future},
                        {"the near future", Reference::future},
                        {"the near term", Reference::future},
                        {"the short term", Reference::future}})[put_reference] |
    (-the >> phrases<Reference>({{"recent", Reference::past},
                                 {"past", Reference::past},
                                 {"coming", Reference::future},
                                 {"future", Reference::future},
                                 {"upcoming", Reference::future}})[put_reference] >>
     is<Kind::units>) |
    is<Kind::reference>[([](auto& context) { x3::_val(context) = static_cast<Reference>(x3::_attr(context)); })];

BOOST_SPIRIT_DEFINE(amount, plain_amount, unit_long, vague_amount, half_amount, bare_units, duration, window,
                    short_window, span_of, and_a_half, age, year_ended, many, set_point, set_points, every_other, every,
                    every_point, plural_point, times_a, adverb, reference)

x3::rule<class counting, double> const counting = "count";
auto const counting_def = phrases<double>({{"a", 1},
                                           {"an", 1},
                                           {"a couple of", 2},
                                           {"a couple", 2},
                                           {"couple of", 2},
                                           {"another", 1},
                                           {"one", 1},
                                           {"several", -1},
                                           {"a few", -1},
                                           {"a number of", -1},
                                           {"many", -1},
                                           {"dozens of", -1},
                                           {"hundreds of", -1},
                                           {"thousands of", -1}});
BOOST_SPIRIT_DEFINE(counting)

}  // namespace

Iterator count(Iterator first, Iterator last, double& into) {
  if (first != last && first->is(Kind::cardinal)) {
    into = first->number;
    return first + 1;
  }
  if (first == last || first->text.empty()) return first;
  auto at = first;
  return x3::parse(at, last, counting, into) ? at : first;
}

void amounts(Iterator first, Iterator last, Longest& best) {
  longest<Reference>(first, last, best, reference);
  longest<Duration>(first, last, best, duration, window, short_window, span_of, and_a_half, age, year_ended, many);
  longest<Set>(first, last, best, every, every_point, plural_point, times_a, adverb);
}

}  // namespace claimlight::time::grammar
