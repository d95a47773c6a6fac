// Rows: quantities.json and the like {"text", "expect": [{"text", "kind", "bound", "low", "high", "unit", "plain"}]},
// an empty "expect" being a negative; negatives.json also has texts alone. compare.json {"a", "b", "relation", "why"},
// each side a text with one quantity. Dates are taken out first, as the engine does.
#include "quantity/quantity.h"

#include <cmath>

#include "number/number.h"
#include "quantity/ucum.h"
#include "rows.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/recognize.h"

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
  auto const numbers = number::find(lower, tokens);
  std::vector<text::Span> taken;  // of points in time: durations are quantities
  for (auto const& e : time::recognize(r.doc, lower, tokens, numbers))
    if (!std::holds_alternative<time::Duration>(e.meaning) && !std::holds_alternative<time::Set>(e.meaning))
      taken.push_back(e.span);
  r.found = quantity::find(lower, tokens, numbers, taken);
  return r;
}

bool equal(json const& found, json const& expected) {
  if (!found.is_number()) return found == expected;
  auto const a = found.get<double>(), b = expected.get<double>();
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

void check(std::string const& file) {
  for (auto const& row : rows::load(file)) {
    auto const text = row.is_string() ? row.get<std::string>() : row["text"].get<std::string>();
    auto const expect = row.is_string() ? json::array() : row["expect"];
    CAPTURE(text);
    auto const r = read(text);
    json found = json::array();
    for (auto const& m : r.found) {
      auto const& q = m.quantity;
      found.push_back({{"text", r.doc[m.span]}, {"kind", quantity::name(q.kind)}, {"bound", quantity::name(q.bound)},
                       {"low", q.low}, {"high", q.high}, {"unit", q.unit}, {"plain", quantity::plain(q)}});
    }
    INFO("found " << found.dump());
    CHECK(found.size() == expect.size());
    for (std::size_t i = 0; i < std::min(found.size(), expect.size()); ++i)
      for (auto const& [key, value] : expect[i].items()) {
        CAPTURE(key, value.dump());
        CHECK(equal(found[i][key], value));
      }
  }
}

}  // namespace

TEST_CASE("quantity: numbers have kind, unit and bound", "[quantity]") { check("quantity/quantities.json"); }

TEST_CASE("quantity: money", "[quantity]") { check("quantity/money.json"); }

TEST_CASE("quantity: measures, ages and shares", "[quantity]") { check("quantity/measures.json"); }

TEST_CASE("quantity: bounds, ranges and scores", "[quantity]") { check("quantity/bounds.json"); }

TEST_CASE("quantity: what counts nothing is none", "[quantity][negative]") { check("quantity/negatives.json"); }

TEST_CASE("quantity: quantities compare as facts do, and say why", "[quantity]") {
  for (auto const& row : rows::load("quantity/compare.json")) {
    auto const a = read(row["a"].get<std::string>()), b = read(row["b"].get<std::string>());
    CAPTURE(row.dump());
    CHECK(a.found.size() == 1);
    CHECK(b.found.size() == 1);
    if (a.found.size() != 1 || b.found.size() != 1) continue;
    auto const &x = a.found[0].quantity, &y = b.found[0].quantity;
    CHECK(rows::name(quantity::compare(x, y)) == row["relation"].get<std::string>());
    CHECK(rows::name(quantity::compare(y, x)) == row["relation"].get<std::string>());
    if (row.contains("why")) CHECK(quantity::why(x, y) == row["why"].get<std::string>());
  }
}

TEST_CASE("quantity: dates are no quantities", "[quantity][negative]") {
  CHECK(read("It was signed on March 25, 2024.").found.empty());
  CHECK(read("In 2019 nobody came.").found.empty());
}

TEST_CASE("quantity: spans are in order and in range whatever the text", "[quantity]") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text +=
        "more than US$5m-10m to 20-30 km/h or 5 feet 4 in, twice \xC2\xB0 \xE2\x82\xAC between 3 and half a "
        "million \xFF 40 000% ";
  auto const r = read(text);
  std::uint32_t end = 0;
  for (auto const& m : r.found) {
    CHECK(m.span.begin >= end);
    CHECK(m.span.end > m.span.begin);
    CHECK(m.span.end <= r.doc.text.size());
    end = m.span.end;
  }
  CHECK(r.found.size() > 1000);
}

TEST_CASE("quantity: UCUM codes are evaluated", "[quantity]") {
  auto const factor = [](std::string_view code) {
    return quantity::scale_of(code).value_or(quantity::Scale{0}).factor;
  };
  CHECK(factor("km") == 1000);
  CHECK(factor("min") == 60);
  CHECK(std::abs(factor("[mi_i]/h") - 0.44704) < 1e-12);
  CHECK(factor("kW.h") == 3.6e9);
  CHECK(factor("10.a") == 10 * factor("a"));
  CHECK(factor("km2") == 1e6);
  CHECK(quantity::scale_of("N")->dimension == quantity::scale_of("kg.m/s2")->dimension);
  CHECK(quantity::scale_of("kW.h")->dimension == quantity::scale_of("MJ")->dimension);
  CHECK(std::abs(quantity::scale_of("[degF]")->offset - 255.372222) < 1e-6);
  for (std::string_view code : {"", "xyz", "degree", "pound", "k", "/", "m//s", "k[mi_i]", "m2.", "\xFF", "[ft_i"}) {
    CAPTURE(code);
    CHECK_FALSE(quantity::scale_of(code));
  }
}
