// measure_quantities FOLDER [--show]: how often the rooms number and quantity agree with the English specifications of
// Microsoft Recognizers-Text. FOLDER is their Specs, with Number/English and NumberWithUnit/English in it.
//
// A row agrees when each expected result is found where it stands, with an equal value and unit; a row without results,
// when nothing of its kind is found. Rows that their own ports don't support yet are asked all the same.
//
// Read in their sense:
//   NumberModel       a number that is a measure with its unit ("180ml") is none of plain numbers.
//   NumberRangeModel  of a range with two ends only the ends are compared: they leave the upper one out by convention.
//   CurrencyModel     "pounds" may be money or mass: our unit "pound" stands for both. Cents are hundredths.
//   all with units    of "eight to 10 feet" they read "10 feet" alone: either end of our range will do.
//   DimensionModel    "barrels a day" is a rate with us, barrels with them: the unit above the line is compared.
//
// Left out, and told in the last lines:
//   calculator        powers and exponents of calculators: "1.1^23", "12e-1"
//   division          spoken arithmetic: "one over three"
//   digit groups      parts of an address, a date in digits or a telephone number, which are numbers with them
//   decimal comma     continental figures in English: "1,3" for 1.3
//   relative order    "next", "last", "previous": no numbers
//   bare unit         a unit without a number: "convert to fahrenheit"
//   percent of        "percent of 10", read as 10 %
//   two readings      an ordinal in what NumberModel reads as one number: the "third" of "forty two and a third"
// Files of other modes of their programs (ExperimentalMode, PercentMode, SuppressExtendedTypes) have the same inputs
// and are not read.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "quantity/quantity.h"
#include "text/utf8.h"

using namespace claimlight;
using nlohmann::json;

