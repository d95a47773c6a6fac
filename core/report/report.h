// The report of one article, and its forms: JSON for programs, text for people, TimeML and CoNLL-U for linguists.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "record/record.h"
#include "text/offsets.h"
#include "verdict/verdict.h"

namespace claimlight::report {

struct Coverage {
  std::uint32_t sentences = 0;
  std::uint32_t claims = 0;   ///< asserted ones
  std::uint32_t matched = 0;  ///< claims with a finding
};

struct Report {
  claim::Analysis article;
  std::vector<verdict::Finding> findings;  ///< in the article's order
  Coverage coverage;
};

/// What a finding's entry is looked up in; null for `parse`, which has no findings.
using RecordPtr = record::Record const*;

/// The report of the contract as one line of JSON. Always well-formed UTF-8. `id` goes first where given
/// (a row's own id, as JSON).
std::string to_json(Report const& report, RecordPtr record, text::OffsetUnit unit, std::string const& id = "");

/// What came of loading a claims file: {"ok", "entries", "problems"}.
std::string load_result(record::Record const& record);

struct TextStyle {
  bool color = false;  ///< ANSI SGR sequences
};

/// Findings for people, under the headline (may be empty): quote, verdict, what differs, sources.
std::string to_text(Report const& report, record::Record const& record, std::string_view headline, TextStyle style);

/// Claims for people: one a line, its slots labelled.
std::string claims_to_text(Report const& report, TextStyle style);

/// The text with inline TIMEX3 tags (TimeML 1.2.1): tid, type, value, and mod where there is one.
std::string to_timeml(Report const& report);

/// Words, tags and trees as CoNLL-U, with SpaceAfter=No, a multiword range for each contraction ("1-2 don't"), and
/// comments newdoc, newpar, sent_id and text. Sentences are numbered from `first_id`, so that articles in one file
/// have different ids. Nothing for an article without words.
std::string to_conllu(Report const& report, std::uint32_t first_id = 1);

}  // namespace claimlight::report
