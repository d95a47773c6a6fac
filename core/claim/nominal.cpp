#include "claim/nominal.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "claim/amounts.h"
#include "claim/attribution.h"
#include "claim/event_nouns.h"
#include "claim/phrase.h"
#include "lexicon/table.h"

namespace claimlight::claim {
namespace {

using syntax::Deprel;
using syntax::Upos;
using text::Sentence;

constexpr auto titles = lexicon::words({
#include "lexicon/titles.inc"
});
constexpr auto unsettled_event_verbs = lexicon::words({
#include "lexicon/unsettled_event_verbs.inc"
});

constexpr auto motion_verbs = lexicon::words({
#include "lexicon/motion_verbs.inc"
});

class Reader {
 public:
  Reader(Passage const& in, syntax::Dependencies const& tree, std::vector<Clause> const& clauses, std::vector<Claim> const& hosts,
         Sentence s, std::set<std::uint32_t>& titled, std::vector<Claim>& out)
      : in_(in), tree_(tree), clauses_(clauses), hosts_(hosts), s_(s), titled_(titled), out_(out), first_(static_cast<std::ptrdiff_t>(out.size())) {}

  void run() {
    find_hosts();
    for (auto m : in_.mentions_in({s_.first, s_.last})) title(in_.mention(m));
    for (auto i = s_.first; i < s_.last; ++i) {
      auto const u = in_.word(i).upos;
      if (u != Upos::noun && u != Upos::propn) continue;
      apposition(i);
      if (u != Upos::noun || in_.time_at(i)) continue;
      event(i);
      measure(i);
    }
  }

 private:
  std::string_view form(std::uint32_t i) const { return in_.form(i); }
  Range phrase(std::uint32_t head, Reach reach = Reach::whole) const { return noun_phrase(in_.layers(), tree_, head, reach); }
  std::string preposition(std::uint32_t i) const { return preposition_of(in_.layers(), tree_, i); }

  /// The clause around each word, itself included.
  void find_hosts() {
    host_.assign(s_.last - s_.first, none);
    for (std::uint32_t k = 0; k < clauses_.size(); ++k) host_[clauses_[k].head - s_.first] = k;
    std::vector<std::uint32_t> path;
    for (auto i = s_.first; i < s_.last; ++i) {
      path.clear();
      std::optional<std::uint32_t> at = i;
      for (; at && host_[*at - s_.first] == none; at = tree_.head(*at)) path.push_back(*at);
      auto const found = at ? host_[*at - s_.first] : nowhere;
      for (auto p : path) host_[p - s_.first] = found;
    }
  }
  Claim const* host(std::uint32_t i) const {
    auto const k = host_[i - s_.first];
    return k == nowhere ? nullptr : &hosts_[k];
  }

  Claim start(std::uint32_t at, Form form) const {
    Claim c;
    c.form = form;
    c.did = "be";
    c.aside = true;
    if (auto const* h = host(at)) {
      c.said_by = h->said_by;
      c.said_on = h->said_on;
      c.quoted = h->quoted;
    }
    return c;
  }

  void finish(Claim c, Range words) {
    c.span = in_.span_of(words);
    if (c.did_span.begin == c.did_span.end) c.did_span = {c.span.begin, c.span.begin};
    out_.push_back(std::move(c));
  }

  // "Ola Berg, the head of the office", "its director, Ola Berg", "the director Ola Berg", "Ola Berg, 45,"
  void apposition(std::uint32_t head) {
    for (auto a : tree_.children(head)) {
      if ((in_.word(a).deprel != Deprel::appos && !is_age(a)) || a < head || in_.time_at(a) || in_.time_at(head)) continue;
      if (!follows(a, head)) continue;
      auto named = phrase(head), said = phrase(a);
      if (said.overlaps(named)) {
        if (said.first <= head) continue;
        named.last = said.first;
        while (named.last > named.first + 1 && in_.word(named.last - 1).upos == Upos::punct) --named.last;
        if (named.last <= head) continue;
      }
      if (conjuncts(in_.layers(), tree_, said).size() > 1 || is_row(said) || is_listed(head) || is_listed(a)) continue;
      bool const name_first = is_named(named), name_second = is_named(said);
      if (name_second && !name_first) {
        std::swap(named, said);
        if (said.last == named.first && is_told(named.first)) continue;
      } else if (!name_first && !is_told_of_one(said)) {
        continue;
      }
      if (is_named(said) || is_short_form(said, named)) continue;  // "Tel Aviv, Israel", "the World Bank (WB)"
      auto c = start(head, Form::apposition);
      c.who = in_.participant(named);
      auto const kind = in_.word(head_in(tree_, said)).upos;
      c.how_many = amounts(in_, "be", {in_.span_of(said)}, {in_.span_of(said)});
      if (kind == Upos::noun || kind == Upos::adj || is_office(said)) {
        if (!is_told_of_one(said) || sums_up(said)) continue;
        c.what = in_.participant(said);
      } else if (!is_age_of(c) || kind != Upos::num) {  // "Ola Berg, 45,"
        continue;
      }
      finish(std::move(c), {std::min(named.first, said.first), std::max(named.last, said.last)});
      for (auto m : in_.mentions_in(named)) titled_.insert(in_.mention(m).chain);
    }
  }

