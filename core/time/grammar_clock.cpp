// Times of day, and the words that stand before a time and say about how long, or which part of it.
#include "time/terminals.h"

namespace claimlight::time::grammar {
namespace {

x3::rule<class clock, Clock> const clock = "clock time";
x3::rule<class hour_alone, Clock> const hour_alone = "hour of twelve";
x3::rule<class decimal, Clock> const decimal = "hour and minutes with a full stop";
x3::rule<class military, Clock> const military = "hour and minutes without a mark";
x3::rule<class named, Clock> const named = "noon or midnight";
x3::rule<class past_hour, Clock> const past_hour = "minutes past or to an hour";

auto const put_zone = [](auto& context) { x3::_val(context).zone = static_cast<std::int16_t>(x3::_attr(context)); };
auto const zone = -(-comma >> is<Kind::zone>[put_zone]);
auto const by_meridiem = [](auto& context) {
  auto& c = x3::_val(context);
  if (c.hour > 12) return;
  c.hour = static_cast<std::int8_t>(c.hour % 12 + x3::_attr(context));
};
auto const meridiem = is<Kind::meridiem>[by_meridiem];
auto const put_clock = [](auto& context) {
  auto const seconds = x3::_attr(context);
  auto& c = x3::_val(context);
  c.hour = static_cast<std::int8_t>(seconds / 3600);
  c.minute = static_cast<std::int8_t>(seconds / 60 % 60);
  if (seconds % 60) c.second = static_cast<std::int8_t>(seconds % 60);
};
auto const put_hour = [](auto& context) { x3::_val(context).hour = static_cast<std::int8_t>(x3::_attr(context)); };
auto const oclock = word("o'clock") | word(
                                          "o\xE2\x80\x99"
                                          "clock");
auto const in_the_part = (word("in") >> the >> is<Kind::day_part>[([](auto& context) {
                            auto const part = static_cast<DayPart>(x3::_attr(context));
                            auto& c = x3::_val(context);
                            bool const later =
                                part == DayPart::afternoon || part == DayPart::evening || part == DayPart::night;
                            if (later && c.hour < 12) c.hour = static_cast<std::int8_t>(c.hour + 12);
                          })]) |
                         (word("at") >> word("night")[([](auto& context) {
                            auto& c = x3::_val(context);
                            if (c.hour < 12) c.hour = static_cast<std::int8_t>(c.hour + 12);
                          })]);
auto const twelve = Counting<Kind::cardinal>(1, 12);

auto const clock_def = is<Kind::clock>[put_clock] >> -meridiem >> -in_the_part >> zone;
auto const hour_alone_def = twelve[put_hour] >>
                            (meridiem | (oclock >> -(meridiem | in_the_part)) | in_the_part) >> zone;

/// "10.30 p.m.": the number room reads 10.3.
struct HourAndMinutes : x3::parser<HourAndMinutes> {
  using attribute_type = std::int32_t;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !first->is(Kind::digits) || first->text.size() < 4 || first->text.size() > 5) return false;
    auto const t = first->text;
    auto const mark = t.size() - 3;
    if (t[mark] != '.' || first->number >= 24) return false;
    auto const hour = static_cast<std::int32_t>(first->number);
    auto const minute = (t[mark + 1] - '0') * 10 + (t[mark + 2] - '0');
    if (minute > 59) return false;
    x3::traits::move_to((hour * 60 + minute) * 60, into);
    ++first;
    return true;
  }
};
auto const decimal_def = HourAndMinutes{}[put_clock] >> (meridiem >> zone | is<Kind::zone>[put_zone]);

/// "0930 GMT", "1530 hours"
struct FourDigits : x3::parser<FourDigits> {
  using attribute_type = std::int32_t;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !first->is(Kind::digits) || first->text.size() != 4) return false;
    auto const n = static_cast<std::int32_t>(first->number);
    if (n < 0 || n / 100 > 24 || n % 100 > 59) return false;
    x3::traits::move_to((n / 100 * 60 + n % 100) * 60, into);
    ++first;
    return true;
  }
};
auto const military_def = FourDigits{}[put_clock] >>
                          (is<Kind::zone>[put_zone] | (word("hours") >> zone) | (word("hrs") >> zone));
