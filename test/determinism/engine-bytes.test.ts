// The engine's bytes do not depend on how the work is cut, on its order, or on where the process runs.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { requirePlan } from '@synthward/services';
import { createFilesystemStore } from '@synthward/storage';
import { createPrivateDirectory, type PrivateDirectory } from '@synthward/testkit';
import { type ChunkTask, generateChunk } from '../../packages/services/src/generation/generate-chunk';

const PARTS = 4;
const { spec } = requirePlan({
  name: 'engine-bytes',
  population: 3210,
  seed: 77,
  referenceDate: '2024-02-29',
  geography: { state: 'California', city: 'San Diego' },
  conditions: [
    { name: 'hypertension', prevalence: 0.3 },
    { name: 'asthma', prevalence: 0.08 },
  ],
  hie: { sourceSystems: ['clinic'], duplicateRate: 0.1, addressDriftRate: 0.2, missingPhoneRate: 0.1 },
  exports: { formats: ['json', 'ndjson'] },
});

let directory: PrivateDirectory;
beforeAll(() => {
  directory = createPrivateDirectory('engine-bytes');
});
afterAll(() => directory.remove());

type Chunk = readonly [fromPart: number, toPart: number];

/** Content digests by artifact name when the chunks are generated in the order given. */
async function digestsOf(job: string, chunks: readonly Chunk[]): Promise<Record<string, string>> {
  const store = await createFilesystemStore({ root: path.join(directory.path, job) });
  const found: [string, string][] = [];
  for (const [fromPart, toPart] of chunks) {
    const task: ChunkTask = { job: { tenantID: 'tnt', jobID: job }, spec, fromPart, toPart };
    const { artifacts } = await generateChunk(task, {
      store,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    for (const { name, contentSha256 } of artifacts) found.push([name, contentSha256]);
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test('chunks of one part, of three parts and of all parts give the same bytes, in whatever order they run', async () => {
  const whole = await digestsOf('whole', [[0, PARTS]]);
  expect(Object.keys(whole)).toHaveLength(2 * PARTS);
  expect(
    await digestsOf('single', [
      [2, 3],
      [0, 1],
      [3, 4],
      [1, 2],
    ]),
  ).toEqual(whole);
  expect(
    await digestsOf('threes', [
      [3, 4],
      [0, 3],
    ]),
  ).toEqual(whole);
});

/** Prints the digest of the inline answer; runs the build, because the child knows no TypeScript. */
const PROGRAM = `
  const { feedSourceOf, requirePlan, renderPart } = require('@synthward/services');
  const { previewOf } = require('@synthward/cohorts');
  const { createHash } = require('node:crypto');
  const plan = requirePlan(JSON.parse(process.argv[1]));
  const hash = createHash('sha256').update(JSON.stringify(previewOf(plan)));
  for (const record of renderPart(feedSourceOf(plan), 0).records()) hash.update(record);
  process.stdout.write(hash.digest('hex') + ' ' + new Date(2026, 0, 1).toISOString());
`;

function digestIn(env: Readonly<Record<string, string>>): { digest: string; midnight: string } {
  const output = execFileSync(
    process.execPath,
    ['-e', PROGRAM, JSON.stringify({ ...spec, population: 300 })],
    {
      cwd: path.resolve(__dirname, '../..'),
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    },
  );
  const [digest = '', midnight = ''] = output.split(' ');
  return { digest, midnight };
}

test('time zone and language of the process change no byte', () => {
  const utc = digestIn({ TZ: 'UTC', LANG: 'C' });
  const apia = digestIn({ TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(apia.midnight).not.toBe(utc.midnight); // the zones do differ in the children
  expect(apia.digest).toBe(utc.digest);
});
