#include "quantity/terms.h"

#include <algorithm>

namespace claimlight::quantity {

std::string_view Source::form(std::size_t i) const {
  if (i >= tokens.size()) return {};
  return lower.substr(tokens[i].span.begin, tokens[i].span.end - tokens[i].span.begin);
}

bool Source::glued(std::size_t i) const {
  return i > 0 && i < tokens.size() && tokens[i - 1].span.end == tokens[i].span.begin;
}

bool Source::is_taken(text::Span span) const {
  auto const at = std::lower_bound(taken.begin(), taken.end(), span.begin,
                                   [](text::Span s, std::uint32_t begin) { return s.end <= begin; });
  return at != taken.end() && at->overlaps(span);
}

namespace {

/// Whether a paragraph ends before the token.
bool is_parted(Source const& source, std::size_t i) {
  int line_ends = 0;
  for (auto at = source.tokens[i - 1].span.end; at < source.tokens[i].span.begin; ++at)
    line_ends += source.lower[at] == '\n';
  return line_ends > 1;
}

Term term_of(Source const& source, std::uint32_t i) {
  return {source.form(i), nullptr, source.tokens[i].span, i, i + 1, source.glued(i)};
}

}  // namespace

Window::Window(Source const& source, std::size_t at, std::uint32_t floor) {
  auto const& n = source.numbers[at];
  if (at > 0) floor = std::max(floor, source.numbers[at - 1].last);
  auto from = n.first;
  while (from > floor && n.first - from < before && !is_parted(source, from) &&
         !source.is_taken(source.tokens[from - 1].span))
    --from;
  for (auto i = from; i < n.first; ++i) add(term_of(source, i));
  add_number(source, n);
  auto next = at + 1;
  for (auto i = n.last; i < source.tokens.size() && size_ < before + behind;) {
    if (is_parted(source, i) || source.is_taken(source.tokens[i].span)) break;
    while (next < source.numbers.size() && source.numbers[next].first < i) ++next;
    if (next < source.numbers.size() && source.numbers[next].first == i) {
      auto const own = number_;
      add_number(source, source.numbers[next]);
      number_ = own;
      i = source.numbers[next].last;
    } else {
      add(term_of(source, i));
      ++i;
    }
  }
}

void Window::add(Term const& term) { terms_[size_++] = term; }

void Window::add_number(Source const& source, number::Number const& n) {
  auto const& first = source.tokens[n.first].span;
  auto const& last = source.tokens[n.last - 1].span;
  auto const text = [&](std::uint32_t begin, std::uint32_t end) { return source.lower.substr(begin, end - begin); };
  bool const prefix = first.begin < n.span.begin, glued = source.glued(n.first);
  if (prefix)  // "us$" of "us$5"
    add({text(first.begin, n.span.begin), nullptr, {first.begin, n.span.begin}, n.first, n.first, glued});
  number_ = size_;
  add({text(n.span.begin, n.span.end), &n, n.span, n.first, n.last, prefix || glued});
  if (n.span.end < last.end)  // "kph" of "90kph"
    add({text(n.span.end, last.end), nullptr, {n.span.end, last.end}, n.last, n.last, true});
}

}  // namespace claimlight::quantity
