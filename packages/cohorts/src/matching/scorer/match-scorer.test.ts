// Evaluations worked out by hand.

import { truthOf } from '../../../test/sample-truth';
import { createMatchScorer } from './match-scorer';

/** Three persons with three, two and one records. */
const truth = truthOf([0, 0, 0, 1, 1, 2]);

test('perfect predictions have every share 1, and nothing merged or split', () => {
  const scorer = createMatchScorer(truth);
  for (const [a, b] of [
    ['r0', 'r1'],
    ['r0', 'r2'],
    ['r2', 'r1'],
    ['r4', 'r3'],
  ] as const)
    scorer.addPair(a, b);
  const { links, closure, persons, records } = scorer.report();
  const perfect = { truePairs: 4, predictedPairs: 4, truePositives: 4, falsePositives: 0, falseNegatives: 0 };
  expect({ persons, records }).toEqual({ persons: 3, records: 6 });
  expect(links.pairwise).toEqual({ ...perfect, precision: 1, recall: 1, f1: 1 });
  expect(closure.pairwise).toEqual(links.pairwise);
  expect(closure.bCubed).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(closure.clusters).toEqual({ predicted: 3, true: 3, exact: 3 });
  expect(closure.overMerge).toEqual({ clusters: 0, records: 0 });
  expect(closure.underMerge).toEqual({ persons: 0, pieces: 0 });
  expect(links).toMatchObject({ pairsCompleteness: 1, reductionRatio: 11 / 15, thresholds: null });
});

test('a chain through a person finds its missing link in the closure alone', () => {
  const scorer = createMatchScorer(truth);
  scorer.addPair('r0', 'r1');
  scorer.addPair('r1', 'r2');
  const { links, closure } = scorer.report();
  expect(links.pairwise).toMatchObject({ truePositives: 2, recall: 0.5, precision: 1 });
  expect(closure.pairwise).toMatchObject({ truePositives: 3, recall: 0.75, precision: 1 });
});

test('without predictions nothing is found, precision is unknown and every person is split', () => {
  const { input, links, closure } = createMatchScorer(truth).report();
  expect(input).toMatchObject({ kind: 'none', rows: 0 });
  expect(links.pairwise).toMatchObject({ predictedPairs: 0, precision: null, recall: 0, f1: 0 });
  expect(links).toMatchObject({ pairsCompleteness: 0, reductionRatio: 1 });
  // Every record is pure; it sees a third, a half or the whole of its person: (3/3 + 2/2 + 1) / 6.
  expect(closure.bCubed).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  expect(closure.clusters).toEqual({ predicted: 6, true: 3, exact: 1 });
  expect(closure.underMerge).toEqual({ persons: 2, pieces: 5 });
});

test('everything merged is found whole and mixed throughout', () => {
  const scorer = createMatchScorer(truth);
  for (let i = 0; i < 6; i += 1) scorer.addCluster('all', `r${i}`);
  const { links, closure } = scorer.report();
  expect(closure.pairwise).toMatchObject({
    predictedPairs: 15,
    truePositives: 4,
    precision: 4 / 15,
    recall: 1,
  });
  expect(links.pairwise).toEqual(closure.pairwise);
  expect(links.reductionRatio).toBe(0);
  // (9 + 4 + 1) / 6 records of the cluster, averaged over 6 records.
  expect(closure.bCubed.precision).toBeCloseTo(14 / 36, 15);
  expect(closure.bCubed.recall).toBe(1);
  expect(closure.overMerge).toEqual({ clusters: 1, records: 6 });
  expect(closure.clusters).toEqual({ predicted: 1, true: 3, exact: 0 });
});

test('rows that cannot count are counted apart: self pairs, repeats and unknown records', () => {
  const scorer = createMatchScorer(truth);
  scorer.addPair('r0', 'r0');
  scorer.addPair('r0', 'r1');
  scorer.addPair('r1', 'r0');
  for (let i = 0; i < 12; i += 1) scorer.addPair('r0', `stranger-${i}`);
  const { input, links } = scorer.report();
  expect(input).toEqual({
    kind: 'pairs',
    rows: 15,
    selfPairs: 1,
    repeats: 1,
    unknownRows: 12,
    firstUnknownRecords: Array.from({ length: 10 }, (_, i) => `stranger-${i}`),
  });
  expect(links.pairwise.predictedPairs).toBe(1);
});

test('a scorer refuses pairs and clusters together', () => {
  const scorer = createMatchScorer(truth);
  scorer.addPair('r0', 'r1');
  expect(() => scorer.addCluster('c', 'r0')).toThrow(RangeError);
});

test('one pair without a score leaves no curve, for its place on it is unknown', () => {
  const scorer = createMatchScorer(truth);
  scorer.addPair('r0', 'r1', 0.5);
  scorer.addPair('r3', 'r4');
  expect(scorer.report().links.thresholds).toBeNull();
});

test('a curve over many scores has 101 points from the highest to the lowest', () => {
  const people = Array.from({ length: 60 }, (_, i) => i % 30);
  const scorer = createMatchScorer(truthOf(people));
  for (let i = 1; i < 60; i += 1) for (let j = 0; j < i; j += 1) scorer.addPair(`r${i}`, `r${j}`, i * 60 + j);
  const curve = scorer.report().links.thresholds?.curve ?? [];
  expect(curve).toHaveLength(101);
  expect([curve[0]?.threshold, curve[100]?.threshold]).toEqual([59 * 60 + 58, 60]);
});

test('a cohort without records has an evaluation without shares', () => {
  const { links, closure } = createMatchScorer(truthOf([])).report();
  expect(links).toMatchObject({ pairsCompleteness: null, reductionRatio: null });
  expect(closure.bCubed).toEqual({ precision: null, recall: null, f1: null });
});
