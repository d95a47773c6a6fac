#include <nlohmann/json.hpp>

#include "claimlight_version.h"
#include "report/report.h"

namespace claimlight::report {
namespace {

using json = nlohmann::ordered_json;
using claim::Claim;
using claim::Participant;
using claim::When;
using text::Span;

json problem(record::Problem const& p) {
  return {{"severity", p.severity == record::Severity::error ? "error" : "warning"},
          {"code", p.code}, {"pointer", p.pointer}, {"line", p.line}, {"column", p.column},
          {"expected", p.expected}, {"found", p.found}, {"message", "expected " + p.expected + ", found " + p.found}};
}

class Writer {
 public:
  Writer(Report const& report, RecordPtr record, text::OffsetUnit unit)
      : report_(report), in_(report.article), record_(record), unit_(unit), offset_(report.article.doc, unit) {}

  json write(std::string const& id) {
    json out;
    if (!id.empty()) out["id"] = json::parse(id, nullptr, false);
    out["claimlight"] = 1;
    out["version"] = version;
    out["published"] = in_.doc.dct ? json(time::iso(*in_.doc.dct)) : json(nullptr);
    out["offsets"] = text::name(unit_);
    auto& claims = out["claims"] = json::array();
    for (std::uint32_t i = 0; i < in_.claims.size(); ++i) claims.push_back(claim(i));
    if (record_) {
      auto& findings = out["findings"] = json::array();
      for (auto const& f : report_.findings) findings.push_back(finding(f));
    }
    out["coverage"] = {{"sentences", report_.coverage.sentences}, {"claims", report_.coverage.claims}};
    if (record_) out["coverage"]["matched"] = report_.coverage.matched;
    auto& problems = out["problems"] = json::array();
    if (record_)
      for (auto const& p : record_->problems) problems.push_back(problem(p));
    return out;
  }

 private:
  static std::string claim_id(std::uint32_t i) { return "c" + std::to_string(i + 1); }

  void place(json& into, Span span) const {
    into["start"] = offset_(span.begin);
    into["end"] = offset_(span.end);
  }

  json plain(Span span) const {
    json out{{"text", in_.doc[span]}};
    place(out, span);
    return out;
  }

  json participant(Participant const& p) const {
    json out{{"text", in_.doc[p.span]}};
    if (p.head_is_mention) {
      auto const& m = in_.mentions[p.mentions.front()];
      if (m.entity && record_) out["entity"] = record_->gazetteer.entities()[*m.entity].id;
      out["name"] = m.name;
    }
    place(out, p.span);
    return out;
  }

  json when(When const& w) const {
    json out{{"text", in_.doc[w.span]}, {"value", w.value.value}};
    if (!w.value.mod.empty()) out["mod"] = w.value.mod;
    place(out, w.span);
    return out;
  }

  json amount(claim::Amount const& a) const {
    auto out = quantity(a);
    if (a.change != claim::Change::none) out["change"] = claim::name(a.change);
    return out;
  }

  /// The first one's fields, and the others as they follow it.
  json how_many(std::vector<claim::Amount> const& amounts) const {
    auto out = amount(amounts.front());
    for (std::size_t i = 1; i < amounts.size(); ++i) out["more"].push_back(amount(amounts[i]));
    return out;
  }

  json quantity(quantity::Mention const& q) const {
    json out{{"text", in_.doc[q.span]}, {"kind", quantity::name(q.quantity.kind)}, {"value", q.quantity.low}};
    if (q.quantity.high != q.quantity.low) out["high"] = q.quantity.high;
    if (!q.quantity.unit.empty()) out["unit"] = q.quantity.unit;
    out["bound"] = quantity::name(q.quantity.bound);
    place(out, q.span);
    return out;
  }

  /// An apposition is told by no verb: it has the lemma alone.
  json did(Claim const& c) const {
    if (c.did_span.begin == c.did_span.end) return {{"lemma", c.did}};
    json out{{"text", in_.doc[c.did_span]}, {"lemma", c.did}};
    place(out, c.did_span);
    return out;
  }

  json claim(std::uint32_t i) const {
    auto const& c = in_.claims[i];
    json out{{"id", claim_id(i)}};
    place(out, c.span);
    out["quote"] = in_.doc[c.span];
    auto& slots = out["slots"] = json::object();
    if (c.who) slots["who"] = participant(*c.who);
    slots["did"] = did(c);
    if (c.what) slots["what"] = participant(*c.what);
    if (c.whom) slots["whom"] = participant(*c.whom);
    if (c.when) slots["when"] = when(*c.when);
    if (c.where) slots["where"] = participant(*c.where);
    if (!c.how_many.empty()) slots["howMany"] = how_many(c.how_many);
    if (c.said_by) slots["saidBy"] = participant(*c.said_by);
    if (c.said_on) slots["saidOn"] = when(*c.said_on);
    out["polarity"] = c.negative ? "negative" : "positive";
    out["modality"] = claim::name(c.modality);
    return out;
  }

  json finding(verdict::Finding const& f) const {
    json out{{"claim", claim_id(f.claim)},
             {"entry", record_->entries[f.entry].id},
             {"verdict", verdict::name(f.verdict)},
             {"confidence", f.confidence}};
    place(out, f.span);
    out["quote"] = in_.doc[f.span];
    auto& differs = out["differs"] = json::array();
    for (auto const& d : f.differs)
      differs.push_back({{"slot", record::name(d.slot)}, {"article", d.article}, {"record", d.record}});
    out["explanation"] = f.explanation;
    return out;
  }

  Report const& report_;
  claim::Analysis const& in_;
  RecordPtr record_;
  text::OffsetUnit unit_;
  text::OffsetMap offset_;
};

}  // namespace

std::string to_json(Report const& report, RecordPtr record, text::OffsetUnit unit, std::string const& id) {
  return Writer(report, record, unit).write(id).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string load_result(record::Record const& record) {
  json out{{"ok", record.usable}, {"entries", record.entries.size()}};
  auto& problems = out["problems"] = json::array();
  for (auto const& p : record.problems) problems.push_back(problem(p));
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace claimlight::report
