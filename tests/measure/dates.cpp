// How many dates get the value that Microsoft Recognizers-Text specifies for them.
//
//   measure_dates [--show] FOLDER
//
// FOLDER is Specs/DateTime/English of https://github.com/microsoft/Recognizers-Text. A row is an input, the day that it
// is said on, and the results expected, each with a past and a future reading. A row agrees if each result has one of
// ours overlapping it that agrees, with all directions past or all of them future:
//   days      a date or range covers the same days. Theirs leave out what closes a range ("from 2014 to 2018" ends as
//             2018 begins), so of ours the first days of both ends are compared; of a week or a century, the days
//             that TIMEX3 gives it; of an open range ("more than two days before yesterday") or one up to a distance
//             ("within two weeks from today"), the bound
//   grain     "a month ago" is a day to them and a month to TIMEX3: the month has the day in it
//   amount    durations, and stretches counted from the day ("the past three weeks"): TIMEX3 has the amount alone
//   modifier  theirs halve "early next week" at a day of their own; value and modifier are compared
//   value     sets, seasons, and what has no days or doubtful ones: the same TIMEX3 but for unsaid parts
//   no day    "February 30" has no value
// A row that no news text would hold is left out. Which, is told by pattern, never by row (`left_out` below):
//   nothing expected       tests one of their parsers where another of theirs does find the expression
//   misspelt               "tmrw", "Oct2", "Oct/2", "October. 2", "08/12,2015", "3day", "two monday": typing, not print
//   figures without year   "4/22", "22/04", "4.22": in news a score, fraction or decimal; which is the month is unsaid
//   year and month figures "2015.3", "11 / 2016": decimals, fractions and issue numbers; ISO 8601's 2016-11 stays in
//   day without month      "on 15", "the 27th", "the second": news names the month; these are counts and ranks
//   nth weekday alone      "third Tuesday" with no month: news says of which
//   numbered week          "week 31": offices number weeks
//   rest of a period       "rest of the week": no TIMEX3 value
//   business days          need a calendar of holidays
//   own calendar           "my day", "my week": said to an assistant
//   the day told of        "the day", "the last day", "the next day": counted from a story; the rows have none
//   reference undefined    "that weekend", "the same year": marked by the rows themselves
//   vague count            "a few days ago" is three to them; TIMEX3 writes X
//   duration and start     "for 3 days, from today": two expressions in TIMEX3
//   point as a stretch     "4 weeks in the future": a point in TIMEX3
//   other calendars        Ramadan, Eid, the Islamic New Year: set by the moon's sighting; "Yuandan"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "number/number.h"
#include "text/document.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/recognize.h"
#include "time/resolve.h"
#include "time/value.h"

