// Rows: {"text", "words": [[form, UPOS, lemma], ...]}; "forms" (form → verb form) where it matters.
#include "rows.h"
#include "syntax/words.h"
#include "text/utf8.h"

using namespace claimlight;
using rows::json;

namespace {

struct Read {
  text::Document doc;
  std::vector<text::Token> tokens;
  std::vector<syntax::Word> words;
};

Read read(std::string const& bytes) {
  Read r;
  r.doc = text::make_document(bytes);
  r.tokens = text::tokenize(r.doc);
  r.words = syntax::tag(r.doc, text::lower(r.doc.text), r.tokens, text::split_sentences(r.doc, r.tokens));
  return r;
}

std::string name(syntax::VerbForm form) {
  switch (form) {
    case syntax::VerbForm::base: return "base";
    case syntax::VerbForm::present: return "present";
    case syntax::VerbForm::past: return "past";
    case syntax::VerbForm::participle: return "participle";
    case syntax::VerbForm::gerund: return "gerund";
    case syntax::VerbForm::none: break;
  }
  return "none";
}

}  // namespace

TEST_CASE("syntax: words have their UPOS and lemma", "[syntax]") {
  for (auto const& row : rows::load("syntax/words.json")) {
    auto const text = row["text"].get<std::string>();
    CAPTURE(text);
    auto const r = read(text);
    REQUIRE(r.words.size() == r.tokens.size());
    json found = json::array();
    for (std::size_t i = 0; i < r.tokens.size(); ++i) found.push_back({r.doc[r.tokens[i].span], syntax::name(r.words[i].upos), r.words[i].lemma});
    INFO("found " << found.dump());
    CHECK(found == row["words"]);
    auto const forms = row.value("forms", json::object());
    for (auto const& [form, expected] : forms.items())
      for (std::size_t i = 0; i < r.tokens.size(); ++i)
        if (r.doc[r.tokens[i].span] == form) {
          CAPTURE(form);
          CHECK(name(r.words[i].form) == expected.get<std::string>());
        }
  }
}

TEST_CASE("syntax: one word for each token, whatever the bytes", "[syntax]") {
  for (std::string const bytes : {"", "...", "\xFF\xFE", "'s n't 's", "to to to", "IS WAS BE", "\xF0\x9F\x98\x80 smiled"}) {
    auto const r = read(bytes);
    CHECK(r.words.size() == r.tokens.size());
  }
}
