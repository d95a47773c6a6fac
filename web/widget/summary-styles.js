/**
 * The element itself and its summary: one quiet line that opens into a list. Sizes follow the
 * reader's own font size (`medium`), whatever a page does to its root's.
 */

export const summaryStyles = `
  :host {
    display: block;
    font-family: var(--claimlight-font, inherit);
    font-size: medium;
    --paper: var(--claimlight-paper, light-dark(#fffdf8, #201f1c));
    --ink: var(--claimlight-ink, light-dark(#1c1a17, #ece8df));
    --soft: var(--claimlight-soft, light-dark(#635d53, #aba497));
    --rule: var(--claimlight-rule, light-dark(#d9d2c4, #45413a));
    --wash: var(--claimlight-wash, light-dark(#f3eee2, #2d2b27));
    --focus: var(--claimlight-focus, light-dark(#2a5d8f, #8fbce6));
  }
  :host([hidden]) { display: none; }

  .summary { color: var(--ink); border-block: 1px solid var(--rule); line-height: 1.5; }
  .line, .coverage { margin: 0; padding-block: 0.75em; font-family: var(--claimlight-label-font, inherit); }
  .coverage { font-size: 0.875em; color: var(--soft); }
  p.line { color: var(--soft); }

  summary.line { display: flex; gap: 0.75em; align-items: center; cursor: pointer; list-style: none; }
  summary.line::-webkit-details-marker { display: none; }
  summary.line::after {
    content: "";
    flex: none;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    margin-inline: auto 0.25em;
    border: solid var(--soft);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.125em) rotate(45deg);
  }
  details[open] > summary.line::after { transform: translateY(0.125em) rotate(225deg); }
  summary:focus-visible, .list button:focus-visible { outline: 2px solid var(--focus); outline-offset: 0; }

  .list { margin: 0; padding: 0; list-style: none; border-block: 1px solid var(--rule); }
  .list li { margin: 0; }
  .list li + li { border-block-start: 1px solid var(--rule); }
  .list button {
    display: block;
    inline-size: 100%;
    border: 0;
    padding: 0.625em 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .list button:hover, .list button[aria-current] { background: var(--wash); }
  .list .label { display: block; }
  .list .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    padding-block-end: 0.2em;
  }

  :host([docked]) {
    position: fixed;
    inset-block-end: 1em;
    inset-inline-start: 1em;
    z-index: 1000;
    inline-size: min(26em, 100vw - 2em);
  }
  :host([docked]) .summary {
    border: 1px solid var(--rule);
    background: var(--paper);
    box-shadow: 0 6px 24px -8px rgb(0 0 0 / 0.35);
  }
  :host([docked]) :is(.line, .list button) { padding-inline: 1em; }
  :host([docked]) .coverage { padding-inline: calc(1em / 0.875); }
  :host([docked]) .list { max-block-size: 50vh; overflow: auto; }

  @media print { :host { display: none; } }
`;
