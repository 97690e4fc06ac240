// A chunk stores its parts whole, tells what it stored, and stops when it is told to.

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ArtifactStore, createFilesystemStore } from '@synthward/storage';
import { createPrivateDirectory } from '@synthward/testkit';
import { requirePlan } from '../cohorts/inspect-spec';
import { type ChunkProgressCount, generateChunk } from './generate-chunk';

const { spec } = requirePlan({
  name: 'chunk',
  population: 1080,
  seed: 5,
  hie: { sourceSystems: ['a', 'b'], duplicateRate: 0.1 },
  exports: { formats: ['json', 'ndjson', 'manifest'] },
});

const directory = createPrivateDirectory('generate-chunk');
let store: ArtifactStore;
let nextJob = 0;

beforeAll(async () => {
  store = await createFilesystemStore({ root: directory.path });
});
afterAll(() => directory.remove());

function taskOf(fromPart: number, toPart: number) {
  nextJob += 1;
  return { job: { tenantID: 'tnt_1', jobID: `job_${nextJob}` }, spec, fromPart, toPart };
}

async function read(key: string): Promise<Buffer> {
  const opened = await store.open(key);
  if (!opened) throw new Error(`${key} is not stored`);
  const blocks: Buffer[] = [];
  for await (const block of opened.body) blocks.push(block);
  return Buffer.concat(blocks);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const quietly = () => ({ store, signal: new AbortController().signal, onProgress: () => undefined });

test('each part is stored once in each format, as its row says', async () => {
  const { artifacts } = await generateChunk(taskOf(0, 2), quietly());
  expect(artifacts.map(({ name }) => name)).toEqual([
    'cohort-00001.json.gz',
    'patients-00001.ndjson.gz',
    'cohort-00002.json.gz',
    'patients-00002.ndjson.gz',
  ]);
  for (const artifact of artifacts) {
    const stored = await read(artifact.storageKey);
    const content = gunzipSync(stored);
    expect({ bytes: stored.length, sha256: sha256(stored), contentSha256: sha256(content) }).toEqual({
      bytes: artifact.bytes,
      sha256: artifact.sha256,
      contentSha256: artifact.contentSha256,
    });
    expect(artifact.contentBytes).toBe(content.length);
  }
});

test('both formats of a part hold the same records, and know which patients they are', async () => {
  const { artifacts } = await generateChunk(taskOf(1, 2), quietly());
  const [json, ndjson] = await Promise.all(
    artifacts.map(async ({ storageKey }) => gunzipSync(await read(storageKey))),
  );
  const document = JSON.parse(String(json));
  const lines = String(ndjson).trimEnd().split('\n');
  expect(document.part).toEqual({ number: 2, of: 2, firstPatient: 1001, lastPatient: 1080 });
  expect(document.patients).toEqual(lines.map((line) => JSON.parse(line)));
  expect(document.patientSummaries).toHaveLength(80);
  expect(artifacts.map(({ recordCount }) => recordCount)).toEqual([lines.length, lines.length]);
});

test('a part holds the same bytes, whichever parts were written to the same memory before', async () => {
  const formats = ['ndjson', 'fhir-ndjson', 'fhir-bundle'] as const;
  const { spec: exported } = requirePlan({
    name: 'memory',
    population: 130,
    seed: 5,
    clinical: { detail: 'longitudinal' },
    hie: { sourceSystems: ['clinic'], duplicateRate: 0.1 },
    exports: { formats: [...formats], truth: true },
  });
  const digestsOf = async (fromPart: number, toPart: number) => {
    const { artifacts } = await generateChunk({ ...taskOf(fromPart, toPart), spec: exported }, quietly());
    return artifacts.map(({ name, contentSha256 }) => [name, contentSha256]);
  };
  const alone = [await digestsOf(0, 1), await digestsOf(1, 2)].flat();
  expect(alone.length).toBeGreaterThan(20);
  expect(await digestsOf(0, 2)).toEqual(alone);
});

test('progress rises to what the outcome says', async () => {
  const seen: ChunkProgressCount[] = [];
  const { patients, records, bytes, tally, artifacts } = await generateChunk(taskOf(1, 2), {
    ...quietly(),
    onProgress: (progress) => seen.push({ ...progress }),
  });
  expect(seen.at(-1)).toEqual({ patients, records, bytes });
  expect({ patients, records }).toEqual({ patients: 80, records: tally.sourceRecords });
  expect(bytes).toBe(artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0));
  expect(seen.map((progress) => progress.patients)).toEqual(
    seen.map((progress) => progress.patients).toSorted((a, b) => a - b),
  );
});

test('a job’s first lines come from the chunk’s first part', async () => {
  const { summaries } = await generateChunk(taskOf(0, 1), quietly());
  expect(summaries).toHaveLength(25);
  expect(summaries[0]).toMatch(/^1 -- /);
});

test('told to stop, it ends before the next patient and stores nothing', async () => {
  const task = taskOf(0, 1);
  let patients = 0;
  const onProgress = () => {
    patients += 1;
    if (patients === 10) throw new Error('stopped');
  };
  await expect(generateChunk(task, { ...quietly(), onProgress })).rejects.toThrow('stopped');
  expect(patients).toBe(10);
  expect(await store.deletePrefix(`tenants/tnt_1/cohort-jobs/${task.job.jobID}`)).toBe(0);
});

test('aborted during an upload, it rejects with the reason and leaves no half of an artifact', async () => {
  const controller = new AbortController();
  const task = taskOf(1, 2);
  let patients = 0;
  const onProgress = () => {
    patients += 1;
    if (patients === 80) controller.abort(new Error('shutting down'));
  };
  await expect(generateChunk(task, { store, signal: controller.signal, onProgress })).rejects.toThrow(
    'shutting down',
  );
  const names = readdirSync(directory.path, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.includes(`${task.job.jobID}/`))).toEqual([]);
});
