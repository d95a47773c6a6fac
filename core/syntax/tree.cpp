// Maximum spanning arborescence; see tree.h.
#include "syntax/tree.h"

namespace claimlight::syntax {
namespace {

using Index = std::int32_t;

/// More than any two trees' scores differ: taken off each arc from the root, so that
/// the best tree uses only one.
constexpr std::int64_t root_cost = std::int64_t{1} << 45;

/// Finds a cycle among the nodes of space.alive (the root first) into space.cycle.
bool find_cycle(Index const* head, std::size_t n, TreeSpace& space) {
  space.mark.assign(n, 0);
  space.cycle.clear();
  for (std::size_t i = 1; i < space.alive.size(); ++i) {
    Index const start = space.alive[i];
    Index at = start;
    while (at != 0 && space.mark[at] == 0) {
      space.mark[at] = start;
      at = head[at];
    }
    if (at == 0 || space.mark[at] != start) continue;
    for (Index k = head[at];; k = head[k]) {
      space.cycle.push_back(k);
      if (k == at) return true;
    }
  }
  return false;
}

/// The best head for node d among the nodes alive.
Index choose_head(TreeSpace const& space, std::size_t n, Index d) {
  std::int64_t const* row = &space.score[static_cast<std::size_t>(d) * n];
  Index best = space.alive[0];
  for (Index h : space.alive)
    if (h != d && row[h] > row[best]) best = h;
  return best;
}

/// Makes space.cycle one node, named after its first.
void contract(Index* head, std::size_t n, TreeSpace& space) {
  auto const at = [&](Index d, Index h) -> std::int64_t& {
    return space.score[static_cast<std::size_t>(d) * n + static_cast<std::size_t>(h)];
  };
  Index const node = space.cycle[0];
  for (Index k : space.cycle) space.mark[k] = -1;
  TreeSpace::Contraction step{node, head[node], space.outside.size(), 0};
  std::size_t kept = 0;
  for (Index x : space.alive) {
    if (space.mark[x] == -1) {
      if (x == node) space.alive[kept++] = x;
      continue;
    }
    space.alive[kept++] = x;
    // Out of the cycle to x, and into it from x for the arc that is cheapest to give up.
    Index leave = node, enter = node;
    for (Index k : space.cycle) {
      if (at(x, k) > at(x, leave)) leave = k;
      if (at(k, x) - at(k, head[k]) > at(enter, x) - at(enter, head[enter])) enter = k;
    }
    space.outside.push_back(x);
    space.leave.push_back(leave);
    space.enter.push_back(enter);
    ++step.count;
  }
  space.alive.resize(kept);
  // The cycle's own arcs are read above until all is known: written only now.
  for (std::size_t i = step.first; i < step.first + step.count; ++i) {
    Index const x = space.outside[i], enter = space.enter[i];
    space.score[static_cast<std::size_t>(x) * n + static_cast<std::size_t>(node)] = at(x, space.leave[i]);
    if (enter != node) at(node, x) = at(enter, x) - at(enter, head[enter]) + at(node, head[node]);
  }
  // Row `node` holds scores plus a constant, its old arc's: no choice depends on it.
  for (std::size_t i = step.first; i < step.first + step.count; ++i) {
    Index const x = space.outside[i];
    if (x != 0 && space.mark[head[x]] == -1) head[x] = node;
  }
  space.contractions.push_back(step);
  head[node] = choose_head(space, n, node);
}

/// Opens the last contraction again.
void expand(Index* head, TreeSpace const& space, TreeSpace::Contraction const& step) {
  Index const from = head[step.node];
  Index broken = step.node;
  for (std::size_t i = step.first; i < step.first + step.count; ++i) {
    Index const x = space.outside[i];
    if (x == from) broken = space.enter[i];
    if (x != 0 && head[x] == step.node) head[x] = space.leave[i];
  }
  head[step.node] = step.head;
  head[broken] = from;
}

}  // namespace

void best_tree(std::int32_t const* score, std::size_t stride, std::size_t n, std::int32_t* head, TreeSpace& space) {
  std::size_t roots = 0;
  for (std::size_t d = 1; d < n; ++d) {
    std::int32_t const* row = score + d * stride;
    std::size_t best = 0;
    for (std::size_t h = 1; h < n; ++h)
      if (h != d && row[h] > row[best]) best = h;
    head[d] = static_cast<Index>(best);
    roots += best == 0;
  }
  space.alive.resize(n);
  for (std::size_t k = 0; k < n; ++k) space.alive[k] = static_cast<Index>(k);
  if (roots == 1 && !find_cycle(head, n, space)) return;

  space.score.resize(n * n);
  for (std::size_t d = 1; d < n; ++d)
    for (std::size_t h = 0; h < n; ++h) space.score[d * n + h] = score[d * stride + h] - (h == 0 ? root_cost : 0);
  for (std::size_t d = 1; d < n; ++d) head[d] = choose_head(space, n, static_cast<Index>(d));
  space.outside.clear(), space.enter.clear(), space.leave.clear(), space.contractions.clear();
  while (find_cycle(head, n, space)) contract(head, n, space);
  for (std::size_t k = space.contractions.size(); k-- > 0;) expand(head, space, space.contractions[k]);
}

}  // namespace claimlight::syntax
