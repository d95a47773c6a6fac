#include "claim/governing.h"

#include <string>

#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

constexpr auto words = lexicon::pairs({
#include "lexicon/governing_words.inc"
});
constexpr auto nouns = lexicon::pairs({
#include "lexicon/governing_nouns.inc"
});
constexpr auto adverbs = lexicon::pairs({
#include "lexicon/hedging_adverbs.inc"
});

std::string key(std::string_view word, std::string_view kind) { return std::string(word).append(" ").append(kind); }

}  // namespace

std::string_view governing_word(std::string_view word, std::string_view kind) { return words[key(word, kind)]; }

std::string_view governing_noun(std::string_view noun, std::string_view kind) { return nouns[key(noun, kind)]; }

std::string_view hedge_of(std::string_view adverb) { return adverbs[adverb]; }

Factuality from(char effect) {
  switch (effect) {
    case '-': return {true, Modality::asserted};
    case '?': return {false, Modality::possible};
    case '~': return {true, Modality::possible};
    case '>': return {false, Modality::planned};
    case '<': return {true, Modality::planned};
    case 'r': return {false, Modality::reported};
    case 'c': return {false, Modality::conditional};
    case 'x': return {true, Modality::asserted, true};
    default: return {};
  }
}

}  // namespace claimlight::claim
