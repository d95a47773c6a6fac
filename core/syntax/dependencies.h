// A sentence's tree from above: which words hang on a word. Tokens are counted through the document.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "syntax/word.h"
#include "text/tokens.h"

namespace claimlight::syntax {

/// Holds a reference to the words.
class Dependencies {
 public:
  Dependencies(std::vector<Word> const& words, text::Sentence sentence);

  /// In order of the sentence.
  [[nodiscard]] std::span<std::uint32_t const> children(std::uint32_t token) const {
    auto const i = token - sentence_.first;
    return std::span(children_).subspan(starts_[i], starts_[i + 1] - starts_[i]);
  }
  /// None for the sentence's root.
  [[nodiscard]] std::optional<std::uint32_t> head(std::uint32_t token) const {
    auto const head = words_[token].head;
    return head == no_head ? std::nullopt : std::optional(sentence_.first + static_cast<std::uint32_t>(head));
  }
  /// The first child with one of these relations.
  template <class... Relations>
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t token, Relations... relation) const {
    for (auto c : children(token))
      if (((words_[c].deprel == relation) || ...)) return c;
    return {};
  }
  /// Whether `token` is `ancestor` or hangs on it, however far below.
  [[nodiscard]] bool is_under(std::uint32_t token, std::uint32_t ancestor) const;

 private:
  std::vector<Word> const& words_;
  text::Sentence sentence_;
  std::vector<std::uint32_t> starts_;  ///< of each word's children, and their end
  std::vector<std::uint32_t> children_;
};

}  // namespace claimlight::syntax
