// Rows: tokens.json {"text", "tokens", "kinds"}, sentences.json {"text", "sentences", "paragraphs"}. The properties at the end
// hold for the text of every row of every room.
#include <filesystem>

#include "rows.h"
#include "text/document.h"
#include "text/offsets.h"
#include "text/tokens.h"
#include "text/utf8.h"

using namespace claimlight;
using rows::json;
using text::OffsetUnit;

namespace {

constexpr auto fffd = "\xEF\xBF\xBD";

std::string replaced(std::string pattern) {
  std::string out;
  for (char c : pattern) out += c == '?' ? std::string(fffd) : std::string(1, c);
  return out;
}

bool on_boundary(std::string const& s, std::uint32_t at) {
  return at == s.size() || (at < s.size() && (static_cast<unsigned char>(s[at]) & 0xC0) != 0x80);
}

std::string kind_name(text::TokenKind kind) {
  switch (kind) {
    case text::TokenKind::word: return "word";
    case text::TokenKind::number: return "number";
    case text::TokenKind::punctuation: return "punctuation";
    case text::TokenKind::symbol: break;
  }
  return "symbol";
}

}  // namespace

TEST_CASE("text: ill-formed UTF-8 becomes U+FFFD, one for each maximal subpart", "[text]") {
  // Left bytes, right what is read; ? stands for U+FFFD.
  auto const [bytes, read] = GENERATE(table<std::string, std::string>({
      {"\xFF", "?"},
      {"\x80", "?"},
      {"a\x80\xBFz", "a??z"},
      {"\xC0\x80", "??"},                      // overlong NUL
      {"\xC1\xBF", "??"},                      // overlong DEL
      {"\xE0\x80\x80", "???"},                 // overlong, three bytes
      {"\xE0\x9F\xBF", "???"},                 // the last overlong form of three bytes
      {"\xF0\x8F\xBF\xBF", "????"},            // overlong, four bytes
      {"\xED\xA0\x80", "???"},                 // a high surrogate
      {"\xED\xBF\xBF", "???"},                 // a low surrogate
      {"\xED\xA0\xBD\xED\xB8\x80", "??????"},  // a surrogate pair (CESU-8)
      {"\xF4\x90\x80\x80", "????"},            // past U+10FFFF
      {"\xF5\x80", "??"},
      {"\xF8\x88\x80\x80\x80", "?????"},       // a five-byte form
      {"\xE2\x82", "?"},                       // truncated at the end
      {"\xF0\x9F\x98", "?"},
      {"\xF0\x9F\x98.", "?."},                 // truncated by a full stop
      {"\xE2\x82\x41", "?A"},
      {"\xC3", "?"},
      {"\xC3\x28", "?("},
      {"\xE1\x80\xE2\x82\xAC!", "?\xE2\x82\xAC!"},
      // Unicode 15, table 3-8
      {"\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", "a???b?c??d"},
  }));
  CAPTURE(read);
  auto const doc = text::make_document(bytes);
  CHECK(doc.text == replaced(read));
  CHECK(doc.repairs.size() == static_cast<std::size_t>(std::count(read.begin(), read.end(), '?')));
}

