#include "text/offsets.h"

#include <algorithm>
#include <iterator>

namespace claimlight::text {
namespace {
constexpr std::uint32_t block_bytes = 256;
}

std::string_view name(OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::utf8: return "utf-8";
    case OffsetUnit::utf16: return "utf-16";
    case OffsetUnit::codepoint: break;
  }
  return "codepoint";
}

std::optional<OffsetUnit> parse_offset_unit(std::string_view wanted) {
  for (auto unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint})
    if (name(unit) == wanted) return unit;
  return {};
}

OffsetMap::OffsetMap(Document const& doc, OffsetUnit unit) : doc_(doc), unit_(unit) {
  if (unit == OffsetUnit::utf8) return;
  auto const size = static_cast<std::uint32_t>(doc.text.size());
  blocks_.reserve(size / block_bytes + 1);
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at <= size; at += block_bytes) {
    blocks_.push_back(units);
    units += count(at, std::min(size, at + block_bytes));
  }
}

// A unit is counted at the byte that starts it: continuation bytes add nothing, and the lead
// byte of a four-byte sequence adds the two halves of a surrogate pair.
std::uint32_t OffsetMap::count(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t units = 0;
  for (auto at = from; at < to; ++at) {
    auto const byte = static_cast<unsigned char>(doc_.text[at]);
    units += (byte & 0xC0) != 0x80;
    units += unit_ == OffsetUnit::utf16 && byte >= 0xF0;
  }
  return units;
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (unit_ != OffsetUnit::utf8) {
    auto const block = byte / block_bytes;
    return blocks_[block] + count(block * block_bytes, byte);
  }
  constexpr std::uint32_t replacement_bytes = 3;
  auto const after = std::upper_bound(
      doc_.repairs.begin(), doc_.repairs.end(), byte,
      [](std::uint32_t at, Repair const& r) { return at < r.at + replacement_bytes; });
  if (after == doc_.repairs.begin()) return byte;
  auto const& last = *std::prev(after);
  return last.input_end + (byte - last.at - replacement_bytes);
}

}  // namespace claimlight::text
