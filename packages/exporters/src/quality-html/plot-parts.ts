// The marks that several plots share. Coordinates across are shares of the width, so that text keeps its size.

import { place } from './figures';
import { html, Markup } from './markup';

/** A plot in a table row, whose figures stand beside it: readers of the page by ear lose nothing. */
export function rowPlot(height: number, marks: readonly Markup[]): Markup {
  return html`<svg aria-hidden="true" height="${height}">${marks}</svg>`;
}

/** A line from top to bottom of the row, or between two heights. */
export function upright(kind: string, x: number, [y1, y2]: readonly [number, number]): Markup {
  return html`<line class="${kind}" x1="${place(x)}" x2="${place(x)}" y1="${y1}" y2="${y2}"/>`;
}

/** A line across, at a height. */
export function level(kind: string, [from, to]: readonly [number, number], y: number): Markup {
  return html`<line class="${kind}" x1="${place(from)}" x2="${place(to)}" y1="${y}" y2="${y}"/>`;
}

/** A bar between two places. */
export function bar(
  kind: string,
  [from, to]: readonly [number, number],
  box: { y: number; height: number },
): Markup {
  const width = place(Math.max(0, to - from));
  return html`<rect class="${kind}" x="${place(from)}" width="${width}" y="${box.y}" height="${box.height}" rx="1.5"/>`;
}

/** What the marks mean, as [mark, meaning]. */
export function legend(entries: readonly (readonly [mark: Markup, meaning: string])[]): Markup {
  const items = entries.map(
    ([mark, meaning]) =>
      html`<span><svg aria-hidden="true" width="18" height="14">${mark}</svg>${meaning}</span>`,
  );
  return html`<p class="key">${items}</p>`;
}

export const marks = {
  bar: new Markup('<rect class="bar" y="2" width="18" height="10" rx="1.5"/>'),
  tick: new Markup('<line class="tick" x1="9" x2="9" y1="0" y2="14"/>'),
  dot: new Markup('<circle class="dot" cx="9" cy="7" r="3.5"/>'),
  ring: new Markup('<circle class="ring" cx="9" cy="7" r="5.5"/>'),
};
