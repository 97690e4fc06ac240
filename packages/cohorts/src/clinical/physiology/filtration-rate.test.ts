import fc from 'fast-check';
import { creatinineAt, filtrationRateOf } from './filtration-rate';

test.each([
  [0.7, 'female', 40, 112],
  [0.9, 'male', 40, 111],
  [1.2, 'male', 65, 67],
  [1.2, 'female', 65, 50],
  [3.5, 'male', 70, 18],
] as const)(
  'creatinine of %p mg/dL in a %s of %p is a rate of %p by CKD-EPI 2021',
  (creatinine, sex, age, rate) => {
    expect(Math.round(filtrationRateOf(creatinine, { sex, age }))).toBe(rate);
  },
);

test('a rate and its creatinine are solved for each other', () => {
  const body = fc.record({
    sex: fc.constantFrom('female' as const, 'male' as const),
    age: fc.integer({ min: 18, max: 100 }),
  });
  fc.assert(
    fc.property(body, fc.double({ min: 4, max: 130, noNaN: true }), (one, rate) => {
      expect(filtrationRateOf(creatinineAt(rate, one), one)).toBeCloseTo(rate, 6);
    }),
  );
});
