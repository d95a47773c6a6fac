// Rows of problems.json: {"name", "lines": [...] or "file": {...}, "usable", "entries": [ids], "problems": [{"severity", "code", "pointer",
// "line", "column", "expected", "found"}]}: all problems, in any order; a key that is left out is not looked at.
#include "record/record.h"

#include "english.h"
#include "rows.h"

using namespace claimlight;
using rows::json;

namespace {

json told(record::Problem const& p) {
  return {{"severity", p.severity == record::Severity::error ? "error" : "warning"}, {"code", p.code}, {"pointer", p.pointer},
          {"line", p.line}, {"column", p.column}, {"expected", p.expected}, {"found", p.found}};
}

bool holds(json const& found, json const& expected) {
  for (auto const& [key, value] : expected.items())
    if (found.value(key, json()) != value) return false;
  return true;
}

json ids(record::Record const& record) {
  json out = json::array();
  for (auto const& e : record.entries) out.push_back(e.id);
  return out;
}

json entry() {
  return {{"id", "a"}, {"claim", "The council closed the bridge."}, {"rating", "true"},
          {"sources", {{{"title", "Minutes"}, {"url", "https://example.org/minutes"}}}}};
}

record::Record load_one(json const& e) { return english::load(json{{"claimlight", 1}, {"claims", {e}}}.dump()); }

std::optional<text::CivilDay> on(char const* day) { return time::parse_iso(day)->interval->begin; }

}  // namespace

TEST_CASE("record: what is wrong is told, all of it, with its place", "[record][negative]") {
  for (auto const& row : rows::load("record/problems.json")) {
    CAPTURE(row["name"].get<std::string>());
    std::string file;
    if (row.contains("lines")) {
      for (auto const& line : row["lines"]) file += (file.empty() ? "" : "\n") + line.get<std::string>();
    } else {
      file = row["file"].dump(2);
    }
    auto const record = english::load(file);
    json found = json::array();
    for (auto const& p : record.problems) found.push_back(told(p));
    INFO("found " << found.dump(1));
    CHECK(record.usable == row["usable"].get<bool>());
    CHECK(ids(record) == row.value("entries", json::array()));
    CHECK(found.size() == row["problems"].size());
    for (auto const& expected : row["problems"]) {
      INFO("expected " << expected.dump());
      CHECK(std::any_of(found.begin(), found.end(), [&](json const& p) { return holds(p, expected); }));
    }
    for (auto const& p : record.problems) {
      CHECK(p.line >= 1);
      CHECK(p.column >= 1);
      CHECK_FALSE(p.expected.empty());
      CHECK_FALSE(p.found.empty());
    }
  }
}

TEST_CASE("record: a problem reads like a compiler's message", "[record]") {
  record::Problem const p{record::Severity::error, "value", "/claims/3/rating", 12, 17, "one of true, false", "\"treu\""};
  CHECK(record::describe(p) == "12:17: error: /claims/3/rating: expected one of true, false, found \"treu\"");
  record::Problem const whole{record::Severity::warning, "syntax", "", 1, 1, "JSON", "an empty file"};
  CHECK(record::describe(whole) == "1:1: warning: expected JSON, found an empty file");
}

TEST_CASE("record: an entry with every field loads without a word", "[record]") {
  auto const record = english::load(rows::file("tests/cases/record/full.claims"));
  for (auto const& p : record.problems) FAIL_CHECK(record::describe(p));
  REQUIRE(record.entries.size() == 1);
  auto const& e = record.entries[0];
  CHECK(e.id == "lock-opened");
  CHECK(e.claim == "The Port of Marwick opened the new sea lock.");
  CHECK(e.rating == record::Rating::mostly_false);
  CHECK(e.truth == "The port opened the lock a month late.");
  REQUIRE(e.when);
  CHECK(e.when->value == "2024-05-02/2024-05-03");
  CHECK(e.said_by == "port");
  REQUIRE(e.said_on);
  CHECK(e.said_on->value == "2024-05-04");
  CHECK(e.also == std::vector<std::string>{"Ships can use the new sea lock."});
  CHECK(e.is_open(record::Slot::when));
  CHECK(e.is_open(record::Slot::how_many));
  CHECK_FALSE(e.is_open(record::Slot::who));
  REQUIRE(e.sources.size() == 2);
  CHECK(e.sources[0].title == "New lock in use");
  CHECK(e.sources[0].url == "https://example.org/lock");
  CHECK(e.sources[0].publisher == "Example Record");
  CHECK(e.sources[0].published == "2024-05-02");
  CHECK(e.status == record::Status::corrected);
  REQUIRE(e.expires);
  CHECK(time::iso(*e.expires) == "2024-12-31");
  CHECK(record.title == "Harbor works");
  CHECK(record.publisher == "Example Record");
  CHECK(record.gazetteer.entities().size() == 1);
  CHECK(record.wordings.size() == 3);  // claim, also, truth
}

