// A course of training: epochs, measurement, distillation (Hinton et al. 2015, "Distilling the knowledge in a neural
// network").
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "train/vocabulary.h"

namespace claimlight::train {

/// In per cent of words; `las` counts a relation's main type, `las_full` its subtype too.
struct Scores {
  double upos = 0, uas = 0, las = 0, las_full = 0;
};

[[nodiscard]] Scores measure(Network& network, Vocabulary const& vocabulary, std::vector<Sentence> const& sentences,
                             std::vector<Example> const& examples);

struct Course {
  int epochs = 1;
  std::size_t batch_words = 250;  ///< a batch is full when it has this many or more
  float rate = 2e-3f;             ///< reached after 300 batches, from there in a line down to 0
  float soft = 0;                 ///< weight of the teachers' distributions, in [0, 1]
  float clip = 5;                 ///< longest gradient
  std::uint64_t seed = 1;
};

/// Sentences that are measured on and not learned from.
struct Dev {
  std::string name;
  std::vector<Sentence> sentences;
  std::vector<Example> examples;
};

/// Trains in place; prints losses, and now and then scores, to standard error. `before_step` runs ahead of each batch.
void teach(Network& network, Vocabulary const& vocabulary, std::vector<Example> const& examples,
           std::vector<Dev> const& dev, Course const& course, void (*before_step)(Network&) = nullptr);

/// Fills in the examples' soft targets: the mean of the teachers' distributions. Examples without labels get the heads of
/// the teachers' best tree; relations are judged on the examples' heads.
void ask(std::vector<Network>& teachers, std::vector<Example>& examples);

}  // namespace claimlight::train
