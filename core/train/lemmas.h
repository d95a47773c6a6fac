// Learning the lemmatizer's decisions; see syntax/lemma.h.
#pragma once

#include "train/quantise.h"

namespace claimlight::train {

/// The section "lemmas" from the sentences' forms, tags and lemmas.
[[nodiscard]] Section lemma_section(std::vector<Sentence> const& sentences, Vocabulary const& vocabulary);

}  // namespace claimlight::train
