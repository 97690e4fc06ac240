// The quality report shows target and achievement, and refuses a cohort that is not what was planned.

import { cohortQualitySchema } from '@synthward/contracts';
import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { comorbidityOf } from './comorbidity';
import { marginalsOf } from './marginals';
import { qualityOf } from './quality';
import { type CohortTally, sumTallies, TallyKeeper } from './tally';

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
  expect(Object.keys(byOperator)).toEqual(Object.keys(byOperator).toSorted());
});

test.each<[string, Partial<CohortTally>]>([
  ['a missing carrier', { conditions: { hypertension: 77 } }],
  ['a condition that nobody planned', { conditions: { ...tally.conditions, gout: 1 } }],
  ['an unplanned duplicate', { duplicates: tally.duplicates + 1 }],
  ['a lost record', { sourceRecords: tally.sourceRecords - 1 }],
  ['a patient of the wrong sex', { sexAtBirth: { female: 131, male: 119 } }],
  ['a phone too many', { missingPhone: tally.missingPhone - 1 }],
  ['a household that stayed', { addressDrift: tally.addressDrift - 1 }],
  ['an empty system', { sourceSystems: { ...tally.sourceSystems, 'claims-feed': 0 } }],
  ['a patient that was never made', { patients: tally.patients - 1 }],
  ["a problem list that is not the patient's", { mislisted: 1 }],
  ['a language too many', { language: { en: 166, es: 83, fr: 1 } }],
])('%s is a cohort that is never delivered', (_, change) => {
  expect(() => qualityOf(plan, { ...tally, ...change })).toThrow(
    expect.objectContaining({ code: 'quota_missed' }),
  );
});

const report = qualityOf(plan, tally);

test('every achieved count that follows the weights has a p-value close to one', () => {
  expect(report.marginals.map(({ path, degreesOfFreedom }) => [path, degreesOfFreedom])).toEqual([
    ['/demographics/ageBands', 2],
    ['/demographics/sexAtBirth', 1],
    ['/demographics/payerMix', 3],
    ['/demographics/language', 1],
  ]);
  for (const { pValue } of report.marginals) expect(pValue).toBeGreaterThan(0.95);
});

test('counts far from the weights have a p-value close to zero', () => {
  const skewed = marginalsOf(plan.spec, { ...tally, sexAtBirth: { female: 200, male: 50 } });
  const sex = skewed.find(({ path }) => path === '/demographics/sexAtBirth');
  expect(sex?.pValue).toBe(0);
  expect(sex?.statistic).toBeCloseTo(78.525641, 6); // 70^2/130 + 70^2/120
});

test('pyramid, carriers and multimorbidity hold the people of the other figures', () => {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  expect(sum(report.pyramid.map(({ female }) => female))).toBe(report.demographics.sexAtBirth.female);
  expect(sum(report.pyramid.map(({ male }) => male))).toBe(report.demographics.sexAtBirth.male);
  for (const { name, female, male, byAge } of report.carriers) {
    expect(female + male).toBe(report.conditionCounts[name]);
    expect(sum(byAge.map(({ carriers }) => carriers))).toBe(report.conditionCounts[name]);
  }
  const { none, one, twoOrMore } = report.multimorbidity;
  expect(none + one + twoOrMore).toBe(250);
});

test('lift is what was found over what independence would give', () => {
  const tangled = {
    ...tally,
    conditions: { a: 50, b: 100, c: 10 },
    pairs: { a: { b: 40, c: 1 }, b: { c: 4 } },
  };
  expect(comorbidityOf(tangled)).toEqual([
    { a: 'a', b: 'b', both: 40, expected: 20, lift: 2 },
    { a: 'b', b: 'c', both: 4, expected: 4, lift: 1 },
    { a: 'a', b: 'c', both: 1, expected: 2, lift: 0.5 },
  ]);
});

