/**
 * The pointer on the article's marks. The article gets no listeners and no attributes: events
 * are heard at the document.
 *
 * @import { Finding } from "../engine/types.js"
 * @import { MarkedArticle } from "./marked-article.js"
 */

import { adopt } from "./highlighter.js";
import { hoverStyles } from "./mark-styles.js";
import { sheet } from "./sheet.js";

/** What has a click of its own. */
const INTERACTIVE = "a[href], button, input, select, textarea, label, summary, [contenteditable]";

/**
 * @param {MarkedArticle} article
 * @param {(findings: Finding[], path: EventTarget[]) => void} onClick with the findings under
 *   the pointer, none where it is elsewhere
 * @param {AbortSignal} signal
 */
export function watchPointer(article, onClick, signal) {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    onClick(findingsUnder(event, article), event.composedPath());
  }, { signal });

  const cursor = handCursor(signal);
  let scheduled = false;
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      if (!signal.aborted) cursor(findingsUnder(event, article).length > 0);
    });
  }, { signal, passive: true });
}

/** @param {MouseEvent} event @param {MarkedArticle} article */
function findingsUnder({ clientX, clientY, target }, article) {
  const element = target instanceof Element ? target : null;
  if (!element || !article.element.contains(element) || element.closest(INTERACTIVE)) return [];
  if (!getSelection()?.isCollapsed) return []; // the reader is selecting text
  return article.findingsAt(clientX, clientY);
}

/** A highlight can't have a cursor of its own, so the page has one while it is needed. @param {AbortSignal} signal */
function handCursor(signal) {
  const styles = sheet(hoverStyles);
  /** @type {(() => void) | null} */
  let undo = null;
  /** @param {boolean} on */
  const set = (on) => {
    if (on) undo ??= adopt(styles);
    else {
      undo?.();
      undo = null;
    }
  };
  signal.addEventListener("abort", () => set(false));
  return set;
}
