#include "mention/names.h"

#include <algorithm>

#include "mention/typing.h"
#include "text/utf8.h"

namespace claimlight::mention {
namespace {

using syntax::Deprel;
using syntax::is_name;
using syntax::Upos;
using text::Sentence;

class Reader {
 public:
  Reader(Layers const& in, Sentence s, std::vector<Markable>& found) : in_(in), s_(s), found_(found) {}

  void run() {
    for (auto i = s_.first; i < s_.last;) i = read(i);
  }

 private:
  std::string_view raw(std::uint32_t i) const { return in_.raw(i); }
  std::string lower(std::uint32_t i) const { return text::lower(in_.raw(i)); }
  std::optional<Gazetteer::Hit> known(std::uint32_t i) const {
    return in_.gazetteer.match(in_.doc, in_.tokens, i, s_.last);
  }

  /// Reads what stands at token i; returns the token to go on with.
  std::uint32_t read(std::uint32_t i) {
    if (in_.is_taken(i)) return i + 1;
    if (auto const hit = known(i)) {
      auto const last = i + hit->tokens;
      // "Biden" inside "Biden Foundation" is another name, but a title before a known name is not.
      bool const goes_on =
          last < s_.last && is_name(in_.words[last]) && !in_.is_taken(last) && !known(last) && !is_title(lower(last));
      if (!goes_on || hit->demonym) {
        auto const& entity = in_.gazetteer.entities()[hit->entity];
        push(i, last, hit->demonym ? Kind::demonym : Kind::name, entity.type, entity.name);
        found_.back().m.entity = hit->entity;
        return last;
      }
    }
    auto const& w = in_.words[i];
    bool const cased = lower(i) != raw(i) || static_cast<unsigned char>(raw(i)[0]) >= 0x80;  // "may march" is no name
    bool const upper = text::starts_upper(raw(i));
    if (upper && !demonym_country(lower(i)).empty() && w.upos != Upos::propn) {
      push(i, i + 1, Kind::demonym, Type::country, std::string(demonym_country(lower(i))));
      return i + 1;
    }
    if ((is_name(w) && cased) || is_short_form(i) || (upper && w.upos == Upos::noun && is_numbered(i + 1)))
      return name_from(i);
    if (w.upos == Upos::noun && noun_type(text::lower(w.lemma)).type == Type::person) title_before_name(i);
    return i + 1;
  }

