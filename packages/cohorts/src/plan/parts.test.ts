// Parts are fixed ranges that cover the population once, and each feeds its records in a keyed order.

import { feedOrder, partCount, partRange } from './parts';

test.each([1, 999, 1000, 1001, 2345, 10_000_000])(
  'the parts of %p patients join without gap or overlap',
  (population) => {
    let next = 0;
    for (let part = 0; part < partCount(population); part += 1) {
      const { from, to } = partRange(population, part);
      if (from !== next || to <= from) throw new Error(`part ${part} is ${from} to ${to}`);
      next = to;
    }
    expect(next).toBe(population);
  },
);

test('the border of a part does not depend on the population', () => {
  expect(partRange(5000, 1)).toEqual(partRange(9999, 1));
});

test('the order of a part is a shuffle of its own', () => {
  const orderOf = (part: number) => Array.from({ length: 400 }, (_, i) => feedOrder(7, part, 400).apply(i));
  expect(orderOf(0)).not.toEqual(orderOf(1));
  expect(orderOf(0).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, i) => i));
});
