#include <string_view>

#include "report/report.h"

namespace claimlight::report {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::string to_timeml(Report const& report) {
  auto const& doc = report.article.doc;
  std::string out;
  std::uint32_t at = 0;
  std::uint32_t tid = 0;
  for (auto const& t : report.article.times) {
    out += escaped(doc[{at, t.span.begin}]);
    out += "<TIMEX3 tid=\"t" + std::to_string(++tid) + "\" type=\"" + std::string(time::name(t.value.type)) + "\" value=\"" +
           escaped(t.value.value) + "\"";
    if (!t.value.mod.empty()) out += " mod=\"" + t.value.mod + "\"";
    out += ">" + escaped(doc[t.span]) + "</TIMEX3>";
    at = t.span.end;
  }
  out += escaped(doc[{at, static_cast<std::uint32_t>(doc.text.size())}]);
  return out;
}

}  // namespace claimlight::report
