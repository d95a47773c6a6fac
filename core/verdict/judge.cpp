// An ordered list of small rules; each can silence a match, and what passes all of them speaks.
#include <algorithm>
#include <cmath>

#include "lexicon/table.h"
#include "verdict/verdict.h"

namespace claimlight::verdict {
namespace {

using claim::Modality;
using match::Alignment;
using match::Match;
using record::Rating;
using record::Slot;

/// Share of the entry's topic that a claim must name to agree with it, and to differ from it.
constexpr double enough_to_agree = 0.5;
constexpr double enough_to_differ = 0.6;
/// Where the difference is to whom, that name is missing from what is shared.
constexpr double enough_beside_whom = 0.4;

constexpr auto repeatable_acts = lexicon::words({
#include "lexicon/repeatable_acts.inc"
});

struct Case {
  claim::Analysis const& article;
  claim::Claim const& claim;
  claim::Claim const& wording_claim;
  Match const& match;
  record::Wording const& wording;
  record::Entry const& entry;
  std::vector<Slot> differs;
};

bool speaks_now(Case const& c) { return record::speaks(c.entry, c.article.doc.dct); }

// A plan, a possibility, a question or a condition says nothing of what is so, unless that is what the entry
// speaks of too ("would not supply").
bool is_asserted(Case const& c) {
  if (c.claim.modality == Modality::asserted || c.claim.modality == Modality::reported)
    return c.wording_claim.modality == Modality::asserted || c.wording_claim.modality == Modality::reported;
  return c.claim.modality == c.wording_claim.modality && c.claim.modality != Modality::asked;
}

bool act_is_known(Case const& c) { return c.match[Slot::did].alignment != Alignment::unknown; }

// Opposite act and opposite polarity say the same: "did not resume" is "kept halted".
void settle_act(Case& c) {
  bool const act = c.match[Slot::did].alignment == Alignment::other;
  bool const polarity = c.match[Slot::polarity].alignment == Alignment::other;
  if (act && !polarity) c.differs.push_back(Slot::did);
  if (polarity && !act) c.differs.push_back(Slot::polarity);
}

bool differs_in(Case const& c, Slot slot) {
  return std::find(c.differs.begin(), c.differs.end(), slot) != c.differs.end();
}

void collect_differences(Case& c) {
  settle_act(c);
  for (auto slot : {Slot::who, Slot::whom, Slot::when, Slot::how_many, Slot::said_by, Slot::said_on})
    if (c.match[slot].alignment == Alignment::other) c.differs.push_back(slot);
}

bool no_open_detail_differs(Case const& c) {
  return std::none_of(c.differs.begin(), c.differs.end(), [&](Slot s) { return c.entry.is_open(s); });
}

// Two differences are more likely two events.
bool at_most_one_difference(Case const& c) { return c.differs.size() <= 1; }

// Who did it must be known to be the same, or be the one thing that differs.
bool actor_is_known(Case const& c) {
  auto const who = c.match[Slot::who].alignment;
  bool const unnamed = who == Alignment::absent && c.match.score > 0.8 && (c.differs.empty() || c.match[Slot::who].record.empty());
  return who == Alignment::same || who == Alignment::other || unnamed ||
         (c.match[Slot::who].record.empty() && who == Alignment::added);
}

// One common word is no topic: it takes a name, a second word, or the same actor.
bool topic_is_shared(Case const& c) {
  bool const same_actor = c.match[Slot::who].alignment == Alignment::same;
  if (!c.match.shared_name && !same_actor && c.match.shared < 2) return false;
  bool const other_whom = differs_in(c, Slot::whom);
  return c.match.score >= (c.differs.empty() ? enough_to_agree : other_whom ? enough_beside_whom : enough_to_differ);
}

// A general act with a general object is no sure sign of the same event: more must agree before a day or a number
// is called wrong.
bool difference_is_anchored(Case const& c) {
  if (c.differs.empty()) return true;
  auto const what = c.match[Slot::what].alignment;
  auto const whom = c.match[Slot::whom].alignment;
  auto const where = c.match[Slot::where].alignment;
  auto const agreeing = (what == Alignment::same) + (whom == Alignment::same) + (where == Alignment::same) +
                        (c.match[Slot::when].alignment == Alignment::same) + (c.match[Slot::how_many].alignment == Alignment::same);
  return agreeing > 0 || c.match.score >= 0.75;
}

// A visit, a meeting, a call can happen again: on another day it is another one.
bool no_repeatable_act_on_another_day(Case const& c) {
  return !differs_in(c, Slot::when) || !repeatable_acts.contains(c.claim.did);
}

// "sold a frigate in 1998": one of a kind on another day is another one.
bool no_indefinite_on_another_day(Case const& c) {
  if (!differs_in(c, Slot::when)) return true;
  auto const indefinite = [](claim::Analysis const& in, std::optional<claim::Participant> const& p) {
    return p && (in.doc[p->span].starts_with("a ") || in.doc[p->span].starts_with("an "));
  };
  return !indefinite(c.article, c.claim.what) || indefinite(c.wording.analysis, c.wording_claim.what);
}

// "Chief executive Ola Berg" may be that of another body than the record's "Carl Dahl is chief executive of Nordfly".
bool no_office_without_its_body(Case const& c) {
  if (c.differs.empty() || c.claim.did != "be" || !c.claim.what || !c.wording_claim.what) return true;
  return c.wording_claim.what->mentions.empty() || !c.claim.what->mentions.empty();
}

// "until 2010", "since May": it tells nothing of the day that the entry has.
bool time_is_no_bound(Case const& c) { return !c.claim.bounded || !c.entry.when; }

// "France sells" tells of these days; that it did so on another day is another thing.
bool speaks_of_the_same_days(Case const& c) {
  if (!c.claim.present || c.claim.when || !c.entry.when || !c.entry.when->interval || !c.article.doc.dct) return true;
  constexpr std::chrono::days these_days{3};
  auto const dct = *c.article.doc.dct;
  return c.entry.when->interval->begin <= dct + these_days && dct - these_days < c.entry.when->interval->end;
}

bool is_no_repeat(Case const& c) { return !c.claim.again || c.wording_claim.again; }

// "no longer sells" denies what is; whether it once sold is another question.
bool both_ended_or_neither(Case const& c) { return c.claim.ended == c.wording_claim.ended; }

// Details that both give and that can't be told to agree may well differ.
bool no_detail_is_doubtful(Case const& c) {
  if (c.match.other_names && c.match[Slot::whom].alignment != Alignment::other) return false;
  for (auto slot : {Slot::what, Slot::whom, Slot::where})
    if (c.match[slot].alignment == Alignment::unknown) return false;
  return true;
}

// Words in quotation marks are somebody's: where the entry says whose, the article must too.
bool speaker_is_known(Case const& c) {
  return c.entry.said_by.empty() || !c.claim.quoted || c.match[Slot::said_by].alignment == Alignment::same ||
         c.match[Slot::said_by].alignment == Alignment::other;
}

struct Rule {
  std::string_view name;
  bool (*holds)(Case const&);
};

constexpr Rule rules[] = {
    {"the entry is not published, or has expired", speaks_now},
    {"the claim asserts nothing", is_asserted},
    {"another act", act_is_known},
    {"it differs in a detail that the entry leaves open", no_open_detail_differs},
    {"more than one detail differs", at_most_one_difference},
    {"such a thing can happen again on another day", no_repeatable_act_on_another_day},
    {"one of a kind on another day", no_indefinite_on_another_day},
    {"an office of which body is not told", no_office_without_its_body},
    {"a time only bounds it", time_is_no_bound},
    {"it tells of now, the record of another day", speaks_of_the_same_days},
    {"the article speaks of a repeat", is_no_repeat},
    {"one speaks of what has ended, the other does not", both_ended_or_neither},
    {"a detail may or may not be the same", no_detail_is_doubtful},
    {"it is quoted, and whose words they are can't be told", speaker_is_known},
    {"who did it can't be told", actor_is_known},
    {"too little in common", topic_is_shared},
    {"nothing else ties the two together", difference_is_anchored},
};

std::vector<Slot> added_details(Case const& c) {
  std::vector<Slot> added;
  for (auto slot : {Slot::when, Slot::how_many, Slot::said_on})
    if (c.match[slot].alignment == Alignment::added && !c.entry.is_open(slot)) added.push_back(slot);
  return added;
}

std::optional<Verdict> verdict_of(Case const& c) {
  bool const agrees = c.differs.empty();
  bool const denies = differs_in(c, Slot::polarity) || differs_in(c, Slot::did);
  if (c.wording.is_truth) return agrees ? std::optional(Verdict::supported) : std::nullopt;
  switch (c.entry.rating) {
    case Rating::is_true:
    case Rating::mostly_true:
      if (!agrees) return Verdict::contradicted;
      return added_details(c).empty() ? Verdict::supported : Verdict::partly;
    case Rating::is_false:
    case Rating::mostly_false:
      if (agrees) return Verdict::contradicted;
      if (denies) return Verdict::supported;
      return {};
    case Rating::mixed: return agrees ? std::optional(Verdict::mixed) : std::nullopt;
    case Rating::unproven: return agrees ? std::optional(Verdict::unproven) : std::nullopt;
  }
  return {};
}

// Rounded to hundredths, so that it reads the same everywhere.
double confidence_of(Case const& c) {
  double const base = c.differs.empty() ? 0.55 : 0.5;
  double const who = c.match[Slot::who].alignment == Alignment::absent ? 0.0 : 0.1;
  return std::round((base + 0.35 * std::min(c.match.score, 1.0) + who) * 100) / 100;
}

}  // namespace

std::string_view name(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported: return "supported";
    case Verdict::partly: return "partly";
    case Verdict::contradicted: return "contradicted";
    case Verdict::mixed: return "mixed";
    case Verdict::unproven: break;
  }
  return "unproven";
}

