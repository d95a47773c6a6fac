// The report's forms: JSON by the contract, text that no article can steer, TimeML.
#include "report/report.h"

#include <set>

#include "claimlight_version.h"
#include "engine.h"
#include "english.h"
#include "rows.h"

using namespace claimlight;
using rows::json;
using text::OffsetUnit;

namespace {

constexpr auto file = R"({"claimlight": 1,
  "entities": [{"id": "norway", "name": "Norway", "type": "country"}, {"id": "solberg", "name": "Ingrid Solberg", "type": "person"}],
  "claims": [
    {"id": "frigates", "claim": "Norway sold two frigates to Chile.", "rating": "true", "when": "2024-06-19",
     "sources": [{"title": "Sale\u001b[31m", "url": "https://example.org/\u0007sale", "publisher": "Example", "published": "2024-06-20"}]},
    {"id": "lake", "claim": "The council closed the lake.", "rating": "false", "truth": "The council kept the lake open.",
     "sources": [{"title": "Ice log", "url": "https://example.org/ice"}]}]})";

Engine const& engine() {
  static Engine const engine(english::load(file), english::model());
  return engine;
}

std::optional<text::CivilDay> saturday() { return time::parse_iso("2024-06-22")->interval->begin; }

json checked(std::string const& article, OffsetUnit unit = OffsetUnit::utf16) {
  return json::parse(report::to_json(engine().check(article, saturday()), &engine().record(), unit), nullptr, false);
}

std::set<std::string> keys(json const& object) {
  std::set<std::string> out;
  for (auto const& [key, value] : object.items()) out.insert(key);
  return out;
}

/// The text between two offsets, counted afresh.
std::string slice(std::string const& s, std::size_t start, std::size_t end, OffsetUnit unit) {
  std::size_t at = 0, units = 0, from = std::string::npos, to = std::string::npos;
  while (true) {
    if (units == start && from == std::string::npos) from = at;
    if (units == end) {
      to = at;
      break;
    }
    if (at >= s.size()) break;
    auto const lead = static_cast<unsigned char>(s[at]);
    std::size_t const bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    units += unit == OffsetUnit::utf8 ? bytes : unit == OffsetUnit::utf16 && bytes == 4 ? 2 : 1;
    at += bytes;
  }
  return from == std::string::npos || to == std::string::npos ? "no such range" : s.substr(from, to - from);
}

void check_ranges(json const& value, std::string const& article, OffsetUnit unit) {
  if (value.is_object() && value.contains("start") && value.contains("end")) {
    auto const text = value.contains("quote") ? value["quote"] : value["text"];
    CAPTURE(value.dump());
    CHECK(slice(article, value["start"].get<std::size_t>(), value["end"].get<std::size_t>(), unit) == text);
  }
  if (value.is_structured())
    for (auto const& item : value) check_ranges(item, article, unit);
}

constexpr auto article =
    "\xF0\x9F\x9A\xA2 Ingrid Solberg said on Thursday that Norway had sold two frigates to Chile. \xE2\x80\x9CThe council closed the lake,\xE2\x80\x9D "
    "one caf\xC3\xA9 owner said. Cafe\xCC\x81 owners sold 12 boats in Bergen last week.";

}  // namespace

TEST_CASE("report: JSON has the contract's keys", "[report]") {
  auto const out = checked(article);
  REQUIRE(out.is_object());
  CHECK(keys(out) == std::set<std::string>{"claimlight", "version", "published", "offsets", "claims", "findings", "coverage", "problems"});
  CHECK(out["claimlight"] == 1);
  CHECK(out["version"] == std::string(version));
  CHECK(out["published"] == "2024-06-22");
  CHECK(out["offsets"] == "utf-16");
  CHECK(keys(out["coverage"]) == std::set<std::string>{"sentences", "claims", "matched"});
  CHECK(out["problems"] == json::array());
  REQUIRE(out["claims"].size() >= 3);
  for (auto const& c : out["claims"])
    CHECK(keys(c) == std::set<std::string>{"id", "start", "end", "quote", "slots", "polarity", "modality"});
  REQUIRE(out["findings"].size() == 2);
  for (auto const& f : out["findings"])
    CHECK(keys(f) == std::set<std::string>{"claim", "entry", "verdict", "confidence", "start", "end", "quote", "differs", "explanation"});
}

TEST_CASE("report: claims have ids that findings point to", "[report]") {
  auto const out = checked(article);
  std::set<std::string> ids;
  for (auto const& c : out["claims"]) CHECK(ids.insert(c["id"].get<std::string>()).second);
  for (auto const& f : out["findings"]) CHECK(ids.count(f["claim"].get<std::string>()) == 1);
}