namespace {

struct Found {
  text::Span span;
  double value = 0;
  std::optional<number::Kind> number;          ///< of a number
  std::optional<quantity::Quantity> quantity;  ///< of a quantity
};

struct Read {
  text::Document doc;
  std::vector<Found> found;
};

Read read(std::string const& input) {
  Read r{text::make_document(input), {}};
  auto const lower = text::lower(r.doc.text);
  auto const tokens = text::tokenize(r.doc);
  auto const numbers = number::find(lower, tokens);
  for (auto const& n : numbers) r.found.push_back({n.span, n.value, n.kind, {}});
  for (auto const& m : quantity::find(lower, tokens, numbers, {}))
    r.found.push_back({m.span, m.quantity.low, {}, m.quantity});
  return r;
}

bool equal(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({std::abs(a), std::abs(b), 1e-300}); }

/// What one unit of theirs is with us.
struct Unit {
  std::vector<std::string> codes;
  double factor = 1;
};

std::map<std::string, Unit> const units = {
    {"Acre", {{"[acr_us]"}}}, {"Age", {{"a"}}}, {"Barrel", {{"[bbl_us]"}}}, {"Bit", {{"bit"}}}, {"Bitcoin", {{"BTC"}}},
    {"C", {{"Cel"}}}, {"Cent", {{"USD"}, 0.01}}, {"Centimeter per millisecond", {{"cm/ms"}}},
    {"Cubic foot", {{"[ft_i]3"}}}, {"Cup", {{"[cup_us]"}}}, {"Day", {{"d"}}}, {"Decimeter", {{"dm"}}},
    {"Degree", {{"degree", "deg"}}}, {"Dollar", {{"USD"}}}, {"Dram", {{"[dr_av]"}}}, {"F", {{"[degF]"}}},
    {"Finnish markka", {{"FIM"}}}, {"Foot", {{"[ft_i]"}}}, {"Franc", {{"CHF"}}}, {"Gallon", {{"[gal_us]"}}},
    {"Gram", {{"g"}}}, {"Inch", {{"[in_i]"}}}, {"Kilogram", {{"kg"}}}, {"Kilometer", {{"km"}}},
    {"Kilometer per hour", {{"km/h"}}}, {"Kilometer per millisecond", {{"km/ms"}}}, {"Megabit", {{"Mbit"}}},
    {"Megabyte", {{"MBy"}}}, {"Meter", {{"m"}}}, {"Meter per millisecond", {{"m/ms"}}}, {"Metric ton", {{"t"}}},
    {"Microgram", {{"ug"}}}, {"Mile", {{"[mi_i]"}}}, {"Mile per hour", {{"[mi_i]/h"}}}, {"Milliliter", {{"mL"}}},
    {"Millimeter", {{"mm"}}}, {"Month", {{"mo"}}}, {"Netherlands guilder", {{"NLG"}}}, {"Ounce", {{"[oz_av]"}}},
    {"Pence", {{"GBP"}, 0.01}}, {"Penny", {{"GBP"}, 0.01}}, {"Peseta", {{"ESP"}}}, {"Picometer", {{"pm"}}},
    {"Pound", {{"GBP", "[lb_av]", "pound"}}}, {"Radian", {{"rad"}}}, {"Rupee", {{"INR"}}}, {"Satoshi", {{"BTC"}, 1e-8}},
    {"Square kilometer", {{"km2"}}}, {"Square meter", {{"m2"}}}, {"Tablespoon", {{"[tbs_us]"}}},
    {"Teaspoon", {{"[tsp_us]"}}}, {"Ton", {{"ton", "t"}}}, {"Turn", {{"circ"}}}, {"Week", {{"wk"}}}, {"Year", {{"a"}}}};

bool equal_unit(std::string const& ours, json const& resolution, double& factor) {
  if (resolution.contains("isoCurrency")) return ours == resolution["isoCurrency"].get<std::string>();
  auto const known = units.find(resolution.value("unit", ""));
  if (known == units.end()) return false;
  factor = known->second.factor;
  auto const above = known->first.find(" per ") == std::string::npos ? ours.substr(0, ours.find('/')) : ours;
  auto const& codes = known->second.codes;
  return std::find(codes.begin(), codes.end(), ours) != codes.end() ||
         std::find(codes.begin(), codes.end(), above) != codes.end();
}

/// "[20,30)", "(5,)".
bool equal_range(quantity::Quantity const& q, std::string const& expected) {
  using quantity::Bound;
  auto const comma = expected.find(',');
  auto const low = expected.substr(1, comma - 1), high = expected.substr(comma + 1, expected.size() - comma - 2);
  bool const above = q.bound == Bound::at_least || q.bound == Bound::more_than;
  bool const below = q.bound == Bound::at_most || q.bound == Bound::less_than;
  if (above) {
    bool const open = expected.front() == '(';
    return high.empty() && !low.empty() && equal(q.low, std::stod(low)) && open == (q.bound == Bound::more_than);
  }
  if (below) {
    bool const open = expected.back() == ')';
    return low.empty() && !high.empty() && equal(q.high, std::stod(high)) && open == (q.bound == Bound::less_than);
  }
  return !low.empty() && !high.empty() && equal(q.low, std::stod(low)) && equal(q.high, std::stod(high));
}

bool is_temperature(quantity::Quantity const& q) {
  return q.unit == "Cel" || q.unit == "[degF]" || q.unit == "K" || q.unit == "degree";
}

struct Model {
  std::string file;
  bool (*of_kind)(Found const&);                     ///< counts against a row without results
  bool (*agrees)(Found const&, json const& result);  ///< where it stands is looked at already
};

double value_of(json const& result) {
  auto const text = result["Resolution"]["value"].get<std::string>();
  return std::stod(text);
}

bool same_number(Found const& f, json const& result) {
  return f.number != number::Kind::ordinal && equal(f.value, value_of(result));
}
bool same_ordinal(Found const& f, json const& result) {
  return f.number == number::Kind::ordinal && equal(f.value, value_of(result));
}
bool same_percent(Found const& f, json const& result) {
  return f.quantity && f.quantity->kind == quantity::Kind::percent && equal(f.value, value_of(result));
}
bool same_range(Found const& f, json const& result) {
  return f.quantity && equal_range(*f.quantity, result["Resolution"]["value"].get<std::string>());
}
bool same_measure(Found const& f, json const& result) {
  double factor = 1;
  if (!f.quantity || !equal_unit(f.quantity->unit, result["Resolution"], factor)) return false;
  return equal(f.quantity->low, value_of(result) * factor) || equal(f.quantity->high, value_of(result) * factor);
}

Model const models[] = {
    {"Number/English/NumberModel.json", [](Found const& f) { return f.number && f.number != number::Kind::ordinal; },
     same_number},
    {"Number/English/OrdinalModel.json", [](Found const& f) { return f.number == number::Kind::ordinal; },
     same_ordinal},
    {"Number/English/PercentModel.json",
     [](Found const& f) { return f.quantity && f.quantity->kind == quantity::Kind::percent; }, same_percent},
    {"Number/English/NumberRangeModel.json",
     [](Found const& f) { return f.quantity && f.quantity->bound != quantity::Bound::exact; }, same_range},
    {"NumberWithUnit/English/CurrencyModel.json",
     [](Found const& f) { return f.quantity && f.quantity->kind == quantity::Kind::money; }, same_measure},
    {"NumberWithUnit/English/DimensionModel.json",
     [](Found const& f) {
       return f.quantity && f.quantity->kind == quantity::Kind::measure && !is_temperature(*f.quantity) &&
              !quantity::is_duration(*f.quantity);
     },
     same_measure},
    {"NumberWithUnit/English/AgeModel.json",
     [](Found const& f) { return f.quantity && f.quantity->kind == quantity::Kind::age; }, same_measure},
    {"NumberWithUnit/English/TemperatureModel.json",
     [](Found const& f) {
       return f.quantity && f.quantity->kind == quantity::Kind::measure && is_temperature(*f.quantity);
     },
     same_measure},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(std::string const& text) {
  return !text.empty() && (is_digit(text[0]) || text[0] == '-' || text[0] == '[' || text[0] == '(');
}

/// Byte of the code point at `index`.
std::uint32_t byte_at(std::string const& text, std::size_t index) {
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) at += text::decode(text, at).bytes;
  return static_cast<std::uint32_t>(at);
}

text::Span span_of(std::string const& input, json const& result) {
  return {byte_at(input, result["Start"].get<std::size_t>()), byte_at(input, result["End"].get<std::size_t>() + 1)};
}

/// The chunk between spaces that a result stands in.
std::string chunk_of(std::string const& input, text::Span span) {
  auto begin = span.begin, end = span.end;
  while (begin > 0 && input[begin - 1] != ' ') --begin;
  while (end < input.size() && input[end] != ' ') ++end;
  return input.substr(begin, end - begin);
}

/// Why a result is not asked for; empty if it is.
std::string left_out(std::string const& input, json const& result) {
  auto const text = result["Text"].get<std::string>();
  auto const& value = result["Resolution"].contains("value") ? result["Resolution"]["value"] : json();
  if (!value.is_string() || value == "null") return "bare unit";
  auto const number = value.get<std::string>();
  if (!is_number(number)) return "relative order";
  if (text.rfind("percent", 0) == 0 || text.rfind("per cent", 0) == 0) return "percent of";
  if (text.find(" over ") != std::string::npos && number[0] != '(' && number[0] != '[') return "division";
  bool calculator = text.find('^') != std::string::npos;
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == 'e' && is_digit(text[i - 1]) && (is_digit(text[i + 1]) || text[i + 1] == '-' || text[i + 1] == '+'))
      calculator = true;
  if (calculator) return "calculator";
  auto const comma = text.find(',');
  bool const digits = std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; });
  if (digits && comma != text.npos && text.find(',', comma + 1) == text.npos &&
      (text.size() - comma != 4 || text.find('.') < comma) && text.find('.', comma) == text.npos)
    return "decimal comma";
  auto chunk = chunk_of(input, span_of(input, result));
  if (!chunk.empty() && chunk[0] == '-') chunk.erase(0, 1);
  auto const marks = std::count_if(chunk.begin(), chunk.end(), [](char c) { return c == '.' || c == '/' || c == '-'; });
  bool const grouped = std::all_of(chunk.begin(), chunk.end(), [](char c) {
    return is_digit(c) || std::string("./-+?").find(c) != std::string::npos;
  });
  if (grouped && marks >= 2) return "digit groups";
  return "";
}

