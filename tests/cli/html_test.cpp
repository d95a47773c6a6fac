// The article out of a page: what is read, what is not, and by which date.
#include "cli/html.h"

#include "catch2.h"
#include "cli/article.h"
#include "time/value.h"

using namespace claimlight;

namespace {

std::string text_of(std::string const& html) { return cli::read_html(html).text; }

std::string repeat(std::string const& part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("html: a page is known by its beginning", "[html]") {
  for (std::string const page : {"<!DOCTYPE html><p>x", "<!doctype HTML>", "<html lang=en>", "\n  <HTML>", "\xEF\xBB\xBF<!doctype html>", "<head>", "<body>", "<article>x",
                                 "<p>x</p>", "<div class=a>", "<!-- note --><p>x"}) {
    CAPTURE(page);
    CHECK(cli::looks_like_html(page));
  }
}

TEST_CASE("html: plain text is not taken for a page", "[html][negative]") {
  for (std::string const text : {"", " ", "The lake froze.", "< 5 per cent agreed", "<3 boats>", "3 < 5 and <b>", "<", "{\"html\": \"<p>\"}", "<pizza> is not a tag"}) {
    CAPTURE(text);
    CHECK_FALSE(cli::looks_like_html(text));
  }
}

TEST_CASE("html: the article is articleBody, else article, else main, else body", "[html]") {
  std::string const body = "<p>Around.</p>", main = "<main><p>Main.</p>", article = "<article><p>Article.</p>", own = "<div itemprop=articleBody><p>Own.</p></div>";
  CHECK(text_of("<body>" + body + main + article + own + "</article></main></body>") == "Own.");
  CHECK(text_of("<body>" + own + body + main + article + "</article></main></body>") == "Own.");
  CHECK(text_of("<body>" + body + main + article + "</article></main></body>") == "Article.");
  CHECK(text_of("<body>" + body + article + "</article>" + main + "</main></body>") == "Article.");
  CHECK(text_of("<body>" + body + main + "</main></body>") == "Main.");
  CHECK(text_of("<body>" + body + "</body>") == "Around.");
  CHECK(text_of("<article><p>First.</p></article><article><p>Second.</p></article>") == "First.");
}

TEST_CASE("html: what a reader does not see or the article does not say is left out", "[html][negative]") {
  CHECK(text_of("<article><p>Seen.</p><script>var Hidden;</script><style>p{}</style><noscript>Hidden</noscript><template><p>Hidden</p></template></article>") == "Seen.");
  CHECK(text_of("<article><p>Seen.</p><p hidden>Hidden.</p><div aria-hidden=true>Hidden.</div></article>") == "Seen.");
  CHECK(text_of("<article><nav>Hidden</nav><p>Seen.</p><aside>Hidden</aside><figure><figcaption>Hidden</figcaption></figure><footer>Hidden</footer></article>") == "Seen.");
  CHECK(text_of("<article><p>Seen.</p><form><select><option>Hidden</select><textarea>Hidden</textarea></form><button>Hidden</button><svg><text>Hidden</text></svg></article>") == "Seen.");
  CHECK(text_of("<article><!-- Hidden --><p>Seen.</p></article>") == "Seen.");
  CHECK(text_of("<script>Hidden</script>").empty());
}

TEST_CASE("html: blocks become paragraphs, white space folds, inline tags vanish", "[html]") {
  CHECK(text_of("<article><p>One\n   two.</p><p>Three.</p></article>") == "One two.\n\nThree.");
  CHECK(text_of("<article><p>A <b>bold</b> mo<i>ve</i>.</p></article>") == "A bold move.");
  CHECK(text_of("<article><ul><li>One.<li>Two.</ul><blockquote>Three.</blockquote></article>") == "One.\n\nTwo.\n\nThree.");
  CHECK(text_of("<article>Line<br>next</article>") == "Line\nnext");
  CHECK(text_of("<article><table><tr><td>A<td>B</table></article>") == "A\n\nB");
}

TEST_CASE("html: entities are decoded", "[html]") {
  CHECK(text_of("<article>Fish &amp; chips &lt;fresh&gt; caf&eacute; &#8217;s &#x1F6A2; &quot;x&quot;</article>") ==
        "Fish & chips <fresh> caf\xC3\xA9 \xE2\x80\x99s \xF0\x9F\x9A\xA2 \"x\"");
  CHECK(text_of("<article>AT&T &bogus; &</article>") == "AT&T &bogus; &");
}

TEST_CASE("html: the headline is the h1, else the title, and no part of the text", "[html]") {
  auto const page = cli::read_html("<html><head><title>Site - Sale</title></head><body><article><h1>Ferries <em>sold</em></h1><p>Text.</p></article></body></html>");
  CHECK(page.headline == "Ferries sold");
  CHECK(page.text == "Text.");
  CHECK(cli::read_html("<title>Only a title</title><article>Text.</article>").headline == "Only a title");
  CHECK(cli::read_html("<article>Text.</article>").headline.empty());
}

TEST_CASE("html: the date is JSON-LD's, else the meta element's, else the first time's", "[html]") {
  std::string const ld = R"(<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2024-06-01T08:00:00Z"}]}</script>)";
  std::string const meta = R"(<meta property="article:published_time" content="2024-06-02T08:00:00+02:00">)";
  std::string const time = R"(<article><time datetime="2024-06-03">Monday</time><time datetime="2024-06-04"></time><p>Text.</p></article>)";
  CHECK(cli::read_html(time + meta + ld).published == "2024-06-01T08:00:00Z");
  CHECK(cli::read_html(time + meta).published == "2024-06-02T08:00:00+02:00");
  CHECK(cli::read_html(time).published == "2024-06-03");
  CHECK(cli::read_html("<article>Text.</article>").published.empty());
}

