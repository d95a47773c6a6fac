// Universal Dependencies' parts of speech and relations, as small numbers with names.
#pragma once

#include <cstdint>
#include <string_view>

namespace claimlight::syntax {

/// Universal parts of speech.
enum class Upos : std::uint8_t {
  adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
};

/// Relations: the universal types, and the subtypes that the treebanks use, in the order of their names. The name of
/// `nsubj_pass` is "nsubj:pass".
enum class Deprel : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, clf, compound,
  compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse, dislocated, expl, fixed,
  flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_tmod, nmod_unmarked, nsubj, nsubj_outer,
  nsubj_pass, nummod, obj, obl, obl_agent, obl_tmod, obl_unmarked, orphan, parataxis, punct, reparandum, root,
  vocative, xcomp
};

[[nodiscard]] std::string_view name(Upos upos);      ///< "NOUN"
[[nodiscard]] std::string_view name(Deprel deprel);  ///< "nsubj:pass"

/// The value of a name; X and dep for an unknown one. An unknown subtype counts as its main type: "obl:somehow" → obl.
[[nodiscard]] Upos upos_named(std::string_view name);
[[nodiscard]] Deprel deprel_named(std::string_view name);

/// The type without its subtype: nsubj_pass → nsubj.
[[nodiscard]] Deprel main_type(Deprel deprel);

}  // namespace claimlight::syntax
