// How well times are found and valued: the whole analysis against TimeML files, such as TempEval-3's.
//
//   measure_timebank [--show missed,extra,value,span] FILE.tml...
//
// The text of <TEXT> is analysed without its tags, as of the day that CREATION_TIME's value begins with. Our times and
// the gold TIMEX3s are compared by place, as the scorer of TempEval-3 (UzZaman et al., SemEval 2013) does: each gold
// time is given the one of ours that overlaps it most. `relaxed` counts the pairs, `strict` those of equal span, `type`
// and `value` those of equal attribute; precision is of ours, recall of the gold ones, and F1 their harmonic mean.
//
// --show lists missed and extra times, and pairs of different value or span.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "claim/read.h"
#include "syntax/english.h"
#include "text/document.h"
#include "time/value.h"

namespace {

using namespace claimlight;

/// A TIMEX3; bytes of the text without tags.
struct Timex {
  text::Span span;
  std::string type;
  std::string value;
};

struct Article {
  std::string text;
  std::vector<Timex> times;  ///< in order
  std::optional<text::CivilDay> dct;
};

std::string read(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "measure_timebank: %s cannot be read\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

/// value="..." of a tag; empty if it has none.
std::string attribute(std::string_view tag, std::string const& name) {
  auto const key = " " + name + "=\"";
  auto const at = tag.find(key);
  if (at == std::string_view::npos) return "";
  auto const begin = at + key.size();
  return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

/// Text with XML's entities for the characters that they stand for.
std::string plain(std::string_view markup) {
  static constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  std::string out;
  while (!markup.empty()) {
    auto const* const entity = std::find_if(std::begin(entities), std::end(entities),
                                            [&](auto const& e) { return markup.substr(0, e.first.size()) == e.first; });
    bool const found = entity != std::end(entities);
    out += found ? entity->second : markup.front();
    markup.remove_prefix(found ? entity->first.size() : 1);
  }
  return out;
}

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  auto const at = text.find(open);
  if (at == std::string_view::npos) return {};
  auto const begin = at + open.size(), end = text.find(close, begin);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin);
}

/// Takes the tags out of a body; what is no tag, such as "< 5", stays.
void read_body(std::string_view body, Article& article) {
  std::vector<Timex> open;
  std::size_t at = 0;
  for (std::size_t i = body.find('<'); i != std::string_view::npos; i = body.find('<', i + 1)) {
    auto const close = body.find('>', i);
    if (close == std::string_view::npos) break;
    auto const tag = body.substr(i + 1, close - i - 1);
    auto const name = tag.substr(tag.substr(0, 1) == "/" ? 1 : 0);
    if (name.empty() || !std::isalnum(static_cast<unsigned char>(name.front()))) continue;
    article.text += plain(body.substr(at, i - at));
    auto const here = static_cast<std::uint32_t>(article.text.size());
    at = close + 1;
    if (name.substr(0, 6) != "TIMEX3" || tag.back() == '/') continue;
    if (tag.front() != '/') {
      open.push_back({{here, here}, attribute(tag, "type"), attribute(tag, "value")});
    } else if (!open.empty()) {
      open.back().span.end = here;
      if (!open.back().span.empty()) article.times.push_back(open.back());
      open.pop_back();
    }
  }
  article.text += plain(body.substr(at));
  std::sort(article.times.begin(), article.times.end(), [](Timex const& a, Timex const& b) {
    return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
  });
}

Article read_timeml(std::string const& file) {
  Article article;
  for (auto at = file.find("<TIMEX3"); at != std::string::npos; at = file.find("<TIMEX3", at + 1)) {
    auto const tag = std::string_view(file).substr(at, file.find('>', at) - at);
    auto const role = attribute(tag, "functionInDocument");
    if (role != "CREATION_TIME" && role != "PUBLICATION_TIME") continue;
    article.dct = time::parse_day(attribute(tag, "value").substr(0, 10));
    break;
  }
  read_body(between(file, "<TEXT>", "</TEXT>"), article);
  return article;
}

std::vector<Timex> analyse(Article const& article) {
  auto const analysis =
      claim::read(text::make_document(article.text, article.dct), mention::Gazetteer{}, syntax::english());
  std::vector<Timex> out;
  for (auto const& t : analysis.times) out.push_back({t.span, std::string(time::name(t.value.type)), t.value.value});
  return out;
}

struct Counts {
  int gold = 0, found = 0;
  int relaxed = 0, strict = 0, type = 0, value = 0;
};

struct Show {
  bool missed = false, extra = false, value = false, span = false;
};

/// Bytes that two spans share.
std::uint32_t shared(text::Span a, text::Span b) {
  auto const begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

std::string line(text::Document const& doc, text::Span span) {
  std::string text(doc[span]);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return "\"" + text + "\"";
}

void score(std::string const& name, Article const& article, Show show, Counts& counts) {
  text::Document const doc = text::make_document(article.text);
  auto const found = analyse(article);
  std::vector<bool> used(found.size());
  counts.gold += static_cast<int>(article.times.size());
  counts.found += static_cast<int>(found.size());
  auto const print = [&](char const* what, Timex const& t, std::string const& rest) {
    std::printf("%s  %s  %s  %s %s%s\n", what, name.c_str(), line(doc, t.span).c_str(), t.type.c_str(), t.value.c_str(),
                rest.c_str());
  };
  for (auto const& gold : article.times) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < found.size(); ++i) {
      auto const common = shared(found[i].span, gold.span);
      if (!used[i] && common > 0 && (!best || common > shared(found[*best].span, gold.span))) best = i;
    }
    if (!best) {
      if (show.missed) print("missed", gold, "");
      continue;
    }
    auto const& ours = found[*best];
    used[*best] = true;
    ++counts.relaxed;
    counts.strict += ours.span == gold.span;
    counts.type += ours.type == gold.type;
    counts.value += ours.value == gold.value;
    auto const dct = ", dct " + (article.dct ? time::iso(*article.dct) : "unknown");
    if (show.value && ours.value != gold.value) print("value ", gold, ", ours " + ours.type + " " + ours.value + dct);
    if (show.span && !(ours.span == gold.span)) print("span  ", gold, ", ours " + line(doc, ours.span));
  }
  for (std::size_t i = 0; show.extra && i < found.size(); ++i)
    if (!used[i]) print("extra ", found[i], "");
}

