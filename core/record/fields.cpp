#include "record/fields.h"

#include "record/locate.h"

namespace claimlight::record {
namespace {

using nlohmann::json;

std::string join(std::initializer_list<std::string_view> values) {
  std::string out;
  for (auto v : values) out += (out.empty() ? "" : ", ") + std::string(v);
  return out;
}

}  // namespace

std::string excerpt(json const& value) {
  constexpr std::size_t longest = 60;
  if (value.is_object()) return "an object";
  if (value.is_array()) return value.empty() ? "an empty list" : "a list";
  auto text = value.dump(-1, ' ', false, json::error_handler_t::replace);
  if (text.size() <= longest) return text;
  auto cut = longest;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return text.substr(0, cut) + "...";
}

std::string Fields::at(std::string_view key) const { return pointer_ + "/" + pointer_token(key); }

json const* Fields::find(std::string_view key) const {
  auto const it = object_.find(std::string(key));
  return it == object_.end() ? nullptr : &*it;
}

void Fields::add(Severity severity, std::string_view key, std::string code, std::string expected) {
  auto const* value = key.empty() ? &object_ : find(key);
  problems_.push_back({severity, std::move(code), key.empty() ? pointer_ : at(key), 0, 0, std::move(expected),
                       value ? excerpt(*value) : "nothing"});
}

void Fields::error(std::string_view key, std::string code, std::string expected) {
  add(Severity::error, key, std::move(code), std::move(expected));
}

void Fields::warning(std::string_view key, std::string code, std::string expected) {
  add(Severity::warning, key, std::move(code), std::move(expected));
}

std::string Fields::string(std::string_view key, bool required) {
  auto const* value = find(key);
  if (!value) {
    if (required) error(key, "missing", "a string");
    return {};
  }
  if (!value->is_string()) {
    error(key, "type", "a string");
    return {};
  }
  auto text = value->get<std::string>();
  if (required && text.find_first_not_of(" \t\r\n") == text.npos) error(key, "value", "a string that is not empty");
  return text;
}

std::vector<std::string> Fields::strings(std::string_view key) {
  std::vector<std::string> out;
  auto const* list = container(key, json::value_t::array);
  if (!list) return out;
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto const& item = (*list)[i];
    if (item.is_string()) {
      out.push_back(item.get<std::string>());
    } else {
      problems_.push_back({Severity::error, "type", at(key) + "/" + std::to_string(i), 0, 0, "a string", excerpt(item)});
    }
  }
  return out;
}

std::string Fields::address(std::string_view key, bool required) {
  auto const before = problems_.size();
  auto text = string(key, required);
  if (problems_.size() == before && !text.empty() && !text.starts_with("https://") && !text.starts_with("http://"))
    error(key, "value", "an address that begins with https:// or http://");
  return text;
}

json const* Fields::container(std::string_view key, json::value_t type, bool required) {
  auto const* value = find(key);
  std::string const what = type == json::value_t::array ? "a list" : "an object";
  if (!value) {
    if (required) error(key, "missing", what);
    return nullptr;
  }
  if (value->type() != type) {
    error(key, "type", what);
    return nullptr;
  }
  return value;
}

std::string Fields::choice(std::string_view key, std::initializer_list<std::string_view> values, bool required) {
  auto const before = problems_.size();
  auto text = string(key, required);
  if (problems_.size() > before || (!required && !find(key))) return {};
  for (auto v : values)
    if (text == v) return text;
  error(key, "value", "one of " + join(values));
  return {};
}

void Fields::warn_unknown(std::initializer_list<std::string_view> known) {
  for (auto const& [key, value] : object_.items()) {
    bool found = false;
    for (auto k : known) found = found || key == k;
    if (!found) warning(key, "unknown-field", "a field of the claims file's format");
  }
}

}  // namespace claimlight::record
