#include "record/read_file.h"

#include <algorithm>
#include <unordered_set>

#include "record/fields.h"

namespace claimlight::record {
namespace {

using nlohmann::json;

constexpr auto a_day = "a date such as 2024-06-19";
constexpr auto a_time = "an ISO 8601 date, month, year, date-time or interval, such as 2024-06-19 or 2024-03-25/2024-03-26";

std::optional<time::TimeValue> read_time(Fields& fields, std::string_view key, char const* expected = a_time) {
  auto const* value = fields.find(key);
  if (!value) return {};
  auto const text = fields.string(key);
  if (!value->is_string()) return {};
  auto parsed = time::parse_iso(text);
  if (!parsed) fields.error(key, "value", expected);
  return parsed;
}

std::optional<text::CivilDay> read_day(Fields& fields, std::string_view key) {
  auto const value = read_time(fields, key, a_day);
  if (!value) return {};
  if (value->grain != time::Grain::day || value->value.find('/') != std::string::npos) {
    fields.error(key, "value", a_day);
    return {};
  }
  return value->interval->begin;
}

bool is_id(std::string_view id) {
  return !id.empty() && std::none_of(id.begin(), id.end(), [](unsigned char c) { return c <= ' ' || c == 0x7F; });
}

std::size_t errors(std::vector<Problem> const& problems, std::size_t from) {
  std::size_t n = 0;
  for (auto i = from; i < problems.size(); ++i) n += problems[i].severity == Severity::error;
  return n;
}

/// Calls read(fields) for every object of the list; an item of another type is an error.
template <class Read>
void each_object(json const* list, std::string const& pointer, std::vector<Problem>& problems, Read read) {
  if (!list) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto const at = pointer + "/" + std::to_string(i);
    auto const& item = (*list)[i];
    if (!item.is_object()) {
      problems.push_back({Severity::error, "type", at, 0, 0, "an object", excerpt(item)});
      continue;
    }
    Fields fields(item, at, problems);
    read(fields);
  }
}

class Reader {
 public:
  File read(json const& root) {
    if (!root.is_object()) {
      problem("", "type", "an object with \"claimlight\": 1 and a list \"claims\"", excerpt(root));
      return std::move(file_);
    }
    Fields top(root, "", file_.problems);
    auto const* version = top.find("claimlight");
    if (!version || !version->is_number_integer() || *version != 1) {
      top.error("claimlight", version ? "value" : "missing", "the number 1, this format's version");
      return std::move(file_);
    }
    auto const* claims = top.container("claims", json::value_t::array, true);
    file_.usable = claims != nullptr;
    header(top);
    each_object(top.container("entities", json::value_t::array), "/entities", file_.problems, [&](Fields& f) { entity(f); });
    each_object(claims, "/claims", file_.problems, [&](Fields& f) { entry(f); });
    return std::move(file_);
  }

 private:
  void problem(std::string pointer, std::string code, std::string expected, std::string found) {
    file_.problems.push_back({Severity::error, std::move(code), std::move(pointer), 0, 0, std::move(expected), std::move(found)});
  }

  void header(Fields& top) {
    top.warn_unknown({"claimlight", "language", "title", "publisher", "updated", "entities", "claims"});
    if (auto const language = top.string("language"); !language.empty() && language != "en" && !language.starts_with("en-"))
      top.error("language", "value", "\"en\", the one language that is understood so far");
    file_.title = top.string("title");
    if (auto const updated = read_time(top, "updated", "a date or date-time")) file_.updated = updated->interval->begin;
    if (auto const* publisher = top.container("publisher", json::value_t::object)) {
      Fields fields(*publisher, "/publisher", file_.problems);
      fields.warn_unknown({"name", "url", "methodology", "corrections", "logo"});
      file_.publisher = fields.string("name", true);
      for (auto key : {"url", "methodology", "corrections"}) fields.address(key);
    }
  }

  void entity(Fields& fields) {
    auto const before = file_.problems.size();
    fields.warn_unknown({"id", "name", "type", "aliases", "sameAs"});
    mention::Entity e;
    e.id = fields.string("id", true);
    e.name = fields.string("name", true);
    auto const type = fields.choice("type", {"person", "organization", "country", "place", "thing"});
    e.type = mention::parse_type(type).value_or(mention::Type::unknown);
    e.aliases = fields.strings("aliases");
    fields.strings("sameAs");
    if (!e.id.empty() && !entity_ids_.insert(e.id).second) fields.error("id", "duplicate", "an id that no other entity has");
    if (errors(file_.problems, before) == 0) file_.entities.push_back(std::move(e));
  }

