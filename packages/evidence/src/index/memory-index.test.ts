import type { EvidenceRecord } from '@synthward/contracts';
import { describeIndexConformance } from '../../test/index-conformance';
import { recordOf } from '../../test/random-records';
import { createMemoryIndex } from './memory-index';

describeIndexConformance({
  name: 'in memory',
  create: async (isHighQuality) => createMemoryIndex({ isHighQuality }),
});

const MANY = 6000;
const isHighQuality = (): boolean => false;

test('after most of a large index is gone, the rest is found as in an index that never held more', async () => {
  const records = Array.from({ length: MANY }, (_, i) => numbered(i));
  const index = createMemoryIndex({ isHighQuality });
  await index.add(records);
  await index.remove(records.filter((_, i) => i % 4 !== 0).map(({ id }) => id));
  await index.add([numbered(1)]);
  const never = createMemoryIndex({ isHighQuality });
  await never.add(records.filter((_, i) => i % 4 === 0 || i === 1));
  const terms = ['common', 'seven', 'three'].map((term) => ({ term, weight: 1 }));
  expect(await index.search(terms, {}, MANY)).toEqual(await never.search(terms, {}, MANY));
  expect(await index.fingerprint()).toBe(await never.fingerprint());
  expect(await index.get(['pmid:5', 'pmid:8', 'pmid:1'])).toEqual([numbered(8), numbered(1)]);
});

test('the score is the one of BM25 with k1 0.9 and b 0.4, worked out by hand', async () => {
  const index = createMemoryIndex({ isHighQuality });
  await index.add([
    recordOf({ id: 'pmid:1', title: 'aspirin aspirin stroke' }),
    recordOf({ id: 'pmid:2', title: 'stroke' }),
  ]);
  const [hit] = await index.search([{ term: 'aspirin', weight: 1 }], {}, 1);
  // idf = ln(1 + 1.5 / 1.5), length 3 of a mean of 2, twice in the document
  expect(hit?.score).toBeCloseTo((Math.log(2) * 2 * 1.9) / (2 + 0.9 * (0.6 + (0.4 * 3) / 2)), 12);
});

function numbered(i: number): EvidenceRecord {
  const words = [i % 7 === 0 ? 'seven' : 'other', i % 3 === 0 ? 'three three' : 'none', 'common'];
  return recordOf({ id: `pmid:${i}`, title: words.join(' ') });
}
