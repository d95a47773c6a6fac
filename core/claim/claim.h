// Claims: one factual clause each, its details in slots named after a reporter's questions.
//
//   on Wednesday one of his spokesmen said he had resumed American arms sales
//   said_on      said_by                   who    did          what
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mention/mention.h"
#include "quantity/quantity.h"
#include "syntax/word.h"
#include "text/document.h"
#include "time/resolve.h"
#include "time/value.h"

namespace claimlight::claim {

enum class Modality : std::uint8_t { asserted, possible, planned, conditional, asked, reported };
std::string_view name(Modality modality);

/// A participant. `mentions` are the people, bodies and places named in it, its head first where the head is one.
struct Participant {
  text::Span span;
  std::vector<std::uint32_t> mentions;  ///< into Analysis::mentions
  bool head_is_mention = false;         ///< mentions[0] is who or what the slot is about
  std::vector<std::string> lemmas;      ///< content words, lower case, without names
  std::string head;                     ///< lemma of the head noun, lower case; that of a name is its last word
  std::vector<std::string> marks;       ///< what tells it from others of its kind: "second", "another", "1987"
  std::vector<std::uint32_t> beside;    ///< mentions in what it is coordinated with: of "A", in "A and B", B's
};

struct When {
  text::Span span;
  time::TimeValue value;
};

/// What an amount is to a change: "rose [5%]by [from 3]from [to 5]to".
enum class Change : std::uint8_t { none, by, from, to };
std::string_view name(Change change);

struct Amount : quantity::Mention {
  Change change = Change::none;
};

/// What in the sentence makes the claim.
enum class Form : std::uint8_t {
  clause,
  apposition,  ///< "Ola Berg, the head of the office", "Prime Minister Ola Berg": `did` is "be", and no words say it
  event,       ///< "the resumption of sales by Norway": `did` is the noun
  measure      ///< "a death toll of 37": `did` is "be", and no words say it
};

struct Claim {
  text::Span span;                      ///< the clause, its attribution included where that stands beside it
  std::uint32_t sentence = 0;
  Form form = Form::clause;
  text::Span did_span;                  ///< empty where no words say it
  std::string did;                      ///< the verb's lemma, or the event noun's: "resumption", and of "made a statement" too
  std::optional<Participant> who;
  std::optional<Participant> what;
  std::optional<Participant> whom;
  std::optional<Participant> where;
  std::vector<Participant> other;       ///< what stands in no slot, such as "with care" or "for an attack"
  std::optional<When> when;
  std::vector<Amount> how_many;        ///< those of the slots first, else in the order of the text
  bool negative = false;
  Modality modality = Modality::asserted;
  std::optional<Participant> said_by;
  std::optional<When> said_on;
  text::Span cue;                       ///< the word of saying: "said", "statement"; empty if there is none
  bool bounded = false;                 ///< a time only bounds it: "until 2010"
  bool quoted = false;                  ///< inside quotation marks
  bool aside = false;                   ///< in a relative or adverbial clause, or in one below: told by the way
  bool again = false;                   ///< "again", "once more": not for the first time
  bool present = false;                 ///< tells of what is, in the present tense
  bool ended = false;                   ///< "no longer": denies what is, not what was; negative too
};

/// Everything understood of one document. Later stages refer into it by index.
struct Analysis {
  text::Document doc;
  std::vector<text::Token> tokens;
  std::vector<text::Sentence> sentences;
  std::vector<syntax::Word> words;
  std::vector<time::Time> times;        ///< the ends of a range apart, as TIMEX3 has them
  std::vector<mention::Quotation> quotations;
  std::vector<mention::Mention> mentions;
  std::vector<Claim> claims;
};


}  // namespace claimlight::claim
