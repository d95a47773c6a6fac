// What units are called: words, symbols and codes of the terms, looked up in the lexicon.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "quantity/quantity.h"
#include "quantity/terms.h"

namespace claimlight::quantity {

struct Unit {
  Kind kind = Kind::count;  ///< count: none is given
  std::string code;         ///< as Quantity::unit
  double factor = 1;        ///< 0.01 for "cents" of USD, 1e6 for "MUSD"
};

/// Each of these reads a name at the start of the terms into `unit` and returns how many terms it takes up; 0 if there
/// is none.
using ReadName = std::size_t (*)(std::span<Term const> terms, Unit& unit);

/// "$", "us$", "c" "$", "rs."
[[nodiscard]] std::size_t read_currency_symbol(std::span<Term const> terms, Unit& unit);
/// "usd", "musd"
[[nodiscard]] std::size_t read_currency_code(std::span<Term const> terms, Unit& unit);
/// "swiss francs", "cents"
[[nodiscard]] std::size_t read_currency_name(std::span<Term const> terms, Unit& unit);
/// "kilometres", "kg", "light-years"
[[nodiscard]] std::size_t read_measure_name(std::span<Term const> terms, Unit& unit);
/// Of these the spans of time: "months".
[[nodiscard]] std::size_t read_time_name(std::span<Term const> terms, Unit& unit);

/// The code with its prefix and power as readers know it: "km", "miles", "barrels a day".
[[nodiscard]] std::string unit_name(std::string_view code, bool plural);

/// "$" for "USD"; empty where none is well known.
[[nodiscard]] std::string_view symbol_of(std::string_view currency);

}  // namespace claimlight::quantity
