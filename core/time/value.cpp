#include "time/value.h"

#include <cstdio>

namespace claimlight::time {
namespace {

using std::chrono::days;

bool digits(std::string_view s) {
  if (s.empty()) return false;
  for (char c : s)
    if (c < '0' || c > '9') return false;
  return true;
}

int number(std::string_view s) {
  int n = 0;
  for (char c : s) n = n * 10 + (c - '0');
  return n;
}

// Date, month or year, without a '/'.
std::optional<TimeValue> parse_point(std::string_view s) {
  if (s.size() > 10 && s[10] == 'T') s = s.substr(0, 10);
  if (s.size() == 4 && digits(s)) return year_value(number(s));
  if (s.size() == 7 && digits(s.substr(0, 4)) && s[4] == '-' && digits(s.substr(5))) {
    auto const month = static_cast<unsigned>(number(s.substr(5)));
    if (month < 1 || month > 12) return {};
    return month_value(number(s.substr(0, 4)), month);
  }
  if (s.size() == 10 && digits(s.substr(0, 4)) && s[4] == '-' && digits(s.substr(5, 2)) && s[7] == '-' &&
      digits(s.substr(8))) {
    auto const day = make_day(number(s.substr(0, 4)), static_cast<unsigned>(number(s.substr(5, 2))),
                              static_cast<unsigned>(number(s.substr(8))));
    if (day) return day_value(*day);
  }
  return {};
}

}  // namespace

std::string_view name(Type type) {
  switch (type) {
    case Type::date: return "DATE";
    case Type::time: return "TIME";
    case Type::duration: return "DURATION";
    case Type::set: break;
  }
  return "SET";
}

std::optional<CivilDay> make_day(int year, unsigned month, unsigned day) {
  std::chrono::year_month_day const ymd{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!ymd.ok()) return {};
  return CivilDay(ymd);
}

std::string iso(CivilDay day) {
  std::chrono::year_month_day const ymd(day);
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return buffer;
}

namespace {

std::string plain_day(CivilDay day, bool with_day = true, bool with_month = true) {
  constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
  std::chrono::year_month_day const ymd(day);
  auto out = std::to_string(static_cast<int>(ymd.year()));
  if (with_month) out = std::string(months[static_cast<unsigned>(ymd.month()) - 1]) + " " + out;
  if (with_day) out = std::to_string(static_cast<unsigned>(ymd.day())) + " " + out;
  return out;
}

/// "2024-Q3", "2024-SU": what follows the year.
std::string_view code(TimeValue const& value) {
  return value.value.size() > 5 ? std::string_view(value.value).substr(5) : std::string_view{};
}

std::string plain_season(std::string_view code) {
  return code == "SP" ? "spring" : code == "SU" ? "summer" : code == "FA" ? "autumn" : "winter";
}

std::string nth(int n) {
  constexpr const char* words[] = {"zeroth", "first", "second", "third", "fourth"};
  if (n >= 0 && n < 5) return words[n];
  bool const teen = n % 100 / 10 == 1;
  return std::to_string(n) + (!teen && n % 10 == 1   ? "st"
                              : !teen && n % 10 == 2 ? "nd"
                              : !teen && n % 10 == 3 ? "rd"
                                                     : "th");
}

/// "P3D" as "3 days", "P2Y6M" as "2 years 6 months".
std::string plain_duration(std::string_view value) {
  std::string out, count;
  bool time = false;
  for (std::size_t i = 1; i < value.size(); ++i) {
    char const c = value[i];
    if (c == 'T')
      time = true;
    else if ((c >= '0' && c <= '9') || c == '.')
      count += c;
    else if (c == 'X')
      count = "some";
    else {
      std::string_view const unit = c == 'Y'   ? "year"
                                    : c == 'M' ? (time ? "minute" : "month")
                                    : c == 'W' ? (value.substr(i + 1, 1) == "E" ? "weekend" : "week")
                                    : c == 'D' ? (value.substr(i + 1, 1) == "E" ? "decade" : "day")
                                    : c == 'H' ? "hour"
                                    : c == 'S' ? "second"
                                    : c == 'Q' ? "quarter"
                                               : "century";
      out += (out.empty() ? "" : " ") + count + " " + std::string(unit) + (count == "1" ? "" : "s");
      count.clear();
      if (value.substr(i + 1, 1) == "E") ++i;
    }
  }
  return out;
}

std::string plain_interval(TimeValue const& value) {
  auto const [begin, end] = *value.interval;
  if (value.value.find('/') != std::string::npos) return plain_day(begin) + " to " + plain_day(end - days(1));
  switch (value.grain) {
    case Grain::minute:
    case Grain::part:
    case Grain::day: return end - begin == days(1) ? plain_day(begin) : "about " + plain_day(begin + (end - begin) / 2);
    case Grain::week: return "the week of " + plain_day(end - days(7));
    case Grain::month: return plain_day(begin, false);
    case Grain::season: return plain_season(code(value)) + " " + value.value.substr(0, 4);
    case Grain::quarter: return "the " + nth(value.value.back() - '0') + " quarter of " + value.value.substr(0, 4);
    case Grain::half: return "the " + nth(value.value.back() - '0') + " half of " + value.value.substr(0, 4);
    case Grain::year: return value.value;
    case Grain::decade: return "the " + value.value + "0s";
    case Grain::century: return "the " + nth(number(value.value) + 1) + " century";
  }
  return value.value;
}

}  // namespace

std::string plain(TimeValue const& value) {
  if (value.type == Type::duration) return plain_duration(value.value);
  if (!value.interval) return value.value;
  std::string const part = value.mod == "START" ? "early "
                           : value.mod == "MID" ? "mid-"
                           : value.mod == "END" ? "late "
                                                : "";
  bool const takes_part = value.grain > Grain::day && value.grain != Grain::week;
  return (takes_part ? part : "") + plain_interval(value);
}

TimeValue day_value(CivilDay day) { return {Type::date, iso(day), "", Interval{day, day + days(1)}, Grain::day}; }

TimeValue month_value(int year, unsigned month) {
  auto const first = *make_day(year, month, 1);
  auto const next = month == 12 ? *make_day(year + 1, 1, 1) : *make_day(year, month + 1, 1);
  return {Type::date, iso(first).substr(0, 7), "", Interval{first, next}, Grain::month};
}

TimeValue year_value(int year) {
  auto const first = *make_day(year, 1, 1);
  return {Type::date, iso(first).substr(0, 4), "", Interval{first, *make_day(year + 1, 1, 1)}, Grain::year};
}

TimeValue range_value(CivilDay first, CivilDay last) {
  return {Type::date, iso(first) + "/" + iso(last), "", Interval{first, last + days(1)}, Grain::day};
}

std::optional<TimeValue> parse_iso(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == text.npos) return parse_point(text);
  auto const a = parse_point(text.substr(0, slash));
  auto const b = parse_point(text.substr(slash + 1));
  if (!a || !b || b->interval->begin < a->interval->begin) return {};
  return TimeValue{Type::date, std::string(text), "", Interval{a->interval->begin, b->interval->end}, b->grain};
}

std::optional<CivilDay> parse_day(std::string_view text) {
  constexpr std::size_t length_of_date = 10;
  auto const value = parse_point(text.substr(0, length_of_date));
  if (!value || value->grain != Grain::day) return {};
  return value->interval->begin;
}

}  // namespace claimlight::time
