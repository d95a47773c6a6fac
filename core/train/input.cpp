#include "train/input.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>

namespace claimlight::train {

std::ifstream open_file(std::string const& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw InputError(path + ": is a folder, expected a file");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path + ": " + std::strerror(errno));
  return file;
}

std::string read_file(std::string const& path) {
  auto file = open_file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace claimlight::train
