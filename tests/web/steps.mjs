/**
 * Steps that scenarios are made of. What runs in the page is a plain function of its own.
 *
 * @import { Page } from "./browsers.mjs"
 */

/**
 * Asks a page again and again until it answers with something.
 *
 * @param {Page} page
 * @param {(...args: any[]) => any} question
 * @param {unknown[]} args
 */
export async function until(page, question, ...args) {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await page.run(question, ...args);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`the page never came to ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The report, once the article is checked and its marks are painted. @param {Page} page */
export function checked(page) {
  return until(page, () => document.querySelector("claim-light")?.report);
}

/** The text under each verdict's marks, piece by piece. @param {Page} page */
export function marks(page) {
  return page.run(() => Object.fromEntries([...CSS.highlights]
    .filter(([name]) => name.startsWith("claimlight-"))
    .map(([name, ranges]) => [name.slice("claimlight-".length), [...ranges].map(String)])));
}

/** Opens the list with the keyboard. @param {Page} page */
export async function openList(page) {
  await page.run(() => document.querySelector("claim-light").shadowRoot.querySelector("summary").focus());
  await page.press("Enter");
  await until(page, () => document.querySelector("claim-light").shadowRoot.querySelector("details").open);
}

/** Opens a finding's card with the keyboard. @param {Page} page @param {string} entry */
export async function openByKeyboard(page, entry) {
  await openList(page);
  await page.run((entry) => {
    const { report, shadowRoot } = document.querySelector("claim-light");
    const inOrder = report.findings.toSorted((a, b) => a.start - b.start);
    const index = inOrder.findIndex((finding) => finding.entry === entry);
    shadowRoot.querySelectorAll("li button")[index].focus();
  }, entry);
  await page.press("Enter");
  return until(page, readCard);
}

/** Clicks in the middle of a finding's first marked line. @param {Page} page @param {string} entry */
export async function openByMouse(page, entry) {
  const [x, y] = await page.run((entry) => {
    const { report } = document.querySelector("claim-light");
    const { verdict, quote } = report.findings.find((finding) => finding.entry === entry);
    const range = [...CSS.highlights.get(`claimlight-${verdict}`)]
      .find((range) => quote.startsWith(String(range).replace(/\s+/g, " ")));
    range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    const [{ left, right, top, bottom }] = range.getClientRects();
    return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  }, entry);
  await page.click(x, y);
  return until(page, readCard);
}

/** Settles when nothing moves any more. @param {Page} page */
export function still(page) {
  return page.run(async () => {
    const root = document.querySelector("claim-light").shadowRoot;
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
  });
}

/** @param {Page} page */
export function card(page) {
  return page.run(readCard);
}

/** In the page: what the open card says, or null. */
function readCard() {
  const root = document.querySelector("claim-light")?.shadowRoot;
  const card = root?.querySelector("[role=dialog]:popover-open");
  if (!card) return null;
  const box = card.getBoundingClientRect();
  return {
    label: root.getElementById(card.getAttribute("aria-labelledby")).textContent,
    text: card.innerText,
    rows: [...card.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
    links: [...card.querySelectorAll("a")].map(({ href, textContent, rel }) => ({ href, textContent, rel })),
    markup: [...card.querySelectorAll("img, script, iframe, [style]")].length,
    focused: root.activeElement === card,
    inView: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1,
  };
}
