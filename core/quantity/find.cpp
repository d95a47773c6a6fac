// Quantities are read from their numbers: the terms around each are given to the grammar from as far to the left as a
// bound or a unit may begin.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "lexicon/table.h"
#include "quantity/evaluate.h"
#include "quantity/grammar.h"
#include "quantity/quantity.h"
#include "quantity/terms.h"
#include "quantity/ucum.h"

namespace claimlight::quantity {
namespace {

using text::Span;
using text::Token;
using text::TokenKind;

/// "Resolution 2735", "Flight 370": a number that is a name.
constexpr auto numbered_nouns = lexicon::words({
#include "lexicon/numbered_nouns.inc"
});
constexpr auto cues = lexicon::pairs({
#include "lexicon/figure_cues.inc"
});
/// "the first half": no share.
constexpr auto before_half = lexicon::words({"and", "better", "each", "first", "latter", "opening", "other", "second"});
/// Behind "a second" these show that it is a time.
constexpr auto behind_time =
    lexicon::words({"after", "ago", "and", "at", "before", "between", "by", "for", "from", "in",
                    "later", "of",  "off", "on", "or",     "the",     "to", "was", "when", "with"});
/// "for over three years" is a bound, "$2,000 over three years" is none.
constexpr auto before_over =
    lexicon::words({"after", "by", "for", "in", "is", "just", "last", "lasted", "lasting", "of", "spent", "take",
                    "takes", "to", "took", "was", "well", "with", "within"});

/// "100m", which may be metres or millions.
bool is_digits_and_m(std::string_view text) {
  return text.size() > 1 && text.back() == 'm' && text[text.size() - 2] >= '0' && text[text.size() - 2] <= '9';
}

/// "a row over $5 million", "handed over ten pounds": no bound.
constexpr auto before_particle = lexicon::words({
#include "lexicon/before_over.inc"
});

bool is_dash(std::string_view form) { return form == "-" || form == "\xE2\x80\x93"; }

std::optional<double> repetition(std::string_view form) {
  struct Row {
    std::string_view word;
    double times;
  };
  static constexpr Row rows[] = {{"once", 1},     {"twice", 2},   {"thrice", 3},    {"twofold", 2},   {"threefold", 3},
                                 {"fourfold", 4}, {"fivefold", 5}, {"sixfold", 6},  {"sevenfold", 7}, {"eightfold", 8},
                                 {"ninefold", 9}, {"tenfold", 10}, {"hundredfold", 100}};
  if (form.size() < 4 || (form.back() != 'e' && form.back() != 'd')) return {};
  for (auto const& [word, times] : rows)
    if (form == word) return times;
  return {};
}

class Finder {
 public:
  explicit Finder(Source const& source) : in_(source) {}

  std::vector<Mention> run() {
    for (std::size_t k = 0; k < in_.numbers.size(); ++k) {
      auto const& n = in_.numbers[k];
      read_repetitions(n.first);
      if (n.first < floor_ || in_.is_taken(n.span) || !std::isfinite(n.value)) continue;
      if (auto const end = skip_name(k)) {
        floor_ = *end;
        continue;
      }
      read(k);
    }
    read_repetitions(static_cast<std::uint32_t>(in_.tokens.size()));
    merge_bounds();
    return std::move(found_);
  }

 private:
  std::string_view before(number::Number const& n) const {
    return n.first > 0 ? in_.form(n.first - 1) : std::string_view{};
  }
  std::string_view behind(number::Number const& n) const { return in_.form(n.last); }

  /// "once", "twice", "threefold" before the token.
  void read_repetitions(std::uint32_t end) {
    for (; scanned_ < end; ++scanned_) {
      auto const& token = in_.tokens[scanned_];
      auto const size = token.span.end - token.span.begin;
      if (size < 4 || size > 11 || token.kind != TokenKind::word || scanned_ < floor_) continue;
      auto const form = in_.form(scanned_);
      auto const times = repetition(form);
      if (!times || in_.is_taken(token.span) || (form == "once" && !counts_once(scanned_))) continue;
      Quantity q;
      q.low = q.high = *times;
      q.kind = Kind::times;
      auto const begin = bound_before(scanned_, q.bound);
      found_.push_back({{begin, token.span.end}, std::move(q)});
    }
    scanned_ = std::max(scanned_, end);
  }

