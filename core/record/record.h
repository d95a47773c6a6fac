// The record: a publisher's claims file, loaded, checked and understood. Field by field: claims/README.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "mention/mention.h"
#include "record/problem.h"
#include "syntax/analyse.h"
#include "time/value.h"

namespace claimlight::record {

enum class Rating : std::uint8_t { is_true, mostly_true, mixed, mostly_false, is_false, unproven };
std::string_view name(Rating rating);  ///< "true", "mostly-true", ...

enum class Status : std::uint8_t { draft, published, corrected, withdrawn };

/// A slot of the claim in the article's terms; what an entry may leave open or override.
enum class Slot : std::uint8_t { who, did, what, whom, when, where, how_many, polarity, said_by, said_on };
std::string_view name(Slot slot);  ///< "who", ..., "howMany", "saidBy"
std::optional<Slot> parse_slot(std::string_view name);

struct Source {
  std::string title;
  std::string url;
  std::string publisher;
  std::string published;
};

/// One checked claim. What only readers see (explanation, image, history, ...) stays in the file: who shows it
/// reads it there by `id`.
struct Entry {
  std::string id;
  std::string claim;
  Rating rating = Rating::unproven;
  std::string truth;
  std::optional<time::TimeValue> when;
  std::string said_by;
  std::optional<time::TimeValue> said_on;
  std::vector<std::string> also;
  std::vector<Slot> open;
  std::vector<Source> sources;
  Status status = Status::published;
  std::optional<text::CivilDay> expires;

  [[nodiscard]] bool is_open(Slot slot) const;
};

/// One wording of an entry, read as an article's sentence would be.
struct Wording {
  std::uint32_t entry;         ///< into Record::entries
  bool is_truth = false;       ///< the wording is the entry's `truth`
  claim::Analysis analysis;
};

struct Record {
  std::string title;
  std::string publisher;
  std::vector<Entry> entries;        ///< right ones only, in the file's order
  mention::Gazetteer gazetteer;
  std::vector<Wording> wordings;
  std::vector<Problem> problems;     ///< errors and warnings, in the file's order
  bool usable = false;               ///< false where the file as a whole is no claims file
};

/// Loads a claims file. Wrong entries are left out and each told in `problems`; only a file that is no JSON,
/// or no claims file, gives an unusable record.
Record load(std::string_view json, syntax::Model const& model);

/// Whether an entry speaks on `day`: published or corrected, and not expired.
bool speaks(Entry const& entry, std::optional<text::CivilDay> day);

}  // namespace claimlight::record
