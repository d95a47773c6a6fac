// From tokens to words; see analyse.h.
#include "syntax/analyse.h"

#include <algorithm>

namespace claimlight::syntax {
namespace {

/// Reads a list of names: count (u32), then length (u8) and bytes each.
std::vector<std::string_view> read_names(model::Cursor& in) {
  std::vector<std::string_view> out;
  std::size_t const count = in.u32();
  for (std::size_t i = 0; i < count && !in.failed; ++i) {
    model::Bytes const length = in.take(1);
    if (in.failed) break;
    model::Bytes const text = in.take(length[0]);
    out.emplace_back(reinterpret_cast<char const*>(text.data()), text.size());
  }
  return out;
}

/// "'s" is "is" or "has", "'d" is "had" or "would": by what it helps.
void settle_short_auxiliary(std::string_view token, std::span<Word> sentence, Word& word) {
  if (token.size() < 2 || word.upos != Upos::aux || word.deprel != Deprel::aux || word.head < 0) return;
  bool const helps_perfect = sentence[static_cast<std::size_t>(word.head)].xpos == "VBN";
  std::string_view const end = token.substr(token.size() - 1);
  if ((end == "s" || end == "S") && (token[0] == '\'' || token[0] == '\xE2') && helps_perfect) word.lemma = "have";
}

}  // namespace

std::string Model::lemma(std::string_view form, std::uint32_t tag) const {
  auto const [upos, xpos] = tags_[tag];
  auto own = lemmatizer_.lemma(form, tag, upos == Upos::propn, network_);
  auto const is_whole = [&](std::size_t t) {
    return lemmatizer_.script(decision_key(static_cast<std::uint32_t>(t), lower_case(form), true)) >= 0;
  };
  if ((xpos != "VBN" && xpos != "VBD") || is_whole(tag)) return own;
  // "fell" is one form of "fall", whether it is taken for a past tense or a participle.
  for (std::size_t other = 0; other < tags_.size(); ++other) {
    bool const pair = tags_[other].upos == upos && (tags_[other].xpos == "VBN" || tags_[other].xpos == "VBD");
    if (!pair || other == tag || !is_whole(other)) continue;
    auto lemma = lemmatizer_.lemma(form, static_cast<std::uint32_t>(other), false, network_);
    if (is_known(lemma, network_)) return lemma;
  }
  return own;
}

model::PackFault Model::open(model::Pack const& pack, Model& model) {
  model = {};
  if (!model.network_.open(pack) || !model.lemmatizer_.open(pack)) return model::PackFault::section;
  model::Cursor in(pack.section("labels"));
  for (std::string_view tag : read_names(in)) {
    std::size_t const bar = std::min(tag.find('|'), tag.size());
    model.tags_.push_back({upos_named(tag.substr(0, bar)), tag.substr(std::min(bar + 1, tag.size()))});
  }
  for (std::string_view relation : read_names(in)) model.relations_.push_back(deprel_named(relation));
  if (in.failed || model.tags_.size() != model.network_.tags || model.relations_.size() != model.network_.relations)
    return model::PackFault::section;
  return model::PackFault::none;
}

void Analyser::analyse(std::span<std::string_view const> tokens, std::vector<Word>& words) {
  constexpr std::size_t most = max_nodes - 1;
  std::size_t const first = words.size();
  std::int32_t root = no_head;
  for (std::size_t at = 0; at < tokens.size();) {
    // Even pieces: 300 tokens are 150 and 150.
    std::size_t const left = tokens.size() - at, pieces = (left + most - 1) / most, size = (left + pieces - 1) / pieces;
    std::size_t const begin = words.size();
    analyse_piece(tokens.subspan(at, size), words);
    for (std::size_t i = begin; i < words.size(); ++i) {
      if (words[i].head != no_head) words[i].head += static_cast<std::int32_t>(at);
      else if (root == no_head) root = static_cast<std::int32_t>(i - first);
      else words[i].head = root, words[i].deprel = Deprel::parataxis;
    }
    at += size;
  }
}

void Analyser::analyse_piece(std::span<std::string_view const> tokens, std::vector<Word>& words) {
  space_.features.resize(1);
  for (std::string_view token : tokens) space_.features.push_back(features_of(token));
  parse(model_.network_, kernels_, space_);
  Parse const& parse = space_.parse;
  std::size_t const begin = words.size();
  for (std::size_t i = 1; i <= tokens.size(); ++i) {
    auto const& tag = model_.tags_[static_cast<std::size_t>(parse.tag[i])];
    Word word;
    word.upos = tag.upos;
    word.xpos = tag.xpos;
    word.head = parse.head[i] - 1;
    word.deprel = model_.relations_[static_cast<std::size_t>(parse.relation[i])];
    // Only the root's relation is root.
    if (word.head == no_head) word.deprel = Deprel::root;
    else if (word.deprel == Deprel::root) word.deprel = Deprel::parataxis;
    word.lemma = model_.lemma(tokens[i - 1], static_cast<std::uint32_t>(parse.tag[i]));
    words.push_back(std::move(word));
  }
  std::span<Word> const sentence = std::span(words).subspan(begin);
  for (std::size_t i = 0; i < sentence.size(); ++i) settle_short_auxiliary(tokens[i], sentence, sentence[i]);
}

std::vector<Word> analyse(Model const& model, text::Document const& doc, std::vector<text::Token> const& tokens,
                          std::vector<text::Sentence> const& sentences) {
  std::vector<std::string_view> forms;
  forms.reserve(tokens.size());
  for (auto const& token : tokens) forms.push_back(doc[token.span]);
  std::vector<Word> words;
  words.reserve(tokens.size());
  Analyser analyser(model);
  for (auto const& s : sentences) analyser.analyse(std::span(forms).subspan(s.first, s.last - s.first), words);
  return words;
}

}  // namespace claimlight::syntax
