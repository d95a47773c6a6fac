// Dense float algebra for the trainer: one matrix type, three products, random numbers.
//
// Products are blocked by hand with vector types of fixed width, so that the order of every sum, and with it the
// trained model, does not depend on a library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimlight::train {

/// Row-major matrix of floats.
struct Matrix {
  std::size_t rows = 0, cols = 0;
  std::vector<float> data;

  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) : rows(r), cols(c), data(r * c, 0.0f) {}

  /// Changes the shape; the values are zero afterwards.
  void reset(std::size_t r, std::size_t c) { rows = r, cols = c, data.assign(r * c, 0.0f); }
  [[nodiscard]] float* operator[](std::size_t r) { return data.data() + r * cols; }
  [[nodiscard]] float const* operator[](std::size_t r) const { return data.data() + r * cols; }
};

/// C += A·B by pointers: A(i,k) = a[i*ai + k*ak]; B and C row-major with strides `bs` and `cs`. m × k times k × n.
void multiply(float const* a, std::size_t ai, std::size_t ak, float const* b, std::size_t bs, float* c, std::size_t cs,
              std::size_t m, std::size_t k, std::size_t n);

/// C += A·B.
void add_product(Matrix const& a, Matrix const& b, Matrix& c);
/// C += Aᵀ·B.
void add_transposed_product(Matrix const& a, Matrix const& b, Matrix& c);
/// C += A·Bᵀ.
void add_product_transposed(Matrix const& a, Matrix const& b, Matrix& c);

/// e to the power x, to about six digits: the same bits whatever the C library.
[[nodiscard]] float exponential(float x);
/// Natural logarithm of x > 0, likewise.
[[nodiscard]] float logarithm(float x);

/// Marsaglia's xorshift64* (2003; Vigna 2016): the one source of randomness.
struct Random {
  std::uint64_t state;

  explicit Random(std::uint64_t seed) : state(seed * 0x9e3779b97f4a7c15ull + 0x1234567) {}
  std::uint64_t next() {
    state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
    return state * 0x2545f4914f6cdd1dull;
  }
  /// Uniform in [0, 1).
  float uniform() { return static_cast<float>(next() >> 40) * (1.0f / 16777216.0f); }
  /// Uniform in [0, n).
  std::size_t below(std::size_t n) { return static_cast<std::size_t>((next() >> 33) % n); }
};

}  // namespace claimlight::train
