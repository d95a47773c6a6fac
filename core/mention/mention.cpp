#include "mention/mention.h"

#include "mention/markable.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

std::string last_word(std::string const& name) { return name.substr(name.rfind(' ') + 1); }

}  // namespace

std::vector<Mention> find(text::Document const& doc, std::vector<text::Token> const& tokens,
                          std::vector<text::Sentence> const& sentences, std::vector<syntax::Word> const& words,
                          std::vector<text::Span> const& taken, std::vector<Quotation> const& quotations,
                          Gazetteer const& gazetteer) {
  Layers const in{doc, tokens, sentences, words, taken, quotations, gazetteer};
  return chain(in, detect(in));
}

std::optional<bool> same(Mention const& a, Mention const& b) {
  if (a.entity && b.entity) return *a.entity == *b.entity;
  auto const x = text::fold(a.name), y = text::fold(b.name);
  if (x == y) return true;
  if (last_word(x) == last_word(y)) return (x.find(' ') == x.npos || y.find(' ') == y.npos) ? std::optional(true) : std::nullopt;
  // "Netanyahu" against "Bezalel Smotrich": two names with no word in common.
  if (x.find(y) != x.npos || y.find(x) != y.npos) return {};
  return false;
}

}  // namespace claimlight::mention
