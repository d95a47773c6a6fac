// UCUM codes as a Spirit X3 grammar. Each unit of the table is defined by others, down to the base units.
#include "quantity/ucum.h"

#include <algorithm>
#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/spirit/home/x3.hpp>
#include <cmath>
#include <iterator>
#include <vector>

#include "lexicon/table.h"

namespace claimlight::quantity {
namespace {

namespace x3 = boost::spirit::x3;
using Text = boost::iterator_range<std::string_view::const_iterator>;

struct Unit {
  std::string_view code;
  double factor = 1;
  std::string_view definition;  ///< empty for a base unit
  bool metric = false;
  double offset = 0;
};
constexpr Unit units[] = {
#include "lexicon/units.inc"
};
static_assert(std::is_sorted(std::begin(units), std::end(units),
                             [](Unit const& a, Unit const& b) { return a.code < b.code; }));

constexpr std::string_view base_units[] = {"m", "g", "s", "K", "A", "bit", "rad", "B"};

struct Prefix {
  std::string_view code;
  double factor;
};
constexpr Prefix prefixes[] = {{"da", 1e1}, {"E", 1e18}, {"G", 1e9},  {"M", 1e6},   {"P", 1e15},
                               {"T", 1e12}, {"c", 1e-2}, {"d", 1e-1}, {"f", 1e-15}, {"h", 1e2},
                               {"k", 1e3},  {"m", 1e-3}, {"n", 1e-9}, {"p", 1e-12}, {"u", 1e-6}};

/// "km2", "h", "10".
struct Component {
  char joint = '.';
  unsigned count = 1;
  Text atom;
  int exponent = 1;
};

}  // namespace
}  // namespace claimlight::quantity

BOOST_FUSION_ADAPT_STRUCT(claimlight::quantity::Component, joint, count, atom, exponent)

namespace claimlight::quantity {
namespace {

auto const letter = x3::char_('a', 'z') | x3::char_('A', 'Z');
auto const bracketed = '[' >> +(x3::char_ - ']') >> ']';
auto const atom = x3::raw[x3::omit[*(letter | bracketed)]];
auto const count = x3::uint_ | x3::attr(1u);
auto const exponent = x3::int_ | x3::attr(1);
auto const named = &(x3::char_ - '.' - '/');

x3::rule<class first_component, Component> const first_component = "first component";
x3::rule<class component, Component> const component = "component";
x3::rule<class code, std::vector<Component>> const code = "unit";
auto const first_component_def = named >> x3::attr('.') >> count >> atom >> exponent;
auto const component_def = x3::char_("./") >> named >> count >> atom >> exponent;
auto const code_def = first_component >> *component;

BOOST_SPIRIT_DEFINE(first_component, component, code)

Unit const* find_unit(std::string_view name) {
  auto const* const at = std::lower_bound(std::begin(units), std::end(units), name,
                                          [](Unit const& unit, std::string_view n) { return unit.code < n; });
  return at != std::end(units) && at->code == name ? at : nullptr;
}

std::optional<Scale> evaluate(std::string_view text, int depth);

std::optional<Scale> evaluate_atom(std::string_view name, int depth) {
  double prefix = 1;
  auto const* unit = find_unit(name);
  for (auto const& [letters, factor] : prefixes) {
    if (unit) break;
    if (!name.starts_with(letters)) continue;
    unit = find_unit(name.substr(letters.size()));
    if (unit && !unit->metric) unit = nullptr;
    prefix = factor;
  }
  if (!unit) return {};
  Scale scale;
  if (unit->definition.empty()) {
    auto const* const base = std::find(std::begin(base_units), std::end(base_units), unit->code);
    scale.dimension[static_cast<std::size_t>(base - std::begin(base_units))] = 1;
  } else {
    auto const defined = evaluate(unit->definition, depth + 1);
    if (!defined) return {};
    scale = *defined;
  }
  scale.factor *= unit->factor * prefix;
  scale.offset = unit->offset;
  return scale;
}

std::optional<Scale> evaluate(std::string_view text, int depth) {
  constexpr int deepest = 8;
  std::vector<Component> parts;
  auto first = text.begin();
  if (depth > deepest || !x3::parse(first, text.end(), code >> x3::eoi, parts)) return {};
  Scale scale;
  for (auto const& part : parts) {
    scale.factor *= part.count;
    if (part.atom.empty()) continue;
    auto const one = evaluate_atom({&*part.atom.begin(), part.atom.size()}, depth);
    if (!one) return {};
    int const power = std::clamp(part.joint == '/' ? -part.exponent : part.exponent, -9, 9);
    scale.factor *= std::pow(one->factor, power);
    for (std::size_t i = 0; i < scale.dimension.size(); ++i)
      scale.dimension[i] = static_cast<std::int8_t>(scale.dimension[i] + one->dimension[i] * power);
    if (parts.size() == 1 && power == 1) scale.offset = one->offset;
  }
  return scale;
}

}  // namespace

std::optional<Scale> scale_of(std::string_view text) { return evaluate(text, 0); }

bool is_metric(std::string_view name) {
  auto const* const unit = find_unit(name);
  return unit && unit->metric;
}

}  // namespace claimlight::quantity
