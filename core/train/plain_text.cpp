// Tokens and sentences as the text room has them; see plain_text.h.
#include "train/plain_text.h"

#include "text/tokens.h"
#include "train/input.h"

namespace claimlight::train {

std::vector<std::vector<std::string>> read_text(std::string const& path) {
  constexpr std::uint32_t fewest = 2, most = 80;
  std::vector<std::vector<std::string>> out;
  auto in = open_file(path);
  for (std::string line; std::getline(in, line);) {
    auto const doc = text::make_document(line);
    auto const tokens = text::tokenize(doc);
    for (auto const& s : text::split_sentences(doc, tokens)) {
      if (s.last - s.first < fewest || s.last - s.first > most) continue;
      auto& forms = out.emplace_back();
      for (auto i = s.first; i < s.last; ++i) forms.emplace_back(doc[tokens[i].span]);
    }
  }
  return out;
}

}  // namespace claimlight::train
