#include "text/document.h"

#include "text/utf8.h"

namespace claimlight::text {

Document make_document(std::string_view bytes, std::optional<CivilDay> dct) {
  Document doc;
  doc.dct = dct;
  bytes = bytes.substr(0, max_document_bytes);
  doc.text.reserve(bytes.size());
  std::size_t clean = 0;  // everything before it is copied
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    auto const d = decode(bytes, at);
    if (!d.well_formed) {
      doc.text.append(bytes, clean, at - clean);
      doc.repairs.push_back({static_cast<std::uint32_t>(doc.text.size()),
                             static_cast<std::uint32_t>(at + d.bytes)});
      doc.text += "\xEF\xBF\xBD";
      clean = at + d.bytes;
    }
    at += d.bytes;
  }
  doc.text.append(bytes, clean, bytes.size() - clean);
  return doc;
}

}  // namespace claimlight::text
