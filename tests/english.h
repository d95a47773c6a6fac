// The English language pack and what is read with it, for tests of every build.
#pragma once

#include <fstream>
#include <iterator>
#include <vector>

#include "catch2.h"
#include "claim/read.h"
#include "record/record.h"
#include "syntax/analyse.h"

namespace claimlight::english {

/// The pack's bytes, aligned as a model wants them.
inline model::Bytes pack_bytes() {
  static std::size_t size = 0;
  static std::vector<std::uint64_t> const storage = [] {
    std::ifstream in(CLAIMLIGHT_SOURCE "/core/model/en.pack", std::ios::binary | std::ios::ate);
    REQUIRE(in.good());
    size = static_cast<std::size_t>(in.tellg());
    std::vector<std::uint64_t> words((size + 7) / 8);
    in.seekg(0);
    in.read(reinterpret_cast<char*>(words.data()), static_cast<std::streamsize>(size));
    return words;
  }();
  return {reinterpret_cast<std::uint8_t const*>(storage.data()), size};
}

inline syntax::Model const& model() {
  static syntax::Model const the_model = [] {
    model::Pack pack;
    syntax::Model opened;
    REQUIRE(model::Pack::open(pack_bytes(), pack) == model::PackFault::none);
    REQUIRE(syntax::Model::open(pack, opened) == model::PackFault::none);
    return opened;
  }();
  return the_model;
}

inline record::Record load(std::string_view json) { return record::load(json, model()); }

inline claim::Analysis read(text::Document doc, mention::Gazetteer const& gazetteer) {
  return claim::read(std::move(doc), gazetteer, model());
}

}  // namespace claimlight::english
