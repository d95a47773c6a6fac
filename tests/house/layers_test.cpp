// Rules of the house that a machine can hold.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch2.h"

namespace {

namespace fs = std::filesystem;

fs::path const core = CLAIMLIGHT_SOURCE "/core";
constexpr std::size_t longest_file = 420;

std::string read(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines(std::string const& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::vector<fs::path> sources(std::set<std::string> const& extensions) {
  std::vector<fs::path> list;
  for (auto const& file : fs::recursive_directory_iterator(core))
    if (file.is_regular_file() && extensions.count(file.path().extension().string())) list.push_back(file.path());
  std::sort(list.begin(), list.end());
  REQUIRE_FALSE(list.empty());
  return list;
}

/// Room or file of core/LAYERS → its floor.
std::map<std::string, int> floors() {
  std::map<std::string, int> floor;
  int number = 0;
  for (auto const& line : lines(read(core / "LAYERS"))) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    for (std::string room; words >> room;) floor[room] = number;
    ++number;
  }
  return floor;
}

/// "time" of core/time/grammar.h, "engine.h" of core/engine.h.
std::string room_of(fs::path const& relative) { return relative.begin()->string(); }

/// Paths that a file includes in quotation marks.
std::vector<std::string> includes(std::string const& text) {
  std::vector<std::string> out;
  for (auto line : lines(text)) {
    auto const hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#' || line.find("include", hash) == std::string::npos) continue;
    auto const open = line.find('"');
    auto const close = line.find('"', open + 1);
    if (open != std::string::npos && close != std::string::npos) out.push_back(line.substr(open + 1, close - open - 1));
  }
  return out;
}

/// What is wrong with one include; empty if nothing.
std::string wrong(std::map<std::string, int> const& floor, std::string const& from, std::string const& included) {
  auto const room = room_of(included);
  bool const is_path = included.find('/') != std::string::npos;
  if (!is_path && !floor.count(room)) return "";  // generated, or a header beside the engine
  if (!floor.count(room)) return "is in a room that core/LAYERS does not list";
  if (room == from) return "";
  if (floor.at(room) > floor.at(from)) return "is on a higher floor";
  if (floor.at(room) == floor.at(from)) {
    bool const engine = from.rfind("engine.", 0) == 0 && room.rfind("engine.", 0) == 0;
    return engine ? "" : "is on the same floor";
  }
  return "";
}

}  // namespace

TEST_CASE("house: the rule sees what it forbids", "[house]") {
  std::map<std::string, int> const floor{{"text", 0}, {"number", 1}, {"time", 2}, {"syntax", 2}, {"engine.h", 3}, {"engine.cpp", 3}};
  CHECK(wrong(floor, "time", "text/document.h").empty());
  CHECK(wrong(floor, "time", "time/value.h").empty());
  CHECK(wrong(floor, "engine.cpp", "engine.h").empty());
  CHECK(wrong(floor, "time", "claimlight_version.h").empty());
  CHECK(wrong(floor, "time", "syntax/analyse.h") == "is on the same floor");
  CHECK(wrong(floor, "number", "time/value.h") == "is on a higher floor");
  CHECK(wrong(floor, "text", "engine.h") == "is on a higher floor");
  CHECK(wrong(floor, "time", "util/strings.h") == "is in a room that core/LAYERS does not list");
  CHECK(includes("#include <vector>\n#include \"a/b.h\"\n  # include \"c.h\" // x\nx = \"#include\";") == std::vector<std::string>{"a/b.h", "c.h"});
}

TEST_CASE("house: rooms include only lower floors", "[house]") {
  auto const floor = floors();
  REQUIRE(floor.size() > 10);
  for (auto const& path : sources({".h", ".cpp", ".in"})) {
    auto const relative = fs::relative(path, core);
    auto const from = room_of(relative);
    if (from == "version.h.in") continue;
    CAPTURE(relative.string());
    if (!floor.count(from)) {
      FAIL_CHECK("core/LAYERS does not list " << from);
      continue;
    }
    for (auto const& included : includes(read(path))) {
      auto const why = wrong(floor, from, included);
      if (!why.empty()) FAIL_CHECK(relative.string() << " includes " << included << ", which " << why);
    }
  }
}

TEST_CASE("house: every room that core/LAYERS lists is there", "[house]") {
  for (auto const& [room, number] : floors()) {
    CAPTURE(room);
    CHECK(fs::exists(core / room));
  }
}

TEST_CASE("house: lexicons have sorted rows, one a line and none twice", "[house]") {
  for (auto const& path : sources({".inc"})) {
    CAPTURE(path.filename().string());
    std::vector<std::string> rows;
    for (auto const& line : lines(read(path))) {
      if (line.empty() || line.rfind("//", 0) == 0) continue;
      CHECK(line.back() == ',');
      CHECK((line.front() == '"' || line.front() == '{'));
      rows.push_back(line);
    }
    CHECK_FALSE(rows.empty());
    auto const key = [](std::string const& row) {  // the words themselves: '"' would sort before ' '
      std::string out;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '"') out += '\0';
        else if (row[i] != '{' && row[i] != '}') out += row[i];
      }
      return out;
    };
    for (std::size_t i = 1; i < rows.size(); ++i)
      if (!(key(rows[i - 1]) < key(rows[i]))) FAIL_CHECK(path.filename().string() << ": " << rows[i] << " stands behind " << rows[i - 1]);
  }
}

TEST_CASE("house: grammars stay out of headers", "[house]") {
  for (auto const& path : sources({".h"})) {
    if (path.filename() == "terminals.h") continue;  // what several grammars of one room are made of; never installed
    CAPTURE(fs::relative(path, core).string());
    CHECK(read(path).find("boost/spirit") == std::string::npos);
  }
}

TEST_CASE("house: Emscripten stays in its folder", "[house]") {
  for (auto const& path : sources({".h", ".cpp"})) {
    CAPTURE(fs::relative(path, core).string());
    auto const text = read(path);
    CHECK(text.find("emscripten") == std::string::npos);
    CHECK(text.find("EMSCRIPTEN") == std::string::npos);
  }
}

TEST_CASE("house: no file is too long to read", "[house]") {
  for (auto const& path : sources({".h", ".cpp"})) {
    CAPTURE(fs::relative(path, core).string());
    CHECK(lines(read(path)).size() <= longest_file);
  }
}

TEST_CASE("house: headers are included once and begin with what they hold", "[house]") {
  for (auto const& path : sources({".h"})) {
    CAPTURE(fs::relative(path, core).string());
    auto const text = read(path);
    CHECK(text.find("#pragma once") != std::string::npos);
    CHECK(text.rfind("//", 0) == 0);
    CHECK(text.find("using namespace std") == std::string::npos);
  }
}

TEST_CASE("house: text files end with one line end and hold no tabs or trailing blanks", "[house]") {
  for (auto const& path : sources({".h", ".cpp", ".inc", ".txt"})) {
    CAPTURE(fs::relative(path, core).string());
    auto const text = read(path);
    CHECK(text.back() == '\n');
    CHECK(text.find('\t') == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find(" \n") == std::string::npos);
  }
}
