#include "time/compare.h"

namespace claimlight::time {
namespace {

using number::Relation;

/// "T10:30Z" of a value written to the minute; empty for all else.
std::string_view clock(TimeValue const& t) {
  auto const at = t.value.find('T');
  return t.type == Type::time && t.grain == Grain::minute && at != std::string::npos
             ? std::string_view(t.value).substr(at)
             : std::string_view{};
}

/// Hours and minutes, and whether the zones agree.
bool same_zone(std::string_view a, std::string_view b) {
  auto const zone = [](std::string_view c) {
    auto const at = c.find_first_of("Z+-");
    return at == c.npos ? std::string_view{} : c.substr(at);
  };
  return zone(a) == zone(b);
}

bool is_one_day(TimeValue const& t) { return t.interval->end - t.interval->begin == std::chrono::days(1); }

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// "is" what a day has, "is in" what a month has.
std::string_view is_within(TimeValue const& wider) { return is_one_day(wider) ? " is on " : " is in "; }

}  // namespace

Relation compare(TimeValue const& a, TimeValue const& b) {
  bool const durations = a.type == Type::duration && b.type == Type::duration;
  if (durations)
    return a.value == b.value && a.mod == b.mod ? Relation::equal
           : a.value == b.value                 ? Relation::compatible
                                                : Relation::not_comparable;
  if (!a.interval || !b.interval) return Relation::not_comparable;
  if (*a.interval == *b.interval) {
    auto const x = clock(a), y = clock(b);
    if (!x.empty() && !y.empty() && x != y) return same_zone(x, y) ? Relation::disjoint : Relation::compatible;
    return a.value == b.value && a.mod == b.mod ? Relation::equal
           : a.type == b.type                   ? Relation::equal
                                                : Relation::compatible;
  }
  return a.interval->overlaps(*b.interval) ? Relation::compatible : Relation::disjoint;
}

std::string why(TimeValue const& a, TimeValue const& b) {
  auto const x = plain(a), y = plain(b);
  switch (compare(a, b)) {
    case Relation::equal: return capital(x == y ? "both are " + x + "." : x + " is " + y + ".");
    case Relation::compatible: {
      if (!a.interval || !b.interval || *a.interval == *b.interval) return capital(x + " can be " + y + ".");
      bool const within = b.interval->contains(*a.interval), around = a.interval->contains(*b.interval);
      if (within) return capital(x + std::string(is_within(b)) + y + ".");
      if (around) return capital(y + std::string(is_within(a)) + x + ".");
      return capital(x + " and " + y + " overlap.");
    }
    case Relation::disjoint: {
      if (is_one_day(a) && is_one_day(b)) return capital(x + " is not " + y + ".");
      bool const a_is_wider = a.interval->end - a.interval->begin > b.interval->end - b.interval->begin;
      return capital(a_is_wider ? y + " is not in " + x + "." : x + " is not in " + y + ".");
    }
    case Relation::not_comparable: break;
  }
  return capital(x + " and " + y + " can't be compared.");
}

}  // namespace claimlight::time
