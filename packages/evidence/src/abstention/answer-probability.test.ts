import fc from 'fast-check';
import { ANSWERED, NOT_ANSWERED } from '../../test/hand-made-retrieval';
import { answerProbability } from './answer-probability';

const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const features = fc.record({
  topScoreOverIdf: anyNumber,
  topCoverage: anyNumber,
  topSentence: anyNumber,
  margin: anyNumber,
  bestCoverageOfThree: anyNumber,
  rarestTermsPresent: anyNumber,
});

test('strong evidence is probable, weak evidence is not', () => {
  expect(answerProbability(ANSWERED)).toBeGreaterThan(0.9);
  expect(answerProbability(NOT_ANSWERED)).toBeLessThan(0.1);
});

test('whatever the features, the answer is a probability', () => {
  fc.assert(
    fc.property(features, (values) => {
      const probability = answerProbability(values);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }),
  );
});

test('at the means of the calibration the odds are those of the intercept', () => {
  const means = {
    topScoreOverIdf: 1,
    topCoverage: 1,
    topSentence: 1,
    margin: 1,
    bestCoverageOfThree: 1,
    rarestTermsPresent: 1,
  };
  const calibration = {
    features: Object.keys(means),
    mean: [1, 1, 1, 1, 1, 1],
    deviation: [1, 1, 1, 1, 1, 1],
    weight: [1, 2, 3, 4, 5, 6],
    intercept: 0,
  };
  expect(answerProbability(means, calibration)).toBe(0.5);
  expect(() => answerProbability(means, { ...calibration, features: ['unknown'] })).toThrow('no feature');
});
