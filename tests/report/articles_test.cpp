// Golden reports: every article of tests/articles ("published: YYYY-MM-DD", a blank line, the text) against the bundled claims file.
// A change that is meant: CLAIMLIGHT_REWRITE_GOLDEN=1 core_tests "[articles]", then read the difference.
#include <cstdlib>
#include <filesystem>

#include "engine.h"
#include "english.h"
#include "rows.h"

using namespace claimlight;

namespace {

struct Article {
  std::string name;
  std::optional<text::CivilDay> published;
  std::string text;
};

std::vector<Article> articles() {
  std::vector<Article> list;
  std::error_code error;
  for (auto const& file : std::filesystem::directory_iterator(CLAIMLIGHT_SOURCE "/tests/articles", error)) {
    if (file.path().extension() != ".txt") continue;
    auto const bytes = rows::file("tests/articles/" + file.path().filename().string());
    std::string const key = "published: ";
    REQUIRE(bytes.rfind(key, 0) == 0);
    auto const date = time::parse_iso(bytes.substr(key.size(), 10));
    REQUIRE(date);
    REQUIRE(bytes.substr(key.size() + 10, 2) == "\n\n");
    list.push_back({file.path().stem().string(), date->interval->begin, bytes.substr(key.size() + 12)});
  }
  std::sort(list.begin(), list.end(), [](Article const& a, Article const& b) { return a.name < b.name; });
  return list;
}

bool rewrite() {
  auto const* wanted = std::getenv("CLAIMLIGHT_REWRITE_GOLDEN");
  return wanted && std::string(wanted) == "1";
}

}  // namespace

TEST_CASE("report: whole articles have the reports that were read and agreed", "[report][articles]") {
  Engine const engine(english::load(rows::file("claims/claims.json")), english::model());
  auto const list = articles();
  REQUIRE(list.size() >= 4);
  for (auto const& article : list) {
    CAPTURE(article.name);
    auto const line = report::to_json(engine.check(article.text, article.published), &engine.record(), text::OffsetUnit::utf16);
    // A finding a line, so that a difference can be read.
    auto const got = nlohmann::ordered_json::parse(line).dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    auto const path = "tests/articles/" + article.name + ".report.json";
    if (rewrite()) {
      std::ofstream(std::string(CLAIMLIGHT_SOURCE "/") + path, std::ios::binary) << got;
      WARN("rewrote " << path);
      continue;
    }
    auto const want = rows::file(path);
    auto const at = std::mismatch(got.begin(), got.end(), want.begin(), want.end()).first - got.begin();
    auto const from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 200));
    INFO("first difference near: " << got.substr(from, 400));
    CHECK((got == want));
  }
}
