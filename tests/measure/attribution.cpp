// How well sources are found: the whole analysis against the attribution relations of GUM, the Georgetown University
// Multilayer corpus (CoNLL-U with eRST's discourse units and relations in `Discourse=` of MISC).
//
//   measure_attribution [--genre news,interview,...] [--show missed,extra] FILE.conllu...
//
// Tokens, sentences and paragraphs are the file's; all else is ours. A relation ties the unit that says who speaks (its
// satellite) to the unit that is said (its nucleus). It is found if a claim of the nucleus, or a quotation where it has
// none, has a source and that or its verb stands in the satellite. It is direct where the nucleus stands in quotation
// marks, else indirect; what is thought and seen, not said, is counted apart, and so are satellites without a verb, most
// of them credits of pictures and cited works. `agreed` of ours are those that such a
// relation ties to the same place; the corpus also leaves out what a careful reader would not, so the rest is to be
// read, not to be believed.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claim/read.h"
#include "syntax/conllu.h"
#include "syntax/english.h"

namespace {

using namespace claimlight;
using syntax::column::Column;

struct Unit {
  std::uint32_t first = 0, last = 0;  ///< tokens of the document
  std::optional<int> nucleus;         ///< of an attribution
  int parent = 0;                     ///< 0 for none
  bool same = false;                  ///< goes on with its parent, which something has parted
};

struct Gold {
  std::string name;
  std::string text;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;
  std::vector<bool> inside;  ///< parallel to tokens: between quotation marks
  std::vector<bool> mental;  ///< parallel to tokens: a word for thinking and seeing
  std::vector<bool> cue;         ///< parallel to tokens: a verb, or "according"
  std::vector<int> unit_at;  ///< parallel to tokens
  std::map<int, Unit> units;
};

struct Options {
  std::set<std::string> genres;
  bool missed = false, extra = false;
  std::vector<std::string> files;
};

struct Tally {
  int gold = 0, found = 0;
};

struct Counts {
  Tally direct, indirect, mental, credit, ours;
};

bool is_mental(std::string_view lemma) {
  for (std::string_view w :
       {"assume",   "believe", "consider", "decide",  "discover",   "expect", "feel", "figure", "find",
        "guess",    "hear",    "hope",     "imagine", "know",       "learn",  "mean", "notice", "realize",
        "remember", "see",     "show",     "think",   "understand", "want",   "wish", "wonder"})
    if (lemma == w) return true;
  return false;
}

text::TokenKind kind_of(std::string_view form) {
  auto const c = static_cast<unsigned char>(form.front());
  if (std::isdigit(c)) return text::TokenKind::number;
  return std::isalpha(c) || c >= 0xC3 || form.size() > 3 ? text::TokenKind::word : text::TokenKind::punctuation;
}

/// "7->8" of "attribution-positive:7->8:1:..." and the like, several parted by semicolons.
void read_relations(std::string_view misc, std::uint32_t token, Gold& doc) {
  auto const key = misc.find("Discourse=");
  if (key == misc.npos) return;
  auto list = misc.substr(key + 10);
  list = list.substr(0, list.find('|'));
  while (!list.empty()) {
    auto const one = list.substr(0, list.find(';'));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    auto const colon = one.find(':');
    if (colon == one.npos) continue;
    auto const id = std::atoi(std::string(one.substr(colon + 1)).c_str());
    auto const arrow = one.find("->");
    auto& unit = doc.units[id];
    if (unit.last == 0) unit = {token, token + 1, {}, 0, false};
    auto const to = arrow == one.npos ? 0 : std::atoi(std::string(one.substr(arrow + 2)).c_str());
    if (unit.parent == 0) unit.parent = to;
    if (one.rfind("same-unit", 0) == 0) unit.same = true;
    if (one.rfind("attribution", 0) == 0) unit.nucleus = to;
  }
}

class Reader {
 public:
  std::vector<Gold> read(std::string const& file) {
    auto const conllu = syntax::read_conllu(file);
    for (auto const& s : conllu.sentences) sentence(s);
    close();
    return std::move(docs_);
  }

