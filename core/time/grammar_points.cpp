// Places in the calendar. Each rule is one way of writing them.
#include "time/terminals.h"

namespace claimlight::time::grammar {
namespace {

/// "nineteen ninety-six", "twenty twenty-four"
struct SpelledYear : x3::parser<SpelledYear> {
  using attribute_type = std::int32_t;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (last - first < 2) return false;
    auto const spelled = [](Term const& t) { return t.is(Kind::cardinal) && !t.is(Kind::digits); };
    if (!spelled(first[0]) || !spelled(first[1])) return false;
    auto const century = first[0].number, rest = first[1].number;
    if (century < 10 || century > 21) return false;
    // "nineteen zero one"
    bool const zero = rest == 0 && last - first > 2 && spelled(first[2]) && first[2].number < 10;
    if (!zero && (rest < 10 || rest > 99)) return false;
    x3::traits::move_to(static_cast<std::int32_t>(century * 100 + (zero ? first[2].number : rest)), into);
    first += zero ? 3 : 2;
    return true;
  }
};

auto const day = Counting<Kind::digits, Kind::ordinal>(1, 31);
auto const day_in_words = Counting<Kind::cardinal>(20, 31);  // "May twenty-one"
auto const month_name = is<Kind::month>;
x3::rule<class year_number, std::int32_t> const year_number = "year in four digits or in words";
x3::rule<class ordinal_quarter, std::int32_t> const ordinal_quarter = "which quarter";
x3::rule<class ordinal_half, std::int32_t> const ordinal_half = "which half";
auto const year_number_def = is<Kind::year> | SpelledYear{};
auto const ordinal_quarter_def = Counting<Kind::ordinal>(1, 4) | (word("final") >> x3::attr(4));
auto const ordinal_half_def = Counting<Kind::ordinal>(1, 2) | ((word("last") | word("latter")) >> x3::attr(2));
/// "last year", "next month": rules of their own, so that "March past" leaves no step behind when they fail.
x3::rule<class month_of_article, std::int32_t> const month_of_article = "month counted from the article";
auto const month_of_article_def = -the >> (step | (word("previous") >> x3::attr(-1))) >> word("month");
x3::rule<class article_year, std::int32_t> const article_year = "year counted from the article";
auto const article_year_def = -the >> step >> -word("fiscal") >> word("year");
BOOST_SPIRIT_DEFINE(year_number, ordinal_quarter, ordinal_half, article_year, month_of_article)

auto const put_year = put(&Point::year);
int full_year(int year) { return year < 50 ? 2000 + year : 1900 + year; }
auto const put_short_year = [](auto& context) { x3::_val(context).year = full_year(x3::_attr(context)); };
/// "two thousand and eighteen" is a year behind a month; alone it counts.
struct WordsYear : x3::parser<WordsYear> {
  using attribute_type = std::int32_t;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !first->is(Kind::cardinal) || first->is(Kind::digits) || first->number < 1900 ||
        first->number > 2199)
      return false;
    x3::traits::move_to(static_cast<std::int32_t>(first->number), into);
    ++first;
    return true;
  }
};
auto const some_year = year_number[put_year] | is<Kind::short_year>[put_short_year];
auto const year_of_article = article_year[put(&Point::year_step)];
auto const year_of_story = (the | word("that")) >> -word("same") >> word("year");
auto const fiscal = -(word("fiscal") >> -dash >> -word("year"));
/// What may stand behind a month, a day or a quarter: ", 2024", "of last year".
struct YearBehind {
  std::optional<int> year;
  std::optional<int> year_step;
};
auto const put_behind_year = put(&YearBehind::year);
auto const put_short_behind = [](auto& context) { x3::_val(context).year = full_year(x3::_attr(context)); };
x3::rule<class behind, YearBehind> const behind = "year behind it";
auto const year_here = year_number[put_behind_year] | is<Kind::short_year>[put_short_behind];
auto const behind_def = (-comma >> year_here) | ((comma | -of) >> WordsYear{}[put_behind_year]) |
                        (-of >> fiscal >> year_here) | (-of >> article_year[put(&YearBehind::year_step)]) |
                        (of >> year_of_story);