  /// "Anna Berg, a clerk of the Bank, the largest of its kind": the second may be the Bank's, whatever it hangs on.
  bool follows(std::uint32_t apposition, std::uint32_t head) const {
    for (auto b : tree_.children(head))
      if (b > head && b < apposition && in_.word(b).deprel == Deprel::appos && in_.word(b).upos != Upos::num) return false;
    return true;
  }

  /// A title right before the name has told it: "the airline Nordfly".
  bool is_told(std::uint32_t head) const {
    return std::any_of(out_.begin() + first_, out_.end(), [&](Claim const& c) {
      return c.form == Form::apposition && c.who && c.span.begin <= in_.begin_of(head) && in_.begin_of(head) < c.span.end &&
             c.what && c.what->span.end <= c.who->span.begin;
    });
  }

  /// "A, the B, and the C" may be three.
  bool is_listed(std::uint32_t i) const { return tree_.child(i, Deprel::conj).has_value(); }

  /// "Carl Dahl, 45, a plumber"
  bool is_age(std::uint32_t i) const {
    return in_.word(i).upos == Upos::num && i > s_.first && i + 1 < s_.last && form(i - 1) == "," && form(i + 1) == "," &&
           in_.word(i).deprel == Deprel::list;
  }

  static constexpr double oldest = 125;  // years
  bool is_age_of(Claim const& c) const {
    if (c.how_many.empty() || !c.who->head_is_mention || c.how_many.front().quantity.high > oldest) return false;
    auto const type = in_.mention(c.who->mentions.front()).type;
    return type == mention::Type::person || type == mention::Type::unknown;
  }

  /// "the State Department Spokesperson" is none, capitals or not.
  bool is_office(Range r) const {
    return in_.word(r.first).upos == Upos::det && titles.contains(form(head_in(tree_, r)));
  }

  /// A name is its head.
  bool is_named(Range r) const { return !is_office(r) && is_named_head(r); }
  bool is_named_head(Range r) const { return syntax::is_name(in_.word(head_in(tree_, r))) || in_.participant(r).head_is_mention; }

  /// "the head of the office", "a plumber", "Norway's prime minister", "head of the office", not a list's next member.
  bool is_told_of_one(Range r) const {
    auto const first = in_.word(r.first).upos;
    if (first == Upos::det || first == Upos::pron || titles.contains(in_.word(head_in(tree_, r)).lemma)) return true;
    for (auto i = r.first; i < r.last; ++i)
      if (is_possessive_mark(form(i)) || form(i) == "of") return true;
    return false;
  }

  /// "..., A, the B and the C, ..."
  bool is_row(Range r) const {
    bool comma = false;
    for (auto i = r.first; i < r.last; ++i) {
      comma = comma || form(i) == ",";
      if (comma && in_.word(i).deprel == Deprel::cc) return true;
    }
    return false;
  }

  /// "Norway sold them to Israel, a charge that it denies": what stands before as a whole is so called.
  bool sums_up(Range said) const {
    constexpr std::string_view nouns[] = {"case", "development", "event", "fact", "figure", "level", "mark", "measure", "number", "outcome",
                                          "practice", "problem", "rate", "record", "result", "sign", "situation", "step", "sum", "thing", "time", "trend",
                                          "charge", "claim", "report"};
    auto const& lemma = in_.word(head_in(tree_, said)).lemma;
    return one_of(lemma, nouns) || event_noun(lemma);
  }

