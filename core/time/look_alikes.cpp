#include "time/look_alikes.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace claimlight::time {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, std::string_view const (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::string_view governing[] = {
    "in",    "since", "until", "till",         "by",      "during",  "of",         "from",    "to",     "before",
    "after", "and",   "or",    "on",           "between", "through", "throughout", "for",     "around", "every",
    "each",  "about", "-",     "\xE2\x80\x93", "into",    "over",    "within",     "towards", "circa"};
constexpr std::string_view clock_governing[] = {"at",    "by",    "until",  "till",  "from",   "before",
                                                "after", "since", "around", "about", "between"};
constexpr std::string_view months_that_are_words[] = {"may", "march", "april", "june", "august"};
constexpr std::string_view month_governing[] = {
    "in",      "since",      "until", "till", "by",    "during", "from", "to",   "between", "before", "after",
    "through", "throughout", "for",   "late", "early", "mid",    "last", "next", "this",    "-",      "\xE2\x80\x93"};
constexpr std::string_view before_of_month[] = {"month",  "week", "weeks", "end",  "beginning", "start",
                                                "middle", "days", "half",  "part", "morning",   "night"};
constexpr std::string_view counted_people[] = {
    "people",  "men",     "women",     "children", "troops",   "miles", "feet",   "euros",  "dollars",  "pounds",
    "meters",  "metres",  "jobs",      "tons",     "tonnes",   "votes", "points", "km",     "kg",       "shares",
    "barrels", "workers", "employees", "acres",    "hectares", "homes", "units",  "copies", "students", "soldiers"};
constexpr std::string_view numbered[] = {
    "room", "flight",     "route",     "highway", "windows", "page",    "number", "no",      "no.",       "resolution",
    "act",  "model",      "series",    "channel", "bus",     "train",   "unit",   "article", "section",   "form",
    "#",    "interstate", "platform",  "gate",    "chapter", "version", "boeing", "airbus",  "area",      "level",
    "code", "case",       "suite",     "build",   "page",    "pages",   "line",   "lines",   "apartment", "box",
    "lot",  "verse",      "paragraph", "step",    "formula", "area",    "studio", "ward"};
/// What an ungoverned year may stand behind: "the 1988 elections", "early 1990".
constexpr std::string_view describing[] = {
    "the",           "a",    "an",    "its",  "their", "his",    "her",       "our",  "'s",
    "\xE2\x80\x99s", "'",    "early", "late", "mid",   "fiscal", "calendar",  "this", "that",
    "with",          "full", "year",  "is",   "like",  "than",   "projected", "-"};
/// Plural nouns of years rather than of so many things.
constexpr std::string_view of_years[] = {"sales",    "earnings", "results",       "elections", "profits",
                                         "figures",  "losses",   "levels",        "revenues",  "prices",
                                         "games",    "olympics", "championships", "finals",    "riots",
                                         "protests", "attacks",  "accords",       "talks"};