Judgement judge(claim::Analysis const& article, Match const& match, record::Record const& record) {
  auto const& wording = record.wordings[match.wording];
  Case c{article, article.claims[match.claim], wording.analysis.claims[match.wording_claim], match, wording,
         record.entries[wording.entry], {}};
  collect_differences(c);
  for (auto const& rule : rules)
    if (!rule.holds(c)) return {{}, rule.name};
  auto const verdict = verdict_of(c);
  if (!verdict) return {{}, "the entry's rating says nothing of this"};

  Finding f;
  f.claim = match.claim;
  f.entry = wording.entry;
  f.verdict = *verdict;
  f.confidence = confidence_of(c);
  f.span = c.claim.span;
  auto const tell = [&](Slot slot) { f.differs.push_back({slot, match[slot].article, match[slot].record, match[slot].why}); };
  bool const rated_true = c.entry.rating == Rating::is_true || c.entry.rating == Rating::mostly_true;
  if (*verdict == Verdict::partly)
    for (auto slot : added_details(c)) tell(slot);
  if (*verdict == Verdict::contradicted && rated_true)
    for (auto slot : c.differs) tell(slot);
  f.explanation = explain(article, match, record, f.verdict, f.differs);
  return {std::move(f), {}};
}

std::vector<Finding> judge_all(claim::Analysis const& article, match::Index const& index, record::Record const& record) {
  std::vector<Finding> findings;
  std::size_t sentence_begin = 0;
  std::uint32_t sentence = 0;
  for (std::uint32_t i = 0; i < article.claims.size(); ++i) {
    if (article.claims[i].sentence != sentence) {
      sentence = article.claims[i].sentence;
      sentence_begin = findings.size();
    }
    for (auto const& m : index.find(article, i)) {
      auto judged = judge(article, m, record);
      if (!judged.finding) continue;
      auto const known = std::find_if(findings.begin() + static_cast<std::ptrdiff_t>(sentence_begin), findings.end(),
                                      [&](Finding const& f) { return f.entry == judged.finding->entry; });
      if (known == findings.end()) {
        findings.push_back(std::move(*judged.finding));
      } else if (judged.finding->confidence > known->confidence) {
        *known = std::move(*judged.finding);
      }
    }
  }
  return findings;
}

}  // namespace claimlight::verdict
