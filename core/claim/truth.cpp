#include "claim/truth.h"

#include "claim/attribution.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;

/// "It is true that P", "it is false that P".
constexpr std::string_view true_words[] = {"true", "correct", "right", "accurate", "so", "case"};
constexpr std::string_view false_words[] = {"false", "untrue", "wrong", "incorrect", "inaccurate"};

class Truth {
 public:
  Truth(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
        std::span<Claim> claims)
      : in_(in), tree_(tree), clauses_(clauses), claims_(claims) {}

  // "It is not true, though ..., that gas was used": what is judged takes over truth and denial.
  void it_is_true(std::uint32_t k) {
    auto const& clause = clauses_[k];
    if (clause.lemma != "be") return;
    int sign = 0;
    if (one_of(in_.form(clause.head), true_words)) sign = clause.negated ? -1 : 1;
    if (one_of(in_.form(clause.head), false_words)) sign = clause.negated ? 1 : -1;
    if (sign == 0) return;
    for (std::uint32_t content = 0; content < clauses_.size(); ++content) {
      if (clauses_[content].opener != "that" || !is_judged(clauses_[content], k)) continue;
      if (sign < 0) claims_[content].negative = !claims_[content].negative;
      claims_[content].modality = claims_[k].modality;
      return;
    }
  }

 private:
  /// "That P is false", "the rumour that P is false", and behind "it is false" the next "that", however the parse hangs
  /// it.
  bool is_judged(Clause const& content, std::uint32_t judging) const {
    auto const& clause = clauses_[judging];
    if (content.head == clause.head || !tree_.is_under(content.head, clause.head)) return false;
    if (tree_.head(content.head) == clause.head) return true;
    bool const it = clause.subject && in_.form(clause.subject->first) == "it";
    if (it) return content.head > clause.head;
    auto const subject = tree_.child(clause.head, Deprel::nsubj, Deprel::nsubj_pass);
    return subject && tree_.head(content.head) == subject;
  }

  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
  std::span<Claim> claims_;
};

}  // namespace

void judge_truth(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses,
                 std::span<Claim> claims) {
  Truth truth(in, tree, clauses, claims);
  for (auto k = static_cast<std::uint32_t>(clauses.size()); k-- > 0;) truth.it_is_true(k);
}

}  // namespace claimlight::claim
