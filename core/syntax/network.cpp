// The network's integer forward pass; see network.h.
#include "syntax/network.h"

#include <algorithm>

#include "syntax/tree.h"

namespace claimlight::syntax {
namespace {

/// One row's values, appended at `out`; returns the end.
std::int16_t* look_up(Table const& table, std::size_t row, std::int16_t* out) {
  std::uint8_t const* codes = table.codes + row * (table.cols / 2);
  std::int16_t const* book = table.book;
  for (std::size_t c = 0; c < table.cols; c += 2, ++codes, book += 32) {
    *out++ = book[*codes & 15];
    *out++ = book[16 + (*codes >> 4)];
  }
  return out;
}

/// Word and affix vectors of all nodes, between two rows of zeros.
void embed(Network const& net, Workspace& space) {
  std::size_t const nodes = space.features.size(), width = net.input;
  space.input.assign((nodes + 2) * width, 0);
  for (std::size_t i = 0; i < nodes; ++i) {
    Features const& f = space.features[i];
    std::int16_t* to = look_up(net.words, i ? net.row(f.key) : root_row, space.input.data() + (i + 1) * width);
    if (i == 0) continue;
    for (std::size_t k = 0; k < feature_count; ++k) to = look_up(net.affix[k], f.bucket[k], to);
  }
}

void affine(Kernels const& kernels, Affine const& a, std::int16_t const* x, std::size_t rows, std::size_t stride,
            std::int16_t* out) {
  kernels.affine(x, rows, stride, a.weights, a.bias, a.in, a.padded, a.rounding, out, a.padded);
}

/// Runs the encoder; the result is space.x, one row of zeros before the first node.
void encode(Network const& net, Kernels const& kernels, Workspace& space) {
  std::size_t const nodes = space.features.size(), width = net.hidden;
  space.x.assign((nodes + 2) * width, 0);
  space.branch.resize(nodes * width);
  space.gates.resize(nodes * 2 * width);
  space.state.resize(width);
  std::int16_t* x = space.x.data() + width;
  for (std::size_t k = 0; k < net.layer_count; ++k) {
    Affine const& a = net.layers[k].affine;
    std::size_t const from = k ? width : net.input;
    std::int16_t const* in = k ? x : space.input.data() + from;
    if (net.layers[k].kind == 'c') {
      // A row and its neighbours lie side by side: three rows are one input.
      affine(kernels, a, in - from, nodes, from, k ? space.branch.data() : x);
      if (k) kernels.add(x, space.branch.data(), nodes * width);
      continue;
    }
    affine(kernels, a, in, nodes, from, space.gates.data());
    std::size_t const half = width / 2, row = 2 * width;
    auto const step = static_cast<std::ptrdiff_t>(row), x_step = static_cast<std::ptrdiff_t>(width);
    std::int16_t const* z = space.gates.data();
    kernels.recur(z, z + width, step, nodes, half, net.fraction_bits, space.state.data(), x, x_step);
    z += (nodes - 1) * row + half;
    kernels.recur(z, z + width, -step, nodes, half, net.fraction_bits, space.state.data(),
                  x + (nodes - 1) * width + half, -x_step);
  }
}

/// Arc scores of all node pairs, rows `padded` apart, into space.arcs.
std::size_t score_arcs(Network const& net, Kernels const& kernels, Workspace& space) {
  std::size_t const nodes = space.features.size(), padded = syntax::padded(nodes), arc = net.arc;
  std::int16_t const* x = space.x.data() + net.hidden;
  space.dep.resize(nodes * arc), space.query.resize(nodes * arc), space.key.resize(nodes * arc);
  affine(kernels, net.dependent, x, nodes, net.hidden, space.dep.data());
  affine(kernels, net.bilinear, space.dep.data(), nodes, arc, space.query.data());
  affine(kernels, net.head, x, nodes, net.hidden, space.key.data());
  space.keys.assign(padded * arc, 0);
  for (std::size_t j = 0; j < nodes; ++j)
    for (std::size_t c = 0; c < arc; c += 2) {
      std::int16_t* pair = &space.keys[j / panel * panel * arc + (c * panel) + 2 * (j % panel)];
      pair[0] = space.key[j * arc + c];
      pair[1] = space.key[j * arc + c + 1];
    }
  space.arcs.resize(nodes * padded);
  space.near_query.resize(nodes * distance_classes), space.near_key.resize(nodes * distance_classes);
  kernels.products(space.query.data(), nodes, arc, space.keys.data(), arc, padded, space.arcs.data(), padded);
  kernels.products(space.query.data(), nodes, arc, net.near_dependent, arc, distance_classes, space.near_query.data(),
                   distance_classes);
  kernels.products(space.key.data(), nodes, arc, net.near_head, arc, distance_classes, space.near_key.data(),
                   distance_classes);
  for (std::size_t i = 1; i < nodes; ++i) {
    std::int32_t* row = &space.arcs[i * padded];
    std::int32_t const *query = &space.near_query[i * distance_classes], *key = space.near_key.data();
    auto const add = [&](std::size_t j) {
      std::size_t const d = distance_class(i, j);
      row[j] = wrapped(row[j], wrapped(query[d], key[d]));
    };
    add(0);
    for (std::size_t j = 1; j < nodes; ++j) {
      key += distance_classes;
      add(j);
    }
  }
  return padded;
}

}  // namespace

std::uint32_t Network::row(std::uint64_t key) const {
  auto const bucket = static_cast<std::size_t>(key >> (64 - bucket_bits));
  auto const print = static_cast<std::uint16_t>(key >> (48 - bucket_bits));
  for (std::size_t i = starts[bucket]; i < starts[bucket + 1]; ++i)
    if (prints[i] == print) return first_word_row + static_cast<std::uint32_t>(i);
  return unknown_row;
}

void parse(Network const& net, Kernels const& kernels, Workspace& space) {
  std::size_t const nodes = space.features.size();
  embed(net, space);
  encode(net, kernels, space);
  std::int16_t const* x = space.x.data() + net.hidden;
  Parse& out = space.parse;
  out.tag.assign(nodes, 0), out.head.assign(nodes, 0), out.relation.assign(nodes, 0);

  space.tags.resize(nodes * net.tag.padded);
  kernels.scores(x, nodes, net.hidden, net.tag.weights, net.tag.bias, net.tag.in, net.tag.padded, space.tags.data(),
                 net.tag.padded);
  for (std::size_t i = 1; i < nodes; ++i)
    out.tag[i] = static_cast<std::int32_t>(kernels.greatest(&space.tags[i * net.tag.padded], net.tags));

  std::size_t const padded = score_arcs(net, kernels, space);
  best_tree(space.arcs.data(), padded, nodes, out.head.data(), space.tree);
  uncross(space.arcs.data(), padded, nodes, net.crossing_tolerance, out.head.data(), space.spans);

  std::size_t const label = net.label;
  space.label_d.resize(nodes * label), space.label_h.resize(nodes * label), space.hidden.resize(nodes * label);
  affine(kernels, net.label_dependent, x, nodes, net.hidden, space.label_d.data());
  affine(kernels, net.label_head, x, nodes, net.hidden, space.label_h.data());
  for (std::size_t i = 1; i < nodes; ++i) {
    auto const head = static_cast<std::size_t>(out.head[i]);
    kernels.rectified_sum(&space.label_d[i * label], &space.label_h[head * label],
                          net.near_label + distance_class(i, head) * label, label, &space.hidden[i * label]);
  }
  space.relations.resize(nodes * net.relation.padded);
  kernels.scores(space.hidden.data() + label, nodes - 1, label, net.relation.weights, net.relation.bias, label,
                 net.relation.padded, space.relations.data() + net.relation.padded, net.relation.padded);
  for (std::size_t i = 1; i < nodes; ++i)
    out.relation[i] =
        static_cast<std::int32_t>(kernels.greatest(&space.relations[i * net.relation.padded], net.relations));
}

}  // namespace claimlight::syntax
