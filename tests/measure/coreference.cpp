// How well mentions are found and chained: the whole analysis against CoNLL-U with the Entity annotation of the GUM
// corpus (Zeldes 2017), scored by head as CorefUD does.
//
//   measure_coreference [--genres news,interview,bio] [--show chains,links] [--only NAME] FILE.conllu...
//
// Tokens, sentences and paragraphs are the file's; all else (tags, trees, quotations) is ours. Of who speaks, which the
// file tells of interviews, nothing is used. Looked at are chains of people, organisations and places: gold ones by
// their type, ours by theirs, where ours may also be of no known type. A gold mention goes with one of ours
// whose head is its head, or else another word of its minimal span ("Thomas", "Sam"). Chains of one mention are left
// out as CorefUD's primary metric has it; the last table has them too.
//
// --show chains prints both sides' chains, --show links our wrong and missing links to the nearest antecedent.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measure/coreference_score.h"
#include "mention/mention.h"
#include "number/number.h"
#include "syntax/analyse.h"
#include "syntax/conllu.h"
#include "syntax/english.h"
#include "text/utf8.h"
#include "time/recognize.h"

namespace {

using namespace claimlight;
using measure::Chains;

struct Gold {
  std::string chain;
  std::string type;
  std::vector<std::uint32_t> core;  ///< tokens of the minimal span, its head first
  std::uint32_t first = 0, last = 0;
};

struct Article {
  std::string name;
  text::Document doc;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;
  std::vector<Gold> gold;
};

std::string read(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "measure_coreference: %s cannot be read\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto const end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Reads what opens and closes at a token: "(7-person-new-cf1-1,2-coref(8-place-...)" or "7)8)".
void read_entities(std::string_view field, std::uint32_t token, std::vector<Gold>& open, std::vector<Gold>& done) {
  auto const close = [&](std::string_view chain) {
    auto const at = std::find_if(open.rbegin(), open.rend(), [&](Gold const& g) { return g.chain == chain; });
    if (at == open.rend()) return;
    at->last = token + 1;
    done.push_back(*at);
    open.erase(std::next(at).base());
  };
  while (!field.empty()) {
    bool const opens = field.front() == '(';
    if (opens) field.remove_prefix(1);
    auto const end = std::min(field.find_first_of("()"), field.size());
    auto const parts = split(field.substr(0, end), '-');
    if (opens && parts.size() > 5) {
      Gold g{std::string(parts[0]), std::string(parts[1]), {}, token, 0};
      for (auto n : split(parts[5], ','))
        g.core.push_back(token + static_cast<std::uint32_t>(std::atoi(std::string(n).c_str())) - 1);
      open.push_back(std::move(g));
    }
    bool const closes = end < field.size() && field[end] == ')';
    if (closes) close(parts[0]);
    field.remove_prefix(closes ? end + 1 : end);
  }
}

std::string_view misc_field(std::string_view misc, std::string_view key) {
  for (auto part : split(misc, '|'))
    if (part.substr(0, key.size()) == key) return part.substr(key.size());
  return {};
}

std::vector<Article> read_articles(std::string const& file) {
  auto const [sentences, fault] = syntax::read_conllu(file);
  if (fault) {
    std::fprintf(stderr, "measure_coreference: line %u: expected %s\n", fault->line, fault->expected.c_str());
    std::exit(2);
  }
  std::vector<Article> articles;
  std::string body;
  std::vector<Gold> open;
  std::uint32_t paragraph = 0;
  auto const finish = [&] {
    if (!articles.empty()) articles.back().doc = text::make_document(body);
    body.clear();
    open.clear();
    paragraph = 0;
  };
  for (auto const& s : sentences) {
    for (auto comment : s.comments) {
      constexpr std::string_view start = "# newdoc id = ";
      if (comment.substr(0, start.size()) == start) {
        finish();
        articles.emplace_back().name = comment.substr(start.size());
      }
      if (comment == "# newpar" && !body.empty()) {
        body += "\n\n";
        ++paragraph;
      }
    }
    if (articles.empty()) articles.emplace_back();
    auto& a = articles.back();
    auto const first = static_cast<std::uint32_t>(a.tokens.size());
    bool glued_by_range = false;
    std::size_t row = 0;
    for (auto w : s.words) {
      std::string_view range_misc;
      for (; row < w; ++row)
        if (s.rows[row][syntax::column::id].find('-') != std::string_view::npos) {
          range_misc = s.rows[row][syntax::column::misc];
          glued_by_range = true;
        }
      row = w + 1;
      auto const& r = s.rows[w];
      auto const begin = static_cast<std::uint32_t>(body.size());
      body += r[syntax::column::form];
      text::Token token;
      token.span = {begin, static_cast<std::uint32_t>(body.size())};
      auto const form = r[syntax::column::form];
      bool const digit = form[0] >= '0' && form[0] <= '9';
      bool const letter = text::is_letter(text::decode(form, 0).code_point);
      token.kind = digit ? text::TokenKind::number : letter ? text::TokenKind::word : text::TokenKind::punctuation;
      a.tokens.push_back(token);
      auto const at = static_cast<std::uint32_t>(a.tokens.size()) - 1;
      read_entities(misc_field(r[syntax::column::misc], "Entity="), at, open, a.gold);
      bool const glued = glued_by_range || misc_field(r[syntax::column::misc], "SpaceAfter=") == "No";
      glued_by_range = false;
      if (!glued) body += ' ';
    }
    a.sentences.push_back({first, static_cast<std::uint32_t>(a.tokens.size()), paragraph});
    if (body.back() != ' ') body += ' ';
  }
  finish();
  return articles;
}

struct Analysed {
  std::vector<syntax::Word> words;
  std::vector<mention::Mention> found;
};

Analysed analyse(Article const& a) {
  Analysed out;
  auto const lower = text::lower(a.doc.text);
  out.words = syntax::analyse(syntax::english(), a.doc, a.tokens, a.sentences);
  std::vector<text::Span> taken;
  for (auto const& e : time::recognize(a.doc, lower, a.tokens, number::find(lower, a.tokens))) taken.push_back(e.span);
  auto const quotations = mention::find_quotations(a.doc, a.tokens, a.sentences, out.words);
  out.found = mention::find(a.doc, a.tokens, a.sentences, out.words, taken, quotations, mention::Gazetteer{});
  return out;
}

/// Both sides' chains over common numbers: a gold mention that one of ours goes with has its number.
struct Sides {
  Chains gold, found;
};

bool is_looked_at(std::string const& type) { return type == "person" || type == "organization" || type == "place"; }

bool is_looked_at(std::vector<mention::Mention const*> const& chain) {
  using mention::Type;
  return std::all_of(chain.begin(), chain.end(), [](auto const* m) { return m->type != Type::thing; });
}

Sides sides(Article const& a, std::vector<mention::Mention> const& found, bool singletons) {
  std::map<std::uint32_t, std::uint32_t> by_head;
  for (std::uint32_t i = 0; i < found.size(); ++i) by_head[found[i].head] = i;
  std::vector<std::size_t> order(a.gold.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) {  // narrow ones first: "Ann" before "Ann and Bob"
    return a.gold[x].last - a.gold[x].first < a.gold[y].last - a.gold[y].first;
  });
  std::vector<std::optional<std::uint32_t>> pair(a.gold.size());
  std::vector<bool> used(found.size());
  for (bool head_only : {true, false})
    for (auto g : order) {
      auto const& core = a.gold[g].core;
      for (std::size_t k = 0; !pair[g] && k < (head_only ? 1 : core.size()); ++k)
        if (auto const at = by_head.find(core[k]); at != by_head.end() && !used[at->second]) {
          pair[g] = at->second;
          used[at->second] = true;
        }
    }
  std::map<std::string, std::vector<std::uint32_t>> gold;
  std::map<std::string, std::string> type;
  for (std::size_t g = 0; g < a.gold.size(); ++g) {
    type.emplace(a.gold[g].chain, a.gold[g].type);
    gold[a.gold[g].chain].push_back(pair[g] ? *pair[g] : static_cast<std::uint32_t>(found.size() + g));
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> ours;
  for (std::uint32_t i = 0; i < found.size(); ++i) ours[found[i].chain].push_back(i);
  Sides out;
  for (auto& [id, chain] : gold)
    if (is_looked_at(type[id]) && (singletons || chain.size() > 1)) out.gold.push_back(chain);
  for (auto& [id, chain] : ours) {
    std::vector<mention::Mention const*> of;
    for (auto i : chain) of.push_back(&found[i]);
    if (is_looked_at(of) && (singletons || chain.size() > 1)) out.found.push_back(chain);
  }
  return out;
}

struct Scores {
  measure::Score mentions, muc, b_cubed, ceaf_e;

