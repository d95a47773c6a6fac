// Opening a language pack; see pack.h.
#include "model/pack.h"

namespace claimlight::model {

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "packs are read in place");

std::string_view describe(PackFault fault) {
  switch (fault) {
    case PackFault::none: return "the language pack is sound";
    case PackFault::truncated: return "the language pack is truncated";
    case PackFault::not_a_pack: return "this is not a language pack";
    case PackFault::version: return "the language pack is of another version";
    case PackFault::checksum: return "the language pack is damaged: its checksum differs";
    case PackFault::section: return "the language pack has a malformed section";
  }
  return "";
}

std::uint64_t checksum(Bytes bytes) {
  std::uint64_t h = 0x243f6a8885a308d3ull ^ bytes.size();
  auto const mix = [&h](std::uint64_t word) {
    h = (h ^ word) * 0x9fb21c651e98df25ull;
    h ^= h >> 29;
  };
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) mix(element<std::uint64_t>(bytes.data() + i, 0));
  std::uint64_t tail = 0;
  for (std::size_t k = 0; i + k < bytes.size(); ++k) tail |= std::uint64_t{bytes[i + k]} << (8 * k);
  mix(tail);
  return h;
}

PackFault Pack::open(Bytes bytes, Pack& pack) {
  pack.bytes_ = {};
  if (bytes.size() < 8) return PackFault::truncated;
  if (std::memcmp(bytes.data(), pack_magic, 8) != 0) return PackFault::not_a_pack;
  if (bytes.size() < pack_header) return PackFault::truncated;
  std::uint8_t const* p = bytes.data();
  if (element<std::uint32_t>(p + 8, 0) != pack_version) return PackFault::version;
  auto const sections = element<std::uint32_t>(p + 12, 0);
  auto const size = element<std::uint64_t>(p + 16, 0);
  if (bytes.size() < size) return PackFault::truncated;
  if (bytes.size() != size) return PackFault::section;
  if (element<std::uint64_t>(p + 24, 0) != checksum(bytes.subspan(32))) return PackFault::checksum;
  if (sections > (size - pack_header) / section_entry) return PackFault::section;
  for (std::size_t i = 0; i < sections; ++i) {
    std::uint8_t const* entry = p + pack_header + i * section_entry;
    std::uint64_t const offset = element<std::uint32_t>(entry + 8, 0), length = element<std::uint32_t>(entry + 12, 0);
    if (offset < pack_header + sections * section_entry || offset % section_alignment || offset + length > size)
      return PackFault::section;
  }
  pack.bytes_ = bytes;
  return PackFault::none;
}

Bytes Pack::section(std::string_view name) const {
  if (bytes_.empty() || name.size() > 8) return {};
  char padded[8] = {};
  std::memcpy(padded, name.data(), name.size());
  auto const sections = element<std::uint32_t>(bytes_.data() + 12, 0);
  for (std::size_t i = 0; i < sections; ++i) {
    std::uint8_t const* entry = bytes_.data() + pack_header + i * section_entry;
    if (std::memcmp(entry, padded, 8) == 0)
      return bytes_.subspan(element<std::uint32_t>(entry + 8, 0), element<std::uint32_t>(entry + 12, 0));
  }
  return {};
}

std::string_view Pack::language() const {
  if (bytes_.empty()) return {};
  char const* tag = reinterpret_cast<char const*>(bytes_.data() + 32);
  std::size_t n = 0;
  while (n < 8 && tag[n]) ++n;
  return {tag, n};
}

}  // namespace claimlight::model
