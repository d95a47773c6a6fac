// How fast the whole of `parse` is, bytes to JSON, and how its memory grows:
//
//   measure_parse FILE...
//
// Reads text files as one article, repeated to 1, 2 and 4 megabytes, and prints words a second and the peak of memory of each.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "engine.h"
#include "syntax/english.h"
#include "time/value.h"

namespace {

constexpr std::size_t megabyte = 1'000'000;

std::string contents(char const* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t words_in(std::string const& text) {
  std::istringstream in(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(in), {}));
}

/// In a process of its own, whose peak is its own.
bool measure(std::string const& text) {
  std::fflush(stdout);
  auto const child = fork();
  if (child < 0) return false;
  if (child == 0) {
    using clock = std::chrono::steady_clock;
    claimlight::Engine const engine(claimlight::record::Record{}, claimlight::syntax::english());
    auto const start = clock::now();
    auto const report = engine.parse(text, claimlight::time::parse_iso("2024-06-22")->interval->begin);
    auto const json = claimlight::report::to_json(report, nullptr, claimlight::text::OffsetUnit::utf16, "");
    std::chrono::duration<double> const seconds = clock::now() - start;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%5.1f MB %9zu words %8.0f words/s %6ld MB at the peak, report of %zu bytes\n",
                static_cast<double>(text.size()) / megabyte, words_in(text), static_cast<double>(words_in(text)) / seconds.count(),
                usage.ru_maxrss / 1024, json.size());
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  return waitpid(child, &status, 0) == child && status == 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string text;
  for (int i = 1; i < argc; ++i) text += contents(argv[i]) + "\n\n";
  if (text.size() < 100) {
    std::fprintf(stderr, "measure_parse: expected text files, found none, or next to nothing in them\n");
    return 2;
  }
  for (std::size_t megabytes : {1, 2, 4}) {
    std::string repeated;
    while (repeated.size() < megabytes * megabyte) repeated += text;
    repeated.resize(megabytes * megabyte);
    if (!measure(repeated)) return 1;
  }
}
