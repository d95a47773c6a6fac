// English expressions of time as a Spirit X3 grammar over lower-case UTF-8.
// Every alternative of `expression` builds one struct of expression.h.
#include "time/grammar.h"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/fusion/include/std_pair.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>

#include "number/cardinal.h"

namespace claimlight::time {
namespace {
namespace x3 = boost::spirit::x3;

template <class T>
struct Names : x3::symbols<T> {
  Names(std::initializer_list<std::pair<char const*, T>> rows) {
    for (auto const& [word, value] : rows) this->add(word, value);
  }
};

Names<unsigned> const months{
    {"january", 1}, {"february", 2}, {"march", 3}, {"april", 4}, {"may", 5}, {"june", 6},
    {"july", 7}, {"august", 8}, {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
    {"jan.", 1}, {"feb.", 2}, {"mar.", 3}, {"apr.", 4}, {"jun.", 6}, {"jul.", 7}, {"aug.", 8},
    {"sept.", 9}, {"sep.", 9}, {"oct.", 10}, {"nov.", 11}, {"dec.", 12},
    {"jan", 1}, {"feb", 2}, {"apr", 4}, {"jul", 7}, {"aug", 8}, {"sept", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12}};
Names<unsigned> const weekdays{{"sunday", 0}, {"monday", 1}, {"tuesday", 2}, {"wednesday", 3},
                               {"thursday", 4}, {"friday", 5}, {"saturday", 6}};
Names<DayPart> const day_parts{{"morning", DayPart::morning}, {"midday", DayPart::midday},
                               {"afternoon", DayPart::afternoon}, {"evening", DayPart::evening},
                               {"night", DayPart::night}};
Names<Shift> const shifts{{"last", Shift::last}, {"past", Shift::last}, {"previous", Shift::last},
                          {"this", Shift::current}, {"the current", Shift::current},
                          {"next", Shift::next}, {"the coming", Shift::next}};
Names<Part> const parts{{"early", Part::early}, {"mid", Part::middle}, {"late", Part::late},
                        {"the beginning of", Part::early}, {"the start of", Part::early},
                        {"the middle of", Part::middle}, {"the end of", Part::late}};
Names<Part> const comparisons{{"earlier", Part::early}, {"later", Part::late}};
Names<Unit> const units{{"day", Unit::day}, {"week", Unit::week}, {"weekend", Unit::weekend},
                        {"month", Unit::month}, {"quarter", Unit::quarter}, {"year", Unit::year},
                        {"decade", Unit::decade}, {"century", Unit::century}};
Names<Unit> const counted_units{{"days", Unit::day}, {"day", Unit::day}, {"weeks", Unit::week}, {"week", Unit::week},
                                {"months", Unit::month}, {"month", Unit::month}, {"years", Unit::year},
                                {"year", Unit::year}, {"decades", Unit::decade}, {"decade", Unit::decade}};
Names<Deictic> const deictics{
    {"today", {0, DayPart::none}}, {"yesterday", {-1, DayPart::none}}, {"tomorrow", {1, DayPart::none}},
    {"tonight", {0, DayPart::night}}, {"last night", {-1, DayPart::night}},
    {"the day before yesterday", {-2, DayPart::none}}, {"the day after tomorrow", {2, DayPart::none}}};

auto const letter = x3::char_('a', 'z');
auto const digit = x3::char_('0', '9');
auto const end = !(letter | digit);
auto const space = +(x3::lit(' ') | "\xC2\xA0" | '\n');
auto const dash = x3::lit("-") | "\xE2\x80\x93" | "\xE2\x80\x94";
auto const to_or_dash = (-space >> dash >> -space) | (space >> (x3::lit("to") | "and" | "until" | "through") >> space);
auto const comma = -x3::lit(',') >> space;

x3::uint_parser<int, 10, 4, 4> const four_digits;
x3::uint_parser<unsigned, 10, 1, 2> const one_or_two_digits;
x3::uint_parser<unsigned, 10, 2, 2> const two_digits;

auto const in_range = [](auto low, auto high) {
  return [low, high](auto& ctx) {
    x3::_val(ctx) = x3::_attr(ctx);
    x3::_pass(ctx) = low <= x3::_attr(ctx) && x3::_attr(ctx) <= high;
  };
};

x3::rule<class year_number, int> const year_number = "year";
x3::rule<class day_number, unsigned> const day_number = "day of the month";
x3::rule<class month_name, unsigned> const month_name = "month";
x3::rule<class weekday_name, unsigned> const weekday_name = "weekday";
x3::rule<class count, double> const count = "count";

auto const year_number_def = four_digits[in_range(1000, 2100)] >> !(digit | letter | (x3::char_(".,") >> digit) | '%');
auto const day_number_def =
    one_or_two_digits[in_range(1u, 31u)] >> -(x3::lit("st") | "nd" | "rd" | "th") >> !(digit | letter | ':' | (x3::char_(".,") >> digit));
auto const month_name_def = months >> end;
auto const weekday_name_def = weekdays >> end;

// A count is read by the number room's own grammar.
struct count_parser : x3::parser<count_parser> {
  using attribute_type = double;
  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last) return false;
    std::string_view const rest(&*first, static_cast<std::size_t>(last - first));
    auto const cardinal = number::parse_cardinal(rest);
    if (!cardinal) return false;
    x3::traits::move_to(cardinal->value, into);
    first += cardinal->bytes;
    return true;
  }
};
auto const one = [](auto& ctx) { x3::_val(ctx) = 1; };
auto const keep = [](auto& ctx) { x3::_val(ctx) = x3::_attr(ctx); };
auto const count_def = (count_parser{}[keep] >> end) | ((x3::lit("an") | "a") >> end)[one];

BOOST_SPIRIT_DEFINE(year_number, day_number, month_name, weekday_name, count)

// Rows in the order in which the structs of expression.h list their members.
using boost::optional;
struct MonthDayRow { unsigned month, day; optional<int> year; };
struct DayMonthRow { unsigned day, month; optional<int> year; };
struct IsoRow { int year; unsigned month, day; };
struct MonthDaysRow { unsigned month, first, last; optional<int> year; };
struct DaysMonthRow { unsigned first, last, month; optional<int> year; };
struct MonthRow { optional<Part> part; optional<Shift> shift; unsigned month; optional<int> year; };
struct YearRow { optional<Part> part; int year; };
struct WeekdayRow { optional<Shift> shift; unsigned weekday; optional<DayPart> part; };
struct WeekdaysRow { unsigned first, last; };
struct CalendarRow { optional<Part> part; Shift shift; Unit unit; };
struct CountRow { double count; Unit unit; };
struct DeicticRow { Deictic day; optional<DayPart> part; };

}  // namespace
}  // namespace claimlight::time

