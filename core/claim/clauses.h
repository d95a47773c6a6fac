// Clauses: the verb groups of a sentence with their subjects, objects and adjuncts, read off its tree.
//
//   Earlier this week , [Netanyahu]subject attacked [the Biden administration]object
//   for (delaying [arms sales]object) , but on Wednesday [one of his spokesmen]subject said ...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/dependencies.h"
#include "syntax/word.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::claim {

/// Tokens [first, last).
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool contains(std::uint32_t i) const { return first <= i && i < last; }
  [[nodiscard]] bool overlaps(Range o) const { return first < o.last && o.first < last; }
  bool operator==(Range const&) const = default;
};

struct Oblique {
  std::string preposition;
  Range phrase;  ///< the noun phrase without its preposition
};

enum class Shape : std::uint8_t { finite, infinitive, gerund, participle };

struct Clause {
  std::uint32_t head = 0;    ///< the token that the clause's words hang on: the full verb, or what "be" says of the subject
  Range verbs;               ///< the verb group, auxiliaries and "to" included
  std::string lemma;         ///< "resume", "hold back", "be"
  Shape shape = Shape::finite;
  bool passive = false;
  bool negated = false;
  bool ended = false;        ///< "no longer"; negated too
  std::string modal;         ///< "may", "will", ...; empty if none
  std::optional<Range> subject;
  bool own_subject = false;  ///< it stands in this clause; otherwise it is another's, or what a relative clause goes on from
  std::vector<Range> objects;
  std::vector<Oblique> obliques;
  Range extent;              ///< from subject or verb group to the last complement
  std::string opener;        ///< the word that joins the clause to what is before: "that", "if", "after"; "which" for relative clauses; or empty
  std::optional<std::uint32_t> governor;                 ///< the clause that it hangs on, also through a noun
  syntax::Deprel relation = syntax::Deprel::root;        ///< of `head`
  std::optional<std::uint32_t> noun;                     ///< the noun that it hangs on: "the rumour (that he left)"
  bool quoted = false;       ///< inside quotation marks
  bool repeats = false;      ///< an auxiliary that stands for a verb before it: "so did Sweden"; `lemma` is that verb's
};

/// What clauses are read from.
struct Layers {
  text::Document const& doc;
  std::string_view lower;
  std::vector<text::Token> const& tokens;
  std::vector<syntax::Word> const& words;
  std::vector<Range> const& times;  ///< parallel to tokens: the time expression around each, empty if none

  [[nodiscard]] std::string_view form(std::uint32_t i) const {
    auto const s = tokens[i].span;
    return lower.substr(s.begin, s.end - s.begin);
  }
};

/// In order of their heads.
[[nodiscard]] std::vector<Clause> find_clauses(Layers const& in, syntax::Dependencies const& tree, text::Sentence sentence);

/// Subjects of the clauses, whose verb groups, governors and openers are known.
void find_subjects(Layers const& in, syntax::Dependencies const& tree, text::Sentence sentence, std::vector<Clause>& clauses);

/// Subjects, objects, obliques and extents of the clauses.
void fill_arguments(Layers const& in, syntax::Dependencies const& tree, text::Sentence sentence, std::vector<Clause>& clauses);

/// Indices of the clauses, each behind the one that it hangs on.
[[nodiscard]] std::vector<std::uint32_t> governors_first(std::vector<Clause> const& clauses);

[[nodiscard]] bool is_subject(syntax::Deprel relation);
/// On a noun; what goes on from a whole clause ("..., which flooded 12 farms") is none.
[[nodiscard]] bool is_relative_clause(Layers const& in, syntax::Dependencies const& tree, Clause const& c);
[[nodiscard]] bool is_relative_pronoun(Layers const& in, std::uint32_t i);

}  // namespace claimlight::claim
