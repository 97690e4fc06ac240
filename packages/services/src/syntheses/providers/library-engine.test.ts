// The bundled library in an index that outlives the process.

import { synthesisRequestSchema } from '@synthward/contracts';
import { bundledRecords, createMemoryIndex, type EvidenceIndex } from '@synthward/evidence';
import { openEvidenceIndex } from '@synthward/evidence-engines';
import { createPrivateDirectory } from '@synthward/testkit';
import { createLibraryEngine, isOfHighQuality } from './library-engine';

const directory = createPrivateDirectory('evidence');
afterAll(() => directory.remove());

const open = () => openEvidenceIndex({ kind: 'lance', directory: directory.path }, isOfHighQuality);
const countingAdds = (index: EvidenceIndex, counts: number[]): EvidenceIndex => ({
  ...index,
  add: async (records) => {
    const all = [...(records as Iterable<never>)]; // of the bundled library, which is an array
    counts.push(all.length);
    await index.add(all);
  },
});

const QUESTIONS = [
  'Does tiotropium reduce exacerbations in patients with COPD in primary care?',
  'Is metformin effective in preventing type 2 diabetes in adults with prediabetes?',
  'Which team won the football match yesterday?',
];

test('the library goes into a new index once, is found there by the next process, and is put right where it was changed', async () => {
  const adds: number[] = [];
  const first = await open();
  await createLibraryEngine(countingAdds(first.index, adds));
  const fingerprint = await first.index.fingerprint();
  await first.close();

  const second = await open();
  await createLibraryEngine(countingAdds(second.index, adds));
  expect(adds).toEqual([bundledRecords().length]);
  await second.index.remove([bundledRecords()[0]?.id ?? '']);
  await createLibraryEngine(second.index);
  expect(await second.index.fingerprint()).toBe(fingerprint);
  await second.close();
});

test.each(QUESTIONS)('the answer is the same on LanceDB and in memory: %s', async (user_query) => {
  const { index, close } = await open();
  const request = synthesisRequestSchema.parse({ user_query });
  const moment = { asOf: '2026-11-26', now: () => 0 };
  const [lance, memory] = await Promise.all(
    [index, createMemoryIndex({ isHighQuality: isOfHighQuality })].map(async (each) =>
      (await createLibraryEngine(each)).synthesise(request, moment),
    ),
  );
  expect(lance).toEqual(memory);
  await close();
});
