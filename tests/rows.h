// Test rows: JSON files under tests/cases, one folder a room, run natively and as WebAssembly.
#pragma once

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "catch2.h"
#include "number/relation.h"
#include "text/document.h"
#include "time/value.h"

namespace rows {

using nlohmann::json;

/// A file below the project's root, such as "tests/cases/time/weekdays.json".
inline std::string file(std::string const& path) {
  std::ifstream in(std::string(CLAIMLIGHT_SOURCE "/") + path, std::ios::binary);
  INFO("cannot read " << path);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The rows of a case file: a JSON list.
inline json load(std::string const& path) {
  auto const rows = json::parse(file("tests/cases/" + path), nullptr, false);
  INFO(path << " is no JSON list");
  REQUIRE(rows.is_array());
  REQUIRE_FALSE(rows.empty());
  return rows;
}

inline std::optional<claimlight::text::CivilDay> day(json const& row, char const* key = "published") {
  if (!row.contains(key)) return {};
  auto const value = claimlight::time::parse_iso(row[key].get<std::string>());
  REQUIRE(value);
  return value->interval->begin;
}

/// As rows write it.
inline std::string name(claimlight::number::Relation relation) {
  using claimlight::number::Relation;
  switch (relation) {
    case Relation::equal: return "equal";
    case Relation::compatible: return "compatible";
    case Relation::disjoint: return "disjoint";
    case Relation::not_comparable: break;
  }
  return "not comparable";
}

}  // namespace rows
