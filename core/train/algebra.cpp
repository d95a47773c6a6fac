// Blocked products and elementary functions; see algebra.h.
#include "train/algebra.h"

#include <cstring>

namespace claimlight::train {
namespace {

using Vec = float __attribute__((vector_size(32)));

inline Vec load(float const* p) {
  Vec v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
inline void store(float* p, Vec v) { std::memcpy(p, &v, sizeof v); }

/// R rows by W vectors of 8 columns of C, over all k.
template <int R, int W>
void block(float const* a, std::size_t ai, std::size_t ak, float const* b, std::size_t bs, float* c, std::size_t cs,
           std::size_t k) {
  Vec sum[R][W];
  for (int r = 0; r < R; ++r)
    for (int w = 0; w < W; ++w) sum[r][w] = load(c + r * cs + 8 * w);
  for (std::size_t j = 0; j < k; ++j) {
    Vec y[W];
    for (int w = 0; w < W; ++w) y[w] = load(b + j * bs + 8 * w);
    for (int r = 0; r < R; ++r) {
      float const x = a[r * ai + j * ak];
      for (int w = 0; w < W; ++w) sum[r][w] += x * y[w];
    }
  }
  for (int r = 0; r < R; ++r)
    for (int w = 0; w < W; ++w) store(c + r * cs + 8 * w, sum[r][w]);
}

template <int W>
void column(float const* a, std::size_t ai, std::size_t ak, float const* b, std::size_t bs, float* c, std::size_t cs,
            std::size_t m, std::size_t k) {
  std::size_t i = 0;
  for (; i + 6 <= m; i += 6) block<6, W>(a + i * ai, ai, ak, b, bs, c + i * cs, cs, k);
  for (; i + 2 <= m; i += 2) block<2, W>(a + i * ai, ai, ak, b, bs, c + i * cs, cs, k);
  for (; i < m; ++i) block<1, W>(a + i * ai, ai, ak, b, bs, c + i * cs, cs, k);
}

Matrix transposed(Matrix const& m) {
  Matrix t(m.cols, m.rows);
  for (std::size_t i = 0; i < m.rows; ++i)
    for (std::size_t j = 0; j < m.cols; ++j) t[j][i] = m[i][j];
  return t;
}

}  // namespace

void multiply(float const* a, std::size_t ai, std::size_t ak, float const* b, std::size_t bs, float* c, std::size_t cs,
              std::size_t m, std::size_t k, std::size_t n) {
  std::size_t j = 0;
  for (; j + 16 <= n; j += 16) column<2>(a, ai, ak, b + j, bs, c + j, cs, m, k);
  for (; j + 8 <= n; j += 8) column<1>(a, ai, ak, b + j, bs, c + j, cs, m, k);
  for (; j < n; ++j)
    for (std::size_t i = 0; i < m; ++i) {
      float sum = c[i * cs + j];
      for (std::size_t q = 0; q < k; ++q) sum += a[i * ai + q * ak] * b[q * bs + j];
      c[i * cs + j] = sum;
    }
}

void add_product(Matrix const& a, Matrix const& b, Matrix& c) {
  multiply(a.data.data(), a.cols, 1, b.data.data(), b.cols, c.data.data(), c.cols, a.rows, a.cols, b.cols);
}

void add_transposed_product(Matrix const& a, Matrix const& b, Matrix& c) {
  multiply(a.data.data(), 1, a.cols, b.data.data(), b.cols, c.data.data(), c.cols, a.cols, a.rows, b.cols);
}

void add_product_transposed(Matrix const& a, Matrix const& b, Matrix& c) { add_product(a, transposed(b), c); }

float exponential(float x) {
  if (x < -80.0f) return 0.0f;
  if (x > 80.0f) x = 80.0f;
  // 2^i · e^f with |f| ≤ ln 2 / 2.
  float const t = x * 1.44269504f;
  int const i = static_cast<int>(t < 0 ? t - 0.5f : t + 0.5f);
  float const f = x - static_cast<float>(i) * 0.69314718f;
  float p = 1.0f / 720;
  p = p * f + 1.0f / 120;
  p = p * f + 1.0f / 24;
  p = p * f + 1.0f / 6;
  p = p * f + 0.5f;
  p = p * f + 1.0f;
  p = p * f + 1.0f;
  std::uint32_t const bits = static_cast<std::uint32_t>(i + 127) << 23;
  float scale;
  std::memcpy(&scale, &bits, 4);
  return p * scale;
}

float logarithm(float x) {
  std::uint32_t bits;
  std::memcpy(&bits, &x, 4);
  int e = static_cast<int>(bits >> 23) - 127;
  bits = (bits & 0x7fffffu) | 0x3f800000u;
  float m;
  std::memcpy(&m, &bits, 4);
  if (m > 1.41421356f) m *= 0.5f, ++e;
  float const t = (m - 1) / (m + 1), u = t * t;
  float const series = 2 * t * (1 + u * (1.0f / 3 + u * (1.0f / 5 + u * (1.0f / 7 + u / 9))));
  return series + static_cast<float>(e) * 0.69314718f;
}

}  // namespace claimlight::train
