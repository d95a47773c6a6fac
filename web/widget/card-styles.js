/** The card: a slip of paper beside the article, in the article's own typeface. */

import { VERDICTS } from "./findings.js";
import { line } from "./mark-styles.js";

export const cardStyles = `
  .card {
    box-sizing: border-box;
    inset: auto;
    margin: 0;
    border: 1px solid var(--rule);
    border-block-start: 3px solid var(--ink);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--paper);
    color: var(--ink);
    line-height: 1.45;
    text-align: start;
    box-shadow: 0 12px 32px -12px rgb(0 0 0 / 0.28);
  }
  .card[hidden] { display: none; }
  .card:focus { outline: none; }
  .card :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }

  header {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    padding: 0.375em 0.5em 0.25em 1.125em;
    background: inherit;
    color: var(--soft);
  }
  .position { margin-inline-end: auto; font-variant-numeric: tabular-nums; }
  header button {
    inline-size: 2em;
    block-size: 2em;
    border: 0;
    border-radius: 4px;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  header button:hover { background: var(--wash); color: var(--ink); }
  header button::before {
    content: "";
    display: block;
    margin: auto;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    border: solid currentColor;
    border-width: 1.5px 0 0 1.5px;
  }
  .previous::before { transform: translateX(0.125em) rotate(-45deg); }
  .next::before { transform: translateX(-0.125em) rotate(135deg); }
  header .close::before {
    inline-size: 0.8125em;
    block-size: 0.8125em;
    border: 0;
    background:
      linear-gradient(currentColor 0 0) center / 100% 1.5px no-repeat,
      linear-gradient(currentColor 0 0) center / 1.5px 100% no-repeat;
    transform: rotate(45deg);
  }

  .finding { padding: 0 1.125em 1.125em; }
  .finding + .finding { border-block-start: 1px solid var(--rule); padding-block-start: 0.75em; }
  .finding p, .finding h2, .finding h3, .finding ul, blockquote { margin: 0; padding: 0; }

  h2 { font-size: 1.125em; font-weight: 600; line-height: 1.5; }
  .finding .explanation { margin-block-start: 0.5em; }

  .label, h3, th, .position {
    font-family: var(--claimlight-label-font, inherit);
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.4;
    color: var(--soft);
  }
  .finding h3 { margin-block: 1.25em 0.25em; }
  tbody th { padding-block: 0.5em; }

  table { margin-block-start: 0.875em; inline-size: 100%; border-collapse: collapse; line-height: 1.35; }
  caption, .announcement {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  th, td { padding: 0.375em 0.75em 0.375em 0; text-align: start; vertical-align: baseline; overflow-wrap: anywhere; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  tbody th { inline-size: 22%; }
  tbody tr { border-block: 1px solid var(--rule); }
  .inRecord { font-weight: 600; }
  .inRecord i { font-weight: 400; color: var(--soft); }

  blockquote { font-size: 1.0625em; line-height: 1.4; }
  .background { color: var(--soft); }
  .record .background { margin-block-start: 0.375em; font-size: 0.9375em; }

  ul { list-style: none; line-height: 1.35; }
  li + li { margin-block-start: 0.5em; }
  li a, li .label { display: block; }
  q { display: block; font-style: italic; }
  a { color: inherit; text-decoration-color: var(--rule); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
  a:hover { text-decoration-color: currentColor; }
  .finding .colophon { margin-block-start: 1.5em; }

  ${VERDICTS.map((verdict) => `[data-verdict=${verdict}] .mark { ${line(verdict)} }`).join("\n")}

  @media (max-width: 40rem) {
    .card {
      position: fixed;
      inset: auto 0 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 62vh;
      border-width: 3px 0 0;
      padding-block-end: env(safe-area-inset-bottom);
      box-shadow: 0 -8px 32px -8px rgb(0 0 0 / 0.28);
    }
    header button { inline-size: 2.75em; block-size: 2.75em; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card:popover-open { animation: arrive 120ms ease-out; }
    @keyframes arrive { from { opacity: 0; } }
  }
`;
