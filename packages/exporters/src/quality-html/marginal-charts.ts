// Ages, sex, payers and languages: the declared share beside the achieved one.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { grouped, percent, shareOf } from './figures';
import { html, type Markup, nothing } from './markup';
import { bar, legend, marks, rowPlot, upright } from './plot-parts';
import { settingLabel } from './setting-labels';

const SETS = [
  ['/demographics/ageBands', 'Age bands'],
  ['/demographics/sexAtBirth', 'Sex at birth'],
  ['/demographics/payerMix', 'Payer mix'],
  ['/demographics/language', 'Languages'],
] as const;

/** One small table with bars for each set of weights. */
export function marginalCharts(spec: CohortSpec, quality: CohortQuality): Markup {
  const tables = SETS.map(([path, title]) => marginalTable({ spec, quality, path, title }));
  return html`<div>${legend([
    [marks.bar, 'achieved'],
    [marks.tick, 'asked'],
  ])}${tables}</div>`;
}

interface MarginalFacts {
  readonly spec: CohortSpec;
  readonly quality: CohortQuality;
  readonly path: string;
  readonly title: string;
}

function marginalTable({ spec, quality, path, title }: MarginalFacts): Markup {
  const targets = quality.targets.filter((target) => target.path.startsWith(`${path}/`));
  if (targets.length === 0) return nothing;
  const most = Math.max(
    ...targets.flatMap(({ target, achieved, denominator }) => [target / denominator, achieved / denominator]),
  );
  const rows = targets.map((target) => {
    const [asked, achieved] = [
      shareOf(target.target, target.denominator),
      shareOf(target.achieved, target.denominator),
    ];
    const plot = rowPlot(18, [
      bar('bar', [0, shareOf(achieved, most)], { y: 4, height: 10 }),
      upright('tick', shareOf(asked, most), [1, 17]),
    ]);
    return html`<tr><th scope="row"><bdi>${settingLabel(spec, target.path)}</bdi></th><td class="plot">${plot}</td><td class="n">${percent(asked)}</td><td class="n">${grouped(target.achieved)}</td></tr>`;
  });
  return html`<div class="block"><table class="bars"><caption><b>${title}</b>${testOf(quality, path)}</caption><thead><tr><th scope="col">Group</th><th scope="col" class="plot"><span class="hidden">Bar</span></th><th scope="col" class="n">Asked</th><th scope="col" class="n">Patients</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function testOf({ marginals }: CohortQuality, path: string): string {
  const row = marginals.find((marginal) => marginal.path === path);
  if (!row) return 'Everybody is in one group.';
  const degrees = row.degreesOfFreedom === 1 ? '1 degree' : `${row.degreesOfFreedom} degrees`;
  return `Chi-square ${row.statistic.toFixed(3)} on ${degrees} of freedom, p\u00a0${row.pValue.toFixed(3)}`;
}
