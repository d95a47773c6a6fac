// What the grammars of time are made of: X3 parsers over terms. Private to grammar_*.cpp; no other header shows X3.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "time/grammar.h"
#include "time/terms.h"

namespace claimlight::time::grammar {

namespace x3 = boost::spirit::x3;
using Iterator = Term const*;

/// A term of the kind; gives its value.
template <Kind K>
struct Is : x3::parser<Is<K>> {
  using attribute_type = std::int32_t;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !first->is(K)) return false;
    x3::traits::move_to(first->value, into);
    ++first;
    return true;
  }
};
template <Kind K>
inline constexpr Is<K> is{};

/// A term of one of the kinds, cardinal or ordinal, with a whole number in [low, high]; gives the number.
template <Kind... Kinds>
struct Counting : x3::parser<Counting<Kinds...>> {
  using attribute_type = std::int32_t;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  double low, high;
  constexpr Counting(double from, double to) : low(from), high(to) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || !(first->is(Kinds) || ...)) return false;
    auto const n = first->number;
    if (!(low <= n && n <= high) || n != static_cast<double>(static_cast<std::int32_t>(n))) return false;
    x3::traits::move_to(static_cast<std::int32_t>(n), into);
    ++first;
    return true;
  }
};

/// "two", "a couple of", "several": gives what grammar::count does.
struct Counted : x3::parser<Counted> {
  using attribute_type = double;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    double value = 0;
    auto const* end = count(first, last, value);
    if (end == first) return false;
    x3::traits::move_to(value, into);
    first = end;
    return true;
  }
};

/// One word, as it is.
struct Word : x3::parser<Word> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;
  std::string_view text;
  constexpr explicit Word(std::string_view word) : text(word) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
    if (first == last || first->text.size() != text.size() || first->text[0] != text[0] || first->text != text)
      return false;
    ++first;
    return true;
  }
};
constexpr Word word(std::string_view text) { return Word(text); }

/// One of several phrases; gives the value of the longest that fits. A phrase's words are parted by single spaces.
template <class Value, std::size_t N>
struct Phrases : x3::parser<Phrases<Value, N>> {
  using attribute_type = Value;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  std::pair<std::string_view, Value> rows[N];
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute& into) const {
    if (first == last || first->text.empty()) return false;
    auto best = first;
    for (auto const& [phrase, value] : rows) {
      if (phrase[0] != first->text[0]) continue;  // most fail here
      auto at = first;
      auto rest = phrase;
      while (at != last && !rest.empty()) {
        auto const length = std::min(rest.find(' '), rest.size());
        if (at->text != rest.substr(0, length)) break;
        rest.remove_prefix(std::min(length + 1, rest.size()));
        ++at;
      }
      if (!rest.empty() || at <= best) continue;
      best = at;
      x3::traits::move_to(Value(value), into);
    }
    if (best == first) return false;
    first = best;
    return true;
  }
};
template <class Value, std::size_t N>
constexpr Phrases<Value, N> phrases(std::pair<std::string_view, Value> const (&rows)[N]) {
  Phrases<Value, N> out{};
  for (std::size_t i = 0; i < N; ++i) out.rows[i] = rows[i];
  return out;
}

/// Actions: what was read goes into a member of the rule's value, or a fixed value does.
template <class Member>
auto put(Member member) {
  return [member](auto& context) { x3::_val(context).*member = x3::_attr(context); };
}
template <class Member, class Value>
auto set(Member member, Value value) {
  return [member, value](auto& context) { x3::_val(context).*member = value; };
}
template <class Code, class Member>
auto put_code(Member member) {
  return [member](auto& context) { x3::_val(context).*member = static_cast<Code>(x3::_attr(context)); };
}

/// Keeps the longest of what the rules read at `first`; of two alike the first.
template <class Meaning, class... Rules>
void longest(Iterator first, Iterator last, Longest& best, Rules const&... rules) {
  auto const attempt = [&](auto const& rule) {
    Meaning meaning;
    auto at = first;
    if (!x3::parse(at, last, rule, meaning) || at <= best.end) return;
    best = {at, std::move(meaning)};
  };
  (attempt(rules), ...);
}

inline auto const the = word("the");
inline auto const of = word("of");
inline auto const comma = word(",");
inline auto const possessive = word("'s") | word("\xE2\x80\x99s") | word("'") | word("\xE2\x80\x99");
inline auto const dash = word("-") | word("\xE2\x80\x93") | word("\xE2\x80\x91");

/// "last" is -1, "this" 0, "next" 1.
inline constexpr auto step = phrases<int>({{"last", -1},
                                           {"past", -1},
                                           {"this past", -1},
                                           {"this last", -1},
                                           {"this", 0},
                                           {"current", 0},
                                           {"next", 1},
                                           {"coming", 1},
                                           {"upcoming", 1},
                                           {"this coming", 1}});
/// The same, told from what was told before.
inline constexpr auto story_step = phrases<int>({{"previous", -1},
                                                 {"preceding", -1},
                                                 {"prior", -1},
                                                 {"same", 0},
                                                 {"following", 1},
                                                 {"subsequent", 1},
                                                 {"next", 1},
                                                 {"ensuing", 1}});

}  // namespace claimlight::time::grammar
