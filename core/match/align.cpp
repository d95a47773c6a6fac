#include "match/align.h"

#include <algorithm>

#include "match/acts.h"
#include "number/relation.h"
#include "quantity/quantity.h"
#include "text/utf8.h"
#include "time/compare.h"

namespace claimlight::match {
namespace {

using claim::Analysis;
using claim::Claim;
using claim::Participant;
using number::Relation;
using record::Slot;

struct Side {
  Analysis const& in;
  Claim const& claim;
};

std::string words_of(Analysis const& in, text::Span span) { return std::string(in.doc[span]); }

/// How a reader is told of a participant: by its name where it has one.
std::string shown(Analysis const& in, Participant const& p) {
  if (p.head_is_mention) return in.mentions[p.mentions.front()].name;
  return words_of(in, p.span);
}

std::string name_key(mention::Mention const& m) {
  if (m.entity) return "@" + std::to_string(*m.entity);
  auto const name = text::fold(m.name);
  return "=" + name.substr(name.rfind(' ') + 1);
}

void add_keys(Analysis const& in, Participant const& p, std::set<std::string>& keys) {
  for (auto m : p.mentions) {
    auto const& mention = in.mentions[m];
    bool const head = p.head_is_mention && m == p.mentions.front();
    bool const its = mention.kind == mention::Kind::pronoun && mention.gender == mention::Gender::neuter;
    if (head || !its) keys.insert(name_key(mention));  // "its campaign" is as often "the campaign"
  }
  for (auto const& lemma : p.lemmas) keys.insert(std::string(noun_key(lemma)));
}

Alignment from(Relation relation) {
  switch (relation) {
    case Relation::equal:
    case Relation::compatible: return Alignment::same;
    case Relation::disjoint: return Alignment::other;
    case Relation::not_comparable: break;
  }
  return Alignment::unknown;
}

/// The same words, which one side takes for a name and the other does not: "Parliament".
bool is_same_wording(Analysis const& in, Participant const& a, Analysis const& rec, Participant const& b) {
  auto const no_pronoun = [](Analysis const& side, Participant const& p) {
    return std::all_of(p.mentions.begin(), p.mentions.end(), [&](auto m) { return side.mentions[m].kind != mention::Kind::pronoun; });
  };
  return a.head_is_mention != b.head_is_mention && no_pronoun(in, a) && no_pronoun(rec, b) &&
         text::fold(words_of(in, a.span)) == text::fold(words_of(rec, b.span));
}

/// One of several: "Austin, Blinken and Sullivan" holds Blinken.
bool names_one_of(Analysis const& in, Participant const& a, Analysis const& rec, Participant const& b) {
  auto const holds = [&](std::vector<std::uint32_t> const& x, std::vector<std::uint32_t> const& y) {
    return std::any_of(x.begin(), x.end(), [&](auto m) {
      return std::any_of(y.begin(), y.end(), [&](auto n) { return mention::same(in.mentions[m], rec.mentions[n]).value_or(true); });
    });
  };
  return holds(a.mentions, b.mentions) || holds(a.beside, b.mentions) || holds(a.mentions, b.beside);
}

/// Two participants. Names decide where both sides have one; else shared words can only say "same".
Alignment compare(Analysis const& in, Participant const& a, Analysis const& rec, Participant const& b) {
  if (a.marks != b.marks) return Alignment::unknown;  // "a second storm", "the storm of 1987"
  if (a.head_is_mention && b.head_is_mention) {
    auto const& x = in.mentions[a.mentions.front()];
    auto const& y = rec.mentions[b.mentions.front()];
    auto const same = mention::same(x, y);
    if (!same) return Alignment::unknown;
    if (*same) {
      // "Netanyahu and Biden" is more than "Netanyahu".
      return a.mentions.size() > 1 && b.mentions.size() == 1 && a.lemmas.empty() ? Alignment::unknown : Alignment::same;
    }
    if (names_one_of(in, a, rec, b)) return Alignment::unknown;
    return x.certain && y.certain && x.type != mention::Type::unknown && y.type != mention::Type::unknown
               ? Alignment::other
               : Alignment::unknown;
  }
  if (is_same_wording(in, a, rec, b)) return Alignment::same;
  // "Norway's shipyards" are not Norway, nor is "the pool's benches" the pool.
  if (a.head_is_mention != b.head_is_mention || noun_key(a.head) != noun_key(b.head)) return Alignment::unknown;
  std::set<std::string> x, y;
  add_keys(in, a, x);
  add_keys(rec, b, y);
  for (auto m : a.mentions)  // "the central bank of Chile"; a demonym only tells whose
    if (in.mentions[m].kind == mention::Kind::name && !y.count(name_key(in.mentions[m]))) return Alignment::unknown;
  // One may say less than the other; where each says what the other does not ("silver", "bronze"), nothing is sure.
  bool const within = std::includes(x.begin(), x.end(), y.begin(), y.end()) || std::includes(y.begin(), y.end(), x.begin(), x.end());
  return within && !x.empty() && !y.empty() ? Alignment::same : Alignment::unknown;
}

SlotAlignment participants(Slot slot, Side a, std::optional<Participant> const& x, Side b, std::optional<Participant> const& y) {
  SlotAlignment s{slot, Alignment::absent, "", "", ""};
  if (x) s.article = shown(a.in, *x);
  if (y) s.record = shown(b.in, *y);
  if (x && y) s.alignment = compare(a.in, *x, b.in, *y);
  if (x && !y) s.alignment = Alignment::added;
  // What two did together, "sold two frigates", neither did alone.
  bool const together = slot == Slot::who && x && y && x->beside.empty() != y->beside.empty() && !b.claim.how_many.empty();
  if (together && s.alignment == Alignment::same) s.alignment = Alignment::unknown;
  return s;
}

SlotAlignment times(Slot slot, Analysis const& in, std::optional<claim::When> const& a, std::optional<time::TimeValue> const& b) {
  SlotAlignment s{slot, Alignment::absent, "", "", ""};
  if (a) s.article = words_of(in, a->span);
  if (b) s.record = b->value;
  if (a && b) {
    s.alignment = from(time::compare(a->value, *b));
    s.why = time::why(a->value, *b);
  }
  if (a && !b && a->value.interval) s.alignment = Alignment::added;
  return s;
}

/// The noun that a quantity counts: the head of the words behind it. Empty if there is none.
struct Counted {
  std::string noun;   ///< its key
  text::Span span{};  ///< from the number to the noun
};

Counted counted(Side side, quantity::Mention const& q) {
  auto const& tokens = side.in.tokens;
  auto t = std::lower_bound(tokens.begin(), tokens.end(), q.span.end,
                            [](text::Token const& x, std::uint32_t end) { return x.span.begin < end; });
  Counted found{"", q.span};
  for (int i = 0; i < 4 && t != tokens.end(); ++i, ++t) {
    auto const& w = side.in.words[static_cast<std::size_t>(t - tokens.begin())];
    if (w.upos == syntax::Upos::noun) {
      found = {std::string(noun_key(w.lemma)), {q.span.begin, t->span.end}};
    } else if (w.upos != syntax::Upos::adj && w.upos != syntax::Upos::propn && w.upos != syntax::Upos::punct) {
      break;
    }
  }
  return found;
}

SlotAlignment quantities(Side a, Side b) {
  SlotAlignment s{Slot::how_many, Alignment::absent, "", "", ""};
  auto const set = [&](Alignment alignment, quantity::Mention const* x, quantity::Mention const* y) {
    s.alignment = alignment;
    if (x) s.article = words_of(a.in, x->span);
    if (y) s.record = words_of(b.in, counted(b, *y).span);
  };
  for (auto const& y : b.claim.how_many) {
    for (auto const& x : a.claim.how_many) {
      auto const relation = quantity::compare(x.quantity, y.quantity);
      if (relation == Relation::not_comparable) continue;
      auto const nx = counted(a, x).noun, ny = counted(b, y).noun;
      bool const alike = y.quantity.kind != quantity::Kind::count || (!nx.empty() && nx == ny) || relation == Relation::equal;
      if (!alike) continue;
      // Figures in other units may tell of something else: "a trial of three hours", "six years in prison".
      bool const same_unit = x.quantity.kind == y.quantity.kind && x.quantity.unit == y.quantity.unit;
      if (relation == Relation::disjoint && !same_unit) continue;
      if (relation == Relation::disjoint) {
        set(Alignment::other, &x, &y);
        s.why = quantity::why(x.quantity, y.quantity);
        return s;
      }
      set(Alignment::same, &x, &y);
    }
  }
  if (s.alignment == Alignment::absent && b.claim.how_many.empty())
    for (auto const& x : a.claim.how_many)
      if (!quantity::is_duration(x.quantity) && x.quantity.kind != quantity::Kind::age) {  // no detail to be missed
        set(Alignment::added, &x, nullptr);
        break;
      }
  return s;
}

/// Who said it: the entry names the speaker by id or name.
SlotAlignment speaker(Side a, record::Record const& record, record::Entry const& entry) {
  SlotAlignment s{Slot::said_by, Alignment::absent, "", entry.said_by, ""};
  if (auto const known = record.gazetteer.find(entry.said_by)) s.record = record.gazetteer.entities()[*known].name;
  auto const& by = a.claim.said_by ? a.claim.said_by : std::optional<Participant>{};
  if (by) s.article = shown(a.in, *by);
  if (entry.said_by.empty() || !by || !by->head_is_mention) return s;
  mention::Mention wanted;
  wanted.name = s.record;
  wanted.entity = record.gazetteer.find(entry.said_by);
  auto const& m = a.in.mentions[by->mentions.front()];
  auto const same = mention::same(m, wanted);
  s.alignment = !same ? Alignment::unknown : *same ? Alignment::same : m.certain && m.type == mention::Type::person ? Alignment::other : Alignment::unknown;
  return s;
}

}  // namespace

std::set<std::string> topic_keys(Analysis const& in, Claim const& c) {
  std::set<std::string> keys;
  for (auto const* slot : {&c.what, &c.whom, &c.where})
    if (*slot) add_keys(in, **slot, keys);
  for (auto const& p : c.other) add_keys(in, p, keys);
  return keys;
}

std::set<std::string> all_keys(Analysis const& in, Claim const& c) {
  auto keys = topic_keys(in, c);
  for (auto const* slot : {&c.who, &c.said_by})
    if (*slot) add_keys(in, **slot, keys);
  return keys;
}

std::vector<SlotAlignment> align(Analysis const& article, Claim const& c, record::Record const& record,
                                 record::Wording const& wording, Claim const& e) {
  auto const& entry = record.entries[wording.entry];
  Side const a{article, c}, b{wording.analysis, e};
  std::vector<SlotAlignment> slots;
  slots.push_back(participants(Slot::who, a, c.who, b, e.who));

