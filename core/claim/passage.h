// A document's layers side by side, and what stands in a range of its tokens.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "claim/clauses.h"
#include "quantity/quantity.h"
#include "text/utf8.h"

namespace claimlight::claim {

/// Reads an analysis whose stages before claims are filled. Holds references only.
class Passage {
 public:
  Passage(Analysis const& in, std::string_view lower, std::vector<quantity::Mention> const& quantities);
  Passage(Passage const&) = delete;
  Passage& operator=(Passage const&) = delete;

  [[nodiscard]] Layers const& layers() const { return layers_; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return layers_.form(i); }
  /// Whether it begins with no capital.
  [[nodiscard]] bool is_lower(std::uint32_t i) const { return !text::starts_upper(in_.doc[in_.tokens[i].span]); }
  [[nodiscard]] syntax::Word const& word(std::uint32_t i) const { return in_.words[i]; }
  [[nodiscard]] std::uint32_t token_count() const { return static_cast<std::uint32_t>(in_.tokens.size()); }
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t i) const { return in_.tokens[i].span.begin; }
  /// The token that holds the byte, or the next one.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t byte) const;
  [[nodiscard]] mention::Mention const& mention(std::uint32_t m) const { return in_.mentions[m]; }

  [[nodiscard]] text::Span span_of(Range r) const { return {in_.tokens[r.first].span.begin, in_.tokens[r.last - 1].span.end}; }
  [[nodiscard]] std::vector<std::uint32_t> mentions_in(Range r) const;
  [[nodiscard]] Participant participant(Range r) const;

  /// The time expression around token i; empty if there is none.
  [[nodiscard]] std::optional<Range> time_at(std::uint32_t i) const;
  /// The first date in the range; durations are none.
  [[nodiscard]] std::optional<When> time_in(Range r) const;
  /// Whether the range is about a time, as "in the 2011 final" is not.
  [[nodiscard]] bool is_time(Range r) const;
  /// Quantities in the span, without numbers that belong to names ("Meridian 5").
  [[nodiscard]] std::vector<quantity::Mention> quantities_in(text::Span span) const;

 private:
  [[nodiscard]] std::uint32_t head_of(Range r) const;
  void take_title(Participant& p, Range r) const;
  [[nodiscard]] std::uint32_t name_at(std::uint32_t head, Range r) const;
  [[nodiscard]] bool is_part_of_name(quantity::Mention const& q) const;

  Analysis const& in_;
  std::vector<time::Time> dates_;      ///< dates, ranges as one, and durations; without "now" and "daily"
  std::vector<quantity::Mention> const& quantities_;
  std::vector<Range> times_;           ///< parallel to tokens
  std::vector<bool> is_date_;          ///< parallel to tokens: in a time that is no duration
  std::vector<std::uint32_t> heads_;   ///< parallel to tokens: what each hangs on; itself for a root
  Layers layers_;
};

}  // namespace claimlight::claim
