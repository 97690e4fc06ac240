// What thousands of people measure, against published figures (their sources stand beside the quantities).

import type { PanelName } from '@synthward/contracts';
import {
  type Adult,
  adults,
  correlation,
  deviation,
  mean,
  on,
  quantile,
  readingOf,
  shareOf,
  TODAY,
  valuesOf,
} from '../../../test/measured-bodies';

const people = adults(5000);
const those = (isOne: (adult: Adult) => boolean) => people.filter(isOne).map(({ body }) => body);

function expectNear(value: number, published: number, tolerance: number): void {
  expect(Math.abs(value - published)).toBeLessThanOrEqual(tolerance);
}

test.each([
  ['normotensive', (adult: Adult) => !adult.has('hypertension'), [], 116, 69],
  ['hypertensive without drugs', (adult: Adult) => adult.has('hypertension'), [], 146, 85],
  ['hypertensive on drugs', (adult: Adult) => adult.has('hypertension'), ['pressure'], 130, 75],
] as const)('mean blood pressure of the %s is as published', (_, isOne, drugs, systolic, diastolic) => {
  const measured = those(isOne).map((body) => body.measure('vital-signs', on(TODAY, ...drugs)));
  expectNear(mean(measured.map((lines) => readingOf(lines, '8480-6'))), systolic, 2);
  expectNear(mean(measured.map((lines) => readingOf(lines, '8462-4'))), diastolic, 2);
});

test('systolic pressure of all adults spreads by 14 to 18, and the half who are treated keep its mean near 122', () => {
  const treated = people.map(({ body }, i) =>
    body.measure('vital-signs', on(TODAY, ...(i % 2 ? ['pressure'] : []))),
  );
  const values = treated.map((lines) => readingOf(lines, '8480-6'));
  expectNear(mean(values), 124, 4);
  expectNear(deviation(values), 16, 2);
});

test('hemoglobin A1c of treated diabetics has the published shares from 7, from 8 and above 9', () => {
  const diabetics = those((adult) => adult.has('diabetes-type-2'));
  const values = valuesOf(diabetics, ['a1c', '4548-4'], 'glycemia');
  expectNear(
    shareOf(values, (value) => value >= 7),
    0.494,
    0.05,
  );
  expectNear(
    shareOf(values, (value) => value >= 8),
    0.246,
    0.04,
  );
  expectNear(
    shareOf(values, (value) => value > 9),
    0.132,
    0.04,
  );
  expectNear(mean(values), 7.4, 0.25);
});

test('no more than 3.8 % of those without diabetes have a hemoglobin A1c above 6', () => {
  const values = valuesOf(
    those((adult) => !adult.has('diabetes-type-2')),
    ['a1c', '4548-4'],
  );
  expect(shareOf(values, (value) => value > 6)).toBeLessThanOrEqual(0.038);
  expect(Math.max(...values)).toBeLessThan(6.5);
});

test('#1693: no HbA1c is below 3.5 %', () => {
  const values = valuesOf(
    people.map(({ body }) => body),
    ['a1c', '4548-4'],
  );
  expect(Math.min(...values)).toBeGreaterThanOrEqual(3.5);
});

test('#1694: HbA1c and glucose correlate above 0.7', () => {
  const bodies = people.map(({ body }) => body);
  const a1c = valuesOf(bodies, ['a1c', '4548-4']);
  const glucose = valuesOf(bodies, ['basic-metabolic', '2345-7']);
  expect(correlation(a1c, glucose)).toBeGreaterThan(0.7);
  expectNear(mean(glucose), 28.7 * mean(a1c) - 46.7, 2);
});