BOOST_SPIRIT_DEFINE(behind)
auto const year_behind = -(behind[([](auto& context) {
  x3::_val(context).year = x3::_attr(context).year;
  x3::_val(context).year_step = x3::_attr(context).year_step;
})]);
auto const weekday_before = -(-step >> is<Kind::weekday>[put(&Point::weekday)] >> -comma);
auto const step_before = -(-the >> step[put(&Point::step)]);
auto const story_before = the >> story_step[put(&Point::step)][set(&Point::anchor, Anchor::story)];

x3::rule<class month_day, Point> const month_day = "month and day";
x3::rule<class day_month, Point> const day_month = "day and month";
x3::rule<class numeric, Point> const numeric = "numeric date";
x3::rule<class month, Point> const month = "month";
x3::rule<class month_of_story, Point> const month_of_story = "month by what was told";
x3::rule<class weekday, Point> const weekday = "weekday";
x3::rule<class weekday_of_story, Point> const weekday_of_story = "weekday by what was told";
x3::rule<class weekday_of_week, Point> const weekday_of_week = "weekday of a week";
x3::rule<class day_of_month_alone, Point> const day_of_month_alone =
    "number of a day of a month counted from the article";
x3::rule<class year_month, Point> const year_month = "year and month";
x3::rule<class week_weekday, Point> const week_weekday = "week and weekday";
x3::rule<class half_behind_year, Point> const half_behind_year = "year and half code";
x3::rule<class day_alone, Point> const day_alone = "day of the month";
x3::rule<class quarter, Point> const quarter = "quarter";
x3::rule<class last_quarter, Point> const last_quarter = "last quarter of a year";
x3::rule<class quarter_of, Point> const quarter_of = "quarter of a year before it";
x3::rule<class quarter_code, Point> const quarter_code = "quarter code";
x3::rule<class code_behind_year, Point> const code_behind_year = "year and quarter code";
x3::rule<class half, Point> const half = "half";
x3::rule<class half_code, Point> const half_code = "half code";
x3::rule<class season, Point> const season = "season";
x3::rule<class year, Point> const year = "year";
x3::rule<class the_year, Point> const the_year = "year after its name";
x3::rule<class fiscal_year, Point> const fiscal_year = "fiscal year";
x3::rule<class holiday, Point> const holiday = "holiday";
x3::rule<class year_end, Point> const year_end = "end of the year";

auto const month_day_def = weekday_before >> step_before >> month_name[put(&Point::month)] >> -dash >> -the >>
                           (day[put(&Point::day)] | day_in_words[put(&Point::day)]) >> year_behind;
auto const day_month_def = weekday_before >> -the >> day[put(&Point::day)] >>
                           -(of | dash) >> month_name[put(&Point::month)] >> -dash >> year_behind;
auto const put_date = [](auto& context) {
  auto const date = x3::_attr(context);
  auto& point = x3::_val(context);
  point.year = date / 10000;
  point.month = static_cast<unsigned>(date / 100 % 100);
  point.day = static_cast<unsigned>(date % 100);
};
auto const put_month_date = [](auto& context) {
  x3::_val(context).year = x3::_attr(context) / 100;
  x3::_val(context).month = static_cast<unsigned>(x3::_attr(context) % 100);
};
auto const numeric_def = weekday_before >> (is<Kind::date>[put_date] | is<Kind::month_date>[put_month_date]);
auto const month_def =
    -(word("the") >> word("month") >> of) >> step_before >> month_name[put(&Point::month)] >> year_behind;
