// Lines and paragraphs; see lines.h.
#include "text/lines.h"

#include <algorithm>

namespace claimlight::text {
namespace {

/// Longest line of a list without marks, in bytes.
constexpr std::uint32_t list_width = 48;

bool is_blank(std::string_view s) { return s.find_first_not_of(" \t\r\f\v") == s.npos; }

}  // namespace

Lines::Lines(std::string_view text) {
  bool fresh = true;
  for (std::size_t at = 0; at < text.size();) {
    auto const stop = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, stop - at);
    if (is_blank(line)) {
      fresh = true;
    } else {
      if (fresh) paragraphs_.emplace_back();
      fresh = false;
      while (!line.empty() && std::string_view(" \t\r\f\v").find(line.back()) != std::string_view::npos)
        line.remove_suffix(1);
      auto const skip = line.find_first_not_of(" \t\r\f\v");
      auto const word = std::min(line.find_first_of(" \t", skip), line.size()) - skip;
      auto& paragraph = paragraphs_.back();
      ++paragraph.lines;
      paragraph.width = std::max(paragraph.width, static_cast<std::uint32_t>(line.size()));
      paragraph.closed = paragraph.closed ||
                         std::string_view(".!?:;\"')").find(line.back()) != std::string_view::npos || line.back() < 0;
      lines_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + line.size()),
                        static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(paragraphs_.size() - 1)});
    }
    at = stop + 1;
  }
}

std::size_t Lines::line_at(std::uint32_t at) const {
  auto const after = std::upper_bound(lines_.begin(), lines_.end(), at,
                                      [](std::uint32_t b, Line const& line) { return b < line.begin; });
  return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

bool Lines::broke_early(std::uint32_t at) const {
  if (lines_.empty()) return false;
  auto const here = line_at(at);
  if (here == 0 || lines_[here - 1].paragraph != lines_[here].paragraph) return true;
  auto const& before = lines_[here - 1];
  auto const width = paragraphs_[before.paragraph].width;
  return before.end - before.begin + 1 + lines_[here].first_word <= width;
}

bool Lines::is_list(std::uint32_t at) const {
  if (lines_.empty()) return false;
  auto const& paragraph = paragraphs_[lines_[line_at(at)].paragraph];
  return paragraph.lines > 1 && !paragraph.closed && paragraph.width <= list_width;
}

}  // namespace claimlight::text
