// Parts are fixed ranges that cover the population once, and each feeds its records in a keyed order.

import type { ClinicalDetail } from '@synthward/contracts';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { feedOrder, partCount, partRange, patientsPerPart } from './parts';

const { clinical } = requirePlanOf(sampleSpec({ population: 20 })).spec;

function cohortOf(population: number, detail: ClinicalDetail = 'summary') {
  return { population, clinical: { ...clinical, detail } };
}

test.each([
  ['summary', 1000],
  ['longitudinal', 100],
] as const)('the parts of a %s cohort have %p patients', (detail, patients) => {
  expect(patientsPerPart(cohortOf(5000, detail))).toBe(patients);
  expect(partRange(cohortOf(5000, detail), 1)).toEqual({ from: patients, to: 2 * patients });
});

test.each([1, 99, 100, 101, 999, 1000, 1001, 2345, 10_000_000])(
  'the parts of %p patients join without gap or overlap',
  (population) => {
    for (const detail of ['summary', 'longitudinal'] as const) expectJoined(cohortOf(population, detail));
  },
);

function expectJoined(cohort: ReturnType<typeof cohortOf>): void {
  let next = 0;
  for (let part = 0; part < partCount(cohort); part += 1) {
    const { from, to } = partRange(cohort, part);
    if (from !== next || to <= from) throw new Error(`part ${part} is ${from} to ${to}`);
    next = to;
  }
  expect(next).toBe(cohort.population);
}

test('the border of a part does not depend on the population', () => {
  expect(partRange(cohortOf(5000), 1)).toEqual(partRange(cohortOf(9999), 1));
});

test('the order of a part is a shuffle of its own', () => {
  const orderOf = (part: number) => Array.from({ length: 400 }, (_, i) => feedOrder(7, part, 400).apply(i));
  expect(orderOf(0)).not.toEqual(orderOf(1));
  expect(orderOf(0).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, i) => i));
});
