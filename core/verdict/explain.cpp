#include "verdict/verdict.h"

namespace claimlight::verdict {
namespace {

using record::Slot;

std::string quoted(std::string const& s) { return "\xE2\x80\x9C" + s + "\xE2\x80\x9D"; }

std::string difference(Difference const& d) {
  switch (d.slot) {
    case Slot::who: return "The record says " + d.record + ", not " + d.article + ".";
    case Slot::whom: return "The record names " + d.record + ", not " + d.article + ".";
    case Slot::when: return "The record dates this " + d.record + ", not " + quoted(d.article) + ".";
    case Slot::said_on: return "This was said on " + d.record + ", not " + quoted(d.article) + ".";
    case Slot::said_by: return d.record + " said this, not " + d.article + ".";
    case Slot::how_many: return "The record has " + d.record + ", not " + d.article + ".";
    case Slot::did: return "The record says the opposite: " + quoted(d.record) + ", not " + quoted(d.article) + ".";
    case Slot::polarity: return "The record says the opposite.";
    case Slot::what:
    case Slot::where: break;
  }
  return "The record has " + d.record + ", not " + d.article + ".";
}

}  // namespace

std::string explain(Verdict verdict, std::vector<Difference> const& differs, record::Entry const& entry) {
  switch (verdict) {
    case Verdict::supported: return "The record agrees.";
    case Verdict::partly: {
      std::string details;
      for (auto const& d : differs) details += (details.empty() ? "" : " and ") + quoted(d.article);
      return "The record agrees, but is silent on " + details + ".";
    }
    case Verdict::contradicted: {
      if (differs.empty()) return entry.truth.empty() ? "The record rates this false." : "The record rates this false: " + entry.truth;
      std::string all;
      for (auto const& d : differs) all += (all.empty() ? "" : " ") + difference(d);
      return all;
    }
    case Verdict::mixed: return "The record rates this mixed" + (entry.truth.empty() ? "." : ": " + entry.truth);
    case Verdict::unproven: break;
  }
  return "The record rates this unproven.";
}

}  // namespace claimlight::verdict
