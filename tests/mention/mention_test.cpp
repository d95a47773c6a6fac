// Rows: {"text", "expect": [{"text", "kind", "type", "name", "entity", "certain"}]}: all mentions, in order; a key that is left out
// is not looked at, and "entity": null means that no entity of the claims file is meant. The entities are those below.
// Rows of coreference.json: {"about", "text", "means": [[words, name, certain]]}: mentions by their words, in order, and the
// name that each stands for, "" where it must stand for none; "certain" may be left out. They know no entities.
#include "mention/mention.h"
#include "english.h"
#include "rows.h"
#include "text/utf8.h"
#include "number/number.h"
#include "time/recognize.h"

using namespace claimlight;
using mention::Type;
using rows::json;

namespace {

mention::Gazetteer gazetteer() {
  return mention::Gazetteer({{"norway", "Norway", Type::country, {"Oslo government"}},
                             {"france", "France", Type::country, {"Paris"}},
                             {"solberg", "Ingrid Solberg", Type::person, {"Norwegian prime minister"}},
                             {"dahl-a", "Anders Dahl", Type::person, {}},
                             {"dahl-k", "Kari Dahl", Type::person, {}},
                             {"bank", "Central Bank of Norway", Type::organization, {"Central Bank", "CBN"}},
                             {"bergen", "Bergen", Type::place, {}}});
}

std::string kind_name(mention::Kind kind) {
  switch (kind) {
    case mention::Kind::name: return "name";
    case mention::Kind::demonym: return "demonym";
    case mention::Kind::nominal: return "nominal";
    case mention::Kind::pronoun: break;
  }
  return "pronoun";
}

struct Read {
  text::Document doc;
  std::vector<mention::Mention> found;
};

Read read(std::string const& bytes, mention::Gazetteer const& with) {
  Read r{text::make_document(bytes), {}};
  auto const tokens = text::tokenize(r.doc);
  auto const sentences = text::split_sentences(r.doc, tokens);
  auto const lower = text::lower(r.doc.text);
  std::vector<text::Span> taken;
  for (auto const& e : time::recognize(r.doc, lower, tokens, number::find(lower, tokens))) taken.push_back(e.span);
  auto const words = syntax::analyse(english::model(), r.doc, tokens, sentences);
  auto const quotations = mention::find_quotations(r.doc, tokens, sentences, words);
  r.found = mention::find(r.doc, tokens, sentences, words, taken, quotations, with);
  return r;
}

mention::Mention named(std::string name, std::optional<std::uint32_t> entity = {}) {
  mention::Mention m;
  m.name = std::move(name);
  m.entity = entity;
  return m;
}

}  // namespace

TEST_CASE("mention: names, titles, roles and pronouns", "[mention]") {
  auto const with = gazetteer();
  for (auto const& row : rows::load("mention/mentions.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const r = read(row["text"].get<std::string>(), with);
    json found = json::array();
    std::uint32_t end = 0;
    for (auto const& m : r.found) {
      found.push_back({{"text", r.doc[m.span]}, {"kind", kind_name(m.kind)}, {"type", mention::name(m.type)}, {"name", m.name},
                       {"entity", m.entity ? json(with.entities()[*m.entity].id) : json(nullptr)}, {"certain", m.certain}});
      CHECK(end <= m.span.begin);
      end = m.span.end;
    }
    INFO("found " << found.dump());
    CHECK(found.size() == row["expect"].size());
    for (std::size_t i = 0; i < std::min(found.size(), row["expect"].size()); ++i)
      for (auto const& [key, value] : row["expect"][i].items()) {
        CAPTURE(i, key);
        CHECK(found[i][key] == value);
      }
  }
}

TEST_CASE("mention: what names, nouns and pronouns stand for", "[mention]") {
  for (auto const& row : rows::load("mention/coreference.json")) {
    CAPTURE(row["about"].get<std::string>(), row["text"].get<std::string>());
    auto const r = read(row["text"].get<std::string>(), mention::Gazetteer());
    std::string found;
    for (auto const& m : r.found) found += std::string(r.doc[m.span]) + " = " + m.name + (m.certain ? "; " : "?; ");
    CAPTURE(found);
    std::uint32_t from = 0;
    for (auto const& wanted : row["means"]) {
      auto const words = wanted[0].get<std::string>();
      CAPTURE(words);
      auto const m = std::find_if(r.found.begin(), r.found.end(), [&](auto const& x) {
        return x.span.begin >= from && r.doc[x.span].ends_with(words);
      });
      CHECK((m == r.found.end() ? "" : m->name) == wanted[1].get<std::string>());
      if (m == r.found.end()) continue;
      if (wanted.size() > 2) CHECK(m->certain == wanted[2].get<bool>());
      if (m->name.empty()) CHECK_FALSE(m->certain);
      from = m->span.end;
    }
  }
}

TEST_CASE("mention: what names nobody is no mention", "[mention][negative]") {
  auto const with = gazetteer();
  auto const text = GENERATE(as<std::string>{}, "", "The river rose.", "It rained on Friday.", "He ran.", "norway in lower case", "NORWEGIANS",
                             "They may march in March.", "Nobody knew why.", "\xFF\xFE");
  CAPTURE(text);
  auto const r = read(text, with);
  // "NORWEGIANS" may be read as a name, but never as the country.
  for (auto const& m : r.found) {
    CAPTURE(r.doc[m.span]);
    CHECK_FALSE(m.entity);
  }
  if (text != "NORWEGIANS") CHECK(r.found.empty());
}

TEST_CASE("mention: a claims file's entities are found by id, name or alias", "[mention]") {
  auto const with = gazetteer();
  auto const id = [&](char const* key) {
    auto const at = with.find(key);
    return at ? with.entities()[*at].id : std::string("none");
  };
  CHECK(id("solberg") == "solberg");
  CHECK(id("Ingrid Solberg") == "solberg");
  CHECK(id("ingrid solberg") == "solberg");
  CHECK(id("Paris") == "france");
  CHECK(id("CBN") == "bank");
  CHECK(id("Sweden") == "none");
  CHECK(id("") == "none");
}

TEST_CASE("mention: two mentions name the same, or not, or who knows", "[mention]") {
  CHECK(mention::same(named("Ingrid Solberg", 2), named("Solberg", 2)) == true);
  CHECK(mention::same(named("Anders Dahl", 3), named("Kari Dahl", 4)) == false);
  CHECK(mention::same(named("Tom Reyes"), named("Tom Reyes")) == true);
  CHECK(mention::same(named("Tom Reyes"), named("Reyes")) == true);
  CHECK(mention::same(named("Reyes"), named("TOM REYES")) == true);
  CHECK(mention::same(named("Tom Reyes"), named("Ana Reyes")) == std::nullopt);
  CHECK(mention::same(named("Tom Reyes"), named("Ingrid Solberg", 2)) == false);
  CHECK(mention::same(named("Marwick"), named("Port of Marwick")) != false);
}

TEST_CASE("mention: types have their names", "[mention]") {
  for (auto type : {Type::unknown, Type::person, Type::organization, Type::country, Type::place, Type::thing})
    if (type != Type::unknown) CHECK(mention::parse_type(mention::name(type)) == type);
  CHECK_FALSE(mention::parse_type("nation"));
}

TEST_CASE("mention: an empty gazetteer, or one with empty names, finds no entity", "[mention][negative]") {
  CHECK(read("Norway won.", mention::Gazetteer()).found.size() == 1);
  mention::Gazetteer const odd({{"x", " ", Type::thing, {"", "\n"}}});
  for (auto const& m : read("Norway won.", odd).found) CHECK_FALSE(m.entity);
}
