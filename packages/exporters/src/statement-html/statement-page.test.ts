import type { StatementLine, StatementView } from '@synthward/contracts';
import { statementPage } from './statement-page';

const line: StatementLine = {
  ...{ kind: 'usage', description: 'Patients beyond the included usage', plan: 'developer' },
  ...{ meter: 'patientsGenerated', usagePeriod: '2026-10', from: null, to: null, jobCount: 3 },
  ...{ quantity: 12_000, unitMicros: 400, amountMicros: 4_800_000 },
};

const statement: StatementView = {
  ...{ period: '2026-10', status: 'finalized', number: 7, currency: 'USD', totalMicros: 4_800_000 },
  ...{ finalizedAt: '2026-11-03T00:00:00.000Z', paidAt: null, voidedAt: null, tenantID: 'ten_1' },
  ...{ from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z', lines: [line] },
  links: { self: '/s', page: '/s/page', ledger: '/billing/tenants/ten_1/ledger?period=2026-10' },
};

test('the page says the month, the number, each line with quantity, price and amount, and what is owed', () => {
  const { html } = statementPage(statement);
  for (const text of [
    'Statement for October 2026',
    'Finalized — number 7',
    '12,000',
    '$0.0004',
    '$4.80',
    '3 jobs',
  ])
    expect(html).toContain(text);
});

test('no text of a statement becomes markup', () => {
  const hostile = '<script>alert(1)</script>"\'&';
  const { html } = statementPage({
    ...statement,
    tenantID: hostile,
    lines: [{ ...line, description: hostile }],
  });
  expect(html).not.toContain('<script>');
  expect(html.split('&lt;script&gt;')).toHaveLength(3);
});

test('the page needs nothing else, and its policy lets in its own style alone', () => {
  const { html, policy } = statementPage(statement);
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  expect(policy).toMatch(/^default-src 'none';style-src 'sha256-[\w+/]{43}='/);
});

test('a draft says that it is one, and an empty one that there is nothing to pay', () => {
  const draft = { ...statement, status: 'draft' as const, number: null, lines: [], totalMicros: 0 };
  const { html } = statementPage(draft);
  expect(html).toContain('Draft: the month is not closed');
  expect(html).toContain('Owed so far');
  expect(html).toContain('Nothing was used');
});
