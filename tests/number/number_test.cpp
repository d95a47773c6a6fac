// Rows: {"text", "value", "read", "scale", "decimals"}, where "read" is the part of the text that the number takes up. Texts are
// in lower case, as the grammar wants them. A negative row is a text alone.
#include "number/cardinal.h"
#include "rows.h"

using namespace claimlight;
using rows::json;

namespace {

using Parse = std::optional<number::Cardinal> (*)(std::string_view);

void check(std::string const& file, Parse parse) {
  for (auto const& row : rows::load(file)) {
    auto const text = row["text"].get<std::string>();
    CAPTURE(text);
    auto const found = parse(text);
    CHECK(found);
    if (!found) continue;
    CHECK(found->value == row["value"].get<double>());
    CHECK(text.substr(0, found->bytes) == row.value("read", text));
    if (row.contains("scale")) CHECK(found->scale == row["scale"].get<double>());
    if (row.contains("decimals")) CHECK(static_cast<int>(found->decimals) == row["decimals"].get<int>());
  }
}

void check_none(std::string const& file, Parse parse) {
  for (auto const& row : rows::load(file)) {
    CAPTURE(row.get<std::string>());
    CHECK_FALSE(parse(row.get<std::string>()));
  }
}

}  // namespace

TEST_CASE("number: cardinals in digits and words", "[number]") { check("number/cardinals.json", number::parse_cardinal); }

TEST_CASE("number: ordinals in digits and words", "[number]") { check("number/ordinals.json", number::parse_ordinal); }

TEST_CASE("number: what only begins like a cardinal is none", "[number][negative]") {
  check_none("number/no-cardinals.json", number::parse_cardinal);
}

TEST_CASE("number: what only begins like an ordinal is none", "[number][negative]") {
  check_none("number/no-ordinals.json", number::parse_ordinal);
}

TEST_CASE("number: a very long run of digits is read without harm", "[number]") {
  std::string const digits(100000, '9');
  auto const found = number::parse_cardinal(digits);
  REQUIRE(found);
  CHECK(found->bytes == digits.size());
  CHECK(found->value > 1e300);
  auto const fraction = number::parse_cardinal("0." + digits);
  REQUIRE(fraction);
  CHECK_FALSE(fraction->value < 0);
}

TEST_CASE("number: bytes above 127 end a number and harm nothing", "[number]") {
  auto const found = number::parse_cardinal("42\xE2\x80\x93" "50");
  REQUIRE(found);
  CHECK(found->value == 42);
  CHECK(found->bytes == 2);
  CHECK_FALSE(number::parse_cardinal("\xFF\xFE"));
  CHECK_FALSE(number::parse_ordinal("\xD9\xA3"));
}
