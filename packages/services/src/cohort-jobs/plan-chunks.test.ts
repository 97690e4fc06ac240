// How a job is cut: every part once, in order, in at most 500 chunks.

import fc from 'fast-check';
import { planChunks } from './plan-chunks';

test('a small job is cut into chunks of the wished size, the last one shorter', () => {
  const cut = planChunks(10_500, 5).map(({ number, fromPart, toPart }) => [number, fromPart, toPart]);
  expect(cut).toEqual([
    [0, 0, 5],
    [1, 5, 10],
    [2, 10, 11],
  ]);
});

test('any job is cut so that each part is in exactly one chunk, in order, with at most 500 chunks', () => {
  const sizes = {
    population: fc.integer({ min: 1, max: 10_000_000 }),
    partsPerChunk: fc.integer({ min: 1, max: 10_000 }),
  };
  fc.assert(
    fc.property(fc.record(sizes), ({ population, partsPerChunk }) => {
      const chunks = planChunks(population, partsPerChunk);
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