TEST_CASE("html: a broken JSON-LD block is passed over", "[html][negative]") {
  std::string const meta = R"(<meta property="article:published_time" content="2024-06-02">)";
  for (std::string const block : {"{", "null", "[]", "{\"datePublished\": 12}", "{\"datePublished\": null}", "<!-- -->"}) {
    CAPTURE(block);
    CHECK(cli::read_html("<script type=\"application/ld+json\">" + block + "</script>" + meta).published == "2024-06-02");
  }
  CHECK(cli::read_html("<script type=\"application/ld+json\">" + repeat("[", 100000) + "</script>" + meta).published == "2024-06-02");
  CHECK(cli::read_html(R"(<script type="application/ld+json">{</script><script type="application/ld+json">{"datePublished": "2024-05-05"}</script>)").published == "2024-05-05");
}

TEST_CASE("html: the given date goes before the page's own", "[html]") {
  std::string const page = R"(<article><time datetime="2024-06-03T10:00">Monday</time><p>Text.</p></article>)";
  auto const own = cli::make_article(page, "");
  REQUIRE(own.published);
  CHECK(claimlight::time::iso(*own.published) == "2024-06-03");
  CHECK(claimlight::time::iso(*cli::make_article(page, "2024-01-02").published) == "2024-01-02");
  CHECK_FALSE(cli::make_article("<article><time datetime=noon>x</time></article>", "").published);
  CHECK(cli::make_article("Just text.", "2024-01-02").text == "Just text.");
}

TEST_CASE("html: a hundred thousand nested elements end neither stack nor patience", "[html][negative]") {
  CHECK(text_of(repeat("<div>", 100000) + "Deep." + repeat("</div>", 100000)) == "Deep.");
  CHECK(text_of("<article>" + repeat("<div>", 5000) + "Deep.") == "Deep.");
  CHECK(text_of(repeat("<b>", 5000) + "Deep.") == "Deep.");
  CHECK(text_of(repeat("<p>", 100000) + "Deep.") == "Deep.");
}

TEST_CASE("html: any bytes are a page of some sort", "[html][negative]") {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  for (auto const& page : {std::string(), every_byte, "<p>" + every_byte + "</p>", std::string("<p>a\0b</p>", 10), std::string("<"), std::string("</"), std::string("<!--"), std::string("&#x110000;&#0;&#xD800;"),
                           std::string("<p title=\""), std::string("<svg><math><table><p>x")}) {
    auto const read = cli::read_html(page);
    CHECK(read.text.size() <= page.size() * 4 + 16);
  }
}
