// An article as the command line gets it: plain text, an HTML page, or a row of JSON.
#pragma once

#include <optional>
#include <string>

#include "text/document.h"

namespace claimlight::cli {

struct Article {
  std::string headline;
  std::string text;
  std::optional<text::CivilDay> published;
};

/// `bytes` are HTML where they look like it. `published` (may be empty) goes before the page's own date.
/// Throws InputError where `published` is no date.
Article make_article(std::string bytes, std::string const& published);

/// As above, from text or HTML that says which it is.
Article make_text_article(std::string text, std::string const& published);
Article make_html_article(std::string const& html, std::string const& published);

}  // namespace claimlight::cli
