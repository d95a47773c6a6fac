#include "match/match.h"

#include <algorithm>
#include <cmath>

#include "claim/attribution.h"
#include "match/acts.h"
#include "match/align.h"

namespace claimlight::match {
namespace {

using claim::Analysis;
using claim::Claim;

/// Score of two claims that are about nothing but their actor.
constexpr double bare_score = 0.8;

/// "X said P" is told by P and its speaker; the saying itself is no claim to look up.
bool only_reports(Analysis const& in, std::uint32_t index) {
  auto const& c = in.claims[index];
  if (!claim::is_reporting(c.did) || !c.who) return false;
  auto const is_content = [&](Claim const& other) { return other.said_by && other.said_by->span == c.who->span; };
  for (auto i = index; i-- > 0 && in.claims[i].sentence == c.sentence;)
    if (is_content(in.claims[i])) return true;
  for (auto i = index + 1; i < in.claims.size() && in.claims[i].sentence == c.sentence; ++i)
    if (is_content(in.claims[i])) return true;
  return false;
}

/// The claim that a wording makes: its first main clause that is more than "X said".
std::optional<std::uint32_t> main_claim(Analysis const& in) {
  for (std::uint32_t i = 0; i < in.claims.size(); ++i)
    if (!in.claims[i].aside && !only_reports(in, i)) return i;
  return {};
}

bool is_of_a_name(Claim const& c) {
  auto const& actor = c.who ? c.who : c.what;
  return actor && actor->head_is_mention;
}

bool has_name_beyond(std::set<std::string> const& keys, std::set<std::string> const& known) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string const& k) { return is_name(k) && !known.count(k); });
}

bool share_name(std::set<std::string> const& a, std::set<std::string> const& b) {
  return std::any_of(a.begin(), a.end(), [&](std::string const& k) { return is_name(k) && b.count(k); });
}

}  // namespace

Index::Index(record::Record const& record) : record_(record) {
  for (std::uint32_t w = 0; w < record.wordings.size(); ++w) {
    auto const& in = record.wordings[w].analysis;
    auto& said = said_.emplace_back();
    said.main_claim = main_claim(in);
    if (!said.main_claim) continue;
    auto const& c = in.claims[*said.main_claim];
    said.topic = topic_keys(in, c);
    said.all = all_keys(in, c);
    for (auto const& key : act_keys(c.did)) {
      auto& row = by_act_[key];
      if (row.empty() || row.back() != w) row.push_back(w);
    }
    for (auto const& key : said.topic) ++frequency_[key];
  }
}

// Inverse document frequency (Spärck Jones 1972) over the record's wordings, damped by a root instead of a logarithm:
// IEEE 754 rounds roots alike everywhere, so a report is the same natively and in WebAssembly.
double Index::weight(std::string const& key) const {
  auto const at = frequency_.find(key);
  auto const n = at == frequency_.end() ? 0.0 : static_cast<double>(at->second);
  return std::sqrt((static_cast<double>(record_.wordings.size()) + 1.0) / (n + 0.5));
}

std::vector<Match> Index::find(Analysis const& article, std::uint32_t index) const {
  std::vector<Match> found;
  auto const& c = article.claims[index];
  if (c.did.empty() || only_reports(article, index)) return found;
  auto const keys = topic_keys(article, c), here = all_keys(article, c);
  std::vector<std::uint32_t> candidates;
  for (auto const& key : act_keys(c.did))
    if (auto const row = by_act_.find(key); row != by_act_.end())
      candidates.insert(candidates.end(), row->second.begin(), row->second.end());
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

  for (auto w : candidates) {
    auto const& wording = record_.wordings[w];
    auto const& [main_claim, wanted, there] = said_[w];
    auto const& e = wording.analysis.claims[*main_claim];
    double shared = 0, all = 0;
    std::uint32_t count = 0;
    for (auto const& key : wanted) {
      all += weight(key);
      if (!keys.count(key)) continue;
      shared += weight(key);
      ++count;
    }
    // "She resigned": with nothing it is about, the act and who did it are all there is.
    bool const bare = wanted.empty() && keys.empty() && is_of_a_name(c) && is_of_a_name(e) && wording.analysis.claims.size() == 1 && e.did != "be" && e.did != "have";
    if (!bare && (all <= 0 || shared <= 0)) continue;
    found.push_back({index, w, *main_claim, bare ? bare_score : shared / all, count, share_name(here, there),
                     has_name_beyond(keys, there) && has_name_beyond(wanted, here), align(article, c, record_, wording, e)});
  }
  std::stable_sort(found.begin(), found.end(), [](Match const& a, Match const& b) { return a.score > b.score; });
  return found;
}

}  // namespace claimlight::match
