// A statement as one page that needs nothing else: for reading, printing, and whoever keeps the books.

import { createHash } from 'node:crypto';
import type { StatementLine, StatementView } from '@synthward/contracts';
import { html, Markup, nothing } from '../quality-html/markup';
import { dollars, grouped } from './money';

const STYLE = `:root{color-scheme:light dark;--paper:#fff;--ink:#1b2530;--soft:#56616d;--line:#d5d9dd;--accent:#0f6e67}
@media (prefers-color-scheme:dark){:root{--paper:#11161b;--ink:#e6e9eb;--soft:#a1acb6;--line:#2c353e;--accent:#62c8bd}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:60rem;margin:0 auto;padding:3rem 1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0}.status{color:var(--accent);font-weight:600;margin:.2rem 0 2rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem;margin:0 0 2.5rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.45rem 1rem .45rem 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
thead th{color:var(--soft);font-size:.85rem}.n{text-align:right;white-space:nowrap;padding-right:0;padding-left:1rem}
.note{color:var(--soft);font-size:.87rem}tfoot td,tfoot th{border-bottom:0;border-top:2px solid var(--ink);font-weight:650;font-size:1.1rem}
@media print{main{padding:0;max-width:none}}`;

export interface HtmlPage {
  readonly html: string;
  /** The Content-Security-Policy under which it is to be sent: its style, and nothing else. */
  readonly policy: string;
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none';style-src 'sha256-${STYLE_HASH}';base-uri 'none';form-action 'none';frame-ancestors 'none'`;

/** The page: the same statement gives the same text, and no text of the statement can become markup. */
export function statementPage(statement: StatementView): HtmlPage {
  const { period, lines, totalMicros } = statement;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>Statement ${period}</title><style>${new Markup(STYLE)}</style></head><body><main>
<h1>Statement for ${monthName(period)}</h1>
<p class="status">${statusSentence(statement)}</p>
${facts(statement)}
<div class="scroll"><table><thead><tr><th scope="col">Item</th><th scope="col" class="n">Quantity</th><th scope="col" class="n">Unit price</th><th scope="col" class="n">Amount</th></tr></thead>
<tbody>${lines.map(row)}</tbody>
<tfoot><tr><th scope="row" colspan="3">${statement.status === 'draft' ? 'Owed so far' : 'Owed'}</th><td class="n">${dollars(totalMicros)}</td></tr></tfoot></table></div>
${lines.length === 0 ? html`<p class="note">Nothing was used, and the plan costs nothing.</p>` : nothing}
<p class="note">Months are calendar months in UTC. Which jobs a line sums up, the ledger says: ${statement.links.ledger}</p>
</main></body></html>
`;
  return { html: page.text, policy: POLICY };
}

const statusSentences: Readonly<Record<StatementView['status'], string>> = {
  draft: 'Draft: the month is not closed, and figures still change.',
  finalized: 'Finalized',
  paid: 'Paid',
  void: 'Void: a credit note has undone it.',
};

function statusSentence({ status, number }: StatementView): string {
  return number === null ? statusSentences[status] : `${statusSentences[status]} — number ${number}`;
}

function facts({ tenantID, from, to, currency, finalizedAt, paidAt, voidedAt }: StatementView): Markup {
  const entries: readonly (readonly [string, string | null])[] = [
    ['Tenant', tenantID],
    ['From', from],
    ['To', to],
    ['Currency', currency],
    ['Finalized', finalizedAt],
    ['Paid', paidAt],
    ['Voided', voidedAt],
  ];
  return html`<dl>${entries.map(([name, value]) => (value === null ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>`;
}

function row(line: StatementLine): Markup {
  const { quantity, unitMicros, amountMicros } = line;
  const note = noteOf(line);
  return html`<tr><th scope="row">${line.description}${note === '' ? nothing : html`<br><span class="note">${note}</span>`}</th>
<td class="n">${quantity === null ? '' : grouped(quantity)}</td><td class="n">${unitMicros === null ? '' : dollars(unitMicros)}</td><td class="n">${dollars(amountMicros)}</td></tr>`;
}

function noteOf({ kind, plan, usagePeriod, from, to, jobCount }: StatementLine): string {
  switch (kind) {
    case 'plan_fee':
      return `${from} to ${to}`;
    case 'included_usage':
      return 'included';
    case 'usage':
      return `used in ${monthName(usagePeriod)} on the plan ${plan}, ${grouped(jobCount)} ${jobCount === 1 ? 'job' : 'jobs'}`;
    case 'credit':
      return '';
  }
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function monthName(period: string): string {
  return `${MONTHS[Number(period.slice(5)) - 1]} ${period.slice(0, 4)}`;
}
