// Two quantities as ranges of what they allow; quantity.h says what and why.
#include "quantity/range.h"

#include <algorithm>
#include <cmath>

#include "quantity/quantity.h"
#include "quantity/ucum.h"

namespace claimlight::quantity {
namespace {

using number::Relation;

constexpr double unbounded = 1e300;
/// How far "about", "nearly" and "just over" reach, and the most that converting a figure may have rounded it by.
constexpr double near = 0.1;

bool counts(Kind kind) { return kind == Kind::count || kind == Kind::ordinal || kind == Kind::score; }

/// What the noughts at the end of a figure leave open, should they be rounded: 5 for 30.
double noughts(double value) {
  value = std::abs(value);
  double place = 1;
  while (place * 10 <= value && std::fmod(value, place * 10) == 0) place *= 10;
  return std::min(place / 2, value * near);
}

/// A short and a long ton differ by a tenth.
double doubt(Quantity const& q) { return q.unit == "ton" ? std::abs(q.high) * near : 0; }

bool same(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

}  // namespace

std::optional<Conversion> conversion(Quantity const& a, Quantity const& b) {
  bool const shares =
      (a.kind == Kind::fraction && b.kind == Kind::percent) || (a.kind == Kind::percent && b.kind == Kind::fraction);
  if (shares) return Conversion{a.kind == Kind::fraction ? 100.0 : 0.01, 0};
  if (a.kind != b.kind) return {};
  if (a.unit == b.unit) return Conversion{};
  if (a.kind == Kind::points) return Conversion{a.unit == "bp" ? 0.01 : 100.0, 0};
  if (a.kind != Kind::measure && a.kind != Kind::age) return {};
  auto const x = scale_of(a.unit), y = scale_of(b.unit);
  if (!x || !y || x->dimension != y->dimension) return {};
  return Conversion{x->factor / y->factor, (x->offset - y->offset) / y->factor};
}

Quantity convert(Quantity q, Conversion by) {
  q.low = q.low * by.factor + by.offset;
  q.high = q.high * by.factor + by.offset;
  q.slack *= by.factor;
  return q;
}

Range range_of(Quantity const& q, bool converted) {
  double const slack = std::max({q.slack, doubt(q), converted && !counts(q.kind) ? noughts(q.high) : 0.0});
  double const least = q.kind == Kind::count ? 1 : 0;
  double const reach = std::max({std::abs(q.high) * near, least, q.bound == Bound::about ? slack : 0});
  switch (q.bound) {
    case Bound::about: return {q.low - reach, q.high + reach};
    case Bound::nearly: return {q.low - reach, q.high};
    case Bound::just_over: return {q.low, q.high + reach};
    case Bound::at_least: return {q.low, unbounded};
    case Bound::more_than: return {q.low, unbounded, true, false};
    case Bound::at_most: return {-unbounded, q.high};
    case Bound::less_than: return {-unbounded, q.high, false, true};
    case Bound::exact:
    case Bound::between: break;
  }
  return {q.low - slack, q.high + slack, false, slack > 0};
}

bool meet(Range const& a, Range const& b) {
  auto const reaches = [](Range const& low, Range const& high) {
    return low.low < high.high || (low.low == high.high && !low.low_open && !high.high_open);
  };
  return reaches(a, b) && reaches(b, a);
}

Relation compare(Quantity const& a, Quantity const& b) {
  auto const by = conversion(a, b);
  if (!by) return Relation::not_comparable;
  bool const converted = a.unit != b.unit && by->offset == 0;  // nobody rounds degrees to tens
  // Noughts are those of the figure as it was written.
  auto widened = a;
  widened.slack = std::max({a.slack, doubt(a), converted && !counts(a.kind) ? noughts(a.high) : 0.0});
  auto const x = convert(widened, *by);
  if (same(x.low, b.low) && same(x.high, b.high) && a.bound == b.bound) return Relation::equal;
  if (a.kind == Kind::score || a.kind == Kind::ordinal) return Relation::disjoint;
  return meet(range_of(x, false), range_of(b, converted)) ? Relation::compatible : Relation::disjoint;
}

bool is_duration(Quantity const& q) {
  auto const scale = q.kind == Kind::measure ? scale_of(q.unit) : std::nullopt;
  return scale && scale->dimension == Dimension{0, 0, 1};
}

}  // namespace claimlight::quantity
