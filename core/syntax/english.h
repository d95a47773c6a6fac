// The English model, built into native programs; a page loads its pack instead.
#pragma once

#include "syntax/analyse.h"

namespace claimlight::syntax {

/// Lives as long as the program.
[[nodiscard]] Model const& english();

}  // namespace claimlight::syntax
