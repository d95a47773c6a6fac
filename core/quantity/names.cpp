#include "quantity/names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>

#include "lexicon/table.h"
#include "quantity/ucum.h"

namespace claimlight::quantity {
namespace {

using lexicon::Pair;

constexpr auto unit_words = lexicon::pairs({
#include "lexicon/unit_words.inc"
});
constexpr auto currency_symbols = lexicon::pairs({
#include "lexicon/currency_symbols.inc"
});
constexpr auto currency_codes = lexicon::words({
#include "lexicon/iso_currencies.inc"
});

struct Currency {
  std::string_view name;
  std::string_view code;
  double factor = 1;
};
constexpr Currency currencies[] = {
#include "lexicon/currency_names.inc"
};
static_assert(std::is_sorted(std::begin(currencies), std::end(currencies),
                             [](Currency const& a, Currency const& b) { return a.name < b.name; }));

/// One bit for each first word of a unit's name: most words behind a number are turned away by it.
class FirstWords {
 public:
  consteval FirstWords() {
    for (auto const& row : unit_words.rows) add(row.key);
    for (auto const& row : currencies) add(row.name);
  }

  [[nodiscard]] constexpr bool may_hold(std::string_view word) const {
    return has(word) || (word.size() > 3 && word.back() == 's' && has(word.substr(0, word.size() - 1)));
  }

 private:
  static constexpr std::size_t size = 8192;

  static constexpr std::size_t place(std::string_view word) {
    std::uint32_t hash = 2166136261u;  // FNV-1a
    for (char const c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (hash ^ hash >> 15) % size;
  }
  consteval void add(std::string_view name) {
    auto const at = place(name.substr(0, name.find(' ')));
    bits_[at / 32] |= 1u << at % 32;
  }
  [[nodiscard]] constexpr bool has(std::string_view word) const {
    auto const at = place(word);
    return (bits_[at / 32] >> at % 32 & 1) != 0;
  }

  std::array<std::uint32_t, size / 32> bits_{};
};
constexpr FirstWords first_words;

constexpr Pair prefixes[] = {{"kilo", "k"},  {"mega", "M"},  {"giga", "G"}, {"tera", "T"},
                             {"peta", "P"},  {"hecto", "h"}, {"deci", "d"}, {"centi", "c"},
                             {"milli", "m"}, {"micro", "u"}, {"nano", "n"}, {"pico", "p"}};

/// Symbols that are words or letters of much else, and units only where they are written against the number.
constexpr auto glued_only =
    lexicon::words({"g", "h", "j", "l", "mi", "mo", "mt", "ns", "pa", "pm", "st", "t", "v", "w", "wh"});
/// Letters that stand for a dollar's country only where they are written against the sign: "a$5", not "a $5 fine".
constexpr auto dollar_letters = lexicon::words({"a", "j", "r", "s", "z"});

bool may_name_unit(Term const& term) {
  if (term.number && term.form != "second") return false;
  auto form = term.form;
  if (form.size() > 1 && form.back() == '.') form.remove_suffix(1);
  if (first_words.may_hold(form)) return true;
  return std::any_of(std::begin(prefixes), std::end(prefixes), [&](Pair const& prefix) {
    return form.size() > prefix.key.size() && form[0] == prefix.key[0] && form.starts_with(prefix.key);
  });
}

bool is_hyphen(Term const& term) { return term.form == "-" && term.glued; }

std::string_view without_stop(std::string_view form) {
  if (form.size() > 1 && form.back() == '.') form.remove_suffix(1);
  return form;
}

/// Up to three words joined by spaces, without touching the heap. Hyphens join as spaces do: "light-years".
class Phrase {
 public:
  Phrase(std::span<Term const> terms, std::size_t words) {
    for (std::size_t i = 0; i < terms.size() && words > 0; ++i) {
      if (is_hyphen(terms[i])) {
        if (i == 0) return;
        continue;
      }
      auto const form = without_stop(terms[i].form);
      if ((terms[i].number && form != "second") || size_ + form.size() + 1 > text_.size()) return;
      if (size_ > 0) text_[size_++] = ' ';
      std::copy(form.begin(), form.end(), text_.begin() + static_cast<std::ptrdiff_t>(size_));
      size_ += form.size();
      terms_ = i + 1;
      --words;
    }
    if (words > 0) terms_ = 0;
  }

  [[nodiscard]] std::string_view text() const { return {text_.data(), size_}; }
  [[nodiscard]] std::size_t terms() const { return terms_; }  ///< how many it takes up; 0 if there are too few words

