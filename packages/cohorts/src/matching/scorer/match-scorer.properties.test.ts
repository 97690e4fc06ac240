// The scorer against an independent computation that looks at every pair of records.

import { type MatchEvaluation, matchEvaluationSchema } from '@synthward/contracts';
import fc from 'fast-check';
import {
  allPairs,
  bCubed,
  closureOf,
  type Pair,
  pairwise,
  setsOf,
  slicesOf,
} from '../../../test/brute-force-evaluation';
import { truthOf } from '../../../test/sample-truth';
import type { MatchTruth } from '../truth/match-truth';
import { createMatchScorer } from './match-scorer';

const persons = fc.array(fc.nat(6), { minLength: 1, maxLength: 14 });
const links = fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.nat(5)), { maxLength: 25 });
const memberships = fc.array(fc.tuple(fc.nat(5), fc.nat(13)), { maxLength: 20 });

type Row = readonly [a: number, b: number, score: number];
type Test = (a: number, b: number) => boolean;

function expectPairwise(found: MatchEvaluation['links']['pairwise'], truth: MatchTruth, isPredicted: Test) {
  const isTrue: Test = (a, b) => truth.personOf(a) === truth.personOf(b);
  const wanted = pairwise(allPairs(truth.recordCount), isTrue, isPredicted);
  const { truePairs, predictedPairs, truePositives } = wanted;
  expect(found).toMatchObject(wanted);
  expect(found.falsePositives).toBe(predictedPairs - truePositives);
  expect(found.falseNegatives).toBe(truePairs - truePositives);
  expect(found.precision).toBe(predictedPairs === 0 ? null : truePositives / predictedPairs);
  expect(found.recall).toBe(truePairs === 0 ? null : truePositives / truePairs);
  if (truePositives === 0) expect(found.f1 ?? 0).toBe(0);
  else {
    const [precision, recall] = [truePositives / predictedPairs, truePositives / truePairs];
    expect(found.f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  }
}

/** Kinds of slices that the truth knows of true pairs alone. */
const PAIR_FACTS = ['differingFields', 'difficulty'];

function expectSlices(found: MatchEvaluation['links']['slices'], truth: MatchTruth, isPredicted: Test) {
  const pairs = allPairs(truth.recordCount);
  const truePairs = pairs.filter(([a, b]) => truth.personOf(a) === truth.personOf(b));
  for (const [kind, slices] of Object.entries(found)) {
    const isFact = PAIR_FACTS.includes(kind);
    const wanted = slicesOf(truth, kind, isFact ? truePairs : pairs, isPredicted).map((slice) => ({
      ...slice,
      predictedPairs: isFact ? null : slice.predictedPairs,
      recall: slice.truePairs === 0 ? null : slice.found / slice.truePairs,
      precision: isFact || slice.predictedPairs === 0 ? null : slice.found / slice.predictedPairs,
    }));
    expect((slices ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(wanted);
  }
}

function expectClosure(found: MatchEvaluation['closure'], truth: MatchTruth, isTogether: Test) {
  const { recordCount } = truth;
  const isTrue: Test = (a, b) => truth.personOf(a) === truth.personOf(b);
  expectPairwise(found.pairwise, truth, isTogether);
  expectSlices(found.slices, truth, isTogether);
  const wanted = bCubed(recordCount, isTrue, isTogether);
  expect(found.bCubed.precision).toBeCloseTo(wanted.precision, 12);
  expect(found.bCubed.recall).toBeCloseTo(wanted.recall, 12);
  const [predicted, people] = [setsOf(recordCount, isTogether), setsOf(recordCount, isTrue)];
  expect(found.clusters).toEqual({
    predicted: predicted.length,
    true: people.length,
    exact: predicted.filter((set) => people.includes(set)).length,
  });
  const personsIn = (set: string) =>
    new Set(set.split(',').map((record) => truth.personOf(Number(record)))).size;
  const merged = predicted.filter((set) => personsIn(set) > 1);
  expect(found.overMerge).toEqual({
    clusters: merged.length,
    records: merged.join().split(',').filter(Boolean).length,
  });
  const piecesOf = (set: string) =>
    predicted.filter((cluster) => cluster.split(',').some((record) => set.split(',').includes(record)))
      .length;
  const split = people.map(piecesOf).filter((pieces) => pieces > 1);
  expect(found.underMerge).toEqual({ persons: split.length, pieces: split.reduce((a, b) => a + b, 0) });
}

test('for random links, every figure equals its definition applied to every pair', () => {
  fc.assert(
    fc.property(persons, links, (people, rows) => {
      const truth = truthOf(people);
      const known = rows.filter(([a, b]) => a < people.length && b < people.length);
      const given = new Set(known.map(([a, b]) => [a, b].toSorted((x, y) => x - y).join()));
      const isLinked: Test = (a, b) => a !== b && given.has(`${a},${b}`);
      const scorer = createMatchScorer(truth);
      for (const [a, b] of rows) scorer.addPair(`r${a}`, `r${b}`);
      const report = matchEvaluationSchema.parse(scorer.report());
      expectPairwise(report.links.pairwise, truth, isLinked);
      expectSlices(report.links.slices, truth, isLinked);
      expectClosure(
        report.closure,
        truth,
        closureOf(
          people.length,
          known.map(([a, b]): Pair => [a, b]),
        ),
      );
      const possible = allPairs(people.length).length;
      const linked = allPairs(people.length).filter(([a, b]) => isLinked(a, b)).length;
      expect(report.links.pairsCompleteness).toBe(report.links.pairwise.recall);
      if (possible === 0) expect(report.links.reductionRatio).toBeNull();
      else expect(report.links.reductionRatio).toBeCloseTo(1 - linked / possible, 12);
    }),
    { numRuns: 150 },
  );
});

test('for random clusters, which may share records, every figure equals its definition', () => {
  fc.assert(
    fc.property(persons, memberships, (people, rows) => {
      const truth = truthOf(people);
      const known = rows.filter(([, record]) => record < people.length);
      const joined = known.flatMap(([cluster, a]) =>
        known.filter(([other]) => other === cluster).map(([, b]): Pair => [a, b]),
      );
      const isTogether = closureOf(people.length, joined);
      const scorer = createMatchScorer(truth);
      for (const [cluster, record] of rows) scorer.addCluster(`c${cluster}`, `r${record}`);
      const report = matchEvaluationSchema.parse(scorer.report());
      expectClosure(report.closure, truth, isTogether);
      expectPairwise(report.links.pairwise, truth, isTogether);
      expectSlices(report.links.slices, truth, isTogether);
    }),
    { numRuns: 100 },
  );
});

test('the threshold curve equals scoring the links that reach each threshold', () => {
  fc.assert(
    fc.property(persons, links, (people, rows) => {
      const truth = truthOf(people);
      const known = rows.filter(([a, b]) => a < people.length && b < people.length && a !== b);
      const scorer = createMatchScorer(truth);
      for (const [a, b, score] of known) scorer.addPair(`r${a}`, `r${b}`, score / 4);
      const { links: found } = scorer.report();
      if (known.length === 0 || found.pairwise.truePairs === 0) {
        expect(found.thresholds).toBeNull();
        return;
      }
      const scores = [...new Set(highestScores(known).values())].toSorted((x, y) => y - x);
      const curve = found.thresholds?.curve ?? [];
      expect(curve.map(({ threshold }) => threshold)).toEqual(scores);
      expect(curve).toEqual(
        scores.map((threshold) => ({ threshold, ...sharesFrom(truth, known, threshold) })),
      );
      const bestF1 = Math.max(...curve.map(({ f1 }) => f1 ?? 0));
      expect(found.thresholds?.best.f1).toBe(bestF1);
    }),
  );
});

function highestScores(rows: readonly Row[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const [a, b, score] of rows) {
    const key = [a, b].toSorted((x, y) => x - y).join();
    highest.set(key, Math.max(highest.get(key) ?? 0, score / 4));
  }
  return highest;
}

/** The shares when only the rows that reach a threshold are sent. */
function sharesFrom(truth: MatchTruth, rows: readonly Row[], threshold: number) {
  const scorer = createMatchScorer(truth);
  for (const [a, b, score] of rows) if (score / 4 >= threshold) scorer.addPair(`r${a}`, `r${b}`);
  const { precision, recall, f1 } = scorer.report().links.pairwise;
  return { precision, recall, f1 };
}

test('the order of the rows and of the two records in them changes no byte of the report', () => {
  fc.assert(
    fc.property(persons, links, (people, rows) => {
      const [forward, backward] = [createMatchScorer(truthOf(people)), createMatchScorer(truthOf(people))];
      for (const [a, b, score] of rows) forward.addPair(`r${a}`, `r${b}`, score);
      for (const [a, b, score] of rows.toReversed()) backward.addPair(`r${b}`, `r${a}`, score);
      const comparable = (report: MatchEvaluation) =>
        JSON.stringify({ ...report, input: { ...report.input, firstUnknownRecords: [] } });
      expect(comparable(backward.report())).toBe(comparable(forward.report()));
    }),
  );
});
