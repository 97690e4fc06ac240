// The two matchers on generated populations, and on pairs that are hard for a reason.

import type { MatchEvaluation } from '@synthward/contracts';
import { requirePlanOf, scenarioSpec } from '../../../test/sample-spec';
import { truthOf } from '../../../test/sample-truth';
import { createGenerator } from '../../generate/generator';
import { createMatchScorer } from '../scorer/match-scorer';
import { deterministicMatches } from './deterministic-matches';
import { fellegiSunterMatches } from './fellegi-sunter-matches';
import { type MatchedPair, type MatchRecord, matchRecordOf } from './match-record';

type Matcher = (records: readonly MatchRecord[]) => Iterable<MatchedPair>;

interface Population {
  readonly records: readonly MatchRecord[];
  readonly persons: readonly number[];
}

function populationOf(scenario: string): Population {
  const plan = requirePlanOf(scenarioSpec(scenario));
  const { patientAt } = createGenerator(plan);
  const entries = Array.from({ length: plan.spec.population }, (_, person) =>
    patientAt(person).records.map((record) => ({ record, person })),
  ).flat();
  return {
    records: entries.map(({ record }, number) => matchRecordOf(record, number)),
    persons: entries.map(({ person }) => person),
  };
}

const hard = populationOf('mpi-hard-matches');

function evaluate({ records, persons }: Population, matcher: Matcher): MatchEvaluation {
  const scorer = createMatchScorer(truthOf(persons));
  for (const { recordA, recordB, score } of matcher(records)) scorer.addNumberedPair(recordA, recordB, score);
  return scorer.report();
}

test('on the hard matches the learnt weights do at least as well as the rule, and neither is blind', () => {
  const rule = evaluate(hard, deterministicMatches);
  const learnt = evaluate(hard, fellegiSunterMatches);
  expect(learnt.links.pairwise.f1).toBeGreaterThanOrEqual(rule.links.pairwise.f1 ?? 1);
  expect(learnt.closure.pairwise.f1).toBeGreaterThanOrEqual(rule.closure.pairwise.f1 ?? 1);
  expect(rule.links.pairwise.f1).toBeGreaterThan(0.1);
  expect(rule.links.pairwise.precision).toBeGreaterThan(0.9);
  expect(learnt.links.pairwise.precision).toBeGreaterThan(0.9);
  expect(learnt.links.thresholds?.curve.length).toBeGreaterThan(1);
});

const base: MatchRecord = {
  number: 0,
  sourceSystem: 'clinic',
  givenName: 'Elizabeth',
  middleName: 'Rose',
  familyName: 'Hawthorne',
  suffix: null,
  birthDate: '1971-04-09',
  sexAtBirth: 'female',
  ssn: '912-70-4821',
  postalCode: '98661',
  addressLine: '811 Quarry Lane',
  phone: '360-555-0187',
  email: 'e.hawthorne@example.org',
};

/** Whether the pair is matched among the records of the hard matches. */
function isMatched(matcher: Matcher, first: Partial<MatchRecord>, second: Partial<MatchRecord>): boolean {
  const from = hard.records.length;
  const pair = [first, second].map((changes, i) => ({ ...base, ...changes, number: from + i }));
  for (const { recordA, recordB } of matcher([...hard.records, ...pair])) {
    if (recordA === from && recordB === from + 1) return true;
  }
  return false;
}