  /// "more than twice": the first byte of the bound, or of the token.
  std::uint32_t bound_before(std::uint32_t t, Bound& bound) const {
    constexpr std::uint32_t longest = 4;
    std::array<Term, longest> terms;
    for (auto words = std::min(longest, t - std::min(t, floor_)); words > 0; --words) {
      for (std::uint32_t i = 0; i < words; ++i) terms[i].form = in_.form(t - words + i);
      auto found = Bound::exact;
      if (read_bound({terms.data(), words}, found) != words || found == Bound::between) continue;
      bound = found;
      return in_.tokens[t - words].span.begin;
    }
    return in_.tokens[t].span.begin;
  }

  /// "once a week", "died once."; not "at once", "once the vote was held", "once a star of the stage".
  bool counts_once(std::uint32_t t) const {
    auto const left = t > 0 ? in_.form(t - 1) : std::string_view{}, right = in_.form(t + 1);
    if (t == 0 || left == "at" || in_.tokens[t - 1].kind == TokenKind::punctuation) return false;
    if (t + 1 >= in_.tokens.size() || in_.tokens[t + 1].kind == TokenKind::punctuation) return right != "-";
    if (right == "a" || right == "an") return has_cue(t + 2, t + 3, "time");
    return right == "per" || right == "every" || right == "each" || right == "before" || right == "already";
  }

  /// The token behind a number that is a name or the like, with what is counted on from it: "Boeing 737-800", "24/7".
  std::optional<std::uint32_t> skip_name(std::size_t k) const {
    auto const& n = in_.numbers[k];
    auto noun = before(n);
    if (noun.size() > 1 && noun.back() == '.') noun.remove_suffix(1);
    auto const tied = [&](std::string_view mark) {
      return in_.glued(n.last) && behind(n) == mark && in_.glued(n.last + 1) && k + 1 < in_.numbers.size() &&
             in_.numbers[k + 1].first == n.last + 1;
    };
    bool const digits = !n.words && n.kind == number::Kind::cardinal;
    bool const name = digits && (numbered_nouns.contains(noun) || (noun == "#" && in_.glued(n.first)));
    if (name) return tied("-") || tied("\xE2\x80\x93") ? in_.numbers[k + 1].last : n.last;
    if (tied("/")) return in_.numbers[k + 1].last;
    // "1) The first point", "(2) The second".
    bool const marker = digits && n.value <= 12 && in_.glued(n.last) && behind(n) == ")";
    if (marker && (noun != "(" || in_.glued(n.first)) && is_start_of_item(n, noun == "(")) return n.last;
    return {};
  }

  bool is_start_of_item(number::Number const& n, bool bracket) const {
    auto const first = bracket ? n.first - 1 : n.first;
    if (first == 0) return true;
    auto const gap =
        in_.lower.substr(in_.tokens[first - 1].span.end, in_.tokens[first].span.begin - in_.tokens[first - 1].span.end);
    return gap.find('\n') != gap.npos || in_.form(first - 1) == ";" || in_.form(first - 1) == ":";
  }

  bool has_cue(std::size_t first, std::size_t last, std::string_view cue) const {
    last = std::min(last, in_.tokens.size());
    for (auto t = first; t < last; ++t)
      for (auto const& row : cues.all(in_.form(t)))
        if (row.value == cue) return true;
    return false;
  }

  /// Whether what stands behind a pair may follow a score: "lost 1-3 to", not "lost 2-3 members".
  bool ends_score(std::uint32_t t) const {
    return t >= in_.tokens.size() || in_.tokens[t].kind != TokenKind::word || behind_time.contains(in_.form(t)) ||
           has_cue(t, t + 1, "score");
  }

