// The layers of the encoder, forward and backward.
//
// A batch is a matrix of token rows; sentences follow one another, each opened by a row for the root. `Starts` holds
// the first row of each sentence, then the row count.
//
// Methods: convolution over the two neighbours, residual, ReLU; a minimal gated recurrent unit in both directions (Feng
// et al. 2024, "Were RNNs all we needed?"; Bradbury et al. 2017, "Quasi-recurrent neural networks"), whose gate is a
// clipped line so that the run time can compute it in integers.
#pragma once

#include <vector>

#include "train/parameter.h"

namespace claimlight::train {

using Starts = std::vector<std::size_t>;

/// Y = X·W + b.
struct Linear {
  Parameter weight, bias;

  void shape(std::size_t in, std::size_t out, Random& random);
  void forward(Matrix const& x, Matrix& y) const;
  /// Adds to the gradients, and to `dx` unless null.
  void backward(Matrix const& x, Matrix const& dy, Matrix* dx);
};

/// Dropout: multiplies by 0 or 1/(1-rate); `mask` keeps the factors for the way back.
void drop(Matrix& x, Matrix& mask, float rate, Random& random);
/// x *= mask, elementwise; an empty mask is all ones.
void apply(Matrix& x, Matrix const& mask);
/// x = max(x, 0).
void rectify(Matrix& x);
/// dx = 0 where y is 0.
void rectify_back(Matrix const& y, Matrix& dx);

/// One layer of the encoder.
struct Layer {
  char kind = 'c';       ///< 'c' convolution, 'r' recurrent
  bool residual = true;  ///< the input is added to the output
  std::size_t in = 0, out = 0;
  Linear line;

  void shape(char k, std::size_t inputs, std::size_t outputs, bool skip, Random& random);
  /// Without `random` nothing is dropped.
  void forward(Matrix const& x, Starts const& starts, Matrix& y, float dropout, Random* random);
  /// For the last forward pass. `dx` is overwritten.
  void backward(Starts const& starts, Matrix const& dy, Matrix& dx);

 private:
  void scan(Starts const& starts);
  void scan_back(Starts const& starts, Matrix const& dh, Matrix& dgates) const;

  Matrix input_, branch_, gates_, mask_;
};

}  // namespace claimlight::train
