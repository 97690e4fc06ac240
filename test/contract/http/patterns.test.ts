// Every regular expression that looks at what clients send, on text made to keep it busy.

import * as contracts from '@synthward/contracts';
import { type Operation, openApiDocument, operations } from '@synthward/contracts';
import fc from 'fast-check';

const CHARACTERS = 50_000;
const MOST_MS = 50;
/** A pause of the machine is no fault of the pattern: the fastest of these counts. */
const TRIES = 3;

interface Inner {
  readonly def?: Readonly<Record<string, unknown>>;
}

/** The patterns of a schema and of all that is in it, formats included. */
function patternsOf(value: unknown, seen = new Set<unknown>()): RegExp[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof RegExp) return [value];
  const inner = '_zod' in value ? (value as { _zod: Inner })._zod.def : value; // what zod keeps of a schema or a check
  if (Array.isArray(inner)) return inner.flatMap((item) => patternsOf(item, seen));
  if (typeof inner !== 'object' || inner === null) return [];
  return Object.values(inner).flatMap((member) => patternsOf(member, seen));
}

/** Schemas and checks alone: what else the contracts export is data of ours. */
const schemas = Object.entries(contracts).filter(([, value]) => typeof value === 'object' && '_zod' in value);
const all = Object.values<Operation>(operations);
const ofOperations = all.flatMap(({ query, requestBody, streamedBody, pathParameters }) => [
  ...Object.values(pathParameters).map(({ pattern }) => pattern),
  ...[query, requestBody, ...Object.values(streamedBody?.schemas ?? {})].flatMap((schema) =>
    patternsOf(schema),
  ),
]);
const published = [...JSON.stringify(openApiDocument()).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
  ([, text]) => new RegExp(JSON.parse(text ?? '""')),
);
const found = [...ofOperations, ...published, ...schemas.flatMap(([, schema]) => patternsOf(schema))];
const patterns = [...new Map(found.map((pattern) => [String(pattern), pattern])).values()];

/** Long beginnings that fit, with an end that does not: so that there is something to take back. */
function hostileTexts(pattern: RegExp): string[] {
  const units = [
    'a',
    'A',
    '0',
    '1',
    '-',
    '_',
    '.',
    ',',
    ' ',
    '/',
    '*',
    ':',
    '\n',
    '\\',
    '"',
    '=',
    'a-',
    'a.',
    '0,',
    'a b',
    '@a.',
    'aA0',
  ];
  const fitting = fittingTexts(pattern);
  const bodies = [...units, ...fitting].filter((unit) => unit.length > 0).map(fill);
  return bodies.flatMap((body) =>
    ['\u0000', '!', '\n', ''].map((end) => body.slice(0, CHARACTERS - end.length) + end),
  );
}

const fill = (unit: string) => unit.repeat(Math.ceil(CHARACTERS / unit.length)).slice(0, CHARACTERS);

/** fast-check makes texts of most patterns; those with assertions it cannot read have the units alone. */
function fittingTexts({ source }: RegExp): string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(source)), { numRuns: 6, seed: 1 });
  } catch {
    return [];
  }
}

function fastestMs(pattern: RegExp, text: string): number {
  const times = Array.from({ length: TRIES }, () => {
    const startedMs = performance.now();
    new RegExp(pattern).test(text);
    return performance.now() - startedMs;
  });
  return Math.min(...times);
}

test('the patterns are found: those of paths, of bodies and of formats', () => {
  expect(patterns.length).toBeGreaterThan(20);
});

test.each(patterns.map((pattern): [string, RegExp] => [String(pattern).slice(0, 120), pattern]))(
  '%s takes less than 50 ms for 50 kB, whatever they are',
  (_, pattern) => {
    for (const text of hostileTexts(pattern)) expect(fastestMs(pattern, text)).toBeLessThan(MOST_MS);
  },
);
