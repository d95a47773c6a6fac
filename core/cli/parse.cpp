// claimlight parse: what the engine understands of an article.
#include <ostream>

#include "cli/article.h"
#include "cli/commands.h"
#include "engine.h"

namespace claimlight::cli {
namespace {

struct Options {
  std::vector<std::string> articles;
  std::string published;
  std::string format = "text";
  std::string offsets = "utf-16";
  std::string color = "auto";
};

int parse(Options const& options, Streams& streams) {
  Engine const engine{record::Record{}};
  bool const list = options.format == "json" && options.articles.size() > 1;
  for (std::size_t i = 0; i < options.articles.size(); ++i) {
    auto const article = make_article(read(options.articles[i], streams), options.published);
    auto const report = engine.parse(article.text, article.published);
    if (options.format == "timeml") {
      streams.out << report::to_timeml(report);
    } else if (options.format == "json") {
      if (list) streams.out << (i == 0 ? "[" : ",\n");
      streams.out << report::to_json(report, nullptr, *text::parse_offset_unit(options.offsets)) << (list ? "" : "\n");
    } else {
      streams.out << report::claims_to_text(report, {wants_color(options.color, streams)});
    }
  }
  if (list) streams.out << "]\n";
  return done;
}

}  // namespace

void add_parse(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("parse", "Show the claims of articles, or their times.");
  auto options = std::make_shared<Options>();
  command->add_option("ARTICLE", options->articles, "Files of plain text or HTML; - for standard input")->required();
  command->add_option("--published", options->published, "Date of the article, such as 2024-06-22 (default: the page's own)");
  command->add_option("--format", options->format, "text (one claim a line), json, or timeml (inline TIMEX3 tags)")
      ->check(CLI::IsMember({"text", "json", "timeml"}))->capture_default_str();
  command->add_option("--offsets", options->offsets, "What offsets count")
      ->check(CLI::IsMember({"utf-8", "utf-16", "codepoint"}))->capture_default_str();
  command->add_option("--color", options->color, "Colour the text")
      ->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
  command->callback([options, &chosen] {
    chosen = [options](Streams& streams) { return parse(*options, streams); };
  });
}

}  // namespace claimlight::cli
