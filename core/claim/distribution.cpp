#include "claim/distribution.h"

#include <algorithm>

#include "claim/amounts.h"
#include "claim/phrase.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;

struct Count {
  Range what;
  Range place;
};

/// "(cut) 40 jobs in Norway, 30 in Chile and 20 in Peru", read off the words: the parse hangs the 30 on Norway, but it
/// counts jobs. `phrase` is the first count. Empty if no other follows.
std::vector<Count> counts_by_place(Passage const& in, Range phrase) {
  std::vector<Count> found;
  auto const last = in.token_count();
  auto at = phrase.last;
  auto what = phrase;
  while (at + 1 < last && in.form(at) == "in") {
    Range place{at + 1, at + 1};
    while (place.last < last && is_name(in.word(place.last)) && !in.time_at(place.last)) ++place.last;
    if (place.first == place.last) break;
    found.push_back({what, place});
    at = place.last;
    while (at < last && (in.form(at) == "," || in.form(at) == "and")) ++at;
    what = {at, at};
    while (what.last < last && in.word(what.last).upos == Upos::num && !in.time_at(what.last)) ++what.last;
    if (at == place.last || what.first == what.last) break;
    at = what.last;
  }
  return found.size() > 1 ? found : std::vector<Count>{};
}

/// "Defense Secretary Lloyd Austin, Antony Blinken and the envoy Amos Hochstein": a row of names is told by its commas and
/// its "and", however the parse hangs them. Empty if it is none.
std::vector<std::optional<Range>> row_of_names(Passage const& in, Range phrase) {
  std::vector<std::optional<Range>> row;
  auto const mentions = in.mentions_in(phrase);
  auto first = phrase.first;
  bool joined = false;
  auto const ends_in_name = [&](Range part) {
    return part.first < part.last && std::any_of(mentions.begin(), mentions.end(), [&](auto m) {
      auto const& name = in.mention(m);
      // "the war between A and B", "the presidents of A and B" are no rows.
      bool const loose = name.first > part.first && in.word(name.first - 1).upos == Upos::adp;
      return name.kind == mention::Kind::name && name.last == part.last && name.first >= part.first && !loose;
    });
  };
  for (auto i = phrase.first; i <= phrase.last; ++i) {
    bool const and_ = i < phrase.last && in.form(i) == "and";
    if (i < phrase.last && !and_ && in.form(i) != ",") continue;
    Range const part{first, i};
    first = i + 1;
    if (part.first == part.last && and_) {  // ", and"
      joined = true;
      continue;
    }
    if (!ends_in_name(part)) return {};
    row.emplace_back(part);
    joined = joined || and_;
  }
  return joined && row.size() > 1 ? row : std::vector<std::optional<Range>>{};
}

/// The members of one slot; one empty member where the slot is empty.
std::vector<std::optional<Range>> members(Passage const& in, syntax::Dependencies const& tree, std::optional<Range> phrase) {
  if (!phrase) return {std::nullopt};
  for (auto m : in.mentions_in(*phrase)) {
    auto const& mention = in.mention(m);
    for (auto i = mention.first; i < mention.last; ++i)
      if (in.word(i).deprel == Deprel::cc) return {phrase};  // "the Foreign and Commonwealth Office"
  }
  if (auto row = row_of_names(in, *phrase); !row.empty()) return row;
  std::vector<std::optional<Range>> found;
  for (auto part : conjuncts(in.layers(), tree, *phrase)) found.emplace_back(part);
  return found;
}

}  // namespace

void distribute(Passage const& in, syntax::Dependencies const& tree, Draft const& d, std::vector<Claim>& out) {
  constexpr std::size_t most = 24;  // of "A to H met I to P", the phrases say enough
  auto const counts = d.what && !d.claim.how_many.empty() ? counts_by_place(in, *d.what) : std::vector<Count>{};
  std::vector<std::optional<Range>> what;
  for (auto const& c : counts) what.emplace_back(c.what);
  if (counts.empty()) what = members(in, tree, d.what);
  auto const who = members(in, tree, d.who), whom = members(in, tree, d.whom),
             places = counts.empty() ? members(in, tree, d.where) : std::vector<std::optional<Range>>{d.where};
  auto const all = who.size() * what.size() * whom.size() * places.size();
  if (all == 1 || all > most) {
    out.push_back(d.claim);
    return;
  }
  auto const put = [&](std::optional<Participant>& slot, std::optional<Range> whole, std::optional<Range> part) {
    if (!part || part == whole) return;
    slot = in.participant(*part);
    for (auto m : in.mentions_in(*whole))
      if (std::find(slot->mentions.begin(), slot->mentions.end(), m) == slot->mentions.end()) slot->beside.push_back(m);
  };
  auto const drop = [&](Claim& c, std::vector<std::optional<Range>> const& parts, std::optional<Range> own) {
    for (auto const& other : parts) {
      if (!other || other == own) continue;
      auto const span = in.span_of(*other);
      std::erase_if(c.how_many, [&](Amount const& a) { return span.contains(a.span); });
    }
  };
  for (auto const& a : who)
    for (auto const& b : what)
      for (auto const& e : whom)
        for (auto const& f : places) {
          auto c = d.claim;
          put(c.who, d.who, a), put(c.what, d.what, b), put(c.whom, d.whom, e), put(c.where, d.where, f);
          drop(c, who, a), drop(c, what, b), drop(c, whom, e);
          if (!counts.empty()) c.how_many = amounts(in, c.did, {in.span_of(*b)}, {});
          if (!counts.empty()) c.where = in.participant(counts[static_cast<std::size_t>(&b - what.data())].place);
          out.push_back(std::move(c));
        }
}

}  // namespace claimlight::claim
