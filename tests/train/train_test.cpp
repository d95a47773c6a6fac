// The trainer as a program: the same input gives the same bytes, its pack parses, and bad input is told.
// tiny.conllu is a treebank of a dozen sentences.
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "catch2.h"
#include "syntax/analyse.h"
#include "syntax/conllu.h"

using namespace claimlight;
namespace fs = std::filesystem;

namespace {

std::string read(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string const& tiny() {
  static std::string const text = read(CLAIMLIGHT_SOURCE "/tests/train/tiny.conllu");
  return text;
}

/// Vectors for a few words, their ranks against the order of the file.
std::string vectors() {
  std::ostringstream out;
  out << R"({"dimensions": 4, "words": ["the", "bridge"], "vectors": {)";
  char const* const words[] = {"sell", "mayor", "Bridge", "a", "bridge", "the"};
  for (int i = 0; i < 6; ++i)
    out << (i ? ", " : "") << '"' << words[i] << "\": [" << 0.25 * i << ", -" << i << ".5e-1, 1, 0.125, 1.5, " << 5 - i << "]";
  out << R"(}, "unkVector": [0, 0, 0, 0, 0, -1]})";
  return out.str();
}

/// A folder of its own for each test, gone at its end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("claimlight-train-" + std::to_string(std::random_device{}()))) { fs::create_directories(path_); }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  [[nodiscard]] std::string path(std::string const& name) const { return (path_ / name).string(); }
  std::string write(std::string const& name, std::string const& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path(name);
  }

 private:
  fs::path path_;
};

struct Outcome {
  int status;
  std::string err;
};

Outcome run(Folder const& folder, std::string const& arguments) {
  auto const err = folder.path("err");
  int const status = std::system(("'" CLAIMLIGHT_TRAIN "' " + arguments + " > /dev/null 2> '" + err + "'").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(err)};
}

std::string times(int count, std::string const& part) {
  std::string out;
  while (count-- > 0) out += part;
  return out;
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("train: the same input gives the same bytes, whatever the threads", "[train]") {
  Folder const folder;
  auto const skipped = "# newdoc id = skip-this\n1\tNonsense\tnonsense\tX\tFW\t_\t0\troot\t_\t_\n\n";
  auto const common = "--train '" + folder.write("train.conllu", skipped + times(3, tiny())) + "' --dev '" + folder.write("dev.conllu", tiny()) + "' --vectors '" +
                      folder.write("vectors.json", vectors()) + "' --skip-document skip --epochs 2 --pack ";
  auto const one = run(folder, common + folder.path("one.pack") + " --teachers 2");
  CAPTURE(one.err);
  REQUIRE(one.status == 0);
  CHECK(has(one.err, "36 sentences"));
  CHECK(has(one.err, "dev.conllu upos"));
  REQUIRE(run(folder, common + folder.path("two.pack") + " --teachers 2 --threads 2").status == 0);
  auto const bytes = read(folder.path("one.pack"));
  CHECK(bytes.size() > 1000);
  CHECK(bytes == read(folder.path("two.pack")));
  REQUIRE(run(folder, common + folder.path("two.pack") + " --teachers 1").status == 0);
  CHECK(bytes != read(folder.path("two.pack")));  // teachers do matter
}

TEST_CASE("train: text without labels is learned from where teachers label it", "[train]") {
  Folder const folder;
  auto const common = "--train '" + folder.write("train.conllu", times(3, tiny())) + "' --vectors '" + folder.write("vectors.json", vectors()) +
                      "' --teachers 1 --epochs 2 --pack ";
  REQUIRE(run(folder, common + folder.path("without.pack")).status == 0);
  auto const with = run(folder, common + folder.path("with.pack") + " --text '" + folder.write("text.txt", "The mayor sold it. She left.\nNo.\n") + "'");
  CAPTURE(with.err);
  REQUIRE(with.status == 0);
  CHECK(has(with.err, "3 without labels"));
  CHECK(read(folder.path("with.pack")) != read(folder.path("without.pack")));
}

TEST_CASE("train: a pack opens and knows the sentences that it was made from", "[train]") {
  Folder const folder;
  auto const trained = run(folder, "--train '" + folder.write("train.conllu", times(30, tiny())) + "' --vectors '" + folder.write("vectors.json", vectors()) +
                                       "' --teachers 0 --epochs 30 --pack " + folder.path("en.pack"));
  CAPTURE(trained.err);
  REQUIRE(trained.status == 0);
  auto const text = read(folder.path("en.pack"));
  std::vector<std::uint8_t> const bytes(text.begin(), text.end());
  model::Pack pack;
  syntax::Model model;
  REQUIRE(model::Pack::open(bytes, pack) == model::PackFault::none);
  REQUIRE(syntax::Model::open(pack, model) == model::PackFault::none);
  CHECK(pack.language() == "en");
  auto const treebank = syntax::read_conllu(tiny());
  REQUIRE_FALSE(treebank.fault);
  syntax::Analyser analyser(model);
  std::size_t all = 0, tags = 0, lemmas = 0, heads = 0;
  for (auto const& sentence : treebank.sentences) {
    std::vector<std::string_view> forms;
    for (auto w : sentence.words) forms.push_back(sentence.rows[w][syntax::column::form]);
    std::vector<syntax::Word> words;
    analyser.analyse(forms, words);
    REQUIRE(words.size() == forms.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      auto const& row = sentence.rows[sentence.words[i]];
      ++all;
      tags += name(words[i].upos) == row[syntax::column::upos];
      lemmas += words[i].lemma == row[syntax::column::lemma];
      heads += std::to_string(words[i].head + 1) == row[syntax::column::head];
    }
  }
  CAPTURE(all, tags, lemmas, heads);
  CHECK(10 * tags >= 9 * all);
  CHECK(10 * lemmas >= 9 * all);
  CHECK(10 * heads >= 9 * all);
}

TEST_CASE("train: bad input has status 2 and is told with its place", "[train][negative]") {
  Folder const folder;
  auto const good = folder.write("good.conllu", tiny());
  auto const good_vectors = folder.write("good.json", vectors());
  auto const pack = folder.write("old.pack", "what was there");
  auto const treebank = [&](std::string const& text) { return folder.write("bad.conllu", text); };
  auto const json = [&](std::string const& text) { return folder.write("bad.json", text); };
  auto const refuses = [&](std::string const& train, std::string const& vector_file, std::string const& more, std::vector<std::string> const& parts) {
    auto const r = run(folder, "--train '" + train + "' --vectors '" + vector_file + "' --teachers 0 --epochs 1 --pack '" + pack + "' " + more);
    CAPTURE(r.err);
    CHECK(r.status == 2);
    for (auto const& part : parts) {
      CAPTURE(part);
      CHECK(has(r.err, part));
    }
    CHECK(read(pack) == "what was there");
  };
  std::string const row = "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n";
  refuses(folder.path("none.conllu"), good_vectors, "", {"none.conllu", "No such file"});
  refuses(folder.path(""), good_vectors, "", {"is a folder"});
  refuses(treebank(row + "\n1\tGo\n"), good_vectors, "", {"bad.conllu:3: expected ten columns", "found 2"});
  refuses(treebank(""), good_vectors, "", {"bad.conllu:1: expected a sentence"});
  for (std::string const head : {"2", "1", "-1", "_", "1x", "99999999999999999999"})
    refuses(treebank("1\tGo\tgo\tVERB\tVB\t_\t" + head + "\troot\t_\t_\n"), good_vectors, "", {"bad.conllu:1: expected another word's id", "\"" + head + "\""});
  refuses(treebank(row), good_vectors, "", {"too few sentences"});
  refuses(good, good_vectors, "--skip-document news", {"--skip-document leaves no sentence"});
  refuses(good, good_vectors, "--dev '" + folder.path("none.conllu") + "'", {"none.conllu", "No such file"});
  refuses(good, good_vectors, "--text '" + folder.path("none.txt") + "'", {"--text has no labels"});
  refuses(good, folder.path("none.json"), "", {"none.json", "No such file"});
  refuses(good, json(""), "", {"bad.json", "line 1", "end of input"});
  refuses(good, json("{\"vectors\": {\n\"a\": [1, 2, 3, 0],\n\"b\": [1, 2\n"), "", {"bad.json", "line 4"});
  refuses(good, json("[1, 2]"), "", {"bad.json", "expected an object \"vectors\""});
  refuses(good, json(R"({"vectors": {}})"), "", {"expected an object \"vectors\""});
  refuses(good, json(R"({"vectors": [1]})"), "", {"expected an object \"vectors\""});
  refuses(good, json(R"({"vectors": {"a": [1, 2, 3, 0], "b": [1, 3, 1]}})"), "", {"vector of \"b\": expected 4 numbers, found 3"});
  refuses(good, json(R"({"vectors": {"a": [0]}})"), "", {"vector of \"a\""});
  refuses(good, json(R"({"vectors": {"a": [1, 2, 3, 0.5]}})"), "", {"vector of \"a\": expected a rank as last number"});
  refuses(good, json(R"({"vectors": {"a": [1, "2", 3, 0]}})"), "", {"vector of \"a\": expected a list of numbers, found a string"});
  refuses(good, json(R"({"vectors": {"a": {"b": 1}}})"), "", {"vector of \"a\": expected a list of numbers"});
  refuses(good, json(R"({"vectors": {"a": [[1], 2, 3, 0]}})"), "", {"vector of \"a\": expected a list of numbers"});
  refuses(good, json(R"({"vectors": {"a": 3}})"), "", {"vector of \"a\": expected a list of numbers, found a number"});

  auto const no_text = run(folder, "--train '" + good + "' --vectors '" + good_vectors + "' --text '" + folder.path("none.txt") + "' --pack '" + pack + "'");
  CHECK(no_text.status == 2);
  CHECK(has(no_text.err, "none.txt: No such file"));
  auto const folder_pack = run(folder, "--train '" + good + "' --vectors '" + good_vectors + "' --pack '" + folder.path("no/such/en.pack") + "'");
  CHECK(folder_pack.status == 2);
  CHECK(has(folder_pack.err, "no/such/en.pack"));
}

TEST_CASE("train: wrong use has status 2, help has 0", "[train]") {
  Folder const folder;
  CHECK(run(folder, "").status == 2);
  CHECK(run(folder, "--train x --vectors y").status == 2);
  CHECK(run(folder, "--train x --vectors y --pack z --epochs 0").status == 2);
  CHECK(run(folder, "--train x --vectors y --pack z --threads 0").status == 2);
  CHECK(run(folder, "--colour").status == 2);
  CHECK(run(folder, "--help").status == 0);
}
