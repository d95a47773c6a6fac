// The grammar behind recognize(): English expressions of time over terms, a file a family. Boost.Spirit X3 stays in
// grammar_*.cpp and terminals.h.
#pragma once

#include "time/expression.h"
#include "time/terms.h"

namespace claimlight::time {

/// The longest reading so far of what begins at one term; `end` is the term behind it.
struct Longest {
  Term const* end = nullptr;
  Meaning meaning;
};

namespace grammar {

/// Each tries its rules at `first` and keeps in `best` what reads further than that.
void points(Term const* first, Term const* last, Longest& best);   ///< "Friday, 5 March 2021", "Q3 2019", "Easter"
void periods(Term const* first, Term const* last, Longest& best);  ///< "last week", "the 1990s", "two days ago"
void amounts(Term const* first, Term const* last, Longest& best);  ///< "three days", "every Monday", "now"

/// "two", "a", "several" (-1): how many units; the term behind it, `first` if none starts there.
Term const* count(Term const* first, Term const* last, double& into);

/// "10 p.m. EST", "half past ten", "noon"; the term behind it, `first` if none starts there.
Term const* time_of_day(Term const* first, Term const* last, TimeOfDay& into);

/// "early", "the end of", "earlier", and "nearly", "at least" before amounts; the term behind them.
Term const* prefix(Term const* first, Term const* last, Mod& mod, Part& part);

}  // namespace grammar
}  // namespace claimlight::time
