#include "syntax/dependencies.h"

namespace claimlight::syntax {

Dependencies::Dependencies(std::vector<Word> const& words, text::Sentence sentence) : words_(words), sentence_(sentence) {
  auto const count = sentence.last - sentence.first;
  starts_.assign(count + 2, 0);
  for (auto i = sentence.first; i < sentence.last; ++i)
    if (words[i].head != no_head) ++starts_[static_cast<std::size_t>(words[i].head) + 2];
  for (std::size_t i = 2; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  children_.resize(starts_.back());
  // Each start moves to its end while it is filled, which is the next one's start.
  for (auto i = sentence.first; i < sentence.last; ++i)
    if (words[i].head != no_head) children_[starts_[static_cast<std::size_t>(words[i].head) + 1]++] = i;
  starts_.pop_back();
}

bool Dependencies::is_under(std::uint32_t token, std::uint32_t ancestor) const {
  for (std::optional<std::uint32_t> at = token; at; at = head(*at))
    if (*at == ancestor) return true;
  return false;
}

}  // namespace claimlight::syntax
