// JSON → entries → sentences read by the same claim parser that reads articles.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "claim/read.h"
#include "record/locate.h"
#include "record/read_file.h"
#include "record/record.h"

namespace claimlight::record {
namespace {

using nlohmann::json;

/// Deeper nesting is no claims file, and would cost stack further on.
constexpr int deepest = 32;

constexpr std::array<std::string_view, 10> slot_names{"who",  "did",     "what",     "whom",   "when",
                                                      "where", "howMany", "polarity", "saidBy", "saidOn"};

Problem whole_file(std::string code, std::string expected, std::string found, Position at) {
  return {Severity::error, std::move(code), "", at.line, at.column, std::move(expected), std::move(found)};
}

/// Fills in line and column, in one pass over the file for all.
void place(std::vector<Problem>& problems, std::string_view text) {
  if (problems.empty()) return;
  std::vector<std::string> pointers;
  for (auto const& p : problems) pointers.push_back(p.pointer);
  auto const bytes = locate(text, pointers);
  std::vector<std::size_t> lines{0};
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') lines.push_back(i + 1);
  for (std::size_t i = 0; i < problems.size(); ++i) {
    auto const line = std::upper_bound(lines.begin(), lines.end(), bytes[i]) - 1;
    problems[i].line = static_cast<std::uint32_t>(line - lines.begin() + 1);
    problems[i].column = static_cast<std::uint32_t>(bytes[i] - *line + 1);
  }
}

/// The day against which an entry's own words are read ("in March").
std::optional<text::CivilDay> day_of(Entry const& e, std::optional<text::CivilDay> updated) {
  if (e.when) return e.when->interval->end - std::chrono::days(1);
  if (e.said_on) return e.said_on->interval->end - std::chrono::days(1);
  return updated;
}

}  // namespace

std::string_view name(Rating rating) {
  constexpr std::array<std::string_view, 6> names{"true", "mostly-true", "mixed", "mostly-false", "false", "unproven"};
  return names[static_cast<std::size_t>(rating)];
}

std::string_view name(Slot slot) { return slot_names[static_cast<std::size_t>(slot)]; }

std::optional<Slot> parse_slot(std::string_view wanted) {
  for (std::size_t i = 0; i < slot_names.size(); ++i)
    if (slot_names[i] == wanted) return static_cast<Slot>(i);
  return {};
}

bool Entry::is_open(Slot slot) const { return std::find(open.begin(), open.end(), slot) != open.end(); }

bool speaks(Entry const& entry, std::optional<text::CivilDay> day) {
  if (entry.status != Status::published && entry.status != Status::corrected) return false;
  return !entry.expires || !day || *day <= *entry.expires;
}

std::string describe(Problem const& p) {
  auto where = std::to_string(p.line) + ":" + std::to_string(p.column) + ": ";
  where += p.severity == Severity::error ? "error: " : "warning: ";
  if (!p.pointer.empty()) where += p.pointer + ": ";
  return where + "expected " + p.expected + ", found " + p.found;
}

Record load(std::string_view text, syntax::Model const& model) {
  Record record;
  bool too_deep = false;
  auto const root = json::parse(
      text.begin(), text.end(),
      [&](int depth, json::parse_event_t, json&) {
        too_deep = too_deep || depth > deepest;
        return !too_deep;
      },
      false);
  if (too_deep) {
    record.problems.push_back(whole_file("limit", "at most " + std::to_string(deepest) + " levels of nesting", "more", {}));
    return record;
  }
  if (root.is_discarded()) {
    auto const error = find_syntax_error(text);
    auto const at = position_of(text, error ? error->byte : 0);
    record.problems.push_back(whole_file("syntax", "JSON", text.empty() ? "an empty file" : error ? error->message : "other text", at));
    return record;
  }
  auto file = read_file(root);
  place(file.problems, text);
  record.title = std::move(file.title);
  record.publisher = std::move(file.publisher);
  record.entries = std::move(file.entries);
  record.problems = std::move(file.problems);
  record.usable = file.usable;
  record.gazetteer = mention::Gazetteer(std::move(file.entities));

  for (std::uint32_t i = 0; i < record.entries.size(); ++i) {
    auto const& e = record.entries[i];
    auto const day = day_of(e, file.updated);
    auto const add = [&](std::string const& sentence, bool is_truth) {
      record.wordings.push_back({i, is_truth, claim::read(text::make_document(sentence, day), record.gazetteer, model)});
    };
    add(e.claim, false);
    for (auto const& other : e.also) add(other, false);
    if (!e.truth.empty()) add(e.truth, true);
  }
  return record;
}

}  // namespace claimlight::record
