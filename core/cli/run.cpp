#include "cli/run.h"

#include <exception>
#include <ostream>

#include "claimlight_version.h"
#include "cli/commands.h"

namespace claimlight::cli {

bool wants_color(std::string const& choice, Streams const& streams) {
  return choice == "always" || (choice == "auto" && streams.terminal);
}

int run(std::vector<std::string> const& arguments, Streams& streams) {
  CLI::App app("Checks the claims of a news article against a publisher's record.", "claimlight");
  app.set_version_flag("--version", std::string("claimlight ") + version);
  app.require_subcommand(1);
  app.footer("Exit status: 0 done, 1 `check --fail-on contradicted` found one, 2 wrong use or bad input.");
  Command chosen;
  add_check(app, chosen);
  add_parse(app, chosen);
  add_claims(app, chosen);
  try {
    // CLI11 takes the arguments last first.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return chosen(streams);
  } catch (CLI::ParseError const& e) {
    return app.exit(e, streams.out, streams.err) == 0 ? done : bad_input;
  } catch (InputError const& e) {
    streams.err << "claimlight: " << e.what() << "\n";
  } catch (std::exception const& e) {
    streams.err << "claimlight: " << e.what() << "\n";
  }
  return bad_input;
}

}  // namespace claimlight::cli
