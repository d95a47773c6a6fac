// The corridor: every stage from an article's bytes to its report, in order.
//
//   text → number → time, quantity, syntax → mention → claim      claim::read
//   record                                                         record::load, once
//   match → verdict → report                                       Engine::check
#pragma once

#include <optional>
#include <string_view>

#include "match/match.h"
#include "record/record.h"
#include "report/report.h"

namespace claimlight {

/// A record ready to check articles against. Immovable: the index points into the record. The model, which is the one
/// that the record was loaded with, outlives it.
class Engine {
 public:
  Engine(record::Record record, syntax::Model const& model) : model_(model), record_(std::move(record)), index_(record_) {}
  Engine(Engine const&) = delete;
  Engine& operator=(Engine const&) = delete;

  [[nodiscard]] record::Record const& record() const { return record_; }

  /// Reads an article and judges its claims. Any bytes are an article. `published` is the day against which
  /// "Wednesday" is resolved; without it only full dates have a value.
  [[nodiscard]] report::Report check(std::string_view article, std::optional<text::CivilDay> published) const;

  /// The same without match and verdict.
  [[nodiscard]] report::Report parse(std::string_view article, std::optional<text::CivilDay> published) const;

 private:
  syntax::Model const& model_;
  record::Record record_;
  match::Index index_;
};

}  // namespace claimlight
