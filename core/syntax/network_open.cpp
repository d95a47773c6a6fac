// Reading the network's sections; see network.h. The sections' layout, all u32 and
// blocks at multiples of 16:
//
//   words:    rows, bucket bits, starts (u16, buckets + 1), prints (u16, rows - 2)
//   network:  fraction bits, word columns, affix columns × 5, layers, hidden, arc, label,
//             tags, relations; the layers' kinds; the tables (codes, book); then each
//             linear layer (shift, low, high, weights, bias); the three distance tables
#include "syntax/network.h"

namespace claimlight::syntax {
namespace {

Table read_table(model::Cursor& in, std::size_t rows, std::size_t cols) {
  Table t{rows, cols, nullptr, nullptr};
  t.codes = in.block(rows * cols / 2).data();
  t.book = reinterpret_cast<std::int16_t const*>(in.block(cols * 16 * 2).data());
  return t;
}

Affine read_affine(model::Cursor& in, std::size_t inputs, std::size_t outputs) {
  Affine a;
  a.in = inputs, a.out = outputs, a.padded = padded(outputs);
  a.rounding.shift = static_cast<int>(in.u32());
  a.rounding.low = static_cast<std::int32_t>(in.u32());
  a.rounding.high = static_cast<std::int32_t>(in.u32());
  if (a.rounding.shift < 0 || a.rounding.shift > 30 || a.rounding.low < -32768 || a.rounding.high > 32767)
    in.failed = true;
  a.weights = reinterpret_cast<std::int8_t const*>(in.block(inputs * a.padded).data());
  a.bias = reinterpret_cast<std::int32_t const*>(in.block(a.padded * 4).data());
  return a;
}

std::int16_t const* read_short(model::Cursor& in, std::size_t count) {
  return reinterpret_cast<std::int16_t const*>(in.block(count * 2).data());
}

}  // namespace

bool Network::open(model::Pack const& pack) {
  model::Bytes const index = pack.section("words"), body = pack.section("network");
  if (reinterpret_cast<std::uintptr_t>(body.data()) % 4) return false;
  model::Cursor in(index);
  std::size_t const rows = in.u32();
  bucket_bits = in.u32();
  if (in.failed || rows < 2 || rows > 65000 || bucket_bits < 1 || bucket_bits > 16) return false;
  std::size_t const buckets = std::size_t{1} << bucket_bits;
  starts = reinterpret_cast<std::uint16_t const*>(in.block((buckets + 1) * 2).data());
  prints = reinterpret_cast<std::uint16_t const*>(in.block((rows - 2) * 2).data());
  if (in.failed || starts[buckets] != rows - 2) return false;
  for (std::size_t b = 0; b < buckets; ++b)
    if (starts[b] > starts[b + 1]) return false;

  model::Cursor net(body);
  fraction_bits = static_cast<int>(net.u32());
  auto const size = [&net](std::size_t most, std::size_t multiple) {
    std::size_t const v = net.u32();
    if (v == 0 || v > most || v % multiple) net.failed = true;
    return net.failed ? multiple : v;
  };
  std::size_t const word = size(max_width, 2);
  std::size_t affix_cols[feature_count];
  input = word;
  for (std::size_t& cols : affix_cols) input += cols = size(max_width, 2);
  layer_count = size(max_layers, 1);
  hidden = size(max_width, 16), arc = size(128, 16), label = size(max_width, 16);
  tags = size(max_width, 1), relations = size(max_width, 1);
  if (net.failed || fraction_bits < 4 || fraction_bits > 13) return false;
  model::Bytes const kinds = net.block(16);
  if (net.failed) return false;
  words = read_table(net, rows, word);
  for (std::size_t f = 0; f < feature_count; ++f) affix[f] = read_table(net, feature_buckets[f], affix_cols[f]);
  for (std::size_t k = 0; k < layer_count; ++k) {
    layers[k].kind = static_cast<char>(kinds[k]);
    std::size_t const from = k ? hidden : input;
    if (layers[k].kind == 'c') layers[k].affine = read_affine(net, 3 * from, hidden);
    else if (layers[k].kind == 'r') layers[k].affine = read_affine(net, from, 2 * hidden);
    else return false;
  }
  tag = read_affine(net, hidden, tags);
  dependent = read_affine(net, hidden, arc);
  bilinear = read_affine(net, arc, arc);
  head = read_affine(net, hidden, arc);
  label_dependent = read_affine(net, hidden, label);
  label_head = read_affine(net, hidden, label);
  relation = read_affine(net, label, relations);
  near_dependent = read_short(net, arc * distance_classes);
  near_head = read_short(net, arc * distance_classes);
  near_label = read_short(net, distance_classes * label);
  return !net.failed;
}

}  // namespace claimlight::syntax