test('LDL has the published means and quartiles, HDL and total cholesterol theirs', () => {
  const lines = people.map(({ body }, i) => body.measure('lipids', on(TODAY, ...(i % 2 ? ['statin'] : []))));
  const ldl = lines.map((line) => readingOf(line, '18262-6'));
  expectNear(mean(ldl), 121, 4);
  expectNear(quantile(ldl, 0.25), 95, 5);
  expectNear(quantile(ldl, 0.75), 144, 5);
  expectNear(mean(lines.map((line) => readingOf(line, '2085-9'))), 53, 1.5);
  const total = lines.map((line) => readingOf(line, '2093-3'));
  expect(mean(total)).toBeGreaterThan(188);
  expect(mean(total)).toBeLessThan(206);
});

test('HDL below 40 is three times as common in men as in women', () => {
  const low = (sex: string) =>
    shareOf(
      valuesOf(
        those((adult) => adult.sex === sex),
        ['lipids', '2085-9'],
      ),
      (value) => value < 40,
    );
  expectNear(low('male'), 0.215, 0.05);
  expectNear(low('female'), 0.066, 0.03);
});

test.each(['female', 'male'])('body mass index of %s adults has quartiles that fit 40 %% obesity', (sex) => {
  const values = valuesOf(
    those((adult) => adult.sex === sex),
    ['vital-signs', '39156-5'],
  );
  expectNear(quantile(values, 0.25), 24.6, 0.8);
  expectNear(quantile(values, 0.5), 28.5, 0.8);
  expectNear(quantile(values, 0.75), 33, 1);
  expectNear(
    shareOf(values, (value) => value >= 30),
    0.403,
    0.03,
  );
});

const KIDNEY = ['ckd-1', 'ckd-2', 'ckd-3', 'ckd-4', 'esrd'];

test.each([
  ['female', 0.5, 1.1],
  ['male', 0.7, 1.3],
] as const)('creatinine of %s adults without kidney disease is normal', (sex, low, high) => {
  const healthy = those((adult) => adult.sex === sex && !KIDNEY.some((id) => adult.has(id)));
  const values = valuesOf(healthy, ['basic-metabolic', '2160-0']);
  expect(shareOf(values, (value) => value >= low && value <= high)).toBeGreaterThan(0.98);
});

const without: readonly (readonly [PanelName, string, string])[] = [
  ['thyroid', '3016-3', 'hypothyroidism'],
  ['natriuretic-peptide', '33762-6', 'heart-failure'],
  ['phq-9', '44261-6', 'depression'],
  ['cbc', '718-7', 'anemia'],
  ['spirometry', '19926-5', 'copd-bronchitis'],
  ['bone-density', '38265-5', 'osteoporosis'],
  ['mmse', '72106-8', 'alzheimers'],
  ['urine-albumin', '14959-1', 'diabetic-kidney-disease'],
];

test.each(without)('%s (%s) tells carriers of %s from the others', (panel, code, condition) => {
  const levels = (isOne: boolean) =>
    quantile(
      valuesOf(
        those((adult) => adult.has(condition) === isOne),
        [panel, code],
      ),
      0.5,
    );
  const spread = deviation(
    valuesOf(
      those((adult) => !adult.has(condition)),
      [panel, code],
    ),
  );
  expect(Math.abs(levels(true) - levels(false))).toBeGreaterThan(1.5 * spread);
});

test('nine in ten people without a condition of the blood, liver or ions measure within the intervals', () => {
  const healthy = those(
    (adult) =>
      ![
        ...KIDNEY,
        'anemia',
        'hepatitis-c',
        'hepatitis-b',
        'alcoholism',
        'diabetes-type-2',
        'prediabetes',
      ].some((id) => adult.has(id)),
  );
  for (const panel of ['comprehensive-metabolic', 'cbc'] as const) {
    const lines = healthy.slice(0, 1500).flatMap((body) => body.measure(panel, on(TODAY)));
    for (const code of new Set(lines.map((line) => line.code.code))) {
      const flags = lines.filter((line) => line.code.code === code && line.range);
      const normal = flags.filter((line) => line.interpretation === 'normal').length;
      if (flags.length > 500)
        expect({ code, isUsual: normal / flags.length > 0.9 }).toEqual({ code, isUsual: true });
    }
  }
});