auto const named_def = -(word("12") | word("twelve")) >> is<Kind::noon>[put_hour] >> zone;
auto const put_minute = [](auto& context) { x3::_val(context).minute = static_cast<std::int8_t>(x3::_attr(context)); };
auto const to_hour = [](auto& context) {
  auto& c = x3::_val(context);
  c.hour = static_cast<std::int8_t>((x3::_attr(context) + 11) % 12);
  c.minute = static_cast<std::int8_t>(60 - c.minute.value_or(0));
};
x3::rule<class minutes, std::int32_t> const minutes = "minutes";
auto const minutes_def = phrases<std::int32_t>({{"half", 30}, {"a quarter", 15}, {"quarter", 15}}) |
                         (Counting<Kind::cardinal>(1, 59) >> (word("minutes") | word("minute")));
auto const past_hour_def = minutes[put_minute] >>
                           ((word("past") >> twelve[put_hour]) | (word("to") >> twelve[to_hour])) >>
                           -(meridiem | in_the_part | oclock) >> zone;

BOOST_SPIRIT_DEFINE(clock, hour_alone, decimal, military, named, minutes, past_hour)

constexpr auto mods = phrases<Mod>({{"about", Mod::about},
                                    {"around", Mod::about},
                                    {"approximately", Mod::about},
                                    {"roughly", Mod::about},
                                    {"nearly", Mod::about},
                                    {"almost", Mod::about},
                                    {"some", Mod::about},
                                    {"close to", Mod::about},
                                    {"just over", Mod::more_than},
                                    {"just under", Mod::less_than},
                                    {"well over", Mod::more_than},
                                    {"more than", Mod::more_than},
                                    {"over", Mod::more_than},
                                    {"longer than", Mod::more_than},
                                    {"less than", Mod::less_than},
                                    {"fewer than", Mod::less_than},
                                    {"under", Mod::less_than},
                                    {"at least", Mod::at_least},
                                    {"no less than", Mod::at_least},
                                    {"not less than", Mod::at_least},
                                    {"a minimum of", Mod::at_least},
                                    {"at most", Mod::at_most},
                                    {"up to", Mod::at_most},
                                    {"no more than", Mod::at_most},
                                    {"not more than", Mod::at_most},
                                    {"a maximum of", Mod::at_most},
                                    {"as much as", Mod::at_most},
                                    {"as many as", Mod::at_most}});
constexpr auto parts = phrases<Part>({{"early", Part::early},
                                      {"early on", Part::early},
                                      {"late on", Part::late},
                                      {"mid", Part::middle},
                                      {"late", Part::late},
                                      {"the early", Part::early},
                                      {"the mid", Part::middle},
                                      {"the late", Part::late},
                                      {"the beginning of", Part::early},
                                      {"the start of", Part::early},
                                      {"the early part of", Part::early},
                                      {"the middle of", Part::middle},
                                      {"the end of", Part::late},
                                      {"the close of", Part::late},
                                      {"the latter part of", Part::late},
                                      {"the late part of", Part::late},
                                      {"beginning of", Part::early},
                                      {"start of", Part::early},
                                      {"end of", Part::late},
                                      {"earlier", Part::earlier},
                                      {"later", Part::later},
                                      {"earlier on", Part::earlier},
                                      {"later on", Part::later},
                                      {"earlier in", Part::earlier},
                                      {"later in", Part::later}});

}  // namespace

Iterator time_of_day(Iterator first, Iterator last, TimeOfDay& into) {
  auto end = first;
  auto const attempt = [&](auto const& rule) {
    Clock c;
    auto at = first;
    if (!x3::parse(at, last, rule, c) || at <= end) return;
    into.clock = c;
    end = at;
  };
  attempt(clock), attempt(hour_alone), attempt(decimal), attempt(military), attempt(named), attempt(past_hour);
  return end;
}

Iterator prefix(Iterator first, Iterator last, Mod& mod, Part& part) {
  auto at = first;
  x3::parse(at, last, mods, mod);
  x3::parse(at, last, parts >> -dash, part);
  return at;
}

}  // namespace claimlight::time::grammar
