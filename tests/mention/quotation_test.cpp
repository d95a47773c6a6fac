// Rows: {"text", "expect": [{"text", "source", "cue"}]}: all quotations, in order; null means that nobody is told to
// speak.
#include "mention/quotation.h"

#include "english.h"
#include "rows.h"

using namespace claimlight;
using rows::json;

TEST_CASE("mention: quotations have their words, their source and its cue", "[mention]") {
  for (auto const& row : rows::load("mention/quotations.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const in = english::read(text::make_document(row["text"].get<std::string>()), {});
    auto const word = [&](std::optional<std::uint32_t> token) {
      return token ? json(in.doc[in.tokens[*token].span]) : json(nullptr);
    };
    json found = json::array();
    for (auto const& q : in.quotations) {
      text::Span const span{in.tokens[q.first].span.begin, in.tokens[q.last - 1].span.end};
      found.push_back({{"text", in.doc[span]}, {"source", word(q.source)}, {"cue", word(q.cue)}});
    }
    CHECK(found == row["expect"]);
  }
}

TEST_CASE("mention: quotations are in order, without overlap, whatever marks there are", "[mention][negative]") {
  std::string many, nested, opening, single;
  for (int i = 0; i < 2000; ++i) {
    many += "\"";
    nested += "\xE2\x80\x9C\xC2\xAB '";
    opening += "\n\n\xE2\x80\x9C";
    single += " 'a \"b";
  }
  for (auto const& text :
       {many, nested, opening, single, std::string("\xE2\x80\x9D\xE2\x80\x9C"), std::string("'s n't 's")}) {
    auto const in = english::read(text::make_document(text), {});
    std::uint32_t end = 0;
    for (auto const& q : in.quotations) {
      CHECK(end <= q.first);
      CHECK(q.first < q.last);
      end = q.last;
    }
    CHECK(end <= in.tokens.size());
  }
}
