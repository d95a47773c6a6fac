// What the benchmarks read.
#pragma once

#include <cstdio>
#include <string>

namespace bench {

/// The file's bytes; none if it cannot be read.
inline std::string read_file(char const* path) {
  std::string out;
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return out;
  char buffer[1 << 16];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) out.append(buffer, n);
  std::fclose(file);
  return out;
}

}  // namespace bench
