#include "claim/amounts.h"

#include <algorithm>

#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

constexpr auto change_verbs = lexicon::words({
#include "lexicon/change_verbs.inc"
});

/// By the preposition before it; a bare amount behind a verb of change is the change itself.
Change change_of(Passage const& in, quantity::Mention const& q) {
  auto const first = in.token_at(q.span.begin);
  auto const before = first == 0 ? std::string_view() : in.form(first - 1);
  if (before == "to" || before == "at") return Change::to;
  if (before == "from") return Change::from;
  return Change::by;
}

/// "the two countries", "his two brothers": no count, but who is meant.
bool is_of_the_pair(Passage const& in, quantity::Mention const& q) {
  auto const first = in.token_at(q.span.begin);
  if (q.quantity.kind != quantity::Kind::count || q.quantity.low != 2 || first == 0 || in.form(first) != "two") return false;
  auto const before = in.word(first - 1).upos;
  return before == syntax::Upos::det || before == syntax::Upos::pron;
}

/// "better than the 787": a bare number behind "the" names something.
bool is_a_name(Passage const& in, quantity::Mention const& q) {
  auto const first = in.token_at(q.span.begin), last = in.token_at(q.span.end);
  if (q.quantity.kind != quantity::Kind::count || first == 0 || in.form(first - 1) != "the") return false;
  if (last >= in.token_count()) return true;
  auto const next = in.word(last).upos;
  return next == syntax::Upos::punct || next == syntax::Upos::verb || next == syntax::Upos::aux || next == syntax::Upos::adp;
}

bool lies_in(text::Span span, std::vector<text::Span> const& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](text::Span s) { return s.contains(span); });
}

}  // namespace

std::vector<Amount> amounts(Passage const& in, std::string_view did, std::vector<text::Span> const& spans,
                            std::vector<text::Span> const& rank) {
  std::vector<Amount> found;
  bool const changes = change_verbs.contains(did);
  for (auto span : spans)
    for (auto const& q : in.quantities_in(span)) {
      bool const known = std::any_of(found.begin(), found.end(), [&](Amount const& a) { return a.span == q.span; });
      if (known || (q.quantity.kind == quantity::Kind::ordinal && !lies_in(q.span, rank))) continue;
      if (is_of_the_pair(in, q) || is_a_name(in, q)) continue;
      found.push_back({q, changes ? change_of(in, q) : Change::none});
    }
  return found;
}

}  // namespace claimlight::claim