  bool is_short_form(Range said, Range named) const {
    return said.last < s_.last && form(said.last) == ")" && named.last < s_.last && form(named.last) == "(" && said.last - said.first == 1;
  }

  // "Israeli Defense Minister Yoav Gallant", "the spokesman John Kirby": told where he is first so called.
  void title(mention::Mention const& m) {
    if (m.kind != mention::Kind::name || m.first == s_.first || titled_.count(m.chain)) return;
    auto first = m.first;
    while (first > s_.first && belongs_to_title(first - 1)) --first;
    while (first < m.first && (in_.word(first).upos == Upos::adp || is_possessive_mark(form(first)))) ++first;
    if (first == m.first) return;
    auto const before = m.first - 1;
    bool const common = in_.word(before).upos == Upos::noun && in_.word(before).xpos == "NN" && in_.is_lower(before);  // "the airline", "its rival"
    bool const office = titles.contains(form(before)) || is_of_office(first, m.first) || common || is_held(m, first);
    if (!office || m.type == mention::Type::country || m.type == mention::Type::place) return;
    if (m.first - first == 1 && form(first).size() <= 4) return;  // "Mr", "Dr", "Sir"
    titled_.insert(m.chain);
    auto c = start(m.first, Form::apposition);
    c.who = in_.participant({m.first, m.last});
    c.what = in_.participant({first, m.first});
    finish(std::move(c), {first, m.last});
  }

  /// "Nordfly Chief Executive Carl Dahl": capitals before a person's name that are no name themselves.
  bool is_held(mention::Mention const& person, std::uint32_t first) const {
    bool const executive = form(person.first - 1) == "executive";  // no title in "Executive Committee"
    if (!executive && (person.type != mention::Type::person || in_.word(person.first - 1).upos != Upos::propn)) return false;
    for (auto m : in_.mentions_in({first, person.first}))
      if (in_.mention(m).last == person.first) return false;
    return true;
  }

  bool belongs_to_title(std::uint32_t i) const {
    auto const u = in_.word(i).upos;
    if (in_.time_at(i)) return false;
    if (u == Upos::noun || u == Upos::propn || u == Upos::adj || is_possessive_mark(form(i))) return true;
    bool const of = form(i) == "of" && i > s_.first && titles.contains(form(i - 1));  // "Secretary of State"
    return of;
  }

  /// "Secretary of State": the title stands before "of".
  bool is_of_office(std::uint32_t first, std::uint32_t last) const {
    for (auto i = first; i + 1 < last; ++i)
      if (titles.contains(form(i)) && form(i + 1) == "of") return true;
    return false;
  }

  // "the resumption of sales by Norway", "Netanyahu's criticism of Biden"
  void event(std::uint32_t noun) {
    auto const* event = event_noun(in_.word(noun).lemma);
    auto const* h = host(noun);
    if (!event || !h || (h->form == Form::clause && h->did == in_.word(noun).lemma)) return;
    auto const relation = syntax::main_type(in_.word(noun).deprel);
    if (relation == Deprel::compound || relation == Deprel::amod) return;
    auto c = start(noun, Form::event);
    std::optional<Range> of, by, possessor, counterpart;
    bool definite = false;
    for (auto a : tree_.children(noun)) {
      auto const r = in_.word(a).deprel;
      if (r == Deprel::det && form(a) == "the") definite = true;
      if (r == Deprel::nmod_poss) possessor = without_mark(phrase(a));
      if (r != Deprel::nmod && r != Deprel::nmod_unmarked) continue;
      auto const prep = preposition(a);
      if (in_.time_at(a)) {
        if (!c.when) c.when = in_.time_in(*in_.time_at(a));
      } else if (prep == "of" && !of && !is_amount(a)) {
        of = phrase(a, Reach::core);
      } else if (prep == "by" && !by) {
        by = phrase(a, Reach::core);
      } else if ((prep == "on" || prep == "against" || prep == "to" || prep == "with" || prep == "from") && !counterpart) {
        counterpart = phrase(a, Reach::core);
      } else if (prep == "in" || prep == "at") {
        auto p = in_.participant(phrase(a, Reach::core));
        if (p.head_is_mention && !c.where) c.where = std::move(p);
      }
    }
    if (!of && !by && !possessor) return;
    if (of && !by) by = agent_below(head_in(tree_, *of));
    auto agent = by;
    auto patient = of;
    bool const done_to = agent || (!of && !counterpart && event->sole == Sole::patient);
    if (possessor) (done_to ? patient : agent) = possessor;
    if (of && !by && !possessor && event->sole == Sole::agent) agent = std::exchange(patient, std::nullopt);
    bool const owned = agent && possessor && *agent == *possessor;
    if (owned && !patient && !counterpart && !c.when && !c.where) return;  // "its offer" names it, and tells nothing
    c.did = in_.word(noun).lemma;
    c.did_span = in_.span_of({noun, noun + 1});
    if (agent) c.who = in_.participant(*agent);
    if (patient) c.what = in_.participant(*patient);
    if (counterpart) (motion_verbs.contains(event->verb) ? c.where : c.whom) = in_.participant(*counterpart);
    auto const whole = phrase(noun);
    if (patient) c.how_many = amounts(in_, c.did, {in_.span_of(*patient)}, {});
    c.modality = is_settled(*h, noun, definite || possessor) ? Modality::asserted : Modality::possible;
    finish(std::move(c), {std::min(whole.first, noun), whole.last});
  }

