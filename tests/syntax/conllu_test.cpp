// CoNLL-U with given tokens: what is kept, what is filled in, and what is no CoNLL-U.
#include "syntax/conllu.h"

#include "catch2.h"

using namespace claimlight;
using syntax::Word;

namespace {

std::string row(std::string const& id, std::string const& form, std::string const& misc = "_") {
  return id + "\t" + form + "\tx\tX\tX\tX=Y\t9\tdep\t9:dep\t" + misc + "\n";
}

Word word(std::string lemma, syntax::Upos upos, std::string_view xpos, std::int32_t head, syntax::Deprel deprel) {
  Word w;
  w.lemma = std::move(lemma);
  w.upos = upos;
  w.xpos = xpos;
  w.head = head;
  w.deprel = deprel;
  return w;
}

}  // namespace

TEST_CASE("syntax: CoNLL-U keeps what was given and fills in the rest", "[syntax]") {
  auto const given = "\xEF\xBB\xBF# newdoc id = a\r\n# text = He won't go\n" + row("1", "He") + row("2-3", "won't", "SpaceAfter=No") + row("2", "wo") +
                     row("3", "n't", "Gloss=not") + row("3.1", "will") + row("3.2", "so") + row("4", "go") + "\n\n# sent_id = 2\n" + row("0.1", "Nobody") + row("1", "Go");
  auto const [sentences, fault] = syntax::read_conllu(given);
  REQUIRE_FALSE(fault);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].rows.size() == 7);
  CHECK(sentences[0].words == std::vector<std::uint32_t>{0, 2, 3, 6});
  CHECK(sentences[0].rows[6].line == 9);
  CHECK(sentences[1].rows[1].line == 14);
  CHECK(sentences[0].comments == std::vector<std::string_view>{"# newdoc id = a", "# text = He won't go"});
  using syntax::Deprel;
  using syntax::Upos;
  std::string out;
  syntax::write_conllu(sentences[0], std::vector{word("he", Upos::pron, "PRP", 3, Deprel::nsubj), word("will", Upos::aux, "MD", 3, Deprel::aux),
                                                 word("not", Upos::part, "RB", 3, Deprel::advmod), word("go", Upos::verb, "VB", syntax::no_head, Deprel::root)}, out);
  CHECK(out == "# newdoc id = a\n# text = He won't go\n"
               "1\tHe\the\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n" + row("2-3", "won't", "SpaceAfter=No") +
               "2\two\twill\tAUX\tMD\t_\t4\taux\t_\t_\n"
               "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\tGloss=not\n" + row("3.1", "will") + row("3.2", "so") +
               "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n");
}

TEST_CASE("syntax: an empty column counts as an underscore", "[syntax]") {
  auto const [sentences, fault] = syntax::read_conllu("1\tHe\t\t\t\t\t\t\t\t\n");
  REQUIRE_FALSE(fault);
  CHECK(sentences[0].rows[0][syntax::column::misc] == "_");
}

TEST_CASE("syntax: what is no CoNLL-U is told with its line", "[syntax][negative]") {
  struct Row {
    std::string text;
    std::uint32_t line;
    std::string expected, found;  ///< part of each
  };
  auto const rows = std::vector<Row>{
      {"", 1, "a sentence", "the end"},
      {"\n\n\n", 4, "a sentence", "the end"},
      {"# only a comment\n", 2, "a word", "none"},
      {"# text = a\n\n" + row("1", "a"), 2, "a word", "none"},
      {row("1", "a") + "2\tb\n", 2, "ten columns", "2 in \"2\tb\""},
      {"no columns at all\n", 1, "ten columns", "1 in"},
      {"1\ta\t_\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "ten columns", "11 in"},
      {row("1", "a") + "\n  \n", 3, "ten columns", "1 in"},
      {row("1", ""), 1, "a form", "nothing"},
      {row("2", "a"), 1, "word 1", "\"2\""},
      {row("1", "a") + row("1", "b"), 2, "word 2", "\"1\""},
      {row("1", "a") + row("x", "b"), 2, "word 2", "\"x\""},
      {row("", "a"), 1, "word 1", "\"\""},
      {row("-1", "a"), 1, "word 1", "\"-1\""},
      {row("1", "a") + row("99999999999999999999", "b"), 2, "word 2", "\"99999999999999999999\""},
      {row("1-1", "a") + row("1", "a"), 1, "word 1", "\"1-1\""},
      {row("1", "a") + row("1-2", "b"), 2, "word 2", "\"1-2\""},
      {row("1-3", "a") + row("1", "a") + row("2-4", "b"), 3, "word 2", "\"2-4\""  },
      {row("1-2", "a") + row("1", "a") + "\n", 3, "word 2 of a range", "the sentence's end"},
      {row("1.1", "a"), 1, "word 1", "\"1.1\""},
      {row("1", "a") + row("1.2", "b"), 2, "word 2", "\"1.2\""},
      {"1" + std::string(36, 'x') + "\xC3\xA9\xC3\xA9\xC3\xA9\ta\n", 1, "ten columns", "\xC3\xA9...\""},
  };
  for (auto const& r : rows) {
    CAPTURE(r.text);
    auto const [sentences, fault] = syntax::read_conllu(r.text);
    CHECK(fault.has_value());
    if (!fault) continue;
    CAPTURE(fault->expected, fault->found);
    CHECK(fault->line == r.line);
    CHECK(fault->expected.find(r.expected) != std::string::npos);
    CHECK(fault->found.find(r.found) != std::string::npos);
  }
}
