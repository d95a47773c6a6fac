// Words a second of the number, time and quantity rooms: numbers, times with their values, quantities.
//
//   time_bench TEXT DAY SECONDS
//
// TEXT is articles parted by form feeds (U+000C), all of one DAY, such as 2024-06-22. They are read one after the other
// on one thread, again and again for SECONDS. The fastest pass counts: other programs only ever slow one down. Tokens
// and the lower-cased text, which every room shares, are made before and not counted. Prints a line: words (tokens) a
// second, words, times, quantities, and a hash of all that was found, which is the same wherever the analysis is.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "read_file.h"
#include "number/number.h"
#include "quantity/quantity.h"
#include "text/document.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/recognize.h"
#include "time/resolve.h"
#include "time/value.h"

namespace {

using namespace claimlight;

/// What the rooms are given of one article.
struct Article {
  text::Document doc;
  std::string lower;
  std::vector<text::Token> tokens;
};

std::vector<Article> articles(std::string_view bytes, text::CivilDay day) {
  std::vector<Article> out;
  for (std::size_t at = 0; at <= bytes.size();) {
    auto const end = std::min(bytes.find('\f', at), bytes.size());
    Article a;
    a.doc = text::make_document(bytes.substr(at, end - at), day);
    a.lower = text::lower(a.doc.text);
    a.tokens = text::tokenize(a.doc);
    out.push_back(std::move(a));
    at = end + 1;
  }
  return out;
}

/// What the rooms give of it.
struct Found {
  std::vector<number::Number> numbers;
  std::vector<time::Time> times;
  std::vector<quantity::Mention> quantities;
};

Found find(Article const& a) {
  Found found;
  found.numbers = number::find(a.lower, a.tokens);
  auto const expressions = time::recognize(a.doc, a.lower, a.tokens, found.numbers);
  std::vector<text::Span> taken;
  for (auto const& e : expressions)
    if (!std::holds_alternative<time::Duration>(e.meaning)) taken.push_back(e.span);
  found.quantities = quantity::find(a.lower, a.tokens, found.numbers, taken);
  found.times = time::resolve(expressions, a.doc.dct);
  return found;
}

/// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view bytes) {
    for (unsigned char c : bytes) value_ = (value_ ^ c) * 0x100000001b3ull;
    value_ = (value_ ^ 0xff) * 0x100000001b3ull;
  }
  void add(double number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    add(std::string_view(bytes, sizeof bytes));
  }
  void add(text::Span span) {
    add(static_cast<double>(span.begin));
    add(static_cast<double>(span.end));
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325ull;
};

void add(Hash& hash, Found const& found) {
  for (auto const& n : found.numbers) {
    hash.add(n.span);
    hash.add(n.value);
  }
  for (auto const& t : found.times) {
    hash.add(t.span);
    hash.add(time::name(t.value.type));
    hash.add(t.value.value);
    hash.add(t.value.mod);
    if (!t.value.interval) continue;
    for (auto day : {t.value.interval->begin, t.value.interval->end}) hash.add(time::iso(day));
  }
  for (auto const& m : found.quantities) {
    hash.add(m.span);
    for (double part : {m.quantity.low, m.quantity.high, m.quantity.slack}) hash.add(part);
    hash.add(quantity::name(m.quantity.kind));
    hash.add(quantity::name(m.quantity.bound));
  }
}

double fastest_pass(std::vector<Article> const& list, double seconds) {
  using Clock = std::chrono::steady_clock;
  auto const since = [](Clock::time_point t) { return std::chrono::duration<double>(Clock::now() - t).count(); };
  double best = 1e9;
  std::size_t found = 0;  // so that no compiler leaves the work out
  auto const began = Clock::now();
  do {
    auto const start = Clock::now();
    for (auto const& a : list) found += find(a).times.size();
    best = std::min(best, since(start));
  } while (since(began) < seconds);
  return found == static_cast<std::size_t>(-1) ? 0 : best;
}

}  // namespace

int main(int argc, char** argv) {
  auto const day = argc == 4 ? time::parse_day(argv[2]) : std::nullopt;
  if (!day) {
    std::fputs("usage: time_bench TEXT DAY SECONDS\n", stderr);
    return 2;
  }
  auto const list = articles(bench::read_file(argv[1]), *day);
  std::size_t words = 0, times = 0, quantities = 0;
  Hash hash;
  for (auto const& a : list) {
    auto const found = find(a);
    words += a.tokens.size();
    times += found.times.size();
    quantities += found.quantities.size();
    add(hash, found);
  }
  auto const speed = static_cast<double>(words) / fastest_pass(list, std::atof(argv[3]));
  std::printf("%.0f %zu %zu %zu %016llx\n", speed, words, times, quantities,
              static_cast<unsigned long long>(hash.value()));
}
