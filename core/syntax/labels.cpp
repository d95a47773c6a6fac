// Names of parts of speech and relations; see labels.h.
#include "syntax/labels.h"

#include <cstddef>
#include <iterator>

namespace claimlight::syntax {
namespace {

constexpr std::string_view upos_names[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                           "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::string_view deprel_names[] = {
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "clf", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass",
    "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list",
    "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:tmod", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod", "obj", "obl", "obl:agent", "obl:tmod", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
    "root", "vocative", "xcomp"};
static_assert(std::size(upos_names) == static_cast<std::size_t>(Upos::x) + 1);
static_assert(std::size(deprel_names) == static_cast<std::size_t>(Deprel::xcomp) + 1);

constexpr bool sorted() {
  for (std::size_t i = 1; i < std::size(deprel_names); ++i)
    if (deprel_names[i - 1] >= deprel_names[i]) return false;
  return true;
}
static_assert(sorted(), "so do the enumerators");

}  // namespace

std::string_view name(Upos upos) { return upos_names[static_cast<std::size_t>(upos)]; }
std::string_view name(Deprel deprel) { return deprel_names[static_cast<std::size_t>(deprel)]; }

Upos upos_named(std::string_view wanted) {
  for (std::size_t i = 0; i < std::size(upos_names); ++i)
    if (upos_names[i] == wanted) return static_cast<Upos>(i);
  return Upos::x;
}

Deprel deprel_named(std::string_view wanted) {
  for (std::size_t i = 0; i < std::size(deprel_names); ++i)
    if (deprel_names[i] == wanted) return static_cast<Deprel>(i);
  std::size_t const colon = wanted.find(':');
  return colon == std::string_view::npos ? Deprel::dep : deprel_named(wanted.substr(0, colon));
}

Deprel main_type(Deprel deprel) {
  std::string_view const full = name(deprel);
  std::size_t const colon = full.find(':');
  return colon == std::string_view::npos ? deprel : deprel_named(full.substr(0, colon));
}

}  // namespace claimlight::syntax
