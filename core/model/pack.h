// The language pack: one file of read-only sections, used where it lies in memory.
//
//   0        8       12       16       24         32        40        48
//   +--------+--------+--------+--------+----------+---------+---------+
//   |magic   |version |sections|size    |checksum  |language |0        |
//   +--------+--------+--------+--------+----------+---------+---------+
//   then a table of sections: name (8 bytes, zero padded), offset (u32), size (u32);
//   then the sections, each at a multiple of 16.
//
// Everything is little-endian. `size` is the whole file's in bytes. `checksum` covers
// all that follows it. A new section needs no new version; a changed meaning does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace claimlight::model {

using Bytes = std::span<std::uint8_t const>;

inline constexpr char pack_magic[9] = "CLMLPACK";
inline constexpr std::uint32_t pack_version = 1;
inline constexpr std::size_t pack_header = 48, section_entry = 16, section_alignment = 16;

/// What is wrong with a pack's bytes.
enum class PackFault : std::uint8_t {
  none,
  truncated,   ///< shorter than its header or than the size it states
  not_a_pack,  ///< other magic
  version,     ///< made for another version of this program
  checksum,    ///< some byte changed
  section      ///< a section lies outside the file, or its content contradicts itself
};

/// A sentence for people: "the language pack is truncated".
[[nodiscard]] std::string_view describe(PackFault fault);

/// A view of a pack's bytes, which must outlive it. Default: empty, without sections.
class Pack {
 public:
  /// Checks header, size, checksum and section table. On a fault the pack stays empty.
  [[nodiscard]] static PackFault open(Bytes bytes, Pack& pack);
  /// The bytes of a section; empty if there is none of that name.
  [[nodiscard]] Bytes section(std::string_view name) const;
  /// BCP 47 tag, such as "en".
  [[nodiscard]] std::string_view language() const;

 private:
  Bytes bytes_;
};

/// Of all bytes behind the header's checksum field: a multiply-and-shift hash of 64 bits, against damage, not malice.
[[nodiscard]] std::uint64_t checksum(Bytes bytes);

/// Reads numbers and arrays from a section in order. Reading past the end yields zeros and empty arrays and sets
/// `failed`.
class Cursor {
 public:
  explicit Cursor(Bytes bytes) : bytes_(bytes) {}
  [[nodiscard]] std::uint32_t u32() {
    std::uint32_t v = 0;
    if (Bytes const b = take(4); !b.empty()) std::memcpy(&v, b.data(), 4);
    return v;
  }
  /// The next `size` bytes, after skipping to a multiple of 16.
  [[nodiscard]] Bytes block(std::size_t size) {
    std::size_t const aligned = (at_ + section_alignment - 1) / section_alignment * section_alignment;
    at_ = aligned;
    return take(size);
  }
  [[nodiscard]] Bytes take(std::size_t size) {
    if (at_ > bytes_.size() || size > bytes_.size() - at_) {
      failed = true;
      return {};
    }
    at_ += size;
    return bytes_.subspan(at_ - size, size);
  }

  bool failed = false;

 private:
  Bytes bytes_;
  std::size_t at_ = 0;
};

/// Element `i` of a little-endian array at any alignment.
template <class T>
[[nodiscard]] T element(std::uint8_t const* array, std::size_t i) {
  T v;
  std::memcpy(&v, array + i * sizeof(T), sizeof(T));
  return v;
}

}  // namespace claimlight::model
