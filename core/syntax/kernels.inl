// Body of one implementation of the kernels; included by kernels.cpp once a target,
// inside a namespace that defines a vector of Lanes 32-bit sums and how many Rows to
// keep in registers at a time:
//
//   Sum, zero(), load_sum(p), store_sum(p, s)
//   Pair splat(p)         two 16-bit inputs at p, repeated over the vector
//   Pair weights(p)       2·Lanes weights (8- or 16-bit) as 16-bit
//   accumulate(sum, a, b)   sum of each lane += the two products of its pair
//   store_rounded(out, sum, rounding)

/// R rows by one panel of outputs, over all inputs. Not inlined: what the callers keep
/// in registers would push sums out of them.
template <int R, class Weight, class Finish>
CLAIMLIGHT_NOINLINE void tile(std::int16_t const* x, std::size_t x_stride, Weight const* w, std::int32_t const* bias,
                              std::size_t k_in, Finish const& finish) {
  constexpr int V = static_cast<int>(panel) / Lanes;
  Sum sum[R][V];
  CLAIMLIGHT_UNROLL
  for (int v = 0; v < V; ++v) {
    Sum const start = bias ? load_sum(bias + v * Lanes) : zero();
    CLAIMLIGHT_UNROLL
    for (int r = 0; r < R; ++r) sum[r][v] = start;
  }
  for (std::size_t k = 0; k < k_in; k += 2, w += 2 * panel) {
    Pair y[V];
    CLAIMLIGHT_UNROLL
    for (int v = 0; v < V; ++v) y[v] = weights(w + 2 * v * Lanes);
    CLAIMLIGHT_UNROLL
    for (int r = 0; r < R; ++r) {
      Pair const a = splat(x + r * x_stride + k);
      CLAIMLIGHT_UNROLL
      for (int v = 0; v < V; ++v) accumulate(sum[r][v], a, y[v]);
    }
  }
  CLAIMLIGHT_UNROLL
  for (int r = 0; r < R; ++r) CLAIMLIGHT_UNROLL
  for (int v = 0; v < V; ++v) finish(static_cast<std::size_t>(r), static_cast<std::size_t>(v * Lanes), sum[r][v]);
}

template <class Weight, class Finish>
CLAIMLIGHT_INLINE void product(std::int16_t const* x, std::size_t rows, std::size_t x_stride, Weight const* w,
                               std::int32_t const* bias, std::size_t k_in, std::size_t n_out, Finish const& finish) {
  for (std::size_t n = 0; n < n_out; n += panel, w += panel * k_in) {
    std::int32_t const* b = bias ? bias + n : nullptr;
    std::size_t r = 0;
    auto const at = [&](std::size_t row) {
      return [&finish, row, n](std::size_t i, std::size_t j, Sum s) { finish(row + i, n + j, s); };
    };
    for (; r + Rows <= rows; r += Rows) tile<Rows>(x + r * x_stride, x_stride, w, b, k_in, at(r));
    if (Rows > 2 && r + 2 <= rows) tile<2>(x + r * x_stride, x_stride, w, b, k_in, at(r)), r += 2;
    if (r < rows) tile<1>(x + r * x_stride, x_stride, w, b, k_in, at(r));
  }
}

void affine(std::int16_t const* x, std::size_t rows, std::size_t x_stride, std::int8_t const* w,
            std::int32_t const* bias, std::size_t k_in, std::size_t n_out, Rounding rounding, std::int16_t* out,
            std::size_t out_stride) {
  product(x, rows, x_stride, w, bias, k_in, n_out,
          [&](std::size_t r, std::size_t n, Sum s) { store_rounded(out + r * out_stride + n, s, rounding); });
}

void scores(std::int16_t const* x, std::size_t rows, std::size_t x_stride, std::int8_t const* w,
            std::int32_t const* bias, std::size_t k_in, std::size_t n_out, std::int32_t* out, std::size_t out_stride) {
  product(x, rows, x_stride, w, bias, k_in, n_out,
          [&](std::size_t r, std::size_t n, Sum s) { store_sum(out + r * out_stride + n, s); });
}

void products(std::int16_t const* x, std::size_t rows, std::size_t x_stride, std::int16_t const* w, std::size_t k_in,
              std::size_t n_out, std::int32_t* out, std::size_t out_stride) {
  product(x, rows, x_stride, w, nullptr, k_in, n_out,
          [&](std::size_t r, std::size_t n, Sum s) { store_sum(out + r * out_stride + n, s); });
}

CLAIMLIGHT_INLINE std::int32_t clamp(std::int32_t v, std::int32_t low, std::int32_t high) {
  v = v < low ? low : v;
  return v > high ? high : v;
}

void add(std::int16_t* a, std::int16_t const* b, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    a[i] = static_cast<std::int16_t>(clamp(std::int32_t{a[i]} + b[i], -32768, 32767));
}

void recur(std::int16_t const* z, std::int16_t const* g, std::ptrdiff_t step, std::size_t rows, std::size_t width,
           int fraction_bits, std::int16_t* __restrict h, std::int16_t* __restrict x, std::ptrdiff_t x_step) {
  int const shift = 13 - fraction_bits;
  for (std::size_t i = 0; i < width; ++i) h[i] = 0;
  for (std::size_t r = 0; r < rows; ++r, z += step, g += step, x += x_step)
    for (std::size_t i = 0; i < width; ++i) {
      std::int32_t const open = clamp((std::int32_t{z[i]} << shift) + 16384, 0, 32767);
      std::int32_t const toward = std::int32_t{g[i]} - h[i];
      std::int32_t const next = clamp(h[i] + ((open * (toward >> 1) + 8192) >> 14), -32768, 32767);
      h[i] = static_cast<std::int16_t>(next);
      x[i] = static_cast<std::int16_t>(clamp(std::int32_t{x[i]} + next, -32768, 32767));
    }
}

void rectified_sum(std::int16_t const* a, std::int16_t const* b, std::int16_t const* c, std::size_t count,
                   std::int16_t* out) {
  for (std::size_t i = 0; i < count; ++i)
    out[i] = static_cast<std::int16_t>(clamp(std::int32_t{a[i]} + b[i] + c[i], 0, 32767));
}

std::size_t greatest(std::int32_t const* score, std::size_t count) {
  std::int32_t top = score[0];
  for (std::size_t i = 1; i < count; ++i) top = score[i] > top ? score[i] : top;
  std::size_t at = 0;
  while (score[at] != top) ++at;
  return at;
}
