// Tries the grammar at every term that a time may begin with and keeps the longest reading, throws out look-alikes,
// then joins what belongs together.
#include "time/recognize.h"

#include <cstddef>

#include "time/grammar.h"
#include "time/look_alikes.h"
#include "time/series.h"
#include "time/terms.h"

namespace claimlight::time {
namespace {

using text::Document;
using text::Token;

constexpr std::uint32_t bit(Kind kind) { return 1u << static_cast<unsigned>(kind); }
template <class... Kinds>
constexpr std::uint32_t bits(Kinds... kinds) {
  return (bit(kinds) | ...);
}
/// What the rules of a family begin with; the others need not be tried.
constexpr auto opens_point = bits(Kind::month, Kind::weekday, Kind::season, Kind::holiday, Kind::year, Kind::quarter,
                                  Kind::half, Kind::fiscal_year, Kind::digits, Kind::ordinal, Kind::cardinal,
                                  Kind::date, Kind::month_date, Kind::unit, Kind::hint, Kind::opener);
constexpr auto opens_period = bits(Kind::unit, Kind::units, Kind::fortnight, Kind::deictic, Kind::decade,
                                   Kind::cardinal, Kind::ordinal, Kind::vague, Kind::hint, Kind::opener);
constexpr auto opens_amount =
    bits(Kind::unit, Kind::units, Kind::fortnight, Kind::cardinal, Kind::vague, Kind::every_unit, Kind::weekday,
         Kind::weekdays, Kind::season, Kind::seasons, Kind::month, Kind::reference, Kind::hint, Kind::opener);
constexpr auto opens_time = bits(Kind::clock, Kind::noon, Kind::cardinal, Kind::unit, Kind::hint, Kind::opener);
constexpr auto opens_part = bits(Kind::day_part, Kind::hint, Kind::opener);
/// Kinds that no time is without: numbers alone are none.
constexpr std::uint32_t telling = ~(bit(Kind::cardinal) | bit(Kind::ordinal) | bit(Kind::digits) | bit(Kind::opener));
/// A time's first telling term is at most so many terms behind its start: "at no more than some twenty-four".
constexpr std::size_t reach = 7;

bool takes_mod(Meaning const& meaning) {
  return std::holds_alternative<Duration>(meaning) || std::holds_alternative<Offset>(meaning);
}

bool is_date(Expression const& e) {
  return !std::holds_alternative<Duration>(e.meaning) && !std::holds_alternative<Reference>(e.meaning) &&
         !std::holds_alternative<Set>(e.meaning);
}

/// Whether a time of day can stand beside it: "Friday", "3 March", "yesterday".
bool is_day(Expression const& e) {
  if (e.time.clock || e.time.part != DayPart::none) return false;
  if (auto const* point = std::get_if<Point>(&e.meaning)) return point->day || point->weekday || point->holiday;
  if (auto const* calendar = std::get_if<Calendar>(&e.meaning)) return calendar->unit == Unit::day;
  if (auto const* offset = std::get_if<Offset>(&e.meaning)) return offset->unit == Unit::day;
  return std::holds_alternative<Day>(e.meaning);
}

Lean lean_of(std::string_view preposition) {
  if (preposition == "since" || preposition == "ended") return Lean::back;
  for (std::string_view w : {"to", "until", "till", "through", "by", "for", "before", "effective", "from", "ending"})
    if (preposition == w) return Lean::ahead;
  return Lean::none;
}

class Recognizer {
 public:
  Recognizer(Document const& doc, std::vector<Term> const& terms) : doc_(doc), terms_(terms), near_(terms.size()) {
    std::size_t next = terms.size() + reach;
    for (std::size_t i = terms.size(); i-- > 0;) {
      if (terms[i].kinds & telling) next = i;
      near_[i] = next < i + reach;
    }
  }

  std::vector<Expression> run() {
    for (std::size_t i = 0; i < terms_.size();) i = near_[i] && terms_[i].kinds != 0 ? at(i) : i + 1;
    join_series(terms_, found_);
    return std::move(found_);
  }

 private:
  Term const* begin() const { return terms_.data(); }
  Term const* end() const { return terms_.data() + terms_.size(); }
  std::size_t index(Term const* term) const { return static_cast<std::size_t>(term - begin()); }
  bool is(std::size_t i, std::string_view word) const { return i < terms_.size() && terms_[i].text == word; }

