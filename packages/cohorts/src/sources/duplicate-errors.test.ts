// The duplicates of a default system against confirmed duplicates, for numbers and middle names; what depends on the names
// that people have is held in generate/calibration.test.ts. Just et al., "Why patient matching is a challenge",
// Perspectives in Health Information Management 2016.

import { exampleFacts, examplePerson, streamsOf } from '../../test/sources/example-people';
import { captureIdentity } from './capture-identity';
import type { IdentityField, Mutation } from './mutation';
import { placeholderSsns } from './operators/placeholders';
import { resolveProfile } from './resolve-profile';

const PAIRS = 24_000;
const WITHIN = 0.03;

const profile = resolveProfile('primary-ehr', { profiles: {}, mutations: {} });

function recordOf(index: number, isDuplicate: boolean) {
  return captureIdentity(examplePerson(index), profile, {
    facts: exampleFacts(index, isDuplicate),
    streams: streamsOf('calibration', index, String(isDuplicate)),
  });
}

const pairs = Array.from({ length: PAIRS }, (_, index) => ({
  regular: recordOf(index, false),
  duplicate: recordOf(index, true),
}));

function differing(field: 'ssn' | 'middleName' | 'givenName' | 'familyName' | 'birthDate' | 'sexAtBirth') {
  return pairs.filter(({ regular, duplicate }) => regular.identity[field] !== duplicate.identity[field]);
}

/** What first made the field differ. */
function causeOf(
  { regular, duplicate }: (typeof pairs)[number],
  field: IdentityField,
): Mutation['operator'] | undefined {
  return [...duplicate.mutations, ...regular.mutations].find((row) => row.field === field)?.operator;
}

test('middle names differ in 58.30 % of the pairs, missing ones included', () => {
  expect(Math.abs(differing('middleName').length / PAIRS - 0.583)).toBeLessThan(WITHIN);
});

test('Social Security numbers differ in 53.54 % of the pairs, about half of them for want of a real one', () => {
  const different = differing('ssn');
  const defaults = different.filter(({ duplicate }) => {
    const { ssn } = duplicate.identity;
    return ssn === null || placeholderSsns.includes(ssn);
  });
  expect(Math.abs(different.length / PAIRS - 0.5354)).toBeLessThan(WITHIN);
  expect(Math.abs(defaults.length / different.length - 0.5)).toBeLessThan(WITHIN);
});

test('names in exchanged places are a large part of the other differences of last names', () => {
  const others = differing('familyName').map((pair) => causeOf(pair, 'familyName') ?? '');
  const swaps = others.filter((operator) => ['name-inversion', 'field-swap'].includes(operator));
  expect(swaps.length / others.length).toBeGreaterThan(0.25);
});

test('birth dates and sexes, of which the study says nothing, differ as often as is assumed', () => {
  expect(Math.abs(differing('birthDate').length / PAIRS - 0.045)).toBeLessThan(0.015);
  expect(Math.abs(differing('sexAtBirth').length / PAIRS - 0.02)).toBeLessThan(0.01);
});