 private:
  void sentence(syntax::ConlluSentence const& s) {
    bool paragraph = false;
    for (auto comment : s.comments) {
      if (comment.rfind("# newdoc id = ", 0) == 0) {
        close();
        docs_.emplace_back().name = std::string(comment.substr(14));
        paragraph_ = open_ = 0;
        unit_ = 0;
      }
      if (comment.rfind("# newpar", 0) == 0) paragraph = true;
    }
    if (docs_.empty()) docs_.emplace_back();
    auto& doc = docs_.back();
    if (paragraph && !doc.text.empty()) {
      doc.text += "\n\n";
      ++paragraph_;
      open_ = 0;
    }
    auto const first = static_cast<std::uint32_t>(doc.tokens.size());
    std::uint32_t glued_to = 0;
    std::string_view range_misc;
    for (auto const& row : s.rows) {
      auto const id = row[Column::id];
      if (id.find('.') != id.npos) continue;
      if (auto const dash = id.find('-'); dash != id.npos) {
        glued_to = static_cast<std::uint32_t>(std::atoi(std::string(id.substr(dash + 1)).c_str()));
        range_misc = row[Column::misc];
        continue;
      }
      auto const number = static_cast<std::uint32_t>(std::atoi(std::string(id).c_str()));
      auto const misc = number == glued_to ? range_misc : row[Column::misc];
      word(doc, row, number < glued_to || misc.find("SpaceAfter=No") != misc.npos);
    }
    doc.sentences.push_back({first, static_cast<std::uint32_t>(doc.tokens.size()), paragraph_});
  }

  void word(Gold& doc, syntax::ConlluRow const& row, bool glued) {
    auto const begin = static_cast<std::uint32_t>(doc.text.size());
    auto const token = static_cast<std::uint32_t>(doc.tokens.size());
    doc.text += row[Column::form];
    doc.tokens.push_back({{begin, static_cast<std::uint32_t>(doc.text.size())}, kind_of(row[Column::form]), false});
    if (!glued) doc.text += ' ';
    auto const tag = row[Column::xpos];
    if (tag == "``") ++open_;
    if (tag == "''" && open_ > 0) --open_;
    doc.inside.push_back(open_ > 0);
    doc.mental.push_back(is_mental(row[Column::lemma]));
    doc.cue.push_back(row[Column::upos] == "VERB" || row[Column::lemma] == "accord");
    auto const before = doc.units.size();
    read_relations(row[Column::misc], token, doc);
    if (doc.units.size() > before)
      for (auto const& [id, unit] : doc.units)
        if (unit.first == token) unit_ = id;
    if (unit_ > 0) doc.units[unit_].last = token + 1;
    doc.unit_at.push_back(unit_);
  }

  void close() {}