BOOST_FUSION_ADAPT_STRUCT(claimlight::time::MonthDayRow, month, day, year)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::DayMonthRow, day, month, year)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::IsoRow, year, month, day)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::MonthDaysRow, month, first, last, year)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::DaysMonthRow, first, last, month, year)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::MonthRow, part, shift, month, year)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::YearRow, part, year)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::WeekdayRow, shift, weekday, part)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::WeekdaysRow, first, last)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::CalendarRow, part, shift, unit)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::CountRow, count, unit)
BOOST_FUSION_ADAPT_STRUCT(claimlight::time::DeicticRow, day, part)

namespace claimlight::time {
namespace {

template <class T>
std::optional<T> to_std(optional<T> const& value) {
  return value ? std::optional<T>(*value) : std::nullopt;
}

x3::rule<class month_day, MonthDayRow> const month_day = "month and day";
x3::rule<class day_month, DayMonthRow> const day_month = "day and month";
x3::rule<class iso_day, IsoRow> const iso_day = "ISO date";
x3::rule<class month_days, MonthDaysRow> const month_days = "month and days";
x3::rule<class days_month, DaysMonthRow> const days_month = "days and month";
x3::rule<class month, MonthRow> const month = "month";
x3::rule<class year, YearRow> const year = "year";
x3::rule<class decade, int> const decade = "decade";
x3::rule<class weekday, WeekdayRow> const weekday = "weekday";
x3::rule<class weekdays_range, WeekdaysRow> const weekdays_range = "weekday range";
x3::rule<class calendar, CalendarRow> const calendar = "calendar unit";
x3::rule<class ago, CountRow> const ago = "time ago";
x3::rule<class deictic, DeicticRow> const deictic = "deictic day";
x3::rule<class duration, CountRow> const duration = "duration";
x3::rule<class expression, Meaning> const expression = "expression of time";

auto const optional_year = -(comma >> year_number);
auto const part_before = -(parts >> (space | '-'));
auto const month_day_def = month_name >> space >> -(x3::lit("the") >> space) >> day_number >> optional_year;
auto const day_month_def = day_number >> -(space >> "of") >> space >> month_name >> optional_year;
auto const iso_day_def = four_digits >> '-' >> two_digits >> '-' >> two_digits >> !digit;
auto const month_days_def = month_name >> space >> day_number >> to_or_dash >> day_number >> optional_year;
auto const days_month_def = day_number >> to_or_dash >> day_number >> space >> month_name >> optional_year;
auto const month_def = part_before >> -(shifts >> space) >> month_name >> -(-(space >> "of") >> comma >> year_number);
auto const year_def = part_before >> year_number;
auto const decade_def = four_digits >> (x3::lit("s") | "'s") >> end;
auto const weekday_def = -(shifts >> space) >> weekday_name >> -(space >> day_parts >> end);
auto const weekdays_range_def = weekday_name >> to_or_dash >> weekday_name;
auto const calendar_def = -((comparisons >> space) | (parts >> space)) >> shifts >> space >> units >> end;
auto const ago_def = count >> (space | '-') >> counted_units >> space >> "ago" >> end;
auto const deictic_def = deictics >> end >> -(space >> day_parts >> end);
auto const duration_def = count >> (space | '-') >> counted_units >> end;

BOOST_SPIRIT_DEFINE(month_day, day_month, iso_day, month_days, days_month, month, year, decade, weekday,
                    weekdays_range, calendar, ago, deictic, duration)

template <class Make>
auto build(Make make) {
  return [make](auto& ctx) { x3::_val(ctx) = make(x3::_attr(ctx)); };
}

auto const expression_def =
    month_days[build([](MonthDaysRow const& r) { return MonthDays{r.month, r.first, r.last, to_std(r.year)}; })] |
    days_month[build([](DaysMonthRow const& r) { return MonthDays{r.month, r.first, r.last, to_std(r.year)}; })] |
    month_day[build([](MonthDayRow const& r) { return MonthDay{r.month, r.day, to_std(r.year)}; })] |
    day_month[build([](DayMonthRow const& r) { return MonthDay{r.month, r.day, to_std(r.year)}; })] |
    iso_day[build([](IsoRow const& r) { return MonthDay{r.month, r.day, r.year}; })] |
    month[build([](MonthRow const& r) {
      return Month{r.part.value_or(Part::none), to_std(r.shift), r.month, to_std(r.year)};
    })] |
    decade[build([](int y) { return Decade{y}; })] |
    year[build([](YearRow const& r) { return Year{r.part.value_or(Part::none), r.year}; })] |
    weekdays_range[build([](WeekdaysRow const& r) { return Weekdays{r.first, r.last}; })] |
    weekday[build([](WeekdayRow const& r) {
      return Weekday{to_std(r.shift), r.weekday, r.part.value_or(DayPart::none)};
    })] |
    calendar[build([](CalendarRow const& r) { return Calendar{r.shift, r.unit, r.part.value_or(Part::none)}; })] |
    ago[build([](CountRow const& r) { return Ago{r.count, r.unit}; })] |
    deictic[build([](DeicticRow const& r) { return Deictic{r.day.days, r.part.value_or(r.day.part)}; })] |
    duration[build([](CountRow const& r) { return Duration{r.count, r.unit}; })];

BOOST_SPIRIT_DEFINE(expression)

}  // namespace

std::optional<Parsed> parse_expression(std::string_view lower) {
  Parsed parsed;
  auto first = lower.begin();
  if (lower.empty() || !x3::parse(first, lower.end(), expression, parsed.meaning)) return {};
  parsed.bytes = static_cast<std::uint32_t>(first - lower.begin());
  return parsed;
}

}  // namespace claimlight::time