TEST_CASE("report: slots say what they hold", "[report]") {
  auto const out = checked(article);
  auto const at = std::find_if(out["claims"].begin(), out["claims"].end(),
                               [](json const& c) { return c["slots"]["did"]["lemma"] == "sell" && c["slots"].contains("saidBy"); });
  REQUIRE(at != out["claims"].end());
  auto const& slots = (*at)["slots"];
  CHECK(slots["who"]["entity"] == "norway");
  CHECK(slots["who"]["name"] == "Norway");
  CHECK(slots["did"]["text"] == "had sold");
  CHECK(slots["howMany"]["value"] == 2);
  CHECK(slots["howMany"]["bound"] == "exact");
  CHECK(slots["whom"]["text"] == "Chile");
  CHECK(slots["saidBy"]["entity"] == "solberg");
  CHECK(slots["saidOn"]["value"] == "2024-06-20");
  CHECK((*at)["polarity"] == "positive");
  CHECK((*at)["modality"] == "asserted");
}

TEST_CASE("report: a quote is the text between its offsets, in every unit", "[report]") {
  for (auto unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    auto const out = checked(article, unit);
    CHECK(out["offsets"] == std::string(text::name(unit)));
    REQUIRE(out["claims"].size() >= 3);
    check_ranges(out, article, unit);
  }
}

TEST_CASE("report: without a date nothing is published, and weekdays have no value", "[report]") {
  auto const out = json::parse(report::to_json(engine().check("Norway sold two frigates on Friday.", {}), &engine().record(), OffsetUnit::utf16));
  CHECK(out["published"].is_null());
  REQUIRE(out["claims"].size() == 1);
  CHECK_FALSE(out["claims"][0]["slots"].contains("when"));
}

TEST_CASE("report: parse has claims and no findings", "[report]") {
  auto const out = json::parse(report::to_json(engine().parse(article, saturday()), nullptr, OffsetUnit::utf16));
  CHECK_FALSE(out.contains("findings"));
  CHECK_FALSE(out["coverage"].contains("matched"));
  CHECK(out["claims"].size() >= 3);
}

TEST_CASE("report: an empty article has an empty report", "[report]") {
  auto const out = checked("");
  CHECK(out["claims"] == json::array());
  CHECK(out["findings"] == json::array());
  CHECK(out["coverage"] == json{{"sentences", 0}, {"claims", 0}, {"matched", 0}});
}

TEST_CASE("report: a row's own id goes first and stays what it was", "[report]") {
  auto const report = engine().check("", {});
  CHECK(report::to_json(report, &engine().record(), OffsetUnit::utf16, "\"r\\n1\"").rfind("{\"id\":\"r\\n1\",\"claimlight\":1", 0) == 0);
  CHECK(json::parse(report::to_json(report, &engine().record(), OffsetUnit::utf16, "7"))["id"] == 7);
}

TEST_CASE("report: any bytes give well-formed JSON on one line", "[report][negative]") {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  for (auto const& bytes : {every_byte, std::string("He sold \xFF\xFE boats, \xED\xA0\x80 said \xF0\x9F."), std::string("\0 sold \0", 8),
                            std::string("She said \"\x1B[2J\" and left.\nHe\r\nsold\tit.")}) {
    auto const out = report::to_json(engine().check(bytes, saturday()), &engine().record(), OffsetUnit::utf8);
    CHECK(out.find('\n') == std::string::npos);
    auto const parsed = json::parse(out, nullptr, false);
    CHECK_FALSE(parsed.is_discarded());
    CHECK(text::make_document(out).repairs.empty());
  }
}

TEST_CASE("report: byte offsets point into the input as it was given", "[report]") {
  std::string const bytes = "\xFF\xFE\xE2\x82 The mayor sold the pool.";
  auto const out = checked(bytes, OffsetUnit::utf8);
  REQUIRE(out["claims"].size() == 1);
  for (auto const* slot : {"did", "what"}) {
    auto const& s = out["claims"][0]["slots"][slot];
    CHECK(bytes.substr(s["start"].get<std::size_t>(), s["end"].get<std::size_t>() - s["start"].get<std::size_t>()) == s["text"]);
  }
}

TEST_CASE("report: the same text gives the same report", "[report]") {
  CHECK(report::to_json(engine().check(article, saturday()), &engine().record(), OffsetUnit::utf16) ==
        report::to_json(engine().check(article, saturday()), &engine().record(), OffsetUnit::utf16));
}

