// Conditions: asked against achieved, and at which ages they are found.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { grouped, percent, place, roundUp, shareOf } from './figures';
import { html, type Markup } from './markup';
import { legend, level, marks, rowPlot, upright } from './plot-parts';
import { agesOf, inhabited } from './pyramid';

interface Row {
  readonly name: string;
  readonly carriers: number;
  /** Persons asked for; absent for conditions that came as the cause or the background of others. */
  readonly asked?: number;
}

/** A dot plot with one row for each condition, commonest first. */
export function conditionPlot(spec: CohortSpec, quality: CohortQuality): Markup {
  const rows = rowsOf(spec, quality);
  if (rows.length === 0) return html`<p>The specification asks for no condition.</p>`;
  const { population } = quality;
  const most = roundUp(
    Math.max(...rows.map(({ carriers, asked = 0 }) => shareOf(Math.max(carriers, asked), population))),
  );
  const lines = rows.map((row) => conditionRow(row, quality, most));
  return html`<div class="block">${legend([
    [marks.ring, 'asked'],
    [marks.dot, 'achieved'],
  ])}<table><caption><b>Asked against achieved</b>Share of the patients who have the condition; the small bars show the share at each age, from the youngest to the oldest.</caption>
<thead><tr><th scope="col">Condition</th><th scope="col" class="plot dots">${scale(most)}</th><th scope="col" class="n">Asked</th><th scope="col" class="n">Achieved</th><th scope="col" class="n wide">Patients</th><th scope="col" class="wide ages">By age</th></tr></thead>
<tbody>${lines}</tbody></table></div>`;
}

function rowsOf(spec: CohortSpec, { conditionCounts, targets }: CohortQuality): Row[] {
  const asked = new Map(
    spec.conditions.map(({ name }, i) => [
      name,
      targets.find(({ path }) => path === `/conditions/${i}/prevalence`)?.target,
    ]),
  );
  return Object.entries(conditionCounts)
    .map(([name, carriers]) => {
      const target = asked.get(name);
      return target === undefined ? { name, carriers } : { name, carriers, asked: target };
    })
    .sort((a, b) => b.carriers - a.carriers || (a.name < b.name ? -1 : 1));
}

function conditionRow(row: Row, quality: CohortQuality, most: number): Markup {
  const { population } = quality;
  const achieved = shareOf(row.carriers, population);
  const at = achieved / most;
  const asked = row.asked === undefined ? undefined : shareOf(row.asked, population);
  const plot = rowPlot(20, [
    ...[0, 0.5, 1].map((x) => upright('rule', x, [0, 20])),
    level('stem', [0, at], 10),
    ...(asked === undefined ? [] : [html`<circle class="ring" cx="${place(asked / most)}" cy="10" r="6"/>`]),
    html`<circle class="dot" cx="${place(at)}" cy="10" r="3.5"/>`,
  ]);
  return html`<tr><th scope="row"><bdi>${row.name}</bdi></th><td class="plot">${plot}</td><td class="n">${asked === undefined ? 'implied' : percent(asked)}</td><td class="n">${percent(achieved)}</td><td class="n wide">${grouped(row.carriers)}</td><td class="wide ages">${ageBars(row.name, quality)}</td></tr>`;
}

function scale(most: number): Markup {
  return html`<svg aria-hidden="true" height="14"><text x="0" y="11">0</text><text x="50%" y="11" text-anchor="middle">${shortPercent(most / 2)}</text><text x="100%" y="11" text-anchor="end">${shortPercent(most)}</text></svg>`;
}

/** Ends of a scale are round numbers. */
function shortPercent(share: number): string {
  return percent(share).replace('.0%', '%');
}

const AGE_HEIGHT = 20;

/** Bars of the share at each age, to the scale of the condition's own peak. */
function ageBars(name: string, { carriers, pyramid }: CohortQuality): Markup {
  const byAge = carriers.find((condition) => condition.name === name)?.byAge ?? [];
  const peak = byAge.reduce<(typeof byAge)[number] | undefined>(
    (best, group) => (best && best.rate >= group.rate ? best : group),
    undefined,
  );
  if (!peak) return html`<span class="note">nobody</span>`;
  const ages = inhabited(pyramid);
  const bars = byAge.map(({ ageFrom, rate }) => {
    const position = ages.findIndex((group) => group.ageFrom === ageFrom);
    const height = Math.max(1, Math.round((rate / peak.rate) * AGE_HEIGHT));
    return html`<rect class="${ageFrom === peak.ageFrom ? 'bar' : 'faint'}" x="${place(position / ages.length)}" width="${place(0.8 / ages.length)}" y="${AGE_HEIGHT - height}" height="${height}"/>`;
  });
  return html`<svg role="img" height="${AGE_HEIGHT}"><title>Most common at ${agesOf(peak)} years: ${percent(peak.rate)}</title>${bars}</svg>`;
}
