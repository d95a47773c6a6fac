#include "mention/quotation.h"

#include <string_view>

namespace claimlight::mention {

std::vector<Quotation> find_quotations(text::Document const& doc, std::vector<text::Token> const& tokens,
                                       std::vector<text::Sentence> const& sentences, std::vector<syntax::Word> const&) {
  std::vector<Quotation> found;
  for (auto const& s : sentences) {
    std::optional<std::uint32_t> open;
    for (auto i = s.first; i < s.last; ++i) {
      auto const mark = doc[tokens[i].span];
      bool const opens = mark == "\xE2\x80\x9C" || (mark == "\"" && !open);
      bool const closes = mark == "\xE2\x80\x9D" || (mark == "\"" && open);
      if (opens) open = i;
      if (closes && open) {
        found.push_back({*open, i + 1, {}, {}});
        open.reset();
      }
    }
  }
  return found;
}

}  // namespace claimlight::mention
