import { keyedStream, power } from '@synthward/kernel';
import { panelByCondition, routinePanels } from './laboratory';
import { interpretationOf, type Panel, type Subject } from './measurement';
import { takeMeasurement } from './take-measurement';
import { bloodPressure, bodyMass, pulse } from './vital-signs';

const subject: Subject = { age: 60, sex: 'male', conditions: [] };

function take(panel: Panel, who: Subject, person: number, visit = 0): number[] {
  let previous = 0;
  return panel.measurements.map((measurement) => {
    const draws = {
      person: keyedStream('test', person, measurement.code.code),
      visit: keyedStream('test', person, visit, measurement.code.code, 'visit'),
      previous,
    };
    previous = takeMeasurement(measurement, who, draws);
    return previous;
  });
}

function panelFor(condition: string): Panel {
  const panel = panelByCondition.get(condition);
  if (!panel) throw new Error(`no panel for ${condition}`);
  return panel;
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = (values: readonly number[]) => {
    const centre = mean(values);
    return values.map((value) => value - centre);
  };
  const product = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((value, i) => value * (b[i] ?? 0)));
  const x = centred(pairs.map(([first]) => first));
  const y = centred(pairs.map(([, second]) => second));
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const everyone = Array.from({ length: 1500 }, (_, person) => person);

test('values print with no more decimals than their instrument has', () => {
  const panels = [...panelByCondition.values(), ...routinePanels, bloodPressure, bodyMass, pulse];
  for (const panel of panels) {
    for (const person of everyone.slice(0, 100)) {
      take(panel, subject, person).forEach((value, i) => {
        const decimals = panel.measurements[i]?.decimals ?? 0;
        expect(String(value)).toMatch(new RegExp(`^-?\\d+(?:\\.\\d{1,${decimals || 1}})?$`));
        if (decimals === 0) expect(Number.isInteger(value)).toBe(true);
      });
    }
  }
});

test('hemoglobin A1c and glucose rise together, and A1c is never below 3.5', () => {
  const diabetic: Subject = { ...subject, conditions: ['diabetes-type-2'] };
  const pairs = everyone.map(
    (person) => take(panelFor('diabetes-type-2'), diabetic, person) as [number, number],
  );
  expect(correlation(pairs)).toBeGreaterThan(0.7);
  expect(Math.min(...pairs.map(([a1c]) => a1c))).toBeGreaterThanOrEqual(3.5);
});

test('about half of the diabetics have an A1c of 7 or more and a quarter 8 or more', () => {
  const diabetic: Subject = { ...subject, conditions: ['diabetes-type-2'] };
  const values = everyone.map((person) => take(panelFor('diabetes-type-2'), diabetic, person)[0] ?? 0);
  const share = (from: number) => values.filter((value) => value >= from).length / values.length;
  expect(share(7)).toBeGreaterThan(0.45);
  expect(share(7)).toBeLessThan(0.56);
  expect(share(8)).toBeGreaterThan(0.2);
  expect(share(8)).toBeLessThan(0.3);
});

test('without diabetes or prediabetes A1c stays below 5.7', () => {
  const values = everyone.map((person) => take(panelFor('diabetes-type-2'), subject, person)[0] ?? 9);
  expect(Math.max(...values)).toBeLessThan(5.7);
});

test('creatinine agrees with the stage of kidney disease by CKD-EPI 2021', () => {
  for (const person of everyone.slice(0, 300)) {
    const patient: Subject = {
      age: 20 + (person % 70),
      sex: person % 2 ? 'female' : 'male',
      conditions: ['ckd-3'],
    };
    const rate = filtrationRate(take(panelFor('ckd-3'), patient, person)[0] ?? 0, patient);
    expect(rate).toBeGreaterThan(29);
    expect(rate).toBeLessThan(61);
  }
});

test('two visits of one person agree within the noise of the visit', () => {
  for (const person of everyone.slice(0, 300)) {
    const [first = 0] = take(bloodPressure, subject, person, 1);
    const [second = 0] = take(bloodPressure, subject, person, 2);
    expect(Math.abs(first - second)).toBeLessThan(0.15 * first);
  }
});

test('means of blood pressure lie near the published ones', () => {
  const mean = (who: Subject) =>
    everyone.reduce((sum, person) => sum + (take(bloodPressure, who, person)[0] ?? 0), 0) / everyone.length;
  expect(Math.abs(mean({ ...subject, age: 45 }) - 116)).toBeLessThan(2);
  expect(Math.abs(mean({ ...subject, conditions: ['hypertension'] }) - 138)).toBeLessThan(2);
});

test('nobody without obesity has a body mass index of 30, and everybody with it has', () => {
  for (const person of everyone.slice(0, 400)) {
    expect(take(bodyMass, subject, person)[0]).toBeLessThan(30);
    expect(take(bodyMass, { ...subject, conditions: ['obesity'] }, person)[0]).toBeGreaterThanOrEqual(30);
  }
});

test('values are judged against the range of the subject, and children have none for blood pressure', () => {
  const [systolic] = bloodPressure.measurements;
  if (!systolic) throw new Error('no systolic pressure');
  expect(interpretationOf(systolic, subject, 129)).toBe('normal');
  expect(interpretationOf(systolic, subject, 130)).toBe('high');
  expect(interpretationOf(systolic, subject, 89)).toBe('low');
  expect(interpretationOf(systolic, { ...subject, age: 9 }, 130)).toBeNull();
});

/** CKD-EPI 2021 as published, the other way round from the engine. */
function filtrationRate(creatinine: number, { age, sex }: Subject): number {
  const [k, a, factor] = sex === 'female' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = creatinine / k;
  return 142 * power(Math.min(ratio, 1), a) * power(Math.max(ratio, 1), -1.2) * power(0.9938, age) * factor;
}
