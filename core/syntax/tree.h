// The best dependency tree under arc scores: maximum spanning arborescence with one
// word on the root.
//
// Method: Chu and Liu (1965), Edmonds (1967). The best heads of most sentences form a
// tree already; otherwise cycles are contracted one by one, then opened again. Integer
// scores, ties to the lower index: the same tree on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimlight::syntax {

/// Scratch space of `best_tree`, kept between sentences so that little is allocated.
struct TreeSpace {
  struct Contraction {
    std::int32_t node, head;   ///< what the cycle became, and that node's head in the cycle
    std::size_t first, count;  ///< the nodes outside it, in outside/enter/leave
  };
  std::vector<std::int64_t> score;
  std::vector<std::int32_t> alive, cycle, mark;
  std::vector<std::int32_t> outside, enter, leave;
  std::vector<Contraction> contractions;
};

/// Finds the tree with the highest sum of scores. `score[dependent * stride + head]`,
/// node 0 the root and nodes 1..n-1 the words; row 0 and the diagonal are not read.
/// Writes `head[1..n-1]`; exactly one word gets head 0. 2 ≤ n ≤ 4096.
void best_tree(std::int32_t const* score, std::size_t stride, std::size_t n, std::int32_t* head, TreeSpace& space);

}  // namespace claimlight::syntax
