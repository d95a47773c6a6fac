// The kernels for each target; see kernels.h and kernels.inl.
#include "syntax/kernels.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

#define CLAIMLIGHT_INLINE __attribute__((always_inline)) inline
/// Keeps a sum in its register: g++ 12 otherwise copies sums round the loop, and spills.
#define CLAIMLIGHT_IN_PLACE(sum) asm("" : "+x"(sum))
#define CLAIMLIGHT_UNROLL _Pragma("GCC unroll 8")
#define CLAIMLIGHT_NOINLINE __attribute__((noinline)) static

namespace claimlight::syntax {

#if !defined(__x86_64__) && !defined(__wasm_simd128__)
#define CLAIMLIGHT_PORTABLE_IS_BEST 1
#endif

namespace portable {

constexpr int Lanes = 4, Rows = 2;
struct Sum {
  std::int32_t v[Lanes];
};
struct Pair {
  std::int16_t v[2 * Lanes];
};
CLAIMLIGHT_INLINE Sum zero() { return {}; }
CLAIMLIGHT_INLINE Sum load_sum(std::int32_t const* p) {
  Sum s;
  std::memcpy(&s, p, sizeof s);
  return s;
}
CLAIMLIGHT_INLINE void store_sum(std::int32_t* p, Sum s) { std::memcpy(p, &s, sizeof s); }
CLAIMLIGHT_INLINE Pair splat(std::int16_t const* p) {
  Pair a;
  for (int i = 0; i < 2 * Lanes; ++i) a.v[i] = p[i & 1];
  return a;
}
template <class Weight>
CLAIMLIGHT_INLINE Pair weights(Weight const* p) {
  Pair a;
  for (int i = 0; i < 2 * Lanes; ++i) a.v[i] = p[i];
  return a;
}
CLAIMLIGHT_INLINE void accumulate(Sum& s, Pair const& a, Pair const& b) {
  for (int i = 0; i < Lanes; ++i)
    s.v[i] = wrapped(wrapped(s.v[i], a.v[2 * i] * b.v[2 * i]), a.v[2 * i + 1] * b.v[2 * i + 1]);
}
CLAIMLIGHT_INLINE void store_rounded(std::int16_t* out, Sum s, Rounding r) {
  for (int i = 0; i < Lanes; ++i) {
    std::int32_t v = wrapped(s.v[i], (1 << r.shift) >> 1) >> r.shift;
    v = v < r.low ? r.low : v;
    out[i] = static_cast<std::int16_t>(v > r.high ? r.high : v);
  }
}
#include "syntax/kernels.inl"
constexpr Kernels kernels{"portable", affine, scores, products, add, recur, rectified_sum, greatest};

}  // namespace portable

#if defined(__x86_64__)

namespace sse2 {

constexpr int Lanes = 4, Rows = 2;
using Sum = __m128i;
using Pair = __m128i;
CLAIMLIGHT_INLINE Sum zero() { return _mm_setzero_si128(); }
CLAIMLIGHT_INLINE Sum load_sum(std::int32_t const* p) { return _mm_loadu_si128(reinterpret_cast<__m128i const*>(p)); }
CLAIMLIGHT_INLINE void store_sum(std::int32_t* p, Sum s) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), s); }
CLAIMLIGHT_INLINE Pair splat(std::int16_t const* p) {
  int v;
  std::memcpy(&v, p, 4);
  return _mm_set1_epi32(v);
}
CLAIMLIGHT_INLINE Pair weights(std::int8_t const* p) {
  __m128i const b = _mm_loadl_epi64(reinterpret_cast<__m128i const*>(p));
  return _mm_srai_epi16(_mm_unpacklo_epi8(b, b), 8);
}
CLAIMLIGHT_INLINE Pair weights(std::int16_t const* p) { return _mm_loadu_si128(reinterpret_cast<__m128i const*>(p)); }
CLAIMLIGHT_INLINE void accumulate(Sum& s, Pair a, Pair b) {
  s = _mm_add_epi32(s, _mm_madd_epi16(a, b));
  CLAIMLIGHT_IN_PLACE(s);
}
CLAIMLIGHT_INLINE void store_rounded(std::int16_t* out, Sum s, Rounding r) {
  s = _mm_sra_epi32(_mm_add_epi32(s, _mm_set1_epi32((1 << r.shift) >> 1)), _mm_cvtsi32_si128(r.shift));
  __m128i v = _mm_packs_epi32(s, s);
  v = _mm_max_epi16(_mm_min_epi16(v, _mm_set1_epi16(static_cast<short>(r.high))),
                    _mm_set1_epi16(static_cast<short>(r.low)));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(out), v);
}
#include "syntax/kernels.inl"
constexpr Kernels kernels{"sse2", affine, scores, products, add, recur, rectified_sum, greatest};

}  // namespace sse2

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif

