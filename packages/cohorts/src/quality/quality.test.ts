// The quality report shows target and achievement, and refuses a cohort that is not what was planned.

import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { identityOperators } from '../records';
import { qualityOf } from './quality';
import { type CohortTally, TallyKeeper } from './tally';

const plan = requirePlanOf(
  sampleSpec({
    population: 250,
    demographics: { ...sampleSpec().demographics, language: { en: 2, es: 1 } },
    conditions: [{ name: 'hypertension', prevalence: 0.31 }],
  }),
);

const tally = ((): CohortTally => {
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  for (let index = 0; index < 250; index += 1) keeper.add(patientAt(index));
  return keeper.read();
})();

function targetAt(path: string) {
  return qualityOf(plan, tally).targets.find((target) => target.path === path);
}

test('targets are exact products, with what was achieved beside them', () => {
  expect(targetAt('/conditions/0/prevalence')).toEqual({
    path: '/conditions/0/prevalence',
    denominator: 250,
    target: 77.5,
    achieved: 78,
    difference: 0.5,
  });
  expect(targetAt('/hie/missingPhoneRate')).toEqual({
    path: '/hie/missingPhoneRate',
    denominator: 1028,
    target: 143.92,
    achieved: 144,
    difference: 0.08,
  });
});

test('weights that do not sum to one are shares of their sum', () => {
  expect(targetAt('/demographics/language/en')).toEqual({
    path: '/demographics/language/en',
    denominator: 250,
    target: 166.666667,
    achieved: 167,
    difference: 0.333333,
  });
});

test('every rate, weight and prevalence of the specification has its target', () => {
  expect(qualityOf(plan, tally).targets.map(({ path }) => path)).toEqual([
    '/demographics/ageBands/0/weight',
    '/demographics/ageBands/1/weight',
    '/demographics/ageBands/2/weight',
    '/demographics/sexAtBirth/female',
    '/demographics/sexAtBirth/male',
    '/demographics/payerMix/commercial',
    '/demographics/payerMix/medicare',
    '/demographics/payerMix/medicaid',
    '/demographics/payerMix/self-pay',
    '/demographics/language/en',
    '/demographics/language/es',
    '/conditions/0/prevalence',
    '/hie/duplicateRate',
    '/hie/addressDriftRate',
    '/hie/missingPhoneRate',
  ]);
});

test('every duplicate is explained by one operator', () => {
  const { duplicates, byOperator } = qualityOf(plan, tally).mutations;
  expect(Object.values(byOperator).reduce((a, b) => a + b, 0)).toBe(duplicates);
  expect(Object.keys(byOperator)).toEqual([...identityOperators]);
});

test.each<[string, Partial<CohortTally>]>([
  ['a missing carrier', { conditions: { hypertension: 77 } }],
  ['an unplanned duplicate', { duplicates: tally.duplicates + 1 }],
  ['a lost record', { sourceRecords: tally.sourceRecords - 1 }],
  ['a patient of the wrong sex', { sexAtBirth: { female: 131, male: 119 } }],
  ['a phone too many', { missingPhone: tally.missingPhone - 1 }],
  ['a household that stayed', { addressDrift: tally.addressDrift - 1 }],
  ['an empty system', { sourceSystems: { ...tally.sourceSystems, 'claims-feed': 0 } }],
  ['a language too many', { language: { en: 166, es: 83, fr: 1 } }],
])('%s is a cohort that is never delivered', (_, change) => {
  expect(() => qualityOf(plan, { ...tally, ...change })).toThrow(
    expect.objectContaining({ code: 'quota_missed' }),
  );
});
