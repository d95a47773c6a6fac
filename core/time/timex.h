// The parts of a TIMEX3 value (TimeML 1.2.1, after ISO 8601), as they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "time/expression.h"

namespace claimlight::time {

[[nodiscard]] std::string_view code(DayPart part);  ///< "TMO", "TEV"; empty for none
[[nodiscard]] std::string_view code(Mod mod);       ///< "APPROX", "EQUAL_OR_MORE"; empty for none
[[nodiscard]] std::string written(Clock const& clock);  ///< "T10:30", "T22:00-05:00", "T09:05Z"

/// "P2Y6M", "PT1H30M"; "PXD" for a vague count. Halves of a unit are written in the next one: "P1Y6M".
[[nodiscard]] std::string duration(std::vector<Amount> const& amounts);

}  // namespace claimlight::time
