// Which conditions come together: a map of lift, and how many conditions people have.

import type { CohortQuality } from '@synthward/contracts';
import { grouped, percent, shareOf } from './figures';
import { html, type Markup, nothing } from './markup';

const MOST_CONDITIONS = 14;

/** The commonest conditions against each other; a cell says how often both are found, against independence. */
export function comorbidityMap(quality: CohortQuality): Markup {
  const names = commonest(quality);
  if (names.length < 2) return nothing;
  const pairs = new Map(
    quality.comorbidity.flatMap((pair) => [
      [`${pair.a} ${pair.b}`, pair],
      [`${pair.b} ${pair.a}`, pair],
    ]),
  );
  const rows = names.map((name, i) => {
    const cells = names.map((other, j) =>
      j < i ? liftCell(pairs.get(`${name} ${other}`)) : html`<td class="none"></td>`,
    );
    return html`<tr><th scope="row">${i + 1}&ensp;<bdi>${name}</bdi></th>${cells.slice(0, -1)}</tr>`;
  });
  const columns = names
    .slice(0, -1)
    .map(
      (name, i) =>
        html`<th scope="col"><abbr title="${name}" style="text-decoration:none">${i + 1}</abbr></th>`,
    );
  const isPart = names.length < Object.keys(quality.conditionCounts).length;
  return html`<div class="block"><h3>Comorbidity lift</h3><p class="aside">How many patients have both conditions, for each that there would be if the two were independent: above 1 they attract, below 1 they avoid each other. Not adjusted for age. Columns bear the numbers of the rows${isPart ? `; shown are the ${names.length} commonest conditions` : ''}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Comorbidity lift"><table class="heat"><caption class="hidden">Comorbidity lift</caption><thead><tr><th scope="col">Condition</th>${columns}</tr></thead><tbody>${rows}</tbody></table></div></div>`;
}

/** What share of the patients has no lasting condition, one, or several. */
export function multimorbiditySentence({ multimorbidity, population }: CohortQuality): Markup {
  const { none, one, twoOrMore } = multimorbidity;
  return html`<p>Of ${grouped(population)} patients, ${percent(shareOf(none, population))} have no lasting condition, ${percent(shareOf(one, population))} have one and ${percent(shareOf(twoOrMore, population))} two or more.</p>`;
}

function commonest({ conditionCounts }: CohortQuality): string[] {
  return Object.entries(conditionCounts)
    .filter(([, carriers]) => carriers > 0)
    .sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
    .slice(0, MOST_CONDITIONS)
    .map(([name]) => name);
}

function liftCell(pair: CohortQuality['comorbidity'][number] | undefined): Markup {
  if (!pair) return html`<td class="none"><span title="no or too few patients">\u00b7</span></td>`;
  return html`<td class="${shadeOf(pair.lift)}" title="${pair.a} and ${pair.b}: ${grouped(pair.both)} patients, ${pair.expected.toFixed(1)} if independent">${pair.lift.toFixed(1)}</td>`;
}

const ATTRACTING = [1.1, 1.5, 2, 3, 5];
const AVOIDING = [0.9, 0.7, 0.5, 0.3, 0.1];

function shadeOf(lift: number): string {
  if (lift > 1) {
    const shade = ATTRACTING.filter((step) => lift >= step).length;
    return shade === 0 ? '' : `w${shade}`;
  }
  const shade = AVOIDING.filter((step) => lift <= step).length;
  return shade === 0 ? '' : `c${shade}`;
}
