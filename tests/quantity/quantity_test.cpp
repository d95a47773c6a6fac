// Rows: quantities.json {"text", "expect": [{"text", "kind", "bound", "low", "high", "unit"}]}, an empty "expect" being a negative;
// compare.json {"a", "b", "relation"}, each side a text with one quantity. Dates are taken out first, as the engine does.
#include "quantity/quantity.h"
#include "rows.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/expression.h"

using namespace claimlight;
using rows::json;

namespace {

struct Read {
  text::Document doc;
  std::vector<quantity::Mention> found;
};

Read read(std::string const& text) {
  Read r{text::make_document(text), {}};
  auto const lower = text::lower(r.doc.text);
  auto const tokens = text::tokenize(r.doc);
  std::vector<text::Span> taken;
  for (auto const& e : time::recognize(r.doc, lower, tokens)) taken.push_back(e.span);
  r.found = quantity::find(lower, tokens, taken);
  return r;
}

void check(std::string const& file) {
  for (auto const& row : rows::load(file)) {
    CAPTURE(row["text"].get<std::string>());
    auto const r = read(row["text"].get<std::string>());
    json found = json::array();
    for (auto const& m : r.found)
      found.push_back({{"text", r.doc[m.span]}, {"kind", quantity::name(m.quantity.kind)}, {"bound", quantity::name(m.quantity.bound)},
                       {"low", m.quantity.low}, {"high", m.quantity.high}, {"unit", m.quantity.unit}});
    INFO("found " << found.dump());
    CHECK(found.size() == row["expect"].size());
    for (std::size_t i = 0; i < std::min(found.size(), row["expect"].size()); ++i)
      for (auto const& [key, value] : row["expect"][i].items()) {
        CAPTURE(key);
        CHECK(found[i][key] == value);
      }
  }
}

std::string name(number::Relation relation) {
  switch (relation) {
    case number::Relation::equal: return "equal";
    case number::Relation::compatible: return "compatible";
    case number::Relation::disjoint: return "disjoint";
    case number::Relation::not_comparable: break;
  }
  return "not comparable";
}

}  // namespace

TEST_CASE("quantity: numbers have kind, unit and bound", "[quantity]") { check("quantity/quantities.json"); }

TEST_CASE("quantity: what counts nothing is none", "[quantity][negative]") { check("quantity/negatives.json"); }

TEST_CASE("quantity: quantities compare as facts do", "[quantity]") {
  for (auto const& row : rows::load("quantity/compare.json")) {
    auto const a = read(row["a"].get<std::string>()), b = read(row["b"].get<std::string>());
    CAPTURE(row.dump());
    CHECK(a.found.size() == 1);
    CHECK(b.found.size() == 1);
    if (a.found.size() != 1 || b.found.size() != 1) continue;
    auto const &x = a.found[0].quantity, &y = b.found[0].quantity;
    CHECK(name(quantity::compare(x, y)) == row["relation"].get<std::string>());
    CHECK(name(quantity::compare(y, x)) == row["relation"].get<std::string>());
  }
}

TEST_CASE("quantity: dates are no quantities", "[quantity][negative]") {
  CHECK(read("It was signed on March 25, 2024.").found.empty());
  CHECK(read("In 2019 nobody came.").found.empty());
}
