// A trained matrix with its gradient and optimiser state.
//
// Method: Adam (Kingma and Ba 2015); tables whose rows are looked up take lazy steps, on the rows that a batch touched.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "train/algebra.h"

namespace claimlight::train {

/// What all parameters' steps share.
struct Step {
  float rate = 0, beta1 = 0.9f, beta2 = 0.98f;
  float correct1 = 1, correct2 = 1;  ///< 1 - beta^t
  float scale = 1;                   ///< multiplies gradients (clipping)
};

struct Parameter {
  Matrix w, g;                         ///< values, gradient
  Matrix m, v;                         ///< Adam's averages of the gradient and of its square
  Matrix q;                            ///< what the network computes with while `quantised`
  bool quantised = false;
  int bits = 0;                        ///< fraction bits of q, for weights
  float limit = 0;                     ///< largest |q| in units of 2^-bits
  Matrix book;                         ///< columns × 16 levels of q, for tables
  std::vector<std::uint32_t> updated;  ///< rows that steps changed since they were rounded
  bool table = false;                  ///< rows are looked up; steps on `touched` only
  std::vector<std::uint32_t> touched;
  std::vector<std::uint8_t> is_touched;

  void shape(std::size_t rows, std::size_t cols, bool lookup = false);
  /// Uniform in ±range.
  void init(Random& random, float range);
  [[nodiscard]] Matrix const& value() const { return quantised ? q : w; }
  /// The batch looked row `row` up.
  void touch(std::uint32_t row) {
    if (is_touched[row]) return;
    is_touched[row] = 1;
    touched.push_back(row);
  }
  [[nodiscard]] double squared_gradient() const;
  /// One step, then the gradient is zero again.
  void update(Step const& step);
};

/// Index of the level nearest to x; 16 ascending levels, ties to the lower.
[[nodiscard]] inline std::size_t nearest_level(float const* level, float x) {
  std::size_t k = 0;
  while (k < 15 && x > (level[k] + level[k + 1]) / 2) ++k;
  return k;
}

}  // namespace claimlight::train
