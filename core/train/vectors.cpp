// Word vectors, taken from the JSON as it streams by: as a tree it would fill many times its size; see vectors.h.
#include "train/vectors.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "syntax/features.h"
#include "train/input.h"

namespace claimlight::train {
namespace {

struct Row {
  std::string word;
  std::size_t rank;   ///< 0 is the commonest
  std::size_t first;  ///< of its numbers, in Reader::numbers
};

/// Receives the file's events; keeps the rows of the object "vectors".
class Reader : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::vector<Row> rows;
  std::vector<float> numbers;
  std::size_t dims = 0;
  bool found = false;  ///< the object "vectors"
  std::string fault;

  bool start_object(std::size_t) override { return enter(State::outside); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(State::row); }
  bool end_array() override {
    if (!in_row()) return leave();
    auto const size = numbers.size() - rows.back().first;
    if (dims == 0 && size > 2) dims = size - 2;
    if (size != dims + 2 || dims == 0) return fail(std::to_string(dims + 2) + " numbers", std::to_string(size));
    if (rank_ == none) return fail("a rank as last number", "a fraction");
    rows.back().rank = rank_;
    return leave();
  }
  bool key(std::string& name) override {
    if (depth_ == 1) next_is_vectors_ = name == "vectors";
    if (in_vectors()) rows.push_back({name, 0, numbers.size()});
    return true;
  }
  bool number_integer(std::int64_t value) override { return number(static_cast<float>(value), none); }
  bool number_unsigned(std::uint64_t value) override { return number(static_cast<float>(value), value); }
  // From the digits themselves: by way of a double the value would be rounded twice.
  bool number_float(double, std::string const& digits) override {
    return number(std::strtof(digits.c_str(), nullptr), none);
  }
  bool null() override { return other("null"); }
  bool boolean(bool) override { return other("a truth value"); }
  bool string(std::string&) override { return other("a string"); }
  bool binary(nlohmann::json::binary_t&) override { return other("bytes"); }
  bool parse_error(std::size_t, std::string const&, nlohmann::json::exception const& e) override {
    std::string_view const what = e.what();
    fault = what.substr(what.find("] ") + 2);
    return false;
  }

 private:
  enum class State { outside, row };
  static constexpr std::size_t none = ~std::size_t{0};

  [[nodiscard]] bool in_vectors() const { return vectors_ && depth_ == 2; }
  [[nodiscard]] bool in_row() const { return vectors_ && depth_ == 3; }

  bool enter(State state) {
    if (in_row() || (in_vectors() && state != State::row)) return fail("a list of numbers", "another list or object");
    if (depth_ == 1 && next_is_vectors_ && state == State::outside) vectors_ = found = true;
    rank_ = none;
    ++depth_;
    return true;
  }
  bool leave() {
    if (--depth_ == 1) vectors_ = false;
    return true;
  }
  bool number(float value, std::size_t rank) {
    if (in_row()) {
      numbers.push_back(value);
      rank_ = rank;
    } else if (in_vectors()) {
      return other("a number");
    }
    return true;
  }
  bool other(char const* what) { return !vectors_ || fail("a list of numbers", what); }
  bool fail(std::string const& expected, std::string const& what) {
    fault = "vector of \"" + rows.back().word + "\": expected " + expected + ", found " + what;
    return false;
  }

  int depth_ = 0;
  bool next_is_vectors_ = false, vectors_ = false;
  std::size_t rank_ = none;  ///< the row's last number, if it is a count
};

}  // namespace

std::string spelling(std::string_view form) {
  char buffer[syntax::max_canonical];
  return std::string(buffer, syntax::canonical(form, buffer));
}

Vectors read_vectors(std::string const& path) {
  auto file = open_file(path);
  Reader reader;
  if (!nlohmann::json::sax_parse(file, &reader)) throw InputError(path + ": " + reader.fault);
  if (!reader.found || reader.rows.empty()) throw InputError(path + ": expected an object \"vectors\", found none");
  std::stable_sort(reader.rows.begin(), reader.rows.end(),
                   [](auto const& a, auto const& b) { return a.rank < b.rank; });
  Vectors v;
  v.dims = reader.dims;
  for (auto const& row : reader.rows) {
    auto word = spelling(row.word);
    if (word.empty() || !v.index.emplace(word, static_cast<std::uint32_t>(v.word.size())).second) continue;
    v.word.push_back(std::move(word));
    auto const* first = reader.numbers.data() + row.first;
    v.value.insert(v.value.end(), first, first + v.dims);
  }
  return v;
}

}  // namespace claimlight::train
