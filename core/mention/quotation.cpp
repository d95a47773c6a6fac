// Marks are paired by the white space beside them and by their kind, a paragraph at a time; speaker.h tells who speaks.
//
// What is in doubt is no quotation: a mark that a second opening mark of its kind follows, or none, and an apostrophe.
// In double marks single ones are not looked at, nor double ones in single ones.
#include "mention/quotation.h"

#include <algorithm>
#include <string_view>

#include "mention/speaker.h"

namespace claimlight::mention {
namespace {

enum class Kind : std::uint8_t { none, twofold, single, angle };
enum class Side : std::uint8_t { opens, closes, either, none };

class Pairing {
 public:
  Pairing(text::Document const& doc, std::vector<text::Token> const& tokens,
          std::vector<text::Sentence> const& sentences, std::vector<syntax::Word> const& words)
      : doc_(doc), tokens_(tokens), sentences_(sentences), words_(words) {}

  std::vector<Quotation> run() {
    std::uint32_t i = 0;
    for (std::uint32_t s = 0; s < sentences_.size();) {
      auto last = s + 1;
      while (last < sentences_.size() && sentences_[last].paragraph == sentences_[s].paragraph) ++last;
      auto const end = sentences_[last - 1].last;
      for (i = std::max(i, sentences_[s].first); i < end;) i = read(i, end);
      s = last;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return doc_[tokens_[i].span]; }

  [[nodiscard]] bool space_before(std::uint32_t i) const {
    return i == 0 || tokens_[i - 1].span.end < tokens_[i].span.begin;
  }
  [[nodiscard]] bool space_behind(std::uint32_t i) const {
    return i + 1 >= tokens_.size() || tokens_[i].span.end < tokens_[i + 1].span.begin;
  }
  /// A new line stands before the token.
  [[nodiscard]] bool begins_line(std::uint32_t i) const {
    if (i == 0) return true;
    auto const begin = tokens_[i - 1].span.end;
    return doc_[{begin, tokens_[i].span.begin}].find('\n') != std::string_view::npos;
  }
  [[nodiscard]] bool is_punctuation(std::uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind == text::TokenKind::punctuation;
  }

  [[nodiscard]] static Kind kind(std::string_view f) {
    if (f == "\"" || f == "``" || f == "''" || f == "\xE2\x80\x9C" || f == "\xE2\x80\x9D" || f == "\xE2\x80\x9E")
      return Kind::twofold;
    if (f == "'" || f == "`" || f == "\xE2\x80\x98" || f == "\xE2\x80\x99") return Kind::single;
    return f == "\xC2\xAB" || f == "\xC2\xBB" ? Kind::angle : Kind::none;
  }

  [[nodiscard]] Side side(std::uint32_t i) const {
    auto const f = form(i);
    if (f == "\xE2\x80\x9C" || f == "``" || f == "\xC2\xAB" || f == "\xE2\x80\x9E") return Side::opens;
    if (f == "\xE2\x80\x9D" || f == "''" || f == "\xC2\xBB") return Side::closes;
    bool const left = space_before(i) || is_opening(i - 1), right = space_behind(i) || is_closing(i + 1);
    if (kind(f) == Kind::single) return single_side(i, left, right);
    if (is_inch(i)) return Side::none;
    if (left != right) return left ? Side::opens : Side::closes;
    return Side::either;
  }

  [[nodiscard]] bool is_opening(std::uint32_t i) const {
    auto const f = form(i);
    return f == "(" || f == "[" || f == "-" || f == "\xE2\x80\x94" || f == "\xE2\x80\x93" ||
           (kind(f) != Kind::none && space_before(i));
  }

  /// What an opening mark never stands before.
  [[nodiscard]] bool is_closing(std::uint32_t i) const {
    if (i >= tokens_.size()) return false;
    auto const f = form(i);
    return f == "," || f == "." || f == ";" || f == ":" || f == "?" || f == "!" || f == ")" || f == "]";
  }

  /// 5'10", 3.5"
  [[nodiscard]] bool is_inch(std::uint32_t i) const {
    if (i == 0 || space_before(i) || tokens_[i - 1].kind != text::TokenKind::number) return false;
    return !open_ || (i >= 2 && kind(form(i - 2)) == Kind::single && !space_before(i - 1));
  }

  /// Not the apostrophe of "workers'", "'90s" or "'em", nor a foot's mark.
  [[nodiscard]] Side single_side(std::uint32_t i, bool left, bool right) const {
    auto const f = form(i);
    bool const number = i > 0 && tokens_[i - 1].kind == text::TokenKind::number && !space_before(i);
    if (words_[i].xpos == "POS" && !is_punctuation(i - 1)) return Side::none;
    if (left && right) return words_[i].xpos == "``" ? Side::opens : words_[i].xpos == "''" ? Side::closes : Side::none;
    if (left) return f == "\xE2\x80\x99" ? Side::none : Side::opens;
    if ((right || is_punctuation(i + 1)) && !number && f != "\xE2\x80\x98" && f != "`") return Side::closes;
    return Side::none;
  }

  /// Reads what stands at token i; returns the token to go on with.
  std::uint32_t read(std::uint32_t i, std::uint32_t end) {
    auto const opening = kind(form(i));
    if (opening == Kind::none) return i + 1;
    auto const opens = side(i);
    if (opens != Side::opens && opens != Side::either) return i + 1;
    open_ = true;
    auto const close = closing(i, opening, end);
    open_ = false;
    if (close == i) return i + 1;
    if (close == end || begins_piece(close, opening)) {
      bool const goes_on = close < tokens_.size() && opening != Kind::angle && begins_piece(close, opening);
      if (!goes_on || close == i + 1) return i + 1;
      found_.push_back({i, close, {}, {}, true});
      return close;
    }
    if (runs_on(i, close)) return i + 1;
    if (close > i + 1) found_.push_back({i, close + 1, {}, {}, false});
    return close + 1;
  }

  /// The mark that closes the one at i; `end`, or the mark that opens the next paragraph, where there is none before; i
  /// where another opening mark comes first.
  [[nodiscard]] std::uint32_t closing(std::uint32_t i, Kind opening, std::uint32_t end) const {
    for (auto at = i + 1; at < end; ++at) {
      if (kind(form(at)) != opening) continue;
      auto const here = side(at);
      if (here == Side::closes || here == Side::either) return at;
      if (here == Side::opens) return begins_line(at) ? at : i;
    }
    return end;
  }

  /// Goes on past the end of a sentence and stops within another: the mark that closes is one that opens.
  [[nodiscard]] bool runs_on(std::uint32_t i, std::uint32_t close) const {
    auto const s = std::upper_bound(sentences_.begin(), sentences_.end(), i,
                                    [](std::uint32_t token, text::Sentence const& x) { return token < x.last; });
    return s->last <= close - 1 && !is_punctuation(close - 1) && !(close + 1 < tokens_.size() && is_closing(close + 1));
  }

  [[nodiscard]] bool begins_piece(std::uint32_t i, Kind opening) const {
    return i < tokens_.size() && kind(form(i)) == opening && side(i) == Side::opens && begins_line(i);
  }

  text::Document const& doc_;
  std::vector<text::Token> const& tokens_;
  std::vector<text::Sentence> const& sentences_;
  std::vector<syntax::Word> const& words_;
  std::vector<Quotation> found_;
  bool open_ = false;  ///< while the end of a quotation is looked for
};

}  // namespace

std::vector<Quotation> find_quotations(text::Document const& doc, std::vector<text::Token> const& tokens,
                                       std::vector<text::Sentence> const& sentences,
                                       std::vector<syntax::Word> const& words) {
  auto found = Pairing(doc, tokens, sentences, words).run();
  if (!found.empty()) find_speakers(doc, tokens, sentences, words, found);
  return found;
}

}  // namespace claimlight::mention
