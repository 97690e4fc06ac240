// The population pyramid.

import type { CohortQuality } from '@synthward/contracts';
import { grouped, place, roundUp } from './figures';
import { html, type Markup } from './markup';

const ROW = 21;
const BAR = 17;
const FOOT = 26;
/** Each side's share of the width; the ages stand between. */
const SIDE = 0.42;

/** People by five years of age, women to the left and men to the right, oldest on top. */
export function pyramidFigure({ pyramid, population }: CohortQuality): Markup {
  const groups = inhabited(pyramid).reverse();
  const most = roundUp(Math.max(1, ...groups.flatMap(({ female, male }) => [female, male])));
  const height = groups.length * ROW;
  return html`<figure class="block">
<h3>Population pyramid</h3>
<svg role="img" aria-labelledby="pyramid-title pyramid-desc" height="${height + FOOT}">
<title id="pyramid-title">Patients by age and sex at birth</title>
<desc id="pyramid-desc">${describe(pyramid, population)}</desc>
${side('female', groups, most)}${side('male', groups, most)}
${groups.map((group, i) => html`<text x="50%" y="${i * ROW + 13}" text-anchor="middle">${agesOf(group)}</text>`)}
<text x="${place(SIDE)}" y="${height + 18}" text-anchor="end">female</text><text x="${place(1 - SIDE)}" y="${height + 18}">male</text>
<text x="0" y="${height + 18}">${grouped(most)}</text><text x="100%" y="${height + 18}" text-anchor="end">${grouped(most)}</text>
</svg>
${asTable(inhabited(pyramid))}
</figure>`;
}

type Group = CohortQuality['pyramid'][number];

function side(sex: 'female' | 'male', groups: readonly Group[], most: number): Markup {
  const height = groups.length * ROW;
  const [x, kind] = sex === 'female' ? ['0', 'bar'] : [place(1 - SIDE), 'bar2'];
  const bars = groups.map((group, i) => {
    const share = group[sex] / most;
    const from = sex === 'female' ? 1 - share : 0;
    return html`<rect class="${kind}" x="${place(from)}" width="${place(share)}" y="${i * ROW}" height="${BAR}" rx="1.5"><title>${agesOf(group)}: ${grouped(group[sex])} ${sex}</title></rect>`;
  });
  const rules = [0, 0.5, 1].map(
    (at) => html`<line class="rule" x1="${place(at)}" x2="${place(at)}" y1="0" y2="${height}"/>`,
  );
  return html`<svg x="${x}" width="${place(SIDE)}" height="${height}">${rules}${bars}</svg>`;
}

/** Age groups from the youngest that anybody is in, so that a cohort of old people gets all of the space. */
export function inhabited(pyramid: readonly Group[]): Group[] {
  const first = pyramid.findIndex(({ female, male }) => female + male > 0);
  return pyramid.slice(Math.max(0, first));
}

/** Both ages of a group, as they are spoken of. */
export function agesOf({ ageFrom, ageTo }: Pick<Group, 'ageFrom' | 'ageTo'>): string {
  return ageTo === null ? `${ageFrom}+` : `${ageFrom}\u2013${ageTo}`;
}

function describe(pyramid: readonly Group[], population: number): string {
  const largest = pyramid.reduce<Group | undefined>(
    (best, group) => (best && best.female + best.male >= group.female + group.male ? best : group),
    undefined,
  );
  if (!largest) return 'Nobody.';
  return `${grouped(population)} patients; most, ${grouped(largest.female + largest.male)}, are ${agesOf(largest)} years old.`;
}

function asTable(pyramid: readonly Group[]): Markup {
  const rows = pyramid.map(
    (group) =>
      html`<tr><th scope="row">${agesOf(group)}</th><td class="n">${grouped(group.female)}</td><td class="n">${grouped(group.male)}</td></tr>`,
  );
  return html`<details><summary>The same as a table</summary><table><thead><tr><th scope="col">Ages</th><th scope="col" class="n">Female</th><th scope="col" class="n">Male</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}
