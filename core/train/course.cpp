// Training and measurement; see course.h.
#include "train/course.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "syntax/tree.h"

namespace claimlight::train {
namespace {

/// Each batch has `words` rows or a little more; shuffled by `random` unless null.
std::vector<std::vector<Example const*>> batches_of(std::vector<Example> const& examples, std::size_t words,
                                                    Random* random) {
  std::vector<Example const*> order;
  for (Example const& e : examples) order.push_back(&e);
  if (random)
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random->below(i)]);
  std::vector<std::vector<Example const*>> out;
  std::size_t size = words;
  for (Example const* e : order) {
    if (size >= words) out.emplace_back(), size = 0;
    out.back().push_back(e);
    size += e->size();
  }
  return out;
}

template <class... Values>
std::string formatted(char const* format, Values... values) {
  char line[160];
  std::snprintf(line, sizeof line, format, values...);
  return line;
}

/// The heads of the best tree.
std::vector<int> tree_of(Matrix const& arc) {
  std::vector<std::int32_t> score(arc.data.size()), head(arc.rows, 0);
  for (std::size_t k = 0; k < score.size(); ++k)
    score[k] = static_cast<std::int32_t>(std::max(-1e5f, std::min(1e5f, arc.data[k])) * 4096.0f);
  syntax::TreeSpace space;
  syntax::best_tree(score.data(), arc.cols, arc.rows, head.data(), space);
  return {head.begin(), head.end()};
}

/// The best tree under the teachers' mean.
std::vector<int> likeliest_tree(Example const& e) {
  Matrix score(e.size(), e.size());
  for (std::size_t k = 0; k < score.data.size(); ++k) score.data[k] = logarithm(std::max(1e-9f, e.soft_head[k]));
  return tree_of(score);
}

}  // namespace

Scores measure(Network& network, Vocabulary const& v, std::vector<Sentence> const& sentences,
               std::vector<Example> const& examples) {
  std::size_t n = 0, upos = 0, uas = 0, las = 0, full = 0, at = 0;
  auto const best = [](float const* x, std::size_t count) {
    return static_cast<std::size_t>(std::max_element(x, x + count) - x);
  };
  for (auto const& batch : batches_of(examples, 2000, nullptr)) {
    std::vector<Answer> const answers = network.answer(batch);
    for (std::size_t s = 0; s < batch.size(); ++s, ++at) {
      std::vector<int> const head = tree_of(answers[s].arc);
      Matrix const relation = network.relations(s, head);
      for (std::size_t i = 1; i < batch[s]->size(); ++i) {
        Sentence const& gold = sentences[at];
        ++n;
        std::string const& tag = v.tags[best(answers[s].tag[i], v.tags.size())];
        upos += tag.substr(0, tag.find('|')) == gold.upos[i - 1];
        if (head[i] != gold.head[i - 1]) continue;
        ++uas;
        std::string const& r = v.relations[best(relation[i], v.relations.size())];
        las += main_type(r) == main_type(gold.deprel[i - 1]);
        full += r == gold.deprel[i - 1];
      }
    }
  }
  auto const percent = [&](std::size_t k) { return 100.0 * static_cast<double>(k) / static_cast<double>(n); };
  return {percent(upos), percent(uas), percent(las), percent(full)};
}

void teach(Network& network, Vocabulary const& v, std::vector<Example> const& examples, std::vector<Dev> const& dev,
           Course const& course, void (*before_step)(Network&)) {
  Random random(course.seed);
  Step step;
  double power1 = 1, power2 = 1;
  std::size_t const per_epoch = batches_of(examples, course.batch_words, nullptr).size();
  auto const total = static_cast<float>(per_epoch * static_cast<std::size_t>(course.epochs));
  std::size_t done = 0;
  for (int epoch = 0; epoch < course.epochs; ++epoch) {
    auto const began = std::chrono::steady_clock::now();
    double loss = 0, words = 0;
    for (auto const& batch : batches_of(examples, course.batch_words, &random)) {
      if (before_step) before_step(network);
      loss += network.learn(batch, random, course.soft);
      for (Example const* e : batch) words += static_cast<double>(e->size() - 1);
      power1 *= step.beta1, power2 *= step.beta2;
      step.correct1 = static_cast<float>(1 - power1), step.correct2 = static_cast<float>(1 - power2);
      float const warm = std::min(1.0f, static_cast<float>(done + 1) / 300.0f);
      float const left = std::max(0.0f, 1 - static_cast<float>(done) / total);
      step.rate = course.rate * warm * left;
      network.update(step, course.clip);
      ++done;
    }
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
    std::string line = formatted("epoch %2d loss %.4f %.1f s", epoch + 1, loss / words, took.count());
    if (epoch % 4 == 3 || epoch + 1 == course.epochs) {
      if (before_step) before_step(network);
      for (Dev const& d : dev) {
        Scores const s = measure(network, v, d.sentences, d.examples);
        line += " | " + d.name;
        line += formatted(" upos %.2f uas %.2f las %.2f full %.2f", s.upos, s.uas, s.las, s.las_full);
      }
    }
    std::fprintf(stderr, "%s\n", line.c_str());  // at once: several teachers may speak
  }
}

void ask(std::vector<Network>& teachers, std::vector<Example>& examples) {
  float const share = 1.0f / static_cast<float>(teachers.size());
  auto const add = [share](float const* x, std::size_t n, std::size_t skip, float* out) {
    float top = -1e30f, sum = 0;
    for (std::size_t j = 0; j < n; ++j)
      if (j != skip) top = std::max(top, x[j]);
    for (std::size_t j = 0; j < n; ++j)
      if (j != skip) sum += exponential(x[j] - top);
    for (std::size_t j = 0; j < n; ++j)
      if (j != skip) out[j] += share * exponential(x[j] - top) / sum;
  };
  std::size_t const tags = teachers[0].settings.tags, relations = teachers[0].settings.relations;
  auto const batches = batches_of(examples, 2000, nullptr);
  for (Network& teacher : teachers) {
    std::size_t at = 0;
    for (auto const& batch : batches)
      for (Answer const& answer : teacher.answer(batch)) {
        Example& e = examples[at++];
        std::size_t const n = e.size();
        e.soft_tag.resize(n * tags), e.soft_head.resize(n * n), e.soft_relation.resize(n * relations);
        for (std::size_t i = 1; i < n; ++i) {
          add(answer.tag[i], tags, tags, &e.soft_tag[i * tags]);
          add(answer.arc[i], n, i, &e.soft_head[i * n]);
        }
      }
  }
  for (Example& e : examples)
    if (!e.labelled) e.head = likeliest_tree(e);
  for (Network& teacher : teachers) {
    std::size_t at = 0;
    for (auto const& batch : batches) {
      static_cast<void>(teacher.answer(batch));
      for (std::size_t s = 0; s < batch.size(); ++s) {
        Example& e = examples[at++];
        Matrix const relation = teacher.relations(s, e.head);
        for (std::size_t i = 1; i < e.size(); ++i) add(relation[i], relations, relations, &e.soft_relation[i * relations]);
      }
    }
  }
}

}  // namespace claimlight::train
