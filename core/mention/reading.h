// The words of a text with their trees, one sentence's at a time, as those who look for speakers read them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/dependencies.h"
#include "syntax/word.h"
#include "text/document.h"
#include "text/tokens.h"

namespace claimlight::mention {

class Reading {
 public:
  Reading(text::Document const& doc, std::vector<text::Token> const& tokens,
          std::vector<text::Sentence> const& sentences, std::vector<syntax::Word> const& words)
      : doc_(doc), tokens_(tokens), sentences_(sentences), words_(words) {}

 protected:
  using Deprel = syntax::Deprel;
  using Upos = syntax::Upos;
  using VerbForm = syntax::VerbForm;

  [[nodiscard]] std::string_view form(std::uint32_t i) const { return doc_[tokens_[i].span]; }
  [[nodiscard]] std::string const& lemma(std::uint32_t i) const { return words_[i].lemma; }
  [[nodiscard]] Upos upos(std::uint32_t i) const { return words_[i].upos; }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view word) const { return form(i) == word; }

  [[nodiscard]] std::size_t sentence_at(std::uint32_t token) const {
    auto const at = std::upper_bound(sentences_.begin(), sentences_.end(), token,
                                     [](std::uint32_t i, text::Sentence const& s) { return i < s.last; });
    return static_cast<std::size_t>(at - sentences_.begin());
  }

  syntax::Dependencies const& tree(std::uint32_t token) {
    auto const s = sentence_at(token);
    if (!tree_ || tree_of_ != s) {
      tree_.emplace(words_, sentences_[s]);
      tree_of_ = s;
    }
    return *tree_;
  }

  [[nodiscard]] bool is_go_on(std::uint32_t i) const {
    return lemma(i) == "go" && i + 1 < words_.size() && is(i + 1, "on");
  }

  /// A verb that tells of something else and stands in no clause of a noun's.
  [[nodiscard]] bool tells_otherwise(std::uint32_t i) const {
    if (upos(i) != Upos::verb) return false;
    auto const shape = syntax::verb_form(words_[i]);
    auto const relation = syntax::main_type(words_[i].deprel);
    return (shape == VerbForm::past || shape == VerbForm::present) && relation != Deprel::acl &&
           relation != Deprel::advcl;
  }

  [[nodiscard]] bool is_nominal(std::uint32_t i) const {
    return upos(i) == Upos::noun || upos(i) == Upos::propn || upos(i) == Upos::pron || upos(i) == Upos::num ||
           upos(i) == Upos::det;
  }

  /// Who can speak: not "it" and "there", which stand for a clause.
  [[nodiscard]] bool may_speak(std::uint32_t i) const {
    auto const& w = lemma(i);
    bool const empty = w == "there" || w == "this" || w == "that" || w == "which" || w == "what" ||
                       (upos(i) == Upos::pron && w == "it" && words_[i].deprel == Deprel::expl);
    return !empty && (is_nominal(i) || syntax::is_name(words_[i]) || upos(i) == Upos::adj || upos(i) == Upos::x);
  }

  /// The head of the noun phrase that tokens [first, last) begin with.
  std::optional<std::uint32_t> phrase_head(std::uint32_t first, std::uint32_t last) {
    auto end = first;
    while (end < last && is_phrase_word(end)) ++end;
    std::optional<std::uint32_t> found;
    for (auto i = first; i < end; ++i) {
      if (!is_nominal(i) && !syntax::is_name(words_[i])) continue;
      auto const above = tree(i).head(i);
      bool const top = !above || *above < first || *above >= end;
      if (top && upos(i) != Upos::det) return i;
      if (!found || upos(i) != Upos::det) found = i;
    }
    return found;
  }
  [[nodiscard]] bool is_phrase_word(std::uint32_t i) const {
    switch (upos(i)) {
      case Upos::noun:
      case Upos::propn:
      case Upos::pron:
      case Upos::det:
      case Upos::adj:
      case Upos::num:
      case Upos::part:
      case Upos::x: return true;
      case Upos::adp: return is(i, "of") || is(i, "for") || is(i, "at") || is(i, "in");
      default: return is(i, "-") || is(i, "'s");
    }
  }

  text::Document const& doc_;
  std::vector<text::Token> const& tokens_;
  std::vector<text::Sentence> const& sentences_;
  std::vector<syntax::Word> const& words_;

 private:
  std::optional<syntax::Dependencies> tree_;
  std::size_t tree_of_ = 0;
};

}  // namespace claimlight::mention
