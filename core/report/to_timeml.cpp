// TimeML 1.2.1 (Pustejovsky et al., ISO 24617-1): the text with its times marked inline, as a document of its own.
#include <string_view>

#include "report/report.h"

namespace claimlight::report {
namespace {

/// As character data or an attribute's value. What XML 1.0 does not allow becomes U+FFFD, a character for a character.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = static_cast<unsigned char>(text[i]);
    bool const noncharacter = text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF";
    if (noncharacter || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
      out += "\xEF\xBF\xBD";
      if (noncharacter) i += 2;
      continue;
    }
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\r': out += "&#13;"; break;  // a reader of XML would make it a line feed
      default: out += text[i];
    }
  }
  return out;
}

std::string timex(std::uint32_t tid, time::TimeValue const& value, std::string_view more, std::string_view text) {
  std::string out = "<TIMEX3 tid=\"t" + std::to_string(tid) + "\" type=\"" + std::string(time::name(value.type)) + "\" value=\"" +
                    escaped(value.value) + "\"";
  if (!value.mod.empty()) out += " mod=\"" + value.mod + "\"";
  out += more;
  return out + ">" + escaped(text) + "</TIMEX3>";
}

}  // namespace

std::string to_timeml(Report const& report) {
  auto const& doc = report.article.doc;
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
      " xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n";
  if (doc.dct)
    out += "<DCT>" + timex(0, time::day_value(*doc.dct), " temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\"", time::iso(*doc.dct)) +
           "</DCT>\n";
  out += "<TEXT>";
  std::uint32_t at = 0, tid = 0;
  for (auto const& t : report.article.times) {
    out += escaped(doc[{at, t.span.begin}]) + timex(++tid, t.value, "", doc[t.span]);
    at = t.span.end;
  }
  out += escaped(doc[{at, static_cast<std::uint32_t>(doc.text.size())}]);
  return out + "</TEXT>\n</TimeML>\n";
}

}  // namespace claimlight::report
