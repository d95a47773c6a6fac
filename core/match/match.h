// Which entry speaks of what a claim speaks of, and how the two stand slot by slot.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "claim/claim.h"
#include "record/record.h"

namespace claimlight::match {

enum class Alignment : std::uint8_t {
  absent,      ///< one side or both do not say
  same,        ///< the same, or compatible
  added,       ///< the article says more than the record does
  other,       ///< both can't be so
  unknown,     ///< both say something, and whether it is the same can't be told
};

struct SlotAlignment {
  record::Slot slot;
  Alignment alignment = Alignment::absent;
  std::string article;  ///< what each side says, in its words or by its name; for the reader
  std::string record;
  std::string why;      ///< of times and quantities: how the two stand, in one sentence
};

struct Match {
  std::uint32_t claim;    ///< into the article's Analysis::claims
  std::uint32_t wording;  ///< into Record::wordings
  std::uint32_t wording_claim;  ///< into its Analysis::claims: the one that was compared
  double score = 0;       ///< [0, 1]: share of what the entry names that the claim names too, rare words counting more
  std::uint32_t shared = 0;  ///< how many topic words and names the two have in common
  bool shared_name = false;  ///< one of them is a name, or the same name does it on both sides
  bool other_names = false;  ///< each names somebody or something that the other does not
  std::vector<SlotAlignment> slots;

  [[nodiscard]] SlotAlignment const& operator[](record::Slot slot) const { return slots[static_cast<std::size_t>(slot)]; }
};

/// Finds entries by the act and what it is about. Holds references to the record, which must outlive it.
class Index {
 public:
  explicit Index(record::Record const& record);

  /// Matches of one claim, best first. Claims that only report what others say have none.
  [[nodiscard]] std::vector<Match> find(claim::Analysis const& article, std::uint32_t claim) const;

 private:
  [[nodiscard]] double weight(std::string const& key) const;

  record::Record const& record_;
  /// What a wording says, made once for all articles.
  struct Said {
    std::optional<std::uint32_t> main_claim;
    std::set<std::string> topic;  ///< topic_keys of the main claim
    std::set<std::string> all;    ///< all_keys of it
  };
  std::vector<Said> said_;  ///< parallel to wordings
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_act_;
  std::unordered_map<std::string, std::uint32_t> frequency_;  ///< wordings that hold a key
};

}  // namespace claimlight::match
