// Rows of acts.json: {"a", "b", "relation"}, two lemmas and how the acts stand to each other.
#include "match/match.h"

#include "claim/read.h"
#include "match/acts.h"
#include "english.h"
#include "rows.h"

using namespace claimlight;
using match::ActRelation;
using rows::json;

namespace {

std::string name(ActRelation relation) {
  switch (relation) {
    case ActRelation::same: return "same";
    case ActRelation::opposite: return "opposite";
    case ActRelation::other: break;
  }
  return "other";
}

bool share_key(std::string const& a, std::string const& b) {
  auto const x = match::act_keys(a), y = match::act_keys(b);
  return std::any_of(x.begin(), x.end(), [&](auto const& key) { return std::find(y.begin(), y.end(), key) != y.end(); });
}

constexpr auto file = R"({"claimlight": 1,
  "entities": [{"id": "fleet", "name": "Northern Fleet", "type": "organization"}, {"id": "malta", "name": "Malta", "type": "country"}],
  "claims": [
    {"id": "sank", "claim": "The Northern Fleet sank a tanker.", "rating": "true", "sources": [{"title": "t", "url": "https://example.org"}]},
    {"id": "sold", "claim": "Malta sold the lighthouse to Greece.", "rating": "true", "sources": [{"title": "t", "url": "https://example.org"}]}]})";

}  // namespace

TEST_CASE("match: acts are the same, opposite or other", "[match]") {
  for (auto const& row : rows::load("match/acts.json")) {
    auto const a = row["a"].get<std::string>(), b = row["b"].get<std::string>();
    CAPTURE(a, b);
    CHECK(name(match::compare_acts(a, b)) == row["relation"].get<std::string>());
    CHECK(name(match::compare_acts(b, a)) == row["relation"].get<std::string>());
    if (row["relation"] != "other") CHECK(share_key(a, b));  // else the index would never bring them together
  }
}

TEST_CASE("match: nouns that mean alike have one key", "[match]") {
  CHECK(match::noun_key("weapon") == match::noun_key("arm"));
  CHECK(match::noun_key("blaze") == match::noun_key("fire"));
  CHECK(match::noun_key("captive") == match::noun_key("hostage"));
  CHECK(match::noun_key("company") != match::noun_key("hostage"));
  CHECK(match::noun_key("xylophone") == "xylophone");
}

TEST_CASE("match: a claim finds the entry of its act and topic", "[match]") {
  auto const record = english::load(file);
  REQUIRE(record.entries.size() == 2);
  match::Index const index(record);
  auto const article = english::read(text::make_document("Malta sold the lighthouse to Greece."), record.gazetteer);
  REQUIRE(article.claims.size() == 1);
  auto const found = index.find(article, 0);
  REQUIRE(found.size() == 1);
  CHECK(record.entries[record.wordings[found[0].wording].entry].id == "sold");
  CHECK(found[0].score == Approx(1));
  CHECK(found[0][record::Slot::who].alignment == match::Alignment::same);
  CHECK(found[0][record::Slot::did].alignment == match::Alignment::same);
  for (std::size_t i = 0; i < found[0].slots.size(); ++i) CHECK(static_cast<std::size_t>(found[0].slots[i].slot) == i);
}

TEST_CASE("match: the opposite act is found too, and told as another", "[match]") {
  auto const record = english::load(R"({"claimlight": 1, "claims": [{"id": "raised", "claim": "Malta raised the harbour fee.",
    "rating": "true", "sources": [{"title": "Record", "url": "https://example.org"}]}]})");
  match::Index const index(record);
  auto const article = english::read(text::make_document("Malta cut the harbour fee."), record.gazetteer);
  REQUIRE(article.claims.size() == 1);
  auto const found = index.find(article, 0);
  REQUIRE(found.size() == 1);
  CHECK(found[0][record::Slot::did].alignment == match::Alignment::other);
}

TEST_CASE("match: another act or another topic finds nothing", "[match][negative]") {
  auto const record = english::load(file);
  match::Index const index(record);
  auto const text = GENERATE(as<std::string>{}, "Malta praised the lighthouse.", "Malta sold a ferry.", "Malta sold.", "The fleet sailed.");
  CAPTURE(text);
  auto const article = english::read(text::make_document(text), record.gazetteer);
  for (std::uint32_t c = 0; c < article.claims.size(); ++c) CHECK(index.find(article, c).empty());
}

TEST_CASE("match: an empty record finds nothing", "[match][negative]") {
  record::Record const record;
  match::Index const index(record);
  auto const article = english::read(text::make_document("Malta sold the lighthouse."), record.gazetteer);
  for (std::uint32_t c = 0; c < article.claims.size(); ++c) CHECK(index.find(article, c).empty());
}