  /// "(WHO)", "the WHO": capitals that the tagger takes for another word.
  bool is_short_form(std::uint32_t i) const {
    auto const word = raw(i);
    if (i == s_.first || word.size() < 2 || word.size() > 6 ||
        !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
      return false;
    return raw(i - 1) == "(" || raw(i - 1) == "the" || raw(i - 1) == "The";
  }

  std::uint32_t name_from(std::uint32_t i) {
    if (pending_.empty()) country_.clear();
    if (!found_.empty() && found_.back().m.kind == Kind::demonym && found_.back().m.last == i)
      country_ = found_.back().m.name;
    auto last = i, begin = i;
    while (last < s_.last && (is_name(in_.words[last]) || last == i || is_hyphen(last)) && !in_.is_taken(last)) {
      auto const word = lower(last);
      bool const more = last + 1 < s_.last && is_name(in_.words[last + 1]) && !in_.is_taken(last + 1);
      bool const more_behind = last + 2 < s_.last && raw(last + 1) == "of" && is_name(in_.words[last + 2]);
      bool const first_name = begin < last && given_name(lower(begin)) != Gender::unknown;
      // A title parts what is the office from who holds it: "US Secretary | of State | Antony Blinken". "Stephen King"
      // has none.
      if (is_title(word) && !first_name && (more || more_behind || last == i || is_title_alone(i, last))) {
        if (more_behind && !known(last + 2)) last += 2;
        begin = last + 1;
      } else if (last > i && known(last) && !(last == begin + 1 && first_name)) {
        break;
      } else if (last == begin && more && !demonym_country(word).empty()) {
        push(last, last + 1, Kind::demonym, Type::country, std::string(demonym_country(word)));
        country_ = found_.back().m.name;
        if (begin == i) i = last + 1;
        begin = last + 1;
      }
      ++last;
    }
    if (begin < last && is_numbered(last)) ++last;
    if (begin >= last) {
      if (begin == i) return last;
      if (last < s_.last && known(last)) pending_ = office(i, last);
      else role(i, last);
      return std::max(last, i + 1);
    }
    // "Harland Shipping Company", whose last word may be tagged as a noun.
    if (last < s_.last && in_.words[last].upos == Upos::noun && text::starts_upper(raw(last)) && !in_.is_taken(last) &&
        noun_type(lower(last)).type == Type::organization)
      ++last;
    last = with_of(begin, last);
    auto const first_word = lower(begin);
    if (last - begin == 1 && !demonym_country(first_word).empty()) {
      push(begin, last, Kind::demonym, Type::country, std::string(demonym_country(first_word)));
      return last;
    }
    if (begin > i) pending_ = office(i, begin);
    // "the Norwegian Navy" is a name, though the country in it is a mention of its own.
    bool const of_country = begin > s_.first && !found_.empty() && found_.back().m.kind == Kind::demonym && found_.back().m.last == begin &&
                            begin > i - 1 && noun_type(lower(last - 1)).type == Type::organization;
    push(begin, last, Kind::name, Type::unknown, std::string(in_.raw(of_country ? begin - 1 : begin, last)));
    votes(found_.back());
    return last;
  }

  /// "the Prime Minister": nothing but an office.
  bool is_title_alone(std::uint32_t first, std::uint32_t last) const {
    return first > s_.first && lower(first - 1) == "the" && in_.words[last].upos != Upos::propn;
  }

  /// "University of Copenhagen", "Ministry of the Interior".
  std::uint32_t with_of(std::uint32_t begin, std::uint32_t last) const {
    auto const type = noun_type(lower(last - 1)).type;
    if ((type != Type::organization && type != Type::place) || last + 1 >= s_.last) return last;
    if (raw(last) != "of" && raw(last) != "for") return last;
    auto next = last + 1;
    if (next + 1 < s_.last && raw(next) == "the") ++next;
    if (!is_name(in_.words[next]) || in_.is_taken(next) || in_.gazetteer.match(in_.doc, in_.tokens, begin, last))
      return last;
    while (next < s_.last && is_name(in_.words[next]) && !in_.is_taken(next)) ++next;
    return next;
  }

  /// Within "Jean-Pierre".
  bool is_hyphen(std::uint32_t i) const {
    return i > s_.first && i + 1 < s_.last && raw(i) == "-" && is_name(in_.words[i + 1]) &&
           in_.tokens[i - 1].span.end == in_.tokens[i].span.begin &&
           in_.tokens[i].span.end == in_.tokens[i + 1].span.begin;
  }

  /// "Resolution 2735": the number that makes a name of the word before.
  bool is_numbered(std::uint32_t i) const {
    return i < s_.last && in_.tokens[i].kind == text::TokenKind::number && in_.words[i].deprel == Deprel::flat &&
           !in_.is_taken(i);
  }

  /// "defense minister" of "Israeli Defense Minister": the words without a country.
  std::string office(std::uint32_t first, std::uint32_t last) {
    std::string office;
    for (auto k = first; k < last; ++k) {
      auto const word = lower(k);
      if (!demonym_country(word).empty()) country_ = demonym_country(word);
      if (!demonym_country(word).empty() || (office.empty() && in_.gazetteer.match(in_.doc, in_.tokens, k, last)))
        continue;
      office += office.empty() ? word : " " + word;
    }
    return office;
  }

  void role(std::uint32_t first, std::uint32_t last) {
    while (first + 1 < last && !demonym_country(lower(first)).empty()) ++first;
    push(first, last, Kind::nominal, Type::person, "");
    auto& x = found_.back();
    auto head = last - 1;
    for (auto k = first; k < last; ++k)
      if (raw(k) == "of" && k > first) head = k - 1;
    x.lemma = lower(head);
    x.m.gender = noun_type(x.lemma).gender;
    for (auto k = first; k < last; ++k)
      if (k != head) x.modifiers.push_back(lower(k));
    x.article = first > s_.first && lower(first - 1) == "the" ? Article::definite : Article::none;
    x.m.head = head;
  }

  /// "the novelist Tom Reyes", "defense minister Yoav Gallant".
  void title_before_name(std::uint32_t i) {
    if (i + 1 >= s_.last || !is_name(in_.words[i + 1]) || !text::starts_upper(raw(i + 1)) || in_.words[i].xpos == "NNS")
      return;
    auto const head = in_.words[i].head;
    for (auto k = i; k-- > s_.first;)  // "his wife Manju Sam" is two mentions
      if (auto const u = in_.words[k].upos; u != Upos::adj && u != Upos::noun) {
        if (in_.words[k].deprel == Deprel::nmod_poss || in_.words[k].upos == Upos::part) return;
        break;
      }
    if (in_.words[i].deprel != Deprel::compound && in_.words[i].deprel != Deprel::nmod_desc &&
        in_.words[i].deprel != Deprel::appos && in_.words[i + 1].deprel != Deprel::appos &&
        in_.words[i + 1].deprel != Deprel::flat && head != static_cast<std::int32_t>(i + 1 - s_.first)) {
      // The parser may hang the whole name on the noun.
      if (in_.words[i + 1].head != static_cast<std::int32_t>(i - s_.first)) return;
    }
    auto first = i;
    while (first > s_.first && (in_.words[first - 1].upos == Upos::adj || in_.words[first - 1].upos == Upos::noun))
      --first;
    country_.clear();
    if (!found_.empty() && found_.back().m.last == first && found_.back().m.kind == Kind::demonym)
      country_ = found_.back().m.name;
    pending_ = office(first, i + 1);
  }

  /// What the words of a name and its neighbours tell of its type.
  void votes(Markable& x) {
    auto const first = x.m.first, last = x.m.last;
    int person = 0, body = 0, place = 0;
    auto const given = given_name(lower(first));
    if (given != Gender::unknown) {
      person += 2;
      if (x.m.gender == Gender::unknown) x.m.gender = given;
    }
    bool acronym = last - first == 1 && raw(first).size() >= 2 && raw(first).size() <= 6;
    for (char c : raw(first)) acronym = acronym && c >= 'A' && c <= 'Z';
    body += acronym ? 2 : 0;
    for (auto k = first; k < last; ++k) {
      auto const word = lower(k);
      auto const type = noun_type(word).type;
      if (type == Type::organization) body += 4;
      if (type == Type::place) place += 3;
      if (word == "inc" || word == "inc." || word == "ltd" || word == "ltd." || word == "corp." || word == "plc" ||
          word == "llc")
        body += 5;
      if (raw(k) == "of" || raw(k) == "for") break;
    }
    if (last - first >= 2 && in_.words[last - 1].deprel == Deprel::flat && in_.words[last - 1].upos == Upos::propn)
      person += 1;
    if (last - first == 2 && raw(first).size() == 2 && raw(first)[1] == '.') person += 2;  // "J. Smith"
    auto const name = in_.raw(first, last);
    if (is_country(name)) place += 5;
    // "Thomas Sam, 42,"
    if (last + 2 < s_.last && raw(last) == "," && in_.tokens[last + 1].kind == text::TokenKind::number &&
        raw(last + 1).size() == 2 && raw(last + 2) == ",")
      person += 2;
    // "Sydney, Australia"
    if (last + 1 < s_.last && raw(last) == "," && is_country(raw(last + 1))) place += 4;
    if (!x.offices.empty()) person += 4;
    x.person_votes = static_cast<std::int8_t>(person);
    x.body_votes = static_cast<std::int8_t>(body);
    x.place_votes = static_cast<std::int8_t>(place);
  }

  void push(std::uint32_t first, std::uint32_t last, Kind kind, Type type, std::string name) {
    Markable x;
    x.m.first = first;
    x.m.last = last;
    x.m.head = last - 1;
    x.m.span = {in_.tokens[first].span.begin, in_.tokens[last - 1].span.end};
    x.m.kind = kind;
    x.m.type = type;
    x.m.name = std::move(name);
    if (kind == Kind::name && !pending_.empty()) {
      auto const gender = noun_type(pending_.substr(pending_.rfind(' ') + 1)).gender;
      if (gender == Gender::masculine || gender == Gender::feminine) x.m.gender = gender;
      x.offices.push_back(std::move(pending_));
      x.country = country_;
      pending_.clear();
      country_.clear();
      x.person_votes = 4;
    }
    found_.push_back(std::move(x));
  }

  Layers const& in_;
  Sentence s_;
  std::vector<Markable>& found_;
  std::string pending_;  ///< the office just read, before its holder
  std::string country_;  ///< and its country
};

}  // namespace

void read_names(Layers const& in, Sentence sentence, std::vector<Markable>& found) {
  Reader(in, sentence, found).run();
}

}  // namespace claimlight::mention
