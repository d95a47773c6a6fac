#include "claim/read.h"

#include "claim/extract.h"
#include "text/utf8.h"
#include "time/expression.h"
#include "time/resolve.h"

namespace claimlight::claim {

Analysis read(text::Document doc, mention::Gazetteer const& gazetteer, syntax::Model const& model) {
  Analysis a;
  a.doc = std::move(doc);
  auto const lower = text::lower(a.doc.text);
  a.tokens = text::tokenize(a.doc);
  a.sentences = text::split_sentences(a.doc, a.tokens);

  auto const expressions = time::recognize(a.doc, lower, a.tokens);
  std::vector<text::Span> time_spans;
  for (auto const& e : expressions) {
    // "six years in prison" is as much a quantity as a time, and is compared as one.
    if (!std::holds_alternative<time::Duration>(e.meaning)) time_spans.push_back(e.span);
    if (auto value = time::resolve(e.meaning, a.doc.dct, time::Direction::past)) a.times.push_back({e.span, *value});
  }
  auto const quantities = quantity::find(lower, a.tokens, time_spans);
  a.words = syntax::analyse(model, a.doc, a.tokens, a.sentences);

  a.mentions = mention::find(a.doc, a.tokens, a.sentences, a.words, time_spans, gazetteer);
  a.claims = extract(a, lower, expressions, quantities);
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

}  // namespace claimlight::claim
