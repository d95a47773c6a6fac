#include "claimlight.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <string>

#include "engine.h"
#include "model/pack.h"
#include "syntax/analyse.h"
#include "time/value.h"

namespace {

using claimlight::Engine;
using claimlight::model::PackFault;
using nlohmann::json;

/// Memory from the C library, which alone aligns it and says when there is none.
struct Free {
  void operator()(char* p) const { std::free(p); }
};
using Buffer = std::unique_ptr<char, Free>;

/// A pack and what reads it in place.
struct Language {
  Buffer bytes;
  std::string tag;
  claimlight::syntax::Model model;
};

/// What the module holds between calls. An engine refers to the language, so it goes first.
struct State {
  Buffer input;
  std::uint32_t capacity = 0;
  std::string result;
  std::unique_ptr<Language> language;
  std::unique_ptr<Engine> engine;  ///< null without a language
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

std::string_view input(std::uint32_t bytes) { return {state().input.get(), std::min(bytes, state().capacity)}; }

constexpr auto no_pack = "no language pack is loaded";

/// Opens the pack in the input; `language` gets all but its bytes.
PackFault open(std::string_view in, Language& language) {
  claimlight::model::Pack pack;
  auto const* bytes = reinterpret_cast<std::uint8_t const*>(in.data());
  auto const fault = claimlight::model::Pack::open({bytes, in.size()}, pack);
  if (fault != PackFault::none) return fault;
  language.tag = pack.language();
  return claimlight::syntax::Model::open(pack, language.model);
}

struct Request {
  std::string text;
  std::optional<claimlight::text::CivilDay> published;
};

/// Calls answer_to(request), or refuses the input that is none.
template <class AnswerTo>
std::uint32_t with_request(std::uint32_t bytes, AnswerTo answer_to) {
  if (!state().engine) return refuse(no_pack);
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
  constexpr std::size_t alignment = claimlight::model::section_alignment, most = 1 << 30;  // as the memory may grow
  if (bytes > most) return nullptr;
  auto& s = state();
  if (bytes > s.capacity || !s.input) {
    auto const room = (std::max<std::size_t>(bytes, 1) + alignment - 1) / alignment * alignment;
    s.input.reset();  // nobody needs the old content: both need not fit
    s.input.reset(static_cast<char*>(std::aligned_alloc(alignment, room)));
    s.capacity = s.input ? bytes : 0;
  }
  return s.input.get();
}

std::uint32_t claimlight_pack(std::uint32_t bytes) {
  auto& s = state();
  auto language = std::make_unique<Language>();
  if (auto const fault = open(input(bytes), *language); fault != PackFault::none) {
    return answer(json{{"ok", false}, {"error", describe(fault)}}.dump());
  }
  language->bytes = std::move(s.input);
  s.capacity = 0;
  s.engine.reset();
  s.language = std::move(language);
  s.engine = std::make_unique<Engine>(claimlight::record::Record{}, s.language->model);
  return answer(json{{"ok", true}, {"language", s.language->tag}}.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::uint32_t claimlight_load(std::uint32_t bytes) {
  auto& s = state();
  if (!s.language) {
    return answer(json{{"ok", false}, {"entries", 0}, {"problems", json::array()}, {"error", no_pack}}.dump());
  }
  s.engine.reset();  // the old record goes before the new one comes: both need not fit
  auto const& model = s.language->model;
  s.engine = std::make_unique<Engine>(claimlight::record::load(input(bytes), model), model);
  return answer(claimlight::report::load_result(s.engine->record()));
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