  /// Reads what starts at term i; gives the term behind it.
  std::size_t at(std::size_t i) {
    Expression e;
    auto last = read(i, e);
    if (last > i) last = beside(last, e);
    if (last > i) last = behind(last, e);
    if (last == i || is_look_alike({doc_, terms_, i, last, e})) {
      auto const part = series_opener(terms_, i);
      if (part) push(i, i + 1, *part);
      return i + 1;
    }
    e.from_event = is_from_event(last, e);
    if (i > 0) e.lean = lean_of(terms_[i - 1].text);
    if (auto* duration = std::get_if<Duration>(&e.meaning)) duration->in = i > 0 && terms_[i - 1].text == "in";
    push(i, last, std::move(e));
    while (auto const more = series_member(terms_, last, found_.back())) {
      push(last + 1, more->last, more->expression);
      last = more->last;
    }
    return last;
  }

  void push(std::size_t first, std::size_t last, Expression e) {
    e.span = {terms_[first].span.begin, terms_[last - 1].span.end};
    e.first = terms_[first].first;
    e.last = terms_[last - 1].last;
    found_.push_back(std::move(e));
  }

  /// One expression without what stands beside it; `i` if there is none.
  std::size_t read(std::size_t i, Expression& e) {
    Mod mod = Mod::none;
    Part part = Part::none;
    auto const* core = terms_[i].is(Kind::opener) ? grammar::prefix(begin() + i, end(), mod, part) : begin() + i;
    // "over the past week" is no bound.
    bool const preposition =
        mod == Mod::more_than && is(i, "over") && (is(i + 1, "the") || is(i + 1, "this") || is(i + 1, "last"));
    if (core != begin() + i && !preposition) {
      auto const last = read_core(core, e);
      bool const takes = mod == Mod::none || takes_mod(e.meaning) || e.time.clock;
      if (last > index(core) && takes && (part == Part::none || takes_part(e))) {
        e.mod = mod;
        e.part = part;
        return last;
      }
      e = {};
    }
    return read_core(begin() + i, e);
  }

  static bool takes_part(Expression const& e) {
    if (auto const* c = std::get_if<Calendar>(&e.meaning)) return c->unit >= Unit::day;
    return is_date(e);
  }

  std::size_t read_core(Term const* core, Expression& e) {
    Longest best;
    auto const kinds = core == end() ? 0u : core->kinds;
    if (kinds & opens_point) grammar::points(core, end(), best);
    if (kinds & opens_period) grammar::periods(core, end(), best);
    if (kinds & opens_amount) grammar::amounts(core, end(), best);
    TimeOfDay time;
    auto const* clock_end = kinds & opens_time ? grammar::time_of_day(core, end(), time) : core;
    if (clock_end > core && clock_end >= best.end) {
      e.meaning = Calendar{0, Unit::day, Anchor::story, false, false};
      e.time = time;
      return index(clock_end);
    }
    auto const* part_end = kinds & opens_part ? part_of_day(core, e) : core;
    if (part_end > core && part_end >= best.end) return index(part_end);
    if (!best.end) return index(core);
    if (std::holds_alternative<Set>(best.meaning) && best.end[-1].is(Kind::day_parts))
      e.time.part = static_cast<DayPart>(best.end[-1].value);
    e.meaning = std::move(best.meaning);
    return index(best.end);
  }

  /// "this morning", "last night", "the evening", "tonight", "overnight"; `core` if it is none.
  Term const* part_of_day(Term const* core, Expression& e) const {
    auto const i = index(core);
    auto const set = [&](Meaning meaning, DayPart part, std::size_t length) {
      e.meaning = std::move(meaning);
      e.time = {{}, part};
      return core + length;
    };
    auto const part = [&](std::size_t k) {
      return k < terms_.size() && terms_[k].is(Kind::day_part) ? static_cast<DayPart>(terms_[k].value) : DayPart::none;
    };
    if (is(i, "tonight")) return set(Day{0}, DayPart::night, 1);
    if (is(i, "overnight")) return set(Day{-1}, DayPart::night, 1);
    auto const next = part(i + 1);
    if (next != DayPart::none) {
      if (is(i, "this")) return set(Day{0}, next, 2);
      if (is(i, "last")) return set(Day{-1}, next, 2);
      if (is(i, "that") || is(i, "the")) return set(Calendar{0, Unit::day, Anchor::story, false, false}, next, 2);
    }
    if (is(i, "the") && part(i + 2) != DayPart::none) {
      if (is(i + 1, "following") || is(i + 1, "next"))
        return set(Calendar{1, Unit::day, Anchor::story, false, false}, part(i + 2), 3);
      if (is(i + 1, "previous")) return set(Calendar{-1, Unit::day, Anchor::story, false, false}, part(i + 2), 3);
    }
    auto const own = part(i);
    if (own != DayPart::none) return set(Calendar{0, Unit::day, Anchor::story, false, false}, own, 1);
    return core;
  }

