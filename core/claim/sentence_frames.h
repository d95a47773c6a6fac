// Frames: the verb groups of a sentence with the noun phrases around them. A light method that needs no
// parser: it walks left from each verb group to a subject and right to objects and prepositional phrases.
//
//   Earlier this week , [Netanyahu]subject attacked [the Biden administration]object
//   for (delaying [arms sales]object) , but on Wednesday [one of his spokesmen]subject said ...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/words.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::claim {

/// Tokens [first, last).
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool contains(std::uint32_t i) const { return first <= i && i < last; }
  [[nodiscard]] bool overlaps(Range o) const { return first < o.last && o.first < last; }
};

struct Oblique {
  std::string preposition;
  Range phrase;  ///< the noun phrase without its preposition
};

enum class Shape : std::uint8_t { finite, infinitive, gerund, participle };

struct Frame {
  Range verbs;               ///< the verb group, auxiliaries and "to" included
  std::uint32_t head = 0;    ///< the full verb's token
  std::string lemma;         ///< "resume", "hold back", "be"
  Shape shape = Shape::finite;
  bool passive = false;
  bool negated = false;
  std::string modal;         ///< "may", "will", ...; empty if none
  std::optional<Range> subject;
  std::vector<Range> objects;
  std::vector<Oblique> obliques;
  Range clause;              ///< from subject or verb group to the last complement
  std::string opener;        ///< the word that joins the clause to what is before: "that", "if", "after"; or empty
  std::optional<std::uint32_t> governor;  ///< frame that this infinitive or gerund hangs on
  bool quoted = false;       ///< inside quotation marks
};

/// What frames are built from.
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

std::vector<Frame> find_frames(Layers const& in, text::Sentence sentence);

}  // namespace claimlight::claim
