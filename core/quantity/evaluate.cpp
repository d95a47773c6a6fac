#include "quantity/evaluate.h"

#include <algorithm>
#include <cmath>

#include "quantity/ucum.h"

namespace claimlight::quantity {
namespace {

/// One amount with its unit settled.
struct Value {
  double number = 0;  ///< in units of `unit`, before its factor
  double scale = 1;
  double slack = 0;
  Unit unit;
  bool whole = false;  ///< a cardinal without a share: takes part in scores and ratios
};

bool given(Unit const& unit) { return unit.kind != Kind::count; }

/// "won" is a verb, "5G" a network, "two cups" are trophies.
bool is_unit(Unit const& unit, number::Number const& n, Context const& context) {
  bool const share = n.value != std::floor(n.value);
  if (unit.code == "[cup_us]") return share;
  if (unit.code == "circ") return share || context.angle;
  if (unit.code == "KRW") return std::abs(n.value) >= 1000;
  if (unit.code == "g") return !(n.value >= 2 && n.value <= 6 && n.decimals == 0 && !n.words);
  return true;
}

/// "30C" without a degree sign: the letter alone, right behind the number.
bool is_bare_letter(Amount const& amount) {
  if (amount.after.code != "Cel" && amount.after.code != "[degF]") return false;
  auto const& letter = amount.end[-1];
  return letter.form.size() <= 2 && amount.end[-2].number == amount.number;
}

std::optional<Value> settle(Amount const& amount, Context const& context) {
  auto const& n = *amount.number;
  Value v;
  v.number = n.value;
  v.scale = n.scale;
  v.whole = n.kind == number::Kind::cardinal && n.value == std::floor(n.value);
  v.unit = given(amount.after) ? amount.after : amount.before;
  if (amount.before.kind == Kind::money && amount.after.kind != Kind::money) {
    v.unit = amount.before;
    if (amount.after.code == "m" || amount.after.code == "t") {  // "£5 m"
      v.scale = amount.after.code == "m" ? 1e6 : 1e12;
      v.number *= v.scale;
    }
  }
  if (amount.before.kind == Kind::age) {
    if (given(amount.after) && amount.after.kind != Kind::measure && amount.after.kind != Kind::age) return {};
    v.unit.kind = Kind::age;
    if (n.value < 0 || n.value > 150) return {};
  }
  if (!is_unit(v.unit, n, context)) return {};
  if (is_bare_letter(amount) && !context.temperature) return {};
  if (v.unit.code == "degree" && context.angle && !context.temperature) v.unit.code = "deg";
  if (v.unit.code == "pound" && context.mass) v.unit.code = "[lb_av]";
  if (v.unit.code == "pound" && v.scale >= 1e6) v.unit = {Kind::money, "GBP", 1};
  if (context.length && !given(v.unit) && n.scale == 1e6) {  // "a 100m race"
    v.unit = {Kind::measure, "m", 1};
    v.number /= n.scale;
    v.scale = 1;
  }
  if (n.kind == number::Kind::fraction && !given(v.unit)) v.unit.kind = Kind::fraction;
  v.slack = rounding(n, v.unit.kind) * (v.scale / n.scale);
  return v;
}

/// "2-3 million": the scale is said once.
void share_scale(Value& low, Value const& high) {
  if (low.scale > 1 || high.scale <= 1 || low.number >= high.number / high.scale) return;
  low.number *= high.scale;
  low.slack = std::max(low.slack, high.slack);
  low.scale = high.scale;
}

/// One unit for both, or false: "20 to 30 percent", "$2 to 3", not "5 km to 3 people".
bool share_unit(Value& low, Value& high, Amount const& first) {
  if (!given(low.unit) && given(high.unit)) low.unit = high.unit;
  else if (!given(high.unit) && given(low.unit) && given(first.before)) high.unit = low.unit;
  return low.unit.kind == high.unit.kind && low.unit.code == high.unit.code && low.unit.factor == high.unit.factor;
}

Quantity quantity_of(Value const& v) {
  Quantity q;
  q.low = q.high = v.number * v.unit.factor;
  q.slack = v.slack * v.unit.factor;
  q.kind = v.unit.kind;
  q.unit = v.unit.code;
  return q;
}

Quantity range_of(Value const& low, Value const& high) {
  auto q = quantity_of(low);
  q.high = high.number * high.unit.factor;
  q.slack = std::max(q.slack, high.slack * high.unit.factor);
  q.bound = Bound::between;
  return q;
}

std::optional<Quantity> score_of(Value const& a, Value const& b) {
  constexpr double highest = 1000;
  if (!a.whole || !b.whole || given(a.unit) || given(b.unit) || a.number >= highest || b.number >= highest) return {};
  Quantity q;
  q.low = a.number;
  q.high = b.number;
  q.kind = Kind::score;
  return q;
}

std::optional<Quantity> ratio_of(Value const& a, Value const& b, bool in) {
  if (!a.whole || !b.whole || given(a.unit) || given(b.unit) || a.number < 1 || a.number >= b.number) return {};
  if (in && (b.number > 1000 || a.number > 99)) return {};  // "12 in 2008"
  Quantity q;
  q.low = q.high = a.number / b.number;
  q.slack = std::min(0.025, q.low / 10);
  q.kind = Kind::fraction;
  return q;
}

/// "5 feet 4 inches", "three dollars and 50 cents".
std::optional<Quantity> compound_of(Value const& a, Value const& b) {
  if (!a.whole || a.unit.kind != b.unit.kind || a.number < 0 || b.number < 0) return {};
  double part = 0;
  if (a.unit.kind == Kind::money && a.unit.code == b.unit.code) {
    part = b.unit.factor / a.unit.factor;
  } else if (a.unit.kind == Kind::measure) {
    auto const whole = scale_of(a.unit.code == "pound" ? "[lb_av]" : a.unit.code), small = scale_of(b.unit.code);
    if (!whole || !small || whole->dimension != small->dimension || whole->offset != 0 || small->offset != 0) return {};
    part = small->factor / whole->factor;
  }
  // What makes up a whole one is no part of it: "3 metres and 400 centimetres".
  if (part <= 0 || part >= 1 || b.number * part > 1.001) return {};
  auto q = quantity_of(a);
  if (q.unit == "pound") q.unit = "[lb_av]";
  q.low = q.high = (a.number + b.number * part) * a.unit.factor;
  q.slack = b.slack * part * a.unit.factor;
  return q;
}

/// "15 dollars 50": the hundredths of a price, where nothing else is counted.
std::optional<Quantity> price_of(Value const& a, Value const& b, Figure const& figure) {
  if (!figure.closed || !a.whole || !b.whole || figure.first.after.kind != Kind::money || given(b.unit)) return {};
  if (a.scale > 1 || a.unit.factor != 1 || b.number < 1 || b.number > 99) return {};
  auto q = quantity_of(a);
  q.low = q.high = a.number + b.number / 100;
  q.slack = 0.005;
  return q;
}

std::optional<Quantity> pair(Figure const& figure, Value a, Value b, Context const& context) {
  bool const score = !given(a.unit) && !given(b.unit) && context.score;
  auto const shared_range = [&]() -> std::optional<Quantity> {
    share_scale(a, b);
    if (!share_unit(a, b, figure.first) || !(a.number < b.number)) return {};
    return range_of(a, b);
  };
  switch (figure.joint) {
    case Joint::dash:
      if (score) return score_of(a, b);
      if (a.number < b.number) return shared_range();
      return a.number >= 100 && b.number < 10 ? std::nullopt : score_of(a, b);  // "787-8" is a model
    case Joint::spaced_dash:
      if (score) return score_of(a, b);
      return figure.first.number->words || figure.second.number->words ? std::nullopt : shared_range();
    case Joint::to: return context.change ? std::nullopt : shared_range();
    case Joint::or_: return b.number <= 2 * a.number ? shared_range() : std::nullopt;
    case Joint::and_:
      if (figure.bound == Bound::between) return shared_range();
      [[fallthrough]];
    case Joint::part: {
      auto const compound = compound_of(a, b);
      return compound ? compound : price_of(a, b, figure);
    }
    case Joint::out_of: return ratio_of(a, b, false);
    case Joint::in: return ratio_of(a, b, true);
    case Joint::none: break;
  }
  return {};
}

}  // namespace

double rounding(number::Number const& n, Kind kind) {
  double const value = std::abs(n.value);
  if (kind == Kind::fraction) return std::min(0.025, value / 10);
  if (kind == Kind::ordinal || kind == Kind::score) return 0;
  bool const shares = n.decimals == 0 && value / n.scale != std::floor(value / n.scale);
  if (shares) return std::min(n.scale / 4, value / 10);  // "two and a half million"
  if (n.scale > 1 || n.decimals > 0) {
    double place = n.scale;
    for (int i = 0; i < n.decimals; ++i) place /= 10;
    return place / 2;
  }
  double place = 1;
  if (value >= 1000)
    while (std::fmod(value, place * 10) == 0 && place * 100 <= value) place *= 10;
  bool const counted = kind == Kind::count || kind == Kind::times;
  return place > 1 || !counted ? place / 2 : 0;
}

std::optional<Quantity> evaluate(Figure const& figure, Context const& context) {
  auto const a = settle(figure.first, context);
  if (!a) return {};
  std::optional<Quantity> q;
  if (figure.second.number) {
    auto const b = settle(figure.second, context);
    if (b) q = pair(figure, *a, *b, context);
    if (!q || (figure.bound == Bound::between && figure.joint != Joint::and_)) return {};
  } else {
    if (figure.bound == Bound::between) return {};
    q = quantity_of(*a);
  }
  if (q->kind != Kind::score && figure.bound != Bound::exact && figure.bound != Bound::between) q->bound = figure.bound;
  switch (figure.behind) {
    case Behind::more: q->bound = Bound::at_least; break;
    case Behind::less: q->bound = Bound::at_most; break;
    case Behind::so: q->bound = Bound::about; break;
    case Behind::equal:
      if (q->bound == Bound::more_than) q->bound = Bound::at_least;
      if (q->bound == Bound::less_than) q->bound = Bound::at_most;
      break;
    case Behind::none: break;
  }
  return q;
}

}  // namespace claimlight::quantity
