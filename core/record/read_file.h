// From the claims file's JSON to entities and entries. What an entry says is read later.
#pragma once

#include <optional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "mention/mention.h"
#include "record/problem.h"
#include "record/record.h"

namespace claimlight::record {

struct File {
  std::string title;
  std::string publisher;
  std::optional<text::CivilDay> updated;
  std::vector<mention::Entity> entities;
  std::vector<Entry> entries;
  std::vector<Problem> problems;  ///< without line and column
  bool usable = false;
};

File read_file(nlohmann::json const& root);

}  // namespace claimlight::record
