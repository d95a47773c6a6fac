// The command line as a function: `claimlight check|parse|claims ...`.
#pragma once

#include <string>
#include <vector>

#include "cli/io.h"

namespace claimlight::cli {

/// Runs the command with `arguments` (without the program's name); returns the exit status. Throws nothing that
/// bad input can cause.
int run(std::vector<std::string> const& arguments, Streams& streams);

}  // namespace claimlight::cli
