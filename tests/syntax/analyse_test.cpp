// The syntax room: trees are trees, all kernels agree, plain sentences come out right.
// Rows: words.json {"text", "words": [[form, UPOS, lemma, relation, head], ...]}, heads counted from 1, 0 for the root.
#include "syntax/analyse.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "english.h"
#include "rows.h"
#include "syntax/projective.h"
#include "syntax/tree.h"

using namespace claimlight;
using rows::json;
using syntax::Word;

namespace {

std::vector<std::string> split(std::string const& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

std::vector<Word> analyse(std::vector<std::string> const& tokens, syntax::Kernels const& kernels = syntax::best_kernels()) {
  std::vector<std::string_view> const views(tokens.begin(), tokens.end());
  std::vector<Word> words;
  syntax::Analyser(english::model(), kernels).analyse(views, words);
  return words;
}

json dump(std::vector<std::string> const& tokens, std::vector<Word> const& words) {
  auto out = json::array();
  for (std::size_t i = 0; i < words.size(); ++i)
    out.push_back({tokens[i], name(words[i].upos), words[i].lemma, name(words[i].deprel), words[i].head + 1});
  return out;
}

/// One root, which alone has that relation, and no cycles.
bool is_tree(std::vector<Word> const& words) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const root = words[i].head == syntax::no_head;
    roots += root;
    if (root != (words[i].deprel == syntax::Deprel::root)) return false;
    std::size_t steps = 0;
    for (auto at = static_cast<std::int32_t>(i); at != syntax::no_head; at = words[static_cast<std::size_t>(at)].head)
      if (at < 0 || at >= static_cast<std::int32_t>(words.size()) || ++steps > words.size()) return false;
  }
  return roots == (words.empty() ? 0 : 1);
}

}  // namespace

TEST_CASE("syntax: plain sentences have their tags, lemmas and trees", "[syntax]") {
  for (auto const& row : rows::load("syntax/words.json")) {
    auto const doc = text::make_document(row["text"].get<std::string>());
    CAPTURE(doc.text);
    auto const tokens = text::tokenize(doc);
    auto const words = syntax::analyse(english::model(), doc, tokens, text::split_sentences(doc, tokens));
    std::vector<std::string> forms;
    for (auto const& t : tokens) forms.emplace_back(doc[t.span]);
    auto const found = dump(forms, words);
    INFO("found " << found.dump());
    CHECK(found == row["words"]);
  }
}

TEST_CASE("syntax: any tokens give a tree", "[syntax]") {
  std::size_t const length = GENERATE(0u, 1u, 2u, 3u, 40u, 300u, 319u, 320u, 321u, 700u);
  std::vector<std::string> const some{"the", "", "dog", "\xff\xfe", "bit", ".", "42", "and", "\xC3\x9Cn\xC3\xAF" "code", ",", std::string(3000, 'x'), "\"", "who", "said"};
  std::vector<std::string> tokens;
  auto seed = static_cast<std::uint32_t>(length);
  for (std::size_t i = 0; i < length; ++i) {
    seed = seed * 1664525u + 1013904223u;
    tokens.push_back(some[(seed >> 16) % some.size()]);
  }
  auto const words = analyse(tokens);
  REQUIRE(words.size() == length);
  CHECK(is_tree(words));
  for (std::size_t i = 0; i < length; ++i) CHECK((tokens[i].empty() || !words[i].lemma.empty()));
}

TEST_CASE("syntax: all kernels give the same words", "[syntax]") {
  auto const tokens = split(GENERATE(
      as<std::string>{}, "Solberg , who said on Wednesday that Norway had not resumed the sale of frigates , was contradicted by her own spokesman .", "No",
      "\" It 's been raining since 1990 , \" he added ; the river 's rising , is n't it ?",
      "-- LONDON ( Example Wire ) -- Shares of Brill & Co. fell 3.5 % to $ 12 on Monday , after the firm 's owners , who have run it for 30 years , said that they "
      "would neither sell nor close any of the seven plants that lost money last year , and asked the ministry to lend them more than £ 40 million ."));
  auto const expected = dump(tokens, analyse(tokens));
  auto const list = syntax::all_kernels();
  REQUIRE(list.count >= 2);
  for (std::size_t k = 0; k < list.count; ++k) {
    CAPTURE(list.at[k]->name);
    CHECK(dump(tokens, analyse(tokens, *list.at[k])) == expected);
  }
}

TEST_CASE("syntax: all kernels give the same words for whole articles", "[syntax]") {
  for (auto const* name : {"business", "disaster", "politics", "sport"}) {
    CAPTURE(name);
    auto const doc = text::make_document(rows::file(std::string("tests/articles/") + name + ".txt"));
    std::vector<std::vector<std::string>> sentences;
    auto const tokens = text::tokenize(doc);
    for (auto const& s : text::split_sentences(doc, tokens)) {
      auto& forms = sentences.emplace_back();
      for (auto i = s.first; i < s.last; ++i) forms.emplace_back(doc[tokens[i].span]);
    }
    auto const list = syntax::all_kernels();
    for (auto const& forms : sentences) {
      auto const expected = dump(forms, analyse(forms, *list.at[0]));
      for (std::size_t k = 1; k < list.count; ++k) {
        CAPTURE(list.at[k]->name);
        CHECK(dump(forms, analyse(forms, *list.at[k])) == expected);
      }
    }
  }
}