auto const month_of_story_def = story_before >> month_name[put(&Point::month)];
auto const weekday_def = step_before >> is<Kind::weekday>[put(&Point::weekday)];
auto const weekday_of_story_def = story_before >> is<Kind::weekday>[put(&Point::weekday)];
auto const weekday_of_week_def = is<Kind::weekday>[put(&Point::weekday)] >> -of >> -the >>
                                 step[put(&Point::week_step)] >> word("week");
auto const year_month_def = is<Kind::year>[put_year] >> -comma >> month_name[put(&Point::month)] >> !is<Kind::digits>;
auto const week_weekday_def = -the >> step[put(&Point::week_step)] >> word("week") >>
                              -word("on") >> is<Kind::weekday>[put(&Point::weekday)];
auto const day_alone_def = weekday_before >> the >> Counting<Kind::ordinal>(1, 31)[put(&Point::day)] >>
                           -((of >> (the | word("that")) >> -word("same") >> word("month")) |
                             (-of >> month_of_article[put(&Point::month_step)]));
auto const day_of_month_alone_def = Counting<Kind::digits>(1, 31)[put(&Point::day)] >>
                                    (of | word("in")) >> month_of_article[put(&Point::month_step)];

auto const quarter_word = fiscal >> -dash >> ordinal_quarter[put(&Point::quarter)] >> -word("fiscal") >> -dash >>
                          word("quarter");
auto const quarter_def = -the >> quarter_word >> year_behind >> -(of >> the >> word("year"));
auto const last_quarter_def = -the >> word("last") >> word("quarter")[set(&Point::quarter, 4u)] >> of >>
                              (some_year | (fiscal >> some_year) | year_of_article);
auto const year_before = (the >> year_number[put_year]) | (year_number[put_year] >> -possessive) |
                         (article_year[put(&Point::year_step)] >> possessive) |
                         (word("fiscal") >> year_number[put_year] >> -possessive);
auto const quarter_of_def = year_before >> quarter_word;
auto const quarter_code_def = is<Kind::quarter>[put(&Point::quarter)] >> year_behind;
auto const code_behind_year_def = is<Kind::year>[put_year] >> -dash >> is<Kind::quarter>[put(&Point::quarter)];

auto const of_year = -(of | word("in") | comma) >>
                     (some_year | year_of_article | ((the | word("that")) >> -word("same") >> word("year")));
auto const half_def = -the >> fiscal >> ordinal_half[put(&Point::half)] >> -dash >> word("half") >> of_year;
auto const half_behind_year_def = is<Kind::year>[put_year] >> -dash >> is<Kind::half>[put(&Point::half)];
auto const half_code_def = is<Kind::half>[put(&Point::half)] >> of_year;

auto const put_season = put_code<Season>(&Point::season);
auto const season_def = step_before >> -the >> is<Kind::season>[put_season] >>
                        -((-(of | comma) >> some_year) | (-of >> year_of_article));
auto const year_def = year_number[put_year];
auto const the_year_def = -the >> word("year") >>
                          (year_number[put_year] | Counting<Kind::cardinal>(1000, 2199)[put_year]);
auto const fiscal_year_def =
    (-the >> (word("fiscal") | word("financial") | word("tax")) >> -dash >> -word("year") >> some_year) |
    is<Kind::fiscal_year>[put_year];

