#include "claimlight.h"

#include <cstdlib>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <string>

#include "engine.h"
#include "time/value.h"

namespace {

using claimlight::Engine;
using nlohmann::json;

/// What the module holds between calls.
struct State {
  char* input = nullptr;
  std::uint32_t capacity = 0;
  std::string result;
  std::unique_ptr<Engine> engine = std::make_unique<Engine>(claimlight::record::Record{});
};

State& state() {
  static State the_state;
  return the_state;
}

std::uint32_t answer(std::string text) {
  state().result = std::move(text);
  return static_cast<std::uint32_t>(state().result.size());
}

std::uint32_t refuse(std::string const& why) {
  return answer(json{{"error", why}}.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::string_view input(std::uint32_t bytes) { return {state().input, std::min(bytes, state().capacity)}; }

struct Request {
  std::string text;
  std::optional<claimlight::text::CivilDay> published;
};

/// Calls answer_to(request), or refuses the input that is none.
template <class AnswerTo>
std::uint32_t with_request(std::uint32_t bytes, AnswerTo answer_to) {
  auto const in = input(bytes);
  auto const row = json::parse(in.begin(), in.end(), nullptr, false);
  if (!row.is_object()) return refuse("expected a JSON object with \"text\"");
  auto const text = row.find("text");
  if (text == row.end() || !text->is_string()) return refuse("text: expected a string");
  Request request{text->get<std::string>(), {}};
  if (auto const published = row.find("published"); published != row.end() && !published->is_null()) {
    if (!published->is_string()) return refuse("published: expected a date such as 2024-06-22");
    auto const date = published->get<std::string>();
    request.published = claimlight::time::parse_day(date);
    if (!request.published) return refuse("published: expected a date such as 2024-06-22, found \"" + date + "\"");
  }
  return answer(answer_to(request));
}

}  // namespace

extern "C" {

char* claimlight_buffer(std::uint32_t bytes) {
  auto& s = state();
  if (bytes > s.capacity) {
    auto* grown = static_cast<char*>(std::realloc(s.input, bytes));
    if (!grown) return nullptr;
    s.input = grown;
    s.capacity = bytes;
  }
  if (!s.input) s.input = static_cast<char*>(std::malloc(s.capacity = 1));
  return s.input;
}

std::uint32_t claimlight_load(std::uint32_t bytes) {
  auto& s = state();
  s.engine.reset();  // the old record goes before the new one comes: both need not fit
  s.engine = std::make_unique<Engine>(claimlight::record::load(input(bytes)));
  auto const& record = s.engine->record();
  return answer(claimlight::report::load_result(record));
}

std::uint32_t claimlight_check(std::uint32_t bytes) {
  return with_request(bytes, [](Request const& r) {
    auto const& engine = *state().engine;
    return claimlight::report::to_json(engine.check(r.text, r.published), &engine.record(), claimlight::text::OffsetUnit::utf16);
  });
}

std::uint32_t claimlight_parse(std::uint32_t bytes) {
  return with_request(bytes, [](Request const& r) {
    auto const& engine = *state().engine;
    return claimlight::report::to_json(engine.parse(r.text, r.published), nullptr, claimlight::text::OffsetUnit::utf16);
  });
}

char const* claimlight_result(void) { return state().result.data(); }
}
