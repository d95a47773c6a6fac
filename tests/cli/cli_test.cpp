// The command line as a function: arguments in, status and streams out.
#include "cli/run.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "catch2.h"

using namespace claimlight;
using nlohmann::json;

namespace {

// Sanitizers make the program ten times slower: they get a tenth of what is long.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CLAIMLIGHT_SANITIZED
#endif
#endif
#ifdef CLAIMLIGHT_SANITIZED
constexpr std::size_t megabyte = 100'000;
#else
constexpr std::size_t megabyte = 1'000'000;
#endif

struct Outcome {
  int status;
  std::string out;
  std::string err;
};

Outcome run(std::vector<std::string> const& arguments, std::string const& input = "") {
  std::istringstream in(input);
  std::ostringstream out, err;
  cli::Streams streams{in, out, err};
  auto const status = cli::run(arguments, streams);
  return {status, out.str(), err.str()};
}

/// A folder of its own for each test, gone at its end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("claimlight-cli-" + std::to_string(std::random_device{}()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  std::string path() const { return path_.string(); }
  std::string write(std::string const& name, std::string const& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

json entry(std::string const& id, std::string const& claim) {
  return {{"id", id}, {"claim", claim}, {"rating", "true"}, {"sources", {{{"title", "Record"}, {"url", "https://example.org"}}}}};
}

json claims_file() {
  return {{"claimlight", 1},
          {"entities", {{{"id", "norway"}, {"name", "Norway"}, {"type", "country"}}, {{"id", "chile"}, {"name", "Chile"}, {"type", "country"}}}},
          {"claims", {entry("frigates", "Norway sold two frigates to Chile.")}}};
}

std::vector<json> lines(std::string const& out) {
  std::vector<json> list;
  std::istringstream in(out);
  for (std::string line; std::getline(in, line);) list.push_back(json::parse(line, nullptr, false));
  return list;
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("cli: help of the program and of every command", "[cli]") {
  auto const arguments = GENERATE(std::vector<std::string>{"--help"}, std::vector<std::string>{"check", "--help"}, std::vector<std::string>{"parse", "--help"},
                                  std::vector<std::string>{"claims", "--help"}, std::vector<std::string>{"claims", "validate", "--help"});
  auto const r = run(arguments);
  CHECK(r.status == 0);
  CHECK(r.err.empty());
  CHECK(has(r.out, "--help"));
  if (arguments.size() == 1)
    for (auto const* command : {"check", "parse", "claims", "--version", "Exit status"}) CHECK(has(r.out, command));
  if (arguments[0] == "check")
    for (auto const* option : {"ARTICLE", "--claims", "--published", "--format", "--offsets", "--fail-on", "--skip-wrong-entries"}) CHECK(has(r.out, option));
  if (arguments[0] == "parse")
    for (auto const* option : {"ARTICLE", "--published", "--format", "timeml", "--input", "conllu"}) CHECK(has(r.out, option));
}

TEST_CASE("cli: the version has a name and three numbers", "[cli]") {
  auto const r = run({"--version"});
  CHECK(r.status == 0);
  CHECK(r.out.rfind("claimlight ", 0) == 0);
  CHECK(std::count(r.out.begin(), r.out.end(), '.') == 2);
}

TEST_CASE("cli: wrong use has status 2 and a reason", "[cli][negative]") {
  auto const arguments = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"frobnicate"}, std::vector<std::string>{"check"},
                                  std::vector<std::string>{"parse"}, std::vector<std::string>{"claims"}, std::vector<std::string>{"claims", "validate"},
                                  std::vector<std::string>{"check", "-", "--format", "yaml"}, std::vector<std::string>{"check", "-", "--offsets", "bytes"},
                                  std::vector<std::string>{"check", "-", "--fail-on", "everything"}, std::vector<std::string>{"check", "-", "--colour"},
                                  std::vector<std::string>{"check", "-", "--published"}, std::vector<std::string>{"parse", "-", "--format", "jsonl"},
                                  std::vector<std::string>{"parse", "-", "--format", "conllu", "--input", "html"},
                                  std::vector<std::string>{"parse", "-", "--input", "conllu"}, std::vector<std::string>{"parse", "-", "--input", "conllu", "--format", "json"});
  auto const r = run(arguments);
  CHECK(r.status == 2);
  CHECK_FALSE(r.err.empty());
  CHECK(r.out.empty());
}

TEST_CASE("cli: a date that is none is wrong use", "[cli][negative]") {
  for (std::string const date : {"yesterday", "2024-13-01", "2024-02-30", "22.06.2024", "2024-06", "2024"}) {
    auto const r = run({"check", "-", "--published", date}, "The lake froze.");
    CAPTURE(date);
    CHECK(r.status == 2);
    CHECK(has(r.err, date));
  }
}

TEST_CASE("cli: check tells findings as text", "[cli]") {
  Folder const folder;
  auto const claims = folder.write("claims.json", claims_file().dump());
  auto const article = folder.write("article.txt", "Norway sold 3 frigates to Chile.\n");
  auto const r = run({"check", article, "--claims", claims, "--published", "2024-06-22"});
  CHECK(r.status == 0);
  CHECK(r.err.empty());
  CHECK(has(r.out, "Norway sold 3 frigates to Chile"));
  CHECK(has(r.out, "Differs from the record: how many"));
  CHECK(has(r.out, "https://example.org"));
  CHECK_FALSE(has(r.out, "\x1B"));
  CHECK(has(run({"check", article, "--claims", claims, "--color", "always"}).out, "\x1B["));
}

TEST_CASE("cli: check without a date says what it can't tell", "[cli]") {
  auto const r = run({"check", "-"}, "The lake froze on Wednesday.");
  CHECK(r.status == 0);
  CHECK(has(r.err, "--published"));
}

TEST_CASE("cli: check gives JSON, one report or a list", "[cli]") {
  Folder const folder;
  auto const claims = folder.write("claims.json", claims_file().dump());
  auto const a = folder.write("a.txt", "Norway sold two frigates to Chile.");
  auto const b = folder.write("b.txt", "The lake froze.");
  auto const one = json::parse(run({"check", a, "--claims", claims, "--format", "json"}).out, nullptr, false);
  REQUIRE(one.is_object());
  CHECK(one["findings"].size() == 1);
  CHECK(one["findings"][0]["verdict"] == "supported");
  CHECK(one["findings"][0]["entry"] == "frigates");
  auto const two = json::parse(run({"check", a, b, "--claims", claims, "--format", "json"}).out, nullptr, false);
  REQUIRE(two.is_array());
  REQUIRE(two.size() == 2);
  CHECK(two[0] == one);
  CHECK(two[1]["findings"].empty());
  CHECK(lines(run({"check", a, b, "--claims", claims, "--format", "jsonl"}).out).size() == 2);
}

TEST_CASE("cli: offsets count what is asked for", "[cli]") {
  for (auto const& [unit, start] : {std::pair{"utf-8", 15}, {"utf-16", 13}, {"codepoint", 12}}) {
    auto const r = json::parse(run({"parse", "-", "--format", "json", "--offsets", unit}, "\xF0\x9F\x9A\xA2 The mayor sold the pool.").out, nullptr, false);
    CAPTURE(unit);
    REQUIRE(r.is_object());
    CHECK(r["offsets"] == unit);
    REQUIRE(r["claims"].size() == 1);
    CHECK(r["claims"][0]["slots"]["did"]["start"] == start);
  }
}

TEST_CASE("cli: the bundled claims file is the default", "[cli]") {
  auto const r = json::parse(run({"check", "-", "--format", "json", "--published", "2024-06-22"}, "Benny Gantz left the Israeli government on June 9.").out, nullptr, false);
  REQUIRE(r.is_object());
  CHECK(r["problems"].empty());
  REQUIRE(r["findings"].size() == 1);
  CHECK(r["findings"][0]["entry"] == "gantz-left-government");
}

TEST_CASE("cli: --fail-on contradicted has status 1 only where one is found", "[cli]") {
  Folder const folder;
  auto const claims = folder.write("claims.json", claims_file().dump());
  CHECK(run({"check", "-", "--claims", claims, "--fail-on", "contradicted"}, "Norway did not sell two frigates to Chile.").status == 1);
  CHECK(run({"check", "-", "--claims", claims, "--fail-on", "contradicted"}, "Norway sold two frigates to Chile.").status == 0);
  CHECK(run({"check", "-", "--claims", claims}, "Norway did not sell two frigates to Chile.").status == 0);
  auto const rows = json{{"id", 1}, {"text", "Norway did not sell two frigates to Chile."}}.dump() + "\n" + json{{"id", 2}, {"text", ""}}.dump() + "\n";
  CHECK(run({"check", "-", "--claims", claims, "--format", "jsonl", "--fail-on", "contradicted"}, rows).status == 1);
}

TEST_CASE("cli: what can't be read has status 2 and the system's reason", "[cli][negative]") {
  Folder const folder;
  auto const missing = run({"check", folder.path() + "/none.txt"});
  CHECK(missing.status == 2);
  CHECK(has(missing.err, "none.txt"));
  CHECK(has(missing.err, "No such file"));
  CHECK(missing.out.empty());
  auto const is_folder = run({"check", folder.path()});
  CHECK(is_folder.status == 2);
  CHECK(has(is_folder.err, "folder"));
  CHECK(run({"parse", folder.path() + "/none.txt"}).status == 2);
  CHECK(run({"check", "-", "--claims", folder.path() + "/none.json"}, "x").status == 2);
  CHECK(run({"claims", "validate", folder.path() + "/none.json"}).status == 2);
}

TEST_CASE("cli: an empty article has an empty report", "[cli]") {
  Folder const folder;
  auto const empty = folder.write("empty.txt", "");
  auto const r = run({"check", empty, "--format", "json"});
  CHECK(r.status == 0);
  auto const report = json::parse(r.out, nullptr, false);
  REQUIRE(report.is_object());
  CHECK(report["claims"].empty());
  CHECK(report["findings"].empty());
  CHECK(run({"check", empty}).status == 0);
  CHECK(run({"parse", empty}).status == 0);
  CHECK(has(run({"parse", empty, "--format", "timeml"}).out, "<TEXT></TEXT>"));
  CHECK(run({"parse", empty, "--format", "conllu"}).out.empty());
}

TEST_CASE("cli: binary bytes are an article like any other", "[cli][negative]") {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  std::string noise;
  std::mt19937 random(20240622);  // the same noise on every machine
  for (int i = 0; i < 200000; ++i) noise += static_cast<char>(random() & 0xFF);
  for (auto const& bytes : {every_byte, noise, std::string("\xFF\xFE") + every_byte, std::string(5000, '\0'), std::string("<html>") + noise, std::string("<div>") + every_byte}) {
    for (auto const* format : {"json", "text"}) {
      auto const r = run({"check", "-", "--format", format, "--published", "2024-06-22"}, bytes);
      CHECK(r.status == 0);
      if (format == std::string("json")) CHECK_FALSE(json::parse(r.out, nullptr, false).is_discarded());
    }
    for (auto const* format : {"json", "text", "timeml", "conllu"}) CHECK(run({"parse", "-", "--format", format}, bytes).status == 0);
    CHECK(run({"parse", "-", "--format", "conllu", "--input", "conllu"}, bytes).status == 2);
  }
}

TEST_CASE("cli: ten megabytes are read to their end", "[cli]") {
  std::string const paragraph =
      "On Monday the harbor board of Marwick said it had sold two ferries to a firm in Bergen for $3.5 million. Residents objected, and Mayor "
      "Tom Reyes told reporters that no vote had been held. \xE2\x80\x9CWe were not asked,\xE2\x80\x9D he said. More than 1,200 people signed a petition "
      "against the sale last week.\n\n";
  std::string article;
  while (article.size() < 10 * megabyte) article += paragraph;
  auto const begin = std::chrono::steady_clock::now();
  auto const r = run({"check", "-", "--format", "json", "--published", "2024-06-22"}, article);
  auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  CHECK(r.status == 0);
  auto const report = json::parse(r.out, nullptr, false);
  REQUIRE(report.is_object());
  CHECK(report["coverage"]["sentences"].get<std::size_t>() == 4 * (article.size() / paragraph.size()));
  CHECK(report["claims"].back()["end"].get<std::size_t>() > 9 * megabyte);
  CHECK(seconds < 240);  // linear work ends far below; the square of it would take hours
}

TEST_CASE("cli: one sentence, line or word of a megabyte does no harm", "[cli][negative]") {
  auto const repeat = [](std::string const& part) {
    std::string out;
    while (out.size() < megabyte) out += part;
    return out;
  };
  for (auto const& part : {"word ", "x", "1", "1,", ".", "\"", "(", "he said ", "and ", "of ", "Norway ", "'s", "<b>", "\xCC\x81", "-", "million ", "that ", "2024 ", "May "}) {
    CAPTURE(part);
    auto const begin = std::chrono::steady_clock::now();
    CHECK(run({"check", "-", "--format", "json", "--published", "2024-06-22"}, repeat(part)).status == 0);
    auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    CHECK(seconds < 60);
  }
}

TEST_CASE("cli: a claims file that is none is told with its place", "[cli][negative]") {
  Folder const folder;
  auto const path = folder.write("claims.json", "{\n  \"claimlight\": 1,\n  claims\n}");
  for (auto const& arguments : {std::vector<std::string>{"check", "-", "--claims", path}, {"check", "-", "--claims", path, "--skip-wrong-entries"}, {"claims", "validate", path}}) {
    auto const r = run(arguments, "x");
    CHECK(r.status == 2);
    CHECK(has(r.err, path + ":3:3: error:"));
    CHECK(r.out.empty());
  }
  auto const empty = folder.write("empty.json", "");
  CHECK(run({"claims", "validate", empty}).status == 2);
}

TEST_CASE("cli: claims validate tells everything in one run", "[cli]") {
  Folder const folder;
  auto file = claims_file();
  file["claims"].push_back(entry("frigates", "Norway won."));
  file["claims"].push_back(entry("rated", "Norway lost."));
  file["claims"][2]["rating"] = "treu";
  file["claims"].push_back(entry("bare", "Norway drew."));
  file["claims"][3].erase("sources");
  file["claims"].push_back(entry("odd", "Norway played."));
  file["claims"][4]["mood"] = "grim";
  auto const path = folder.write("claims.json", file.dump(2));
  auto const r = run({"claims", "validate", path});
  CHECK(r.status == 2);
  for (auto const* part : {"error: /claims/1/id:", "error: /claims/2/rating:", "\"treu\"", "error: /claims/3/sources:", "warning: /claims/4/mood:"}) {
    CAPTURE(part, r.err);
    CHECK(has(r.err, part));
  }
  CHECK(std::count(r.err.begin(), r.err.end(), '\n') == 4);

  auto const good = folder.write("good.json", claims_file().dump());
  auto const fine = run({"claims", "validate", good});
  CHECK(fine.status == 0);
  CHECK(has(fine.out, "1 entry"));
  auto const both = run({"claims", "validate", good, path});
  CHECK(both.status == 2);
  CHECK(has(both.out, "good.json"));
  CHECK(run({"claims", "validate", "-"}, claims_file().dump()).status == 0);
}

TEST_CASE("cli: a claims file with a wrong entry is refused unless told otherwise", "[cli]") {
  Folder const folder;
  auto file = claims_file();
  file["claims"].push_back(entry("rated", "The lake froze."));
  file["claims"][1]["rating"] = "treu";
  auto const path = folder.write("claims.json", file.dump());
  auto const article = "Norway sold two frigates to Chile. The lake froze.";
  auto const refused = run({"check", "-", "--claims", path, "--format", "json"}, article);
  CHECK(refused.status == 2);
  CHECK(refused.out.empty());
  CHECK(has(refused.err, "/claims/1/rating"));
  CHECK(has(refused.err, "--skip-wrong-entries"));
  auto const served = run({"check", "-", "--claims", path, "--format", "json", "--skip-wrong-entries"}, article);
  CHECK(served.status == 0);
  CHECK(has(served.err, "/claims/1/rating"));
  auto const report = json::parse(served.out, nullptr, false);
  REQUIRE(report.is_object());
  CHECK(report["findings"].size() == 1);
  CHECK(report["problems"].size() == 1);
}

TEST_CASE("cli: a warning does not stop a check", "[cli]") {
  Folder const folder;
  auto file = claims_file();
  file["desk"] = "north";
  auto const path = folder.write("claims.json", file.dump());
  auto const r = run({"check", "-", "--claims", path, "--format", "json"}, "Norway sold two frigates to Chile.");
  CHECK(r.status == 0);
  CHECK(has(r.err, "warning: /desk"));
  CHECK(run({"claims", "validate", path}).status == 0);
}

TEST_CASE("cli: jsonl answers every row in order, good or bad", "[cli]") {
  Folder const folder;
  auto const claims = folder.write("claims.json", claims_file().dump());
  auto own = claims_file();
  own["claims"] = json::array({entry("lake", "The council closed the lake.")});
  auto wrong = own;
  wrong["claimlight"] = 7;
  std::string input;
  input += json{{"id", "good"}, {"published", "2024-06-22"}, {"headline", "Sale"}, {"text", "Norway sold two frigates to Chile."}}.dump() + "\n";
  input += "not json at all\n";
  input += "\n";
  input += json{{"id", "own"}, {"text", "The council closed the lake. Norway sold two frigates to Chile."}, {"claims", own}}.dump() + "\n";
  input += json{{"id", "no text"}}.dump() + "\n";
  input += json{{"id", "bad date"}, {"text", "x"}, {"published", "someday"}}.dump() + "\n";
  input += json{{"id", "bad type"}, {"text", 12}}.dump() + "\n";
  input += json{{"id", "bad claims"}, {"text", "x"}, {"claims", wrong}}.dump() + "\n";
  input += json::array({1, 2}).dump() + "\n";
  input += json{{"id", 17}, {"html", "<p>Norway sold two frigates to Chile.</p>"}}.dump() + "\n";
  input += "{\"id\": \"raw\", \"text\": \"\xFF\"}\n";
  input += json{{"text", ""}}.dump();  // the last line lacks its end
  auto const r = run({"check", "-", "--claims", claims, "--format", "jsonl"}, input);
  CHECK(r.status == 0);
  auto const out = lines(r.out);
  REQUIRE(out.size() == 11);
  auto const finds = [&](std::size_t i, char const* entry) {
    CAPTURE(i, out[i].dump());
    REQUIRE(out[i].contains("findings"));
    CHECK(out[i]["findings"].size() == 1);
    if (!out[i]["findings"].empty()) CHECK(out[i]["findings"][0]["entry"] == entry);
  };
  auto const fails = [&](std::size_t i, json const& id) {
    CAPTURE(i, out[i].dump());
    CHECK(out[i].size() == 2);
    CHECK(out[i].value("id", json("absent")) == id);
    CHECK(out[i].contains("error"));
    CHECK_FALSE(out[i].value("error", "").empty());
  };
  finds(0, "frigates");
  CHECK(out[0]["id"] == "good");
  CHECK(out[0]["published"] == "2024-06-22");
  fails(1, nullptr);
  finds(2, "lake");
  CHECK(out[2]["id"] == "own");
  fails(3, "no text");
  fails(4, "bad date");
  fails(5, "bad type");
  fails(6, "bad claims");
  fails(7, nullptr);
  finds(8, "frigates");
  CHECK(out[8]["id"] == 17);
  fails(9, nullptr);
  CHECK(out[10].contains("findings"));
  CHECK_FALSE(out[10].contains("id"));
}

TEST_CASE("cli: jsonl deep in brackets is a bad row, not the end", "[cli][negative]") {
  auto const input = std::string(100000, '[') + "\n" + json{{"id", "next"}, {"text", ""}}.dump() + "\n";
  auto const out = lines(run({"check", "-", "--format", "jsonl"}, input).out);
  REQUIRE(out.size() == 2);
  CHECK(out[0].contains("error"));
  CHECK(out[1]["id"] == "next");
}

TEST_CASE("cli: parse gives CoNLL-U, each article a document", "[cli]") {
  Folder const folder;
  auto const a = folder.write("a.txt", "The lake froze. It cracked.");
  auto const b = folder.write("b.html", "<!doctype html><article><p>Nobody swam.</p></article>");
  auto const r = run({"parse", a, b, "--format", "conllu"});
  CHECK(r.status == 0);
  CHECK(r.err.empty());
  CHECK(r.out.rfind("# newdoc\n# newpar\n# sent_id = 1\n# text = The lake froze.\n1\tThe\tthe\tDET\t", 0) == 0);
  CHECK(has(r.out, "\n\n# sent_id = 2\n# text = It cracked.\n"));
  CHECK(has(r.out, "\n\n# newdoc\n# newpar\n# sent_id = 3\n# text = Nobody swam.\n"));
}

TEST_CASE("cli: parse keeps the tokens that CoNLL-U gives", "[cli]") {
  auto const blank = [](std::string const& id, std::string const& form, std::string const& misc) { return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n"; };
  auto const given = "# sent_id = x\n" + blank("1", "The", "_") + blank("2", "well-known lake", "A=1") + blank("3", "froze.", "SpaceAfter=No") + "\n";
  auto const r = run({"parse", "-", "--format", "conllu", "--input", "conllu"}, given);
  CHECK(r.status == 0);
  CHECK(r.out.rfind("# sent_id = x\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\twell-known lake\t", 0) == 0);
  CHECK(has(r.out, "\tA=1\n3\tfroze.\t"));
  CHECK(has(r.out, "\tSpaceAfter=No\n\n"));
  // Longer than the parser takes at once, and bytes that are no UTF-8.
  std::string many;
  for (int i = 1; i <= 1000; ++i) many += blank(std::to_string(i), i % 7 ? "cell\xFF" : ",", "_");
  auto const long_one = run({"parse", "-", "--format", "conllu", "--input", "conllu"}, many);
  CHECK(long_one.status == 0);
  CHECK(std::count(long_one.out.begin(), long_one.out.end(), '\n') == 1001);
  CHECK(has(long_one.out, "\n1000\tcell\xEF\xBF\xBD\t"));
}

TEST_CASE("cli: what is no CoNLL-U is told with file and line", "[cli][negative]") {
  Folder const folder;
  auto const bad = folder.write("bad.conllu", "# a comment\n1\ttwo columns\n");
  auto const r = run({"parse", bad, "--format", "conllu", "--input", "conllu"});
  CHECK(r.status == 2);
  CHECK(r.out.empty());
  CHECK(has(r.err, bad + ":2: expected ten columns"));
  CHECK(has(r.err, "found 2"));
  for (std::string const input : {"", "\n", "The lake froze.", "<html></html>"}) {
    auto const none = run({"parse", "-", "--format", "conllu", "--input", "conllu"}, input);
    CHECK(none.status == 2);
    CHECK(has(none.err, "standard input:"));
    CHECK(has(none.err, "expected"));
  }
}

TEST_CASE("cli: parse shows claims and times", "[cli]") {
  auto const text = "On Monday the mayor sold the pool to Norway.";
  auto const plain = run({"parse", "-", "--published", "2024-06-22"}, text);
  CHECK(plain.status == 0);
  CAPTURE(plain.out);
  for (auto const* part : {"c1", "who:", "the mayor", "did:", "sell", "what:", "the pool", "when:", "2024-06-17"}) CHECK(has(plain.out, part));
  auto const report = json::parse(run({"parse", "-", "--published", "2024-06-22", "--format", "json"}, text).out, nullptr, false);
  REQUIRE(report.is_object());
  CHECK(report["claims"].size() == 1);
  CHECK_FALSE(report.contains("findings"));
  CHECK(has(run({"parse", "-", "--published", "2024-06-22", "--format", "timeml"}, text).out, "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2024-06-17\">Monday</TIMEX3>"));
}
