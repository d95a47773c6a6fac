// Names by their capitals and tags, parted from the titles and demonyms before them.
//
//   Israeli | Defense Minister | Yoav Gallant        US | Secretary of State | Antony Blinken
//   demonym   office             name                demonym, office, name
#pragma once

#include <vector>

#include "mention/markable.h"

namespace claimlight::mention {

/// Appends the names and demonyms of a sentence in order, and roles written with capitals that no name follows ("the
/// Prime Minister") as nominals. Heads, roles and sentences are not set yet.
void read_names(Layers const& in, text::Sentence sentence, std::vector<Markable>& found);

}  // namespace claimlight::mention