  Context context_of(number::Number const& n) const {
    Context context;
    constexpr std::uint32_t near = 4, far = 16;
    auto const close = n.first > near ? n.first - near : 0;
    auto const tail = behind(n);
    auto const second = in_.form(n.last + 1);
    bool const symbol = n.first > 1 && in_.tokens[n.first - 1].kind == TokenKind::symbol;
    auto const left = symbol ? in_.form(n.first - 2) : before(n);
    context.change = left != "by" && has_cue(close, n.first, "change");
    if (is_dash(tail)) context.score = ends_score(n.last + 2) && has_cue(close, n.first, "score");
    bool const degrees = tail == "c" || tail == "f" || tail == "\xC2\xB0" || tail.starts_with("deg") || is_dash(tail) ||
                         tail == "to" || tail == "and";
    if (degrees) {
      auto const from = n.first > far ? n.first - far : 0;
      context.temperature = has_cue(from, n.last + far, "temperature");
      context.angle = has_cue(from, n.last + far, "angle");
    }
    if (tail.starts_with("turn")) context.angle = has_cue(close, n.first, "angle");
    if (n.scale == 1e6 && is_digits_and_m(in_.lower.substr(0, n.span.end))) {
      constexpr std::uint32_t about = 6;
      context.length = has_cue(n.first > about ? n.first - about : 0, n.last + about, "length");
    }
    if (tail.starts_with("pound")) context.mass = second == "of" || has_cue(close, n.first, "mass");
    // "from 3 to 5" is a change; "ranging from 3 to 5" is not.
    if (left == "from") {
      auto const verb = n.first > 1u + symbol ? in_.form(n.first - 2 - symbol) : std::string_view{};
      context.change =
          !verb.starts_with("rang") && !verb.starts_with("var") && verb != "anywhere" && verb != "anything";
    }
    return context;
  }

  void read(std::size_t k) {
    auto const& n = in_.numbers[k];
    if (n.kind == number::Kind::ordinal) {
      if (is_rank(n)) push(n.span, {n.value, n.value, 0, Bound::exact, Kind::ordinal, ""}, n.last);
      return;
    }
    // "64 cents a dozen"
    bool const rate = (in_.form(n.first) == "a" || in_.form(n.first) == "per") && floor_ == n.first &&
                      !found_.empty() && found_.back().quantity.kind == Kind::money;
    if (rate) {
      floor_ = n.last;
      return;
    }
    Window const window(in_, k, floor_);
    auto const terms = window.terms();
    auto const context = context_of(n);
    for (std::size_t start = 0; start <= window.number(); ++start) {
      if (start < window.number() && !opens(terms, start)) continue;
      auto const figures = read_figures(terms.subspan(start));
      if (!figures || figures->one.first.number != &n) continue;
      if (figures->one.bound == Bound::more_than && is_preposition(terms, start, figures->one)) continue;
      auto const* figure = figures->two ? &*figures->two : &figures->one;
      auto q = evaluate(*figure, context);
      if (!q && figures->two) q = evaluate(*(figure = &figures->one), context);
      if (!q) continue;
      if (is_no_figure(n, *q, *figure)) break;
      auto const& last = figure->end[-1];
      push({terms[start].span.begin, last.span.end}, std::move(*q), last.last);
      return;
    }
    floor_ = std::max(floor_, n.last);
  }

  /// The "over" of "$2,000 over three years" and of "a row over $5 million" is no bound.
  bool is_preposition(std::span<Term const> terms, std::size_t start, Figure const& figure) const {
    if (terms[start].form != "over") return false;
    auto const over = terms[start].first;
    auto const left = over > 0 ? in_.form(over - 1) : std::string_view{};
    if (before_particle.contains(left)) return true;
    auto const scale = figure.first.after.kind == Kind::measure ? scale_of(figure.first.after.code) : std::nullopt;
    return scale && scale->dimension == Dimension{0, 0, 1} && !before_over.contains(left);
  }

