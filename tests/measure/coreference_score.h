// How well chains of mentions agree with the gold ones: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and
// CEAF-e (Luo 2005), as the reference scorer of the CoNLL tasks computes them (Pradhan et al., ACL 2014): a mention that
// only one side has counts against the other.
#pragma once

#include <cstdint>
#include <vector>

namespace claimlight::measure {

/// Chains of mentions; the same number is the same mention on both sides. No mention is in two chains of a side.
using Chains = std::vector<std::vector<std::uint32_t>>;

/// Sums, so that the documents of a set are added up before anything is divided.
struct Score {
  double recalled = 0, gold = 0;
  double right = 0, found = 0;

  [[nodiscard]] double recall() const { return gold == 0 ? 0 : recalled / gold; }
  [[nodiscard]] double precision() const { return found == 0 ? 0 : right / found; }
  [[nodiscard]] double f1() const;
  Score& operator+=(Score const& other);
};

[[nodiscard]] Score mentions(Chains const& gold, Chains const& found);
[[nodiscard]] Score muc(Chains const& gold, Chains const& found);
[[nodiscard]] Score b_cubed(Chains const& gold, Chains const& found);
[[nodiscard]] Score ceaf_e(Chains const& gold, Chains const& found);

}  // namespace claimlight::measure
