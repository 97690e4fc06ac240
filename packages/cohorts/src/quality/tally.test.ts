// Tallies of chunks add up to the tally of the whole, in any order and grouping.

import fc from 'fast-check';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { type CohortTally, sumTallies, TallyKeeper } from './tally';

const plan = requirePlanOf(sampleSpec({ population: 120 }));
const { patientAt } = createGenerator(plan);

function tallyOf(from: number, to: number): CohortTally {
  const keeper = new TallyKeeper(plan);
  for (let index = from; index < to; index += 1) keeper.add(patientAt(index));
  return keeper.read();
}

const whole = tallyOf(0, 120);

test('wherever the population is cut and in whatever order the pieces come, their sum is the whole', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 119 }), { maxLength: 6 });
  fc.assert(
    fc.property(cuts, fc.boolean(), (places, isReversed) => {
      const borders = [0, ...places.toSorted((a, b) => a - b), 120];
      const pieces = borders.slice(1).map((to, i) => tallyOf(borders[i] ?? 0, to));
      expect(sumTallies(isReversed ? pieces.toReversed() : pieces)).toEqual(whole);
    }),
    { numRuns: 5 },
  );
});

test('a tally survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});

test('what was read is not changed by what is added later', () => {
  const keeper = new TallyKeeper(plan);
  keeper.add(patientAt(0));
  const early = keeper.read();
  const text = JSON.stringify(early);
  keeper.add(patientAt(1));
  expect(JSON.stringify(early)).toBe(text);
});

test('summing adds nothing to its arguments', () => {
  const [a, b] = [tallyOf(0, 10), tallyOf(10, 20)];
  const text = JSON.stringify([a, b]);
  sumTallies([a, b]);
  expect(JSON.stringify([a, b])).toBe(text);
});

test('an empty list has no sum, and a patient without the planned records is refused', () => {
  expect(() => sumTallies([])).toThrow(RangeError);
  const patient = patientAt(0);
  const keeper = new TallyKeeper(plan);
  expect(() => keeper.add({ ...patient, records: [] })).toThrow('other records than planned');
  expect(() => keeper.add({ ...patient, records: patient.records.slice(1) })).toThrow(
    'other records than planned',
  );
});

test('the size of a tally is bounded: twelve times the people add few names', () => {
  const sizeOf = (tally: CohortTally) => JSON.stringify(tally).length;
  const large = requirePlanOf(sampleSpec({ population: 1440 }));
  const keeper = new TallyKeeper(large);
  const generator = createGenerator(large);
  for (let index = 0; index < 1440; index += 1) keeper.add(generator.patientAt(index));
  expect(sizeOf(keeper.read())).toBeLessThan(3 * sizeOf(whole));
  expect(sizeOf(keeper.read())).toBeLessThan(60_000);
});

test('changes are counted by record, operator and field, whoever they come from', () => {
  const patient = patientAt(3);
  const [first, second] = patient.records;
  if (!first || !second) throw new Error('the patient has two systems at least');
  const change = (record: typeof first, operator: string, field: string) => ({
    recordID: record.recordID,
    sourceSystem: record.sourceSystem,
    isDuplicate: false,
    operator,
    field,
  });
  const keeper = new TallyKeeper(plan);
  keeper.add({
    ...patient,
    mutations: [
      change(first, 'typo', 'familyName'),
      change(first, 'typo', 'givenName'),
      change(first, 'upper-cased', 'familyName'),
      change(second, 'typo', 'ssn'),
    ],
  });
  expect(keeper.read()).toMatchObject({
    operators: { typo: 3, 'upper-cased': 1 },
    touched: {
      regular: { [first.sourceSystem]: { typo: 1, 'upper-cased': 1 }, [second.sourceSystem]: { typo: 1 } },
      duplicate: {},
    },
    changedFields: {
      [first.sourceSystem]: { familyName: 1, givenName: 1 },
      [second.sourceSystem]: { ssn: 1 },
    },
    changedRecords: { regular: { 2: 1, 1: 1 }, duplicate: {} },
  });
});

test('a record that shows another birth date, sex or payer is counted as not agreeing', () => {
  const patient = patientAt(5);
  const [first, ...others] = patient.records;
  if (!first) throw new Error('a patient without records');
  const wrong = {
    ...first,
    birthDate: '1899-01-01',
    sexAtBirth: 'unknown',
    payer: 'none',
  } as unknown as typeof first;
  const keeper = new TallyKeeper(plan);
  keeper.add({ ...patient, records: [wrong, ...others] });
  const regular = patient.planned.records.filter(({ isDuplicate }) => !isDuplicate).length;
  expect(keeper.read().agreeing).toEqual({
    ageBand: regular - 1,
    sexAtBirth: regular - 1,
    payer: regular - 1,
    language: regular,
  });
});
