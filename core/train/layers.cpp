// Encoder layers; see layers.h.
#include "train/layers.h"

#include <algorithm>
#include <cmath>

namespace claimlight::train {
namespace {

/// The gate: a line through (0, ½) of slope ¼, clipped to [0, 1].
float gate(float x) { return std::min(1.0f, std::max(0.0f, 0.25f * x + 0.5f)); }

}  // namespace

void Linear::shape(std::size_t in, std::size_t out, Random& random) {
  weight.shape(in, out);
  weight.init(random, std::sqrt(6.0f / static_cast<float>(in + out)));  // Glorot and Bengio 2010
  bias.shape(1, out);
}

void Linear::forward(Matrix const& x, Matrix& y) const {
  y.rows = x.rows, y.cols = bias.w.cols;
  y.data.resize(y.rows * y.cols);
  for (std::size_t r = 0; r < y.rows; ++r) std::copy_n(bias.value()[0], y.cols, y[r]);
  add_product(x, weight.value(), y);
}

void Linear::backward(Matrix const& x, Matrix const& dy, Matrix* dx) {
  add_transposed_product(x, dy, weight.g);
  for (std::size_t r = 0; r < dy.rows; ++r)
    for (std::size_t c = 0; c < dy.cols; ++c) bias.g.data[c] += dy[r][c];
  if (dx) add_product_transposed(dy, weight.value(), *dx);
}

void drop(Matrix& x, Matrix& mask, float rate, Random& random) {
  mask.rows = x.rows, mask.cols = x.cols;
  mask.data.resize(x.data.size());
  auto const limit = static_cast<std::uint32_t>(rate * 65536.0f);
  float const keep = 1 / (1 - rate);
  for (std::size_t i = 0; i < x.data.size(); i += 4) {
    std::uint64_t const bits = random.next();
    for (std::size_t k = 0; k < 4 && i + k < x.data.size(); ++k)
      mask.data[i + k] = ((bits >> (16 * k)) & 0xffff) < limit ? 0.0f : keep;
  }
  apply(x, mask);
}

void apply(Matrix& x, Matrix const& mask) {
  if (mask.data.empty()) return;
  for (std::size_t i = 0; i < x.data.size(); ++i) x.data[i] *= mask.data[i];
}

void rectify(Matrix& x) {
  for (float& v : x.data) v = v > 0 ? v : 0;
}

void rectify_back(Matrix const& y, Matrix& dx) {
  for (std::size_t i = 0; i < y.data.size(); ++i) dx.data[i] = y.data[i] > 0 ? dx.data[i] : 0;
}

void Layer::shape(char k, std::size_t inputs, std::size_t outputs, bool skip, Random& random) {
  kind = k, in = inputs, out = outputs, residual = skip;
  if (kind == 'c') {
    line.shape(3 * in, out, random);
    return;
  }
  line.shape(in, 2 * out, random);
  // Gates first: columns [0, out/2) gate forward, [out/2, out) gate backward, then the candidates likewise.
  // A spread of gate biases gives short and long memories.
  for (std::size_t c = 0; c < out; ++c) line.bias.w.data[c] = 1.5f * random.uniform() - 1.2f;
}

void Layer::forward(Matrix const& x, Starts const& starts, Matrix& y, float dropout, Random* random) {
  if (kind == 'c') {
    input_.reset(x.rows, 3 * in);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s)
      for (std::size_t r = starts[s]; r < starts[s + 1]; ++r) {
        if (r > starts[s]) std::copy_n(x[r - 1], in, input_[r]);
        std::copy_n(x[r], in, input_[r] + in);
        if (r + 1 < starts[s + 1]) std::copy_n(x[r + 1], in, input_[r] + 2 * in);
      }
    line.forward(input_, branch_);
    rectify(branch_);
  } else {
    input_ = x;
    line.forward(input_, gates_);
    scan(starts);
  }
  y = branch_;
  mask_.data.clear();
  if (random && dropout > 0) drop(y, mask_, dropout, *random);
  if (residual)
    for (std::size_t i = 0; i < y.data.size(); ++i) y.data[i] += x.data[i];
}

void Layer::backward(Starts const& starts, Matrix const& dy, Matrix& dx) {
  dx.reset(dy.rows, in);
  if (residual) dx.data = dy.data;
  Matrix db = dy;
  apply(db, mask_);
  if (kind == 'c') {
    rectify_back(branch_, db);
    Matrix d3(dy.rows, 3 * in);
    line.backward(input_, db, &d3);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s)
      for (std::size_t r = starts[s]; r < starts[s + 1]; ++r)
        for (std::size_t c = 0; c < in; ++c) {
          if (r > starts[s]) dx[r - 1][c] += d3[r][c];
          dx[r][c] += d3[r][in + c];
          if (r + 1 < starts[s + 1]) dx[r + 1][c] += d3[r][2 * in + c];
        }
  } else {
    Matrix dgates(dy.rows, 2 * out);
    scan_back(starts, db, dgates);
    line.backward(input_, dgates, &dx);
  }
}

void Layer::scan(Starts const& starts) {
  std::size_t const half = out / 2;
  branch_.rows = gates_.rows, branch_.cols = out;
  branch_.data.resize(branch_.rows * out);
  std::vector<float> h(half);
  for (std::size_t s = 0; s + 1 < starts.size(); ++s)
    for (int back = 0; back < 2; ++back) {
      std::fill(h.begin(), h.end(), 0.0f);
      std::size_t const n = starts[s + 1] - starts[s];
      for (std::size_t t = 0; t < n; ++t) {
        std::size_t const r = back ? starts[s + 1] - 1 - t : starts[s] + t;
        float const* z = gates_[r] + back * half;
        float const* g = z + out;
        float* y = branch_[r] + back * half;
        for (std::size_t c = 0; c < half; ++c) y[c] = h[c] += gate(z[c]) * (g[c] - h[c]);
      }
    }
}

void Layer::scan_back(Starts const& starts, Matrix const& dh, Matrix& dgates) const {
  std::size_t const half = out / 2;
  std::vector<float> carry(half), zero(half, 0.0f);
  for (std::size_t s = 0; s + 1 < starts.size(); ++s)
    for (int back = 0; back < 2; ++back) {
      std::fill(carry.begin(), carry.end(), 0.0f);
      std::size_t const n = starts[s + 1] - starts[s];
      for (std::size_t t = n; t-- > 0;) {
        std::size_t const r = back ? starts[s + 1] - 1 - t : starts[s] + t;
        float const* z = gates_[r] + back * half;
        float const* g = z + out;
        float const* before = t == 0 ? zero.data() : branch_[back ? r + 1 : r - 1] + back * half;
        float* dz = dgates[r] + back * half;
        float* dg = dz + out;
        float const* d = dh[r] + back * half;
        for (std::size_t c = 0; c < half; ++c) {
          float const total = carry[c] + d[c], open = gate(z[c]);
          dg[c] = total * open;
          dz[c] = open > 0 && open < 1 ? 0.25f * total * (g[c] - before[c]) : 0.0f;
          carry[c] = total * (1 - open);
        }
      }
    }
}

}  // namespace claimlight::train
