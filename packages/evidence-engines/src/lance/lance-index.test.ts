import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createMemoryIndex, termsOf } from '@synthward/evidence';
import fc from 'fast-check';
import { describeIndexConformance } from '../../../evidence/test/index-conformance';
import {
  isOfGoodJournal,
  randomFilter,
  randomQuestion,
  randomRecords,
  recordOf,
} from '../../../evidence/test/random-records';
import { type LanceIndex, openLanceIndex } from './lance-index';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
const folders: string[] = [];
const opened: LanceIndex[] = [];

async function open(directory?: string): Promise<LanceIndex> {
  const folder = directory ?? (await mkdtemp(path.join(os.tmpdir(), 'synthward-lance-')));
  folders.push(folder);
  const index = await openLanceIndex({ directory: folder, isHighQuality: isOfGoodJournal });
  opened.push(index);
  return index;
}

afterAll(async () => {
  for (const index of opened) index.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describeIndexConformance({ name: 'LanceDB', runs: 20, create: () => open() });

const queryOf = (...terms: string[]) => terms.map((term) => ({ term, weight: 1 }));

test('the hits are those of the index in memory, scores included, before and after the table is optimized', () =>
  fc.assert(
    fc.asyncProperty(randomRecords, randomQuestion, randomFilter, async (records, question, filter) => {
      const memory = createMemoryIndex({ isHighQuality: isOfGoodJournal });
      const lance = await open();
      for (const index of [memory, lance]) await index.add(records);
      const terms = termsOf(question).map((term, i) => ({ term, weight: 1 + (i % 2) }));
      const expected = await memory.search(terms, filter, 7);
      expect(await lance.search(terms, filter, 7)).toEqual(expected);
      await lance.optimize();
      expect(await lance.search(terms, filter, 7)).toEqual(expected);
      expect(await lance.fingerprint()).toBe(await memory.fingerprint());
    }),
    { seed, numRuns: 15 },
  ));

test('a directory that is opened again holds what it held', async () => {
  const first = await open();
  await first.add([recordOf({ id: 'pmid:1', title: 'aspirin' })]);
  const again = await open(folders.at(-1));
  expect(await again.fingerprint()).toBe(await first.fingerprint());
  expect((await again.search(queryOf('aspirin'), {}, 5)).map(({ id }) => id)).toEqual(['pmid:1']);
});

test('two writers that bring the same records at once keep each of them once', async () => {
  const one = await open();
  const other = await open(folders.at(-1));
  const records = Array.from({ length: 300 }, (_, i) => recordOf({ id: `pmid:${i}`, title: `aspirin ${i}` }));
  await Promise.all([one.add(records), other.add([...records].reverse())]);
  await one.add([recordOf({ id: 'pmid:0', title: 'insulin' })]);
  expect(await one.termStatistics(['aspirin', 'insulin'])).toEqual({
    documents: 300,
    documentFrequency: new Map([
      ['aspirin', 299],
      ['insulin', 1],
    ]),
  });
});

test('what stands in ids and words is never read as a part of the query', async () => {
  const index = await open();
  const odd = recordOf({ id: "doi:10.1/x'); --", title: "crohn's α-blocker 2.5 l’hôpital" });
  await index.add([odd, recordOf({ id: 'pmid:2', title: 'other' })]);
  const terms = termsOf(odd.title);
  expect((await index.search(queryOf(...terms), {}, 5)).map(({ id }) => id)).toEqual([odd.id]);
  expect([...(await index.termStatistics(terms)).documentFrequency.values()]).toEqual(terms.map(() => 1));
  expect(await index.get([odd.id, "' OR true --"])).toEqual([odd]);
  await index.remove(["' OR true --", odd.id]);
  expect((await index.termStatistics([])).documents).toBe(1);
});