TEST_CASE("syntax: lemmas", "[syntax]") {
  struct Row {
    char const* tokens;
    std::size_t at;
    char const* lemma;
  };
  auto const row = GENERATE(values<Row>({
      {"The children were running .", 1, "child"}, {"The children were running .", 2, "be"}, {"The children were running .", 3, "run"},
      {"He has bought the companies .", 2, "buy"}, {"He has bought the companies .", 4, "company"}, {"He 's gone home .", 1, "have"},
      {"He 's ill .", 1, "be"}, {"It was the worst result .", 3, "bad"}, {"Prices were higher .", 2, "high"}, {"They refused .", 1, "refuse"},
  }));
  CAPTURE(row.tokens, row.at);
  CHECK(analyse(split(row.tokens))[row.at].lemma == row.lemma);
}

TEST_CASE("syntax: verbs have their form", "[syntax]") {
  struct Row {
    char const* tokens;
    std::size_t at;
    syntax::VerbForm form;
  };
  using syntax::VerbForm;
  auto const row = GENERATE(values<Row>({
      {"The firm sold the plant .", 2, VerbForm::past}, {"The plant was sold .", 3, VerbForm::participle}, {"She did not resign .", 3, VerbForm::base},
      {"The army is leaving .", 3, VerbForm::gerund}, {"He owns a farm .", 1, VerbForm::present}, {"They own a farm .", 1, VerbForm::present},
      {"He may resign .", 1, VerbForm::none}, {"He owns a farm .", 3, VerbForm::none},
  }));
  CAPTURE(row.tokens, row.at);
  CHECK(verb_form(analyse(split(row.tokens))[row.at]) == row.form);
}

TEST_CASE("syntax: names of labels", "[syntax]") {
  using syntax::Deprel;
  CHECK(name(Deprel::acl) == "acl");
  CHECK(name(Deprel::case_) == "case");
  CHECK(name(Deprel::nsubj_pass) == "nsubj:pass");
  CHECK(name(Deprel::obl_unmarked) == "obl:unmarked");
  CHECK(name(Deprel::xcomp) == "xcomp");
  CHECK(syntax::deprel_named("acl:relcl") == Deprel::acl_relcl);
  CHECK(syntax::deprel_named("obl:somehow") == Deprel::obl);
  CHECK(syntax::deprel_named("nonsense") == Deprel::dep);
  CHECK(syntax::main_type(Deprel::nsubj_pass) == Deprel::nsubj);
  CHECK(syntax::main_type(Deprel::root) == Deprel::root);
  CHECK(name(syntax::upos_named("PROPN")) == "PROPN");
  CHECK(syntax::upos_named("propn") == syntax::Upos::x);
}

namespace {

/// The best score of all head assignments that form a tree with one root, by trying all.
std::int64_t best_by_trial(std::vector<std::int32_t> const& score, std::size_t n, bool without_crossing) {
  std::vector<std::int32_t> head(n, 0);
  std::int64_t top = -1;
  std::size_t all = 1;
  for (std::size_t d = 1; d < n; ++d) all *= n;
  for (std::size_t code = 0; code < all; ++code) {
    std::size_t rest = code, roots = 0;
    bool tree = true;
    std::int64_t sum = 0;
    for (std::size_t d = 1; d < n; ++d, rest /= n) {
      head[d] = static_cast<std::int32_t>(rest % n);
      roots += head[d] == 0;
      sum += score[d * n + static_cast<std::size_t>(head[d])];
    }
    for (std::size_t d = 1; tree && d < n; ++d) {
      std::size_t at = d, steps = 0;
      while (at && steps <= n) at = static_cast<std::size_t>(head[at]), ++steps;
      tree = at == 0;
    }
    if (tree && roots == 1 && sum > top && !(without_crossing && syntax::has_crossing(head.data(), n))) top = sum;
  }
  return top;
}

std::int64_t total(std::vector<std::int32_t> const& score, std::size_t n, std::vector<std::int32_t> const& head) {
  std::int64_t sum = 0;
  for (std::size_t d = 1; d < n; ++d) sum += score[d * n + static_cast<std::size_t>(head[d])];
  return sum;
}

}  // namespace

TEST_CASE("syntax: the best tree is the best of all trees", "[syntax]") {
  syntax::TreeSpace space;
  syntax::SpanSpace spans;
  for (std::uint32_t first = 1; first < 400; ++first) {
    CAPTURE(first);
    auto seed = first;
    std::size_t const n = 2 + seed % 5;
    std::vector<std::int32_t> score(n * n), head(n, 0);
    for (auto& s : score) {
      seed = seed * 1664525u + 1013904223u;
      s = static_cast<std::int32_t>(seed >> 24);
    }
    syntax::best_tree(score.data(), n, n, head.data(), space);
    CHECK(total(score, n, head) == best_by_trial(score, n, false));
    CHECK(std::count(head.begin() + 1, head.end(), 0) == 1);

    auto const best = total(score, n, head);
    bool const crossing = syntax::has_crossing(head.data(), n);
    auto const kept = head;
    syntax::uncross(score.data(), n, n, 1 << 20, head.data(), spans);
    CHECK_FALSE(syntax::has_crossing(head.data(), n));
    CHECK(total(score, n, head) == best_by_trial(score, n, true));
    CHECK(std::count(head.begin() + 1, head.end(), 0) == 1);
    if (crossing) {  // less tolerance than it costs leaves the arcs as they are
      auto strict = kept;
      syntax::uncross(score.data(), n, n, best - total(score, n, head) - 1, strict.data(), spans);
      CHECK(strict == kept);
    }
  }
}
