// Rows: {"text", "published", "expect": [{"text", "type", "value", "mod", "begin", "end"}]}; "direction": "future" reads
// the text as of what will be. An empty "expect" is a negative: nothing in it is a time.
#include "rows.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/compare.h"
#include "time/expression.h"
#include "time/resolve.h"

using namespace claimlight;
using rows::json;

namespace {

json read(json const& row) {
  auto const doc = text::make_document(row["text"].get<std::string>(), rows::day(row));
  auto const direction = row.value("direction", "past") == "future" ? time::Direction::future : time::Direction::past;
  json found = json::array();
  for (auto const& e : time::recognize(doc, text::lower(doc.text), text::tokenize(doc))) {
    json one{{"text", doc[e.span]}};
    if (auto const value = time::resolve(e.meaning, doc.dct, direction)) {
      one["type"] = time::name(value->type);
      one["value"] = value->value;
      if (!value->mod.empty()) one["mod"] = value->mod;
      if (value->interval) {
        one["begin"] = time::iso(value->interval->begin);
        one["end"] = time::iso(value->interval->end);
      }
    }
    found.push_back(one);
  }
  return found;
}

void check(std::string const& file) {
  for (auto const& row : rows::load(file)) {
    CAPTURE(row["text"].get<std::string>());
    auto const found = read(row);
    INFO("found " << found.dump());
    CHECK(found.size() == row["expect"].size());
    if (found.size() != row["expect"].size()) continue;
    for (std::size_t i = 0; i < found.size(); ++i)
      for (auto const& [key, value] : row["expect"][i].items()) {
        CAPTURE(key);
        CHECK(found[i].value(key, json()) == value);
      }
  }
}

}  // namespace

TEST_CASE("time: expressions have their values", "[time]") { check("time/expressions.json"); }

TEST_CASE("time: what only looks like a time is none", "[time][negative]") { check("time/negatives.json"); }

TEST_CASE("time: ISO 8601 as claims files write it", "[time]") {
  auto const march = time::parse_iso("2024-03-25/2024-03-26");
  REQUIRE(march);
  CHECK(time::iso(march->interval->begin) == "2024-03-25");
  CHECK(time::iso(march->interval->end) == "2024-03-27");
  CHECK(time::parse_iso("2024-02")->interval->end - time::parse_iso("2024-02")->interval->begin == std::chrono::days(29));
  CHECK(time::parse_iso("2024-06-24T09:00:00Z")->value == "2024-06-24");
}

TEST_CASE("time: ISO 8601 rejects what is no date", "[time][negative]") {
  auto const text = GENERATE(as<std::string>{}, "", "2024-13", "2024-02-30", "May 2021", "24-06-19", "2024-6-1", "2024-06-19/",
                             "2024-06-19/2024-06-18", "yesterday");
  CAPTURE(text);
  CHECK_FALSE(time::parse_iso(text));
}

TEST_CASE("time: two times compare by their intervals", "[time]") {
  auto const relation = [](char const* a, char const* b) { return time::compare(*time::parse_iso(a), *time::parse_iso(b)); };
  CHECK(relation("2024-05-08", "2024-05-08") == number::Relation::equal);
  CHECK(relation("2024-05", "2024-05-08") == number::Relation::compatible);
  CHECK(relation("2024-03", "2024-05-08") == number::Relation::disjoint);
  CHECK(relation("2024", "2024-05-08/2024-05-10") == number::Relation::compatible);
}