  std::vector<Gold> docs_;
  std::uint32_t paragraph_ = 0;
  int open_ = 0, unit_ = 0;
};

std::string words(Gold const& doc, std::uint32_t first, std::uint32_t last) {
  auto const begin = doc.tokens[first].span.begin;
  auto text = doc.text.substr(begin, doc.tokens[last - 1].span.end - begin);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

class Scorer {
 public:
  Scorer(Gold const& gold, Options const& options, Counts& counts) : gold_(gold), options_(options), counts_(counts) {
    auto doc = text::make_document(gold.text);
    in_ = claim::read(std::move(doc), gold.tokens, gold.sentences, mention::Gazetteer{}, syntax::english());
  }

  void run() {
    for (auto const& [id, unit] : gold_.units)
      if (unit.nucleus) relation(id, unit);
    ours();
  }

 private:
  std::uint32_t token_at(std::uint32_t byte) const {
    auto const at = std::lower_bound(gold_.tokens.begin(), gold_.tokens.end(), byte,
                                     [](text::Token const& t, std::uint32_t b) { return t.span.end <= b; });
    return static_cast<std::uint32_t>(at - gold_.tokens.begin());
  }

  /// The unit that this one goes on with, or itself.
  int whole(int unit) const {
    for (int steps = 0; steps < 8; ++steps) {
      auto const at = gold_.units.find(unit);
      if (at == gold_.units.end() || !at->second.same || at->second.parent == 0) break;
      unit = at->second.parent;
    }
    return unit;
  }

  bool overlaps(text::Span span, int unit) const {
    for (auto i = token_at(span.begin); i < gold_.tokens.size() && gold_.tokens[i].span.begin < span.end; ++i)
      if (gold_.unit_at[i] > 0 && whole(gold_.unit_at[i]) == whole(unit)) return true;
    return false;
  }

  bool is_found(int satellite, int nucleus) const {
    for (auto const& c : in_.claims)
      if (c.said_by && whole(gold_.unit_at[token_at(c.did_span.begin)]) == whole(nucleus) &&
          (overlaps(c.said_by->span, satellite) || (!c.cue.empty() && overlaps(c.cue, satellite))))
        return true;
    for (auto const& q : in_.quotations)
      if (q.source && (overlaps(gold_.tokens[*q.source].span, satellite) ||
                       (q.cue && overlaps(gold_.tokens[*q.cue].span, satellite))))
        for (auto i = q.first; i < q.last; ++i)
          if (whole(gold_.unit_at[i]) == whole(nucleus)) return true;
    return false;
  }

  void relation(int id, Unit const& unit) {
    auto const nucleus = gold_.units.find(*unit.nucleus);
    if (nucleus == gold_.units.end()) return;
    bool mental = false, direct = false, cue = false;
    for (auto i = unit.first; i < unit.last; ++i) cue = cue || gold_.cue[i];
    for (auto i = unit.first; i < unit.last; ++i) mental = mental || gold_.mental[i];
    for (auto i = nucleus->second.first; i < nucleus->second.last; ++i) direct = direct || gold_.inside[i];
    direct = direct && !gold_.inside[unit.first];  // "I think we won," she said: she speaks, whatever "I" may think
    auto& tally = !cue ? counts_.credit : direct ? counts_.direct : mental ? counts_.mental : counts_.indirect;
    ++tally.gold;
    bool const found = is_found(id, *unit.nucleus);
    tally.found += found;
    if (!found && options_.missed)
      std::printf("missed %s %s  [%s]  said: %s\n",
                  direct   ? "direct"
                  : mental ? "mental"
                           : "indirect",
                  gold_.name.c_str(), words(gold_, unit.first, unit.last).c_str(),
                  words(gold_, nucleus->second.first, nucleus->second.last).c_str());
  }

  /// Whether the corpus has an attribution of this place, or of a unit above it, to the source.
  bool agrees(claim::Claim const& c) const {
    auto const source = whole(gold_.unit_at[token_at(c.said_by->span.begin)]);
    auto const last = whole(gold_.unit_at[token_at(c.said_by->span.end - 1)]);
    for (auto const& [id, unit] : gold_.units) {
      bool const cue = !c.cue.empty() && overlaps(c.cue, id);
      if (!unit.nucleus || (whole(id) != source && whole(id) != last && !cue)) continue;
      if (c.quoted) return true;
      int at = gold_.unit_at[token_at(c.did_span.begin)];
      for (int steps = 0; at != 0 && steps < 400; ++steps) {
        if (whole(at) == whole(*unit.nucleus)) return true;
        auto const above = gold_.units.find(at);
        at = above == gold_.units.end() ? 0 : above->second.parent;
      }
    }
    return false;
  }

  void ours() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<bool, claim::Claim const*>>
        pairs;  // (sentence, source)
    for (auto const& c : in_.claims) {
      if (!c.said_by) continue;
      auto& [right, first] = pairs[{c.sentence, c.said_by->span.begin}];
      if (!first) first = &c;
      right = right || agrees(c);
    }
    for (auto const& [key, pair] : pairs) {
      ++counts_.ours.gold;
      counts_.ours.found += pair.first;
      if (pair.first || !options_.extra) continue;
      auto const& s = gold_.sentences[key.first];
      std::printf("extra %s  [%s] %s: %s\n", gold_.name.c_str(),
                  std::string(in_.doc[pair.second->said_by->span]).c_str(), pair.second->did.c_str(),
                  words(gold_, s.first, s.last).c_str());
    }
  }

  Gold const& gold_;
  Options const& options_;
  Counts& counts_;
  claim::Analysis in_;
};

std::set<std::string> list(std::string const& text) {
  std::set<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    auto const comma = std::min(text.find(',', at), text.size());
    out.insert(text.substr(at, comma - at));
    at = comma + 1;
  }
  return out;
}

void print(char const* what, Tally t) {
  std::printf("%-9s %5d of %5d  %.1f\n", what, t.found, t.gold, 100.0 * t.found / std::max(1, t.gold));
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    std::string const argument = argv[i];
    if (argument == "--genre" && i + 1 < argc) {
      options.genres = list(argv[++i]);
    } else if (argument == "--show" && i + 1 < argc) {
      auto const kinds = list(argv[++i]);
      options.missed = kinds.count("missed") > 0;
      options.extra = kinds.count("extra") > 0;
    } else {
      options.files.push_back(argument);
    }
  }
  if (options.files.empty()) {
    std::fputs("usage: measure_attribution [--genre news,interview,...] [--show missed,extra] FILE.conllu...\n",
               stderr);
    return 2;
  }
  Counts counts;
  for (auto const& path : options.files) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "measure_attribution: %s cannot be read\n", path.c_str());
      return 2;
    }
    std::string const file{std::istreambuf_iterator<char>(in), {}};
    for (auto const& doc : Reader().read(file)) {
      auto const genre = doc.name.substr(std::min(doc.name.size(), doc.name.find('_') + 1));
      if (!options.genres.empty() && !options.genres.count(genre.substr(0, genre.find('_')))) continue;
      Scorer(doc, options, counts).run();
    }
  }
  print("direct", counts.direct);
  print("indirect", counts.indirect);
  print("mental", counts.mental);
  print("credit", counts.credit);
  print("agreed", counts.ours);
}