TEST_CASE("text: well-formed UTF-8 is left alone", "[text][negative]") {
  auto const bytes = GENERATE(as<std::string>{}, "", "plain", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                              "\xEF\xBF\xBD", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "\xEF\xBB\xBFwith a mark",
                              "e\xCC\x81", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92");
  auto const doc = text::make_document(bytes);
  CHECK(doc.text == bytes);
  CHECK(doc.repairs.empty());
}

TEST_CASE("text: a NUL byte is a character like any other", "[text]") {
  std::string const bytes("a\0b", 3);
  CHECK(text::make_document(bytes).text == bytes);
}

TEST_CASE("text: offsets count what the reader of the report counts", "[text]") {
  // A euro sign has 3 bytes, an emoji 4 bytes and two UTF-16 units; the combining accent is a code point of its own.
  auto const doc = text::make_document("\xE2\x82\xAC" "5 \xF0\x9F\x98\x80 e\xCC\x81!");
  struct Row {
    std::uint32_t byte, utf16, codepoint;
  };
  text::OffsetMap const utf8(doc, OffsetUnit::utf8), utf16(doc, OffsetUnit::utf16), codepoint(doc, OffsetUnit::codepoint);
  for (auto const& row : {Row{0, 0, 0}, Row{3, 1, 1}, Row{4, 2, 2}, Row{5, 3, 3}, Row{9, 5, 4}, Row{10, 6, 5}, Row{11, 7, 6},
                          Row{13, 8, 7}, Row{14, 9, 8}}) {
    CAPTURE(row.byte);
    CHECK(utf8(row.byte) == row.byte);
    CHECK(utf16(row.byte) == row.utf16);
    CHECK(codepoint(row.byte) == row.codepoint);
  }
}

TEST_CASE("text: byte offsets are those of the input, before any repair", "[text]") {
  // Input:  A FF B E2 82 C   repaired:  A ??? B ??? C
  auto const doc = text::make_document("A\xFF" "B\xE2\x82" "C");
  REQUIRE(doc.text == replaced("A?B?C"));
  text::OffsetMap const utf8(doc, OffsetUnit::utf8);
  CHECK(utf8(0) == 0);
  CHECK(utf8(1) == 1);
  CHECK(utf8(4) == 2);  // behind the first repair
  CHECK(utf8(5) == 3);
  CHECK(utf8(8) == 5);  // behind the second, which stands for two bytes
  CHECK(utf8(9) == 6);
  text::OffsetMap const utf16(doc, OffsetUnit::utf16);
  CHECK(utf16(9) == 5);
}

TEST_CASE("text: offsets stay right over a long text", "[text]") {
  std::string bytes;
  for (int i = 0; i < 2000; ++i) bytes += i % 7 == 0 ? "\xF0\x9F\x9A\xA8 " : i % 3 == 0 ? "\xC3\xA9t\xC3\xA9 " : i % 11 == 0 ? "\xFF" : "word ";
  auto const doc = text::make_document(bytes);
  text::OffsetMap const utf16(doc, OffsetUnit::utf16), codepoint(doc, OffsetUnit::codepoint);
  std::uint32_t units = 0, points = 0;
  bool all = true;
  for (std::uint32_t at = 0; at < doc.text.size();) {
    all = all && utf16(at) == units && codepoint(at) == points;
    auto const d = text::decode(doc.text, at);
    units += d.code_point > 0xFFFF ? 2 : 1;
    points += 1;
    at += d.bytes;
  }
  CHECK(all);
  CHECK(utf16(static_cast<std::uint32_t>(doc.text.size())) == units);
  CHECK(codepoint(static_cast<std::uint32_t>(doc.text.size())) == points);
}

TEST_CASE("text: units of offsets have their names", "[text]") {
  for (auto unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) CHECK(text::parse_offset_unit(text::name(unit)) == unit);
  CHECK_FALSE(text::parse_offset_unit("utf8"));
  CHECK_FALSE(text::parse_offset_unit(""));
}

TEST_CASE("text: lower case keeps every offset", "[text]") {
  CHECK(text::lower("NATO, \xC3\x89lys\xC3\xA9" "e, \xC5\x81\xC3\xB3" "d\xC5\xBA, \xCE\x91\xCE\xB8\xCE\xAE\xCE\xBD\xCE\xB1, \xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2") ==
        "nato, \xC3\xA9lys\xC3\xA9" "e, \xC5\x82\xC3\xB3" "d\xC5\xBA, \xCE\xB1\xCE\xB8\xCE\xAE\xCE\xBD\xCE\xB1, \xD0\xBA\xD0\xB8\xD1\x97\xD0\xB2");
  // The Turkish capital I and the Kelvin sign have lower-case forms of another length.
  for (std::string const s : {"\xC4\xB0stanbul", "300 \xE2\x84\xAA", "\xE1\xBA\x9E", "\xF0\x9F\x98\x80"}) CHECK(text::lower(s).size() == s.size());
}

TEST_CASE("text: tokens are those of Universal Dependencies", "[text]") {
  for (auto const& row : rows::load("text/tokens.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const doc = text::make_document(row["text"].get<std::string>());
    json found = json::array(), kinds = json::array();
    for (auto const& token : text::tokenize(doc)) {
      found.push_back(doc[token.span]);
      kinds.push_back(kind_name(token.kind));
    }
    INFO("found " << found.dump());
    CHECK(found == row["tokens"]);
    if (row.contains("kinds")) CHECK(kinds == row["kinds"]);
  }
}

TEST_CASE("text: sentences end where a reader would end them", "[text]") {
  for (auto const& row : rows::load("text/sentences.json")) {
    CAPTURE(row["text"].get<std::string>());
    auto const doc = text::make_document(row["text"].get<std::string>());
    auto const tokens = text::tokenize(doc);
    json found = json::array(), paragraphs = json::array();
    for (auto const& s : text::split_sentences(doc, tokens)) {
      found.push_back(doc[{tokens[s.first].span.begin, tokens[s.last - 1].span.end}]);
      paragraphs.push_back(s.paragraph);
    }
    INFO("found " << found.dump());
    CHECK(found == row["sentences"]);
    if (row.contains("paragraphs")) CHECK(paragraphs == row["paragraphs"]);
  }
}

TEST_CASE("text: no sentence runs on for ever", "[text]") {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "cell ";
  auto const doc = text::make_document(bytes);
  auto const tokens = text::tokenize(doc);
  REQUIRE(tokens.size() == 5000);
  for (auto const& s : text::split_sentences(doc, tokens)) CHECK(s.last - s.first <= text::max_sentence_tokens);
}

namespace {

/// Every "text" in the case files, the articles, and some that nobody would write.
std::vector<std::string> all_texts() {
  std::vector<std::string> texts{"", " ", "\n\n\n", ".", "\"", "'s", "n't", "...", "\xE2\x80\x99s", "a.b.c.", "1,", "1.", "-", "F-", "\xFF\xFE\xFD",
                                 std::string("\0\0", 2), "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92", "e\xCC\x81\xCC\x81\xCC\x81"};
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  texts.push_back(every_byte);
  std::error_code error;
  for (auto const& file : std::filesystem::recursive_directory_iterator(CLAIMLIGHT_SOURCE "/tests/cases", error)) {
    if (file.path().extension() != ".json") continue;
    auto const path = file.path().string().substr(std::string(CLAIMLIGHT_SOURCE "/tests/cases/").size());
    for (auto const& row : rows::load(path))
      if (row.contains("text")) texts.push_back(row["text"].get<std::string>());
  }
  for (auto const& file : std::filesystem::directory_iterator(CLAIMLIGHT_SOURCE "/tests/articles", error))
    if (file.path().extension() == ".txt") texts.push_back(rows::file("tests/articles/" + file.path().filename().string()));
  return texts;
}

}  // namespace

TEST_CASE("text: tokens and sentences are in range, in order and on code points' boundaries", "[text]") {
  auto const texts = all_texts();
  REQUIRE(texts.size() > 100);
  for (auto const& bytes : texts) {
    CAPTURE(bytes);
    auto const doc = text::make_document(bytes);
    auto const tokens = text::tokenize(doc);
    std::uint32_t end = 0;
    bool ordered = true, boundaries = true, covered = true;
    for (auto const& t : tokens) {
      ordered = ordered && end <= t.span.begin && t.span.begin < t.span.end && t.span.end <= doc.text.size();
      boundaries = boundaries && on_boundary(doc.text, t.span.begin) && on_boundary(doc.text, t.span.end);
      for (auto at = end; at < t.span.begin;) {  // between tokens stands white space only
        auto const d = text::decode(doc.text, at);
        covered = covered && text::is_space(d.code_point);
        at += d.bytes;
      }
      end = t.span.end;
    }
    CHECK(ordered);
    CHECK(boundaries);
    CHECK(covered);
    std::uint32_t next = 0;
    bool tiled = true;
    for (auto const& s : text::split_sentences(doc, tokens)) {
      tiled = tiled && s.first == next && s.first < s.last;
      next = s.last;
    }
    CHECK(tiled);
    CHECK(next == tokens.size());
  }
}

TEST_CASE("text: names fold to lower case without marks", "[text]") {
  CHECK(text::fold("Mario Gómez") == "mario gomez");
  CHECK(text::fold("Łódź, Åse Østby") == "lodz, ase ostby");
  CHECK(text::fold("Gome\u0301z") == "gomez");
  CHECK(text::fold("Киев") == "киев");
}
