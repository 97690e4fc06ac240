import fc from 'fast-check';
import { fitLogistic, type LogisticFit, type Observation } from './fit-logistic';

function probability({ mean, deviation, weight, intercept }: LogisticFit, values: readonly number[]): number {
  const score = values.reduce(
    (sum, value, i) => sum + ((value - (mean[i] ?? 0)) / (deviation[i] ?? 1)) * (weight[i] ?? 0),
    intercept,
  );
  return 1 / (1 + Math.exp(-score));
}

const counted = (values: readonly number[], so: number, not: number): Observation[] => [
  ...Array.from({ length: so }, () => ({ values, isTrue: true })),
  ...Array.from({ length: not }, () => ({ values, isTrue: false })),
];

test('where one feature has two values, the fit says how often each was so', () => {
  const fit = fitLogistic([...counted([0], 10, 30), ...counted([1], 45, 15)]);
  expect(probability(fit, [0])).toBeCloseTo(0.25, 2);
  expect(probability(fit, [1])).toBeCloseTo(0.75, 2);
});

test('the mean of what is said is the share of what is so, whatever the observations', () => {
  const observation = fc.record({
    values: fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.nat(1)),
    isTrue: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(observation, { minLength: 20, maxLength: 60 }), (observations) => {
      fc.pre(new Set(observations.map(({ isTrue }) => isTrue)).size === 2);
      const fit = fitLogistic(observations);
      const said = observations.reduce((sum, { values }) => sum + probability(fit, values), 0);
      const so = observations.filter(({ isTrue }) => isTrue).length;
      expect(said / observations.length).toBeCloseTo(so / observations.length, 4);
    }),
    { numRuns: 20 },
  );
});

test('a feature that never varies weighs nothing, and one kind alone fits nothing', () => {
  const fit = fitLogistic([...counted([1, 0], 3, 9), ...counted([1, 1], 9, 3)]);
  expect(fit.weight[0]).toBe(0);
  expect(() => fitLogistic(counted([1], 5, 0))).toThrow(RangeError);
});
