// Evidence from a source to an answer, on real rows and real files: imported once, kept up with, never cited when retracted.

import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type SynthesisAnswer, synthesisRequestSchema } from '@synthward/contracts';
import { publishOutboxPage } from '@synthward/db';
import { bundledRecords, createMemoryIndex, type EvidenceIndex } from '@synthward/evidence';
import { silentLogger } from '@synthward/observability';
import { until } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { isOfHighQuality } from '../syntheses/providers/library-engine';
import { createEvidenceLibrary } from './evidence-library';
import { evidenceImportRules } from './import-rules';
import { importKeyOf } from './import-source';
import { readEvidenceImport } from './import-view';
import { listLibraries, searchEvidence } from './read-libraries';
import { type ImportWork, runEvidenceImport } from './run-import';
import { importEvidence } from './start-import';

const platform = usePlatform('evidence');
const clock = { now: () => new Date() };
const never = new AbortController().signal;
const rows = (sql: string, values: unknown[] = []) => platform.database.rows(sql, values);

const work = (over: Partial<ImportWork> = {}): ImportWork => ({
  database: platform.database(),
  store: platform.store(),
  clock,
  logger: silentLogger,
  leaseMs: 60_000,
  ...over,
});

beforeEach(async () => {
  await rows('truncate evidence_import, evidence_record, evidence_tombstone, evidence_library, outbox');
  await platform.store().deletePrefix('evidence-imports');
});

interface Sent {
  readonly text: string | Uint8Array;
  readonly library?: string;
}

async function send({ text, library = 'trials' }: Sent): Promise<string> {
  const importer = { database: platform.database(), store: platform.store(), clock, ring: () => undefined };
  const { importID, status } = await importEvidence(importer, {
    ...{ format: 'auto', library, name: 'a source', withFullText: false, actor: 'tok_1' },
    chunks: chunksOf(text),
  });
  expect(status).toBe('queued');
  return importID;
}

async function* chunksOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function imported(sent: Sent) {
  const importID = await send(sent);
  expect(await runEvidenceImport(work(), importID, never)).toBeUndefined();
  return readEvidenceImport(platform.database(), importID);
}

const lines = (...articles: readonly object[]): string =>
  articles.map((article) => `${JSON.stringify(article)}\n`).join('');

/** A trial of a drug that nothing else tells of. */
const trial = (over: object = {}) => ({
  pmid: 900001,
  identifiers: 'verified',
  title: 'Zolubrine for chronic obstructive pulmonary disease: a randomised trial',
  journal: 'Journal of samples',
  year: 2021,
  publicationTypes: ['Randomized Controlled Trial'],
  sections: [
    ['METHODS', 'We randomly assigned 640 patients with COPD to zolubrine or placebo.'],
    ['RESULTS', 'Zolubrine reduced exacerbations of COPD compared with placebo (rate ratio 0.71, p<0.001).'],
    ['CONCLUSION', 'Zolubrine reduces exacerbations in patients with COPD.'],
  ],
  ...over,
});

const library = () => createEvidenceLibrary({ database: platform.database(), logger: silentLogger });

async function answerOf(
  evidence: ReturnType<typeof library>,
  user_query = 'Does zolubrine reduce exacerbations in patients with COPD?',
): Promise<SynthesisAnswer> {
  const engine = await evidence.engineWithin(30_000);
  if (!engine) throw new Error('the library is still being read');
  const moment = { asOf: '2026-11-26', now: () => 0 };
  return engine.synthesise(synthesisRequestSchema.parse({ user_query }), moment);
}

const citedTitles = ({ synthesis }: SynthesisAnswer) =>
  (synthesis.references ?? []).map(({ document_title }) => document_title);

test('what was imported is cited in the next answer, with its place and its link, without a restart', async () => {
  const evidence = library();
  expect(citedTitles(await answerOf(evidence))).not.toContain(trial().title);
  const { status, counts } = await imported({ text: lines(trial()) });
  expect([status, counts]).toEqual([
    'completed',
    { added: 1, changed: 0, unchanged: 0, removed: 0, tombstones: 0 },
  ]);
  const { synthesis, response_flags } = await answerOf(evidence);
  expect(synthesis.references?.[0]).toMatchObject({
    document_title: trial().title,
    link_or_doi: 'https://pubmed.ncbi.nlm.nih.gov/900001/',
  });
  expect(synthesis.text).toContain('[1]');
  expect(response_flags?.contains_trial).toBe(true);
});

