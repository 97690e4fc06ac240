// What was measured: a box for everybody, and one for those whose condition it is measured for.

import type { CohortQuality } from '@synthward/contracts';
import { grouped, shareOf } from './figures';
import { html, type Markup } from './markup';
import { bar, legend, level, rowPlot, upright } from './plot-parts';

type Measured = CohortQuality['laboratory'][number];
type Quantiles = Pick<Measured, 'p5' | 'p25' | 'p50' | 'p75' | 'p95' | 'n'>;

const LANE = 18;

/** Boxes from the 5th to the 95th percentile, each row to its own scale. */
export function laboratoryBoxes({ laboratory }: CohortQuality): Markup {
  if (laboratory.length === 0) return html`<p>Nothing was measured.</p>`;
  return html`<div class="block">${legend([
    [html`<rect class="box" x="1" y="2" width="16" height="10"/>`, 'everybody measured'],
    [
      html`<g class="has"><rect class="box" x="1" y="2" width="16" height="10"/></g>`,
      'patients with the condition that it is measured for',
    ],
  ])}<table><caption><b>Quantiles</b>Line from the 5th to the 95th percentile, box from the 25th to the 75th, stroke at the median; every row has its own scale.</caption>
<thead><tr><th scope="col">Measurement</th><th scope="col" class="plot dots"><span class="hidden">Box</span></th><th scope="col" class="n">Median</th><th scope="col" class="n wide">5th to 95th</th><th scope="col" class="n wide">Values</th></tr></thead><tbody>${laboratory.map(measurementRow)}</tbody></table></div>`;
}

function measurementRow(row: Measured): Markup {
  const { withCondition } = row;
  const lanes = lanesOf(row);
  const ends = lanes.map(({ end }) => end);
  const [low, high] = [Math.min(...ends.map(({ p5 }) => p5)), Math.max(...ends.map(({ p95 }) => p95))];
  const at = (value: number) => 0.02 + 0.96 * (high === low ? 0.5 : shareOf(value - low, high - low));
  const boxes = lanes.map(({ end, kind }, i) => html`<g class="${kind}">${box(end, at, i * LANE)}</g>`);
  const conditions = withCondition
    ? html`<br><span class="note">${withCondition.conditions.join(', ')}</span>`
    : html``;
  return html`<tr><th scope="row">${row.display} <span class="soft">${row.unit}</span>${conditions}</th><td class="plot">${rowPlot(lanes.length * LANE, boxes)}</td>${column(ends, ({ p50 }) => String(p50))}${column(ends, ({ p5, p95 }) => `${p5} to ${p95}`, ' wide')}${column(ends, ({ n }) => grouped(n), ' wide')}</tr>`;
}

interface Lane {
  readonly kind: 'all' | 'has';
  readonly end: Quantiles;
}

/** One lane where everybody who was measured has the condition. */
function lanesOf(row: Measured): Lane[] {
  const { withCondition } = row;
  if (!withCondition) return [{ kind: 'all', end: row }];
  const carriers: Lane = { kind: 'has', end: withCondition };
  return withCondition.n === row.n ? [carriers] : [{ kind: 'all', end: row }, carriers];
}

function column(ends: readonly Quantiles[], print: (end: Quantiles) => string, kind = ''): Markup {
  const lines = ends.map((end, i) => (i === 0 ? html`${print(end)}` : html`<br>${print(end)}`));
  return html`<td class="n${kind}">${lines}</td>`;
}

function box({ p5, p25, p50, p75, p95 }: Quantiles, at: (value: number) => number, top: number): Markup {
  const middle = top + LANE / 2;
  return html`${[
    level('whisker', [at(p5), at(p95)], middle),
    upright('whisker', at(p5), [middle - 3, middle + 3]),
    upright('whisker', at(p95), [middle - 3, middle + 3]),
    bar('box', [at(p25), at(p75)], { y: middle - 5, height: 10 }),
    upright('median', at(p50), [middle - 6, middle + 6]),
  ]}`;
}
