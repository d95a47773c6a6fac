#include <unistd.h>

#include <iostream>

#include "cli/run.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  claimlight::cli::Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) != 0};
  return claimlight::cli::run({argv + 1, argv + argc}, streams);
}
