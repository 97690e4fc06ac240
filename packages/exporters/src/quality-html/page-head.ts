// What the page says first: which cohort, whether it keeps its promises, its size, and what to know about it.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { grouped, signed } from './figures';
import { html, type Markup, nothing } from './markup';

/** Name, verdict, key figures, and the way to the sections. */
export function pageHead(spec: CohortSpec, quality: CohortQuality): Markup {
  const { geography, hie, referenceDate } = spec;
  const systems =
    hie.sourceSystems.length === 1 ? 'one source system' : `${hie.sourceSystems.length} source systems`;
  return html`<header><p class="over">Quality report</p><h1><bdi>${spec.name}</bdi></h1>
<p class="lede">${grouped(quality.population)} synthetic patients of <bdi>${geography.city}</bdi>, <bdi>${geography.state}</bdi>, seen through ${systems}. Ages are counted on <span class="together">${referenceDate}</span>.</p>
${verdict(quality)}${keyFigures(quality)}
<nav aria-label="Sections"><a href="#people">People</a><a href="#conditions">Conditions</a><a href="#records">Records</a><a href="#measurements">Measurements</a><a href="#targets">Targets</a></nav></header>`;
}

/** Whole people cannot come nearer than one to a weight, and half of one to a rate. */
const NEAREST = 1;

function verdict({ targets }: CohortQuality): Markup {
  const missed = targets.filter(({ difference }) => Math.abs(difference) >= NEAREST);
  if (missed.length > 0)
    return html`<p class="verdict bad"><span>${grouped(missed.length)} of ${grouped(targets.length)} targets differ by one or more; see <a href="#targets">the table</a>.</span></p>`;
  const largest = targets.reduce(
    (most, { difference }) => (Math.abs(difference) > Math.abs(most) ? difference : most),
    0,
  );
  const rounding =
    signed(largest) === '0' ? 'none needed rounding' : `the largest rounding is ${signed(largest)}`;
  return html`<p class="verdict"><span><b>All ${grouped(targets.length)} targets are met</b> in whole numbers; ${rounding}.</span></p>`;
}

function keyFigures(quality: CohortQuality): Markup {
  const { mutations, sourceSystemCounts } = quality;
  const records = Object.values(sourceSystemCounts).reduce((a, b) => a + b, 0);
  const figures: readonly (readonly [string, number])[] = [
    ['patients', quality.population],
    ['source records', records],
    ['documents', quality.documentCount],
    ['duplicates', mutations.duplicates],
    ['drifted addresses', mutations.addressDrift],
    ['records without phone', mutations.missingPhone],
    ...rare('overlaid records', mutations.overlaid),
    ...rare('merged records', mutations.merged),
  ];
  return html`<dl class="facts">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${grouped(value)}</dd></div>`)}</dl>`;
}

function rare(name: string, value: number): [string, number][] {
  return value > 0 ? [[name, value]] : [];
}

/** What the plan warned of, if anything. */
export function warningList({ warnings }: CohortQuality): Markup {
  if (warnings.length === 0) return nothing;
  const items = warnings.map(
    ({ message, pointer }) => html`<li><bdi>${message}</bdi> <code>${pointer}</code></li>`,
  );
  return html`<section id="warnings"><h2>Warnings</h2><ul class="warnings">${items}</ul></section>`;
}
