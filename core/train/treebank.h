// CoNLL-U treebanks, as the trainer reads them.
#pragma once

#include <string>
#include <vector>

namespace claimlight::train {

/// One sentence; the vectors are parallel, word i of the sentence at index i.
struct Sentence {
  std::vector<std::string> form, lemma, upos, xpos, deprel;
  std::vector<int> head;  ///< 1-based, 0 for the root

  [[nodiscard]] std::size_t size() const { return form.size(); }
};

/// The sentences of a CoNLL-U file, without multiword ranges and empty nodes, and without the documents whose
/// `newdoc id` starts with one of `skip`. Throws InputError where the file can't be read or is malformed.
[[nodiscard]] std::vector<Sentence> read_treebank(std::string const& path, std::vector<std::string> const& skip = {});

}  // namespace claimlight::train
