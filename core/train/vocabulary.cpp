// Counting labels and words; see vocabulary.h.
#include "train/vocabulary.h"

#include <algorithm>
#include <map>

namespace claimlight::train {
namespace {

/// The most frequent `names`, seen three times or more, in a fixed order.
std::vector<std::string> frequent(std::map<std::string, int> const& counts) {
  std::vector<std::pair<std::string, int>> list(counts.begin(), counts.end());
  std::stable_sort(list.begin(), list.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
  std::vector<std::string> out;
  for (auto const& [name, count] : list)
    if (count >= 3) out.push_back(name);
  return out;
}

}  // namespace

std::string tag_of(Sentence const& s, std::size_t i) { return s.upos[i] + "|" + s.xpos[i]; }
std::string main_type(std::string const& relation) { return relation.substr(0, relation.find(':')); }

Vocabulary build_vocabulary(std::vector<Sentence> const& sentences, Vectors const& vectors, std::size_t limit,
                            std::size_t least) {
  Vocabulary v;
  std::map<std::string, int> tags, relations, words;
  for (Sentence const& s : sentences)
    for (std::size_t i = 0; i < s.size(); ++i) {
      ++tags[tag_of(s, i)];
      ++relations[s.deprel[i]];
      ++words[spelling(s.form[i])];
    }
  v.tags = frequent(tags);
  v.relations = frequent(relations);
  for (std::size_t k = 0; k < v.tags.size(); ++k) v.tag_index[v.tags[k]] = static_cast<int>(k);
  for (std::size_t k = 0; k < v.relations.size(); ++k) v.relation_index[v.relations[k]] = static_cast<int>(k);
  v.words = {"<unknown>", "<root>"};
  auto const add = [&](std::string const& word) {
    if (v.words.size() < limit && v.row.emplace(word, static_cast<std::uint32_t>(v.words.size())).second)
      v.words.push_back(word);
  };
  for (auto const& [word, count] : words)
    if (count >= static_cast<int>(least)) add(word);
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;
  for (std::uint32_t rank = 0; rank < vectors.word.size(); ++rank) {
    auto const seen = words.find(vectors.word[rank]);
    ranked.emplace_back(rank / (seen == words.end() ? 1u : 1u + 3u * static_cast<std::size_t>(seen->second)), rank);
  }
  std::sort(ranked.begin(), ranked.end());
  for (auto const& [order, rank] : ranked) add(vectors.word[rank]);
  v.counts.assign(v.words.size(), 0);
  v.vectors.reset(v.words.size(), vectors.dims);
  for (std::size_t r = first_word_row; r < v.words.size(); ++r) {
    auto const count = words.find(v.words[r]);
    if (count != words.end()) v.counts[r] = static_cast<std::uint32_t>(count->second);
    auto const at = vectors.index.find(v.words[r]);
    if (at == vectors.index.end()) continue;
    std::copy_n(vectors.value.data() + at->second * vectors.dims, vectors.dims, v.vectors[r]);
  }
  return v;
}

Example example_of(Sentence const& s, Vocabulary const& v) {
  Example e = unlabelled_example(s.form, v);
  e.labelled = true;
  auto const find = [](auto const& index, std::string const& name) {
    auto const at = index.find(name);
    return at == index.end() ? 0 : at->second;
  };
  for (std::size_t i = 0; i < s.size(); ++i) {
    e.tag[i + 1] = find(v.tag_index, tag_of(s, i));
    e.head[i + 1] = s.head[i];
    std::string const relation = v.relation_index.count(s.deprel[i]) ? s.deprel[i] : main_type(s.deprel[i]);
    e.relation[i + 1] = find(v.relation_index, relation);
  }
  return e;
}

Example unlabelled_example(std::vector<std::string> const& forms, Vocabulary const& v) {
  Example e;
  e.labelled = false;
  e.row = {root_row};
  e.features.resize(1);
  for (auto const& form : forms) {
    auto const row = v.row.find(spelling(form));
    e.row.push_back(row == v.row.end() ? unknown_row : row->second);
    e.features.push_back(syntax::features_of(form));
  }
  e.tag.assign(e.size(), 0), e.head.assign(e.size(), 0), e.relation.assign(e.size(), 0);
  return e;
}

}  // namespace claimlight::train