auto const holiday_phrases = phrases<Holiday>({{"new year", Holiday::new_year},
                                               {"new year eve", Holiday::new_year_eve},
                                               {"new years eve", Holiday::new_year_eve},
                                               {"new year 's", Holiday::new_year},
                                               {"new year 's day", Holiday::new_year},
                                               {"new year \xE2\x80\x99s day", Holiday::new_year},
                                               {"new year 's eve", Holiday::new_year_eve},
                                               {"new year \xE2\x80\x99s eve", Holiday::new_year_eve},
                                               {"martin luther king day", Holiday::king_day},
                                               {"martin luther king jr. day", Holiday::king_day},
                                               {"mlk day", Holiday::king_day},
                                               {"valentine 's day", Holiday::valentine},
                                               {"valentine \xE2\x80\x99s day", Holiday::valentine},
                                               {"presidents ' day", Holiday::presidents_day},
                                               {"presidents \xE2\x80\x99 day", Holiday::presidents_day},
                                               {"presidents day", Holiday::presidents_day},
                                               {"saint patrick 's day", Holiday::patrick},
                                               {"st patrick 's day", Holiday::patrick},
                                               {"st. patrick 's day", Holiday::patrick},
                                               {"st patrick \xE2\x80\x99s day", Holiday::patrick},
                                               {"st. patrick \xE2\x80\x99s day", Holiday::patrick},
                                               {"april fools ' day", Holiday::fools},
                                               {"april fools \xE2\x80\x99 day", Holiday::fools},
                                               {"april fool 's day", Holiday::fools},
                                               {"ash wednesday", Holiday::ash_wednesday},
                                               {"palm sunday", Holiday::palm_sunday},
                                               {"good friday", Holiday::good_friday},
                                               {"easter sunday", Holiday::easter},
                                               {"easter day", Holiday::easter},
                                               {"easter monday", Holiday::easter_monday},
                                               {"may day", Holiday::may_day},
                                               {"mother 's day", Holiday::mothers_day},
                                               {"mother \xE2\x80\x99s day", Holiday::mothers_day},
                                               {"mothers day", Holiday::mothers_day},
                                               {"father 's day", Holiday::fathers_day},
                                               {"father \xE2\x80\x99s day", Holiday::fathers_day},
                                               {"fathers day", Holiday::fathers_day},
                                               {"ascension day", Holiday::ascension},
                                               {"whit sunday", Holiday::pentecost},
                                               {"pentecost sunday", Holiday::pentecost},
                                               {"memorial day", Holiday::memorial_day},
                                               {"independence day", Holiday::independence},
                                               {"the fourth of july", Holiday::independence},
                                               {"bastille day", Holiday::bastille},
                                               {"labor day", Holiday::labor_day},
                                               {"columbus day", Holiday::columbus},
                                               {"all saints ' day", Holiday::all_saints},
                                               {"all saints \xE2\x80\x99 day", Holiday::all_saints},
                                               {"veterans day", Holiday::veterans},
                                               {"armistice day", Holiday::veterans},
                                               {"remembrance day", Holiday::veterans},
                                               {"thanksgiving day", Holiday::thanksgiving},
                                               {"christmas eve", Holiday::christmas_eve},
                                               {"christmas day", Holiday::christmas},
                                               {"boxing day", Holiday::boxing_day}});
auto const holiday_def =
    step_before >>
    (holiday_phrases[put(&Point::holiday)] | is<Kind::holiday>[put_code<Holiday>(&Point::holiday)]) >> year_behind;

auto const year_end_def = -the >> -word("calendar") >> word("year") >> -dash >>
                          word("end") >> x3::eps[set(&Point::month, 12u)][set(&Point::day, 31u)];

BOOST_SPIRIT_DEFINE(month_day, day_month, numeric, month, month_of_story, weekday, weekday_of_story, weekday_of_week,
                    day_alone, day_of_month_alone, year_month, week_weekday, half_behind_year, quarter, last_quarter,
                    quarter_of, quarter_code, code_behind_year, half, half_code, season, year, the_year, fiscal_year,
                    holiday, year_end)

}  // namespace

void points(Iterator first, Iterator last, Longest& best) {
  longest<Point>(first, last, best, month_day, day_month, numeric, month, month_of_story, weekday, weekday_of_story,
                 weekday_of_week, day_alone, day_of_month_alone, year_month, week_weekday, half_behind_year, quarter,
                 last_quarter, quarter_of, quarter_code, code_behind_year, half, half_code, season, year, the_year,
                 fiscal_year, holiday, year_end);
  auto* point = std::get_if<Point>(&best.meaning);
  if (point && best.end && point->day) point->ambiguous = first->ambiguous || best.end[-1].ambiguous;
}

}  // namespace claimlight::time::grammar
