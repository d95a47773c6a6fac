// What may be a mention: names, demonyms, pronouns and nouns for people, bodies, places and things, with what the
// sentence tells of each. Detection makes them; coreference chains them.
//
//   "The Israeli defense minister, Yoav Gallant, met his wife in the garden"
//        demonym nominal(person)    name          pronoun nominal nominal(place)
//                └── same_as ──────→┘
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mention/mention.h"
#include "syntax/dependencies.h"

namespace claimlight::mention {

/// What a markable is to the verb or noun that it hangs on.
enum class Role : std::uint8_t { subject, object, oblique, possessor, other };

enum class Article : std::uint8_t { none, definite, indefinite, demonstrative, possessed };

enum class Person : std::uint8_t { first, second, third };

inline constexpr std::uint32_t none = UINT32_MAX;

struct Markable {
  Mention m;                      ///< chain and canonical name are not set yet; `name` is that of the words themselves
  Role role = Role::other;
  Article article = Article::none;
  Person person = Person::third;
  bool reflexive = false;
  bool predicate = false;         ///< says what somebody is: "X is a lawyer", "X, the lawyer"; does not refer by itself
  bool coordination = false;      ///< stands for "Ann and Bob", which is no mention but what "they" means
  bool acts = false;              ///< subject of an active verb
  std::uint32_t sentence = 0;
  std::uint32_t governor = none;  ///< the token that it hangs on
  std::uint32_t quotation = none; ///< into the quotations; direct speech that it stands in
  std::uint32_t possessor = none; ///< markable: "his" of "his wife"
  std::uint32_t same_as = none;   ///< markable that it is the same as, by the sentence's grammar
  std::string lemma;              ///< of a nominal: the head's, lower case
  std::vector<std::string> modifiers;  ///< of a nominal: the other words of its core, lower case
  std::vector<std::string> offices;    ///< of a name: what stands before it, "defense minister"; lower case
  std::string country;            ///< of a nominal or name: the demonym before it, as a country
  std::int8_t person_votes = 0;   ///< what the words around tell of a name's type
  std::int8_t body_votes = 0;
  std::int8_t place_votes = 0;
};

/// The layers that mentions are read off. Holds references only.
struct Layers {
  text::Document const& doc;
  std::vector<text::Token> const& tokens;
  std::vector<text::Sentence> const& sentences;
  std::vector<syntax::Word> const& words;
  std::vector<text::Span> const& taken;
  std::vector<Quotation> const& quotations;
  Gazetteer const& gazetteer;

  [[nodiscard]] std::string_view raw(std::uint32_t i) const { return doc[tokens[i].span]; }
  [[nodiscard]] std::string_view raw(std::uint32_t first, std::uint32_t last) const {
    return doc[{tokens[first].span.begin, tokens[last - 1].span.end}];
  }
  [[nodiscard]] bool is_taken(std::uint32_t i) const;
};

/// In order, without overlap, but for coordinations, which stand where their first part does, right behind it.
[[nodiscard]] std::vector<Markable> detect(Layers const& in);

/// Gives each markable its chain; in each chain the fullest name, and what type, gender and number it has.
/// Returns the mentions that are worth telling: names, and nouns and pronouns that are not alone in their chain.
[[nodiscard]] std::vector<Mention> chain(Layers const& in, std::vector<Markable> markables);

}  // namespace claimlight::mention