double percent(int part, int of) { return 100.0 * part / std::max(1, of); }

double f1(int pairs, Counts const& c) { return 200.0 * pairs / std::max(1, c.gold + c.found); }

}  // namespace

int main(int argc, char** argv) {
  Show show;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    std::string const argument = argv[i];
    if (argument == "--show" && i + 1 < argc) {
      auto const list = "," + std::string(argv[++i]) + ",";
      auto const has = [&list](std::string const& kind) { return list.find("," + kind + ",") != std::string::npos; };
      show = {has("missed"), has("extra"), has("value"), has("span")};
    } else {
      files.push_back(argument);
    }
  }
  if (files.empty()) {
    std::fputs("usage: measure_timebank [--show missed,extra,value,span] FILE.tml...\n", stderr);
    return 2;
  }
  Counts counts;
  for (auto const& file : files) score(file.substr(file.find_last_of('/') + 1), read_timeml(read(file)), show, counts);
  std::pair<char const*, int> const rows[] = {
      {"relaxed", counts.relaxed}, {"strict", counts.strict}, {"type", counts.type}, {"value", counts.value}};
  for (auto const& [name, pairs] : rows) {
    std::printf("%-8s P %.1f  R %.1f  F1 %.1f\n", name, percent(pairs, counts.found), percent(pairs, counts.gold),
                f1(pairs, counts));
  }
  std::printf("timex: gold %d found %d; relaxed F1 %.1f, strict F1 %.1f, value F1 %.1f\n", counts.gold, counts.found,
              f1(counts.relaxed, counts), f1(counts.strict, counts), f1(counts.value, counts));
}
