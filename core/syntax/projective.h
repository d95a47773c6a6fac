// The best tree without crossing arcs, for sentences whose best tree has some.
//
// Method: Eisner (1996) over spans, one word on the root. English sentences seldom
// have crossing arcs; where the tree with them is hardly better, they are mistakes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimlight::syntax {

/// Scratch space of `uncross`.
struct SpanSpace {
  struct Cell {
    std::int64_t left_open, right_open, left, right;
  };
  struct Split {
    std::int16_t open, left, right;
  };
  struct Task {
    std::int16_t begin, end;
    std::uint8_t kind;
  };
  std::vector<Cell> cell;
  std::vector<Split> split;
  std::vector<Task> stack;
  std::vector<std::int32_t> head;
};

/// Sentences with more nodes keep their crossing arcs: the time grows with the cube.
inline constexpr std::size_t max_uncrossed = 64;

/// Whether two arcs of the tree cross; the root is node 0, left of all words.
[[nodiscard]] bool has_crossing(std::int32_t const* head, std::size_t n);

/// If `head` has crossing arcs and the best tree without them scores at most `tolerance`
/// less, replaces it. `score` as for best_tree.
void uncross(std::int32_t const* score, std::size_t stride, std::size_t n, std::int64_t tolerance, std::int32_t* head,
             SpanSpace& space);

}  // namespace claimlight::syntax
