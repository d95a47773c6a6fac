// Projective trees by spans; see projective.h.
#include "syntax/projective.h"

#include <algorithm>

namespace claimlight::syntax {
namespace {

enum Kind : std::uint8_t { left_open, right_open, left_closed, right_closed };

/// Fills the chart over words 1..n-1: for each span the best tree headed at its right
/// end (`left`: arcs go left) or left end, `open` while the arc between the ends is new.
void fill(std::int32_t const* score, std::size_t stride, std::size_t n, SpanSpace& space) {
  auto const at = [n](std::size_t i, std::size_t j) { return i * n + j; };
  space.cell.resize(n * n), space.split.resize(n * n);
  for (std::size_t i = 1; i < n; ++i) space.cell[at(i, i)] = {0, 0, 0, 0};
  for (std::size_t length = 1; length + 1 < n; ++length)
    for (std::size_t i = 1, j = 1 + length; j < n; ++i, ++j) {
      auto& cell = space.cell[at(i, j)];
      auto& split = space.split[at(i, j)];
      std::size_t best = i;
      auto const both = [&](std::size_t k) { return space.cell[at(i, k)].right + space.cell[at(k + 1, j)].left; };
      for (std::size_t k = i + 1; k < j; ++k)
        if (both(k) > both(best)) best = k;
      split.open = static_cast<std::int16_t>(best);
      cell.left_open = both(best) + score[i * stride + j];
      cell.right_open = both(best) + score[j * stride + i];
      best = i;
      auto const leftward = [&](std::size_t k) { return space.cell[at(i, k)].left + space.cell[at(k, j)].left_open; };
      for (std::size_t k = i + 1; k < j; ++k)
        if (leftward(k) > leftward(best)) best = k;
      split.left = static_cast<std::int16_t>(best);
      cell.left = leftward(best);
      best = j;
      auto const rightward = [&](std::size_t k) {
        return space.cell[at(i, k)].right_open + space.cell[at(k, j)].right;
      };
      for (std::size_t k = i + 1; k < j; ++k)
        if (rightward(k) > rightward(best)) best = k;
      split.right = static_cast<std::int16_t>(best);
      cell.right = rightward(best);
    }
}

void read_heads(std::size_t n, std::size_t root, SpanSpace& space) {
  space.head.assign(n, 0);
  auto const push = [&](std::size_t i, std::size_t j, Kind kind) {
    if (i < j) space.stack.push_back({static_cast<std::int16_t>(i), static_cast<std::int16_t>(j), kind});
  };
  push(1, root, left_closed);
  push(root, n - 1, right_closed);
  while (!space.stack.empty()) {
    auto const task = space.stack.back();
    space.stack.pop_back();
    auto const i = static_cast<std::size_t>(task.begin), j = static_cast<std::size_t>(task.end);
    auto const& split = space.split[i * n + j];
    switch (task.kind) {
      case left_open:
      case right_open:
        if (task.kind == left_open) space.head[i] = task.end;
        else space.head[j] = task.begin;
        push(i, static_cast<std::size_t>(split.open), right_closed);
        push(static_cast<std::size_t>(split.open) + 1, j, left_closed);
        break;
      case left_closed:
        push(i, static_cast<std::size_t>(split.left), left_closed);
        push(static_cast<std::size_t>(split.left), j, left_open);
        break;
      default:
        push(i, static_cast<std::size_t>(split.right), right_open);
        push(static_cast<std::size_t>(split.right), j, right_closed);
    }
  }
}

}  // namespace

bool has_crossing(std::int32_t const* head, std::size_t n) {
  for (std::size_t i = 1; i < n; ++i) {
    auto const self = static_cast<std::int32_t>(i);
    std::int32_t const low = std::min(self, head[i]), high = std::max(self, head[i]);
    for (std::int32_t k = low + 1; k < high; ++k)
      if (head[k] < low || head[k] > high) return true;
  }
  return false;
}

void uncross(std::int32_t const* score, std::size_t stride, std::size_t n, std::int64_t tolerance, std::int32_t* head,
             SpanSpace& space) {
  if (n > max_uncrossed || !has_crossing(head, n)) return;
  fill(score, stride, n, space);
  std::size_t root = 1;
  auto const total = [&](std::size_t r) {
    return space.cell[1 * n + r].left + space.cell[r * n + n - 1].right + score[r * stride];
  };
  for (std::size_t r = 2; r < n; ++r)
    if (total(r) > total(root)) root = r;
  std::int64_t crossing = 0;
  for (std::size_t d = 1; d < n; ++d) crossing += score[d * stride + static_cast<std::size_t>(head[d])];
  if (crossing - total(root) > tolerance) return;
  read_heads(n, root, space);
  std::copy_n(space.head.begin() + 1, n - 1, head + 1);
}

}  // namespace claimlight::syntax
