#include "record/locate.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace claimlight::record {
namespace {

using nlohmann::json;

/// Reads bytes for the parser and counts them.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = char const*;
  using reference = char const&;

  CountingIterator(char const* at, std::size_t* read) : at_(at), read_(read) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  CountingIterator operator++(int) {
    auto const old = *this;
    ++*this;
    return old;
  }
  bool operator==(CountingIterator const& other) const { return at_ == other.at_; }
  bool operator!=(CountingIterator const& other) const { return at_ != other.at_; }

 private:
  char const* at_;
  std::size_t* read_;
};

/// Follows the parser's events and notes where the wanted values begin.
struct Walker : nlohmann::json_sax<json> {
  std::string_view text;
  std::size_t const* read;
  std::unordered_map<std::string, std::size_t>* wanted;
  std::optional<SyntaxError> error;

  struct Level {
    bool array;
    std::size_t index;
    std::string path;  ///< pointer of the value that is read next
    std::string base;  ///< pointer of the container
  };
  std::vector<Level> levels;
  std::size_t token_end = 0;

  // A token begins at the first byte behind the previous one that is no space, comma or colon.
  std::size_t begin() const {
    auto at = token_end;
    while (at < text.size() && std::string_view(" \t\r\n,:").find(text[at]) != std::string_view::npos) ++at;
    return at;
  }
  std::string path() const {
    if (levels.empty()) return "";
    auto const& l = levels.back();
    return l.array ? l.base + "/" + std::to_string(l.index) : l.path;
  }
  bool value() {
    if (auto const w = wanted->find(path()); w != wanted->end()) w->second = begin();
    return done();
  }
  bool done() {
    if (!levels.empty() && levels.back().array) ++levels.back().index;
    token_end = *read;
    return true;
  }
  bool open(bool array) {
    auto const at = path();
    if (auto const w = wanted->find(at); w != wanted->end()) w->second = begin();
    token_end = *read;
    levels.push_back({array, 0, "", at});
    return true;
  }
  bool close() {
    levels.pop_back();
    return done();
  }

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, string_t const&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(false); }
  bool key(string_t& k) override {
    levels.back().path = levels.back().base + "/" + pointer_token(k);
    token_end = *read;
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const& e) override {
    std::string message = e.what();
    // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while ...": ours says where.
    if (auto const colon = message.find(": "); colon != message.npos) message = message.substr(colon + 2);
    error = SyntaxError{position == 0 ? 0 : position - 1, message};
    return false;
  }
};

std::optional<SyntaxError> walk(std::string_view text, std::unordered_map<std::string, std::size_t>& wanted) {
  std::size_t read = 0;
  Walker walker;
  walker.text = text;
  walker.read = &read;
  walker.wanted = &wanted;
  json::sax_parse(CountingIterator(text.data(), &read), CountingIterator(text.data() + text.size(), &read), &walker);
  return walker.error;
}

}  // namespace

std::string pointer_token(std::string_view key) {
  std::string out;
  for (char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

Position position_of(std::string_view text, std::size_t byte) {
  byte = std::min(byte, text.size());
  auto const before = text.substr(0, byte);
  auto const line = std::count(before.begin(), before.end(), '\n') + 1;
  auto const newline = before.rfind('\n');
  auto const column = newline == before.npos ? byte : byte - newline - 1;
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column + 1)};
}

std::vector<std::size_t> locate(std::string_view text, std::vector<std::string> const& pointers) {
  constexpr auto unknown = static_cast<std::size_t>(-1);
  std::unordered_map<std::string, std::size_t> wanted;
  for (auto const& pointer : pointers)
    for (auto p = pointer;; p = p.substr(0, p.rfind('/'))) {
      wanted.emplace(p, unknown);
      if (p.empty()) break;
    }
  walk(text, wanted);
  std::vector<std::size_t> found;
  for (auto const& pointer : pointers)
    for (auto p = pointer;; p = p.substr(0, p.rfind('/'))) {
      if (auto const at = wanted[p]; at != unknown || p.empty()) {
        found.push_back(at == unknown ? 0 : at);
        break;
      }
    }
  return found;
}

std::optional<SyntaxError> find_syntax_error(std::string_view text) {
  std::unordered_map<std::string, std::size_t> nothing;
  return walk(text, nothing);
}

}  // namespace claimlight::record
