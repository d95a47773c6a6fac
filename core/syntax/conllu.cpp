// CoNLL-U in and out; see conllu.h.
#include "syntax/conllu.h"

#include <algorithm>
#include <charconv>

namespace claimlight::syntax {
namespace {

/// A number that is written as ids are: digits only. Empty if it is none, or too great.
std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  auto const end = digits.data() + digits.size();
  auto const [stop, error] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || error != std::errc{} || stop != end) return {};
  return value;
}

/// In quotation marks, the start of it where it is long.
std::string quoted(std::string_view text) {
  constexpr std::size_t most = 40;
  if (text.size() <= most) return "\"" + std::string(text) + "\"";
  auto cut = most;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return "\"" + std::string(text.substr(0, cut)) + "...\"";
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  Conllu run() {
    while (!text_.empty() && !result_.fault) {
      ++line_;
      auto const end = std::min(text_.find('\n'), text_.size());
      auto line = text_.substr(0, end);
      text_.remove_prefix(std::min(end + 1, text_.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty()) close();
      else if (line[0] == '#') sentence_.comments.push_back(line);
      else row(line);
    }
    ++line_;
    if (!result_.fault) close();
    if (!result_.fault && result_.sentences.empty()) fail("a sentence", "the end of the file");
    return std::move(result_);
  }

 private:
  void fail(std::string expected, std::string found) {
    result_.fault = ConlluFault{line_, std::move(expected), std::move(found)};
  }

  void row(std::string_view line) {
    ConlluRow row{line_, {}};
    std::size_t count = 0;
    for (std::size_t at = 0; at <= line.size(); ++count) {
      auto const tab = std::min(line.find('\t', at), line.size());
      if (count < column::count) row.columns[count] = line.substr(at, tab - at);
      at = tab + 1;
    }
    if (count != column::count)
      return fail("ten columns parted by tabs", std::to_string(count) + " in " + quoted(line));
    if (row[column::form].empty()) return fail("a form in column 2", "nothing");
    if (!next_id(row[column::id])) return;
    for (auto& value : row.columns)
      if (value.empty()) value = "_";
    if (is_word_) sentence_.words.push_back(static_cast<std::uint32_t>(sentence_.rows.size()));
    sentence_.rows.push_back(row);
  }

  /// Whether `id` is the word, range or empty node that may follow.
  bool next_id(std::string_view id) {
    auto const last = static_cast<std::uint32_t>(sentence_.words.size());
    auto const mark = id.find_first_of("-.");
    auto const first = number(id.substr(0, mark));
    auto const second = mark == id.npos ? std::nullopt : number(id.substr(mark + 1));
    is_word_ = mark == id.npos;
    bool right = false;
    if (is_word_) {
      right = first == last + 1;
      if (right) empty_nodes_ = 0;
    } else if (id[mark] == '-') {
      right = first == last + 1 && second && *second > *first && *first > range_end_;
      if (right) range_end_ = *second;
    } else {
      right = first == last && second == empty_nodes_ + 1;
      if (right) ++empty_nodes_;
    }
    if (!right) fail("word " + std::to_string(last + 1) + ", or a range or empty node before it", "id " + quoted(id));
    return right;
  }

  void close() {
    auto const words = sentence_.words.size();
    if (sentence_.rows.empty() && sentence_.comments.empty()) return;
    if (words == 0) return fail("a word before the sentence's end", "none");
    if (range_end_ > words) return fail("word " + std::to_string(words + 1) + " of a range", "the sentence's end");
    result_.sentences.push_back(std::move(sentence_));
    sentence_ = {};
    range_end_ = empty_nodes_ = 0;
  }

  std::string_view text_;
  std::uint32_t line_ = 0;
  ConlluSentence sentence_;
  bool is_word_ = false;
  std::uint32_t range_end_ = 0, empty_nodes_ = 0;
  Conllu result_;
};

}  // namespace

Conllu read_conllu(std::string_view text) { return Reader(text).run(); }

void write_conllu(ConlluSentence const& sentence, std::span<Word const> words, std::string& out) {
  for (auto comment : sentence.comments) out.append(comment).push_back('\n');
  std::size_t next = 0;
  for (std::size_t r = 0; r < sentence.rows.size(); ++r) {
    auto const& row = sentence.rows[r];
    if (next < words.size() && sentence.words[next] == r) {
      write_conllu_row(row[column::id], row[column::form], words[next++], row[column::misc], out);
      continue;
    }
    for (auto value : row.columns) out.append(value).push_back('\t');
    out.back() = '\n';
  }
  out.push_back('\n');
}

void write_conllu_row(std::string_view id, std::string_view form, Word const& word, std::string_view misc,
                      std::string& out) {
  auto const head = std::to_string(word.head + 1);
  constexpr std::string_view none = "_";
  for (auto value : {id, form, std::string_view(word.lemma), name(word.upos), word.xpos, none, std::string_view(head),
                     name(word.deprel), none, misc})
    out.append(value.empty() ? none : value).push_back('\t');
  out.back() = '\n';
}

}  // namespace claimlight::syntax
