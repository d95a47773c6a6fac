// Learning the lemmatizer's decisions: for endings of growing length, then for whole forms, a decision is recorded
// where the majority differs from what is recorded so far.
#include "train/lemmas.h"

#include <algorithm>
#include <map>

#include "syntax/lemma.h"
#include "train/writer.h"

namespace claimlight::train {
namespace {

using Script = std::pair<int, std::string>;  ///< bytes to drop, text to add

/// What is dropped from the end and added there to make `lemma` of `form`, never cutting a character in two.
Script script_of(std::string const& form, std::string const& lemma) {
  std::size_t same = 0;
  while (same < form.size() && same < lemma.size() && form[same] == lemma[same]) ++same;
  auto const inside = [](std::string const& s, std::size_t at) {
    return at < s.size() && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80;
  };
  while (same > 0 && (inside(form, same) || inside(lemma, same))) --same;
  return {static_cast<int>(form.size() - same), lemma.substr(same)};
}

/// A form under a tag, with how often it took each script.
struct Form {
  std::uint32_t tag;
  std::string text;
  std::map<int, int> scripts;
  int best() const {
    return std::max_element(scripts.begin(), scripts.end(),
                            [](auto const& a, auto const& b) { return a.second < b.second; })
        ->first;
  }
};

}  // namespace

Section lemma_section(std::vector<Sentence> const& sentences, Vocabulary const& v) {
  std::map<std::pair<std::uint32_t, std::string>, std::map<Script, int>> seen;
  std::map<Script, int> script_counts;
  for (Sentence const& s : sentences)
    for (std::size_t i = 0; i < s.size(); ++i) {
      auto const tag = v.tag_index.find(tag_of(s, i));
      if (tag == v.tag_index.end() || s.lemma[i] == "_") continue;
      bool const proper = s.upos[i] == "PROPN";
      // Scripts work on lower case; "I" and proper names' first letters are no matter of theirs.
      Script const script = script_of(syntax::lower_case(s.form[i]), syntax::lower_case(s.lemma[i]));
      if ((proper && script.first > 3) || script.first > 255 || script.second.size() > 255) continue;
      ++seen[{static_cast<std::uint32_t>(tag->second), syntax::lower_case(s.form[i])}][script];
      ++script_counts[script];
    }
  // Script 0 changes nothing; the rest by frequency, as many as a byte counts.
  std::vector<std::pair<int, Script>> ranked;
  for (auto const& [script, count] : script_counts)
    if (script != Script{0, ""}) ranked.emplace_back(-count, script);
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > 250) ranked.resize(250);
  std::vector<Script> scripts = {{0, ""}};
  std::map<Script, int> id = {{scripts[0], 0}};
  for (auto const& [count, script] : ranked) {
    id[script] = static_cast<int>(scripts.size());
    scripts.push_back(script);
  }
  std::vector<Form> forms;
  for (auto const& [key, counts] : seen) {
    Form f{key.first, key.second, {}};
    for (auto const& [script, count] : counts)
      if (auto const at = id.find(script); at != id.end()) f.scripts[at->second] += count;
    if (!f.scripts.empty()) forms.push_back(f);
  }

  std::map<std::uint32_t, std::uint8_t> decisions;  // by key
  auto const predicted = [&](Form const& f, std::size_t longest) {
    for (std::size_t n = std::min(longest, f.text.size());; --n) {
      auto const at = decisions.find(syntax::decision_key(f.tag, f.text.substr(f.text.size() - n), false));
      if (at != decisions.end()) return static_cast<int>(at->second);
      if (n == 0) return 0;
    }
  };
  for (std::size_t length = 0; length <= syntax::longest_ending; ++length) {
    std::map<std::pair<std::uint32_t, std::string>, std::map<int, int>> votes;
    for (Form const& f : forms)
      if (f.text.size() >= length) ++votes[{f.tag, f.text.substr(f.text.size() - length)}][f.best()];
    for (auto const& [key, counts] : votes) {
      int best = 0, most = 0, all = 0;
      for (auto const& [script, count] : counts) {
        all += count;
        if (count > most) most = count, best = script;
      }
      if (length && all < 2) continue;
      Form const probe{key.first, key.second, {}};
      if (predicted(probe, length ? length - 1 : 0) != best)
        decisions[syntax::decision_key(key.first, key.second, false)] = static_cast<std::uint8_t>(best);
    }
  }
  for (Form const& f : forms)
    if (predicted(f, syntax::longest_ending) != f.best())
      decisions[syntax::decision_key(f.tag, f.text, true)] = static_cast<std::uint8_t>(f.best());

  constexpr std::uint32_t bucket_bits = 11;
  std::vector<std::uint16_t> starts((1u << bucket_bits) + 1, 0), prints;
  std::vector<std::uint8_t> chosen, texts;
  for (auto const& [key, script] : decisions) {
    ++starts[(key >> (32 - bucket_bits)) + 1];
    prints.push_back(static_cast<std::uint16_t>(key));
    chosen.push_back(script);
  }
  for (std::size_t b = 1; b < starts.size(); ++b) starts[b] = static_cast<std::uint16_t>(starts[b] + starts[b - 1]);
  for (Script const& s : scripts) {
    texts.push_back(static_cast<std::uint8_t>(s.first));
    texts.push_back(static_cast<std::uint8_t>(s.second.size()));
    texts.insert(texts.end(), s.second.begin(), s.second.end());
  }
  Writer out;
  for (std::size_t n : {std::size_t{bucket_bits}, scripts.size(), texts.size()}) out.count(n);
  out.block(starts);
  out.block(prints);
  out.block(chosen);
  out.block(texts);
  return {"lemmas", out.bytes};
}

}  // namespace claimlight::train
