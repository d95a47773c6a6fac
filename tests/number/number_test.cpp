// Rows: numbers.json {"text", "expect": [{"text", "value", "kind", "scale", "decimals"}]}, all the numbers of a text;
// cardinals.json and ordinals.json {"text", "value", "read", "scale", "decimals"}, the first number of a text, where
// "read" is the part of the text that it takes up. A negative row is a text alone.
#include "number/number.h"

#include <cmath>

#include "rows.h"
#include "text/utf8.h"

using namespace claimlight;
using rows::json;

namespace {

struct Read {
  text::Document doc;
  std::vector<number::Number> found;
};

Read read(std::string const& text) {
  Read r{text::make_document(text), {}};
  r.found = number::find(text::lower(r.doc.text), text::tokenize(r.doc));
  return r;
}

std::string name(number::Kind kind) {
  switch (kind) {
    case number::Kind::cardinal: return "cardinal";
    case number::Kind::ordinal: return "ordinal";
    case number::Kind::fraction: break;
  }
  return "fraction";
}

void check(text::Document const& doc, number::Number const& n, json const& row, std::string const& text) {
  CHECK(std::abs(n.value - row["value"].get<double>()) <= 1e-12 * std::abs(n.value));
  CHECK(std::string(doc[n.span]) == text);
  CHECK(n.scale == row.value("scale", n.scale));
  CHECK(static_cast<int>(n.decimals) == row.value("decimals", static_cast<int>(n.decimals)));
}

void check_first(std::string const& file, number::Kind kind) {
  for (auto const& row : rows::load(file)) {
    auto const text = row["text"].get<std::string>();
    CAPTURE(text);
    auto const r = read(text);
    CHECK_FALSE(r.found.empty());
    if (r.found.empty()) continue;
    CHECK(r.found[0].kind == kind);
    check(r.doc, r.found[0], row, row.value("read", text));
  }
}

void check_none(std::string const& file, number::Kind kind) {
  for (auto const& row : rows::load(file)) {
    CAPTURE(row.get<std::string>());
    for (auto const& n : read(row.get<std::string>()).found) CHECK(n.kind != kind);
  }
}

}  // namespace

TEST_CASE("number: numbers of a text", "[number]") {
  for (auto const& row : rows::load("number/numbers.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const r = read(row["text"].get<std::string>());
    auto const& expect = row["expect"];
    CHECK(r.found.size() == expect.size());
    for (std::size_t i = 0; i < std::min(r.found.size(), expect.size()); ++i) {
      CHECK(name(r.found[i].kind) == expect[i]["kind"].get<std::string>());
      check(r.doc, r.found[i], expect[i], expect[i]["text"].get<std::string>());
      CHECK(r.found[i].scale == expect[i].value("scale", 1.0));
      CHECK(static_cast<int>(r.found[i].decimals) == expect[i].value("decimals", 0));
    }
  }
}

TEST_CASE("number: what is no number", "[number][negative]") {
  for (auto const& row : rows::load("number/no-numbers.json")) {
    auto const r = read(row.get<std::string>());
    CAPTURE(row.get<std::string>());
    for (auto const& n : r.found) {
      CAPTURE(std::string(r.doc[n.span]));
      CHECK(n.kind == number::Kind::ordinal);
      CHECK(false);
    }
  }
}

TEST_CASE("number: cardinals in digits and words", "[number]") {
  check_first("number/cardinals.json", number::Kind::cardinal);
}

TEST_CASE("number: ordinals in digits and words", "[number]") {
  check_first("number/ordinals.json", number::Kind::ordinal);
}

TEST_CASE("number: what only begins like a cardinal is none", "[number][negative]") {
  check_none("number/no-cardinals.json", number::Kind::cardinal);
}

TEST_CASE("number: what only begins like an ordinal is none", "[number][negative]") {
  check_none("number/no-ordinals.json", number::Kind::ordinal);
}

TEST_CASE("number: spans are in order, in range and without overlap", "[number]") {
  auto const r = read(
      "On -5 of 1 000 000 half a million two-thirds \xC2\xBD 5m-10m US$5,000 second 20th \xE2\x85\x94 +44 20 7946");
  std::uint32_t end = 0, last = 0;
  for (auto const& n : r.found) {
    CHECK(n.span.begin >= end);
    CHECK(n.span.end > n.span.begin);
    CHECK(n.span.end <= r.doc.text.size());
    CHECK(n.first >= last);
    CHECK(n.last > n.first);
    end = n.span.end;
    last = n.last;
  }
  CHECK(r.found.size() > 8);
}

TEST_CASE("number: a very long run of digits is read without harm", "[number]") {
  std::string const digits(100000, '9');
  CHECK(read(digits).found.empty());  // beyond what a double holds
  auto const fraction = read("0." + digits).found;
  for (auto const& n : fraction) CHECK(n.value >= 0);
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "one hundred million and a half ";
  CHECK(read(words).found.size() > 1000);
}

TEST_CASE("number: bytes above 127 end a number and harm nothing", "[number]") {
  auto const found = read("42\xE2\x80\x93" "50").found;
  REQUIRE(found.size() == 2);
  CHECK(found[0].value == 42);
  CHECK(found[1].value == 50);
  CHECK(read("\xFF\xFE").found.empty());
  CHECK(read("\xD9\xA3").found.empty());
}
