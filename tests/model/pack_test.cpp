// A language pack is checked before it is used, and whatever is wrong with it, nothing is read that is not there.
#include "model/pack.h"

#include <cstring>

#include "english.h"
#include "text/tokens.h"

using namespace claimlight;
using model::Pack;
using model::PackFault;

namespace {

/// A pack's bytes to spoil. Of 64-bit numbers, so that they lie as a model wants them; an allocation of their own size,
/// so that a sanitizer sees what is read past their end.
class Copy {
 public:
  explicit Copy(std::size_t size = english::pack_bytes().size()) : size_(size), words_((size + 7) / 8) {
    std::memcpy(words_.data(), english::pack_bytes().data(), size);
  }
  [[nodiscard]] std::uint8_t* data() { return reinterpret_cast<std::uint8_t*>(words_.data()); }
  [[nodiscard]] model::Bytes bytes() { return {data(), size_}; }

  template <class T>
  void write(std::size_t at, T value) {
    std::memcpy(data() + at, &value, sizeof value);
  }
  /// Makes size and checksum right again, so that only the content is wrong.
  void repair() {
    write(16, std::uint64_t{size_});
    write(24, model::checksum(bytes().subspan(32)));
  }

 private:
  std::size_t size_;
  std::vector<std::uint64_t> words_;
};

PackFault open(model::Bytes bytes) {
  Pack pack;
  return Pack::open(bytes, pack);
}

/// Opens the pack and, where it opens, parses with it.
PackFault use(model::Bytes bytes) {
  Pack pack;
  syntax::Model model;
  if (auto const fault = Pack::open(bytes, pack); fault != PackFault::none) return fault;
  if (auto const fault = syntax::Model::open(pack, model); fault != PackFault::none) return fault;
  auto const doc = text::make_document("On Monday the minister, who wouldn't say why, sold 12 ships to Z\xC3\xBCrich's oldest bank.");
  auto const tokens = text::tokenize(doc);
  auto const sentences = text::split_sentences(doc, tokens);
  CHECK(syntax::analyse(model, doc, tokens, sentences).size() == tokens.size());
  return PackFault::none;
}

std::uint32_t u32_at(std::uint8_t const* at) { return model::element<std::uint32_t>(at, 0); }

}  // namespace

TEST_CASE("model: the English pack opens", "[model]") {
  Pack pack;
  REQUIRE(Pack::open(english::pack_bytes(), pack) == PackFault::none);
  CHECK(pack.language() == "en");
  for (auto const* name : {"words", "network", "labels", "lemmas"}) CHECK_FALSE(pack.section(name).empty());
  CHECK(pack.section("nothing").empty());
  CHECK(pack.section("a name too long").empty());
  CHECK(use(english::pack_bytes()) == PackFault::none);
}

TEST_CASE("model: every fault has words of its own", "[model]") {
  std::vector<std::string> seen;
  for (auto fault : {PackFault::none, PackFault::truncated, PackFault::not_a_pack, PackFault::version, PackFault::checksum, PackFault::section}) {
    std::string const words(describe(fault));
    CHECK(words.find("language pack") != std::string::npos);
    CHECK(std::find(seen.begin(), seen.end(), words) == seen.end());
    seen.push_back(words);
  }
}

TEST_CASE("model: a shortened pack is refused", "[model][negative]") {
  auto const size = english::pack_bytes().size();
  for (std::size_t kept : {std::size_t{0}, std::size_t{7}, std::size_t{8}, std::size_t{47}, std::size_t{48}, std::size_t{100}, size / 2, size - 1}) {
    CAPTURE(kept);
    CHECK(open(english::pack_bytes().first(kept)) == PackFault::truncated);
  }
}

TEST_CASE("model: a changed byte is noticed", "[model][negative]") {
  auto const changed = [](std::size_t at) {
    Copy copy;
    copy.data()[at] ^= 0x10;
    return open(copy.bytes());
  };
  CHECK(changed(0) == PackFault::not_a_pack);
  CHECK(changed(8) == PackFault::version);
  CHECK(changed(24) == PackFault::checksum);
  auto const size = english::pack_bytes().size();
  for (std::size_t at = 32; at < size; at += size / 97) {
    CAPTURE(at);
    CHECK(changed(at) == PackFault::checksum);
  }
  std::vector<std::uint8_t> longer(english::pack_bytes().begin(), english::pack_bytes().end());
  longer.push_back(0);
  CHECK(open(longer) == PackFault::section);
}