/// What NumberModel reads in an input, as spans of the input.
std::map<std::string, std::vector<text::Span>> numbers_of(json const& rows) {
  std::map<std::string, std::vector<text::Span>> out;
  for (auto const& row : rows) {
    auto const input = row["Input"].get<std::string>();
    for (auto const& result : row["Results"]) out[input].push_back(span_of(input, result));
  }
  return out;
}

struct Tally {
  int rows = 0, asked = 0, agreeing = 0;
};

void print(json const& row, Read const& r) {
  std::printf("  %s\n    expected:", row["Input"].get<std::string>().c_str());
  for (auto const& result : row["Results"])
    std::printf(" {%s %s}", result["Text"].get<std::string>().c_str(), result["Resolution"].dump().c_str());
  std::printf("\n    found:");
  for (auto const& f : r.found) {
    std::printf(" {%s = %.15g", std::string(r.doc[f.span]).c_str(), f.value);
    if (f.quantity)
      std::printf("..%.15g %s %s %s", f.quantity->high, f.quantity->unit.c_str(),
                  std::string(quantity::name(f.quantity->kind)).c_str(),
                  std::string(quantity::name(f.quantity->bound)).c_str());
    std::printf("}");
  }
  std::printf("\n");
}

bool agrees(Model const& model, json const& row, Read const& r, std::vector<json> const& expected) {
  std::set<std::size_t> used;
  for (auto const& result : expected) {
    auto const span = span_of(row["Input"].get<std::string>(), result);
    bool found = false;
    for (std::size_t i = 0; i < r.found.size() && !found; ++i) {
      if (used.count(i) || !r.found[i].span.overlaps(span) || !model.agrees(r.found[i], result)) continue;
      used.insert(i);
      found = true;
    }
    if (!found) return false;
  }
  if (!expected.empty() || !row["Results"].empty()) return true;
  bool const numbers = model.agrees == same_number;
  return std::none_of(r.found.begin(), r.found.end(), [&](Found const& f) {
    if (!model.of_kind(f)) return false;
    return !numbers || std::none_of(r.found.begin(), r.found.end(), [&](Found const& g) {
      return g.quantity && g.quantity->kind == quantity::Kind::measure && g.span.overlaps(f.span);
    });
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: measure_quantities FOLDER [--show]\n");
    return 2;
  }
  std::string const folder = argv[1];
  bool const show = argc > 2 && std::string(argv[2]) == "--show";
  std::map<std::string, int> reasons;
  std::map<std::string, std::vector<text::Span>> numbers;  // of NumberModel, the first file
  std::printf("%-46s %6s %9s %9s %7s\n", "file", "rows", "left out", "agreeing", "share");
  for (auto const& model : models) {
    std::ifstream in(folder + "/" + model.file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.erase(0, 3);
    auto const rows = json::parse(text, nullptr, false);
    if (!rows.is_array()) {
      std::fprintf(stderr, "cannot read %s/%s\n", folder.c_str(), model.file.c_str());
      return 1;
    }
    if (numbers.empty()) numbers = numbers_of(rows);
    bool const ordinals = model.agrees == same_ordinal;
    Tally tally;
    for (auto const& row : rows) {
      ++tally.rows;
      auto const input = row["Input"].get<std::string>();
      std::vector<json> expected;
      std::string reason;
      for (auto const& result : row["Results"]) {
        auto why = left_out(input, result);
        auto const span = span_of(input, result);
        if (ordinals && why.empty() &&
            std::any_of(numbers[input].begin(), numbers[input].end(), [&](text::Span s) { return s.contains(span); }))
          why = "two readings";
        if (why.empty()) expected.push_back(result);
        else reason = why;
      }
      if (expected.empty() && !reason.empty()) {
        ++reasons[reason];
        if (show) std::printf("  left out, %s: %s\n", reason.c_str(), input.c_str());
        continue;
      }
      ++tally.asked;
      auto const r = read(input);
      if (agrees(model, row, r, expected)) ++tally.agreeing;
      else if (show) print(row, r);
    }
    std::printf("%-46s %6d %9d %9d %6.1f%%\n", model.file.c_str(), tally.rows, tally.rows - tally.asked, tally.agreeing,
                100.0 * tally.agreeing / std::max(tally.asked, 1));
  }
  std::printf("left out:");
  for (auto const& [reason, count] : reasons) std::printf(" %s %d;", reason.c_str(), count);
  std::printf("\n");
}