TEST_CASE("record: a file without entries is a claims file", "[record]") {
  auto const record = english::load(R"({"claimlight": 1, "claims": []})");
  CHECK(record.usable);
  CHECK(record.problems.empty());
  CHECK(record.entries.empty());
}

TEST_CASE("record: only published and corrected entries speak, and only until they expire", "[record]") {
  auto const speaks = [](json e, std::optional<text::CivilDay> day) {
    auto const record = load_one(e);
    REQUIRE(record.entries.size() == 1);
    return record::speaks(record.entries[0], day);
  };
  auto e = entry();
  CHECK(speaks(e, on("2024-06-22")));
  CHECK(speaks(e, {}));
  e["status"] = "published";
  CHECK(speaks(e, on("2024-06-22")));
  e["status"] = "corrected";
  CHECK(speaks(e, on("2024-06-22")));
  e["status"] = "draft";
  CHECK_FALSE(speaks(e, on("2024-06-22")));
  e["status"] = "withdrawn";
  CHECK_FALSE(speaks(e, on("2024-06-22")));
  e["status"] = "published";
  e["expires"] = "2024-06-22";
  CHECK(speaks(e, on("2024-06-21")));
  CHECK(speaks(e, on("2024-06-22")));
  CHECK_FALSE(speaks(e, on("2024-06-23")));
}

TEST_CASE("record: ratings and slots have the names of the format", "[record]") {
  for (std::string const name : {"true", "mostly-true", "mixed", "mostly-false", "false", "unproven"}) {
    auto e = entry();
    e["rating"] = name;
    e["truth"] = "The bridge stayed open.";
    auto const record = load_one(e);
    CAPTURE(name);
    REQUIRE(record.entries.size() == 1);
    CHECK(record::name(record.entries[0].rating) == name);
  }
  for (std::string const name : {"who", "did", "what", "whom", "when", "where", "howMany", "polarity", "saidBy", "saidOn"}) {
    auto const slot = record::parse_slot(name);
    REQUIRE(slot);
    CHECK(record::name(*slot) == name);
  }
  CHECK_FALSE(record::parse_slot("why"));
}

TEST_CASE("record: dates take every form of the format", "[record]") {
  for (std::string const when : {"2024-06-19", "2024-06", "2024", "2024-06-24T09:00:00Z", "2024-03-25/2024-03-26", "2024-04/2024-05"}) {
    auto e = entry();
    e["when"] = when;
    CAPTURE(when);
    CHECK(load_one(e).problems.empty());
  }
}

TEST_CASE("record: deep nesting is refused, not suffered", "[record][negative]") {
  for (std::string const open : {"[", "{\"a\":"}) {
    std::string file;
    for (int i = 0; i < 200000; ++i) file += open;
    auto const record = english::load(file);
    CHECK_FALSE(record.usable);
    REQUIRE(record.problems.size() == 1);
    CHECK(record.problems[0].severity == record::Severity::error);
  }
}

TEST_CASE("record: any bytes are at worst no claims file", "[record][negative]") {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  std::string const utf16("\xFF\xFE{\0}\0", 6), nul("\0", 1);
  for (auto const& bytes : {every_byte, utf16, nul, std::string("{\"claimlight\": 1, \"claims\": [{\"id\": \"\xFF\"}]}"), std::string("\"\xED\xA0\x80\"")}) {
    auto const record = english::load(bytes);
    CHECK_FALSE(record.problems.empty());
    CHECK(record.entries.empty());
  }
}

TEST_CASE("record: a byte order mark before the JSON does no harm", "[record]") {
  auto const record = english::load("\xEF\xBB\xBF" + json{{"claimlight", 1}, {"claims", {entry()}}}.dump());
  CHECK(record.usable);
  CHECK(record.entries.size() == 1);
  CHECK(record.problems.empty());
}

TEST_CASE("record: one wrong entry in a thousand leaves the others to speak", "[record]") {
  json claims = json::array();
  for (int i = 0; i < 1000; ++i) {
    auto e = entry();
    e["id"] = "e" + std::to_string(i);
    claims.push_back(e);
  }
  claims[500].erase("sources");
  auto const record = english::load(json{{"claimlight", 1}, {"claims", claims}}.dump(1));
  CHECK(record.usable);
  CHECK(record.entries.size() == 999);
  REQUIRE(record.problems.size() == 1);
  CHECK(record.problems[0].pointer == "/claims/500/sources");
}

TEST_CASE("record: the bundled claims file is right", "[record]") {
  auto const record = english::load(rows::file("claims/claims.json"));
  for (auto const& p : record.problems) FAIL_CHECK(record::describe(p));
  CHECK(record.usable);
  CHECK(record.entries.size() >= 15);
  for (auto const& w : record.wordings) {
    CAPTURE(w.analysis.doc.text);
    CHECK_FALSE(w.analysis.claims.empty());  // an entry whose sentence is not understood never speaks
  }
}
