// The quality page shows a report to anybody, needs nothing but itself, and lets no text become markup.

import fc from 'fast-check';
import { sampleReport } from '../../test/sample-report';
import { type QualityPage, qualityPage } from './quality-page';

const printed = (page: QualityPage): string => Buffer.concat([...qualityPage(page)]).toString('utf8');

const VOID = new Set(['meta', 'br']);

/** Names of the elements, and those that are not closed in order. */
function elementsOf(page: string): { names: Set<string>; unclosed: string[] } {
  const names = new Set<string>();
  const open: string[] = [];
  const body = page.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
  for (const [, slash, name = '', rest = ''] of body.matchAll(/<(\/?)([^\s>/]+)((?:[^>"]|"[^"]*")*)>/g)) {
    names.add(name);
    if (slash) {
      if (open.pop() !== name) throw new Error(`${name} is closed out of order`);
    } else if (!VOID.has(name) && !rest.endsWith('/')) open.push(name);
  }
  return { names, unclosed: open };
}

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style><h1>',
    '\u202Egnp.exe\u2066',
    '&lt;b&gt;',
    '<!--',
    '\u0000\u001b[2J',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A report in which every text that a client chose is the given one. */
function reportNamed(name: string): QualityPage {
  const { spec, preview, quality } = sampleReport({ name: 'plain' });
  const renamed = <Value>(members: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(members).map(([key, value], i) => [i === 0 ? name : key, value]));
  const { bySource } = quality.mutations;
  return {
    preview,
    spec: {
      ...spec,
      name,
      geography: { state: name, city: name },
      demographics: {
        ...spec.demographics,
        ageBands: [{ label: name, min: 0, max: 89, weight: 1 }],
      },
      conditions: spec.conditions.map((condition, i) => (i === 0 ? { ...condition, name } : condition)),
    },
    quality: {
      ...quality,
      conditionCounts: renamed(quality.conditionCounts),
      carriers: quality.carriers.map((row, i) => (i === 0 ? { ...row, name } : row)),
      comorbidity: [{ a: name, b: 'condition-number-2', both: 5, expected: 2, lift: 2.5 }],
      sourceSystemCounts: renamed(quality.sourceSystemCounts),
      mutations: {
        ...quality.mutations,
        bySource: { regular: renamed(bySource.regular), duplicate: renamed(bySource.duplicate) },
      },
      targets: [
        { path: `/demographics/payerMix/${name}`, denominator: 10, target: 5, achieved: 5, difference: 0 },
        { path: '/demographics/ageBands/0/weight', denominator: 10, target: 5, achieved: 5, difference: 0 },
      ],
      warnings: [{ pointer: `/${name}`, code: 'weights_do_not_sum', message: name }],
    },
  };
}

/** Controls other than tab and line feed, and marks of direction. */
function isUnseen(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    (code < 0x20 && !'\t\n'.includes(character)) ||
    '\u200e\u200f\u202a\u202d\u202e\u2066\u2069'.includes(character)
  );
}

const plain = elementsOf(printed(reportNamed('plain'))).names;

test('no text of a specification becomes an element, leaves its place, or turns the page around', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const page = printed(reportNamed(name));
      const { names, unclosed } = elementsOf(page);
      expect([...names].filter((element) => !plain.has(element))).toEqual([]);
      expect(unclosed).toEqual([]);
      expect(page).not.toMatch(/\son\w+\s*=\s*["'][^"']*["'][^<]*>/);
      expect([...page].filter(isUnseen)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a hostile name is shown as it was written', () => {
  const page = printed(reportNamed('<b>"Tom" & \'Li\u202E\'</b>'));
  expect(page).toContain(
    '<h1><bdi>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Li\\u{202e}&#39;&lt;/b&gt;</bdi></h1>',
  );
});

test('the page asks for nothing: no script, no address, no import, and a policy that forbids them', () => {
  const page = printed(sampleReport({ conditions: 20, systems: 6 }));
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\ssrc=/);
  expect(page.match(/\shref="[^"]*"/g)?.filter((link) => !link.startsWith(' href="#'))).toEqual([]);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('every link leads to a section of the page', () => {
  const page = printed(sampleReport());
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(4);
  for (const id of links) expect(page).toContain(`id="${id}"`);
});

test('the same report gives the same bytes', () => {
  const size = { conditions: 12, systems: 4 };
  expect(printed(sampleReport(size))).toBe(printed(sampleReport(size)));
});

test('the largest report is complete, and small enough to send', () => {
  const page = printed(sampleReport({ conditions: 100, systems: 20, operators: 47, measurements: 60 }));
  for (let i = 1; i <= 100; i += 1) expect(page).toContain(`<bdi>condition-number-${i}</bdi>`);
  for (let i = 1; i <= 20; i += 1) expect(page).toContain(`<bdi>source-system-${i}</bdi>`);
  for (let i = 1; i <= 47; i += 1) expect(page).toContain(`>operator-number-${i}<`);
  for (let i = 1; i <= 60; i += 1) expect(page).toContain(`Measurement number ${i} `);
  expect(elementsOf(page).unclosed).toEqual([]);
  expect(page.length).toBeLessThan(1_000_000);
});

test('every table has a caption, every drawing a title or figures beside it, and no number is undefined', () => {
  const page = printed(sampleReport({ conditions: 20, systems: 20 }));
  const withinDetails = /<details>.*?<\/details>/gs;
  const tables = page.replace(withinDetails, '').match(/<table[^>]*>.{9}/g) ?? [];
  expect(tables.length).toBeGreaterThan(8);
  expect(tables.filter((start) => !start.endsWith('<caption>') && !start.endsWith('<caption '))).toEqual([]);
  const drawings = page.match(/<svg[^>]*>\s*(?:<title)?/g) ?? [];
  expect(drawings.filter((start) => start.includes('role="img"') && !start.endsWith('<title'))).toEqual([]);
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test('a report of nothing but people is a page too', () => {
  const { spec, preview, quality } = sampleReport({
    conditions: 0,
    systems: 1,
    operators: 0,
    measurements: 0,
  });
  const empty = { ...quality, fieldDisagreement: {}, targets: [], marginals: [] };
  const page = printed({ spec, preview, quality: empty });
  expect(page).toContain('The specification asks for no condition.');
  expect(page).toContain('No duplicate was changed.');
  expect(page).toContain('Nothing was measured.');
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test('a target that is missed by a person or more is not called met', () => {
  const { spec, preview, quality } = sampleReport();
  const missed = { path: '/hie/overlayRate', denominator: 1000, target: 5, achieved: 3, difference: -2 };
  expect(printed({ spec, preview, quality })).toContain('targets are met');
  const page = printed({ spec, preview, quality: { ...quality, targets: [...quality.targets, missed] } });
  expect(page).toContain('1 of 6 targets differ by one or more');
  expect(page).not.toContain('targets are met');
});