test.each<[string, Partial<MatchRecord>]>([
  ['a nickname', { givenName: 'Liz', middleName: null, ssn: null }],
  ['an initial', { givenName: 'E', ssn: null }],
  ['a typing error in both names', { givenName: 'Elizabteh', familyName: 'Hawthrone', ssn: null }],
  ['swapped names', { givenName: 'Hawthorne', familyName: 'Elizabeth', ssn: null }],
  ['a family name cut short in upper case', { familyName: 'HAWTHOR', givenName: 'ELIZABETH', ssn: null }],
  ['the name of a newborn', { givenName: 'Baby Girl', middleName: null, ssn: null }],
  ['a married name', { familyName: 'Okonkwo', addressLine: '9 Elm Court' }],
  ['a double name', { familyName: 'Hawthorne-Okonkwo', ssn: null }],
  ['day and month swapped', { birthDate: '1971-09-04', ssn: null }],
  ['a birth date that nobody knew', { birthDate: '1900-01-01', ssn: null }],
  ['a placeholder for a number', { ssn: '999-99-9999', phone: null }],
  [
    'a new address, telephone and mailbox',
    { addressLine: '9 Elm Court', phone: '564-555-0111', email: null },
  ],
])('a record of the same person is found past %s', (_, changes) => {
  expect(isMatched(fellegiSunterMatches, {}, changes)).toBe(true);
});

const child = { birthDate: '2014-04-09', email: null, middleName: null };
const brother = { ...child, sexAtBirth: 'male', givenName: 'Oscar', ssn: '912-70-4822' };
const sister = { ...child, givenName: 'Ida', ssn: '912-70-4823' };
const junior = { givenName: 'Walter', sexAtBirth: 'male', email: null };

test.each<[string, Partial<MatchRecord>, Partial<MatchRecord>]>([
  ['twins', brother, sister],
  ['twins of one sex', { ...sister, givenName: 'Rosalind', ssn: '912-70-4824' }, sister],
  [
    'newborn twins',
    { ...child, givenName: 'Baby Girl A', ssn: null },
    { ...child, givenName: 'Baby Girl B', ssn: null },
  ],
  [
    'father and son of one name',
    { ...junior, suffix: 'Sr', birthDate: '1941-03-02', ssn: '912-55-1178' },
    { ...junior, suffix: 'Jr', birthDate: '1969-11-27', ssn: '913-81-6032' },
  ],
  [
    'spouses',
    { givenName: 'Martin', sexAtBirth: 'male', birthDate: '1969-12-30', ssn: '914-63-2290', email: null },
    {},
  ],
  [
    'two persons who share a placeholder for a number and a birth date',
    { ssn: '999-99-9999', birthDate: '1900-01-01' },
    {
      givenName: 'Miriam',
      familyName: 'Castellano',
      ssn: '999-99-9999',
      birthDate: '1900-01-01',
      middleName: null,
      addressLine: '77 Birch Road',
      phone: '564-555-0142',
      email: null,
    },
  ],
])('%s are kept apart by both matchers', (_, first, second) => {
  expect(isMatched(fellegiSunterMatches, first, second)).toBe(false);
  expect(isMatched(deterministicMatches, first, second)).toBe(false);
});

test('the rule needs both names, birth date and sex, or a real number with the birth date', () => {
  expect(isMatched(deterministicMatches, { ssn: null }, { givenName: 'ELIZABETH', ssn: null })).toBe(true);
  expect(isMatched(deterministicMatches, {}, { givenName: 'Bo', familyName: 'Diaz' })).toBe(true);
  expect(isMatched(deterministicMatches, { ssn: null }, { givenName: 'Liz', ssn: null })).toBe(false);
  expect(
    isMatched(deterministicMatches, { ssn: '999-99-9999' }, { givenName: 'Liz', ssn: '999-99-9999' }),
  ).toBe(false);
});

test.each<[string, Matcher]>([
  ['the rule', deterministicMatches],
  ['the learnt weights', fellegiSunterMatches],
])('%s match the same pairs in whatever order the records come', (_, matcher) => {
  const pairsOf = (records: readonly MatchRecord[]) =>
    [...matcher(records)]
      .map(({ recordA, recordB }) => [recordA, recordB].toSorted((a, b) => a - b).join())
      .toSorted();
  expect(pairsOf(hard.records.toReversed())).toEqual(pairsOf(hard.records));
});

test.each<[string, Matcher]>([
  ['rule', deterministicMatches],
  ['weights', fellegiSunterMatches],
])('the %s of no record, or of one, link nothing', (_, matcher) => {
  expect([...matcher([])]).toEqual([]);
  expect([...matcher([base])]).toEqual([]);
});
