#include "time/series.h"

#include <string_view>

#include "time/grammar.h"

namespace claimlight::time {
namespace {

bool is_dash(Term const& t) { return t.text == "-" || t.text == "\xE2\x80\x93" || t.text == "\xE2\x80\x94"; }

/// Between the ends of a range; "and" only behind "between".
bool connects_range(Term const& t) {
  return is_dash(t) || t.text == "to" || t.text == "until" || t.text == "till" || t.text == "through" ||
         t.text == "thru";
}

bool connects(Term const& t) {
  return connects_range(t) || t.text == "and" || t.text == "or" || t.text == "," || t.text == "&";
}

bool is_day_number(Term const& t) {
  return (t.is(Kind::digits) && t.text.size() <= 4) && t.number >= 1 && t.number <= 31 &&
         t.number == static_cast<int>(t.number);
}

std::optional<Expression> with(Point point) {
  Expression e;
  e.meaning = point;
  return e;
}

Point const* point_of(Expression const& e) { return std::get_if<Point>(&e.meaning); }

/// What only the last of a series has: "July and August 2004", "30 December to 2 January 2005", "the 3rd to the 9th of
/// June".
void share(Expression& a, Expression const& b, bool range) {
  auto* x = std::get_if<Point>(&a.meaning);
  auto const* y = point_of(b);
  if (!x || !y || x->step || x->year) return;
  if (x->day && !x->month && !x->weekday && y->day && y->month) {
    x->month = y->month;
    x->year = y->year;
    return;
  }
  if (!y->year) return;
  bool const alike = (x->month && y->month) || (x->quarter && y->quarter) || (x->season && y->season);
  if (!alike) return;
  bool const wraps =
      x->month && (*y->month < *x->month || (*y->month == *x->month && x->day && y->day && *y->day < *x->day));
  x->year = *y->year - (wraps && range ? 1 : 0);
}

}  // namespace

std::optional<Expression> series_opener(std::vector<Term> const& terms, std::size_t i) {
  auto const& number = terms[i];
  // "3, 4 and 5 May": over other numbers to the one before the month.
  auto at = i;
  for (int members = 0; members < 6; ++members) {
    if (at + 2 >= terms.size() || !connects(terms[at + 1])) return {};
    at += 2;
    if (terms[at].text == "and" && at + 1 < terms.size()) ++at;
    Longest best;
    grammar::points(&terms[at], terms.data() + terms.size(), best);
    auto const* point = best.end ? std::get_if<Point>(&best.meaning) : nullptr;
    bool const to_month = at == i + 2 && connects_range(terms[i + 1]);  // "from 4 to January 22"
    if (point && point->day && point->month && !point->weekday && is_day_number(number) &&
        (is_day_number(terms[at]) || to_month)) {
      auto day = *point;
      day.day = static_cast<unsigned>(number.number);
      return with(day);
    }
    if (point && point->quarter && number.is(Kind::ordinal) && number.number <= 4) {
      auto quarter = *point;
      quarter.quarter = static_cast<unsigned>(number.number);
      return with(quarter);
    }
    if (!is_day_number(terms[at])) return {};
  }
  return {};
}

std::optional<Member> series_member(std::vector<Term> const& terms, std::size_t i, Expression const& before) {
  auto const* point = point_of(before);
  if (!point || i + 1 >= terms.size() || !connects(terms[i]) || before.time.clock) return {};
  auto const& next = terms[i + 1];
  auto const behind = i + 2 < terms.size() ? &terms[i + 2] : nullptr;
  bool const goes_on = behind && (behind->tells() || is_dash(*behind)) && !behind->is(Kind::year);
  if (point->day && point->month && is_day_number(next)) {
    // "March 25, 26 people"; "March 5 and 10 days later"; "25 March, 2 April" has a month of its own.
    if (goes_on || next.is(Kind::ordinal) ||
        (terms[i].text == "," && !(behind && (connects(*behind) || behind->text == "."))))
      return {};
    if (next.number <= *point->day && connects_range(terms[i])) return {};
    auto day = *point;
    day.weekday.reset();
    day.day = static_cast<unsigned>(next.number);
    auto last = i + 2;
    bool const comma = behind && behind->text == "," && i + 3 < terms.size();
    auto const& year = comma ? terms[i + 3] : behind ? *behind : next;
    if (&year != &next && year.is(Kind::year) && !point->year) {
      day.year = year.value;
      last = i + (comma ? 4 : 3);
    }
    return Member{*with(day), last};
  }
  bool const year_alone = point->year && !point->month && !point->quarter && !point->half && !point->season;
  if (year_alone && is_dash(terms[i]) && terms[i].glued && next.glued && next.is(Kind::digits) &&
      next.text.size() == 2) {
    auto const year = *point->year / 100 * 100 + static_cast<int>(next.number);
    if (year <= *point->year) return {};
    auto last = *point;
    last.year = year;
    return Member{*with(last), i + 2};
  }
  return {};
}

void join_series(std::vector<Term> const& terms, std::vector<Expression>& expressions) {
  // From the last to the first, so that "May 2020" gives its year to April and April to March.
  auto term = terms.size();
  auto const at_token = [&](std::uint32_t token) {  // the first term at or behind it
    while (term > 0 && terms[term - 1].first >= token) --term;
    return term;
  };
  for (std::size_t k = expressions.size(); k-- > 1;) {
    auto& a = expressions[k - 1];
    auto const& b = expressions[k];
    auto const b_first = at_token(b.first);
    auto const connector = at_token(a.last);
    auto const first = at_token(a.first);
    if (connector >= b_first || b_first - connector > 3) continue;
    auto const& word = terms[connector];
    auto const* unit = std::get_if<Calendar>(&a.meaning);
    bool const ends = word.text == "ended" || word.text == "ending";
    if (ends && unit && unit->unit == Unit::quarter && connector + 1 == b_first) a.ends_with_next = true;
    if (!connects(word)) continue;
    // ", to", ", and", "and in", "to the"
    auto second = connector + 1;
    bool range = connects_range(word);
    for (; second < b_first; ++second) {
      auto const& more = terms[second];
      if (word.text == "," && connects_range(more))
        range = true;
      else if (more.text != "and" && more.text != "the" && more.text != "in" && more.text != "on")
        break;
    }
    if (second != b_first) continue;
    share(a, b, range);
    bool const between = first > 0 && terms[first - 1].text == "between" && word.text == "and";
    a.opens_range = between || range;
  }
}

}  // namespace claimlight::time
