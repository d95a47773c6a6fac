// Integer arithmetic of the network. Every target computes the same bits.
//
// Activations are 16-bit with a fixed number of fraction bits; weights 8-bit (or 16-bit
// where a sentence's own vectors stand in for weights); sums 32-bit. Sums are exact, so
// their order does not matter, and rounding is an add and an arithmetic shift. Weights
// lie in panels of 16 outputs: for each pair of inputs, for each output of the panel,
// two weights side by side:
//
//   w[n/16][k/2][16][2]   k inputs, an even number; n outputs, padded to a multiple of 16
//
// which is what a multiply-add of 16-bit pairs takes (pmaddwd, i32x4.dot_i16x8_s), read
// from front to back.
#pragma once

#include <cstddef>
#include <cstdint>

namespace claimlight::syntax {

/// Outputs of one panel of weights.
inline constexpr std::size_t panel = 16;

/// n rounded up to whole panels.
[[nodiscard]] constexpr std::size_t padded(std::size_t n) { return (n + panel - 1) / panel * panel; }

/// a + b, wrapped where it is too great, as vector instructions do; only a pack that was made wrongly brings it about.
[[nodiscard]] constexpr std::int32_t wrapped(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

/// What becomes of a 32-bit sum: (sum + half) >> shift, then clamped.
struct Rounding {
  int shift = 0;
  std::int32_t low = -32768, high = 32767;
};

/// One implementation of the arithmetic. n_out is a multiple of 16, k_in even; rows of
/// x lie `x_stride` elements apart and may overlap (a convolution reads its neighbours).
struct Kernels {
  char const* name;
  /// out[r][n] = round(bias[n] + Σ x[r][k]·w[k][n]), 16-bit.
  void (*affine)(std::int16_t const* x, std::size_t rows, std::size_t x_stride, std::int8_t const* w,
                 std::int32_t const* bias, std::size_t k_in, std::size_t n_out, Rounding rounding, std::int16_t* out,
                 std::size_t out_stride);
  /// out[r][n] = bias[n] + Σ x[r][k]·w[k][n], 32-bit.
  void (*scores)(std::int16_t const* x, std::size_t rows, std::size_t x_stride, std::int8_t const* w,
                 std::int32_t const* bias, std::size_t k_in, std::size_t n_out, std::int32_t* out,
                 std::size_t out_stride);
  /// out[r][n] = Σ x[r][k]·w[k][n] with 16-bit weights, 32-bit sums.
  void (*products)(std::int16_t const* x, std::size_t rows, std::size_t x_stride, std::int16_t const* w,
                   std::size_t k_in, std::size_t n_out, std::int32_t* out, std::size_t out_stride);
  /// a[i] = a[i] + b[i], saturated.
  void (*add)(std::int16_t* a, std::int16_t const* b, std::size_t count);
  /// One direction of a recurrent layer over `rows` rows `step` elements apart (negative:
  /// backwards): h ← h + gate(z)·(g − h), added to x. gate is z/4 + ½ clipped to [0, 1];
  /// `fraction_bits` are those of z, g, h and x. h starts at zero and is overwritten.
  void (*recur)(std::int16_t const* z, std::int16_t const* g, std::ptrdiff_t step, std::size_t rows, std::size_t width,
                int fraction_bits, std::int16_t* h, std::int16_t* x, std::ptrdiff_t x_step);
  /// out[i] = max(0, a[i] + b[i] + c[i]), saturated.
  void (*rectified_sum)(std::int16_t const* a, std::int16_t const* b, std::int16_t const* c, std::size_t count,
                        std::int16_t* out);
  /// Index of the greatest of `count` ≥ 1 scores; the lowest of equals.
  std::size_t (*greatest)(std::int32_t const* score, std::size_t count);
};

/// The fastest that this machine can run.
[[nodiscard]] Kernels const& best_kernels();
/// All that this machine can run, the portable one first; for tests and measurement.
struct KernelList {
  Kernels const* at[4];
  std::size_t count;
};
[[nodiscard]] KernelList all_kernels();

}  // namespace claimlight::syntax
