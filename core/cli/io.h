// Files, streams and the one way in which a command says that it can't go on.
#pragma once

#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>

namespace claimlight::cli {

/// Exit statuses of the command.
inline constexpr int done = 0;
inline constexpr int found = 1;      ///< `check --fail-on contradicted` found one
inline constexpr int bad_input = 2;  ///< wrong use or bad input

/// What a command was given does not do; its message goes to standard error, and the status is bad_input.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The streams of a run; a test gives its own.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool terminal = false;  ///< out is one: colour is welcome
};

/// The bytes of the file `path`, or of standard input for "-". Throws InputError with the system's reason.
std::string read(std::string const& path, Streams& streams);

std::string_view bundled_claims();

}  // namespace claimlight::cli
