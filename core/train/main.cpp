// The trainer: from treebanks and word vectors to a language pack.
//
// A few large networks learn from the treebanks first. The small one that is shipped then learns from the treebanks and
// from the large ones' answers, also on text without labels (Hinton et al. 2015; Kuncoro et al. 2016), and ends its
// training under rounded weights. The same input gives the same bytes: one source of random numbers a network, sums in a
// fixed order; threads only train different networks.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "syntax/analyse.h"
#include "train/course.h"
#include "train/input.h"
#include "train/lemmas.h"
#include "train/plain_text.h"
#include "train/quantise.h"

namespace {

using namespace claimlight::train;

struct Options {
  std::vector<std::string> train, text, dev, skip;
  std::string vectors, pack;
  std::size_t threads = 1, teachers = 4;
  int epochs = 0;  ///< 0: as the recipe says
};

/// The word table's size, and how often a training word is seen to be in it for that alone.
constexpr std::size_t table_rows = 26000, seen_least = 4;

Settings teacher_settings() {
  Settings s;
  s.word = 100, s.layers = "crcrcr", s.hidden = 176, s.arc = 96, s.label = 128;
  s.dropout = 0.2f, s.input_dropout = 0.1f;
  return s;
}

Settings student_settings() {
  Settings s;
  s.word = 48, s.layers = "crcrcr", s.hidden = 96, s.arc = 64, s.label = 64;
  s.dropout = 0.03f, s.input_dropout = 0.02f;
  return s;
}

Course teacher_course(Options const& o, std::uint64_t seed) {
  Course course;
  course.epochs = o.epochs ? o.epochs : 24;
  course.seed = seed;
  return course;
}

Course student_course(Options const& o) {
  Course course;
  course.epochs = o.epochs ? o.epochs : 40;
  course.soft = 0.9f;
  return course;
}

/// The end of the student's training, under rounded weights.
Course rounded_course(Options const& o) {
  Course course = student_course(o);
  course.epochs = o.epochs ? 1 : 6;
  course.rate *= 0.15f;
  course.seed = 2;
  return course;
}

struct Data {
  std::vector<Sentence> sentences;
  Vocabulary vocabulary;
  std::vector<Example> examples;
  std::vector<std::vector<std::string>> unlabelled;  ///< forms of each sentence
  std::vector<Dev> dev;
};

Data read_data(Options const& o) {
  Data data;
  for (auto const& path : o.train) {
    auto const more = read_treebank(path, o.skip);
    data.sentences.insert(data.sentences.end(), more.begin(), more.end());
  }
  if (!o.text.empty() && !o.teachers) throw InputError("--text has no labels: it takes teachers to learn on it");
  if (data.sentences.empty()) throw InputError("--skip-document leaves no sentence to train on");
  data.vocabulary = build_vocabulary(data.sentences, read_vectors(o.vectors), table_rows, seen_least);
  if (data.vocabulary.tags.empty() || data.vocabulary.relations.empty())
    throw InputError("too few sentences to train on: no tag or no relation is there three times");
  for (auto const& s : data.sentences) data.examples.push_back(example_of(s, data.vocabulary));
  for (auto const& path : o.text) {
    auto const more = read_text(path);
    data.unlabelled.insert(data.unlabelled.end(), more.begin(), more.end());
  }
  for (auto const& path : o.dev) {
    Dev dev;
    dev.name = path.substr(path.rfind('/') + 1);
    dev.sentences = read_treebank(path);
    for (auto const& s : dev.sentences) dev.examples.push_back(example_of(s, data.vocabulary));
    data.dev.push_back(std::move(dev));
  }
  return data;
}

Network make(Settings s, Data const& data, std::uint64_t seed) {
  s.rows = data.vocabulary.words.size();
  s.tags = data.vocabulary.tags.size();
  s.relations = data.vocabulary.relations.size();
  Network network;
  network.shape(s, data.vocabulary.vectors, data.vocabulary.counts, seed);
  return network;
}

/// Trains the teachers, `threads` at a time, and adds their answers to the examples; those without labels come here.
void consult_teachers(Options const& o, Data& data) {
  constexpr std::uint64_t first_seed = 11;
  std::vector<Network> teachers;
  for (std::size_t k = 0; k < o.teachers; ++k) teachers.push_back(make(teacher_settings(), data, first_seed + k));
  for (std::size_t first = 0; first < teachers.size(); first += o.threads) {
    std::vector<std::thread> running;
    for (std::size_t k = first; k < std::min(teachers.size(), first + o.threads); ++k)
      running.emplace_back([&, k] {
        teach(teachers[k], data.vocabulary, data.examples, data.dev, teacher_course(o, first_seed + k));
      });
    for (auto& t : running) t.join();
  }
  for (auto const& forms : data.unlabelled) data.examples.push_back(unlabelled_example(forms, data.vocabulary));
  ask(teachers, data.examples);
}

/// Opened before the work begins, without harm to what the file holds so far.
std::ofstream open_pack(std::string const& path, std::ios::openmode mode) {
  std::ofstream file(path, std::ios::binary | mode);
  if (!file) throw InputError(path + ": " + std::strerror(errno));
  return file;
}

/// What a pack has no room for would show only here, such as a tag of 300 bytes.
void check_opens(std::vector<std::uint8_t> const& bytes) {
  claimlight::model::Pack pack;
  claimlight::syntax::Model model;
  auto fault = claimlight::model::Pack::open(bytes, pack);
  if (fault == claimlight::model::PackFault::none) fault = claimlight::syntax::Model::open(pack, model);
  if (fault != claimlight::model::PackFault::none)
    throw InputError("the treebanks have labels that a pack can't hold: " + std::string(describe(fault)));
}

void train_pack(Options const& o) {
  open_pack(o.pack, std::ios::app);
  Data data = read_data(o);
  std::fprintf(stderr, "%zu sentences, %zu without labels, %zu words in the table, %zu tags, %zu relations\n", data.sentences.size(), data.unlabelled.size(),
               data.vocabulary.words.size(), data.vocabulary.tags.size(), data.vocabulary.relations.size());
  if (o.teachers) consult_teachers(o, data);
  Network student = make(student_settings(), data, 1);
  teach(student, data.vocabulary, data.examples, data.dev, student_course(o));
  begin_quantised(student);
  teach(student, data.vocabulary, data.examples, data.dev, rounded_course(o), round_again);
  round_again(student);
  auto sections = network_sections(student, data.vocabulary);
  sections.push_back(lemma_section(data.sentences, data.vocabulary));
  auto const bytes = write_pack(sections, "en");
  check_opens(bytes);
  auto file = open_pack(o.pack, std::ios::trunc);
  file.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw InputError(o.pack + ": can't be written to its end");
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int bad_input = 2;
  Options o;
  CLI::App app("Trains a language pack: tagger, lemmatizer and dependency parser.", "claimlight-train");
  app.add_option("--train", o.train, "Treebanks to learn from, CoNLL-U")->required()->type_name("FILE");
  app.add_option("--text", o.text, "Plain text to learn the teachers' answers on, a paragraph a line")->type_name("FILE");
  app.add_option("--dev", o.dev, "Treebanks to measure on")->type_name("FILE");
  app.add_option("--skip-document", o.skip, "Leave out training documents whose newdoc id starts so")->type_name("PREFIX");
  app.add_option("--vectors", o.vectors, "Word vectors: the JSON of npm's wink-embeddings")->required()->type_name("FILE");
  app.add_option("--pack", o.pack, "The pack to write")->required()->type_name("FILE");
  app.add_option("--threads", o.threads, "Teachers trained side by side")->check(CLI::Range(1, 64))->capture_default_str();
  app.add_option("--teachers", o.teachers, "Large networks that the small one learns from; 0 for a trial")
      ->check(CLI::Range(0, 64))->capture_default_str();
  app.add_option("--epochs", o.epochs, "Rounds through the treebanks, for a trial (default: the recipe's)")
      ->check(CLI::Range(1, 1000));
  app.footer("Exit status: 0 done, 2 wrong use or bad input.");
  try {
    app.parse(argc, argv);
    train_pack(o);
    return 0;
  } catch (CLI::ParseError const& e) {
    return app.exit(e) == 0 ? 0 : bad_input;
  } catch (std::exception const& e) {
    std::cerr << "claimlight-train: " << e.what() << "\n";
  }
  return bad_input;
}
