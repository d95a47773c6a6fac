// Reads the fields of a JSON object and notes everything that is wrong with them.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/problem.h"

namespace claimlight::record {

/// One object of the file at a JSON Pointer. Readers return what they could read and add a problem for
/// what they could not; they never stop at the first.
class Fields {
 public:
  Fields(nlohmann::json const& object, std::string pointer, std::vector<Problem>& problems)
      : object_(object), pointer_(std::move(pointer)), problems_(problems) {}

  [[nodiscard]] std::string at(std::string_view key) const;
  [[nodiscard]] nlohmann::json const* find(std::string_view key) const;

  /// A string; empty where the field is absent. `required`: absent or empty is an error.
  std::string string(std::string_view key, bool required = false);
  std::vector<std::string> strings(std::string_view key);
  /// An absolute http or https address.
  std::string address(std::string_view key, bool required = false);
  /// The object or array of the field, or null with a problem where it is of another type.
  nlohmann::json const* container(std::string_view key, nlohmann::json::value_t type, bool required = false);

  /// One of `values`; empty with a problem otherwise.
  std::string choice(std::string_view key, std::initializer_list<std::string_view> values, bool required = false);

  /// Warns of every field that is not among `known`.
  void warn_unknown(std::initializer_list<std::string_view> known);

  void error(std::string_view key, std::string code, std::string expected);
  void warning(std::string_view key, std::string code, std::string expected);

 private:
  void add(Severity severity, std::string_view key, std::string code, std::string expected);

  nlohmann::json const& object_;
  std::string pointer_;
  std::vector<Problem>& problems_;
};

/// A value as an error message quotes it: short, one line.
std::string excerpt(nlohmann::json const& value);

}  // namespace claimlight::record
