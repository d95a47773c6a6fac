#include "cli/io.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace claimlight::cli {

std::string read(std::string const& path, Streams& streams) {
  if (path == "-") return {std::istreambuf_iterator<char>(streams.in), {}};
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw InputError(path + ": is a folder, expected a file");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path + ": " + std::strerror(errno));
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw InputError(path + ": " + std::strerror(errno));
  return bytes;
}

}  // namespace claimlight::cli