  SlotAlignment did{Slot::did, Alignment::unknown, words_of(article, c.did_span), words_of(b.in, e.did_span), ""};
  auto const act = compare_acts(c.did, e.did);
  if (act == ActRelation::same) did.alignment = Alignment::same;
  if (act == ActRelation::opposite) did.alignment = Alignment::other;
  slots.push_back(std::move(did));

  slots.push_back(participants(Slot::what, a, c.what, b, e.what));
  slots.push_back(participants(Slot::whom, a, c.whom, b, e.whom));

  auto when = entry.when;
  if (!when && e.when) when = e.when->value;
  slots.push_back(times(Slot::when, article, c.when, when));
  // Places nest, and which lies in which is not known here: a place can agree or be added, never differ.
  auto where = participants(Slot::where, a, c.where, b, e.where);
  if (where.alignment == Alignment::other) where.alignment = Alignment::unknown;
  slots.push_back(std::move(where));
  slots.push_back(quantities(a, b));

  SlotAlignment polarity{Slot::polarity, Alignment::same, c.negative ? "not so" : "so", e.negative ? "not so" : "so", ""};
  if (c.negative != e.negative) polarity.alignment = Alignment::other;
  slots.push_back(std::move(polarity));

  slots.push_back(speaker(a, record, entry));
  // Where the act is itself the saying ("accused"), its day is the day of saying.
  bool const act_is_saying = entry.said_on && !entry.when && !c.said_by && !e.said_by;
  if (act_is_saying) slots[static_cast<std::size_t>(Slot::when)].alignment = Alignment::absent;
  slots.push_back(times(Slot::said_on, article, act_is_saying ? c.when : c.said_on, entry.said_on));
  if (entry.said_by.empty() && !entry.said_on) slots.back().alignment = Alignment::absent;
  return slots;
}

}  // namespace claimlight::match
