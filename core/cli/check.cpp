// claimlight check: articles against a claims file.
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/article.h"
#include "cli/commands.h"
#include "engine.h"
#include "syntax/english.h"

namespace claimlight::cli {
namespace {

using nlohmann::json;

struct Options {
  std::vector<std::string> articles;
  std::string claims;
  std::string published;
  std::string format = "text";
  std::string offsets = "utf-16";
  std::string color = "auto";
  std::string fail_on;
  bool skip_wrong = false;
};

/// A row of JSON Lines that is no article; the rest go on.
struct RowError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string string_field(json const& row, char const* key) {
  auto const it = row.find(key);
  if (it == row.end() || it->is_null()) return {};
  if (!it->is_string()) throw RowError(std::string(key) + ": expected a string, found " + it->type_name());
  return it->get<std::string>();
}

class Check {
 public:
  Check(Options options, Streams& streams)
      : options_(std::move(options)), streams_(streams), unit_(*text::parse_offset_unit(options_.offsets)) {}

  int run() {
    bool const rows = options_.format == "jsonl" && options_.articles == std::vector<std::string>{"-"};
    if (rows) {
      each_row();
    } else {
      each_file();
    }
    return contradicted_ && options_.fail_on == "contradicted" ? found : done;
  }

 private:
  Engine const& engine() {
    if (!engine_) engine_ = std::make_unique<Engine>(load_claims(options_.claims, options_.skip_wrong, streams_), syntax::english());
    return *engine_;
  }

  report::Report check(Engine const& engine, Article const& article) {
    auto report = engine.check(article.text, article.published);
    for (auto const& f : report.findings) contradicted_ = contradicted_ || f.verdict == verdict::Verdict::contradicted;
    return report;
  }

  void each_file() {
    bool const list = options_.format == "json" && options_.articles.size() > 1;
    auto const& with = engine();
    for (std::size_t i = 0; i < options_.articles.size(); ++i) {
      auto const& path = options_.articles[i];
      auto const article = make_article(read(path, streams_), options_.published);
      auto const report = check(with, article);
      if (options_.format == "text") {
        if (!article.published)
          streams_.err << "claimlight: " << path << ": no date found: days such as \"Wednesday\" have none either; give --published\n";
        if (options_.articles.size() > 1) streams_.out << path << "\n\n";
        streams_.out << report::to_text(report, with.record(), article.headline, {wants_color(options_.color, streams_)});
      } else {
        if (list) streams_.out << (i == 0 ? "[" : ",\n");
        streams_.out << report::to_json(report, &with.record(), unit_) << (list ? "" : "\n");
      }
    }
    if (list) streams_.out << "]\n";
  }

  void each_row() {
    std::string line;
    while (std::getline(streams_.in, line)) {
      if (line.find_first_not_of(" \t\r") == line.npos) continue;
      json id = nullptr;
      try {
        auto const row = json::parse(line, nullptr, false);
        if (row.is_discarded()) throw RowError("expected a JSON object, found other text");
        if (!row.is_object()) throw RowError(std::string("expected a JSON object, found ") + row.type_name());
        if (auto const it = row.find("id"); it != row.end()) id = *it;
        streams_.out << check_row(row, id) << "\n";
      } catch (std::runtime_error const& e) {
        nlohmann::ordered_json error{{"id", id}, {"error", e.what()}};
        streams_.out << error.dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
      }
      streams_.out.flush();
    }
  }

  std::string check_row(json const& row, json const& id) {
    auto published = string_field(row, "published");
    if (published.empty()) published = options_.published;
    bool const html = row.contains("html");
    if (!html && !row.contains("text")) throw RowError("expected a field \"text\" or \"html\"");
    auto const article = html ? make_html_article(string_field(row, "html"), published)
                              : make_text_article(string_field(row, "text"), published);
    auto const id_text = id.is_null() ? "" : id.dump(-1, ' ', false, json::error_handler_t::replace);
    if (auto const own = row.find("claims"); own != row.end()) {
      Engine const with(record::load(own->dump(-1, ' ', false, json::error_handler_t::replace), syntax::english()), syntax::english());
      if (!with.record().usable) throw RowError("claims: " + record::describe(with.record().problems.front()));
      return report::to_json(check(with, article), &with.record(), unit_, id_text);
    }
    auto const& with = engine();
    return report::to_json(check(with, article), &with.record(), unit_, id_text);
  }

  Options options_;
  Streams& streams_;
  text::OffsetUnit unit_;
  std::unique_ptr<Engine> engine_;
  bool contradicted_ = false;
};

}  // namespace

void add_check(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("check", "Check articles against a claims file.");
  auto options = std::make_shared<Options>();
  command->add_option("ARTICLE", options->articles, "Files of plain text or HTML; - for standard input")->required();
  command->add_option("--claims", options->claims, "Claims file (default: the bundled one)");
  command->add_option("--published", options->published, "Date of the article, such as 2024-06-22 (default: the page's own)");
  command->add_option("--format", options->format,
                      "text for people, json (one report, or a list of several), or jsonl (one report a line; standard input "
                      "then holds one article a line: id, headline, published, text or html, and claims if it brings its own)")
      ->check(CLI::IsMember({"text", "json", "jsonl"}))->capture_default_str();
  command->add_option("--offsets", options->offsets, "What offsets count")
      ->check(CLI::IsMember({"utf-8", "utf-16", "codepoint"}))->capture_default_str();
  command->add_option("--color", options->color, "Colour the text")
      ->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
  command->add_option("--fail-on", options->fail_on, "Exit with status 1 if there is such a finding")
      ->check(CLI::IsMember({"contradicted"}));
  command->add_flag("--skip-wrong-entries", options->skip_wrong, "Use the right entries of a claims file that also has wrong ones");
  command->callback([options, &chosen] {
    chosen = [options](Streams& streams) { return Check(*options, streams).run(); };
  });
}

}  // namespace claimlight::cli
