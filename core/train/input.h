// Files that the trainer reads, and the one way in which it says that they are no use.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

namespace claimlight::train {

/// What was given can't be trained on. The message names the file, the place in it where there is one, and what was
/// expected there.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A file to read; throws InputError with the system's reason.
[[nodiscard]] std::ifstream open_file(std::string const& path);
/// All bytes of a file.
[[nodiscard]] std::string read_file(std::string const& path);

}  // namespace claimlight::train
