// Names that name the same: by their words, by a surname, by initials.
#pragma once

#include <cstdint>
#include <vector>

#include "mention/markable.h"

namespace claimlight::mention {

/// Markables in groups; each starts alone.
class NameLinks {
 public:
  explicit NameLinks(std::size_t size);

  [[nodiscard]] std::uint32_t find(std::uint32_t i) const;
  /// The group goes by its first markable.
  void join(std::uint32_t a, std::uint32_t b);
  void doubt(std::uint32_t i) { certain_[i] = false; }
  /// Whether nothing else could have been meant.
  [[nodiscard]] bool certain(std::uint32_t i) const { return certain_[i]; }

 private:
  mutable std::vector<std::uint32_t> parent_;
  std::vector<bool> certain_;
};

[[nodiscard]] NameLinks link_names(Layers const& in, std::vector<Markable>& all);

}  // namespace claimlight::mention
