/** What must hold in every browser, written once. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { launch } from "./browsers.mjs";
import { dist, startSite } from "./site.mjs";
import { card, checked, marks, openByKeyboard, openByMouse, openList, still, until } from "./steps.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser @typedef {import("./browsers.mjs").Page} Page */

const { expect } = JSON.parse(await readFile(new URL("expect/demo.json", import.meta.url), "utf8"));
const { claims } = JSON.parse(await readFile(`${dist}/claims.json`, "utf8").catch(() => '{"claims":[]}'));
const RESUMED = "us-resumed-arms-sales";

/** @param {keyof typeof launch} name */
export function scenarios(name) {
  describe(name, { timeout: 240_000 }, () => {
    /** @type {Browser} */
    let browser;
    /** @type {Awaited<ReturnType<typeof startSite>>} */
    let site;

    before(async () => {
      site = await startSite();
      browser = await launch[name]();
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    /**
     * @param {string} behaviour
     * @param {string} path of the page to open
     * @param {(page: Page) => Promise<void>} act
     */
    function scenario(behaviour, path, act) {
      test(`${name}: ${behaviour}`, async () => {
        const page = await browser.open(site.url + path);
        try {
          await act(page);
        } finally {
          await page.close();
        }
      });
    }

    scenario("the demo's findings are those that it was written for", "", async (page) => {
      const { findings, offsets } = await checked(page);
      assert.equal(offsets, "utf-16");
      const found = findings.map((/** @type {any} */ finding) => `${finding.verdict} ${finding.entry}`);
      assert.deepEqual(found.toSorted(), expect.map((/** @type {any} */ one) => `${one.verdict} ${one.entry}`).toSorted());
      for (const one of expect) {
        const { quote, differs = [] } = findings.find((/** @type {any} */ finding) => finding.entry === one.entry);
        assert.ok(overlap(quote, one.quote) > 0.5, `“${quote}” is not “${one.quote}”`);
        if (one.verdict === "contradicted") {
          assert.deepEqual(differs.map((/** @type {any} */ { slot }) => slot), one.differs ?? [], one.entry);
        }
      }
    });

    scenario("every finding's clause is marked with its verdict", "", async (page) => {
      const { findings } = await checked(page);
      const marked = await marks(page);
      for (const { verdict, quote } of findings) {
        const text = marked[verdict].join("").replace(/\s+/g, " ");
        assert.ok(text.includes(quote.replace(/\s+/g, " ")), `“${quote}” is not marked ${verdict}`);
      }
    });

    scenario("a click on a mark opens its card", "", async (page) => {
      const { findings } = await checked(page);
      const { explanation } = findings.find((/** @type {any} */ { entry }) => entry === RESUMED);
      const { claim, sources } = claims.find((/** @type {any} */ { id }) => id === RESUMED);

      const { label, text, rows, links, inView } = await openByMouse(page, RESUMED);
      assert.equal(label, "Differs from the record: who");
      assert.ok(text.includes(explanation));
      assert.ok(text.includes(claim));
      assert.deepEqual(rows, [["who", "Benjamin Netanyahu", "United States"]]);
      assert.deepEqual(links.map((/** @type {any} */ { href }) => href), sources.map((/** @type {any} */ { url }) => url));
      for (const { title, publisher } of sources) {
        assert.ok(text.includes(title) && text.includes(publisher), title);
      }
      assert.match(text, /Checked by Claimlight on June 24, 2024/);
      assert.ok(inView);
      assert.ok((await marks(page)).current, "the clause is lit");
    });

    scenario("a click beside the marks closes it", "", async (page) => {
      await checked(page);
      await openByMouse(page, RESUMED);
      await page.click(5, 5);
      await until(page, () => !document.querySelector("claim-light").shadowRoot.querySelector(":popover-open"));
      assert.equal((await marks(page)).current, undefined);
    });

    scenario("the keyboard opens a card from the list; Escape closes it and returns", "", async (page) => {
      await checked(page);
      const { label, focused, inView } = await openByKeyboard(page, RESUMED);
      assert.equal(label, "Differs from the record: who");
      assert.ok(focused, "the card has focus");
      assert.ok(inView);

      await page.press("Escape");
      assert.equal(await card(page), null);
      const focus = await page.run(() => document.querySelector("claim-light").shadowRoot.activeElement.textContent);
      assert.match(focus, /^Differs from the record: who.*resumed American arms sales/);
    });

    scenario("the card steps through the findings in reading order", "", async (page) => {
      const { findings } = await checked(page);
      const labels = await page.run(() => {
        const root = document.querySelector("claim-light").shadowRoot;
        root.querySelector("li button").click();
        const seen = [];
        for (const _ of root.querySelectorAll("li button")) {
          seen.push(root.querySelector("[aria-current] .quote").textContent);
          root.querySelector(".next").click();
        }
        root.querySelector(".previous").click();
        return [...seen, root.querySelector(".position").textContent];
      });
      const quotes = findings.toSorted((/** @type {any} */ a, /** @type {any} */ b) => a.start - b.start)
        .map((/** @type {any} */ { quote }) => quote);
      assert.deepEqual(labels, [...quotes, `${quotes.length} of ${quotes.length}`]);
    });

    scenario("the hand shows over a mark, and goes", "", async (page) => {
      await checked(page);
      assert.equal(await page.run(() => getComputedStyle(document.documentElement).cursor), "auto");
      await openByMouse(page, RESUMED);
      await until(page, () => getComputedStyle(document.documentElement).cursor === "pointer");
    });

    scenario("nothing is requested but from the page's own host", "", async (page) => {
      await checked(page);
      await openByMouse(page, RESUMED);
      for (const own of ["/claimlight.js", "/worker.js", "/claimlight.wasm", "/en.pack", "/claims.json"]) {
        assert.ok(site.asked.includes(own), own);
      }
      const host = new URL(site.url).host;
      const loaded = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
      for (const address of [...loaded, ...(page.requested() ?? [])]) assert.equal(new URL(address).host, host, address);
    });

    scenario("the article's DOM stays as it was", "", async (page) => {
      await checked(page);
      await openList(page);
      await openByMouse(page, RESUMED);
      const content = () => document.querySelector("[itemprop=articleBody]").outerHTML;
      const after = await page.run(content);
      const pristine = await browser.open(`${site.url}unscripted.html`);
      assert.equal(after, await pristine.run(content));
      await pristine.close();
    });

    scenario("removing the element undoes everything, and nothing else", "", async (page) => {
      await checked(page);
      await page.run(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector("h1"));
        CSS.highlights.set("another-script", new Highlight(range));
      });
      await openByMouse(page, RESUMED);
      const left = await page.run(() => {
        document.querySelector("claim-light").remove();
        return {
          highlights: [...CSS.highlights.keys()],
          sheets: document.adoptedStyleSheets.length,
          cursor: getComputedStyle(document.documentElement).cursor,
          popovers: document.querySelectorAll(":popover-open").length,
        };
      });
      assert.deepEqual(left, { highlights: ["another-script"], sheets: 0, cursor: "auto", popovers: 0 });
    });

    scenario("an element put back checks again", "element.html", async (page) => {
      await checked(page);
      await page.run(() => {
        const widget = document.querySelector("claim-light");
        widget.remove();
        document.body.append(widget);
      });
      await checked(page);
      assert.deepEqual(Object.keys(await marks(page)), ["supported"]);
    });

    scenario("another claims file makes it check again", "broken.html", async (page) => {
      await until(page, () => window.told.events.length);
      await page.run(() => document.querySelector("claim-light").setAttribute("claims", "record.json"));
      await checked(page);
      assert.deepEqual(Object.keys(await marks(page)), ["supported"]);
    });

    scenario("one tag is enough", "one-tag.html", async (page) => {
      const { published } = await checked(page);
      assert.equal(published, "2024-06-22");
      assert.deepEqual(await marks(page), { supported: ["The United States resumed arms sales to Israel"] });
      const events = await page.run(() => window.told.events.map(({ type, target, composed }) => [type, target, composed]));
      assert.deepEqual(events, [["claimlight:report", "claim-light", true]]);
      assert.equal(await page.run(() => document.querySelector("claim-light").parentElement.localName), "body");
    });

    scenario("text from a claims file stays text", "element.html", async (page) => {
      await checked(page);
      const { text, links, markup } = await openByMouse(page, RESUMED);
      assert.ok(text.includes("<img src=x onerror=alert(1)>"));
      assert.deepEqual(links.map((/** @type {any} */ { href }) => href), ["https://example.org/a"]);
      assert.match(links[0].rel, /noopener/);
      assert.equal(markup, 0);
    });

    for (const [path, code, mend] of /** @type {[string, string, RegExp][]} */ ([
      ["broken.html", "claims-invalid", /claims file can't be used: line \d+, column \d+/],
      ["missing.html", "claims-missing", /missing\.json \(status 404\)\. Check the address/],
      ["unnamed.html", "claims-missing", /Name it: claims="claims\.json"/],
      ["no-article.html", "no-article", /for="nowhere"/],
    ])) {
      scenario(`${path}: one line says how to mend it, and the page is untouched`, path, async (page) => {
        await until(page, () => window.told.events.length);
        const told = await page.run(() => window.told);
        assert.deepEqual(told.events.map((/** @type {any} */ { type }) => type), ["claimlight:error"]);
        assert.equal(told.events[0].detail.code, code);
        assert.equal(told.warnings.length, 1);
        assert.match(told.warnings[0], mend);
        assert.deepEqual(await marks(page), {});
        const left = await page.run(() => {
          const widget = document.querySelector("claim-light");
          return { height: widget.offsetHeight, sheets: document.adoptedStyleSheets.length };
        });
        assert.deepEqual(left, { height: 0, sheets: 0 });
      });
    }

    scenario("an article is read as a reader reads it", "tricky.html", async (page) => {
      const { text, wrong } = await page.run(async () => {
        const { mapArticle } = await import("/widget/article-text.js");
        const map = mapArticle(document.getElementById("tricky"));
        const wrong = [];
        for (let offset = 0; offset < map.text.length; offset++) {
          for (const { node, start, end } of map.stretches(offset, offset + 1)) {
            const there = node.data.slice(start, end);
            if (there !== map.text[offset] && there.trim()) wrong.push([offset, there]);
            if (map.offsetOf(node, start) !== offset) wrong.push([offset, "and back"]);
          }
        }
        return { text: map.text, wrong };
      });
      assert.deepEqual(wrong, []);
      assert.deepEqual(text.split("\n\n"), [
        "The United States resumed arms sales.",
        "Loose text", "A paragraph inside", "more loose text",
        "One line,\nanother.", "As good as a paragraph.",
        "Seen & 🙂 heard",
        "First item", "Second item",
        "kept   as\nit is",
        "A block", "Another",
      ]);
    });

    scenario("a program can use the engine, and each of its calls settles", "tricky.html", async (page) => {
      const told = await page.run(async () => {
        const { Claimlight } = await import("/engine/claimlight.js");
        const served = { claims: "/record.json", wasm: "/claimlight.wasm", pack: "/en.pack" };
        const codeWithout = (name) => Claimlight.load({ ...served, [name]: undefined }).catch(({ code }) => code);
        const unserved = [await codeWithout("wasm"), await codeWithout("pack")];
        const engine = await Claimlight.load(served);
        const { findings } = await engine.check({ text: "The US resumed arms sales to Israel." });
        const pending = engine.check({ text: "" }).catch(({ code }) => code);
        engine.close();
        return [...unserved, findings.length, await pending, await engine.entry("a").catch(({ code }) => code)];
      });
      assert.deepEqual(told, ["module-missing", "pack-missing", 1, "closed", "closed"]);
    });

    for (const [state, act] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
      ["the checked page", async () => {}],
      ["the open list", openList],
      ["the open card", (page) => openByKeyboard(page, RESUMED)],
    ])) {
      scenario(`axe finds nothing on ${state}`, "", async (page) => {
        await checked(page);
        await act(page);
        await still(page);
        const violations = await page.run(async () => {
          await import("/axe.min.js");
          const { violations } = await window.axe.run();
          return violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]);
        });
        assert.deepEqual(violations, []);
      });
    }
  });
}

/** How many of two clauses' words they share. @param {string} a @param {string} b */
function overlap(a, b) {
  const words = new Set(a.match(/\w+/g));
  const others = new Set(b.match(/\w+/g));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(words.size, others.size);
}
