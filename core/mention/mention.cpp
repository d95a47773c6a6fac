// One pass from left to right. Names are found sentence by sentence; a table of those met so far resolves
// surnames, roles and pronouns that follow (a much simplified form of Lappin and Leass 1994: recency,
// with the subject first).
#include "mention/mention.h"

#include <algorithm>
#include <unordered_map>

#include "lexicon/table.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

using syntax::Upos;
using syntax::Word;
using text::Document;
using text::Sentence;
using text::Span;
using text::Token;

constexpr auto titles = lexicon::words({
#include "lexicon/titles.inc"
});
constexpr auto demonyms = lexicon::pairs({
#include "lexicon/demonyms.inc"
});

bool is_person_pronoun(std::string_view w) {
  return w == "he" || w == "she" || w == "him" || w == "his" || w == "her" || w == "himself" || w == "herself";
}

std::string last_word(std::string const& name) { return name.substr(name.rfind(' ') + 1); }

class Finder {
 public:
  Finder(Document const& doc, std::vector<Token> const& tokens, std::vector<Word> const& words,
         std::vector<Span> const& taken, Gazetteer const& gazetteer)
      : doc_(doc), tokens_(tokens), words_(words), taken_(taken), gazetteer_(gazetteer) {}

  std::vector<Mention> run(std::vector<Sentence> const& sentences) {
    for (auto const& sentence : sentences) {
      sentence_begin_ = found_.size();
      for (auto i = sentence.first; i < sentence.last;) i = read(i, sentence);
      previous_begin_ = sentence_begin_;
    }
    return std::move(found_);
  }

 private:
  std::string_view raw(std::uint32_t i) const { return doc_[tokens_[i].span]; }

  bool is_taken(std::uint32_t i) const {
    auto const span = tokens_[i].span;
    auto const at = std::lower_bound(taken_.begin(), taken_.end(), span.begin,
                                     [](Span s, std::uint32_t begin) { return s.end <= begin; });
    return at != taken_.end() && at->overlaps(span);
  }

  // Reads what stands at token i; returns the token to go on with.
  std::uint32_t read(std::uint32_t i, Sentence s) {
    if (is_taken(i)) return i + 1;
    if (auto const hit = gazetteer_.match(doc_, tokens_, i, s.last)) {
      auto const last = i + hit->tokens;
      // "Biden" inside "Biden Foundation" is another name, but a title before a known name is not.
      bool const goes_on = last < s.last && is_name(words_[last]) && !is_taken(last) &&
                           !gazetteer_.match(doc_, tokens_, last, s.last) && !titles.contains(text::lower(raw(last)));
      if (!goes_on || hit->demonym) {
        auto const& entity = gazetteer_.entities()[hit->entity];
        push(i, last, hit->demonym ? Kind::demonym : Kind::name, entity.type, entity.name, hit->entity);
        return last;
      }
    }
    bool const cased = text::lower(raw(i)) != raw(i) || static_cast<unsigned char>(raw(i)[0]) >= 0x80;  // "may march" is no name
    if ((is_name(words_[i]) && cased) || (text::starts_upper(raw(i)) && words_[i].upos == Upos::noun && is_numbered(i + 1, s))) return name_from(i, s);
    if (is_person_pronoun(words_[i].lemma)) pronoun(i);
    if (titles.contains(words_[i].lemma) && words_[i].upos == Upos::noun) role(i, s);
    return i + 1;
  }

  std::uint32_t name_from(std::uint32_t i, Sentence s) {
    auto last = i;
    auto begin = i;
    while (last < s.last && (is_name(words_[last]) || last == i || is_hyphen(last, s)) && !is_taken(last)) {
      auto const word = text::lower(raw(last));
      // A title parts what is the office from who holds it: "US Secretary | of State | Antony Blinken".
      if (titles.contains(word)) {
        if (last + 2 < s.last && raw(last + 1) == "of" && is_name(words_[last + 2])) last += 2;
        begin = last + 1;
      } else if (last > i && gazetteer_.match(doc_, tokens_, last, s.last)) {
        break;
      }
      ++last;
    }
    if (begin < last && is_numbered(last, s)) ++last;
    if (begin >= last) {
      if (last < s.last && gazetteer_.match(doc_, tokens_, last, s.last)) {
        pending_role_ = role_name(i, last);
      } else {
        role_span(i, last);
      }
      return std::max(last, i + 1);
    }
    if (!demonyms[text::lower(raw(begin))].empty() && last - begin == 1) {
      push(begin, last, Kind::demonym, Type::country, std::string(demonyms[text::lower(raw(begin))]), {});
      return last;
    }
    auto name = std::string(doc_[{tokens_[begin].span.begin, tokens_[last - 1].span.end}]);
    if (begin > i) pending_role_ = role_name(i, begin);
    if (last - begin == 1) {
      if (auto const full = full_names_.find(name); full != full_names_.end()) {
        refer(begin, last, Kind::name, found_[full->second], true);
        return last;
      }
    }
    push(begin, last, Kind::name, begin > i ? Type::person : Type::unknown, std::move(name), {});
    return last;
  }

  /// Within "Jean-Pierre".
  bool is_hyphen(std::uint32_t i, Sentence s) const {
    return i > s.first && i + 1 < s.last && raw(i) == "-" && is_name(words_[i + 1]) &&
           tokens_[i - 1].span.end == tokens_[i].span.begin && tokens_[i].span.end == tokens_[i + 1].span.begin;
  }

  /// "Resolution 2735": the number that makes a name of the word before.
  bool is_numbered(std::uint32_t i, Sentence s) const {
    return i < s.last && tokens_[i].kind == text::TokenKind::number && words_[i].deprel == syntax::Deprel::flat && !is_taken(i);
  }

