// Loads a claims file, checks a sentence, prints the report. Status 0 if the sentence differs from the record as it should.
#include <engine.h>
#include <syntax/english.h>

#include <cstdio>
#include <utility>

int main() {
  auto record = claimlight::record::load(R"({"claimlight": 1,
    "entities": [{"id": "norway", "name": "Norway", "type": "country"}],
    "claims": [{"id": "frigates", "claim": "Norway sold two frigates to Chile.", "rating": "true",
                "sources": [{"title": "Contract", "url": "https://example.org/contract"}]}]})", claimlight::syntax::english());
  if (!record.usable || record.entries.size() != 1) return 2;
  claimlight::Engine const engine(std::move(record), claimlight::syntax::english());
  auto const report = engine.check("Norway did not sell two frigates to Chile.", {});
  std::puts(claimlight::report::to_json(report, &engine.record(), claimlight::text::OffsetUnit::utf16).c_str());
  return report.findings.size() == 1 && report.findings[0].verdict == claimlight::verdict::Verdict::contradicted ? 0 : 1;
}
