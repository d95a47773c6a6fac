// Judgement: from aligned slots to a finding, or to silence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "match/match.h"
#include "record/record.h"

namespace claimlight::verdict {

enum class Verdict : std::uint8_t { supported, partly, contradicted, mixed, unproven };
std::string_view name(Verdict verdict);

struct Difference {
  record::Slot slot;
  std::string article;
  std::string record;
  std::string why;  ///< of times and quantities: one sentence; else empty
};

struct Finding {
  std::uint32_t claim = 0;  ///< into Analysis::claims
  std::uint32_t entry = 0;  ///< into Record::entries
  Verdict verdict = Verdict::supported;
  double confidence = 0;    ///< [0, 1]; not yet calibrated
  text::Span span;
  std::vector<Difference> differs;
  std::string explanation;  ///< one plain sentence
};

/// What kept a match silent, or the finding.
struct Judgement {
  std::optional<Finding> finding;
  std::string_view silent_because;  ///< the name of the rule; empty with a finding
};

/// Judges one match by the ordered rules of judge.cpp.
Judgement judge(claim::Analysis const& article, match::Match const& match, record::Record const& record);

/// The findings of an article, in its order: the best match of each entry in a sentence speaks.
std::vector<Finding> judge_all(claim::Analysis const& article, match::Index const& index, record::Record const& record);

/// One or two plain sentences that tell the reader what the record says about the claim.
std::string explain(claim::Analysis const& article, match::Match const& match, record::Record const& record,
                    Verdict verdict, std::vector<Difference> const& differs);

}  // namespace claimlight::verdict
