#include "cli/article.h"

#include "cli/html.h"
#include "cli/io.h"
#include "time/value.h"

namespace claimlight::cli {
namespace {

std::optional<text::CivilDay> required_day(std::string const& date) {
  if (date.empty()) return {};
  auto const day = time::parse_day(date);
  if (!day) throw InputError("published: expected a date such as 2024-06-22, found \"" + date + "\"");
  return day;
}

}  // namespace

Article make_text_article(std::string text, std::string const& published) {
  return {"", std::move(text), required_day(published)};
}

Article make_html_article(std::string const& html, std::string const& published) {
  auto page = read_html(html);
  return {std::move(page.headline), std::move(page.text), published.empty() ? time::parse_day(page.published) : required_day(published)};
}

Article make_article(std::string bytes, std::string const& published) {
  if (looks_like_html(bytes)) return make_html_article(bytes, published);
  return make_text_article(std::move(bytes), published);
}

}  // namespace claimlight::cli
