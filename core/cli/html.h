// An article out of an HTML page, by Gumbo (an HTML5 parser).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claimlight::cli {

struct Page {
  std::string headline;
  std::string published;  ///< as the page writes it; empty if it doesn't
  std::string text;       ///< paragraphs parted by blank lines
};

/// Whether `bytes` begin like an HTML document.
bool looks_like_html(std::string_view bytes);

/// The article is [itemprop=articleBody], else <article>, else <main>, else <body>. Its date is that of JSON-LD
/// (datePublished), of meta article:published_time, or of the first <time datetime>. Scripts, styles, navigation, captions
/// and hidden elements are no text.
Page read_html(std::string_view html);

}  // namespace claimlight::cli
