// Bytes of a section as model::Cursor reads them: little-endian numbers, blocks at multiples of 16.
#pragma once

#include <cstdint>
#include <vector>

#include "model/pack.h"

namespace claimlight::train {

struct Writer {
  std::vector<std::uint8_t> bytes;

  void raw(void const* p, std::size_t n) {
    auto const* b = static_cast<std::uint8_t const*>(p);
    bytes.insert(bytes.end(), b, b + n);
  }
  template <class T>
  void number(T v) {
    raw(&v, sizeof v);
  }
  void count(std::size_t n) { number(static_cast<std::uint32_t>(n)); }
  void align() {
    bytes.resize((bytes.size() + model::section_alignment - 1) / model::section_alignment * model::section_alignment);
  }
  template <class T>
  void block(std::vector<T> const& v) {
    align();
    raw(v.data(), v.size() * sizeof(T));
  }
};

}  // namespace claimlight::train
