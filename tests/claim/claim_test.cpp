// Rows: {"text", "published", "entities", "expect": [{slot: value, ...}], "none": [lemma, ...]}. Each expected claim must be among
// those found: its "did" is the lemma, participants are the words of the article (or, as "who.name", whom they mean), "when" and
// "saidOn" are TIMEX3 values, "howMany" the first quantity's words, "changes" all of them with what they are to a change.
// null means that the slot is empty. No claim has a "did" of "none".
#include "claim/claim.h"

#include <map>

#include "claim/read.h"
#include "english.h"
#include "rows.h"

using namespace claimlight;
using rows::json;

namespace {

mention::Gazetteer gazetteer(json const& entities) {
  std::vector<mention::Entity> list;
  for (auto const& e : entities)
    list.push_back({e["id"], e["name"], mention::parse_type(e.value("type", "")).value_or(mention::Type::unknown),
                    e.value("aliases", std::vector<std::string>{})});
  return mention::Gazetteer(std::move(list));
}

json describe(claim::Analysis const& in, claim::Claim const& c) {
  json out{{"did", c.did}, {"quote", in.doc[c.span]}, {"polarity", c.negative ? "negative" : "positive"}, {"modality", claim::name(c.modality)}};
  auto const participant = [&](char const* slot, std::optional<claim::Participant> const& p) {
    out[slot] = p ? json(in.doc[p->span]) : json(nullptr);
    out[std::string(slot) + ".name"] = p && p->head_is_mention ? json(in.mentions[p->mentions.front()].name) : json(nullptr);
  };
  participant("who", c.who);
  participant("what", c.what);
  participant("whom", c.whom);
  participant("where", c.where);
  participant("saidBy", c.said_by);
  out["when"] = c.when ? json(c.when->value.value) : json(nullptr);
  out["saidOn"] = c.said_on ? json(c.said_on->value.value) : json(nullptr);
  std::string changes;
  for (auto const& a : c.how_many)
    changes += (changes.empty() ? "" : ", ") + std::string(claim::name(a.change)) + " " + std::string(in.doc[a.span]);
  out["changes"] = changes;
  out["howMany"] = c.how_many.empty() ? json(nullptr) : json(in.doc[c.how_many.front().span]);
  return out;
}

bool holds(json const& found, json const& expected) {
  for (auto const& [key, value] : expected.items())
    if (found.value(key, json()) != value) return false;
  return true;
}

}  // namespace

TEST_CASE("claim: a clause's details stand in their slots", "[claim]") {
  auto const* const file = GENERATE("claim/claims.json", "claim/slots.json", "claim/attribution.json");
  for (auto const& row : rows::load(file)) {
    CAPTURE(row["text"].get<std::string>());
    auto const in = english::read(text::make_document(row["text"].get<std::string>(), rows::day(row)), gazetteer(row.value("entities", json::array())));
    json found = json::array();
    for (auto const& c : in.claims) found.push_back(describe(in, c));
    INFO("found " << found.dump(1));
    for (auto const& expected : row.value("expect", json::array())) {
      INFO("expected " << expected.dump());
      CHECK(std::any_of(found.begin(), found.end(), [&](json const& c) { return holds(c, expected); }));
    }
    for (auto const& lemma : row.value("none", json::array())) {
      INFO("no claim of " << lemma);
      CHECK(std::none_of(found.begin(), found.end(), [&](json const& c) { return c["did"] == lemma; }));
    }
  }
}

// Rows: {"text", "published", "says": {lemma: "asserted" or "not planned", ...}}: how the text's clause of that verb stands.
TEST_CASE("claim: a clause is so, not so, or left open", "[claim][factuality]") {
  for (auto const& row : rows::load("claim/factuality.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const in = english::read(text::make_document(row["text"].get<std::string>(), rows::day(row)), {});
    std::multimap<std::string, std::string> found;
    for (auto const& c : in.claims) found.emplace(c.did, (c.negative ? "not " : "") + std::string(claim::name(c.modality)));
    for (auto const& [lemma, value] : row["says"].items()) {
      auto const [first, last] = found.equal_range(lemma);
      auto const expected = value.get<std::string>();
      INFO("expected of " << lemma << ": " << expected << "; found " << json(found).dump());
      CHECK(std::any_of(first, last, [&](auto const& c) { return c.second == expected; }));
    }
  }
}

TEST_CASE("claim: no verb, no claim", "[claim][negative]") {
  auto const text = GENERATE(as<std::string>{}, "", ".", "The river at dawn", "Two arrests, one funeral", "\xFF\xFE\xFD", "12 13 14", "\xF0\x9F\x98\x80");
  CAPTURE(text);
  CHECK(english::read(text::make_document(text), {}).claims.empty());
}

TEST_CASE("claim: every span lies in the text, and slots lie in their sentence", "[claim]") {
  auto const* const file = GENERATE("claim/claims.json", "claim/slots.json");
  for (auto const& row : rows::load(file)) {
    CAPTURE(row["text"].get<std::string>());
    auto const in = english::read(text::make_document(row["text"].get<std::string>(), rows::day(row)), {});
    for (auto const& c : in.claims) {
      auto const& s = in.sentences[c.sentence];
      text::Span const sentence{in.tokens[s.first].span.begin, in.tokens[s.last - 1].span.end};
      auto const inside = [&](text::Span span) { return sentence.contains(span) && span.begin < span.end; };
      CHECK(inside(c.span));
      bool const unsaid = c.form == claim::Form::apposition || c.form == claim::Form::measure;  // no word says "is"
      CHECK((unsaid ? c.did_span.begin == c.did_span.end && sentence.contains(c.did_span) : inside(c.did_span)));
      for (auto const* slot : {&c.who, &c.what, &c.whom, &c.where, &c.said_by})
        if (*slot) CHECK(inside((*slot)->span));
      for (auto const* slot : {&c.when, &c.said_on})
        if (*slot) CHECK(inside((*slot)->span));
      for (auto const& q : c.how_many) CHECK(inside(q.span));
    }
  }
}

TEST_CASE("claim: the same text is read the same", "[claim]") {
  auto const text = "On Monday the Liberal Party said it would sell the harbor. Residents objected.";
  auto const once = english::read(text::make_document(text, time::parse_iso("2024-02-01")->interval->begin), {});
  auto const again = english::read(text::make_document(text, time::parse_iso("2024-02-01")->interval->begin), {});
  REQUIRE(once.claims.size() == again.claims.size());
  for (std::size_t i = 0; i < once.claims.size(); ++i) CHECK(describe(once, once.claims[i]) == describe(again, again.claims[i]));
}
