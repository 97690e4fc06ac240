// The quality report shows target and achievement, and refuses a cohort that is not what was planned.

import { cohortQualitySchema } from '@synthward/contracts';
import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator, type PatientWithSummary } from '../generate/generator';
import type { CohortPlan } from '../plan/plan';
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

function patientsOf(whole: CohortPlan): PatientWithSummary[] {
  const { patientAt } = createGenerator(whole);
  return Array.from({ length: whole.spec.population }, (_, index) => patientAt(index));
}

function tallyOf(whole: CohortPlan, patients: readonly PatientWithSummary[]): CohortTally {
  const keeper = new TallyKeeper(whole);
  for (const patient of patients) keeper.add(patient);
  return keeper.read();
}

const patients = patientsOf(plan);
const tally = tallyOf(plan, patients);
const mutations = patients.flatMap((patient) => patient.mutations);

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

test('changed fields are counted by the operator that changed them, in the order of names', () => {
  const { byOperator } = qualityOf(plan, tally).mutations;
  const of = (name: string) => mutations.filter(({ operator }) => operator === name).length;
  expect(Object.keys(byOperator)).toEqual([...new Set(mutations.map(({ operator }) => operator))].toSorted());
  for (const [name, count] of Object.entries(byOperator)) expect(count).toBe(of(name));
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
  const { bySource, recordsByChangedFields } = report.mutations;
  for (const kind of ['regular', 'duplicate'] as const) {
    const ofKind = mutations.filter(({ isDuplicate }) => isDuplicate === (kind === 'duplicate'));
    for (const [system, operators] of Object.entries(bySource[kind])) {
      const all = kind === 'duplicate' ? (tally.duplicatesBySystem[system] ?? 0) : 250;
      for (const [operator, { records, rate }] of Object.entries(operators)) {
        const rows = ofKind.filter((row) => row.sourceSystem === system && row.operator === operator);
        expect(records).toBe(new Set(rows.map(({ recordID }) => recordID)).size);
        expect(rate).toBeCloseTo(records / all, 5);
      }
    }
    const changed = new Set(ofKind.map(({ recordID }) => recordID)).size;
    const { 0: unchanged = 0, ...others } = recordsByChangedFields[kind];
    expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(changed);
    expect(unchanged + changed).toBe(kind === 'duplicate' ? report.mutations.duplicates : 1000);
  }
});

test('fields disagree between a duplicate and the record beside it as the records themselves show', () => {
  const pairs = patients.flatMap(({ records, planned }) =>
    records.flatMap((duplicate, i) => {
      const regular = records.find(({ sourceSystem }) => sourceSystem === duplicate.sourceSystem);
      return planned.records[i]?.isDuplicate && regular ? [[duplicate, regular] as const] : [];
    }),
  );
  for (const field of ['ssn', 'givenName', 'middleName', 'familyName', 'birthDate', 'phone'] as const) {
    const compared = pairs.filter(([a, b]) => a[field] !== null || b[field] !== null);
    expect(report.fieldDisagreement[field]).toMatchObject({
      pairs: compared.length,
      differing: compared.filter(([a, b]) => a[field] !== b[field]).length,
    });
  }
});

test('regular records of an accurate system agree with the person', () => {
  const accurate = requirePlanOf(
    sampleSpec({ population: 250, hie: { ...plan.spec.hie, sourceSystems: ['primary-ehr'] } }),
  );
  const agreed = { records: 250, agreeing: 250, rate: 1 };
  expect(qualityOf(accurate, tallyOf(accurate, patientsOf(accurate))).demographicAgreement).toEqual({
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

test('weights so small or so large that arithmetic loses them leave the report whole', () => {
  const whole = requirePlanOf(
    sampleSpec({
      population: 12,
      demographics: {
        ...sampleSpec().demographics,
        sexAtBirth: { female: 1.7e308, male: 1.7e308 },
        language: { en: 1000, es: 5e-324, zh: 1e-300 },
        payerMix: { commercial: 1000, medicare: 500, tricare: 5e-324 },
      },
    }),
  );
  const marginals = marginalsOf(whole.spec, tallyOf(whole, patientsOf(whole)));
  const degrees = marginals.map(({ path, degreesOfFreedom }) => [path.split('/').at(-1), degreesOfFreedom]);
  expect(degrees.slice(1)).toEqual([
    ['sexAtBirth', 1],
    ['payerMix', 1],
  ]);
  for (const { pValue } of marginals) expect(pValue).toBeGreaterThan(0.5);
});
