// Earlier and later payers are others of the cohort's, and fit the age.

import { keyedStream } from '@synthward/kernel';
import { payerChoiceOf } from './payer-choice';

const mix = {
  names: ['commercial', 'medicare', 'medicaid', 'ihs'],
  totals: [600, 200, 200, 0],
  cumulative: [],
};

function drawn(current: string, age: number): string[] {
  return Array.from({ length: 500 }, (_, i) =>
    payerChoiceOf(mix).other(current, age, keyedStream(i, 'payer-test')),
  );
}

test('another payer is never the same one, and never one that nobody has', () => {
  const others = new Set(drawn('commercial', 70));
  expect([...others].toSorted()).toEqual(['medicaid', 'medicare']);
});

test('at seventy the other payer is mostly Medicare, at thirty mostly not', () => {
  expect(drawn('medicaid', 70).filter((payer) => payer === 'medicare').length).toBeGreaterThan(300);
  expect(drawn('medicaid', 30).filter((payer) => payer === 'medicare').length).toBeLessThan(50);
});

test('where there is one payer only, it stays', () => {
  const alone = payerChoiceOf({ names: ['commercial', 'ihs'], totals: [9, 0], cumulative: [] });
  expect(alone.other('commercial', 40, keyedStream(1, 'payer-test'))).toBe('commercial');
});