  void entry(Fields& fields) {
    auto const before = file_.problems.size();
    fields.warn_unknown({"id", "claim", "rating", "ratingLabel", "truth", "when", "saidBy", "saidOn", "also", "open",
                         "slots", "explanation", "sources", "checkedBy", "checkedOn", "url", "image", "status", "expires",
                         "history", "checker"});
    Entry e;
    e.id = fields.string("id", true);
    if (!e.id.empty() && !is_id(e.id)) fields.error("id", "value", "an id without spaces");
    if (!e.id.empty() && !entry_ids_.insert(e.id).second) fields.error("id", "duplicate", "an id that no other entry has");
    e.claim = fields.string("claim", true);
    rating(fields, e);
    e.when = read_time(fields, "when");
    e.said_by = fields.string("saidBy");
    e.said_on = read_time(fields, "saidOn");
    e.also = fields.strings("also");
    open(fields, e);
    sources(fields, e);
    for (auto key : {"ratingLabel", "explanation", "checkedBy"}) fields.string(key);
    for (auto key : {"url", "image"}) fields.address(key);
    read_day(fields, "checkedOn");
    status(fields, e);
    e.expires = read_day(fields, "expires");
    if (auto const* slots = fields.container("slots", json::value_t::object)) {
      Fields inner(*slots, fields.at("slots"), file_.problems);
      inner.warn_unknown({"who", "did", "what", "whom", "where"});
      for (auto key : {"who", "did", "what", "whom", "where"}) inner.string(key);
    }
    history(fields);
    if (errors(file_.problems, before) == 0) file_.entries.push_back(std::move(e));
  }

  void rating(Fields& fields, Entry& e) {
    auto const rating = fields.choice("rating", {"true", "mostly-true", "mixed", "mostly-false", "false", "unproven"}, true);
    e.truth = fields.string("truth");
    for (auto r : {Rating::is_true, Rating::mostly_true, Rating::mixed, Rating::mostly_false, Rating::is_false, Rating::unproven})
      if (name(r) == rating) e.rating = r;
    bool const needs_truth = rating == "mixed" || rating == "mostly-false" || rating == "false";
    if (needs_truth && e.truth.empty())
      fields.error("truth", fields.find("truth") ? "value" : "missing", "a sentence: what is so instead of a claim rated " + rating);
  }

  void open(Fields& fields, Entry& e) {
    auto const names = fields.strings("open");
    for (auto const& slot_name : names) {
      if (auto const slot = parse_slot(slot_name)) {
        e.open.push_back(*slot);
      } else {
        fields.error("open", "value", "slots: who, did, what, whom, when, where, howMany, polarity, saidBy, saidOn");
      }
    }
  }

  void sources(Fields& fields, Entry& e) {
    auto const* list = fields.container("sources", json::value_t::array, true);
    if (list && list->empty()) fields.error("sources", "value", "at least one source");
    each_object(list, fields.at("sources"), file_.problems, [&](Fields& f) {
      f.warn_unknown({"title", "url", "publisher", "published", "quote"});
      Source s;
      s.title = f.string("title", true);
      s.url = f.address("url", true);
      s.publisher = f.string("publisher");
      f.string("quote");
      if (auto const published = read_time(f, "published")) s.published = published->value;
      e.sources.push_back(std::move(s));
    });
  }

  void status(Fields& fields, Entry& e) {
    auto const status = fields.choice("status", {"draft", "published", "corrected", "withdrawn"});
    if (status == "draft") e.status = Status::draft;
    if (status == "corrected") e.status = Status::corrected;
    if (status == "withdrawn") e.status = Status::withdrawn;
  }

  void history(Fields& fields) {
    each_object(fields.container("history", json::value_t::array), fields.at("history"), file_.problems, [](Fields& f) {
      f.warn_unknown({"at", "what", "why"});
      read_time(f, "at");
      f.string("what", true);
      f.string("why");
    });
    if (auto const* checker = fields.container("checker", json::value_t::object)) {
      Fields inner(*checker, fields.at("checker"), file_.problems);
      inner.warn_unknown({"name", "url"});
      inner.string("name", true);
      inner.address("url");
    }
  }

  File file_;
  std::unordered_set<std::string> entity_ids_;
  std::unordered_set<std::string> entry_ids_;
};

}  // namespace

File read_file(json const& root) { return Reader().read(root); }

}  // namespace claimlight::record
