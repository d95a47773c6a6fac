#include "claim/read.h"

#include "claim/extract.h"
#include "text/utf8.h"
#include "claim/tense.h"
#include "number/number.h"
#include "time/recognize.h"

namespace claimlight::claim {

Analysis read(text::Document doc, mention::Gazetteer const& gazetteer, syntax::Model const& model) {
  auto tokens = text::tokenize(doc);
  auto sentences = text::split_sentences(doc, tokens);
  return read(std::move(doc), std::move(tokens), std::move(sentences), gazetteer, model);
}

Analysis read(text::Document doc, std::vector<text::Token> tokens, std::vector<text::Sentence> sentences,
              mention::Gazetteer const& gazetteer, syntax::Model const& model) {
  Analysis a;
  a.doc = std::move(doc);
  a.tokens = std::move(tokens);
  a.sentences = std::move(sentences);
  auto const lower = text::lower(a.doc.text);
  a.words = syntax::analyse(model, a.doc, a.tokens, a.sentences);

  auto const numbers = number::find(lower, a.tokens);
  auto const expressions = time::recognize(a.doc, lower, a.tokens, numbers);
  a.times = time::resolve(expressions, a.doc.dct, directions(a.words, a.sentences, expressions));
  // "six years in prison" is as much a quantity as a time, and is compared as one.
  std::vector<text::Span> time_spans;
  for (auto const& t : a.times)
    if (t.value.type == time::Type::date || t.value.type == time::Type::time) time_spans.push_back(t.span);
  auto const quantities = quantity::find(lower, a.tokens, numbers, time_spans);

  a.quotations = mention::find_quotations(a.doc, a.tokens, a.sentences, a.words);
  a.mentions = mention::find(a.doc, a.tokens, a.sentences, a.words, time_spans, a.quotations, gazetteer);
  a.claims = extract(a, lower, quantities);
  return a;
}

std::string_view name(Modality modality) {
  switch (modality) {
    case Modality::asserted: return "asserted";
    case Modality::possible: return "possible";
    case Modality::planned: return "planned";
    case Modality::conditional: return "conditional";
    case Modality::asked: return "asked";
    case Modality::reported: break;
  }
  return "reported";
}

std::string_view name(Change change) {
  switch (change) {
    case Change::none: return "none";
    case Change::by: return "by";
    case Change::from: return "from";
    case Change::to: break;
  }
  return "to";
}

}  // namespace claimlight::claim
