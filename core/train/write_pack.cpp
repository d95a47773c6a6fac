// Writing the pack's sections; the layouts are in model/pack.h and syntax/network_open.cpp.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "syntax/network.h"
#include "train/quantise.h"
#include "train/writer.h"

namespace claimlight::train {
namespace {

template <class T>
T fixed(float x, int bits) {
  return static_cast<T>(std::lrint(std::ldexp(x, bits)));
}

/// Rows in `order`; codes two to a byte.
void write_table(Writer& out, Parameter const& p, std::vector<std::uint32_t> const& order) {
  std::vector<std::uint8_t> codes;
  for (std::uint32_t r : order)
    for (std::size_t c = 0; c < p.w.cols; c += 2)
      codes.push_back(static_cast<std::uint8_t>(nearest_level(p.book[c], p.w[r][c]) |
                                                nearest_level(p.book[c + 1], p.w[r][c + 1]) << 4));
  std::vector<std::int16_t> book;
  for (float level : p.book.data) book.push_back(fixed<std::int16_t>(level, activation_bits));
  out.block(codes);
  out.block(book);
}

/// Place of the weight from input k to output j in panels; see syntax/kernels.h.
std::size_t in_panels(std::size_t inputs, std::size_t k, std::size_t j) {
  return j / syntax::panel * syntax::panel * inputs + k / 2 * 2 * syntax::panel + 2 * (j % syntax::panel) + k % 2;
}

/// `result_bits`: fraction bits of the outputs, which `low` and `high` clamp.
void write_affine(Writer& out, Linear const& line, int result_bits, std::int32_t low, std::int32_t high) {
  std::size_t const in = line.weight.w.rows, n = line.weight.w.cols, padded = syntax::padded(n);
  int const bits = line.weight.bits;
  out.number<std::int32_t>(std::max(0, activation_bits + bits - result_bits));
  out.number<std::int32_t>(low);
  out.number<std::int32_t>(high);
  std::vector<std::int8_t> w(in * padded, 0);
  for (std::size_t k = 0; k < in; ++k)
    for (std::size_t j = 0; j < n; ++j) w[in_panels(in, k, j)] = fixed<std::int8_t>(line.weight.q[k][j], bits);
  std::vector<std::int32_t> bias(padded, 0);
  for (std::size_t j = 0; j < n; ++j) bias[j] = fixed<std::int32_t>(line.bias.w.data[j], activation_bits + bits);
  out.block(w);
  out.block(bias);
}

void write_near(Writer& out, Parameter const& p, int bits, bool pairs) {
  std::vector<std::int16_t> v(syntax::distance_classes * p.q.cols, 0);
  for (std::size_t d = 0; d < p.q.rows; ++d)
    for (std::size_t c = 0; c < p.q.cols; ++c)
      v[pairs ? in_panels(p.q.cols, c, d) : d * p.q.cols + c] = fixed<std::int16_t>(p.q[d][c], bits);
  out.block(v);
}

void write_names(Writer& out, std::vector<std::string> const& names) {
  out.count(names.size());
  for (std::string const& name : names) {
    out.number<std::uint8_t>(static_cast<std::uint8_t>(name.size()));
    out.raw(name.data(), name.size());
  }
}

}  // namespace

std::vector<Section> network_sections(Network& net, Vocabulary const& v) {
  Settings const& s = net.settings;
  // Rows by key, so that a bucket of leading bits is a range.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  for (std::uint32_t r = first_word_row; r < v.words.size(); ++r) keys.emplace_back(syntax::key_of(v.words[r]), r);
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> order = {unknown_row, root_row};
  for (auto const& [key, row] : keys) order.push_back(row);

  constexpr std::uint32_t bucket_bits = 12;
  std::vector<std::uint16_t> starts((1u << bucket_bits) + 1, 0), prints;
  for (auto const& [key, row] : keys) {
    ++starts[(key >> (64 - bucket_bits)) + 1];
    prints.push_back(static_cast<std::uint16_t>(key >> (48 - bucket_bits)));
  }
  for (std::size_t b = 1; b < starts.size(); ++b) starts[b] = static_cast<std::uint16_t>(starts[b] + starts[b - 1]);
  Writer words;
  words.count(v.words.size());
  words.count(bucket_bits);
  words.block(starts);
  words.block(prints);

  Writer out;
  out.count(activation_bits);
  out.count(s.word);
  for (std::size_t cols : s.affix) out.count(cols);
  for (std::size_t size : {net.layers.size(), s.hidden, s.arc, s.label, s.tags, s.relations})
    out.count(size);
  std::vector<char> kinds(16, 0);
  std::copy(s.layers.begin(), s.layers.end(), kinds.begin());
  out.block(kinds);
  write_table(out, net.words, order);
  for (std::size_t f = 0; f < syntax::feature_count; ++f) {
    std::vector<std::uint32_t> all(syntax::feature_buckets[f]);
    for (std::uint32_t r = 0; r < all.size(); ++r) all[r] = r;
    write_table(out, net.affix[f], all);
  }
  constexpr std::int32_t low = -32768, high = 32767;
  for (Layer const& l : net.layers) write_affine(out, l.line, activation_bits, l.kind == 'c' ? 0 : low, high);
  write_affine(out, net.tag, 0, low, high);
  write_affine(out, net.dependent, activation_bits, 0, high);
  write_affine(out, net.bilinear, arc_bits, -arc_limit, arc_limit);
  write_affine(out, net.head, arc_bits, -arc_limit, arc_limit);
  write_affine(out, net.label_dependent, activation_bits, low, high);
  write_affine(out, net.label_head, activation_bits, low, high);
  write_affine(out, net.label, 0, low, high);
  write_near(out, net.near_dependent, arc_bits, true);
  write_near(out, net.near_head, arc_bits, true);
  write_near(out, net.near_label, activation_bits, false);

  Writer labels;
  write_names(labels, v.tags);
  write_names(labels, v.relations);
  return {{"words", words.bytes}, {"network", out.bytes}, {"labels", labels.bytes}};
}

std::vector<std::uint8_t> write_pack(std::vector<Section> const& sections, std::string const& language) {
  Writer out;
  out.raw(model::pack_magic, 8);
  out.count(model::pack_version);
  out.count(sections.size());
  out.bytes.resize(model::pack_header + sections.size() * model::section_entry, 0);
  std::memcpy(out.bytes.data() + 32, language.data(), std::min<std::size_t>(language.size(), 8));
  for (std::size_t i = 0; i < sections.size(); ++i) {
    out.align();
    std::uint8_t* entry = out.bytes.data() + model::pack_header + i * model::section_entry;
    auto const offset = static_cast<std::uint32_t>(out.bytes.size()),
               size = static_cast<std::uint32_t>(sections[i].second.size());
    std::memcpy(entry, sections[i].first.data(), std::min<std::size_t>(8, sections[i].first.size()));
    std::memcpy(entry + 8, &offset, 4);
    std::memcpy(entry + 12, &size, 4);
    out.raw(sections[i].second.data(), size);
  }
  std::uint64_t const size = out.bytes.size();
  std::memcpy(out.bytes.data() + 16, &size, 8);
  std::uint64_t const sum = model::checksum(model::Bytes(out.bytes).subspan(32));
  std::memcpy(out.bytes.data() + 24, &sum, 8);
  return out.bytes;
}

}  // namespace claimlight::train
