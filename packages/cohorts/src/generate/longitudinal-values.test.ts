// What a cohort of histories measures, read from its records and its quality report, against published figures.
//
// The figures: NHANES (National Health and Nutrition Examination Survey) and its reports by NCHS, as they stand beside the
// quantities. They are of one reading a person; records hold many, more of those who are treated.

import type { CohortQuality, SourceRecord } from '@synthward/contracts';
import { correlation, mean, shareOf } from '../../test/measured-bodies';
import { requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { medicationRow } from '../clinical/codes/medications';
import { qualityOf } from '../quality/quality';
import { TallyKeeper } from '../quality/tally';
import { createGenerator } from './generator';

const PATIENTS = 450;
const plan = requirePlanOf(
  requireSpec({
    name: 'values',
    population: PATIENTS,
    seed: 1694,
    clinical: { detail: 'longitudinal', background: 'population', yearsOfHistory: 4 },
    demographics: {
      ageBands: [
        { label: '20-44', min: 20, max: 44, weight: 0.3 },
        { label: '45-64', min: 45, max: 64, weight: 0.4 },
        { label: '65+', min: 65, max: 90, weight: 0.3 },
      ],
    },
    conditions: [
      { name: 'diabetes-type-2', prevalence: 0.3 },
      { name: 'ckd-3', prevalence: 0.1 },
      { name: 'ckd-4', prevalence: 0.06 },
      { name: 'depression', prevalence: 0.12 },
      { name: 'hypothyroidism', prevalence: 0.1 },
      { name: 'anemia', prevalence: 0.1 },
      { name: 'heart-failure', prevalence: 0.08 },
      { name: 'hyperlipidemia', prevalence: 0.2 },
    ],
    hie: { sourceSystems: ['clinic'] },
  }),
);

const A1C = '4548-4';
const GLUCOSE = '2345-7';
const CREATININE = '2160-0';
const SYSTOLIC = '8480-6';
const DIASTOLIC = '8462-4';
const LDL = '18262-6';

/** What was measured at one visit, by code. */
interface VisitValues {
  readonly record: SourceRecord;
  readonly date: string;
  readonly values: ReadonlyMap<string, number>;
}

let visits: VisitValues[] = [];
let report: CohortQuality;

beforeAll(() => {
  const { patientAt } = createGenerator(plan);
  const keeper = new TallyKeeper(plan);
  visits = Array.from({ length: PATIENTS }, (_, index) => patientAt(index)).flatMap((patient) => {
    keeper.add(patient);
    return patient.records.flatMap(visitsOf);
  });
  report = qualityOf(plan, keeper.read());
});

function visitsOf(record: SourceRecord): VisitValues[] {
  const byVisit = new Map(
    record.encounters.map(({ id, date }) => [id, { date, values: new Map<string, number>() }]),
  );
  for (const { encounterID, code, value } of record.observations)
    byVisit.get(encounterID)?.values.set(code.code, value);
  return [...byVisit.values()].map((visit) => ({ record, ...visit }));
}

function has({ record, date }: VisitValues, condition: string): boolean {
  return record.conditions.some(({ name, onsetDate }) => name === condition && onsetDate <= date);
}

/** Whether something was taken, since before the visit, that lowers what the code measures. */
function isTreated({ record, date }: VisitValues, code: string): boolean {
  return (record.medications ?? []).some(
    ({ code: { code: rxnorm }, startDate, endDate }) =>
      startDate < date &&
      (endDate === null || endDate >= date) &&
      medicationRow(rxnorm)?.effects.some(({ loinc, shift }) => loinc === code && shift < 0),
  );
}

function valuesOf(code: string, isOne: (visit: VisitValues) => boolean = () => true): number[] {
  return visits.flatMap((visit) => {
    const value = visit.values.get(code);
    return value !== undefined && isOne(visit) ? [value] : [];
  });
}

function expectNear(value: number, published: number, tolerance: number): void {
  expect(Math.abs(value - published)).toBeLessThanOrEqual(tolerance);
}

test('#1693: no HbA1c is below 3.5 %', () => {
  const values = valuesOf(A1C);
  expect(values.length).toBeGreaterThan(1000);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(3.5);
});

test('#1694: HbA1c and glucose of the same visit correlate above 0.7', () => {
  const both = visits.flatMap(({ values }) => {
    const [a1c, glucose] = [values.get(A1C), values.get(GLUCOSE)];
    return a1c === undefined || glucose === undefined ? [] : [{ a1c, glucose }];
  });
  expect(both.length).toBeGreaterThan(500);
  expect(
    correlation(
      both.map(({ a1c }) => a1c),
      both.map(({ glucose }) => glucose),
    ),
  ).toBeGreaterThan(0.7);
});

test('HbA1c of the diagnosed has the published shares from 7, from 8 and above 9', () => {
  const values = valuesOf(A1C, (visit) => has(visit, 'diabetes-type-2'));
  expectNear(
    shareOf(values, (value) => value >= 7),
    0.494,
    0.07,
  );
  expectNear(
    shareOf(values, (value) => value >= 8),
    0.246,
    0.07,
  );
  expectNear(
    shareOf(values, (value) => value > 9),
    0.132,
    0.06,
  );
});

test('blood pressure is near 116/69 without hypertension and 130/75 treated, and higher untreated', () => {
  const untouched = (visit: VisitValues) => !has(visit, 'hypertension') && !isTreated(visit, SYSTOLIC);
  const treated = (visit: VisitValues) => has(visit, 'hypertension') && isTreated(visit, SYSTOLIC);
  const untreated = (visit: VisitValues) => has(visit, 'hypertension') && !isTreated(visit, SYSTOLIC);
  expectNear(mean(valuesOf(SYSTOLIC, untouched)), 116, 3);
  expectNear(mean(valuesOf(DIASTOLIC, untouched)), 69, 3);
  expectNear(mean(valuesOf(SYSTOLIC, treated)), 130, 4);
  expectNear(mean(valuesOf(DIASTOLIC, treated)), 75, 4);
  // The survey's 146/85 are of those who know of nothing; in records the worst of them are soon treated.
  expectNear(mean(valuesOf(SYSTOLIC, untreated)), 141, 6);
});

test('LDL without a drug for it has the published mean, and is lower with one', () => {
  expectNear(mean(valuesOf(LDL, (visit) => !has(visit, 'hyperlipidemia') && !isTreated(visit, LDL))), 121, 8);
  const known = (visit: VisitValues) => has(visit, 'hyperlipidemia');
  const off = mean(valuesOf(LDL, (visit) => known(visit) && !isTreated(visit, LDL)));
  expect(mean(valuesOf(LDL, (visit) => known(visit) && isTreated(visit, LDL)))).toBeLessThan(off - 25);
});

/** CKD-EPI 2021 (Inker et al., N Engl J Med 2021;385:1737), written out anew. */
function filtrationRate({ record, date, values }: VisitValues): number {
  const isFemale = record.sexAtBirth === 'female';
  const years = (Date.parse(date) - Date.parse(record.birthDate)) / (365.25 * 86_400_000);
  const ratio = (values.get(CREATININE) ?? Number.NaN) / (isFemale ? 0.7 : 0.9);
  const low = Math.min(ratio, 1) ** (isFemale ? -0.241 : -0.302);
  return 142 * low * Math.max(ratio, 1) ** -1.2 * 0.9938 ** years * (isFemale ? 1.012 : 1);
}

test.each([
  ['ckd-3', 30, 60],
  ['ckd-4', 15, 30],
])('creatinine of stage %s gives a filtration rate of that stage, nearly always', (stage, least, most) => {
  const rates = visits
    .filter((visit) => visit.values.has(CREATININE) && has(visit, stage))
    .filter((visit) => stage === 'ckd-4' || !has(visit, 'ckd-4'))
    .map(filtrationRate);
  expect(rates.length).toBeGreaterThan(100);
  expect(shareOf(rates, (rate) => rate >= least && rate < most)).toBeGreaterThan(0.9);
});

const SHOWN: readonly (readonly [string, string, 'higher' | 'lower'])[] = [
  [A1C, 'diabetes-type-2', 'higher'],
  [GLUCOSE, 'diabetes-type-2', 'higher'],
  [CREATININE, 'ckd-3', 'higher'],
  ['39156-5', 'obesity', 'higher'],
  [SYSTOLIC, 'hypertension', 'higher'],
  ['44261-6', 'depression', 'higher'],
  ['718-7', 'anemia', 'lower'],
];

test.each(SHOWN)(
  'the quality report shows %s of carriers of %s apart, and %s',
  (code, condition, direction) => {
    const row = report.laboratory.find((candidate) => candidate.code === code);
    expect(row?.withCondition?.conditions).toContain(condition);
    const [all = Number.NaN, carriers = Number.NaN] = [row?.p50, row?.withCondition?.p50];
    if (direction === 'higher') expect(carriers).toBeGreaterThan(all);
    else expect(carriers).toBeLessThan(all);
  },
);

test.each(['3016-3', '33762-6', LDL])('the quality report knows for whom %s is measured', (code) => {
  const row = report.laboratory.find((candidate) => candidate.code === code);
  expect(row?.withCondition?.n).toBeGreaterThan(50);
});

test('the quality report counts documents and every kind of entry', () => {
  expect(report.documentCount).toBe(report.resources.DocumentReference);
  expect(report.documentCount).toBeGreaterThan(3 * PATIENTS);
  for (const type of [
    'DiagnosticReport',
    'MedicationRequest',
    'Procedure',
    'Immunization',
    'AllergyIntolerance',
    'CarePlan',
    'Goal',
    'Coverage',
  ])
    expect([type, (report.resources[type] ?? 0) > 0]).toEqual([type, true]);
  expect(report.resources.MedicationRequest).toBeGreaterThan(PATIENTS);
});
