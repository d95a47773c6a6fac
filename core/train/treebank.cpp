// Treebanks; see treebank.h.
#include "train/treebank.h"

#include <algorithm>
#include <charconv>

#include "syntax/conllu.h"
#include "train/input.h"

namespace claimlight::train {
namespace {

namespace column = syntax::column;

[[noreturn]] void fail(std::string const& path, std::uint32_t line, std::string const& expected,
                       std::string const& found) {
  throw InputError(path + ":" + std::to_string(line) + ": expected " + expected + ", found " + found);
}

/// The head of a row in a sentence of `words` words; another than the word itself.
int head_of(std::string const& path, syntax::ConlluRow const& row, std::size_t words) {
  auto const text = row[column::head];
  std::size_t head = 0;
  auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), head);
  if (error != std::errc{} || stop != text.data() + text.size() || head > words ||
      text == row[column::id])
    fail(path, row.line, "another word's id up to " + std::to_string(words) + " or 0 as head",
         "\"" + std::string(text) + "\"");
  return static_cast<int>(head);
}

/// Whether a document begins at this comment, and if so whether it is to be skipped.
void see_document(std::string_view comment, std::vector<std::string> const& skip, bool& skipping) {
  constexpr std::string_view mark = "# newdoc id = ";
  if (!comment.starts_with(mark)) return;
  auto const id = comment.substr(mark.size());
  skipping = std::any_of(skip.begin(), skip.end(), [&](auto const& prefix) { return id.starts_with(prefix); });
}

}  // namespace

std::vector<Sentence> read_treebank(std::string const& path, std::vector<std::string> const& skip) {
  auto const text = read_file(path);
  auto const [sentences, fault] = syntax::read_conllu(text);
  if (fault) fail(path, fault->line, fault->expected, fault->found);
  std::vector<Sentence> out;
  bool skipping = false;
  for (auto const& given : sentences) {
    for (auto comment : given.comments) see_document(comment, skip, skipping);
    if (skipping) continue;
    auto& sentence = out.emplace_back();
    for (auto word : given.words) {
      auto const& row = given.rows[word];
      sentence.form.emplace_back(row[column::form]);
      sentence.lemma.emplace_back(row[column::lemma]);
      sentence.upos.emplace_back(row[column::upos]);
      sentence.xpos.emplace_back(row[column::xpos]);
      sentence.head.push_back(head_of(path, row, given.words.size()));
      sentence.deprel.emplace_back(row[column::deprel]);
    }
  }
  return out;
}

}  // namespace claimlight::train