TEST_CASE("model: a pack that ends at a section's edge, or a byte before or behind it, is refused", "[model][negative]") {
  auto const whole = english::pack_bytes();
  auto const sections = u32_at(whole.data() + 12);
  REQUIRE(sections == 4);
  std::vector<std::size_t> cuts{model::pack_header, model::pack_header + sections * model::section_entry};
  for (std::uint32_t i = 0; i < sections; ++i) {
    auto const* entry = whole.data() + model::pack_header + i * model::section_entry;
    cuts.push_back(u32_at(entry + 8));
    cuts.push_back(u32_at(entry + 8) + u32_at(entry + 12));
  }
  for (auto cut : cuts)
    for (std::size_t size : {cut - 1, cut, cut + 1}) {
      if (size >= whole.size()) continue;
      CAPTURE(size);
      Copy copy(size);
      copy.repair();  // so that it takes the section table to tell
      CHECK(use(copy.bytes()) == (size < model::pack_header ? PackFault::truncated : PackFault::section));
    }
}

TEST_CASE("model: a section that ends early is refused", "[model][negative]") {
  auto const whole = english::pack_bytes();
  for (std::uint32_t i = 0; i < u32_at(whole.data() + 12); ++i) {
    auto const entry = model::pack_header + i * model::section_entry;
    auto const size = u32_at(whole.data() + entry + 12);
    for (std::uint32_t kept : {0u, 1u, 3u, 4u, 11u, 12u, 16u, 40u, size / 2, size - 1}) {
      CAPTURE(i, kept);
      Copy copy;
      copy.write(entry + 12, kept);
      copy.repair();
      CHECK(use(copy.bytes()) == PackFault::section);
    }
  }
}

TEST_CASE("model: sections that contradict themselves are refused", "[model][negative]") {
  auto const broken = [](std::size_t at, std::uint32_t value) {
    Copy copy;
    copy.write(at, value);
    copy.write(24, model::checksum(copy.bytes().subspan(32)));
    return use(copy.bytes());
  };
  CHECK(broken(12, 0x7fffffff) == PackFault::section);                      // count of sections
  CHECK(broken(model::pack_header + 8, 0xfffffff0) == PackFault::section);  // an offset
  CHECK(broken(model::pack_header + 12, 0xffffffff) == PackFault::section);  // a size
  Pack pack;
  REQUIRE(Pack::open(english::pack_bytes(), pack) == PackFault::none);
  for (auto const* name : {"words", "network", "labels", "lemmas"}) {
    auto const at = static_cast<std::size_t>(pack.section(name).data() - english::pack_bytes().data());
    for (std::uint32_t value : {0u, 0xffffffffu, 0x7fffffffu, 60000u}) {
      CAPTURE(name, value);
      CHECK(broken(at, value) == PackFault::section);
    }
  }
}

TEST_CASE("model: whatever bytes are wrong behind a right checksum, nothing breaks", "[model][negative]") {
  std::uint32_t seed = 20240622;
  auto const random = [&seed](std::size_t below) {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<std::size_t>(seed >> 8) % below;
  };
  Pack pack;
  REQUIRE(Pack::open(english::pack_bytes(), pack) == PackFault::none);
  std::size_t opened = 0;
  for (int round = 0; round < 150; ++round) {
    Copy copy;
    // Headers of sections decide more than weights: every other change strikes one.
    for (auto changes = 1 + random(4); changes-- > 0;) {
      std::size_t at = 32 + random(copy.bytes().size() - 32);
      if (changes % 2) {
        char const* const names[] = {"words", "network", "labels", "lemmas"};
        auto const section = pack.section(names[random(4)]);
        at = static_cast<std::size_t>(section.data() - english::pack_bytes().data()) + random(std::min<std::size_t>(section.size(), 96));
      }
      copy.data()[at] = static_cast<std::uint8_t>(random(256));
    }
    copy.repair();
    opened += use(copy.bytes()) == PackFault::none;
  }
  CHECK(opened > 0);  // a wrong weight is no fault that could be seen
}
