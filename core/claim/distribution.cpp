#include "claim/distribution.h"

#include <algorithm>

#include "claim/phrase.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;

/// "cut 40 jobs in Norway and 30 in Chile": the parse hangs the 30 on Norway, but it counts jobs.
std::vector<Range> gapped_counts(Passage const& in, syntax::Dependencies const& tree, Range phrase) {
  std::vector<Range> found;
  for (auto a : tree.children(head_in(tree, phrase))) {
    if (in.word(a).deprel != Deprel::nmod || !is_name(in.word(a))) continue;
    std::vector<std::uint32_t> below{a};
    for (std::size_t k = 0; k < below.size(); ++k)
      for (auto b : tree.children(below[k])) {
        if (in.word(b).deprel == Deprel::conj || in.word(b).deprel == Deprel::nmod) below.push_back(b);
        if (in.word(b).deprel == Deprel::conj && in.word(b).upos == Upos::num && !in.time_at(b)) found.push_back({b, b + 1});
      }
  }
  return found;
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
  if (auto const gapped = gapped_counts(in, tree, *phrase); !gapped.empty()) {
    found.emplace_back(phrase);
    found.insert(found.end(), gapped.begin(), gapped.end());
    return found;
  }
  for (auto part : conjuncts(in.layers(), tree, *phrase)) found.emplace_back(part);
  return found;
}

std::optional<Participant> place_of(Passage const& in, syntax::Dependencies const& tree, std::uint32_t noun) {
  for (auto a : tree.children(noun)) {
    if (in.word(a).deprel != Deprel::nmod || in.time_at(a) || preposition_of(in.layers(), tree, a) != "in") continue;
    auto place = noun_phrase(in.layers(), tree, a, Reach::core);
    if (is_name(in.word(a))) place.last = std::min(place.last, a + 1);
    auto p = in.participant(place);
    if (p.head_is_mention) return p;
  }
  return {};
}

}  // namespace

void distribute(Passage const& in, syntax::Dependencies const& tree, Draft const& d, std::vector<Claim>& out) {
  constexpr std::size_t most = 24;  // of "A to H met I to P", the phrases say enough
  auto const who = members(in, tree, d.who), what = members(in, tree, d.what), whom = members(in, tree, d.whom),
             places = members(in, tree, d.where);
  auto const all = who.size() * what.size() * whom.size() * places.size();
  if (all == 1 || all > most) {
    out.push_back(d.claim);
    return;
  }
  // "cut 40 jobs in France and 30 in Spain"
  std::vector<std::optional<Participant>> where;
  for (auto const& b : what) where.push_back(b && what.size() > 1 ? place_of(in, tree, head_in(tree, *b)) : std::nullopt);
  bool const own_places = std::count_if(where.begin(), where.end(), [](auto const& p) { return p.has_value(); }) > 1;
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
          if (own_places) c.where = where[static_cast<std::size_t>(&b - what.data())];
          out.push_back(std::move(c));
        }
}

}  // namespace claimlight::claim
