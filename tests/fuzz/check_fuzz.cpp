// Any bytes as an article, any bytes as a claims file: a report and no fault. The input is cut at its first zero byte: the
// claims file before it, the article behind it.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine.h"
#include "report/report.h"
#include "syntax/conllu.h"
#include "syntax/english.h"
#include "time/value.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace claimlight;
  std::string_view const input(reinterpret_cast<char const*>(data), size);
  auto const cut = input.find('\0');
  auto const claims = cut == input.npos ? std::string_view{} : input.substr(0, cut);
  auto const article = cut == input.npos ? input : input.substr(cut + 1);

  Engine const engine(record::load(claims, syntax::english()), syntax::english());
  auto const report = engine.check(article, time::make_day(2024, 6, 22));
  for (auto unit : {text::OffsetUnit::utf8, text::OffsetUnit::utf16}) report::to_json(report, &engine.record(), unit);
  report::to_text(report, engine.record(), "", {true});
  report::claims_to_text(report, {false});
  report::to_timeml(report);
  report::to_conllu(report);
  static_cast<void>(syntax::read_conllu(input));
  return 0;
}
