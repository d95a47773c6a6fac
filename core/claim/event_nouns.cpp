#include "claim/event_nouns.h"

#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

constexpr auto nouns = lexicon::table<EventNoun>({
#include "lexicon/event_nouns.inc"
});

}  // namespace

EventNoun const* event_noun(std::string_view lemma) { return nouns.find(lemma); }

}  // namespace claimlight::claim
