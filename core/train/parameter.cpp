// Adam; see parameter.h.
#include "train/parameter.h"

#include <cmath>

namespace claimlight::train {
namespace {

void adam(float* w, float* g, float* m, float* v, std::size_t n, Step const& s) {
  float const a1 = 1 / s.correct1, a2 = 1 / s.correct2;
  for (std::size_t i = 0; i < n; ++i) {
    float const x = g[i] * s.scale;
    m[i] = s.beta1 * m[i] + (1 - s.beta1) * x;
    v[i] = s.beta2 * v[i] + (1 - s.beta2) * x * x;
    w[i] -= s.rate * (m[i] * a1 / (std::sqrt(v[i] * a2) + 1e-8f));
    g[i] = 0;
  }
}

}  // namespace

void Parameter::shape(std::size_t rows, std::size_t cols, bool lookup) {
  table = lookup;
  for (Matrix* each : {&w, &g, &m, &v}) each->reset(rows, cols);
  if (table) is_touched.assign(rows, 0);
}

void Parameter::init(Random& random, float range) {
  for (float& x : w.data) x = (2 * random.uniform() - 1) * range;
}

double Parameter::squared_gradient() const {
  double sum = 0;
  if (!table) {
    for (float x : g.data) sum += double(x) * x;
    return sum;
  }
  for (std::uint32_t r : touched)
    for (std::size_t c = 0; c < g.cols; ++c) sum += double(g[r][c]) * g[r][c];
  return sum;
}

void Parameter::update(Step const& step) {
  if (!table) return adam(w.data.data(), g.data.data(), m.data.data(), v.data.data(), w.data.size(), step);
  for (std::uint32_t r : touched) {
    adam(w[r], g[r], m[r], v[r], w.cols, step);
    is_touched[r] = 0;
    if (quantised) updated.push_back(r);
  }
  touched.clear();
}

}  // namespace claimlight::train