namespace avx2 {

constexpr int Lanes = 8, Rows = 4;
using Sum = __m256i;
using Pair = __m256i;
CLAIMLIGHT_INLINE Sum zero() { return _mm256_setzero_si256(); }
CLAIMLIGHT_INLINE Sum load_sum(std::int32_t const* p) {
  return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(p));
}
CLAIMLIGHT_INLINE void store_sum(std::int32_t* p, Sum s) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), s); }
CLAIMLIGHT_INLINE Pair splat(std::int16_t const* p) {
  int v;
  std::memcpy(&v, p, 4);
  return _mm256_set1_epi32(v);
}
CLAIMLIGHT_INLINE Pair weights(std::int8_t const* p) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<__m128i const*>(p)));
}
CLAIMLIGHT_INLINE Pair weights(std::int16_t const* p) {
  return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(p));
}
CLAIMLIGHT_INLINE void accumulate(Sum& s, Pair a, Pair b) {
  s = _mm256_add_epi32(s, _mm256_madd_epi16(a, b));
  CLAIMLIGHT_IN_PLACE(s);
}
CLAIMLIGHT_INLINE void store_rounded(std::int16_t* out, Sum s, Rounding r) {
  s = _mm256_sra_epi32(_mm256_add_epi32(s, _mm256_set1_epi32((1 << r.shift) >> 1)), _mm_cvtsi32_si128(r.shift));
  __m128i v = _mm_packs_epi32(_mm256_castsi256_si128(s), _mm256_extracti128_si256(s, 1));
  v = _mm_max_epi16(_mm_min_epi16(v, _mm_set1_epi16(static_cast<short>(r.high))),
                    _mm_set1_epi16(static_cast<short>(r.low)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), v);
}
#include "syntax/kernels.inl"
constexpr Kernels kernels{"avx2", affine, scores, products, add, recur, rectified_sum, greatest};

}  // namespace avx2

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#elif defined(__wasm_simd128__)

namespace simd128 {

constexpr int Lanes = 4, Rows = 2;
using Sum = v128_t;
using Pair = v128_t;
CLAIMLIGHT_INLINE Sum zero() { return wasm_i32x4_splat(0); }
CLAIMLIGHT_INLINE Sum load_sum(std::int32_t const* p) { return wasm_v128_load(p); }
CLAIMLIGHT_INLINE void store_sum(std::int32_t* p, Sum s) { wasm_v128_store(p, s); }
CLAIMLIGHT_INLINE Pair splat(std::int16_t const* p) { return wasm_v128_load32_splat(p); }
CLAIMLIGHT_INLINE Pair weights(std::int8_t const* p) { return wasm_i16x8_load8x8(p); }
CLAIMLIGHT_INLINE Pair weights(std::int16_t const* p) { return wasm_v128_load(p); }
CLAIMLIGHT_INLINE void accumulate(Sum& s, Pair a, Pair b) { s = wasm_i32x4_add(s, wasm_i32x4_dot_i16x8(a, b)); }
CLAIMLIGHT_INLINE void store_rounded(std::int16_t* out, Sum s, Rounding r) {
  s = wasm_i32x4_shr(wasm_i32x4_add(s, wasm_i32x4_splat((1 << r.shift) >> 1)), static_cast<std::uint32_t>(r.shift));
  v128_t v = wasm_i16x8_narrow_i32x4(s, s);
  v = wasm_i16x8_max(wasm_i16x8_min(v, wasm_i16x8_splat(static_cast<std::int16_t>(r.high))),
                     wasm_i16x8_splat(static_cast<std::int16_t>(r.low)));
  wasm_v128_store64_lane(out, v, 0);
}
#include "syntax/kernels.inl"
constexpr Kernels kernels{"simd128", affine, scores, products, add, recur, rectified_sum, greatest};

}  // namespace simd128

#endif

KernelList all_kernels() {
  KernelList list{{&portable::kernels}, 1};
#if defined(__x86_64__)
  list.at[list.count++] = &sse2::kernels;
  if (__builtin_cpu_supports("avx2")) list.at[list.count++] = &avx2::kernels;
#elif defined(__wasm_simd128__)
  list.at[list.count++] = &simd128::kernels;
#endif
  return list;
}

Kernels const& best_kernels() {
  static KernelList const list = all_kernels();
  return *list.at[list.count - 1];
}

}  // namespace claimlight::syntax