TEST_CASE("report: the record's problems are told in the report", "[report]") {
  Engine const with(english::load(R"({"claimlight": 1, "claims": [{"id": "x", "claim": "It rained.", "rating": "wet"}]})"), english::model());
  auto const out = json::parse(report::to_json(with.check("It rained.", {}), &with.record(), OffsetUnit::utf16));
  REQUIRE(out["problems"].size() == 2);
  for (auto const& p : out["problems"]) {
    CHECK(keys(p) == std::set<std::string>{"severity", "code", "pointer", "line", "column", "expected", "found", "message"});
    CHECK(p["severity"] == "error");
    CHECK(p["line"] == 1);
  }
}

TEST_CASE("report: what came of loading a claims file", "[report]") {
  auto const good = json::parse(report::load_result(engine().record()));
  CHECK(good == json{{"ok", true}, {"entries", 2}, {"problems", json::array()}});
  auto const bad = json::parse(report::load_result(english::load("{")));
  CHECK(bad["ok"] == false);
  CHECK(bad["entries"] == 0);
  CHECK(bad["problems"].size() == 1);
}

TEST_CASE("report: no article and no claims file steers a terminal", "[report][negative]") {
  std::string const hostile = "Norway\x1B]0;owned\x07 sold\x1B[2J two frigates to Chile.\r\nThe council\x08\x7F closed the\xC2\x9B" "31m lake.";
  auto const report = engine().check(hostile, saturday());
  for (auto const& out : {report::to_text(report, engine().record(), "", {false}), report::claims_to_text(report, {false})}) {
    CAPTURE(out);
    CHECK_FALSE(out.empty());
    bool clean = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
      auto const c = static_cast<unsigned char>(out[i]);
      if ((c < 0x20 && c != '\n') || c == 0x7F) clean = false;
      if (c == 0xC2 && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) < 0xA0) clean = false;  // C1: U+0080 to U+009F
    }
    CHECK(clean);
  }
}

TEST_CASE("report: text for people tells quote, verdict, difference and source", "[report]") {
  auto const out = report::to_text(engine().check("Norway sold two frigates to Chile on June 3.", saturday()), engine().record(), "", {false});
  CAPTURE(out);
  for (auto const* part : {"Norway sold two frigates to Chile on June 3", "Differs from the record: when", "June 3", "2024-06-19. 3 June 2024 is not 19 June 2024.", "(frigates)",
                           "<https://example.org/sale>", "1 finding;", "The rest was not checked."})
    CHECK(out.find(part) != std::string::npos);
  CHECK(out.find('\x1B') == std::string::npos);
}

TEST_CASE("report: colour is added only where it is wanted", "[report]") {
  auto const report = engine().check("The council closed the lake.", saturday());
  CHECK(report::to_text(report, engine().record(), "", {true}).find("\x1B[31m") != std::string::npos);
  CHECK(report::to_text(report, engine().record(), "", {false}).find('\x1B') == std::string::npos);
}

TEST_CASE("report: TimeML tags times in the text and escapes the rest", "[report]") {
  auto const timeml = [](std::string const& text) {
    auto const out = report::to_timeml(engine().parse(text, saturday()));
    auto const begin = out.find("<TEXT>"), end = out.rfind("</TEXT>\n</TimeML>\n");
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    return out.substr(begin + 6, end - begin - 6);
  };
  CHECK(timeml("They met on Friday & left <early>.") ==
        "They met on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2024-06-21\">Friday</TIMEX3> &amp; left &lt;early&gt;.");
  CHECK(timeml("\"No\", 3 > 2.") == "&quot;No&quot;, 3 &gt; 2.");
  CHECK(timeml("It fell early this year.") ==
        "It fell <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2024\" mod=\"START\">early this year</TIMEX3>.");
  CHECK(timeml("It took three days in May 2022.") ==
        "It took <TIMEX3 tid=\"t1\" type=\"DURATION\" value=\"P3D\">three days</TIMEX3> in <TIMEX3 tid=\"t2\" type=\"DATE\" "
        "value=\"2022-05\">May 2022</TIMEX3>.");
  CHECK(timeml("").empty());
  CHECK(timeml("One\r\ntwo\x01\x1B\xEF\xBF\xBF.") == "One&#13;\ntwo\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD.");  // XML has no control characters
}

TEST_CASE("report: a TimeML document tells when the article was written", "[report]") {
  auto const out = report::to_timeml(engine().parse("It rained.", saturday()));
  CHECK(out.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML "));
  CHECK(out.find("<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2024-06-22\" temporalFunction=\"false\" "
                 "functionInDocument=\"CREATION_TIME\">2024-06-22</TIMEX3></DCT>") != std::string::npos);
  CHECK(report::to_timeml(engine().parse("It rained.", {})).find("<DCT>") == std::string::npos);
}