  /// A day takes in the time of day beside it, and the other way about: "10 p.m. EST, Nov. 6", "Friday at noon", "early
  /// Saturday night".
  std::size_t beside(std::size_t last, Expression& e) {
    bool const has_time = e.time.clock || e.time.part != DayPart::none;
    if (is_day(e)) {
      auto at = last;
      Mod mod = Mod::none;
      Part part = Part::none;
      TimeOfDay time;
      if (is(at, ",") || is(at, "at") || is(at, "from")) ++at;
      if (is(at, "at") && at == last + 1) ++at;
      auto const* behind_mods = grammar::prefix(begin() + at, end(), mod, part);
      auto const* clock_end = grammar::time_of_day(behind_mods, end(), time);
      if (clock_end != behind_mods) {
        e.time = time;
        if (e.mod == Mod::none) e.mod = mod;
        return index(clock_end);
      }
      auto const k = index(behind_mods);
      if (at == last && k < terms_.size() && terms_[k].is(Kind::day_part)) {
        e.time.part = static_cast<DayPart>(terms_[k].value);
        if (part != Part::none) e.part = part;
        return k + 1;
      }
      return last;
    }
    if (!has_time) return last;
    auto at = last;
    if (is(at, ",") || is(at, "on") || is(at, "of")) ++at;
    if (is(at, "on") && at == last + 1) ++at;
    Expression day;
    auto const day_end = at < terms_.size() && near_[at] ? read(at, day) : at;
    if (day_end == at || !is_day(day) || is_look_alike({doc_, terms_, at, day_end, day})) return last;
    day.time = e.time;
    if (e.part != Part::none) day.part = e.part;
    day.mod = e.mod;
    e = std::move(day);
    // "at 9:05 on Saturday evening"
    if (day_end >= terms_.size() || !terms_[day_end].is(Kind::day_part) || !e.time.clock) return day_end;
    bool const later = static_cast<DayPart>(terms_[day_end].value) != DayPart::morning;
    if (later && e.time.clock->hour < 12) e.time.clock->hour = static_cast<std::int8_t>(e.time.clock->hour + 12);
    return day_end + 1;
  }

  /// "two days after the signing", "the day before he left": counted from no time, unless the sentence ends behind it.
  bool is_from_event(std::size_t last, Expression const& e) const {
    if (std::holds_alternative<Duration>(e.meaning)) return is(last, "after") || is(last, "before") || is(last, "into");
    auto const* offset = std::get_if<Offset>(&e.meaning);
    bool const by_preposition = offset && last > 0 && (is(last - 1, "after") || is(last - 1, "before"));
    if (!by_preposition || last >= terms_.size()) return false;
    auto const c = terms_[last].text.empty() ? '.' : terms_[last].text[0];
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /// "or so", "or later", "and beyond"
  std::size_t behind(std::size_t last, Expression& e) const {
    if (is(last, "or") && is(last + 1, "so")) {
      e.mod = Mod::about;
      return last + 2;
    }
    bool const later = is(last, "or") && is(last + 1, "later");
    bool const beyond = is(last, "and") && is(last + 1, "beyond");
    if ((later || beyond) && std::holds_alternative<Point>(e.meaning)) {
      e.or_later = true;
      return last + 2;
    }
    return last;
  }

  Document const& doc_;
  std::vector<Term> const& terms_;
  std::vector<bool> near_;  ///< parallel to terms: a telling term stands within reach
  std::vector<Expression> found_;
};

}  // namespace

std::vector<Expression> recognize(Document const& doc, std::string_view lower, std::vector<Token> const& tokens,
                                  std::vector<number::Number> const& numbers) {
  auto const terms = read_terms(lower, tokens, numbers);
  return Recognizer(doc, terms).run();
}

}  // namespace claimlight::time