  // "defense minister" of "Israeli Defense Minister": the words without a country.
  std::string role_name(std::uint32_t first, std::uint32_t last) const {
    std::string role;
    for (auto k = first; k < last; ++k) {
      auto const word = text::lower(raw(k));
      if (!demonyms[word].empty() || gazetteer_.match(doc_, tokens_, k, last)) continue;
      role += role.empty() ? word : " " + word;
    }
    return role;
  }

  void role_span(std::uint32_t first, std::uint32_t last) {
    auto const known = roles_.find(role_name(first, last));
    if (known == roles_.end()) return;
    refer(first, last, Kind::nominal, found_[known->second], true);
  }

  // "the prime minister", in lower case.
  void role(std::uint32_t i, Sentence s) {
    auto first = i;
    while (first > s.first && (words_[first - 1].upos == Upos::adj || words_[first - 1].upos == Upos::noun)) --first;
    bool const definite = first > s.first && words_[first - 1].lemma == "the";
    if (auto const holder = apposed_to(first, s)) {  // "Benjamin Netanyahu, his prime minister,"
      roles_[role_name(first, i + 1)] = *holder;
      found_[*holder].type = Type::person;
      return;
    }
    bool const before_name = i + 1 < s.last && is_name(words_[i + 1]);
    if (before_name) {
      pending_role_ = role_name(first, i + 1);
    } else if (definite) {
      role_span(first, i + 1);
    }
  }

  /// The name that ends right before a comma, a determiner or possessive, and token `first`.
  std::optional<std::size_t> apposed_to(std::uint32_t first, Sentence s) const {
    auto at = first;
    if (at > s.first && (words_[at - 1].upos == Upos::det || words_[at - 1].upos == Upos::pron)) --at;
    while (at > s.first + 1 && (is_name(words_[at - 1]) || words_[at - 1].upos == Upos::part)) --at;
    if (at < s.first + 2 || raw(at - 1) != ",") return {};
    for (auto m = found_.size(); m-- > sentence_begin_;) {
      auto const& name = found_[m];
      if (name.last != at - 1) continue;
      if (name.kind == Kind::name && (name.type == Type::person || (name.type == Type::unknown && name.last - name.first >= 2))) return m;
    }
    return {};
  }

  void pronoun(std::uint32_t i) {
    if (auto const m = antecedent(sentence_begin_, found_.size())) return refer(i, i + 1, Kind::pronoun, *m->first, m->second);
    if (auto const m = antecedent(previous_begin_, sentence_begin_))
      return refer(i, i + 1, Kind::pronoun, *m->first, m->second);
  }

  // A name of two words and more may be a person's, unless an article stands before it ("the White House").
  bool may_be_person(Mention const& m) const {
    if (m.type == Type::person) return true;
    return m.type == Type::unknown && m.kind == Kind::name && m.last - m.first >= 2 &&
           !(m.first > 0 && words_[m.first - 1].upos == Upos::det);
  }

  // The first person among mentions [from, to), and whether there is no other.
  std::optional<std::pair<Mention const*, bool>> antecedent(std::size_t from, std::size_t to) const {
    Mention const* first = nullptr;
    bool certain = true;
    for (auto k = from; k < to; ++k) {
      auto const& m = found_[k];
      if (!may_be_person(m)) continue;
      if (!first) {
        first = &m;
        certain = m.certain;
      } else if (m.name != first->name) {
        certain = false;
      }
    }
    if (!first) return {};
    return std::pair(first, certain && first->type == Type::person);
  }

  void refer(std::uint32_t first, std::uint32_t last, Kind kind, Mention to, bool certain) {
    to.span = {tokens_[first].span.begin, tokens_[last - 1].span.end};
    to.first = first;
    to.last = last;
    to.head = last - 1;
    to.kind = kind;
    to.certain = certain;
    found_.push_back(std::move(to));
  }

  void push(std::uint32_t first, std::uint32_t last, Kind kind, Type type, std::string name,
            std::optional<std::uint32_t> entity) {
    Mention m;
    m.span = {tokens_[first].span.begin, tokens_[last - 1].span.end};
    m.first = first;
    m.last = last;
    m.head = last - 1;
    m.kind = kind;
    m.type = type;
    m.chain = static_cast<std::uint32_t>(found_.size());
    m.name = std::move(name);
    m.entity = entity;
    found_.push_back(std::move(m));
    if (kind != Kind::name) return;
    if (last - first >= 2) full_names_.emplace(last_word(found_.back().name), found_.size() - 1);
    if (!pending_role_.empty()) {
      if (found_.back().type == Type::unknown) found_.back().type = Type::person;
      roles_[pending_role_] = found_.size() - 1;
      pending_role_.clear();
    }
  }

  Document const& doc_;
  std::vector<Token> const& tokens_;
  std::vector<Word> const& words_;
  std::vector<Span> const& taken_;
  Gazetteer const& gazetteer_;
  std::vector<Mention> found_;
  std::size_t sentence_begin_ = 0;
  std::size_t previous_begin_ = 0;
  std::string pending_role_;                                ///< the office just read, before its holder
  std::unordered_map<std::string, std::size_t> roles_;      ///< office → index of its holder in found_
  std::unordered_map<std::string, std::size_t> full_names_;  ///< last word → index of the full name in found_
};

}  // namespace

std::vector<Mention> find(Document const& doc, std::vector<Token> const& tokens, std::vector<Sentence> const& sentences,
                          std::vector<Word> const& words, std::vector<Span> const& taken, std::vector<Quotation> const&,
                          Gazetteer const& gazetteer) {
  return Finder(doc, tokens, words, taken, gazetteer).run(sentences);
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
