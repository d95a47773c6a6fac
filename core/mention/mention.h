// Who and what an article names: the claims file's entities by their aliases, names by their capitals and
// titles, and the pronouns and surnames that point back to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mention/quotation.h"
#include "syntax/word.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::mention {

enum class Type : std::uint8_t { unknown, person, organization, country, place, thing };

std::string_view name(Type type);
std::optional<Type> parse_type(std::string_view name);

/// A person, a body, a place or a thing that a claims file knows by several names.
struct Entity {
  std::string id;
  std::string name;
  Type type = Type::unknown;
  std::vector<std::string> aliases;
};

/// Entities, found by any of their names. A person is also found by the last word of the name, a country
/// by its demonym ("Israeli"), unless two entities would share it.
class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(std::vector<Entity> entities);

  [[nodiscard]] std::vector<Entity> const& entities() const { return entities_; }

  struct Hit {
    std::uint32_t entity;
    std::uint32_t tokens;
    bool demonym;
  };
  /// The longest alias whose words are tokens i, i + 1, ... of `doc`, case and all.
  [[nodiscard]] std::optional<Hit> match(text::Document const& doc, std::vector<text::Token> const& tokens,
                                         std::size_t i, std::size_t last) const;
  /// The entity that `id_or_name` names: by id first, then by name or alias.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id_or_name) const;

 private:
  struct Alias {
    std::vector<std::string> words;
    std::uint32_t entity;
    bool demonym;
  };
  void add(std::string_view alias, std::uint32_t entity, bool demonym);

  std::vector<Entity> entities_;
  std::unordered_map<std::string, std::vector<Alias>> by_first_word_;  ///< longest first
  std::unordered_map<std::string, std::uint32_t> by_name_;             ///< lower case
};

enum class Kind : std::uint8_t {
  name,      ///< "Yoav Gallant", "Washington"
  demonym,   ///< "American"
  nominal,   ///< "the defense minister"
  pronoun,   ///< "he", "his"
};

enum class Gender : std::uint8_t { unknown, masculine, feminine, neuter };

struct Mention {
  text::Span span;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t head = 0;   ///< the token that stands for it in the tree
  Kind kind = Kind::name;
  Type type = Type::unknown;
  Gender gender = Gender::unknown;
  bool plural = false;
  std::uint32_t chain = 0;  ///< mentions of one chain are of the same person, body, place or thing
  std::string name;                     ///< canonical: the fullest form that this document gives. Empty for a noun or pronoun of
                                        ///< a chain without a name, and for a noun that only says what somebody is
  std::optional<std::uint32_t> entity;  ///< into Gazetteer::entities()
  bool certain = true;                  ///< false where somebody else could be meant, and where there is no name
};

/// In order, without overlap: names and demonyms, and nouns and pronouns that share their chain with another mention. A
/// noun has the words of its core only. Tokens inside `taken` (dates) are left alone. An adjective of a country has the
/// country's name and a chain of its own.
std::vector<Mention> find(text::Document const& doc, std::vector<text::Token> const& tokens,
                          std::vector<text::Sentence> const& sentences, std::vector<syntax::Word> const& words,
                          std::vector<text::Span> const& taken, std::vector<Quotation> const& quotations,
                          Gazetteer const& gazetteer);

/// Whether two mentions name the same: by entity where both have one, else by name, where a surname
/// stands for its full name. Empty if that can't be told.
std::optional<bool> same(Mention const& a, Mention const& b);

}  // namespace claimlight::mention