test('a retracted article is never cited: by its own record, by a notice before or after it, or by another library', async () => {
  const notice = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">900099</PMID><Article><ArticleTitle>Retraction.</ArticleTitle><PublicationTypeList><PublicationType UI="D016440">Retraction of Publication</PublicationType></PublicationTypeList></Article><CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"><PMID Version="1">900001</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
  const ways: readonly (readonly Sent[])[] = [
    [{ text: lines(trial({ retraction: 'retracted' })) }],
    [{ text: notice }, { text: lines(trial()) }],
    [{ text: lines(trial()) }, { text: notice, library: 'notices' }],
    [
      { text: lines(trial()), library: 'a' },
      { text: lines(trial({ retraction: 'retracted' })), library: 'b' },
    ],
  ];
  for (const sources of ways) {
    await rows('truncate evidence_import, evidence_record, evidence_tombstone, evidence_library');
    const evidence = library();
    for (const source of sources) {
      await imported(source);
      await answerOf(evidence);
    }
    expect(citedTitles(await answerOf(evidence))).not.toContain(trial().title);
    const found = await searchEvidence(platform.database(), { q: 'pmid:900001' });
    expect(new Set(found.records.map(({ retraction }) => retraction))).toEqual(new Set(['retracted']));
  }
});

test('a tombstone holds for the cards that come along as well', async () => {
  const evidence = library();
  const query = 'Does tiotropium reduce exacerbations in patients with COPD in primary care?';
  const { synthesis } = await answerOf(evidence, query);
  const pmid = /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(synthesis.references?.[0]?.link_or_doi ?? '')?.[1];
  const doi = /doi\.org\/(.+)$/.exec(synthesis.references?.[0]?.link_or_doi ?? '')?.[1] ?? '';
  const title = synthesis.references?.[0]?.document_title ?? '';
  const row = `1,"x",${doi},${pmid ?? 0},Retraction\n`;
  await imported({ text: `Record ID,Title,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n${row}` });
  expect(citedTitles(await answerOf(evidence, query))).not.toContain(title);
});

test('an index that is kept up holds what a new one reads; one that outlives its process never shows a card as it was', async () => {
  const kept = createMemoryIndex({ isHighQuality: isOfHighQuality });
  const over = (index: EvidenceIndex) => {
    const parts = { database: platform.database(), logger: silentLogger };
    const settle = async () => undefined;
    return createEvidenceLibrary({ ...parts, openIndex: async () => ({ index, isShared: false, settle }) });
  };
  const evidence = over(kept);
  const [card] = bundledRecords();
  if (!card) throw new Error('there are no cards');
  const sources: readonly Sent[] = [
    { text: lines(trial(), trial({ pmid: 900002, mesh: ['Lung'], title: 'Second' })) },
    { text: lines(trial({ revised: '2024-01-01', mesh: ['Heart'] })), library: 'b' },
    {
      text: `Record ID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n1,${card.doi ?? ''},${card.pmid ?? 0},Retraction\n`,
    },
    {
      text: '<PubmedArticleSet><DeleteCitation><PMID Version="1">900002</PMID></DeleteCitation></PubmedArticleSet>',
    },
  ];
  for (const source of sources) {
    await imported(source);
    await evidence.engine();
    const fresh = createMemoryIndex({ isHighQuality: isOfHighQuality });
    await over(fresh).engine();
    expect(await kept.fingerprint()).toBe(await fresh.fingerprint());
  }
  const shown: string[] = [];
  const watched: EvidenceIndex = {
    ...kept,
    add: async (records) => {
      for await (const record of records) {
        if (record.id === card.id) shown.push(record.retraction);
        await kept.add([record]);
      }
    },
  };
  await over(watched).engine();
  expect(new Set(shown)).toEqual(new Set(['retracted']));
});

