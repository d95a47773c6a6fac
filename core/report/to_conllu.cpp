// CoNLL-U of an article: ids within the sentence, a range row for each contraction, no column for what is not known.
#include "report/report.h"
#include "syntax/conllu.h"

namespace claimlight::report {
namespace {

/// Control characters, which some readers take for line ends or spaces, become U+FFFD.
std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    auto const byte = static_cast<unsigned char>(c);
    bool const control = (byte < ' ' && c != '\n' && c != '\t') || byte == 0x7F;
    if (control) out += "\xEF\xBF\xBD";
    else out += c;
  }
  return out;
}

class Writer {
 public:
  explicit Writer(claim::Analysis const& article) : a_(article) {}

  void sentence(text::Sentence const& s, std::string& out) const {
    out += "# text = ";
    for (auto i = s.first; i < s.last; ++i) {
      out += form(i);
      if (i + 1 < s.last && !glued(i + 1)) out += ' ';
    }
    out += '\n';
    for (auto i = s.first; i < s.last; ++i) {
      if (fused(s, i + 1) && !fused(s, i)) range(s, i, out);
      bool const within = fused(s, i) || fused(s, i + 1);
      syntax::write_conllu_row(std::to_string(i - s.first + 1), form(i), a_.words[i], within ? "_" : misc(i), out);
    }
    out += '\n';
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return a_.doc[a_.tokens[i].span]; }
  [[nodiscard]] bool glued(std::uint32_t i) const {
    return i < a_.tokens.size() && a_.tokens[i - 1].span.end == a_.tokens[i].span.begin;
  }
  /// Whether token i goes on within the word before it; a word that a cut sentence parts is two.
  [[nodiscard]] bool fused(text::Sentence const& s, std::uint32_t i) const {
    return s.first < i && i < s.last && a_.tokens[i].clitic;
  }
  [[nodiscard]] std::string_view misc(std::uint32_t i) const { return glued(i + 1) ? "SpaceAfter=No" : "_"; }

  void range(text::Sentence const& s, std::uint32_t first, std::string& out) const {
    auto last = first + 1;
    while (fused(s, last + 1)) ++last;
    out += std::to_string(first - s.first + 1) + "-" + std::to_string(last - s.first + 1) + "\t";
    out += a_.doc[{a_.tokens[first].span.begin, a_.tokens[last].span.end}];
    out += "\t_\t_\t_\t_\t_\t_\t_\t";
    out += misc(last);
    out += '\n';
  }

  claim::Analysis const& a_;
};

}  // namespace

std::string to_conllu(Report const& report, std::uint32_t first_id) {
  auto const& sentences = report.article.sentences;
  Writer const writer(report.article);
  std::string out;
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    if (k == 0) out += "# newdoc\n";
    if (k == 0 || sentences[k].paragraph != sentences[k - 1].paragraph) out += "# newpar\n";
    out += "# sent_id = " + std::to_string(first_id + k) + "\n";
    writer.sentence(sentences[k], out);
  }
  return printable(out);
}

}  // namespace claimlight::report
