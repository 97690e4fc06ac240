// How often each operator changed records of each system.

import type { CohortQuality } from '@synthward/contracts';
import { grouped } from './figures';
import { html, type Markup } from './markup';

type Rates = CohortQuality['mutations']['bySource']['regular'];

const FEW_SYSTEMS = 5;
/** Least share of a shade; the eye tells small shares apart, where most operators are. */
const SHADES = [0.000001, 0.02, 0.06, 0.15, 0.3];

/** A heat map of operators by systems. */
export function mutationMap(title: string, records: string, rates: Rates): Markup {
  const systems = Object.keys(rates);
  const operators = operatorsOf(rates);
  if (operators.length === 0)
    return html`<div class="block"><h3>${title}</h3><p class="soft">No ${records} was changed.</p></div>`;
  const rows = operators.map((operator) => {
    const cells = systems.map((system) => rateCell(rates[system]?.[operator]));
    return html`<tr><th scope="row">${operator}</th>${cells}</tr>`;
  });
  const heads = systems.map((system) => html`<th scope="col"><span><bdi>${system}</bdi></span></th>`);
  const kind = systems.length > FEW_SYSTEMS ? 'heat tall' : 'heat';
  return html`<div class="block"><h3>${title}</h3><p class="aside">Of a hundred such records of the system, how many the operator changed.</p>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="${kind}"><caption class="hidden">${title}</caption><thead><tr><th scope="col">Operator</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div></div>`;
}

/** Those that changed most records come first. */
function operatorsOf(rates: Rates): string[] {
  const totals = new Map<string, number>();
  for (const operators of Object.values(rates)) {
    for (const [operator, { records }] of Object.entries(operators)) {
      totals.set(operator, (totals.get(operator) ?? 0) + records);
    }
  }
  return [...totals].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1)).map(([operator]) => operator);
}

function rateCell(touched: Rates[string][string] | undefined): Markup {
  if (!touched) return html`<td class="none">\u00b7</td>`;
  const { rate, records } = touched;
  const text = (rate * 100).toFixed(rate < 0.1 ? 1 : 0);
  return html`<td class="w${SHADES.filter((least) => rate >= least).length || 1}" title="${grouped(records)} records">${text}</td>`;
}
