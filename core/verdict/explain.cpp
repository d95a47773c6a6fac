// Sentences made from the alignment. Names are put as English puts them; what the article says is quoted.
#include "lexicon/table.h"
#include "verdict/verdict.h"

namespace claimlight::verdict {
namespace {

using record::Slot;

constexpr auto names_with_article = lexicon::words({
#include "lexicon/names_with_article.inc"
});

std::string quoted(std::string const& s) { return "\xE2\x80\x9C" + s + "\xE2\x80\x9D"; }

/// "the United States", but "Israel".
std::string named(std::string const& name) { return names_with_article.contains(name) ? "the " + name : name; }

std::string capitalized(std::string s) {
  if (!s.empty() && s[0] >= 'a' && s[0] <= 'z') s[0] = static_cast<char>(s[0] - 'a' + 'A');
  return s;
}

/// "on 8 May 2024", "in March 2024".
std::string dated(time::TimeValue const& value) {
  auto const day = value.grain == time::Grain::day && value.value.find('/') == std::string::npos;
  return (day ? "on " : value.value.find('/') != std::string::npos ? "from " : "in ") + time::plain(value);
}

class Explainer {
 public:
  Explainer(claim::Analysis const& article, match::Match const& match, record::Record const& record)
      : claim_(article.claims[match.claim]), wording_(record.wordings[match.wording]), entry_(record.entries[wording_.entry]),
        wording_claim_(wording_.analysis.claims[match.wording_claim]) {}

  std::string difference(Difference const& d) const {
    switch (d.slot) {
      case Slot::who: return "The record says " + named(d.record) + ", not " + named(d.article) + act() + ".";
      case Slot::whom: return "The record names " + named(d.record) + ", not " + named(d.article) + ".";
      case Slot::when: {
        if (entry_.when) return "By the record this was " + dated(*entry_.when) + ", not " + said_when(claim_.when, d) + ".";
        return "By the record this was " + d.record + ", not " + quoted(d.article) + ".";
      }
      case Slot::said_on: {
        auto const& when = claim_.said_on ? claim_.said_on : claim_.when;
        return "This was said " + dated(*entry_.said_on) + ", not " + said_when(when, d) + ".";
      }
      case Slot::said_by: return capitalized(named(d.record)) + " said this, not " + named(d.article) + ".";
      case Slot::did: return "The record says the opposite: " + quoted(d.record) + ", not " + quoted(d.article) + ".";
      case Slot::polarity: return "The record says the opposite.";
      case Slot::what:
      case Slot::where:
      case Slot::how_many: break;
    }
    return "The record has " + d.record + ", not " + d.article + ".";
  }

  std::string rating() const { return entry_.truth.empty() ? "." : ": " + entry_.truth; }

 private:
  /// ", resumed arms sales": what the entry says was done, where it says so in the active voice.
  std::string act() const {
    auto const& c = wording_claim_;
    if (!c.who || !c.what || c.negative || c.what->span.begin < c.did_span.end) return "";
    return ", " + std::string(wording_.analysis.doc[{c.did_span.begin, c.what->span.end}]);
  }

  /// "in March", "on Tuesday": the article's words with the preposition that their grain asks for.
  static std::string said_when(std::optional<claim::When> const& when, Difference const& d) {
    if (!when) return quoted(d.article);
    switch (when->value.grain) {
      case time::Grain::day: {
        bool const deictic = d.article.find("day") == std::string::npos || d.article.starts_with("yesterday") || d.article.starts_with("today");
        bool const calendar = d.article.find_first_of("0123456789") != std::string::npos;
        return (deictic && !calendar ? "" : "on ") + d.article;
      }
      case time::Grain::month:
      case time::Grain::year: return d.article.starts_with("last ") || d.article.starts_with("this ") ? d.article : "in " + d.article;
      default: return d.article;
    }
  }

  claim::Claim const& claim_;
  record::Wording const& wording_;
  record::Entry const& entry_;
  claim::Claim const& wording_claim_;
};

}  // namespace

std::string explain(claim::Analysis const& article, match::Match const& match, record::Record const& record, Verdict verdict,
                    std::vector<Difference> const& differs) {
  Explainer const explainer(article, match, record);
  switch (verdict) {
    case Verdict::supported: return "The record agrees.";
    case Verdict::partly: {
      std::string details;
      for (auto const& d : differs) details += (details.empty() ? "" : " and ") + quoted(d.article);
      return "The record agrees, but is silent on " + details + ".";
    }
    case Verdict::contradicted: {
      if (differs.empty()) return "The record rates this false" + explainer.rating();
      std::string all;
      for (auto const& d : differs) all += (all.empty() ? "" : " ") + explainer.difference(d);
      return all;
    }
    case Verdict::mixed: return "The record rates this mixed" + explainer.rating();
    case Verdict::unproven: break;
  }
  return "The record rates this unproven.";
}

}  // namespace claimlight::verdict
