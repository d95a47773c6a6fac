// Words a second of the text and syntax rooms together: tokens, sentences, tags, lemmas, trees.
//
//   syntax_bench PACK TEXT SECONDS
//
// The text is analysed again and again on one thread, for SECONDS with each of the machine's kernels. The fastest pass
// counts: other programs only ever slow one down. Reading and opening are not counted. Prints a line for each: the kernels,
// words a second, and a hash of all words, which is the same wherever the parse is.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "read_file.h"
#include "syntax/analyse.h"
#include "text/document.h"
#include "text/tokens.h"

namespace {

using namespace claimlight;

/// One pass over the text.
std::vector<syntax::Word> pass(std::string const& bytes, syntax::Analyser& analyser) {
  auto const doc = text::make_document(bytes);
  auto const tokens = text::tokenize(doc);
  std::vector<std::string_view> forms;
  forms.reserve(tokens.size());
  for (auto const& t : tokens) forms.push_back(doc[t.span]);
  std::vector<syntax::Word> words;
  words.reserve(tokens.size());
  for (auto const& s : text::split_sentences(doc, tokens))
    analyser.analyse(std::span(forms).subspan(s.first, s.last - s.first), words);
  return words;
}

/// FNV-1a, 64 bits.
std::uint64_t hash(std::vector<syntax::Word> const& words) {
  std::uint64_t h = 0xcbf29ce484222325ull;
  auto const mix = [&h](std::string_view bytes) {
    for (unsigned char c : bytes) h = (h ^ c) * 0x100000001b3ull;
  };
  for (auto const& w : words) {
    for (std::string_view part : {std::string_view(w.lemma), name(w.upos), w.xpos, name(w.deprel)}) mix(part);
    mix(std::to_string(w.head));
  }
  return h;
}

double words_a_second(std::string const& text, double seconds, syntax::Analyser& analyser) {
  using Clock = std::chrono::steady_clock;
  auto const since = [](Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); };
  double best = 0;
  auto const began = Clock::now();
  do {
    auto const start = Clock::now();
    auto const words = static_cast<double>(pass(text, analyser).size());
    best = std::max(best, words / since(start));
  } while (since(began) < seconds);
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: syntax_bench PACK TEXT SECONDS\n", stderr);
    return 2;
  }
  auto const file = bench::read_file(argv[1]), text = bench::read_file(argv[2]);
  std::vector<std::uint64_t> aligned((file.size() + 7) / 8);
  std::memcpy(aligned.data(), file.data(), file.size());
  model::Pack pack;
  syntax::Model model;
  auto fault = model::Pack::open({reinterpret_cast<std::uint8_t const*>(aligned.data()), file.size()}, pack);
  if (fault == model::PackFault::none) fault = syntax::Model::open(pack, model);
  if (fault != model::PackFault::none) {
    std::fprintf(stderr, "%s: %s\n", argv[1], std::string(describe(fault)).c_str());
    return 2;
  }
  auto const list = syntax::all_kernels();
  for (std::size_t k = 0; k < list.count; ++k) {
    syntax::Analyser analyser(model, *list.at[k]);
    auto const digest = hash(pass(text, analyser));
    auto const speed = words_a_second(text, std::atof(argv[3]), analyser);
    std::printf("%s %.0f %016llx\n", list.at[k]->name, speed, static_cast<unsigned long long>(digest));
  }
}