test('an article that its source takes back is gone from answers, and does not come back', async () => {
  const evidence = library();
  await imported({ text: lines(trial()) });
  expect(citedTitles(await answerOf(evidence))).toContain(trial().title);
  const deletion =
    '<PubmedArticleSet><DeleteCitation><PMID Version="1">900001</PMID></DeleteCitation></PubmedArticleSet>';
  expect((await imported({ text: deletion })).counts).toMatchObject({ removed: 1 });
  expect(citedTitles(await answerOf(evidence))).not.toContain(trial().title);
  expect((await imported({ text: lines(trial()) })).counts).toMatchObject({ added: 0, unchanged: 1 });
  expect(citedTitles(await answerOf(evidence))).not.toContain(trial().title);
});

test('sources imported twice or in another order give a library of the same fingerprint', async () => {
  const sources = [
    lines(trial(), trial({ pmid: 900002, title: 'Another trial' })),
    lines(trial({ revised: '2024-01-01', title: 'The trial, revised' })),
    lines(trial({ revised: '2023-01-01', title: 'The trial, revised before' })),
  ];
  const fingerprintAfter = async (order: readonly number[], name: string) => {
    await rows('truncate evidence_import, evidence_record, evidence_tombstone, evidence_library');
    for (const at of order) await imported({ text: sources[at] ?? '', library: name });
    const { libraries } = await listLibraries(platform.database());
    return libraries.find((each) => each.name === name)?.fingerprint;
  };
  const first = await fingerprintAfter([0, 1, 2], 'x');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintAfter([2, 1, 0, 2, 0], 'x')).toBe(first);
  expect(await fingerprintAfter([0], 'x')).not.toBe(first);
});

test('problems are counted and told by line; what is good of a packed source comes in all the same', async () => {
  const text = `${lines(trial())}{"pmid":"7"}\n${lines(trial({ pmid: 900003 }))}{"title":"cut`;
  const view = await imported({ text: gzipSync(text) });
  expect(view).toMatchObject({
    status: 'completed',
    counts: { added: 2 },
    lost: { record: 1, detail: 0, rest: 1 },
    problems: [
      { line: 2, pmid: '7', lost: 'record' },
      { line: 4, pmid: null, lost: 'rest', reason: 'the file is cut off here' },
    ],
  });
});

test('an import that was cut off goes on where it stopped, and counts everything once', async () => {
  const articles = Array.from({ length: 450 }, (_, i) => trial({ pmid: 910_000 + i, title: `Trial ${i}` }));
  const importID = await send({ text: lines(...articles) });
  const leaving = new AbortController();
  const store = {
    ...platform.store(),
    open: async (key: string) => {
      const opened = await platform.store().open(key);
      return opened && { ...opened, body: opened.body };
    },
  };
  const aborted = runEvidenceImport(work({ store }), importID, leaving.signal);
  const done = async () => Number((await rows('select events_done as n from evidence_import'))[0]?.n);
  await until(async () => (await done()) >= 200, { message: 'a batch is written' });
  leaving.abort(new Error('leaving'));
  await aborted.catch((error: Error) => expect(error.message).toBe('leaving'));
  await runEvidenceImport(work(), importID, never);
  expect(await readEvidenceImport(platform.database(), importID)).toMatchObject({
    status: 'completed',
    counts: { added: 450, unchanged: 0 },
  });
  expect(await platform.store().head(importKeyOf(importID))).toBeUndefined();
});

test('whoever passes over much that is written keeps the claim meanwhile', async () => {
  const articles = Array.from({ length: 500 }, (_, i) => trial({ pmid: 920_000 + i, title: `Trial ${i}` }));
  const importID = await send({ text: lines(...articles) });
  await rows('update evidence_import set events_done = 500');
  const leases: unknown[] = [];
  async function* slowly() {
    await rows(`update evidence_import set lease_until = now() - interval '1 second'`);
    for (let at = 0; at < articles.length; at += 100) {
      leases.push(...(await rows('select lease_until > now() as "isOurs" from evidence_import')));
      yield Buffer.from(lines(...articles.slice(at, at + 100)));
    }
  }
  const store = {
    ...platform.store(),
    open: async () => ({
      bytes: 0,
      totalBytes: 0,
      body: Readable.from(slowly(), { objectMode: true, highWaterMark: 1 }),
    }),
  };
  await runEvidenceImport(work({ store }), importID, never);
  expect(leases.at(0)).toEqual({ isOurs: false });
  expect(leases.at(-1)).toEqual({ isOurs: true });
  expect(await readEvidenceImport(platform.database(), importID)).toMatchObject({ status: 'completed' });
});

