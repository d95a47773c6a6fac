// The measure's own measure: examples whose values are known from the literature or worked out by hand.
#include "measure/coreference_score.h"
#include "catch2.h"

using namespace claimlight::measure;

namespace {

struct Example {
  char const* about;
  Chains gold, found;
  double muc_recall, muc_precision;
  double b_recall, b_precision;
  double ceaf_recall, ceaf_precision;
};

/// Mentions count from 1. The gold chains {a} {b c} {d e f} are those that the CoNLL reference scorer (Pradhan et al.
/// 2014) is tested with; Luo's are the systems of figure 1 of "On coreference resolution performance metrics" (2005).
std::vector<Example> examples() {
  Chains const pradhan{{1}, {2, 3}, {4, 5, 6}};
  Chains const luo{{1, 2, 3, 4, 5}, {6, 7}, {8, 9, 10, 11, 12}};
  return {
      {"all right", pradhan, pradhan, 1, 1, 1, 1, 1, 1},
      {"mentions missing", pradhan, {{1}, {5, 6}}, 1.0 / 3, 1, 7.0 / 18, 1, 1.8 / 3, 1.8 / 2},
      {"one link, no more", pradhan, {{1}, {2}, {3}, {4}, {5, 6}}, 1.0 / 3, 1, 11.0 / 18, 1,
       (1 + 2.0 / 3 + 0.8) / 3, (1 + 2.0 / 3 + 0.8) / 5},
      {"the last chain split", pradhan, {{1}, {2, 3}, {4, 5}, {6}}, 2.0 / 3, 1, (3 + 5.0 / 3) / 6, 1, 2.8 / 3, 2.8 / 4},
      {"Luo, system a: two chains joined", luo, {{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11, 12}}, 1, 0.9, 1, 0.7619048,
       (1 + 10.0 / 12) / 3, (1 + 10.0 / 12) / 2},
      {"Luo, system b", luo, {{1, 2, 3, 4, 5, 8, 9, 10, 11, 12}, {6, 7}}, 1, 0.9, 1, 0.5833333, (1 + 2.0 / 3) / 3,
       (1 + 2.0 / 3) / 2},
      {"Luo, system c: one chain", luo, {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}, 1, 9.0 / 11, 1, 0.375, (10.0 / 17) / 3,
       10.0 / 17},
      {"Luo, system d: every mention alone", luo, {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}}, 0, 0, 0.25, 1,
       (1.0 / 3 + 2.0 / 3 + 1.0 / 3) / 3, (1.0 / 3 + 2.0 / 3 + 1.0 / 3) / 12},
      {"a mention missed and one too many", {{1, 2, 3}}, {{1, 2, 9}}, 0.5, 0.5, 4.0 / 9, 4.0 / 9, 2.0 / 3, 2.0 / 3},
      {"nothing found", {{1, 2}}, {}, 0, 0, 0, 0, 0, 0},
  };
}

}  // namespace

TEST_CASE("mention: coreference is scored as the reference scorer does", "[mention][measure]") {
  for (auto const& e : examples()) {
    CAPTURE(e.about);
    CHECK(muc(e.gold, e.found).recall() == Approx(e.muc_recall));
    CHECK(muc(e.gold, e.found).precision() == Approx(e.muc_precision));
    CHECK(b_cubed(e.gold, e.found).recall() == Approx(e.b_recall));
    CHECK(b_cubed(e.gold, e.found).precision() == Approx(e.b_precision));
    CHECK(ceaf_e(e.gold, e.found).recall() == Approx(e.ceaf_recall));
    CHECK(ceaf_e(e.gold, e.found).precision() == Approx(e.ceaf_precision));
  }
}

TEST_CASE("mention: chains are assigned so that the whole is best, not the first", "[mention][measure]") {
  // The first gold chain would like what the second needs.
  Chains const gold{{1, 2, 3, 4, 5}, {6, 7, 8}}, found{{1, 2, 3, 6, 7}, {4, 5}};
  CHECK(ceaf_e(gold, found).recalled == Approx(2.0 * 2 / 7 + 2.0 * 2 / 8));
  auto const m = mentions({{1, 2}, {3, 4}}, {{2, 3}, {8, 9}});
  CHECK(m.recall() == Approx(0.5));
  CHECK(m.precision() == Approx(0.5));
  auto sum = muc({{1, 2}}, {{1, 2}});
  sum += muc({{1, 2, 3, 4}}, {});
  CHECK(sum.recall() == Approx(0.25));
  CHECK(sum.precision() == Approx(1));
  CHECK(Score{}.f1() == 0);
}
