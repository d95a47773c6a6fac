// Weeks, years and decades counted from the article or the story, and what lies so long before or after them.
#include "time/terminals.h"

namespace claimlight::time::grammar {
namespace {

/// A point of the kind that `accepts` it.
struct PointThat : x3::parser<PointThat> {
  using attribute_type = Point;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  bool (*accepts)(Point const&);
  explicit constexpr PointThat(bool (*test)(Point const&)) : accepts(test) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    Longest best;
    points(first, last, best);
    auto const* point = best.end ? std::get_if<Point>(&best.meaning) : nullptr;
    if (!point || !accepts(*point)) return false;
    x3::traits::move_to(Point(*point), into);
    first = best.end;
    return true;
  }
};
/// "March 2024", "the third quarter": what a first Monday or a last week is of.
auto const whole = PointThat([](Point const& p) { return !p.day && !p.weekday && !p.holiday; });
/// "4 February", "the 18th"
auto const dated = PointThat([](Point const& p) { return p.day.has_value(); });

auto const put_unit = put_code<Unit>(&Calendar::unit);
auto const in_story = set(&Calendar::anchor, Anchor::story);
auto const fiscal =
    -((word("fiscal") | word("financial") | word("calendar") | word("full") | word("trading") | word("business")) >>
      -dash);
auto const put_day = [](auto& context) { x3::_val(context).step = x3::_attr(context); };

x3::rule<class deictic, Day> const deictic = "day counted from today";
x3::rule<class deictic_phrase, Day> const deictic_phrase = "day counted from today in several words";
x3::rule<class by_article, Calendar> const by_article = "unit counted from the article";
x3::rule<class window, Calendar> const window = "the time before or after the article";
x3::rule<class by_story, Calendar> const by_story = "unit counted from the story";
x3::rule<class that_unit, Calendar> const that_unit = "unit told before";
x3::rule<class definite, Calendar> const definite = "the unit";
x3::rule<class after_next, Calendar> const after_next = "unit but one";
x3::rule<class latest, Calendar> const latest = "the last unit that is over";
x3::rule<class nth, Nth> const nth = "n-th unit of a period";
x3::rule<class week_of, Nth> const week_of = "week of a day";
x3::rule<class nth_of_unit, Nth> const nth_of_unit = "n-th unit of a unit";
x3::rule<class round_year, Decade> const round_year = "decade by its first year";
x3::rule<class decade, Decade> const decade = "decade";
x3::rule<class century, Century> const century = "century";
x3::rule<class ago, Offset> const ago = "so long ago";
x3::rule<class from_story, Offset> const from_story = "so long before or after what was told";
x3::rule<class from_now, Offset> const from_now = "so long from now";
x3::rule<class second_amount, Amount> const second_amount = "second amount";
x3::rule<class from_deictic, Offset> const from_deictic = "so long from a day counted from today";
x3::rule<class compound, Offset> const compound = "so long and so long before or after";
x3::rule<class from_weekday, Offset> const from_weekday = "so long from a weekday";
x3::rule<class the_unit_before, Offset> const the_unit_before = "the unit before";
x3::rule<class year_ago, Offset> const year_ago = "the same period a year ago";

auto const deictic_def = is<Kind::deictic>[put_day];
auto const deictic_phrase_def =
    phrases<int>({{"the day before yesterday", -2}, {"the day after tomorrow", 2}})[put_day];
auto const by_article_def = -the >> step[put(&Calendar::step)] >> fiscal >> !word("day") >> is<Kind::unit>[put_unit];
auto const window_def = the >> phrases<int>({{"past", -1}, {"last", -1}, {"coming", 1}})[put(&Calendar::step)] >> fiscal
                        >> is<Kind::unit>[put_unit] >> x3::eps[set(&Calendar::window, true)];
auto const by_story_def =
    -the >> story_step[put(&Calendar::step)] >> fiscal >> is<Kind::unit>[put_unit] >> x3::eps[in_story];
auto const that_unit_def = word("that") >> -word("same") >> fiscal >> is<Kind::unit>[put_unit] >> x3::eps[in_story];
auto const ends = word("ended") | word("ending");
auto const definite_def = the >> fiscal >> !(word("year") >> ends) >> is<Kind::unit>[put_unit] >> x3::eps[in_story];
auto const latest_def =
    the >>
    phrases<int>({{"latest", 0}, {"most recent", 0}, {"just ended", 0}, {"just completed", 0}})[put(&Calendar::step)] >>
    fiscal >> (is<Kind::unit>[put_unit] | word("period")[set(&Calendar::unit, Unit::quarter)]) >>
    x3::eps[set(&Calendar::completed, true)];

/// "the week after next", "the month before last"
auto const after_next_def = the >> is<Kind::unit>[put_unit] >>
                            phrases<int>({{"after next", 2},
                                          {"after the next", 2},
                                          {"before last", -2}})[put(&Calendar::step)];
auto const put_n = put(&Nth::n);
auto const which = Counting<Kind::ordinal>(1, 53)[put_n] | ((word("last") | word("final"))[set(&Nth::n, -1)]);
auto const of_what = is<Kind::weekday>[put(&Nth::weekday)] | is<Kind::unit>[put_code<Unit>(&Nth::unit)];
auto const of_unit = put_code<Unit>(&Nth::of_unit);
auto const nth_def = -the >> which >> -word("full") >> of_what >> -(of | word("in")) >> whole[put(&Nth::of)];
auto const some_step = step[put(&Nth::of_step)] | (word("previous") >> x3::eps[set(&Nth::of_step, -1)]);
auto const nth_of_unit_def = -the >> which >> -word("full") >> of_what >>
                             (((of | word("in")) >> the >> is<Kind::unit>[of_unit]) |
                              (-(of | word("in")) >> -the >> some_step >> is<Kind::unit>[of_unit]));
/// "the week of 4 February", "the week commencing the 18th"
auto const week_of_def = -the >> word("week") >>
                         (of | word("beginning") | word("commencing") | word("starting") | word("ending")) >>
                         -word("on") >> dated[put(&Nth::of)] >> x3::eps[set(&Nth::n, 0)][set(&Nth::unit, Unit::week)];

/// "the nineteen seventies", "the 1970's"
auto const put_decade = [](auto& context) { x3::_val(context).year += x3::_attr(context); };
auto const century_of_decade =
    Counting<Kind::cardinal>(10, 20)[([](auto& context) { x3::_val(context).year = 100 * x3::_attr(context); })];
auto const decade_def = -the >> -century_of_decade >> is<Kind::decade>[put_decade];
auto const round_year_def = the >>
                            (is<Kind::year>[put(&Decade::year)] | Counting<Kind::digits>(20, 90)[put(&Decade::year)]) >>
                            (word("'s") | word("\xE2\x80\x99s") | ((word("'") | word("\xE2\x80\x99")) >> word("s")));
auto const century_def = -the >> Counting<Kind::ordinal>(1, 30)[put(&Century::number)] >> -dash >> word("century") >>
                         -((word("bc") | word("bce") | word("b.c."))[set(&Century::before_christ, true)]);

auto const put_offset_unit = put_code<Unit>(&Offset::unit);
auto const some_unit = is<Kind::unit>[put_offset_unit] | is<Kind::units>[put_offset_unit];
auto const length = (Counted{}[put(&Offset::count)] >> -dash >> some_unit >> -(word("or") >> word("so"))) |
                    (x3::eps[set(&Offset::count, -1.0)] >> is<Kind::units>[put_offset_unit]);
auto const after = set(&Offset::after, true);
auto const by_what_was_told = set(&Offset::anchor, Anchor::story);
auto const ago_def = length >> -dash >> (word("ago") | word("back")) >> x3::eps[set(&Offset::same_period, true)];
auto const from_story_def = length >> -dash >>
                            (word("earlier")[set(&Offset::same_period, true)] | word("later")[after] |
                             word("afterwards")[after] | word("afterward")[after]) >>
                            x3::eps[by_what_was_told];
auto const from_now_def = length >> (phrases<int>({{"from now", 1}, {"from today", 1}, {"hence", 1}})[after] |
                                     (word("from") >> word("this") >> word("point"))[after]);
auto const from_deictic_def =
    length >> ((word("from") | word("after"))[after] | word("before")) >> is<Kind::deictic>[put(&Offset::day)];
auto const put_more = [](auto& context) { x3::_val(context).more.push_back(x3::_attr(context)); };
auto const second_amount_def = Counted{}[put(&Amount::count)] >> -dash >>
                               (is<Kind::unit>[put_code<Unit>(&Amount::unit)] |
                                is<Kind::units>[put_code<Unit>(&Amount::unit)]);
auto const compound_def = length >> +(-comma >> -word("and") >> second_amount[put_more]) >>
                          (word("ago") | ((word("earlier") | word("before")) >> x3::eps[by_what_was_told]) |
                           (word("later")[after] >> x3::eps[by_what_was_told]) | (word("from") >> word("now"))[after]);
auto const from_weekday_def = length >>
                              (word("from") | word("on")) >> is<Kind::weekday>[put(&Offset::weekday)] >> x3::eps[after];
auto const the_unit_before_def =
    the >> is<Kind::unit>[put_offset_unit] >> x3::eps[set(&Offset::count, 1.0)] >>
    (word("before") | word("earlier") | word("after")[after] | word("later")[after]) >> x3::eps[by_what_was_told];
auto const year_ago_def =
    -the >> -(word("comparable") | word("same")) >> word("year") >> -dash >> (word("ago") | word("earlier")) >>
    -(-Counting<Kind::ordinal>(1, 4) >> (word("quarter") | word("period"))) >>
    x3::eps[set(&Offset::count, 1.0)][set(&Offset::unit, Unit::year)][set(&Offset::same_period, true)];

BOOST_SPIRIT_DEFINE(deictic, deictic_phrase, by_article, window, by_story, that_unit, definite, latest, after_next, nth,
                    week_of, round_year, nth_of_unit, decade, century, ago, from_story, from_now, second_amount,
                    from_deictic, compound, from_weekday, the_unit_before, year_ago)

}  // namespace

void periods(Iterator first, Iterator last, Longest& best) {
  longest<Day>(first, last, best, deictic, deictic_phrase);
  longest<Calendar>(first, last, best, window, by_article, by_story, that_unit, definite, latest, after_next);
  longest<Decade>(first, last, best, decade, round_year);
  longest<Century>(first, last, best, century);
  longest<Nth>(first, last, best, nth, nth_of_unit, week_of);
  longest<Offset>(first, last, best, ago, from_story, from_now, from_deictic, compound, from_weekday, the_unit_before,
                  year_ago);
}

}  // namespace claimlight::time::grammar
