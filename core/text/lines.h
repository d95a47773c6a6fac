// What a line break means: a line that was filled up, or one that was meant to end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimlight::text {

/// The lines of a text, by paragraph (paragraphs are parted by blank lines).
class Lines {
 public:
  explicit Lines(std::string_view text);

  /// Whether the line before the one that holds byte `at` ended though the next word would have
  /// fitted: no line filled up to the paragraph's width, but a headline, a list or verse.
  [[nodiscard]] bool broke_early(std::uint32_t at) const;
  /// Whether the paragraph around byte `at` is a list of short lines without closing marks.
  [[nodiscard]] bool is_list(std::uint32_t at) const;

 private:
  struct Line {
    std::uint32_t begin, end;  ///< without the line break
    std::uint32_t first_word;  ///< bytes of its first word
    std::uint32_t paragraph;
  };
  struct Paragraph {
    std::uint32_t lines = 0, width = 0;
    bool closed = false;  ///< some line ends with a mark
  };
  [[nodiscard]] std::size_t line_at(std::uint32_t at) const;
  std::vector<Line> lines_;
  std::vector<Paragraph> paragraphs_;
};

}  // namespace claimlight::text
