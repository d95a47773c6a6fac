// Text without labels, for the small network to learn the large ones' answers on.
#pragma once

#include <string>
#include <vector>

namespace claimlight::train {

/// The forms of each sentence of a file of plain UTF-8 text, a paragraph a line. Sentences of one word, and of more than
/// 80, are left out. Throws InputError where the file can't be read.
[[nodiscard]] std::vector<std::vector<std::string>> read_text(std::string const& path);

}  // namespace claimlight::train
