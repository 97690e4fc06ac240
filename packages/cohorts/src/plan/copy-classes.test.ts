// Copies are spread exactly, whatever the spread, and every patient's copies are numbered without gap or overlap.

import fc from 'fast-check';
import { copiesAt, copiesIn, spreadCopies } from './copy-classes';

const spreads = ['single', 'uniform', 'poisson', 'zipf'] as const;

test('the copies of all patients are the numbers from zero to the total, each once', () => {
  fc.assert(
    fc.property(
      fc.record({
        patients: fc.integer({ min: 1, max: 400 }),
        share: fc.nat(100),
        duplicateSpread: fc.constantFrom(...spreads),
        mostDuplicates: fc.integer({ min: 1, max: 20 }),
      }),
      ({ patients, share, ...spread }) => {
        const total = Math.floor((patients * share) / 100);
        const classes = spreadCopies(total, patients, spread);
        const numbers = Array.from({ length: patients }, (_, rank) => copiesAt(classes, rank)).flatMap(
          ({ first, count }) => Array.from({ length: count }, (_, i) => first + i),
        );
        expect(copiesIn(classes)).toBe(total);
        expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, i) => i));
      },
    ),
  );
});

test('spread singly nobody has two copies while there are patients without one', () => {
  const classes = spreadCopies(110, 1000, { duplicateSpread: 'single', mostDuplicates: 9 });
  expect(classes.map(({ copies, patients }) => [copies, patients])).toEqual([[1, 110]]);
});

test('more copies than patients give everybody as many as the others, or one more', () => {
  const classes = spreadCopies(25, 10, { duplicateSpread: 'zipf', mostDuplicates: 9 });
  expect(classes.map(({ copies, patients }) => [copies, patients])).toEqual([
    [3, 5],
    [2, 5],
  ]);
});

test('a Zipf spread has fewer patients of each higher number, and none above the limit', () => {
  const classes = spreadCopies(10_000, 100_000, { duplicateSpread: 'zipf', mostDuplicates: 5 });
  const sizes = new Map(classes.map(({ copies, patients }) => [copies, patients]));
  expect([...sizes.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  expect(sizes.get(2)).toBe(1000);
  expect(sizes.get(4)).toBe(500);
});

test('no copies, or nobody to have them, is no class at all', () => {
  expect(spreadCopies(0, 10, { duplicateSpread: 'poisson', mostDuplicates: 9 })).toEqual([]);
  expect(spreadCopies(0, 0, { duplicateSpread: 'single', mostDuplicates: 9 })).toEqual([]);
  expect(copiesAt([], 0)).toEqual({ first: 0, count: 0 });
});