  /// Whether a figure may start at the term; no bound are "<>30" and "=>30".
  static bool opens(std::span<Term const> terms, std::size_t start) {
    auto const is_sign = [](Term const& term) { return term.form == "<" || term.form == ">" || term.form == "="; };
    if (start > 0 && is_sign(terms[start]) && terms[start].glued && is_sign(terms[start - 1])) return false;
    if (may_open_figure(terms[start].form)) return true;
    return terms[start + 1].form == "$" || terms[start].form.back() == '$';
  }

  bool is_no_figure(number::Number const& n, Quantity const& q, Figure const& figure) const {
    bool const alone = figure.bound == Bound::exact && figure.behind == Behind::none && !figure.second.number;
    if (q.kind == Kind::count && n.words && n.value == 1 && alone) return true;  // "one of them"
    if (q.kind == Kind::score && is_dash(in_.form(figure.end[-1].last)) && in_.glued(figure.end[-1].last)) return true;
    if (q.kind != Kind::fraction || n.kind != number::Kind::fraction) return false;
    if (in_.form(n.first) != "half" && in_.form(n.last - 1) != "half") return false;
    auto const tail = behind(n);
    return before_half.contains(before(n)) || tail == "past" || tail == "way" || is_dash(tail) || tail == "time";
  }

  /// No rank is the "second" of time, nor "first, ..." at the start of a sentence.
  bool is_rank(number::Number const& n) const {
    if (n.last - n.first > 1 || !n.words) return true;
    auto const form = in_.form(n.first), left = before(n), right = behind(n);
    bool const starts = n.first == 0 || in_.tokens[n.first - 1].kind == TokenKind::punctuation;
    if (starts && right == ",") return false;
    if (form == "first")
      return left != "at" && right != "of" && !(right == "and" && in_.form(n.last + 1) == "foremost");
    if (form != "second") return true;
    if (left == "per" || left == "split" || left == "every" || left == "/") return false;
    bool const word =
        n.last < in_.tokens.size() && in_.tokens[n.last].kind == TokenKind::word && !behind_time.contains(right);
    return word || (left != "a" && left != "one" && left != "last" && left != "half" && left != "each" && left != "of");
  }

  void push(Span span, Quantity q, std::uint32_t next) {
    floor_ = next;
    scanned_ = std::max(scanned_, next);
    found_.push_back({span, std::move(q)});
  }

  /// "more than 20 and fewer than 30" is one range.
  void merge_bounds() {
    auto const lower = [](Bound b) { return b == Bound::at_least || b == Bound::more_than; };
    auto const upper = [](Bound b) { return b == Bound::at_most || b == Bound::less_than; };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (kept > 0) {
        auto& a = found_[kept - 1];
        auto const& b = found_[i];
        auto const between = in_.lower.substr(a.span.end, b.span.begin - a.span.end);
        bool const joined = between == " and " || between == " but " || between == ", " || between == ", and ";
        bool const one_kind = a.quantity.kind == b.quantity.kind && a.quantity.unit == b.quantity.unit;
        auto const &x = a.quantity, &y = b.quantity;
        bool const up = lower(x.bound) && upper(y.bound) && x.low < y.high;
        bool const down = upper(x.bound) && lower(y.bound) && y.low < x.high;
        if (joined && one_kind && (up || down)) {
          a.quantity.low = std::min(a.quantity.low, b.quantity.low);
          a.quantity.high = std::max(a.quantity.high, b.quantity.high);
          a.quantity.bound = Bound::between;
          a.span.end = b.span.end;
          continue;
        }
      }
      if (kept != i) found_[kept] = std::move(found_[i]);
      ++kept;
    }
    found_.resize(kept);
  }

  Source const& in_;
  std::uint32_t floor_ = 0;    ///< token: all before it is read
  std::uint32_t scanned_ = 0;  ///< token: "twice" and the like are read before it
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find(std::string_view lower, std::vector<Token> const& tokens,
                          std::vector<number::Number> const& numbers, std::vector<Span> const& taken) {
  Source const source{lower, tokens, numbers, taken};
  return Finder(source).run();
}

}  // namespace claimlight::quantity
