// An article as CoNLL-U.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "engine.h"
#include "english.h"
#include "rows.h"

using namespace claimlight;

namespace {

std::string conllu(std::string const& article, std::uint32_t first_id = 1) {
  static Engine const engine(record::Record{}, english::model());
  return report::to_conllu(engine.parse(article, {}), first_id);
}

std::vector<std::string> cut(std::string const& text, char mark) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) out.push_back(part);
  return out;
}

/// What is wrong with a file by the rules of CoNLL-U; empty if nothing.
std::string wrong(std::string const& file) {
  if (file.empty()) return "";
  if (file.size() < 2 || file.substr(file.size() - 2) != "\n\n") return "no blank line at the end";
  for (char c : file)
    if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') return "a control character";
  std::set<std::string> ids;
  std::map<std::string, std::string> comments;
  std::vector<std::vector<std::string>> rows;
  for (auto const& line : cut(file, '\n')) {
    if (!line.empty() && line[0] == '#') {
      if (!rows.empty()) return "a comment among rows";
      auto const mark = line.find(" = ");
      comments[line.substr(0, mark)] = mark == line.npos ? "" : line.substr(mark + 3);
      continue;
    }
    if (!line.empty()) {
      rows.push_back(cut(line, '\t'));
      if (rows.back().size() != 10) return "not ten columns: " + line;
      for (auto const& value : rows.back())
        if (value.empty()) return "an empty column: " + line;
      continue;
    }
    if (rows.empty()) return "a sentence without rows";
    if (!ids.insert(comments["# sent_id"]).second) return "a sent_id twice";
    std::vector<std::size_t> head{0};
    std::string text;
    std::size_t covered = 0;  // last word of the range that is open
    for (std::size_t r = 0; r < rows.size(); ++r) {
      auto const& row = rows[r];
      auto const mark = row[0].find('-');
      auto const id = std::stoul(row[0]);
      if (id != head.size()) return "wrong id: " + row[0];
      if (mark != row[0].npos) {
        covered = std::stoul(row[0].substr(mark + 1));
        if (covered <= id) return "wrong range: " + row[0];
      } else {
        head.push_back(std::stoul(row[6]));
        if ((head.back() == 0) != (row[7] == "root")) return "root and head 0 part: " + row[0];
        if (id <= covered) continue;
      }
      text += row[1];
      if (row[9] != "SpaceAfter=No") text += ' ';
    }
    if (covered >= head.size()) return "a range past the end";
    while (text.ends_with(' ')) text.pop_back();
    if (text != comments["# text"]) return "text is not its words: " + comments["# text"];
    if (std::count(head.begin() + 1, head.end(), 0u) != 1) return "not one root";
    for (std::size_t i = 1; i < head.size(); ++i) {
      std::size_t steps = 0;
      for (auto at = i; at != 0; at = head[at])
        if (at >= head.size() || ++steps > head.size()) return "a cycle";
    }
    comments.clear();
    rows.clear();
  }
  return "";
}

}  // namespace

TEST_CASE("report: CoNLL-U of a short article", "[report]") {
  auto const out = conllu("The mayor can't\nswim.\n\nHe's 40.", 5);
  CHECK(wrong(out) == "");
  CHECK(out ==
        "# newdoc\n# newpar\n# sent_id = 5\n# text = The mayor can't swim.\n"
        "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
        "2\tmayor\tmayor\tNOUN\tNN\t_\t5\tnsubj\t_\t_\n"
        "3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "3\tca\tcan\tAUX\tMD\t_\t5\taux\t_\t_\n"
        "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
        "5\tswim\tswim\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n"
        "# newpar\n# sent_id = 6\n# text = He's 40.\n"
        "1-2\tHe's\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "1\tHe\the\tPRON\tPRP\t_\t3\tnsubj\t_\t_\n"
        "2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_\n"
        "3\t40\t40\tNUM\tCD\t_\t0\troot\t_\tSpaceAfter=No\n"
        "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n");
}

TEST_CASE("report: a range ends with the space of its last word", "[report]") {
  auto const out = conllu("\"They'd've gone,\" (Norway's) crew said.");
  CHECK(wrong(out) == "");
  CHECK(out.find("-10\tNorway's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n") != out.npos);
}

TEST_CASE("report: CoNLL-U is well-formed for any article", "[report][negative]") {
  std::string every_byte, run_on, contractions;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  for (int i = 0; i < 700; ++i) run_on += i % 5 ? "cell " : "cell,";
  for (int i = 0; i < 700; ++i) contractions += "don't";  // cut sentences part some of them
  for (auto const& article : {std::string("\n \n"), every_byte, every_byte + every_byte, run_on, contractions, contractions + " " + run_on, std::string(900, '.'),
                              std::string("a\xE2\x80\xA8" "b\xC2\x85" "c\x1C" "d _ # 1-2 \t\t x"), std::string("'s n't 's"), std::string("\xEF\xBB\xBFHe won\xE2\x80\x99t.")}) {
    CAPTURE(article);
    CHECK(wrong(conllu(article)) == "");
  }
  for (auto const* name : {"business", "disaster", "politics", "sport"}) {
    CAPTURE(name);
    CHECK(wrong(conllu(rows::file(std::string("tests/articles/") + name + ".txt"))) == "");
  }
  CHECK(conllu("").empty());
}
