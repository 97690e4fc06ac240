// How a job is cut: every part once, in order, in at most 500 chunks.

import fc from 'fast-check';
import { requirePlan } from '../cohorts/inspect-spec';
import { planChunks } from './plan-chunks';

const { spec } = requirePlan({ name: 'chunks', population: 10_500, seed: 1 });

test('a small job is cut into chunks of the wished size, the last one shorter', () => {
  const cut = planChunks(spec, 5).map(({ number, fromPart, toPart }) => [number, fromPart, toPart]);
  expect(cut).toEqual([
    [0, 0, 5],
    [1, 5, 10],
    [2, 10, 11],
  ]);
});

test('a longitudinal job has parts of a tenth of the patients', () => {
  const clinical = { ...spec.clinical, detail: 'longitudinal' as const };
  const cut = planChunks({ clinical, population: 1050 }, 5).map(({ fromPart, toPart }) => [fromPart, toPart]);
  expect(cut).toEqual([
    [0, 5],
    [5, 10],
    [10, 11],
  ]);
});

test('any job is cut so that each part is in exactly one chunk, in order, with at most 500 chunks', () => {
  const sizes = {
    population: fc.integer({ min: 1, max: 10_000_000 }),
    partsPerChunk: fc.integer({ min: 1, max: 10_000 }),
  };
  fc.assert(
    fc.property(fc.record(sizes), ({ population, partsPerChunk }) => {
      const chunks = planChunks({ ...spec, population }, partsPerChunk);
      expect(chunks.length).toBeGreaterThan(0);
      expect(chunks.length).toBeLessThanOrEqual(500);
      expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
      let next = 0;
      chunks.forEach(({ number, fromPart, toPart }, i) => {
        expect([number, fromPart]).toEqual([i, next]);
        expect(toPart).toBeGreaterThan(fromPart);
        next = toPart;
      });
      expect(next).toBe(Math.ceil(population / 1000));
    }),
  );
});
