import { sharedDataTitle } from '@synthward/testkit';
import { findEvidenceData, readDataSets } from './data-sets';
import { halfOf } from './halves';
import { measuresOf } from './ranking-measures';
import { measureRetrieval, type RetrievalFigure } from './retrieval-figures';
import { missedGates } from './retrieval-gates';

const folder = findEvidenceData(process.env.SYNTHWARD_SHARED_DATA);
const onData = folder === null ? test.skip : test;

onData(
  sharedDataTitle(
    'evidence',
    'on d1 and d2 our order reaches its gates, and beats plain BM25 of the same run where there is room',
  ),
  async () => {
    const data = readDataSets(folder ?? '');
    const figures = [];
    for (const set of ['d1', 'd2'] as const) {
      figures.push(
        ...(await measureRetrieval(set, data, { asOf: '2026-11-26', methods: ['plain', 'ours'] })),
      );
    }
    expect(missedGates(figures)).toEqual([]);
    expect(figures.filter(({ half }) => half === 'all')).toHaveLength(6);
  },
  300_000,
);

test('a set that misses its floor or its lead over plain BM25 is named with both figures', () => {
  const figure = (method: 'plain' | 'ours', ndcg10: number): RetrievalFigure => ({
    set: 'd2',
    questions: 'pico',
    method,
    half: 'all',
    count: 1,
    measures: { ndcg10, mrr: 0, recall10: 0, recall100: 0 },
    p50Ms: 0,
    p95Ms: 0,
  });
  expect(missedGates([figure('plain', 0.97), figure('ours', 0.9745)])).toEqual([]);
  expect(missedGates([figure('plain', 0.97), figure('ours', 0.973)])).toEqual([
    'd2 pico: nDCG@10 0.9730 < 0.9740',
  ]);
  expect(missedGates([figure('plain', 0.9), figure('ours', 0.95)])).toEqual([
    'd2 pico: nDCG@10 0.9500 < 0.9640',
  ]);
});

test('gain falls with the logarithm of the place, and recall counts what stands in the first ten and hundred', () => {
  const ids = ['a', 'b', 'c', ...Array.from({ length: 20 }, (_, i) => `x${i}`), 'd'];
  const measures = measuresOf(ids, new Set(['b', 'd']));
  expect(measures.mrr).toBe(0.5);
  expect(measures.recall10).toBe(0.5);
  expect(measures.recall100).toBe(1);
  expect(measures.ndcg10).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
});

test('halves are told by the second byte of the digest of an id alone', () => {
  // their second bytes: 5d, e9, e2, 2f, ea, ec
  expect(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map(halfOf)).toEqual([
    'validate',
    'validate',
    'tune',
    'validate',
    'tune',
    'tune',
  ]);
});
