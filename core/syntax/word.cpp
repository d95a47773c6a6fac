#include "syntax/word.h"

namespace claimlight::syntax {

VerbForm verb_form(Word const& word) {
  auto const tag = word.xpos;
  if (tag == "VB") return VerbForm::base;
  if (tag == "VBD") return VerbForm::past;
  if (tag == "VBN") return VerbForm::participle;
  if (tag == "VBG") return VerbForm::gerund;
  return tag == "VBZ" || tag == "VBP" ? VerbForm::present : VerbForm::none;
}

}  // namespace claimlight::syntax