 private:
  std::array<char, 48> text_;
  std::size_t size_ = 0;
  std::size_t terms_ = 0;
};

/// The phrase, or what it is the plural of.
template <class Find>
auto singular(std::string_view phrase, Find const& find) {
  auto found = find(phrase);
  if (!found && phrase.size() > 3 && phrase.back() == 's') found = find(phrase.substr(0, phrase.size() - 1));
  return found;
}

template <class Read>
std::size_t longest(std::span<Term const> terms, Read const& read) {
  for (std::size_t words = 3; words > 0; --words) {
    Phrase const phrase(terms, words);
    if (phrase.terms() > 0 && read(phrase.text())) return phrase.terms();
  }
  return 0;
}

Currency const* find_currency(std::string_view name) {
  auto const* const at = std::lower_bound(std::begin(currencies), std::end(currencies), name,
                                          [](Currency const& row, std::string_view n) { return row.name < n; });
  return at != std::end(currencies) && at->name == name ? at : nullptr;
}

std::optional<std::string> find_measure(std::string_view name) {
  if (auto const code = unit_words[name]; !code.empty()) return std::string(code);
  for (auto const& [word, letter] : prefixes) {
    if (name.empty() || name[0] != word[0] || !name.starts_with(word)) continue;
    auto const code = unit_words[name.substr(word.size())];
    if (!code.empty() && is_metric(code)) return std::string(letter) + std::string(code);
  }
  return {};
}

std::string upper(std::string_view code) {
  std::string out(code);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out == "RMB" ? "CNY" : out;
}

void set_money(Unit& unit, std::string code, double factor = 1) {
  unit.kind = Kind::money;
  unit.code = std::move(code);
  unit.factor = factor;
}

}  // namespace

std::size_t read_currency_symbol(std::span<Term const> terms, Unit& unit) {
  if (terms.empty() || terms[0].number) return 0;
  auto const form = terms[0].form;
  // "us" "$", "nzd" "$", "$" "us"
  if (terms.size() > 1 && terms[1].form == "$" && (terms[1].glued || !dollar_letters.contains(form))) {
    if (currency_codes.contains(form)) {
      set_money(unit, upper(form));
      return 2;
    }
    std::array<char, 8> joined;
    auto const letters = without_stop(form);
    if (letters.size() + 1 <= joined.size()) {
      *std::copy(letters.begin(), letters.end(), joined.begin()) = '$';
      auto const code = currency_symbols[{joined.data(), letters.size() + 1}];
      if (!code.empty() && letters != "$") {
        set_money(unit, std::string(code));
        return 2;
      }
    }
  }
  auto const code = currency_symbols[form];
  if (code.empty()) return 0;
  set_money(unit, std::string(code));
  if (form == "$" && terms.size() > 1 && terms[1].glued && terms[1].form == "us") return 2;
  return 1;
}

std::size_t read_currency_code(std::span<Term const> terms, Unit& unit) {
  if (terms.empty() || terms[0].number) return 0;
  auto form = terms[0].form;
  double factor = 1;
  if (form.size() == 4 && form[0] == 'm') {
    form.remove_prefix(1);
    factor = 1e6;
  }
  if (form.size() != 3 || !currency_codes.contains(form)) return 0;
  set_money(unit, upper(form), factor);
  return terms.size() > 1 && terms[1].form == "$" && terms[1].glued ? 2 : 1;
}

std::size_t read_currency_name(std::span<Term const> terms, Unit& unit) {
  if (terms.empty() || !may_name_unit(terms[0])) return 0;
  return longest(terms, [&](std::string_view phrase) {
    auto const* const row = singular(phrase, find_currency);
    if (row) set_money(unit, std::string(row->code), row->factor);
    return row != nullptr;
  });
}

std::size_t read_measure_name(std::span<Term const> terms, Unit& unit) {
  if (terms.empty() || !may_name_unit(terms[0])) return 0;
  if (auto const form = terms[0].form; glued_only.contains(form) && !terms[0].glued) return 0;
  if (terms[0].form == "stones" || terms[0].form == "bar" || terms[0].form == "bars") return 0;
  return longest(terms, [&](std::string_view phrase) {
    auto code = singular(phrase, find_measure);
    if (!code) return false;
    unit.kind = Kind::measure;
    unit.code = std::move(*code);
    unit.factor = 1;
    return true;
  });
}

std::size_t read_time_name(std::span<Term const> terms, Unit& unit) {
  static constexpr std::string_view spans[] = {"s",  "min", "h",    "d",     "wk",    "2.wk",
                                               "mo", "a",   "10.a", "100.a", "1000.a"};
  auto const read = read_measure_name(terms, unit);
  return std::find(std::begin(spans), std::end(spans), unit.code) != std::end(spans) ? read : 0;
}

}  // namespace claimlight::quantity
