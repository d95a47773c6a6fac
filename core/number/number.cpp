// One pass over the tokens: where a number may start its run of terms is read, and the grammar takes the longest.
#include "number/number.h"

#include <span>

#include "lexicon/table.h"
#include "number/grammar.h"
#include "number/terms.h"

namespace claimlight::number {
namespace {

/// "no one"; "this one is", but "that one mile".
constexpr auto always_pronoun = lexicon::words({"another", "any", "each", "every", "no"});
constexpr auto before_pronoun = lexicon::words({"that", "the", "this", "which"});
constexpr auto behind_pronoun =
    lexicon::words({"and",  "are",  "at",  "but", "can",  "could", "did", "do",   "does", "for",   "from", "had",
                    "has",  "have", "he",  "i",   "in",   "is",    "it",  "of",   "on",   "or",    "she",  "that",
                    "they", "to",   "was", "we",  "were", "which", "who", "will", "with", "would", "you"});

class Finder {
 public:
  Finder(std::string_view lower, std::vector<text::Token> const& tokens)
      : lower_(lower), tokens_(tokens), terms_(lower, tokens) {}

  std::vector<Number> run() {
    for (std::uint32_t i = 0; i < tokens_.size();) {
      if (!terms_.may_start(i)) {
        ++i;
        continue;
      }
      i = at(i);
    }
    return std::move(found_);
  }

 private:
  /// Reads a number that starts at the token; returns where to go on.
  std::uint32_t at(std::uint32_t i) {
    bool const digits = tokens_[i].kind == text::TokenKind::number;
    if (digits) {
      if (terms_.is_tail_of_name(i)) return i + 1;
      if (auto const end = terms_.skip_telephone(i); end > i) return end;
    }
    auto run = terms_.run(i);
    if (run.front().word == Word::stop || run.size() < 2) return i + 1;
    bool negative = false;
    if (run.front().word == Word::sign) {
      run = run.subspan(1);
      negative = true;
    }
    auto const reading = is_one_term(run) ? read_one(run.front()) : read_number(run);
    if (!reading) return i + 1;
    auto const read = run.first(reading->terms);
    if (is_pronoun(i, read, run[reading->terms])) return i + 1;

    Number n;
    n.span = {read.front().begin, read.back().end};
    n.first = read.front().first;
    n.last = read.back().last;
    n.value = reading->value;
    n.kind = reading->kind;
    n.words = read.front().word != Word::digits && read.front().word != Word::nth_digits;
    if (negative) n.span.begin = tokens_[n.first = i].span.begin;
    set_precision(n, read);
    if (digits && i > 0) negative = add_point(n) || negative;
    if (negative) n.value = -n.value;
    found_.push_back(n);
    return n.last;
  }

  /// Most numbers are one term, with words behind it that join nothing: "two of the".
  static bool is_one_term(std::span<Term const> run) {
    for (auto const& term : run.subspan(1))
      if (term.word > Word::compared && term.word < Word::a) return false;
    return run.front().word != Word::quarter && run.front().word != Word::hundred;
  }

  static std::optional<Reading> read_one(Term const& term) {
    switch (term.word) {
      case Word::digits:
      case Word::zero:
      case Word::one:
      case Word::teen:
      case Word::compound:
      case Word::ten: return Reading{term.value, Kind::cardinal, 1};
      case Word::nth_digits:
      case Word::nth_one:
      case Word::nth_teen:
      case Word::nth_ten:
      case Word::nth_hundred:
      case Word::nth_scale: return Reading{term.value, Kind::ordinal, 1};
      case Word::half: return Reading{0.5, Kind::fraction, 1};
      case Word::vulgar: return Reading{term.value, Kind::fraction, 1};
      default: return {};
    }
  }

  bool is_pronoun(std::uint32_t i, std::span<Term const> read, Term const& behind) const {
    if (read.size() > 1 || read.front().word != Word::one || read.front().value != 1 || i == 0) return false;
    if (behind.word == Word::hyphen) return false;
    auto const before = terms_.form(i - 1);
    return always_pronoun.contains(before) ||
           (before_pronoun.contains(before) &&
            (behind.word == Word::stop || behind_pronoun.contains(terms_.form(i + 1))));
  }

  static void set_precision(Number& n, std::span<Term const> read) {
    std::uint8_t figures = 0;  // behind "point"
    for (auto const& term : read) {
      if (term.word == Word::digits) n.decimals = term.decimals;
      if (figures > 0) n.decimals = figures++;
      if (term.word == Word::point) figures = 1;
    }
    for (auto term = read.rbegin(); term != read.rend(); ++term) {
      if (term->word == Word::digits) {
        if (n.scale == 1) n.scale = term->scale;
        return;
      }
      if (term->word == Word::scale || term->word == Word::short_scale) {
        n.scale *= term->value;
      } else if (n.scale > 1 || (term->word != Word::half && term->word != Word::and_ && term->word != Word::a)) {
        return;
      }
    }
  }

  /// The full stop of ".5" and the sign of "-5" before a number in digits. Whether there was a sign.
  bool add_point(Number& n) const {
    if (n.words || n.kind == Kind::ordinal || n.first == 0) return false;
    auto const starts = [&](std::uint32_t t) {
      return t == 0 || !terms_.glued(t) || terms_.form(t - 1) == "(" || terms_.form(t - 1) == "<" ||
             terms_.form(t - 1) == ">" || terms_.form(t - 1) == "=";
    };
    auto const free = [&](std::uint32_t t) { return found_.empty() || found_.back().last <= t; };
    bool const plain = n.decimals == 0 && n.scale == 1;
    if (plain && terms_.form(n.first - 1) == "." && terms_.glued(n.first) && starts(n.first - 1)) {
      auto const digits = n.span.end - n.span.begin;
      for (std::uint32_t d = 0; d < digits; ++d) n.value /= 10;
      n.decimals = static_cast<std::uint8_t>(digits < 255 ? digits : 255);
      n.span.begin = tokens_[--n.first].span.begin;
    }
    if (n.first == 0 || !terms_.glued(n.first)) return false;
    auto const sign = terms_.form(n.first - 1);
    if ((sign != "-" && sign != "\xE2\x88\x92") || !starts(n.first - 1) || !free(n.first - 1)) return false;
    if (!found_.empty() && found_.back().last == n.first - 1) return false;  // "20 -30": a range
    n.span.begin = tokens_[--n.first].span.begin;
    return true;
  }

  std::string_view lower_;
  std::vector<text::Token> const& tokens_;
  Terms terms_;
  std::vector<Number> found_;
};

}  // namespace

std::vector<Number> find(std::string_view lower, std::vector<text::Token> const& tokens) {
  return Finder(lower, tokens).run();
}

}  // namespace claimlight::number