test('a worker whose claim is taken over writes nothing more', async () => {
  const importID = await send({ text: lines(trial()) });
  const store = {
    ...platform.store(),
    open: async (key: string) => {
      await rows('update evidence_import set attempt = attempt + 1');
      return platform.store().open(key);
    },
  };
  expect(await runEvidenceImport(work({ store }), importID, never)).toBeUndefined();
  expect(await rows('select count(*)::int as n from evidence_record')).toEqual([{ n: 0 }]);
  expect(await readEvidenceImport(platform.database(), importID)).toMatchObject({ status: 'running' });
});

test('an import whose source is gone fails and says so; one that fails three times in a row as well', async () => {
  const lost = await send({ text: lines(trial()) });
  await platform.store().deletePrefix('evidence-imports');
  await runEvidenceImport(work(), lost, never);
  expect(await readEvidenceImport(platform.database(), lost)).toMatchObject({
    status: 'failed',
    error: { code: 'source_missing' },
  });
  const broken = await send({ text: lines(trial()) });
  const store = { ...platform.store(), open: () => Promise.reject(new Error('the disk is away')) };
  expect(await runEvidenceImport(work({ store }), broken, never)).toBe(1000);
  expect(await runEvidenceImport(work({ store }), broken, never)).toBe(2000);
  expect(await runEvidenceImport(work({ store }), broken, never)).toBeUndefined();
  expect(await readEvidenceImport(platform.database(), broken)).toMatchObject({
    status: 'failed',
    error: { code: 'internal' },
  });
});

test('a doorbell is written with the import, which stands among what operators did', async () => {
  const importID = await send({ text: lines(trial()) });
  const messages: unknown[] = [];
  await publishOutboxPage(platform.database(), 100, async (page) => void messages.push(...page));
  expect(messages).toMatchObject([
    { queue: 'evidence-import', id: `ei-${importID}-r1`, payload: { importID } },
  ]);
  expect(
    await rows(
      `select actor, target, reason, data from operator_action where action = 'evidence.import'
                 and data ->> 'importID' = $1`,
      [importID],
    ),
  ).toEqual([{ actor: 'tok_1', target: 'trials', reason: 'a source', data: { importID, format: 'auto' } }]);
});

test('imports that nobody has are rung for, not while the queue is held; sources without an import go after a day', async () => {
  const importID = await send({ text: lines(trial()) });
  await rows('truncate outbox');
  const rules = (now = clock) =>
    evidenceImportRules({
      database: platform.database(),
      store: platform.store(),
      clock: now,
      patienceSeconds: 0,
    });
  const [ring, sweep] = rules();
  await rows(
    `insert into queue_hold (queue, reason, actor, at) values ('evidence-import', 'why', 'tok_1', now())`,
  );
  expect(await ring?.apply()).toBe(0);
  expect(await runEvidenceImport(work(), importID, never)).toBeUndefined();
  await rows(`delete from queue_hold where queue = 'evidence-import'`);
  expect(await ring?.apply()).toBe(1);
  await platform.store().put(importKeyOf('evi_gone'), chunksOf('x'), { contentType: 'text/plain' });
  expect(await sweep?.apply()).toBe(0);
  const [, later] = rules({ now: () => new Date(Date.now() + 90_000_000) });
  expect(await later?.apply()).toBe(1);
  expect(await platform.store().head(importKeyOf(importID))).toBeDefined();
  expect(await platform.store().head(importKeyOf('evi_gone'))).toBeUndefined();
});

test('operators see how much each library holds, and that abstention was not fitted to it', async () => {
  await imported({ text: lines(trial(), trial({ pmid: 900005, retraction: 'retracted' })) });
  const { libraries, abstention } = await listLibraries(platform.database());
  expect(libraries).toMatchObject([
    { name: 'bundled', retracted: 0, updatedAt: null },
    { name: 'trials', records: 2, retracted: 1 },
  ]);
  expect(abstention).toMatchObject({ isFittedToThese: false });
  const found = await searchEvidence(platform.database(), { q: 'zolubrine randomised', library: 'trials' });
  expect(found.records.map(({ id, design }) => [id, design])).toEqual([
    ['pmid:900001', 'randomised-trial'],
    ['pmid:900005', 'randomised-trial'],
  ]);
});
