// Rows: {"text", "published", "expect": [{"text", "type", "value", "mod", "begin", "end"}]}; "direction": "future" reads
// the text as of what will be. An empty "expect" is a negative: nothing in it is a time. ranges.json has
// {"text", "published", "ranges": [{"text", "begin", "end"}]}; compare.json {"a", "b", "published", "relation", "why"}, each
// side ISO 8601 as a claims file has it, or a text with one time.
#include "number/number.h"
#include "rows.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/compare.h"
#include "time/recognize.h"
#include "time/resolve.h"

using namespace claimlight;
using rows::json;

namespace {

struct Read {
  text::Document doc;
  std::vector<time::Time> times;
};

Read read(std::string const& bytes, std::optional<text::CivilDay> dct, bool future) {
  Read r{text::make_document(bytes, dct), {}};
  auto const lower = text::lower(r.doc.text);
  auto const tokens = text::tokenize(r.doc);
  auto const expressions = time::recognize(r.doc, lower, tokens, number::find(lower, tokens));
  std::vector<time::Direction> const directions(expressions.size(),
                                                future ? time::Direction::future : time::Direction::past);
  r.times = time::resolve(expressions, r.doc.dct, directions);
  return r;
}

Read read(json const& row) {
  return read(row["text"].get<std::string>(), rows::day(row), row.value("direction", "past") == "future");
}

json describe(text::Document const& doc, time::Time const& t) {
  json one{{"text", doc[t.span]}, {"type", time::name(t.value.type)}, {"value", t.value.value}};
  if (!t.value.mod.empty()) one["mod"] = t.value.mod;
  if (t.value.interval) {
    one["begin"] = time::iso(t.value.interval->begin);
    one["end"] = time::iso(t.value.interval->end);
  }
  return one;
}

void expect(json const& found, json const& wanted) {
  INFO("found " << found.dump());
  CHECK(found.size() == wanted.size());
  if (found.size() != wanted.size()) return;
  for (std::size_t i = 0; i < found.size(); ++i)
    for (auto const& [key, value] : wanted[i].items()) {
      CAPTURE(key);
      CHECK(found[i].value(key, json()) == value);
    }
}

time::TimeValue value_of(std::string const& text, std::optional<text::CivilDay> dct) {
  if (auto const iso = time::parse_iso(text)) return *iso;
  auto const times = time::joined(read(text, dct, false).times);
  INFO("one time in " << text);
  REQUIRE(times.size() == 1);
  return times[0].value;
}

}  // namespace

TEST_CASE("time: expressions have their values", "[time]") {
  auto const file = GENERATE(as<std::string>{}, "dates", "times", "durations", "narrative", "expressions");
  for (auto const& row : rows::load("time/" + file + ".json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const r = read(row);
    json found = json::array();
    for (auto const& t : r.times) found.push_back(describe(r.doc, t));
    expect(found, row["expect"]);
  }
}

TEST_CASE("time: the ends of a range make one interval", "[time]") {
  for (auto const& row : rows::load("time/ranges.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const r = read(row);
    json found = json::array();
    for (auto const& t : time::joined(r.times)) found.push_back(describe(r.doc, t));
    expect(found, row["ranges"]);
  }
}

TEST_CASE("time: what only looks like a time is none", "[time][negative]") {
  for (auto const& row : rows::load("time/negatives.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const r = read(row);
    REQUIRE(row["expect"].empty());
    for (auto const& t : r.times) {
      INFO("found " << describe(r.doc, t).dump());
      CHECK(false);
    }
  }
}

TEST_CASE("time: two times compare by their intervals, and say why", "[time]") {
  for (auto const& row : rows::load("time/compare.json")) {
    CAPTURE(row.dump());
    auto const dct = rows::day(row);
    auto const a = value_of(row["a"].get<std::string>(), dct), b = value_of(row["b"].get<std::string>(), dct);
    CAPTURE(a.value, b.value);
    CHECK(rows::name(time::compare(a, b)) == row["relation"]);
    if (row.contains("why")) CHECK(time::why(a, b) == row["why"]);
    CHECK_FALSE(time::why(a, b).empty());
    CHECK(time::compare(a, b) == time::compare(b, a));
  }
}

TEST_CASE("time: ISO 8601 as claims files write it", "[time]") {
  auto const march = time::parse_iso("2024-03-25/2024-03-26");
  REQUIRE(march);
  CHECK(time::iso(march->interval->begin) == "2024-03-25");
  CHECK(time::iso(march->interval->end) == "2024-03-27");
  CHECK(time::parse_iso("2024-02")->interval->end - time::parse_iso("2024-02")->interval->begin ==
        std::chrono::days(29));
  CHECK(time::parse_iso("2024-06-24T09:00:00Z")->value == "2024-06-24");
}

TEST_CASE("time: ISO 8601 rejects what is no date", "[time][negative]") {
  auto const text = GENERATE(as<std::string>{}, "", "2024-13", "2024-02-30", "May 2021", "24-06-19", "2024-6-1",
                             "2024-06-19/", "2024-06-19/2024-06-18", "yesterday");
  CAPTURE(text);
  CHECK_FALSE(time::parse_iso(text));
}
