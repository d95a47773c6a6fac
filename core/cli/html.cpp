#include "cli/html.h"

#include <gumbo.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>

namespace claimlight::cli {
namespace {

using nlohmann::json;

std::string_view attribute(GumboNode const* node, char const* name) {
  auto const* a = gumbo_get_attribute(&node->v.element.attributes, name);
  return a ? a->value : std::string_view{};
}

bool is_element(GumboNode const* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool is(GumboNode const* node, GumboTag tag) { return is_element(node) && node->v.element.tag == tag; }

/// The first element, in document order, for which `wanted` holds. A stack of our own: pages nest as deep as they like.
GumboNode const* first(GumboNode const* root, std::function<bool(GumboNode const*)> const& wanted) {
  std::vector<GumboNode const*> stack{root};
  while (!stack.empty()) {
    auto const* node = stack.back();
    stack.pop_back();
    if (!is_element(node)) continue;
    if (wanted(node)) return node;
    auto const& children = node->v.element.children;
    for (unsigned i = children.length; i-- > 0;) stack.push_back(static_cast<GumboNode const*>(children.data[i]));
  }
  return nullptr;
}

/// A footnote's number: <sup> around a link into the page.
bool is_note_number(GumboNode const* node) {
  if (!is(node, GUMBO_TAG_SUP)) return false;
  auto const& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    auto const* child = static_cast<GumboNode const*>(children.data[i]);
    if (is(child, GUMBO_TAG_A) && attribute(child, "href").starts_with('#')) return true;
  }
  return false;
}

/// What web/widget/article-text.js skips too: not the article's own words, not shown, or a headline.
bool is_skipped(GumboNode const* node) {
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  if (is_note_number(node) || attribute(node, "role") == "doc-noteref") return true;
  switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH: case GUMBO_TAG_CANVAS: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO: case GUMBO_TAG_FORM: case GUMBO_TAG_BUTTON: case GUMBO_TAG_INPUT: case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_NAV: case GUMBO_TAG_ASIDE: case GUMBO_TAG_HEADER: case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ADDRESS: case GUMBO_TAG_FIGURE: case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4:
    case GUMBO_TAG_H5: case GUMBO_TAG_H6: case GUMBO_TAG_RT: case GUMBO_TAG_RP: case GUMBO_TAG_HEAD: return true;
    default: return false;
  }
}

bool is_block(GumboNode const* node) {
  switch (node->v.element.tag) {
    case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_MAIN:
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_LI: case GUMBO_TAG_DL: case GUMBO_TAG_DT:
    case GUMBO_TAG_DD: case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_PRE: case GUMBO_TAG_TABLE: case GUMBO_TAG_TR:
    case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_HR: case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY: return true;
    default: return false;
  }
}

/// Gathers text as a browser would show it: white space folded, blocks parted by a blank line, as are two line breaks.
class Text {
 public:
  void add(std::string_view text) {
    for (char c : text) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space_ = true;
        continue;
      }
      if (!text_.empty()) text_ += block_ || breaks_ > 1 ? "\n\n" : breaks_ == 1 ? "\n" : space_ ? " " : "";
      block_ = space_ = false;
      breaks_ = 0;
      text_ += c;
    }
  }
  void part() { block_ = true; }
  void line_break() { ++breaks_; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool space_ = false;
  bool block_ = false;
  int breaks_ = 0;
};

std::string text_of(GumboNode const* root) {
  Text text;
  struct Step {
    GumboNode const* node;
    bool leaving;
  };
  std::vector<Step> stack{{root, false}};
  while (!stack.empty()) {
    auto const [node, leaving] = stack.back();
    stack.pop_back();
    if (leaving) {
      text.part();
      continue;
    }
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      text.add(node->v.text.text);
      continue;
    }
    if (!is_element(node) || (node != root && is_skipped(node))) continue;
    if (is(node, GUMBO_TAG_BR)) text.line_break();
    if (is_block(node)) {
      text.part();
      stack.push_back({node, true});
    }
    auto const& children = node->v.element.children;
    for (unsigned i = children.length; i-- > 0;) stack.push_back({static_cast<GumboNode const*>(children.data[i]), false});
  }
  return text.take();
}

/// datePublished anywhere in a JSON-LD block.
std::string date_in(json const& value, int depth = 0) {
  if (depth > 16) return {};
  if (value.is_object()) {
    if (auto const it = value.find("datePublished"); it != value.end() && it->is_string()) return it->get<std::string>();
  }
  if (value.is_object() || value.is_array())
    for (auto const& item : value)
      if (auto date = date_in(item, depth + 1); !date.empty()) return date;
  return {};
}

std::string raw_text(GumboNode const* node) {
  std::string out;
  auto const& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    auto const* child = static_cast<GumboNode const*>(children.data[i]);
    if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA || child->type == GUMBO_NODE_WHITESPACE) out += child->v.text.text;
  }
  return out;
}

std::string date_of(GumboNode const* root) {
  std::string date;
  first(root, [&](GumboNode const* n) {
    if (is(n, GUMBO_TAG_SCRIPT) && attribute(n, "type") == "application/ld+json") date = date_in(json::parse(raw_text(n), nullptr, false));
    return !date.empty();
  });
  if (!date.empty()) return date;
  auto const* meta = first(root, [](GumboNode const* n) {
    return is(n, GUMBO_TAG_META) && (attribute(n, "property") == "article:published_time" || attribute(n, "name") == "article:published_time");
  });
  if (meta) return std::string(attribute(meta, "content"));
  auto const* time = first(root, [](GumboNode const* n) { return is(n, GUMBO_TAG_TIME) && !attribute(n, "datetime").empty(); });
  return time ? std::string(attribute(time, "datetime")) : "";
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  auto const at = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (at == bytes.npos || bytes[at] != '<') return false;
  std::string head(bytes.substr(at, 64));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  for (std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<h1", "<!--"})
    if (head.starts_with(tag)) return true;
  return false;
}

Page read_html(std::string_view html) {
  auto options = kGumboDefaultOptions;
  options.max_errors = 0;  // each would keep a copy of the stack of open tags
  auto const destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  std::unique_ptr<GumboOutput, decltype(destroy)> const output(gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
  auto const* root = output->root;
  auto const* article = first(root, [](GumboNode const* n) { return attribute(n, "itemprop") == "articleBody"; });
  for (auto tag : {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_BODY})
    if (!article) article = first(root, [tag](GumboNode const* n) { return is(n, tag); });
  auto const* headline = first(root, [](GumboNode const* n) { return is(n, GUMBO_TAG_H1); });
  if (!headline) headline = first(root, [](GumboNode const* n) { return is(n, GUMBO_TAG_TITLE); });

  Page page;
  page.published = date_of(root);
  if (headline) page.headline = text_of(headline);
  if (article) page.text = text_of(article);
  return page;
}

}  // namespace claimlight::cli
