#include "engine.h"

#include <set>

#include "claim/read.h"
#include "verdict/verdict.h"

namespace claimlight {

report::Report Engine::parse(std::string_view article, std::optional<text::CivilDay> published) const {
  report::Report report;
  report.article = claim::read(text::make_document(article, published), record_.gazetteer, model_);
  report.coverage.sentences = static_cast<std::uint32_t>(report.article.sentences.size());
  for (auto const& c : report.article.claims) report.coverage.claims += c.modality == claim::Modality::asserted;
  return report;
}

report::Report Engine::check(std::string_view article, std::optional<text::CivilDay> published) const {
  auto report = parse(article, published);
  report.findings = verdict::judge_all(report.article, index_, record_);
  std::set<std::uint32_t> matched;
  for (auto const& f : report.findings) matched.insert(f.claim);
  report.coverage.matched = static_cast<std::uint32_t>(matched.size());
  return report;
}

}  // namespace claimlight
