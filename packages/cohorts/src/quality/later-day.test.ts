// A cohort looked at after its reference date: records have come and gone, the people are those that were asked for.

import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { qualityOf } from './quality';
import { type CohortTally, TallyKeeper } from './tally';

const sample = sampleSpec({ population: 300, asOf: '2029-06-30' });
const spec = { ...sample, hie: { ...sample.hie, duplicateRate: 0.3, mergeRate: 0.5, overlayRate: 0.1 } };
const plan = requirePlanOf(spec);

const tally = ((): CohortTally => {
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  for (let index = 0; index < spec.population; index += 1) keeper.add(patientAt(index));
  return keeper.read();
})();

test('years later other duplicates stand than were planned, and the cohort is delivered all the same', () => {
  expect(tally.duplicates).not.toBe(plan.counts.duplicates);
  expect(qualityOf(plan, tally).mutations.duplicates).toBe(tally.duplicates);
});

test('years later targets are those of people and conditions: rates of records were met on the reference date', () => {
  const paths = qualityOf(plan, tally).targets.map(({ path }) => path);
  expect(paths).toContain('/conditions/0/prevalence');
  expect(paths.filter((path) => path.startsWith('/hie/'))).toEqual([]);
});

test.each<[string, Partial<CohortTally>]>([
  ['a missing carrier', { conditions: { ...tally.conditions, hypertension: 1 } }],
  ['a lost regular record', { sourceSystems: { ...tally.sourceSystems, 'claims-feed': 299 } }],
  ['a patient too few', { patients: 299 }],
])('%s is refused on a later day as well', (_, change) => {
  expect(() => qualityOf(plan, { ...tally, ...change })).toThrow(
    expect.objectContaining({ code: 'quota_missed' }),
  );
});
