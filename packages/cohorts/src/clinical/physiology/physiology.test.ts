// What holds of every body: readings agree with each other, with the diagnoses, and with what was read before.

import { type PanelName, panelNames } from '@synthward/contracts';
import fc from 'fast-check';
import {
  bodyOf,
  correlation,
  on,
  pastCondition,
  readingOf,
  shareOf,
  TODAY,
} from '../../../test/measured-bodies';
import { conditionCatalogue } from '../condition-catalogue';
import { filtrationRateOf } from './filtration-rate';

const ids = [...conditionCatalogue.keys()];
const person = fc.record({
  index: fc.nat(100_000),
  sex: fc.constantFrom('female' as const, 'male' as const),
  age: fc.integer({ min: 0, max: 95 }),
  conditions: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 }),
});
const adult = person.map((one) => ({ ...one, age: 18 + (one.age % 75) }));
const run = { numRuns: 300 };

/** Whether the condition shifts what is read by its definition, and the bounds with it. */
function doesShift(id: string, code: string): boolean {
  return pastCondition(id, TODAY).definition.effects.some(({ loinc }) => loinc === code);
}

function reader(panel: PanelName, options: Parameters<typeof bodyOf>[0]) {
  const lines = bodyOf(options).measure(panel, on(TODAY));
  return (code: string) => readingOf(lines, code);
}

test('body mass index is weight by the square of height, as measured, to the nearest tenth', () => {
  fc.assert(
    fc.property(adult, (one) => {
      const read = reader('vital-signs', one);
      const exact = (read('29463-7') * 10_000) / read('8302-2') ** 2;
      expect(Math.abs(read('39156-5') - exact)).toBeLessThan(0.05 + 1e-9); // in the middle, either is the nearest
    }),
    run,
  );
});

test('hematocrit, red cells, MCH and MCHC follow from each other', () => {
  fc.assert(
    fc.property(person, (one) => {
      const read = reader('cbc', one);
      const [hemoglobin, hematocrit, cells] = [read('718-7'), read('4544-3'), read('789-8')];
      expect(Math.abs(hematocrit - (cells * read('787-2')) / 10)).toBeLessThanOrEqual(0.12);
      expect(Math.abs(read('786-4') - (100 * hemoglobin) / hematocrit)).toBeLessThanOrEqual(0.12);
      expect(Math.abs(read('785-6') - (10 * hemoglobin) / cells)).toBeLessThanOrEqual(0.12);
    }),
    run,
  );
});

test('LDL is total cholesterol less HDL and a fifth of triglycerides, within 5 mg/dL, for triglycerides below 400', () => {
  fc.assert(
    fc.property(person, (one) => {
      const read = reader('lipids', one);
      const triglycerides = read('2571-8');
      fc.pre(triglycerides < 400);
      const friedewald = read('2093-3') - read('2085-9') - triglycerides / 5;
      expect(Math.abs(friedewald - read('18262-6'))).toBeLessThanOrEqual(Math.max(5, 0.04 * read('18262-6')));
    }),
    run,
  );
});

test('anion gap, globulin and iron saturation are worked out from the printed values', () => {
  fc.assert(
    fc.property(person, (one) => {
      const metabolic = reader('comprehensive-metabolic', one);
      expect(metabolic('33037-3')).toBe(metabolic('2951-2') - metabolic('2075-0') - metabolic('2028-9'));
      expect(metabolic('10834-0')).toBeCloseTo(metabolic('2885-2') - metabolic('1751-7'), 6);
      const iron = reader('iron', one);
      expect(iron('2502-3')).toBe(Math.floor((100 * iron('2498-4')) / iron('2500-7') + 0.5));
    }),
    run,
  );
});

test('kinds of white cells make 100 %, and their counts are shares of all white cells', () => {
  let counted = 0;
  for (let index = 0; index < 800; index += 1) {
    const lines = bodyOf({ index }).measure('cbc', on(TODAY));
    if (!lines.some(({ code }) => code.code === '770-8')) continue;
    counted += 1;
    const read = (code: string) => readingOf(lines, code);
    const shares = ['770-8', '736-9', '5905-5', '713-8', '706-2'].map(read);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
    expect(Math.abs(read('751-8') - (read('770-8') * read('6690-2')) / 100)).toBeLessThanOrEqual(0.0051);
    expect(read('6690-2') < 4.5 || read('6690-2') > 11).toBe(true);
  }
  expect(counted).toBeGreaterThan(20);
});

test.each([
  ['ckd-1', 90, 200],
  ['ckd-2', 60, 90],
  ['ckd-3', 30, 60],
  ['ckd-4', 15, 30],
  ['esrd', 0, 15],
])('creatinine puts every adult with %s into the stage by CKD-EPI 2021', (condition, from, to) => {
  fc.assert(
    fc.property(adult, (one) => {
      const read = reader('basic-metabolic', { ...one, conditions: [condition] });
      const rate = filtrationRateOf(read('2160-0'), { sex: one.sex, age: one.age + 0.27 });
      expect(rate).toBeGreaterThanOrEqual(from);
      expect(rate).toBeLessThan(to);
    }),
    run,
  );
});

test.each([
  ['diabetes-type-2', 'a1c', '4548-4', 6.5],
  ['hypertension', 'vital-signs', '8480-6', 140],
  ['hypertriglyceridemia', 'lipids', '2571-8', 200],
  ['depression', 'phq-9', '44261-6', 10],
] as const)('without %s, %s (%s) stays below %p', (condition, panel, code, limit) => {
  fc.assert(
    fc.property(adult, (one) => {
      const conditions = one.conditions.filter((id) => !id.startsWith(condition) && !doesShift(id, code));
      const body = bodyOf({ ...one, conditions });
      for (const days of [0, 40, 400])
        expect(readingOf(body.measure(panel, on(TODAY + days)), code)).toBeLessThan(limit);
    }),
    run,
  );
});

