/**
 * How each verdict is drawn: by the style of its line first, so that verdicts can be told
 * apart without colour, and in a restrained colour second. The same lines run under the
 * article's clauses and under the card's headings, which makes every card its own legend.
 *
 * A publisher sets other colours with `--claimlight-supported` and so on.
 *
 * @import { Verdict } from "../engine/types.js"
 */

import { VERDICTS } from "./findings.js";

/** @type {Record<Verdict, {line: string, thickness: string, light: string, dark: string}>} */
const DRAWN = {
  supported: { line: "solid", thickness: "1px", light: "#679680", dark: "#7fb097" },
  partly: { line: "dashed", thickness: "1.5px", light: "#4a7396", dark: "#86b0d3" },
  contradicted: { line: "wavy", thickness: "1px", light: "#b3402c", dark: "#ef8e7c" },
  mixed: { line: "double", thickness: "1px", light: "#94701d", dark: "#d3ac55" },
  unproven: { line: "dotted", thickness: "2px", light: "#73698c", dark: "#b0a5cb" },
};

/** @param {Verdict} verdict */
export function color(verdict) {
  const { light, dark } = DRAWN[verdict];
  return `var(--claimlight-${verdict}, light-dark(${light}, ${dark}))`;
}

/** @param {Verdict} verdict */
export function line(verdict) {
  const { line, thickness } = DRAWN[verdict];
  return `text-decoration-line: underline; text-decoration-style: ${line};
    text-decoration-thickness: ${thickness}; text-decoration-color: ${color(verdict)};
    text-underline-offset: 0.22em; text-decoration-skip-ink: none;`;
}

/** The highlight's name in the document's registry. @param {Verdict} verdict */
export function markName(verdict) {
  return `claimlight-${verdict}`;
}

/** The clause whose card is open, or that the pointer is on. */
export const CURRENT = "claimlight-current";

export const markStyles = `
  ${VERDICTS.map((verdict) => `::highlight(${markName(verdict)}) { ${line(verdict)} }`).join("\n")}
  ::highlight(${CURRENT}) {
    background-color: var(--claimlight-current, light-dark(#efe6cf, #4a4331));
  }
`;

/** Adopted while the pointer is on a mark. */
export const hoverStyles = ":root { cursor: pointer; }";
