// claimlight parse: what the engine understands of an article; and of given tokens, the tags and trees alone.
#include <ostream>

#include "cli/article.h"
#include "cli/commands.h"
#include "engine.h"
#include "syntax/conllu.h"
#include "syntax/english.h"

namespace claimlight::cli {
namespace {

struct Options {
  std::vector<std::string> articles;
  std::string published;
  std::string input = "text";
  std::string format = "text";
  std::string offsets = "utf-16";
  std::string color = "auto";
};

/// The file's sentences with their words analysed. Throws InputError where it is no CoNLL-U.
std::string fill_in(std::string const& path, Streams& streams) {
  auto const doc = text::make_document(read(path, streams));  // in: any bytes; out: UTF-8
  auto const [sentences, fault] = syntax::read_conllu(doc.text);
  if (fault) {
    auto const place = (path == "-" ? "standard input" : path) + ":" + std::to_string(fault->line);
    throw InputError(place + ": expected " + fault->expected + ", found " + fault->found);
  }
  syntax::Analyser analyser(syntax::english());
  std::vector<std::string_view> forms;
  std::vector<syntax::Word> words;
  std::string out;
  for (auto const& sentence : sentences) {
    forms.clear();
    words.clear();
    for (auto word : sentence.words) forms.push_back(sentence.rows[word][syntax::column::form]);
    analyser.analyse(forms, words);
    syntax::write_conllu(sentence, words, out);
  }
  return out;
}

int parse(Options const& options, Streams& streams) {
  if (options.input == "conllu") {
    if (options.format != "conllu") throw InputError("--input conllu goes with --format conllu only");
    for (auto const& path : options.articles) streams.out << fill_in(path, streams);
    return done;
  }
  Engine const engine(record::Record{}, syntax::english());
  std::uint32_t sentences = 0;
  bool const list = options.format == "json" && options.articles.size() > 1;
  for (std::size_t i = 0; i < options.articles.size(); ++i) {
    auto const article = make_article(read(options.articles[i], streams), options.published);
    auto const report = engine.parse(article.text, article.published);
    if (options.format == "timeml") {
      streams.out << report::to_timeml(report);
    } else if (options.format == "conllu") {
      streams.out << report::to_conllu(report, sentences + 1);
      sentences += report.coverage.sentences;
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
  auto* command = app.add_subcommand("parse", "Show the claims of articles, their times, or their words and trees.");
  auto options = std::make_shared<Options>();
  command->add_option("ARTICLE", options->articles, "Files of plain text or HTML (or CoNLL-U, see --input); - for standard input")->required();
  command->add_option("--published", options->published, "Date of the article, such as 2024-06-22 (default: the page's own)");
  command->add_option("--format", options->format,
                      "text (one claim a line), json, timeml (TimeML with inline TIMEX3 tags), or conllu (tags, lemmas, dependency trees)")
      ->check(CLI::IsMember({"text", "json", "timeml", "conllu"}))->capture_default_str();
  command->add_option("--input", options->input,
                      "text (or HTML), or conllu: the given tokens and sentences are kept, and UPOS, XPOS, lemma, head "
                      "and relation filled in; with --format conllu only")
      ->check(CLI::IsMember({"text", "conllu"}))->capture_default_str();
  command->add_option("--offsets", options->offsets, "What offsets count")
      ->check(CLI::IsMember({"utf-8", "utf-16", "codepoint"}))->capture_default_str();
  command->add_option("--color", options->color, "Colour the text")
      ->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
  command->callback([options, &chosen] {
    chosen = [options](Streams& streams) { return parse(*options, streams); };
  });
}

}  // namespace claimlight::cli