test('a body mass index of 30 or more means obesity, and hemoglobin below the limit anemia, both ways', () => {
  fc.assert(
    fc.property(adult, (one) => {
      const conditions = one.conditions.filter(
        (id) => id === 'anemia' || !(doesShift(id, '718-7') || doesShift(id, '29463-7')),
      );
      const has = (...names: string[]) => names.some((id) => conditions.includes(id));
      const body = bodyOf({ ...one, conditions });
      const index = readingOf(body.measure('vital-signs', on(TODAY)), '39156-5');
      const hemoglobin = readingOf(body.measure('cbc', on(TODAY)), '718-7');
      expect(index >= 30).toBe(has('obesity', 'severe-obesity'));
      expect(hemoglobin < (one.sex === 'male' ? 13 : 12)).toBe(has('anemia'));
    }),
    run,
  );
});

test('later measurements never change earlier ones, and equal calls give equal answers', () => {
  fc.assert(
    fc.property(
      person,
      fc.array(fc.tuple(fc.constantFrom(...panelNames), fc.nat(700)), { minLength: 2, maxLength: 12 }),
      (one, steps) => {
        const [short, long] = [bodyOf(one), bodyOf(one)];
        const half = steps.length >> 1;
        const measured = (body: typeof short, count: number) => {
          let day = TODAY;
          return steps.slice(0, count).map(([panel, days]) => {
            day += days;
            return body.measure(panel, on(day));
          });
        };
        const all = measured(long, steps.length);
        expect(measured(short, half)).toEqual(all.slice(0, half));
      },
    ),
    { numRuns: 200 },
  );
});

test('nobody is measured before the last measurement', () => {
  const body = bodyOf({});
  body.measure('a1c', on(TODAY));
  expect(() => body.measure('a1c', on(TODAY - 1))).toThrow(RangeError);
});

test.each([
  ['vital-signs', '8480-6'],
  ['lipids', '18262-6'],
  ['cbc', '6690-2'],
] as const)(
  '%s (%s) deviates alike a month later, less so a year later, and never the same',
  (panel, code) => {
    const [first, month, year]: [number[], number[], number[]] = [[], [], []];
    const own: number[] = [];
    for (let index = 0; index < 1500; index += 1) {
      const body = bodyOf({ index });
      const far = Array.from({ length: 6 }, (_, i) =>
        readingOf(body.measure(panel, on(TODAY - 2000 * (6 - i))), code),
      );
      own.push(far.reduce((sum, value) => sum + value, 0) / far.length);
      first.push(readingOf(body.measure(panel, on(TODAY)), code));
      month.push(readingOf(body.measure(panel, on(TODAY + 30)), code));
      year.push(readingOf(body.measure(panel, on(TODAY + 395)), code));
    }
    const less = (values: number[]) => values.map((value, i) => value - (own[i] ?? 0));
    const near = correlation(less(first), less(month));
    expect(near).toBeGreaterThan(correlation(less(first), less(year)) + 0.1);
    expect(near).toBeLessThan(1);
    expect(correlation(first, year)).toBeGreaterThan(0.3);
  },
);

test('#1439: from their first birthday on nobody is shorter than 60 cm, and no child shrinks', () => {
  fc.assert(
    fc.property(person, (one) => {
      const body = bodyOf({ ...one, age: 0, conditions: [] });
      let before = 0;
      for (let months = 0; months <= 216; months += 3) {
        const height = readingOf(body.measure('vital-signs', on(TODAY + 30.4 * months)), '8302-2');
        expect(height).toBeGreaterThanOrEqual(before);
        if (months >= 9) expect(height).toBeGreaterThan(60);
        before = height;
      }
    }),
    { numRuns: 60 },
  );
});

test('#1557: platelets are a dozen femtolitres wide, and red cells 11 to 15 % in the healthy', () => {
  for (let index = 0; index < 500; index += 1) {
    const read = reader('cbc', { index });
    expect(read('32207-3')).toBeGreaterThanOrEqual(8);
    expect(read('32207-3')).toBeLessThanOrEqual(19);
    expect(read('788-0')).toBeGreaterThanOrEqual(11);
    expect(read('788-0')).toBeLessThanOrEqual(15);
  }
});

test('a disease that is still to come shows in no value until half a year before, and in every value from then on', () => {
  for (let index = 0; index < 200; index += 1) {
    const history = [pastCondition('hypertension', TODAY)];
    const [sound, ill] = [bodyOf({ index }), bodyOf({ index, history })];
    expect(ill.measure('vital-signs', on(TODAY - 300))).toEqual(
      sound.measure('vital-signs', on(TODAY - 300)),
    );
    const pressure = (day: number) => readingOf(ill.measure('vital-signs', on(day)), '8480-6');
    expect(pressure(TODAY - 5)).toBeLessThan(140);
    expect(pressure(TODAY)).toBeGreaterThanOrEqual(115);
  }
});

test('hemoglobin A1c is below 6.5 until diabetes is found, and mostly above when it is', () => {
  const found: number[] = [];
  for (let index = 0; index < 300; index += 1) {
    const body = bodyOf({ index, history: [pastCondition('diabetes-type-2', TODAY)] });
    const a1c = (day: number) => readingOf(body.measure('a1c', on(day)), '4548-4');
    for (const days of [400, 100, 20, 1]) expect(a1c(TODAY - days)).toBeLessThan(6.5);
    found.push(a1c(TODAY));
  }
  expect(shareOf(found, (value) => value >= 6.5)).toBeGreaterThan(0.95);
});