constexpr std::string_view money_marks[] = {"$",        "us$",          "a$",       "c$",          "hk$",
                                            "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "\xE2\x82\xB9"};
constexpr std::string_view duration_governing[] = {
    "for",  "in",     "within",  "after",  "over",   "than",     "about", "nearly", "almost",  "every",         "under",
    "just", "of",     "until",   "before", "during", "around",   "or",    "and",    "took",    "takes",         "take",
    "last", "lasted", "lasting", "spent",  "spend",  "spending", "only",  "lasts",  "roughly", "approximately", "least",
    "most", "to",     "by",      "a",      "some",   "up"};

class Tests {
 public:
  explicit Tests(Candidate const& c)
      : c_(c),
        e_(c.expression),
        point_(std::get_if<Point>(&e_.meaning)),
        calendar_(std::get_if<Calendar>(&e_.meaning)) {}

  bool any() const {
    return is_month_word() || is_abbreviation() || is_name_of_many_words() || is_count() || is_bare_clock() ||
           is_bare_part_of_day() || is_bare_season() || is_ordinal_noun() || is_short_unit() || is_definite_unit() ||
           is_single_unit() || is_title() || is_decade_word() || is_attribute() || is_reference_word() || is_fraction();
  }

 private:
  Term const& first() const { return c_.terms[c_.first]; }
  Term const& last() const { return c_.terms[c_.last - 1]; }
  std::string_view before(std::size_t n = 1) const {
    return c_.first >= n ? c_.terms[c_.first - n].text : std::string_view{};
  }
  std::string_view behind(std::size_t n = 0) const {
    return c_.last + n < c_.terms.size() ? c_.terms[c_.last + n].text : std::string_view{};
  }
  bool capital(Term const& term) const { return text::starts_upper(c_.doc[term.span]); }
  bool capital_before() const { return c_.first > 0 && capital(c_.terms[c_.first - 1]); }
  bool capital_behind() const { return c_.last < c_.terms.size() && capital(c_.terms[c_.last]); }
  bool one_term() const { return c_.last == c_.first + 1; }
  static bool is_dash(std::string_view w) { return one_of(w, {"-", "\xE2\x80\x93", "\xE2\x80\x94"}); }
  static bool is_quote(std::string_view w) {
    return one_of(w, {"\"", "'", "``", "''", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D"});
  }
  bool is_all_capitals(Term const& term) const {
    auto const written = c_.doc[term.span];
    return written.size() > 1 && written[1] >= 'A' && written[1] <= 'Z';
  }
  bool letters(std::string_view word) const { return !word.empty() && word[0] >= 'a' && word[0] <= 'z'; }
  bool opens_sentence() const {
    auto const w = before();
    return w.empty() || w == "." || w == "!" || w == "?" || w == "\"" || w == "\xE2\x80\x9C" || w == "``" || w == ":";
  }

  /// "they may march", "Theresa May", "April said", "by March Fong".
  bool is_month_word() const {
    if (!point_ || !point_->month || point_->day || point_->year || point_->year_step || point_->step ||
        e_.part != Part::none)
      return false;
    if (!one_term() || !first().is(Kind::month)) return false;
    if (!capital(first())) return true;
    bool const short_form = first().text.size() <= 4 && first().text != "july" && !first().text.ends_with('.');
    bool const also_word = short_form || one_of(first().text, months_that_are_words);
    bool const in_list = (before() == "," || before() == "and" || before() == "or") && c_.first >= 2 &&
                         c_.terms[c_.first - 2].is(Kind::month);
    bool const of_month = before() == "of" && one_of(before(2), before_of_month);
    if (also_word && !one_of(before(), month_governing) && !in_list && !of_month && before() != "(") return true;
    if (capital_before() && !one_of(before(), governing) && !one_of(before(), month_governing) &&
        !c_.terms[c_.first - 1].tells())
      return true;
    if (one_of(before(), {"in", "since", "until", "during", "late", "early", "mid"}))
      return false;  // "in April Norway sold"
    return capital_behind() && (also_word || (capital_before() && !opens_sentence())) && !c_.terms[c_.last].tells();
  }

  /// "the sun", "he sat": only with a capital and as a date's part.
  bool is_abbreviation() const {
    if (!point_ || !point_->weekday || !one_term() || first().text.size() > 5 || !first().is(Kind::weekday))
      return false;
    return !capital(first()) || !(one_of(before(), governing) || before() == ",");
  }

  /// "Easter Island", "Friday Harbor", "Christmas Day" aside: a name goes on behind it.
  bool is_name_of_many_words() const {
    auto const* every = std::get_if<Set>(&e_.meaning);
    if (every && std::holds_alternative<Point>(every->every) && one_term() &&
        capital(first())) {  // "TGI Fridays", "Fridays for Future"
      bool const for_name = behind() == "for" && c_.last + 1 < c_.terms.size() && capital(c_.terms[c_.last + 1]);
      return capital_behind() || (capital_before() && !opens_sentence()) || for_name;
    }
    if (!point_ || point_->month) return false;
    bool const on_name = capital_behind() && !c_.terms[c_.last].tells() && !c_.terms[c_.last].glued;
    if (point_->holiday) return on_name || (capital_before() && !opens_sentence() && !one_of(before(), governing));
    if (!point_->weekday || !capital(first())) return false;
    // "Saturday Night Live"; "Sunday Adebayo scored", "Judge Monday Ezeani"
    if (e_.time.part != DayPart::none && capital(last())) return on_name;
    return one_term() && on_name &&
           (opens_sentence() || before() == "the" || (capital_before() && !one_of(before(), governing)));
  }

  /// "1500 people", "$2024", "Room 1984", "Windows 2000".
  bool is_count() const {
    if (!point_ || !point_->year || point_->month || point_->quarter || point_->half || point_->season ||
        point_->holiday)
      return false;
    if (!one_term() || !first().is(Kind::year)) return false;
    auto const year = *point_->year;
    if (one_of(before(), money_marks) || one_of(before(), numbered) || before() == "\xC2\xB0") return true;
    if (first().glued && before() != "-" && before() != "(" && before() != "/" && before() != "\xE2\x80\x93" &&
        before() != "\xE2\x80\x94" && before() != "[")
      return true;
    auto const next = behind();
    bool const glued_behind = c_.last < c_.terms.size() && c_.terms[c_.last].glued;
    if (glued_behind && (next == "%" || next == "\xC2\xB0" || next == ":" || next == "/" || next == "x")) return true;
    if (one_of(next, counted_people) || one_of(next, money_marks)) return true;
    if (c_.last < c_.terms.size() && (c_.terms[c_.last].is(Kind::units) || c_.terms[c_.last].is(Kind::unit)) &&
        next != "quarter" && next != "half") {
      if (!glued_behind) return true;
    }
    bool const glued_dash = glued_behind && next == "-" && c_.last + 1 < c_.terms.size() && c_.terms[c_.last + 1].glued;
    if (glued_dash && !c_.terms[c_.last + 1].is(Kind::digits)) return true;  // "a 2000-tonne barge"
    if (counts_at(c_.last) && one_of(before(), counting)) return true;
    bool const to_another = (next == "and" || next == "to" || is_dash(next)) && c_.last + 1 < c_.terms.size() &&
                            c_.terms[c_.last + 1].is(Kind::year);
    if (to_another && counts_at(c_.last + 2)) return true;
    bool const from_another = (before() == "and" || before() == "to" || is_dash(before())) && c_.first >= 2 &&
                              c_.terms[c_.first - 2].is(Kind::year);
    if (from_another && one_of(before(3), numbered)) return true;
    bool const governed = one_of(before(), governing) || before() == "(" || before() == "," || before() == "[";
    if (year < 1900 || year > 2050) {
      return !governed || before() == "," || before() == "about" || before() == "around" || before() == "over" ||
             before() == "and" || before() == "to";
    }
    if (before() == "," && c_.first >= 2 && c_.terms[c_.first - 2].is(Kind::digits) &&
        !c_.terms[c_.first - 2].is(Kind::year))
      return true;
    if (governed || opens_sentence() || is_event_before() || (to_another && is_dash(next))) return false;
    if (before() == "'s" || before() == "\xE2\x80\x99s")
      return !letters(next) || one_of(next, {"is", "was", "has", "had", "will", "and"});
    if (one_of(before(), describing) || before() == "due") return false;
    return !letters(next) || counts_at(c_.last) || one_of(next, governing) ||
           one_of(next, function_words);  // "the unsuccessful 1996 campaign"
  }
  static constexpr std::string_view function_words[] = {
      "is",  "was",  "are",  "were",    "has",  "had", "have", "will",  "that", "who", "which", "when", "as",
      "at",  "with", "but",  "because", "if",   "the", "a",    "an",    "he",   "she", "it",    "they", "we",
      "per", "more", "less", "not",     "than", "so",  "then", "there", "his",  "her", "their", "its"};
  static constexpr std::string_view counting[] = {"of",   "to", "about", "around", "over", "for", "between",
                                                  "from", "in", "and",   "or",     "by",   "than"};
  /// "villages": what a number before it counts.
  bool counts_at(std::size_t k) const {
    if (k >= c_.terms.size()) return false;
    auto const w = c_.terms[k].text;
    if (one_of(w, counted_people)) return true;
    return letters(w) && w.size() > 4 && w.ends_with('s') && !w.ends_with("ss") && !one_of(w, of_years) &&
           !capital(c_.terms[k]);
  }

  /// "the Paris Olympics 2024", "World Cup 2018": a capital before is no number's name.
  bool is_event_before() const {
    return one_of(before(),
                  {"olympics", "cup", "games", "election", "elections", "championship", "championships", "festival",
                   "expo", "summit", "spring", "summer", "autumn", "fall", "winter", "early", "late", "mid", "fiscal"});
  }

  /// "Luke 10:30", "16:9", "a 3:16 ratio": a clock time has a preposition, a zone or a.m. and p.m.
  bool is_bare_clock() const {
    if (!e_.time.clock || !calendar_ || !one_term()) return false;
    if (first().is(Kind::noon))
      return capital(first()) ? !opens_sentence() || capital_behind()
                              : !one_of(before(), clock_governing) && before() != "to" && before() != "and" &&
                                    before() != "past" && before() != "between";
    if (one_of(before(), clock_governing) || one_of(before(2), clock_governing) || e_.mod != Mod::none)
      return capital_before() && !opens_sentence();
    return !(before() == "(" || before() == ",") || first().text.size() < 5;
  }

  /// "morning" alone, "the night", "dawn" but "at dawn", "in the morning".
  bool is_bare_part_of_day() const {
    if (!calendar_ || calendar_->unit != Unit::day || e_.time.part == DayPart::none || calendar_->step != 0)
      return false;
    if (first().text == "overnight") return false;
    if (e_.part != Part::none) return capital(first());
    if (one_term())
      return !one_of(before(), {"at", "before", "since", "by", "until", "after"}) || capital(first()) ||
             first().text == "night";
    if (first().text == "the")
      return !one_of(before(), {"in", "during", "of", "late", "early", "later", "throughout", "through", "into", "for",
                                "until", "by"});
    return false;
  }

  /// "spring water", "a fall in prices", "the fall of Kabul", "Summer Smith".
  bool is_bare_season() const {
    if (!point_ || !point_->season || point_->year || point_->step || point_->year_step || e_.part != Part::none)
      return false;
    auto const preposition = first().text == "the" ? before() : before();
    if (!one_of(preposition, {"in", "since", "until", "by", "during", "of", "for", "through", "throughout", "over",
                              "into", "from", "before", "after", "every", "each", "to"}))
      return true;
    bool const word = last().text == "fall" || last().text == "spring";
    if (word && first().text != "the" && preposition != "in" && preposition != "since" && preposition != "until")
      return true;
    if (word && (behind() == "of" || behind() == "in" || behind() == "from")) return true;
    if (!capital(last()) || opens_sentence()) return false;
    return capital_behind() || capital_before() || !one_of(before(), {"in", "since", "by", "during", "until", "for"});
  }

  /// "the 15th floor", "the third man".
  bool is_ordinal_noun() const {
    if (!point_ || !point_->day || point_->month) return false;
    if (point_->weekday || point_->month_step) return false;
    if (!last().is(Kind::digits) && last().text != "month") return true;
    if (!one_of(before(), {"on", "by", "until", "before", "after", "since", "from", "to", "till"})) return true;
    auto const next = behind();
    return letters(next) && !one_of(next, {"and", "or", "at", "to", "for", "with", "when", "but", "he", "she", "they",
                                           "it", "in", "until", "as", "after", "before", "because", "the"});
  }

  /// "a second term", "the last minute", "a minute amount".
  bool is_short_unit() const {
    auto const is_short = [](Unit unit) { return unit == Unit::second || unit == Unit::minute; };
    if (calendar_) return calendar_->unit <= Unit::hour;
    if (auto const* d = std::get_if<Duration>(&e_.meaning)) {
      auto const& front = d->amounts.front();
      if (!is_short(front.unit)) return false;
      if (d->amounts.size() > 1 || last().text.ends_with("half")) return false;
      bool const article =
          first().text == "a" || first().text == "another" || first().text == "an" || first().text == "one";
      if (article && front.unit == Unit::second) return true;
      if (article && e_.mod == Mod::none)
        return !one_of(before(), duration_governing) || (letters(behind()) && before() != "in" && before() != "for");
      return first().text == "the" && front.unit == Unit::second && c_.last == c_.first + 2;
    }
    if (auto const* s = std::get_if<Set>(&e_.meaning))
      if (auto const* amount = std::get_if<Amount>(&s->every))
        return amount->unit == Unit::second && before() == "per";
    return false;
  }

  /// "the day", "the week" are times only of what was told: "later in the day", "for the week".
  bool is_definite_unit() const {
    if (!calendar_ || calendar_->anchor != Anchor::story || calendar_->step != 0 || first().text != "the") return false;
    if (c_.last - c_.first > 3 || calendar_->completed) return false;
    if (c_.last == c_.first + 3 && c_.terms[c_.first + 1].text == "same") return false;
    if (e_.part != Part::none) return calendar_->unit == Unit::second || calendar_->unit == Unit::minute;
    if (capital(last())) return true;
    if (calendar_->unit == Unit::decade || calendar_->unit == Unit::century) return true;
    if ((behind() == "of" && !one_of(behind(1), money_marks)) || behind() == "that" || behind() == "when" ||
        behind() == "-")
      return true;
    if (calendar_->unit == Unit::day)
      return !one_of(before(), {"in", "during", "of", "through", "throughout", "for"}) || before(2) == "end";
    return !one_of(before(), {"in", "during", "of", "for", "over", "through", "throughout", "this", "from", "within",
                              "before", "after", "by", "since", "until", "into", "on"}) &&
           !(calendar_->unit == Unit::weekend || behind() == "'s" || behind() == "ended" || behind() == "ending");
  }

  /// "a day's work", "a year" as a rate: a length only behind a word that takes one.
  bool is_single_unit() const {
    auto const* d = std::get_if<Duration>(&e_.meaning);
    if (!d || d->amounts.size() != 1 || d->high || e_.mod != Mod::none) return false;
    auto const w = first().text;
    if (w == "a" || w == "an") {
      if (!last().is(Kind::unit) || c_.last > c_.first + 3) return false;
      return !one_of(before(), duration_governing);
    }
    if (d->amounts[0].count != -1 && !last().is(Kind::units) && last().is(Kind::unit) && d->amounts[0].count != 1 &&
        !is_hyphenated())
      return false;
    if (w == "one") return last().text == "day" && !one_of(before(), duration_governing) && c_.last == c_.first + 2;
    if (w == "many" || w == "some") return last().is(Kind::unit);
    if (behind() == "ended" || behind() == "ending") return false;
    return (w == "the" || w == "its" || w == "his" || w == "her" || w == "their" || w == "this" || w == "that") &&
           d->amounts[0].count == 1;
  }
  bool is_hyphenated() const { return c_.last >= 2 && c_.terms[c_.last - 2].text == "-"; }

  /// "The Daily Telegraph", "USA Today", "48 Hours", "The Sunday Times".
  /// "a quarterly dividend" tells a kind of dividend; "rose 3 percent annually" how often.
  bool is_attribute() const {
    if (!one_term() || !first().is(Kind::every_unit)) return false;
    return first().text == "annual" ||
           (letters(behind()) && !one_of(behind(), governing) &&
            !one_of(behind(), {"as", "at", "with", "but", "because", "that", "when", "if", "is", "was"}));
  }

  bool is_title() const {
    if (one_term() && capital(first()) && is_quote(before()) && is_quote(behind())) return true;
    bool const word = first().is(Kind::every_unit) || first().is(Kind::deictic) || first().is(Kind::reference);
    if (word && one_term() && capital(first()))
      return (capital_behind() && !first().is(Kind::deictic) && !first().is(Kind::reference)) ||
             (capital_before() && !opens_sentence());
    if (first().is(Kind::weekday) && one_term() && capital_behind())
      return one_of(behind(), {"times", "telegraph", "mirror", "express", "mail", "herald", "tribune", "post", "people",
                               "sun", "star", "mercury", "world"});
    bool const amount =
        std::holds_alternative<Duration>(e_.meaning) || calendar_ || std::holds_alternative<Set>(e_.meaning);
    bool const unit = last().is(Kind::unit) || last().is(Kind::units);
    return amount && unit && capital(last()) && (capital(first()) || first().is(Kind::digits)) && !one_term() &&
           !opens_sentence();
  }

  /// "in his fifties", "temperatures in the 90s".
  bool is_decade_word() const {
    auto const* decade = std::get_if<Decade>(&e_.meaning);
    if (!decade || decade->year >= 1000 || first().text.starts_with('\'') || first().text.starts_with("\xE2\x80\x99"))
      return false;
    if (first().text != "the" && e_.part == Part::none) return true;
    return behind() == "and" && !one_of(before(), governing);
  }

  /// "as soon as", "now that".
  bool is_reference_word() const {
    if (!std::holds_alternative<Reference>(e_.meaning)) return false;
    auto const w = first().text;
    if (w == "soon") return before() == "as" || behind() == "as" || before() == "too" || before() == "how";
    if (one_term() && first().text.size() > 2 && is_all_capitals(first())) return true;  // "NOW"
    return w == "the" && behind() == "of";
  }

  /// "three quarters of them", "a quarter of the staff", "quarter-final".
  bool is_fraction() const {
    if (point_ && one_term() && (first().is(Kind::quarter) || first().is(Kind::half)))
      return !one_of(before(), governing) && !opens_sentence() && !one_of(behind(), of_years);  // "an Audi Q3"
    bool const quarter = last().text == "quarter" || last().text == "quarters";
    if (!quarter) return false;
    if (behind() == "-" || behind() == "final" || behind() == "finals") return true;
    if (std::holds_alternative<Duration>(e_.meaning))
      return behind() == "of" || before() == "by" || first().text == "a";
    return false;
  }

  Candidate const& c_;
  Expression const& e_;
  Point const* point_;
  Calendar const* calendar_;
};

}  // namespace

bool is_look_alike(Candidate const& candidate) { return Tests(candidate).any(); }

}  // namespace claimlight::time
