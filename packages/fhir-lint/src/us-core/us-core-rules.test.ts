import { coreInvariants } from '../invariants/core-invariants';
import { usCoreInvariants } from '../invariants/us-core-invariants';
import { usCoreRules } from './us-core-rules';

const elements = usCoreRules.profiles.flatMap(({ url, elements: all }) =>
  all.map((element) => ({ ...element, url })),
);

test('every invariant of the table has words and a predicate of our own', () => {
  const missing = elements.flatMap(({ id, constraints = [] }) =>
    constraints
      .map(({ key }) => [key, `${key} ${id.replace(/:[^.]*/g, '')}`])
      .filter((keys) => !keys.some((key) => coreInvariants.has(key) || usCoreInvariants.has(key))),
  );
  expect(missing).toEqual([]);
  expect(
    elements.flatMap(({ constraints = [] }) => constraints.filter((one) => 'expression' in one)),
  ).toEqual([]);
});

test('the table has the 59 definitions of the package, and the sets and systems that they need', () => {
  expect(usCoreRules.profiles).toHaveLength(59);
  expect(usCoreRules.valueSets.length).toBeGreaterThan(40);
  expect(usCoreRules.codeSystems.map(({ url }) => url)).toContain('urn:oid:2.16.840.1.113883.6.238');
});

test('the table holds facts, no prose: no text in a profile or a value set has a space', () => {
  const texts: string[] = [];
  JSON.stringify([usCoreRules.profiles, usCoreRules.valueSets], (_key, value) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => /\s/.test(text))).toEqual([]);
});

test('no code of CPT is passed on', () => {
  const parts = usCoreRules.valueSets.flatMap(({ include }) => include);
  const cpt = parts.filter(({ system }) => system?.includes('ama-assn.org'));
  expect(cpt.length).toBeGreaterThan(0);
  expect(cpt.flatMap(({ codes = [] }) => codes)).toEqual([]);
});
