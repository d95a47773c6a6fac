#include "claim/passage.h"

#include <algorithm>

#include "text/utf8.h"

namespace claimlight::claim {

using mention::Kind;
using syntax::Upos;

namespace {

/// Words that say that it is not the one that is spoken of elsewhere.
bool is_distinguishing(std::string_view w) {
  for (std::string_view m : {"another", "other", "second", "third", "fourth", "fifth", "earlier", "previous", "next", "new", "similar"})
    if (w == m) return true;
  return false;
}

}  // namespace

Passage::Passage(Analysis const& in, std::string_view lower, std::vector<quantity::Mention> const& quantities)
    : in_(in), quantities_(quantities),
      times_(in.tokens.size()), is_date_(in.tokens.size()), layers_{in.doc, lower, in.tokens, in.words, times_} {
  for (auto& t : time::joined(in.times)) {
    bool const duration = t.value.type == time::Type::duration;
    if (!duration && !t.value.interval) continue;
    for (auto i = t.first; i < t.last; ++i) {
      times_[i] = {t.first, t.last};
      is_date_[i] = !duration;
    }
    dates_.push_back(std::move(t));
  }
  heads_.resize(in.tokens.size());
  for (auto const& s : in.sentences)
    for (auto i = s.first; i < s.last; ++i)
      heads_[i] = in.words[i].head == syntax::no_head ? i : s.first + static_cast<std::uint32_t>(in.words[i].head);
}

std::uint32_t Passage::token_at(std::uint32_t byte) const {
  auto const t = std::lower_bound(in_.tokens.begin(), in_.tokens.end(), byte,
                                  [](text::Token const& x, std::uint32_t begin) { return x.span.end <= begin; });
  return static_cast<std::uint32_t>(t - in_.tokens.begin());
}

std::optional<Range> Passage::time_at(std::uint32_t i) const {
  auto const& t = times_[i];
  return t.first == t.last ? std::nullopt : std::optional(t);
}

std::vector<quantity::Mention> Passage::quantities_in(text::Span span) const {
  std::vector<quantity::Mention> found;
  auto q = std::lower_bound(quantities_.begin(), quantities_.end(), span.begin,
                            [](quantity::Mention const& m, std::uint32_t begin) { return m.span.end <= begin; });
  for (; q != quantities_.end() && q->span.end <= span.end; ++q)
    if (!is_part_of_name(*q)) found.push_back(*q);
  return found;
}

/// "Meridian 5", "Article 50".
bool Passage::is_part_of_name(quantity::Mention const& q) const {
  auto const t = std::lower_bound(in_.tokens.begin(), in_.tokens.end(), q.span.begin,
                                  [](text::Token const& x, std::uint32_t begin) { return x.span.begin < begin; });
  if (t == in_.tokens.begin() || t == in_.tokens.end() || t->kind != text::TokenKind::number) return false;
  auto const before = static_cast<std::size_t>(t - in_.tokens.begin()) - 1;
  auto const kind = q.quantity.kind;
  bool const may_be_name = kind == quantity::Kind::count || kind == quantity::Kind::ordinal;
  return may_be_name && in_.words[before].upos == Upos::propn && times_[before].first == times_[before].last;
}

std::vector<std::uint32_t> Passage::mentions_in(Range r) const {
  std::vector<std::uint32_t> found;
  auto at = std::lower_bound(in_.mentions.begin(), in_.mentions.end(), r.first,
                             [](mention::Mention const& m, std::uint32_t first) { return m.first < first; });
  for (; at != in_.mentions.end() && at->first < r.last; ++at)  // who has no name is nobody that a record could know
    if (!at->name.empty()) found.push_back(static_cast<std::uint32_t>(at - in_.mentions.begin()));
  return found;
}

Participant Passage::participant(Range r) const {
  Participant p;
  p.span = span_of(r);
  p.mentions = mentions_in(r);
  auto const head = head_of(r);
  p.head = text::lower(in_.words[head].lemma);
  for (auto& m : p.mentions) {
    auto const& mention = in_.mentions[m];
    bool const possessive = mention.kind == Kind::pronoun && (form(mention.first) == "his" || form(mention.first) == "her") &&
                            mention.last < r.last;
    if (mention.first <= head && head < mention.last && mention.kind != Kind::demonym && !possessive) {
      p.head_is_mention = true;
      std::swap(m, p.mentions.front());
      break;
    }
  }
  take_title(p, r);
  if (p.head_is_mention) {  // "Norway itself"
    auto const chain = in_.mentions[p.mentions.front()].chain;
    p.mentions.erase(std::remove_if(p.mentions.begin() + 1, p.mentions.end(), [&](auto m) { return in_.mentions[m].chain == chain; }),
                     p.mentions.end());
  }
  for (auto i = r.first; i < r.last; ++i) {
    bool named = false;
    for (auto m : p.mentions) named = named || (in_.mentions[m].first <= i && i < in_.mentions[m].last);
    auto const u = in_.words[i].upos;
    if (is_distinguishing(form(i)) || is_date_[i]) p.marks.emplace_back(form(i));
    if (!named && (u == Upos::noun || u == Upos::propn || u == Upos::adj || u == Upos::verb) && !times_[i].contains(i))
      p.lemmas.push_back(syntax::verb_form(in_.words[i]) == syntax::VerbForm::gerund ? std::string(form(i)) : text::lower(in_.words[i].lemma));
  }
  return p;
}

/// "Secretary of State Antony Blinken": whatever the parse takes for the head, a person named behind a title is meant.
void Passage::take_title(Participant& p, Range r) const {
  for (auto& m : p.mentions) {
    auto const& mention = in_.mentions[m];
    if (mention.kind != Kind::name || mention.last != r.last || mention.first == r.first) continue;
    auto const before = in_.words[mention.first - 1].upos;
    bool const rival = before == Upos::noun && is_lower(mention.first - 1);  // "Airbus rival Boeing"
    bool const office = !p.head_is_mention && mention.type == mention::Type::person && (before == Upos::noun || before == Upos::propn);
    if (!rival && !office) return;
    p.head_is_mention = true;
    p.head = text::lower(in_.words[mention.last - 1].lemma);
    std::swap(m, p.mentions.front());
    return;
  }
}

/// The word that the range's others hang on; of several a name, of none the first noun.
std::uint32_t Passage::head_of(Range r) const {
  auto head = r.last;
  bool noun = false, name = false;
  for (auto i = r.first; i < r.last; ++i) {
    if (r.contains(heads_[i]) && heads_[i] != i) continue;
    auto const u = in_.words[i].upos;
    bool const is_noun = u == Upos::noun || u == Upos::propn || u == Upos::pron || u == Upos::num || u == Upos::sym;
    if (u == Upos::punct || (noun && !is_noun) || (noun && (name || u != Upos::propn))) continue;
    if (head != r.last && !is_noun) continue;
    head = i;
    noun = is_noun;
    name = u == Upos::propn;
  }
  return head == r.last ? r.first : name_at(head, r);
}

/// A name goes by its last word: "Benjamin Netanyahu"; and of "the spokesman John Kirby" the name is the head.
std::uint32_t Passage::name_at(std::uint32_t head, Range r) const {
  auto last = head;
  for (auto i = head + 1; i < r.last && in_.words[i].upos != Upos::punct; ++i) {
    auto const relation = in_.words[i].deprel;
    bool const goes_on = relation == syntax::Deprel::flat || relation == syntax::Deprel::appos;
    if (goes_on && (heads_[i] == head || heads_[i] == last) && in_.words[i].upos == Upos::propn) last = i;
  }
  return last;
}

bool Passage::is_time(Range r) const { return is_date_[head_of(r)]; }

std::optional<When> Passage::time_in(Range r) const {
  auto const span = span_of(r);
  auto t = std::lower_bound(dates_.begin(), dates_.end(), span.begin,
                            [](time::Time const& x, std::uint32_t begin) { return x.span.end <= begin; });
  for (; t != dates_.end() && t->span.begin < span.end; ++t)
    if (t->value.type != time::Type::duration) return When{t->span, t->value};
  return {};
}

}  // namespace claimlight::claim
