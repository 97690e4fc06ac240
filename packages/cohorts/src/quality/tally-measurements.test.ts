import type { ConditionEntry, ObservationEntry } from '@synthward/contracts';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { laboratoryOf } from './laboratory';
import { TallyKeeper } from './tally';
import { countMeasurements, noMeasurements } from './tally-measurements';

const diabetes: ConditionEntry = {
  id: 'c',
  name: 'diabetes-type-2',
  display: 'Diabetes mellitus type 2',
  codings: [],
  onsetDate: '2022-05-01',
  recordedDate: '2022-05-03',
  encounterID: 'e',
};

function a1c(date: string, value: number, isOfHistory: boolean): ObservationEntry {
  const entry = {
    id: 'o',
    encounterID: 'e',
    code: { system: 'http://loinc.org', code: '4548-4', display: 'Hemoglobin A1c' },
    date,
    value,
    unit: '%',
    interpretation: null,
  };
  return isOfHistory ? { ...entry, at: `${date}T09:00:00Z` } : entry;
}

function sizesOf(observations: readonly ObservationEntry[]) {
  const tally = noMeasurements();
  countMeasurements(tally, ['diabetes-type-2'], { observations, conditions: [diabetes] });
  const { carriers = {}, others = {} } = tally.measurements['4548-4']?.['%'] ?? {};
  return { carriers: Object.keys(carriers).length, others: Object.keys(others).length };
}

test('a history counts values from before the onset among those without the condition', () => {
  const values = [a1c('2022-04-30', 6.1, true), a1c('2022-05-01', 7.2, true), a1c('2024-01-01', 8, true)];
  expect(sizesOf(values)).toEqual({ carriers: 2, others: 1 });
});

test('a record of the state of today counts every value of a carrier as one', () => {
  expect(sizesOf([a1c('2022-04-30', 6.1, false), a1c('2022-05-01', 7.2, false)])).toEqual({
    carriers: 2,
    others: 0,
  });
});

test('ten thousand values of one record need no more than a bin for each three digits', () => {
  const values = Array.from({ length: 10_000 }, (_, i) => a1c('2023-01-01', 100 + (i % 8990) / 10, true));
  expect(sizesOf(values).carriers).toBeLessThanOrEqual(900);
});

test('quantiles with and without the condition come from the same values', () => {
  const tally = {
    ...new TallyKeeper(requirePlanOf(sampleSpec({ population: 1 }))).read(),
    ...noMeasurements(),
  };
  const sound = {
    observations: [a1c('2023-01-01', 5.2, true), a1c('2024-01-01', 5.3, true)],
    conditions: [],
  };
  const ill = {
    observations: [a1c('2022-01-01', 6, true), a1c('2023-01-01', 7.5, true)],
    conditions: [diabetes],
  };
  countMeasurements(tally, [], sound);
  countMeasurements(tally, ['diabetes-type-2'], ill);
  const [row] = laboratoryOf({ ...tally, conditions: { 'diabetes-type-2': 1 } });
  expect(row).toMatchObject({
    n: 4,
    p50: 5.3,
    withCondition: { conditions: ['diabetes-type-2'], n: 1, p50: 7.5 },
  });
});
