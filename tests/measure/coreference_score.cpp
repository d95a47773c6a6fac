#include "measure/coreference_score.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace claimlight::measure {
namespace {

/// Mention → its chain.
std::map<std::uint32_t, std::size_t> chain_of(Chains const& chains) {
  std::map<std::uint32_t, std::size_t> of;
  for (std::size_t c = 0; c < chains.size(); ++c)
    for (auto m : chains[c]) of[m] = c;
  return of;
}

/// Links that chains have, and those of them that the other side has too.
void muc_side(Chains const& chains, Chains const& others, double& common, double& all) {
  auto const other = chain_of(others);
  for (auto const& chain : chains) {
    std::set<std::size_t> parts;
    std::size_t alone = 0;
    for (auto m : chain) {
      if (auto const at = other.find(m); at != other.end()) {
        parts.insert(at->second);
      } else {
        ++alone;
      }
    }
    common += static_cast<double>(chain.size()) - static_cast<double>(parts.size() + alone);
    all += static_cast<double>(chain.size()) - 1;
  }
}

void b_cubed_side(Chains const& chains, Chains const& others, double& common, double& all) {
  auto const other = chain_of(others);
  for (auto const& chain : chains) {
    std::map<std::size_t, double> parts;
    for (auto m : chain)
      if (auto const at = other.find(m); at != other.end()) parts[at->second] += 1;
    for (auto const& [of, size] : parts) common += size * size / static_cast<double>(chain.size());
    all += static_cast<double>(chain.size());
  }
}

/// The most that rows, each given a column of its own, can sum to: the Hungarian method with potentials. There are no
/// more rows than columns.
double best_assignment(std::vector<std::vector<double>> const& worth) {
  auto const rows = worth.size(), columns = worth.empty() ? 0 : worth[0].size();
  std::vector<double> u(rows + 1), v(columns + 1);
  std::vector<std::size_t> row_of(columns + 1), way(columns + 1);  // counted from 1; 0 is none
  for (std::size_t i = 1; i <= rows; ++i) {
    row_of[0] = i;
    std::size_t at = 0;
    std::vector<double> least(columns + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> used(columns + 1);
    do {
      used[at] = true;
      auto const row = row_of[at];
      double delta = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t j = 1; j <= columns; ++j) {
        if (used[j]) continue;
        auto const cost = -worth[row - 1][j - 1] - u[row] - v[j];
        if (cost < least[j]) {
          least[j] = cost;
          way[j] = at;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= columns; ++j) {
        if (used[j]) {
          u[row_of[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      at = next;
    } while (row_of[at] != 0);
    for (; at != 0; at = way[at]) row_of[at] = row_of[way[at]];
  }
  double sum = 0;
  for (std::size_t j = 1; j <= columns; ++j)
    if (row_of[j] != 0) sum += worth[row_of[j] - 1][j - 1];
  return sum;
}

}  // namespace

double Score::f1() const {
  auto const p = precision(), r = recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

Score& Score::operator+=(Score const& other) {
  recalled += other.recalled;
  gold += other.gold;
  right += other.right;
  found += other.found;
  return *this;
}

Score mentions(Chains const& gold, Chains const& found) {
  auto const a = chain_of(gold), b = chain_of(found);
  Score s;
  for (auto const& [m, chain] : a) s.recalled += static_cast<double>(b.count(m));
  s.right = s.recalled;
  s.gold = static_cast<double>(a.size());
  s.found = static_cast<double>(b.size());
  return s;
}

Score muc(Chains const& gold, Chains const& found) {
  Score s;
  muc_side(gold, found, s.recalled, s.gold);
  muc_side(found, gold, s.right, s.found);
  return s;
}

Score b_cubed(Chains const& gold, Chains const& found) {
  Score s;
  b_cubed_side(gold, found, s.recalled, s.gold);
  b_cubed_side(found, gold, s.right, s.found);
  return s;
}

Score ceaf_e(Chains const& gold, Chains const& found) {
  auto const& few = gold.size() <= found.size() ? gold : found;
  auto const& many = gold.size() <= found.size() ? found : gold;
  std::vector<std::vector<double>> worth(few.size(), std::vector<double>(many.size()));
  auto const of = chain_of(many);
  for (std::size_t i = 0; i < few.size(); ++i) {
    for (auto m : few[i])
      if (auto const at = of.find(m); at != of.end()) worth[i][at->second] += 1;
    for (std::size_t j = 0; j < many.size(); ++j)
      worth[i][j] = 2 * worth[i][j] / static_cast<double>(few[i].size() + many[j].size());
  }
  Score s;
  s.recalled = s.right = best_assignment(worth);
  s.gold = static_cast<double>(gold.size());
  s.found = static_cast<double>(found.size());
  return s;
}

}  // namespace claimlight::measure
