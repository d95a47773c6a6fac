// Rows: {"name", "published", "text", "claims": {a claims file}, "expect": [{"quote", "entry", "verdict", "differs": [slot, ...]}]}. Each
// expected finding must be made, its span overlapping the quote; whatever else is found is a false alarm and fails. "sources" and
// "claimlight" of the claims file are filled in where a row leaves them out.
#include <filesystem>

#include "engine.h"
#include "english.h"
#include "rows.h"

using namespace claimlight;
using rows::json;

namespace {

record::Record load(json file) {
  if (!file.contains("claimlight")) file["claimlight"] = 1;
  for (auto& e : file["claims"])
    if (!e.contains("sources")) e["sources"] = json::array({json{{"title", "Record"}, {"url", "https://example.org"}}});
  return english::load(file.dump());
}

struct Found {
  verdict::Finding const* finding;
  bool expected = false;
};

bool is_it(json const& expected, verdict::Finding const& f, Engine const& engine, report::Report const& report) {
  if (engine.record().entries[f.entry].id != expected["entry"]) return false;
  if (verdict::name(f.verdict) != expected["verdict"]) return false;
  auto const quote = expected["quote"].get<std::string>();
  auto const at = report.article.doc.text.find(quote);
  if (at == std::string::npos) return false;
  text::Span const span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
  if (!f.span.overlaps(span)) return false;
  if (!expected.contains("differs")) return true;
  json slots = json::array();
  for (auto const& d : f.differs) slots.push_back(record::name(d.slot));
  return slots == expected["differs"];
}

void check(json const& row) {
  CAPTURE(row["name"].get<std::string>(), row["text"].get<std::string>());
  Engine const engine(load(row["claims"]), english::model());
  for (auto const& p : engine.record().problems) FAIL_CHECK(record::describe(p));
  auto const report = engine.check(row["text"].get<std::string>(), rows::day(row));
  std::vector<Found> found;
  for (auto const& f : report.findings) {
    found.push_back({&f});
    UNSCOPED_INFO("found " << verdict::name(f.verdict) << " " << engine.record().entries[f.entry].id << " on \"" << report.article.doc[f.span]
                           << "\": " << f.explanation);
  }
  bool all = true;
  for (auto const& expected : row["expect"]) {
    auto const at = std::find_if(found.begin(), found.end(), [&](Found const& f) { return !f.expected && is_it(expected, *f.finding, engine, report); });
    if (at == found.end()) {
      all = false;
      UNSCOPED_INFO("missed " << expected.dump());
    } else {
      at->expected = true;
    }
  }
  for (auto const& f : found)
    if (!f.expected) all = false;
  CHECK(all);
}

}  // namespace

TEST_CASE("verdict: findings are those of the record, and no others", "[verdict]") {
  std::vector<std::string> files;
  std::error_code error;
  for (auto const& file : std::filesystem::directory_iterator(CLAIMLIGHT_SOURCE "/tests/cases/findings", error))
    if (file.path().extension() == ".json") files.push_back(file.path().filename().string());
  std::sort(files.begin(), files.end());
  REQUIRE_FALSE(files.empty());
  for (auto const& file : files)
    for (auto const& row : rows::load("findings/" + file)) check(row);
}

TEST_CASE("verdict: the right entries of a file with a wrong one still speak", "[verdict]") {
  json file{{"claims", {{{"id", "wrong"}, {"claim", "The council closed the bridge."}, {"rating", "treu"}},
                        {{"id", "right"}, {"claim", "The council closed the library."}, {"rating", "true"}}}}};
  Engine const engine(load(file), english::model());
  CHECK(engine.record().problems.size() == 1);
  auto const report = engine.check("The council closed the bridge. The council closed the library.", {});
  REQUIRE(report.findings.size() == 1);
  CHECK(engine.record().entries[report.findings[0].entry].id == "right");
}

TEST_CASE("verdict: confidence is a share", "[verdict]") {
  Engine const engine(load({{"claims", {{{"id", "a"}, {"claim", "Norway sold two frigates to Chile."}, {"rating", "true"}}}}}), english::model());
  auto const report = engine.check("Norway sold two frigates to Chile. Norway did not sell two frigates to Chile.", {});
  CHECK(report.findings.size() == 2);
  for (auto const& f : report.findings) {
    CHECK(f.confidence > 0);
    CHECK(f.confidence <= 1);
    CHECK_FALSE(f.explanation.empty());
  }
}

TEST_CASE("verdict: coverage counts sentences, asserted claims and those on record", "[verdict]") {
  Engine const engine(load({{"claims", {{{"id", "a"}, {"claim", "Norway sold two frigates to Chile."}, {"rating", "true"}}}}}), english::model());
  auto const report = engine.check("Norway sold two frigates to Chile. Peru may buy a third. Nobody slept.", {});
  CHECK(report.coverage.sentences == 3);
  CHECK(report.coverage.claims == 2);
  CHECK(report.coverage.matched == 1);
}
