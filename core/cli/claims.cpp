// claimlight claims: work on claims files.
#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "syntax/english.h"

namespace claimlight::cli {
namespace {

bool has_error(record::Record const& record) {
  return std::any_of(record.problems.begin(), record.problems.end(),
                     [](record::Problem const& p) { return p.severity == record::Severity::error; });
}

void tell(std::string const& name, record::Record const& record, std::ostream& out) {
  for (auto const& p : record.problems) out << name << ":" << record::describe(p) << "\n";
}

int validate(std::vector<std::string> const& files, Streams& streams) {
  bool wrong = false;
  for (auto const& path : files) {
    auto const record = record::load(read(path, streams), syntax::english());
    tell(path, record, streams.err);
    if (has_error(record)) {
      wrong = true;
    } else {
      streams.out << path << ": " << record.entries.size() << (record.entries.size() == 1 ? " entry" : " entries") << ", valid\n";
    }
  }
  return wrong ? bad_input : done;
}

}  // namespace

record::Record load_claims(std::string const& path, bool skip_wrong, Streams& streams) {
  auto record = path.empty() ? record::load(bundled_claims(), syntax::english()) : record::load(read(path, streams), syntax::english());
  auto const name = path.empty() ? std::string("bundled claims file") : path;
  tell(name, record, streams.err);
  if (!record.usable) throw InputError(name + ": no claims file");
  if (has_error(record) && !skip_wrong)
    throw InputError(name + ": has wrong entries; mend them, or leave them out with --skip-wrong-entries");
  return record;
}

void add_claims(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("claims", "Work on claims files.");
  command->require_subcommand(1);
  auto* sub = command->add_subcommand("validate", "Tell everything that is wrong with claims files, and where.");
  auto files = std::make_shared<std::vector<std::string>>();
  sub->add_option("FILE", *files, "Claims files; - for standard input")->required();
  sub->callback([files, &chosen] {
    chosen = [files](Streams& streams) { return validate(*files, streams); };
  });
}

}  // namespace claimlight::cli
