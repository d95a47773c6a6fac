// How two values of one kind stand to each other; what times and quantities are compared to.
#pragma once

#include <cstdint>

namespace claimlight::number {

enum class Relation : std::uint8_t {
  equal,           ///< the same value
  compatible,      ///< one contains the other or rounds to it
  disjoint,        ///< both can't be so
  not_comparable,  ///< of different kinds, or one is unknown
};

}  // namespace claimlight::number
