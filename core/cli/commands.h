// The subcommands. Each adds itself to the command line and returns what to run when it was chosen.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "cli/io.h"
#include "record/record.h"

namespace claimlight::cli {

using Command = std::function<int(Streams&)>;

/// Each fills `chosen` when its subcommand is parsed.
void add_check(CLI::App& app, Command& chosen);
void add_parse(CLI::App& app, Command& chosen);
void add_claims(CLI::App& app, Command& chosen);

/// Whether to colour: "always", "never", or "auto" for a terminal.
bool wants_color(std::string const& choice, Streams const& streams);

/// Loads the claims file at `path`, the bundled one for an empty path. Problems go to standard error; with an
/// error among them it throws InputError, unless `skip_wrong` leaves wrong entries out.
record::Record load_claims(std::string const& path, bool skip_wrong, Streams& streams);

}  // namespace claimlight::cli