  /// "the resumption of sales by Norway", where the parse hangs Norway on the sales.
  std::optional<Range> agent_below(std::uint32_t patient) const {
    for (auto a : tree_.children(patient))
      if (in_.word(a).deprel == Deprel::nmod && preposition(a) == "by" && !in_.time_at(a)) return phrase(a, Reach::core);
    return {};
  }

  /// "an offer of 3 million"
  bool is_amount(std::uint32_t noun) const {
    auto const r = phrase(noun, Reach::core);
    auto const found = amounts(in_, "be", {in_.span_of(r)}, {});
    return !found.empty() && found.front().span.end == in_.span_of(r).end;
  }

  Range without_mark(Range r) const {
    if (r.last > r.first + 1 && is_possessive_mark(form(r.last - 1))) --r.last;
    return r;
  }

  /// "after the resumption of sales" tells that there was one, "demanded the resumption" does not.
  bool is_settled(Claim const& host, std::uint32_t noun, bool definite) const {
    if (!definite || host.negative) return false;
    if (host.modality != Modality::asserted && host.modality != Modality::reported) return false;
    bool const subject = is_subject(syntax::main_type(in_.word(noun).deprel));
    return subject || !unsettled_event_verbs.contains(host.did);
  }

  // "a death toll of 37", "a fine of $3 million"
  void measure(std::uint32_t noun) {
    if (in_.word(noun).deprel == Deprel::compound) return;
    for (auto a : tree_.children(noun)) {
      if (in_.word(a).deprel != Deprel::nmod || preposition(a) != "of" || in_.time_at(a)) continue;
      auto const said = phrase(a, Reach::core);
      auto found = amounts(in_, "be", {in_.span_of(said)}, {});
      if (found.empty() || found.front().span.end < in_.span_of(said).end) continue;  // "a crew of 12 sailors" tells its own
      auto const* h = host(noun);
      if (!h || h->negative || h->modality != Modality::asserted) continue;
      auto c = start(noun, Form::measure);
      auto named = phrase(noun, Reach::core);
      named.last = std::min(named.last, said.first - 1);
      if (named.last <= noun) continue;
      c.who = in_.participant(named);
      c.how_many = std::move(found);
      finish(std::move(c), {named.first, said.last});
    }
  }

  static constexpr std::uint32_t none = ~std::uint32_t{0}, nowhere = none - 1;
  Passage const& in_;
  syntax::Dependencies const& tree_;
  std::vector<Clause> const& clauses_;
  std::vector<Claim> const& hosts_;
  Sentence s_;
  std::set<std::uint32_t>& titled_;
  std::vector<Claim>& out_;
  std::ptrdiff_t first_;             ///< where this sentence's nouns begin in it
  std::vector<std::uint32_t> host_;  ///< of each token of the sentence
};

}  // namespace

void NominalReader::read(syntax::Dependencies const& tree, std::vector<Clause> const& clauses, std::vector<Claim> const& hosts,
                         Sentence sentence, std::vector<Claim>& out) {
  Reader(in_, tree, clauses, hosts, sentence, titled_, out).run();
}

}  // namespace claimlight::claim