namespace {

using namespace claimlight;
using text::CivilDay;
using Json = nlohmann::json;

constexpr std::chrono::days one_day{1};

/// What a row says of one expression in one direction. A date has `start` alone.
struct Reading {
  std::string start, end;
};
struct Expected {
  text::Span span;
  std::string type, text, timex, mod;
  Reading past, future;
};
struct Row {
  std::string input;
  std::optional<CivilDay> day;
  std::vector<Expected> results;
};

std::string lower(std::string text) {
  for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool has(std::string const& text, std::string const& pattern) { return std::regex_search(text, std::regex(pattern)); }

Reading reading(Json const& json) {
  auto const get = [&](char const* key) { return json.value(key, std::string()); };
  return {json.contains("date") ? get("date") : get("startDate"), get("endDate")};
}

std::vector<Row> read_rows(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "measure_dates: %s cannot be read\n", path.c_str());
    std::exit(2);
  }
  std::vector<Row> rows;
  for (auto const& json : Json::parse(in)) {
    Row row{json.at("Input"), {}, {}};
    auto const context = json.value("Context", Json::object());
    row.day = time::parse_day(context.value("ReferenceDateTime", "").substr(0, 10));
    for (auto const& result : json.at("Results")) {
      auto const& value = result.at("Value");
      std::string const text = result.at("Text");
      auto const begin = result.at("Start").get<std::uint32_t>();
      row.results.push_back({{begin, begin + static_cast<std::uint32_t>(text.size())}, result.at("Type"), lower(text),
                             value.value("Timex", value.value("timex", "")), value.value("Mod", ""),
                             reading(value.at("PastResolution")), reading(value.at("FutureResolution"))});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// ---- which rows no news text would hold

std::string const month = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";
std::string const weekday = "(sun|mon|tues|wednes|thurs|fri|satur)day";

/// Patterns over "TIMEX text" of a result, the text in lower case.
struct Kind {
  char const* name;
  std::string pattern;
};
Kind const left_out[] = {
    {"misspelt", "\\btmrw|thanks giving|\\d(day|year)|\\d/\\d+,\\d|[a-z]{5}\\. ?\\d|\\b" + month + "[-/]?\\d|\\d[-/]" +
                     month + "[-/]|\\b(two|three) " + weekday + "\\b"},
    {"figures without year", "^\\(?XXXX-\\d\\d-\\S+ (from |each )?\\d\\d?[-./]\\d"},
    {"year and month figures", "^\\d{4}-\\d\\d (?!\\d{4}-\\d\\d$)(\\d{4} ?[-./] ?\\d+|\\d+ ?[-./] ?\\d{4})$"},
    {"day without month", "^XXXX-XX-\\d\\d (?!.*week)"},
    {"nth weekday alone", "^\\S+ (first|second|third|fourth|fifth) " + weekday + "$"},
    {"numbered week", " week \\d"},
    {"rest of a period", " rest "},
    {"business days", "business day"},
    {"own calendar", " my "},
    {"the day told of", "^\\S+ (the )?(last |past |next )?day$"},
    {"reference undefined", "\\bref_undef$"},
    {"vague count", " few "},
    {"duration and start", "^\\(\\S+ (for )?(a|\\d+) (day|week)s?,? (starting|from) "},
    {"point as a stretch", " (in the future|hence)$"},
    {"other calendars", "ramadan|eid |hijri|islamic|yuandan"},
};

/// The kind that the row is left out for; null if it fits.
char const* why_left_out(Row const& row) {
  if (row.results.empty()) return "nothing expected";
  for (auto const& e : row.results) {
    auto const text = e.timex + " " + e.text + (e.mod == "ref_undef" ? " ref_undef" : "");
    for (auto const& kind : left_out)
      if (has(text, kind.pattern)) return kind.name;
  }
  return nullptr;
}

// ---- what we give

struct Ours {
  text::Span span;
  time::TimeValue value;
  std::optional<time::Interval> ends;  ///< of a range: from the first day of one end to that of the other
};

std::vector<Ours> find(Row const& row, time::Direction direction) {
  auto const doc = text::make_document(row.input, row.day);
  auto const lower_case = text::lower(doc.text);
  auto const tokens = text::tokenize(doc);
  auto const expressions = time::recognize(doc, lower_case, tokens, number::find(lower_case, tokens));
  std::vector<time::Direction> const directions(expressions.size(), direction);
  auto const times = time::resolve(expressions, doc.dct, directions);
  std::vector<Ours> out;
  for (auto const& t : times) out.push_back({t.span, t.value, {}});
  for (auto const& j : time::joined(times)) {
    std::vector<time::Interval> parts;
    for (auto const& t : times)
      if (j.span.contains(t.span) && t.value.interval) parts.push_back(*t.value.interval);
    if (parts.size() > 1) out.push_back({j.span, j.value, time::Interval{parts.front().begin, parts.back().begin}});
  }
  return out;
}

// ---- whether the two agree

enum class Way { none, days, grain, amount, modifier, value, no_day };
constexpr char const* ways[] = {"", "days", "grain", "amount", "modifier", "value", "no day"};

struct Amount {
  double months = 0, seconds = 0;
};

/// "P1Y1M21D", "PT1.5H", "P2DE"; empty for any other and for an X in it.
std::optional<Amount> parse_amount(std::string const& timex) {
  if (timex.size() < 3 || timex[0] != 'P') return {};
  static std::map<std::string, Amount> const units{
      {"CE", {1200, 0}}, {"DE", {120, 0}}, {"Y", {12, 0}},    {"Q", {3, 0}},    {"M", {1, 0}},
      {"W", {0, 604800}}, {"D", {0, 86400}}, {"TH", {0, 3600}}, {"TM", {0, 60}}, {"TS", {0, 1}}};
  Amount sum;
  std::string clock;
  for (char const* at = timex.c_str() + 1; *at;) {
    if (*at == 'T') {
      clock = *at++;
      continue;
    }
    char* end = nullptr;
    double const count = std::strtod(at, &end);
    std::string unit = clock;
    for (at = end; *at >= 'A' && *at <= 'Z' && *at != 'T'; ++at) unit += *at;
    auto const found = units.find(unit);
    if (found == units.end()) return {};
    sum.months += count * found->second.months;
    sum.seconds += count * found->second.seconds;
  }
  return sum;
}

bool same_amount(std::string const& a, std::string const& b) {
  auto const x = parse_amount(a), y = parse_amount(b);
  return x && y && std::abs(x->months - y->months) < 1e-6 && std::abs(x->seconds - y->seconds) < 1e-3;
}

/// The interval without what ours takes in beyond TIMEX3: the Sunday before a week, the last year of a century.
std::optional<time::Interval> narrow(time::TimeValue const& value) {
  using namespace std::chrono;
  auto interval = value.interval;
  if (!interval) return {};
  bool const week = std::regex_match(value.value, std::regex("\\d{4}-W\\d\\d"));
  if (week && std::chrono::weekday(interval->begin) == Sunday) interval->begin += one_day;
  if (std::regex_match(value.value, std::regex("\\d\\d"))) {
    year const first(100 * std::stoi(value.value));
    interval = time::Interval{local_days(first / January / 1), local_days((first + years(100)) / January / 1)};
  }
  return interval;
}

/// "XXXX-XX-XXT09:00" is "T09".
std::string bare(std::string const& timex) {
  auto const clock = std::regex_replace(timex, std::regex("^XXXX-XX-XX(?=T)"), "");
  return std::regex_replace(clock, std::regex("(T\\d\\d):00$"), "$1");
}

/// A distance in weeks, months or years is one of these to TIMEX3, and a day in it to them.
bool same_grain(std::string const& text, time::TimeValue const& ours, CivilDay day) {
  if (!ours.interval || !ours.interval->contains({day, day + one_day}) || has(text, "\\bdays?\\b")) return false;
  char const* const unit = ours.grain == time::Grain::week    ? "\\bweeks?\\b"
                           : ours.grain == time::Grain::month ? "\\bmonths?\\b"
                           : ours.grain == time::Grain::year  ? "\\byears?\\b"
                                                              : nullptr;
  return unit && has(text, unit) && has(text, "\\b(ago|later|in|from|after|before|within)\\b");
}

Way same_point(std::string const& text, time::TimeValue const& ours, CivilDay day) {
  if (ours.interval == time::Interval{day, day + one_day}) return Way::days;
  if (ours.value == time::iso(day)) return Way::value;
  return same_grain(text, ours, day) ? Way::grain : Way::none;
}

bool same_value(Expected const& e, time::TimeValue const& ours) {
  return ours.value == e.timex && ours.mod.empty() && e.mod.empty();
}

Way same_range(Expected const& e, Reading const& reading, Ours const& ours) {
  auto const& value = ours.value;
  auto const start = time::parse_day(reading.start), end = time::parse_day(reading.end);
  std::string const mod = e.mod == "start" ? "START" : e.mod == "mid" ? "MID" : e.mod == "end" ? "END" : "";
  if (!start && !end) {
    auto const at = value.value.size() - std::min(value.value.size(), e.timex.size());
    return value.value.substr(at) == e.timex && value.mod == mod ? Way::value : Way::none;
  }
  if (!mod.empty()) {
    auto timex = e.timex;
    if (timex.compare(0, 4, "XXXX") == 0) timex.replace(0, 4, reading.start, 0, 4);
    return value.value == timex && value.mod == mod ? Way::modifier : Way::none;
  }
  if (!start || !end) return same_point(e.text, value, start ? *start : *end);
  time::Interval const theirs{*start, *end};
  if (narrow(value) == theirs || ours.ends == theirs) return Way::days;
  if (same_value(e, value)) return Way::value;
  if (has(e.text, "^(less than|within) .* (from|after) ")) return same_point(e.text, value, *end);
  auto const comma = e.timex.rfind(',');
  bool const counted = comma != std::string::npos && has(e.text, "\\b(next|past|last|previous|within)\\b");
  auto const amount = counted ? e.timex.substr(comma + 1, e.timex.size() - comma - 2) : "";
  return value.type == time::Type::duration && same_amount(amount, value.value) ? Way::amount : Way::none;
}

Way same(Expected const& e, Reading const& reading, Ours const& ours) {
  auto const& value = ours.value;
  if (e.type == "duration") {
    return value.type == time::Type::duration && same_amount(e.timex, value.value) ? Way::amount : Way::none;
  }
  if (e.type == "set") {
    bool const equal = bare(e.timex) == bare(value.value) || same_amount(e.timex, value.value);
    return value.type == time::Type::set && equal ? Way::value : Way::none;
  }
  if (e.type == "daterange") return same_range(e, reading, ours);
  auto const day = time::parse_day(reading.start);
  auto const way = day ? same_point(e.text, value, *day) : Way::none;
  return way == Way::none && same_value(e, value) ? Way::value : way;
}

/// How a result agrees with what we give for it.
Way judge(Expected const& e, Reading const& reading, std::vector<Ours> const& list) {
  bool const no_day = e.future.start == "0001-01-01";
  Way way = no_day ? Way::no_day : Way::none;
  for (auto const& ours : list) {
    if (!ours.span.overlaps(e.span)) continue;
    if (no_day && ours.value.interval) return Way::none;
    if (way == Way::none) way = same(e, reading, ours);
  }
  return way;
}

/// The way of the row's last result; none if any has none.
Way judge(Row const& row, bool future, std::vector<Ours> const& list) {
  Way way = Way::none;
  for (auto const& e : row.results) {
    way = judge(e, future ? e.future : e.past, list);
    if (way == Way::none) break;
  }
  return way;
}

// ---- the figures

struct Counts {
  int rows = 0, fit = 0, agree = 0, agree_of_all = 0;

  void add(Counts const& other) {
    rows += other.rows, fit += other.fit, agree += other.agree, agree_of_all += other.agree_of_all;
  }
};

void show(std::string const& file, Row const& row, std::vector<Ours> const& past, std::vector<Ours> const& future) {
  std::printf("%s  %s  \"%s\"\n", file.c_str(), row.day ? time::iso(*row.day).c_str() : "no day", row.input.c_str());
  for (auto const& e : row.results) {
    std::printf("    expected  \"%s\"  %s %s", e.text.c_str(), e.timex.c_str(), e.mod.c_str());
    std::printf("  %s..%s", e.past.start.c_str(), e.past.end.c_str());
    std::printf("  or %s..%s\n", e.future.start.c_str(), e.future.end.c_str());
  }
  auto const print = [&row](char const* direction, std::vector<Ours> const& list) {
    for (auto const& o : list) {
      auto const& v = o.value;
      auto const text = row.input.substr(o.span.begin, o.span.end - o.span.begin);
      auto const type = std::string(time::name(v.type));
      std::printf("    %s  \"%s\"  %s %s %s", direction, text.c_str(), type.c_str(), v.value.c_str(), v.mod.c_str());
      if (v.interval) std::printf("  %s..%s", time::iso(v.interval->begin).c_str(), time::iso(v.interval->end).c_str());
      std::printf("\n");
    }
  };
  print("past    ", past);
  print("future  ", future);
}

double percent(int part, int of) { return 100.0 * part / std::max(1, of); }

void print(std::string const& name, Counts const& c) {
  std::printf("%-22s %4d rows, %3d fit, %3d of them agree: %5.1f %%;  of all rows %5.1f %%\n", name.c_str(), c.rows,
              c.fit, c.agree, percent(c.agree, c.fit), percent(c.agree_of_all, c.rows));
}

void print(char const* title, std::map<std::string, int> const& counts) {
  std::string list;
  for (auto const& [name, count] : counts) list += (list.empty() ? " " : ", ") + name + " " + std::to_string(count);
  std::printf("%s%s\n", title, list.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  bool const showing = argc == 3 && std::string(argv[1]) == "--show";
  if (argc != 2 && !showing) {
    std::fputs("usage: measure_dates [--show] FOLDER\n", stderr);
    return 2;
  }
  std::map<std::string, int> left, by_way;
  Counts dates;
  for (std::string const file : {"DateParser", "DatePeriodParser", "HolidayParser", "DurationParser", "SetParser"}) {
    Counts counts;
    for (auto const& row : read_rows(std::string(argv[argc - 1]) + "/" + file + ".json")) {
      auto const past = find(row, time::Direction::past), future = find(row, time::Direction::future);
      auto const as_past = judge(row, false, past);
      auto const way = as_past == Way::none ? judge(row, true, future) : as_past;
      auto const* const why = why_left_out(row);
      ++counts.rows;
      counts.agree_of_all += way != Way::none;
      if (why) {
        ++left[why];
        continue;
      }
      ++counts.fit;
      counts.agree += way != Way::none;
      if (way != Way::none) ++by_way[ways[static_cast<int>(way)]];
      else if (showing) show(file, row, past, future);
    }
    print(file, counts);
    if (file == "DateParser" || file == "DatePeriodParser") dates.add(counts);
  }
  print("dates and date ranges", dates);
  print("agreeing by", by_way);
  print("left out:", left);
}
