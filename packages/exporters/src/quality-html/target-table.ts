// Every target with what came of it.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { grouped, signed } from './figures';
import { html, type Markup } from './markup';
import { settingKind, settingLabel } from './setting-labels';

/** One row for each weight, prevalence and rate of the specification. */
export function targetTable(spec: CohortSpec, { targets }: CohortQuality): Markup {
  const rows = targets.map(
    ({ path, denominator, target, achieved, difference }) =>
      html`<tr><th scope="row"><span class="soft">${settingKind(path)}</span> <bdi>${settingLabel(spec, path)}</bdi></th><td class="wide"><code>${path}</code></td><td class="n wide">${grouped(denominator)}</td><td class="n">${grouped(hundredths(target))}</td><td class="n">${grouped(achieved)}</td><td class="n">${signed(difference)}</td></tr>`,
  );
  return html`<div class="block"><table><caption>Asked is the exact product of setting and denominator; whole people come as near to it as they can.</caption><thead><tr><th scope="col">Setting</th><th scope="col" class="wide">Pointer</th><th scope="col" class="n wide">Of</th><th scope="col" class="n">Asked</th><th scope="col" class="n">Achieved</th><th scope="col" class="n">Difference</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
