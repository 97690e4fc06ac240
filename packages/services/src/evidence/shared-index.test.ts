// The library in an index that outlives processes and is shared by them: LanceDB in a directory.

import path from 'node:path';
import { type SynthesisAnswer, synthesisRequestSchema } from '@synthward/contracts';
import { type OpenedIndex, openEvidenceIndex } from '@synthward/evidence-engines';
import { silentLogger } from '@synthward/observability';
import { createPrivateDirectory } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { isOfHighQuality } from '../syntheses/providers/library-engine';
import { createEvidenceLibrary, type EvidenceLibrary } from './evidence-library';
import { runEvidenceImport } from './run-import';
import { importEvidence } from './start-import';

const platform = usePlatform('evidence_shared');
const directory = createPrivateDirectory('evidence');
const opened: OpenedIndex[] = [];
afterAll(async () => {
  for (const { close } of opened) await close();
  await directory.remove();
});

let folder = directory.path;
let tests = 0;
beforeEach(async () => {
  await platform.database.rows(
    'truncate evidence_import, evidence_record, evidence_tombstone, evidence_library, outbox',
  );
  tests += 1;
  folder = path.join(directory.path, `${tests}`);
});

const clock = { now: () => new Date() };

async function open(): Promise<OpenedIndex> {
  const index = await openEvidenceIndex({ kind: 'lance', directory: folder }, isOfHighQuality);
  opened.push(index);
  return index;
}

const libraryOver = (openIndex?: () => Promise<OpenedIndex>): EvidenceLibrary =>
  createEvidenceLibrary({
    database: platform.database(),
    logger: silentLogger,
    ...(openIndex && { openIndex }),
  });

async function imported(...articles: readonly object[]): Promise<void> {
  const importer = { database: platform.database(), store: platform.store(), clock, ring: () => undefined };
  const { importID } = await importEvidence(importer, {
    ...{ format: 'auto', library: 'trials', name: 'a source', withFullText: false, actor: 'tok_1' },
    chunks: (async function* () {
      yield Buffer.from(articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
    })(),
  });
  const work = { database: platform.database(), store: platform.store(), clock, logger: silentLogger };
  await runEvidenceImport({ ...work, leaseMs: 60_000 }, importID, new AbortController().signal);
}

const trial = (over: object = {}) => ({
  ...{ pmid: 900001, identifiers: 'verified', journal: 'Journal of samples', year: 2021 },
  title: 'Zolubrine for chronic obstructive pulmonary disease: a randomised trial',
  publicationTypes: ['Randomized Controlled Trial'],
  sections: [
    ['RESULTS', 'Zolubrine reduced exacerbations of COPD compared with placebo (rate ratio 0.71, p<0.001).'],
    ['CONCLUSION', 'Zolubrine reduces exacerbations in patients with COPD.'],
  ],
  ...over,
});

async function answerOf(library: EvidenceLibrary, user_query: string): Promise<SynthesisAnswer> {
  const engine = await library.engineWithin(30_000);
  if (!engine) throw new Error('the library is still being read');
  return engine.synthesise(synthesisRequestSchema.parse({ user_query }), {
    asOf: '2026-11-26',
    now: () => 0,
  });
}

const QUESTION = 'Does zolubrine reduce exacerbations in patients with COPD?';
const citesTrial = ({ synthesis }: SynthesisAnswer) =>
  (synthesis.references ?? []).some(({ document_title }) => document_title === trial().title);

test('what one process has written the next one finds, and writes nothing of it again', async () => {
  const first = await open();
  expect(
    citesTrial(
      await answerOf(
        libraryOver(async () => first),
        QUESTION,
      ),
    ),
  ).toBe(false);
  await imported(trial());
  expect(
    citesTrial(
      await answerOf(
        libraryOver(async () => first),
        QUESTION,
      ),
    ),
  ).toBe(true);

  const second = await open();
  const fingerprint = await second.index.fingerprint();
  let written = 0;
  const counting = {
    ...second,
    index: {
      ...second.index,
      add: async (records: Parameters<typeof second.index.add>[0]) => {
        const before = await second.index.fingerprint();
        await second.index.add(records);
        if ((await second.index.fingerprint()) !== before) written += 1;
      },
    },
  };
  expect(
    citesTrial(
      await answerOf(
        libraryOver(async () => counting),
        QUESTION,
      ),
    ),
  ).toBe(true);
  expect([written, await second.index.fingerprint()]).toEqual([0, fingerprint]);
});

test('a retraction that one process has read holds for another one that starts later, from its first answer on', async () => {
  const [one, other] = [await open(), await open()];
  const running = libraryOver(async () => one);
  await answerOf(running, QUESTION);
  await imported(trial({ retraction: 'retracted' }));
  expect(citesTrial(await answerOf(running, QUESTION))).toBe(false);
  expect(
    citesTrial(
      await answerOf(
        libraryOver(async () => other),
        QUESTION,
      ),
    ),
  ).toBe(false);
  expect(citesTrial(await answerOf(running, QUESTION))).toBe(false);
});

test.each([
  QUESTION,
  'Does tiotropium reduce exacerbations in patients with COPD in primary care?',
  'Which team won the football match yesterday?',
])('the answer is the same as in memory: %s', async (question) => {
  expect(await answerOf(libraryOver(open), question)).toEqual(await answerOf(libraryOver(), question));
});

test('an index is settled once a thousand articles have come, in however many imports', async () => {
  const memory = await openEvidenceIndex({ kind: 'memory' }, isOfHighQuality);
  let settled = 0;
  const library = libraryOver(async () => ({
    ...memory,
    settle: async () => {
      settled += 1;
    },
  }));
  const articles = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => trial({ pmid: from + i, title: `Trial ${from + i}` }));
  await imported(...articles(910_000, 600));
  await library.engine();
  expect(settled).toBe(0);
  await imported(...articles(920_000, 600));
  await library.engine();
  await library.engine();
  expect(settled).toBe(1);
});