test('a cohort of a hundred conditions lists its two hundred commonest pairs', () => {
  const names = Array.from({ length: 100 }, (_, i) => `c${i}`);
  const pairs = Object.fromEntries(names.map((a, i) => [a, { [`z${i}`]: i + 1, y: 200 }]));
  const conditions = Object.fromEntries(
    ['y', ...names, ...names.map((_, i) => `z${i}`)].map((id) => [id, 250]),
  );
  const listed = comorbidityOf({ ...tally, conditions, pairs });
  expect(listed).toHaveLength(200);
  expect(listed[0]).toMatchObject({ a: 'c0', b: 'y', both: 200 });
  expect(listed.map(({ both }) => both)).toEqual(listed.map(({ both }) => both).toSorted((a, b) => b - a));
});

test('blood pressure lies higher where there is hypertension, and quantiles ascend', () => {
  const systolic = report.laboratory.find(({ code }) => code === '8480-6');
  expect(systolic?.withCondition?.conditions).toEqual(['hypertension']);
  expect(systolic?.withCondition?.p50).toBeGreaterThan(systolic?.p50 ?? Number.NaN);
  for (const { p5, p25, p50, p75, p95 } of report.laboratory) {
    expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].toSorted((a, b) => a - b));
  }
});

test('rates by source are of the records of that kind in that system', () => {
  const { bySource, duplicates, recordsByChangedFields } = report.mutations;
  const rows = Object.entries(bySource.duplicate).map(([system, operators]) => ({
    touched: Object.values(operators).reduce((sum, { records }) => sum + records, 0),
    rate: Object.values(operators).reduce((sum, { rate }) => sum + rate, 0),
    whole: tally.duplicatesBySystem[system],
  }));
  expect(rows.reduce((sum, { touched }) => sum + touched, 0)).toBe(duplicates);
  for (const { touched, whole } of rows) expect(touched).toBe(whole); // one operator each
  for (const { rate } of rows) expect(rate).toBeCloseTo(1, 5);
  expect(recordsByChangedFields).toEqual({ regular: { 0: 1000 }, duplicate: { 0: 0, 1: duplicates } });
});

test('fields disagree between a duplicate and the record beside it as often as they were changed', () => {
  const { fieldDisagreement, mutations } = report;
  expect(fieldDisagreement.birthDate?.differing).toBe(mutations.byOperator['birth-date-day-month-swap'] ?? 0);
  expect(fieldDisagreement.ssn).toEqual({ pairs: mutations.duplicates, differing: 0, rate: 0 });
  expect(fieldDisagreement).not.toHaveProperty('suffix');
});

test('regular records of systems without errors agree with the person', () => {
  const agreed = { records: 1000, agreeing: 1000, rate: 1 };
  expect(report.demographicAgreement).toEqual({
    ageBand: agreed,
    sexAtBirth: agreed,
    payer: agreed,
    language: agreed,
  });
});

test('the report has the shape that the contract promises, whatever was asked for', () => {
  fc.assert(
    fc.property(possibleSpec(fc.integer({ min: 1, max: 60 })), (request) => {
      const random = requirePlanOf(request);
      const keeper = new TallyKeeper(random);
      const { patientAt } = createGenerator(random);
      for (let index = 0; index < request.population; index += 1) keeper.add(patientAt(index));
      const printed = JSON.parse(JSON.stringify(qualityOf(random, keeper.read())));
      expect(cohortQualitySchema.strict().parse(printed)).toEqual(printed);
    }),
    { numRuns: 25 },
  );
});

test('the order in which chunks end does not show in the report', () => {
  const [a, b] = [new TallyKeeper(plan), new TallyKeeper(plan)];
  const { patientAt } = createGenerator(plan);
  for (let index = 0; index < 250; index += 1) (index < 100 ? a : b).add(patientAt(index));
  const forwards = qualityOf(plan, sumTallies([a.read(), b.read()]));
  const backwards = qualityOf(plan, sumTallies([b.read(), a.read()]));
  expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
});
