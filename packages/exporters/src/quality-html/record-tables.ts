// Records: by system, by the number of their changed fields, and how duplicates differ from their originals.

import type { CohortQuality } from '@synthward/contracts';
import { grouped, percent, shareOf } from './figures';
import { html, type Markup, nothing } from './markup';
import { bar, rowPlot } from './plot-parts';

interface BarRow {
  readonly label: string;
  /** Length of the bar, from 0 to 1. */
  readonly length: number;
  readonly figures: readonly string[];
}

interface BarTable {
  readonly title: string;
  readonly caption: string;
  /** Of the labels, then of the figures. */
  readonly heads: readonly string[];
  readonly rows: readonly BarRow[];
}

function barTable({ title, caption, heads, rows }: BarTable): Markup {
  const [first = '', ...others] = heads;
  const lines = rows.map(
    ({ label, length, figures }) =>
      html`<tr><th scope="row"><bdi>${label}</bdi></th><td class="plot">${rowPlot(18, [bar('bar', [0, length], { y: 4, height: 10 })])}</td>${figures.map((figure) => html`<td class="n">${figure}</td>`)}</tr>`,
  );
  return html`<div class="block"><table class="bars"><caption><b>${title}</b>${caption}</caption><thead><tr><th scope="col">${first}</th><th scope="col" class="plot"><span class="hidden">Bar</span></th>${others.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** Source records by system. */
export function systemTable({ sourceSystemCounts }: CohortQuality): Markup {
  const systems = Object.entries(sourceSystemCounts);
  const most = Math.max(1, ...systems.map(([, records]) => records));
  return barTable({
    title: 'Source systems',
    caption: 'Records that each system holds.',
    heads: ['System', 'Records'],
    rows: systems.map(([label, records]) => ({ label, length: records / most, figures: [grouped(records)] })),
  });
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  ssn: 'SSN',
  givenName: 'given name',
  middleName: 'middle name',
  familyName: 'family name',
  birthDate: 'birth date',
  sexAtBirth: 'sex at birth',
  addressLine: 'address line',
  postalCode: 'postal code',
};

/** How often a field of a duplicate differs from the record beside it. */
export function disagreementTable({ fieldDisagreement }: CohortQuality): Markup {
  const fields = Object.entries(fieldDisagreement);
  if (fields.length === 0) return nothing;
  const most = Math.max(0.01, ...fields.map(([, { rate }]) => rate));
  return barTable({
    title: 'Fields of duplicates',
    caption:
      'Pairs of a duplicate and the regular record of its system whose values differ, or of which one is missing.',
    heads: ['Field', 'Differ', 'Pairs'],
    rows: fields.map(([field, { rate, differing, pairs }]) => ({
      label: FIELD_LABELS[field] ?? field,
      length: rate / most,
      figures: [percent(rate), `${grouped(differing)} of ${grouped(pairs)}`],
    })),
  });
}

/** How many fields of a record were changed. */
export function changedFieldsTable(title: string, records: Readonly<Record<string, number>>): Markup {
  const rows = Object.entries(records);
  const whole = rows.reduce((sum, [, count]) => sum + count, 0);
  if (whole === 0) return nothing;
  return barTable({
    title,
    caption: 'By the number of fields that were changed.',
    heads: ['Fields', 'Share', 'Records'],
    rows: rows.map(([label, count]) => ({
      label,
      length: count / whole,
      figures: [percent(count / whole), grouped(count)],
    })),
  });
}

const FACT_LABELS: Readonly<Record<string, string>> = { ageBand: 'age band', sexAtBirth: 'sex at birth' };

/** How often the feed shows what is true of the person. */
export function agreementTable({ demographicAgreement }: CohortQuality): Markup {
  return barTable({
    title: 'What regular records show',
    caption: 'Records whose fact is the one that the quotas counted.',
    heads: ['Fact', 'Agree', 'Records'],
    rows: Object.entries(demographicAgreement).map(([fact, { agreeing, records }]) => ({
      label: FACT_LABELS[fact] ?? fact,
      length: shareOf(agreeing, records),
      figures: [percent(shareOf(agreeing, records)), grouped(agreeing)],
    })),
  });
}
