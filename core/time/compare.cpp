#include "time/compare.h"

namespace claimlight::time {

using number::Relation;

Relation compare(TimeValue const& a, TimeValue const& b) {
  if (!a.interval || !b.interval) {
    bool const durations = a.type == Type::duration && b.type == Type::duration;
    return durations && a.value == b.value ? Relation::equal : Relation::not_comparable;
  }
  if (*a.interval == *b.interval) return Relation::equal;
  return a.interval->overlaps(*b.interval) ? Relation::compatible : Relation::disjoint;
}

}  // namespace claimlight::time