  void add(Sides const& s) {
    mentions += measure::mentions(s.gold, s.found);
    muc += measure::muc(s.gold, s.found);
    b_cubed += measure::b_cubed(s.gold, s.found);
    ceaf_e += measure::ceaf_e(s.gold, s.found);
  }
};

void print(std::string const& what, Scores const& s) {
  auto const part = [](measure::Score const& x) {
    std::printf("  %4.1f %4.1f %4.1f ", 100 * x.precision(), 100 * x.recall(), 100 * x.f1());
  };
  std::printf("%-12s", what.c_str());
  part(s.mentions);
  part(s.muc);
  part(s.b_cubed);
  part(s.ceaf_e);
  std::printf("  %5.1f\n", 100 * (s.muc.f1() + s.b_cubed.f1() + s.ceaf_e.f1()) / 3);
}

std::string where(Article const& a, std::uint32_t token) {
  auto const from = token < 4 ? 0 : token - 4;
  auto const to = std::min<std::size_t>(token + 5, a.tokens.size());
  std::string out;
  for (auto i = from; i < to; ++i)
    out += (i == token ? "[" : "") + std::string(a.doc[a.tokens[i].span]) + (i == token ? "] " : " ");
  return out;
}

void show_chains(Article const& a, Analysed const& ours) {
  std::map<std::string, std::vector<Gold const*>> gold;
  for (auto const& g : a.gold) gold[g.chain].push_back(&g);
  std::printf("== %s\n", a.name.c_str());
  for (auto const& [id, chain] : gold) {
    if (!is_looked_at(chain[0]->type) || chain.size() < 2) continue;
    std::printf("gold %s %s:", id.c_str(), chain[0]->type.c_str());
    for (auto const* g : chain) {
      text::Span const span{a.tokens[g->first].span.begin, a.tokens[g->last - 1].span.end};
      std::printf(" | %u %s", g->core[0], std::string(a.doc[span]).substr(0, 40).c_str());
    }
    std::printf("\n");
  }
  std::map<std::uint32_t, std::vector<mention::Mention const*>> chains;
  for (auto const& m : ours.found) chains[m.chain].push_back(&m);
  for (auto const& [id, chain] : chains) {
    if (chain.size() < 2) continue;
    std::printf("ours %u %s \"%s\":", id, std::string(mention::name(chain[0]->type)).c_str(), chain[0]->name.c_str());
    for (auto const* m : chain)
      std::printf(" | %u %s%s", m->head, std::string(a.doc[m->span]).c_str(), m->certain ? "" : "?");
    std::printf("\n");
  }
}

/// For each mention of ours that is a gold one too: the antecedents, where they disagree.
void show_links(Article const& a, std::vector<mention::Mention> const& found) {
  std::map<std::uint32_t, Gold const*> gold;
  for (auto const& g : a.gold)
    for (auto t : g.core)
      if (auto& at = gold[t]; !at || g.last - g.first < at->last - at->first) at = &g;
  std::map<std::string, std::uint32_t> before;
  std::map<std::uint32_t, std::uint32_t> ours_before;
  std::map<std::uint32_t, mention::Mention const*> ours;
  for (auto const& m : found) ours[m.head] = &m;
  std::map<std::string, int> sizes;
  for (auto const& g : a.gold) ++sizes[g.chain];
  for (std::uint32_t i = 0; i < a.tokens.size(); ++i) {
    auto const m = ours.count(i) ? ours[i] : nullptr;
    auto g = gold.count(i) && gold[i]->core[0] == i ? gold[i] : nullptr;
    if (!g && m && gold.count(i)) g = gold[i];
    std::optional<std::uint32_t> antecedent;
    if (m && ours_before.count(m->chain)) antecedent = ours_before[m->chain];
    auto const wanted =
        g && is_looked_at(g->type) && before.count(g->chain) ? std::optional(before[g->chain]) : std::nullopt;
    auto const chain_at = [&](std::uint32_t t) { return gold.count(t) ? gold[t]->chain : std::string(); };
    if (m && m->type != mention::Type::thing && antecedent && (!g || chain_at(*antecedent) != g->chain))
      std::printf("wrong%s  %s  %s-> %s%s%s\n", m->certain ? "!" : " ", a.name.c_str(), where(a, i).c_str(),
                  where(a, *antecedent).c_str(), wanted ? "  wanted " : "", wanted ? where(a, *wanted).c_str() : "");
    else if (!antecedent && wanted)
      std::printf("missed  %s  %s  wanted %s%s\n", a.name.c_str(), where(a, i).c_str(), where(a, *wanted).c_str(),
                  m ? "" : " (no mention)");
    if (m) ours_before[m->chain] = i;
    if (g) before[g->chain] = i;
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::string genres = "news,interview,bio", show, only;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    std::string const argument = argv[i];
    if (argument == "--genres" && i + 1 < argc) genres = argv[++i];
    else if (argument == "--show" && i + 1 < argc) show = argv[++i];
    else if (argument == "--only" && i + 1 < argc) only = argv[++i];
    else files.push_back(argument);
  }
  if (files.empty()) {
    std::fputs(
        "usage: measure_coreference [--genres news,interview,bio] [--show chains,links] [--only NAME] FILE.conllu...\n",
        stderr);
    return 2;
  }
  std::map<std::string, Scores> by_genre;
  Scores all, with_singletons;
  int documents = 0;
  for (auto const& path : files) {
    auto const file = read(path);
    for (auto const& a : read_articles(file)) {
      auto const genre = [&]() -> std::string {
        for (auto g : split(genres, ','))
          if (a.name.find("_" + std::string(g) + "_") != std::string::npos) return std::string(g);
        return "";
      }();
      if (genre.empty() || a.name.find(only) == std::string::npos) continue;
      ++documents;
      auto const ours = analyse(a);
      auto const s = sides(a, ours.found, false);
      by_genre[genre].add(s);
      all.add(s);
      with_singletons.add(sides(a, ours.found, true));
      if (show.find("chains") != std::string::npos) show_chains(a, ours);
      if (show.find("links") != std::string::npos) show_links(a, ours.found);
    }
  }
  std::printf("%-12s  %-15s  %-15s  %-15s  %-15s  CoNLL\n%-12s", "", "mentions", "MUC", "B-cubed", "CEAF-e", "");
  for (int i = 0; i < 4; ++i) std::printf("  %4s %4s %4s ", "P", "R", "F1");
  std::printf("   F1\n");
  for (auto const& [genre, scores] : by_genre) print(genre, scores);
  print("all " + std::to_string(documents), all);
  print("singletons", with_singletons);
}
