#include <algorithm>
#include <string_view>

#include "report/report.h"

namespace claimlight::report {
namespace {

using record::Slot;
using verdict::Verdict;

struct Ink {
  bool on;
  [[nodiscard]] std::string operator()(std::string_view code, std::string_view text) const {
    if (!on) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  [[nodiscard]] std::string bold(std::string_view text) const { return (*this)("1", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return (*this)("2", text); }
};

std::string_view color_of(Verdict v) {
  switch (v) {
    case Verdict::supported: return "32";
    case Verdict::partly: return "36";
    case Verdict::contradicted: return "31";
    case Verdict::mixed:
    case Verdict::unproven: break;
  }
  return "33";
}

/// A slot as a reader is told of it.
std::string_view plain_name(Slot slot) {
  switch (slot) {
    case Slot::how_many: return "how many";
    case Slot::said_by: return "who said it";
    case Slot::said_on: return "when it was said";
    default: return record::name(slot);
  }
}

/// Grades the claim, never the speaker.
std::string grade(verdict::Finding const& f) {
  std::string slots;
  for (auto const& d : f.differs) slots += (slots.empty() ? ": " : ", ") + std::string(plain_name(d.slot));
  switch (f.verdict) {
    case Verdict::supported: return "Matches the record";
    case Verdict::partly: return "Matches the record in part; not on record" + slots;
    case Verdict::contradicted: return slots.empty() ? "Rated false" : "Differs from the record" + slots;
    case Verdict::mixed: return "Rated mixed";
    case Verdict::unproven: break;
  }
  return "Rated unproven";
}

/// One line: white space folded, control characters out, so that no article can steer a terminal.
std::string one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    bool const c1 = c == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1) {  // U+0080 to U+009F
      ++i;
      continue;
    }
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      space = !out.empty();
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) continue;
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

std::string label(Ink const& ink, std::string_view name, std::string_view value) {
  return "  " + ink.dim(name) + " " + one_line(value);
}

/// "by 5%, to $3bn"
std::string amounts(claim::Analysis const& in, claim::Claim const& c) {
  std::string out;
  for (auto const& a : c.how_many) {
    if (!out.empty()) out += ", ";
    if (a.change != claim::Change::none) out += std::string(claim::name(a.change)) + " ";
    out += one_line(in.doc[a.span]);
  }
  return out;
}

}  // namespace

std::string to_text(Report const& report, record::Record const& record, std::string_view headline, TextStyle style) {
  Ink const ink{style.color};
  auto const& doc = report.article.doc;
  std::string out;
  if (!headline.empty()) out += ink.bold(one_line(headline)) + "\n\n";
  for (auto const& f : report.findings) {
    auto const& entry = record.entries[f.entry];
    out += ink.bold("\xE2\x80\x9C" + one_line(doc[f.span]) + "\xE2\x80\x9D") + "\n";
    out += "  " + ink(color_of(f.verdict), grade(f)) + "\n";
    out += "  " + one_line(f.explanation) + "\n";
    for (auto const& d : f.differs) {
      out += "  " + ink.dim(std::string(plain_name(d.slot)) + ":") + " article " + one_line(d.article);
      if (!d.record.empty()) out += ", record " + one_line(d.record);
      if (!d.why.empty()) out += ". " + one_line(d.why);
      out += "\n";
    }
    out += "  " + ink.dim("record:") + " " + one_line(entry.claim) + " " + ink.dim("(" + one_line(entry.id) + ")") + "\n";
    for (auto const& s : entry.sources) {
      out += "  " + ink.dim("source:") + " " + one_line(s.title);
      if (!s.publisher.empty()) out += ", " + one_line(s.publisher);
      if (!s.published.empty()) out += ", " + one_line(s.published);
      out += " " + ink.dim("<" + one_line(s.url) + ">") + "\n";
    }
    out += "\n";
  }
  auto const& c = report.coverage;
  out += ink.dim(std::to_string(report.findings.size()) + (report.findings.size() == 1 ? " finding" : " findings") + "; " +
                 std::to_string(c.matched) + " of " + std::to_string(c.claims) + " claims in " +
                 std::to_string(c.sentences) + " sentences are on record. The rest was not checked.") + "\n";
  return out;
}

std::string claims_to_text(Report const& report, TextStyle style) {
  Ink const ink{style.color};
  auto const& in = report.article;
  std::string out;
  auto const participant = [&](std::string_view name, std::optional<claim::Participant> const& p) {
    if (!p) return;
    auto text = one_line(in.doc[p->span]);
    if (p->head_is_mention && in.mentions[p->mentions.front()].name != text) text += " = " + one_line(in.mentions[p->mentions.front()].name);
    out += label(ink, name, text);
  };
  auto const when = [&](std::string_view name, std::optional<claim::When> const& w) {
    if (w) out += label(ink, name, one_line(in.doc[w->span]) + " = " + w->value.value);
  };
  for (std::size_t i = 0; i < in.claims.size(); ++i) {
    auto const& c = in.claims[i];
    out += ink.bold("c" + std::to_string(i + 1));
    participant("who:", c.who);
    out += label(ink, "did:", (c.negative ? "not " : "") + c.did);
    participant("what:", c.what);
    participant("whom:", c.whom);
    when("when:", c.when);
    participant("where:", c.where);
    if (!c.how_many.empty()) out += label(ink, "howMany:", amounts(in, c));
    participant("saidBy:", c.said_by);
    when("saidOn:", c.said_on);
    if (c.modality != claim::Modality::asserted) out += label(ink, "modality:", claim::name(c.modality));
    out += "\n";
  }
  return out;
}

}  // namespace claimlight::report
