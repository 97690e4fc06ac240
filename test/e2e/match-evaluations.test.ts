// Scoring a matcher over HTTP, on the answer key of a real job.

import http from 'node:http';
import {
  type ArtifactView,
  type CohortJobView,
  type CrosswalkRow,
  type JobMatchEvaluation,
  type ProblemBody,
  pairDifficulties,
} from '@synthward/contracts';
import { scenarios } from '@synthward/services';
import { createApiClient, until, useStack } from '@synthward/testkit';
import { createOtherTenant } from './support/other-tenant';

const { client, stack, dataDir } = useStack();
const RECORDS = 1038;
const PERSONS = 250;

let jobID: string;
let clusters: string[][];

beforeAll(async () => {
  const { spec } = required(scenarios.find(({ id }) => id === 'mpi-hard-matches'));
  const { artifacts, ...job } = await client().completed<CohortJobView>(await client().submit(spec));
  jobID = job.jobID;
  clusters = clustersOf(await crosswalkOf(artifacts));
}, 120_000);

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('what the test needs is missing');
  return value;
}

async function crosswalkOf(artifacts: readonly ArtifactView[]): Promise<CrosswalkRow[]> {
  const text = await client().text(
    required(artifacts.find(({ name }) => name.startsWith('truth-crosswalk'))),
  );
  return text
    .trim()
    .split('\n')
    .map((line): CrosswalkRow => JSON.parse(line));
}

function clustersOf(rows: readonly CrosswalkRow[]): string[][] {
  const byPerson = new Map<string, string[]>();
  for (const { personId, recordId } of rows)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), recordId]);
  return [...byPerson.values()];
}

function pairsOf(records: readonly string[]): [string, string][] {
  return records.flatMap((a, i) => records.slice(i + 1).map((b): [string, string] => [a, b]));
}

interface Rows {
  readonly body?: RequestInit['body'];
  readonly type?: string;
  readonly query?: string;
}

function evaluate<Body = JobMatchEvaluation>({ body, type = 'application/x-ndjson', query = '' }: Rows) {
  return client().call<Body>(`${client().jobsPath}/${jobID}/match-evaluations${query}`, {
    method: 'POST',
    ...(body !== undefined && { body, headers: { 'Content-Type': type } }),
  });
}

test('the links of the answer key score 1 in everything, as pairs in CSV and as clusters in NDJSON', async () => {
  const csv = ['recordA,recordB', ...clusters.flatMap(pairsOf).map((pair) => pair.join(','))].join('\r\n');
  const ndjson = clusters.map((cluster) => JSON.stringify({ cluster })).join('\n');
  const ofPairs = await evaluate({ body: csv, type: 'text/csv' });
  const ofClusters = await evaluate({ body: ndjson });
  expect(clusters).toHaveLength(PERSONS);
  for (const { status, body } of [ofPairs, ofClusters]) {
    expect(status).toBe(200);
    expect(body).toMatchObject({
      jobID,
      evaluation: {
        records: RECORDS,
        persons: PERSONS,
        links: { pairwise: { precision: 1, recall: 1, f1: 1 }, pairsCompleteness: 1 },
        closure: {
          bCubed: { precision: 1, recall: 1, f1: 1 },
          clusters: { predicted: PERSONS, true: PERSONS, exact: PERSONS },
        },
      },
      baselines: {},
    });
  }
  expect(ofPairs.body.evaluation?.input.kind).toBe('pairs');
  expect(ofClusters.body.evaluation?.input.kind).toBe('clusters');
});

test('the slices of difficulty and of differing fields hold every true pair once', async () => {
  const { body } = await evaluate({ body: '' });
  const { truePairs } = required(body.evaluation?.closure.pairwise);
  const { difficulty, differingFields } = required(body.evaluation?.links.slices);
  for (const slices of [difficulty, differingFields])
    expect((slices ?? []).reduce((sum, slice) => sum + slice.truePairs, 0)).toBe(truePairs);
  expect(difficulty?.map(({ name }) => name)).toEqual([...pairDifficulties]);
});

test('nothing linked finds nothing, and is wrong about nothing', async () => {
  const { status, body } = await evaluate({ body: '' });
  expect(status).toBe(200);
  expect(body.evaluation?.input).toMatchObject({ kind: 'none', rows: 0 });
  expect(body.evaluation?.links.pairwise).toMatchObject({ predictedPairs: 0, precision: null, recall: 0 });
  expect(body.evaluation?.closure.bCubed.precision).toBe(1);
});

test('everybody in one cluster finds everything, and is right as often as chance', async () => {
  const rows = clusters.flat().map((recordID) => JSON.stringify({ clusterID: 'all', recordID }));
  const { body } = await evaluate({ body: rows.join('\n') });
  const pairs = (RECORDS * (RECORDS - 1)) / 2;
  const { truePairs } = required(body.evaluation?.closure.pairwise);
  expect(body.evaluation?.closure).toMatchObject({
    pairwise: { predictedPairs: pairs, recall: 1, precision: truePairs / pairs },
    overMerge: { clusters: 1, records: RECORDS },
  });
});

test('Fellegi and Sunter do better than fixed rules and worse than the answer key', async () => {
  const { status, body } = await evaluate({ query: '?baselines=fellegi-sunter,deterministic' });
  expect(status).toBe(200);
  expect(body.evaluation).toBeNull();
  const f1Of = (name: keyof JobMatchEvaluation['baselines']) =>
    required(body.baselines[name]?.closure.pairwise.f1 ?? undefined);
  expect(f1Of('deterministic')).toBeGreaterThan(0.5);
  expect(f1Of('fellegiSunter')).toBeGreaterThan(f1Of('deterministic'));
  expect(f1Of('fellegiSunter')).toBeLessThan(1);
});

test('a baseline stands beside the rows that were sent, and only the one that was asked for', async () => {
  const { body } = await evaluate({
    body: '{"recordA":"nobody","recordB":"x"}',
    query: '?baselines=deterministic',
  });
  expect(body.evaluation?.input).toMatchObject({ unknownRows: 1, firstUnknownRecords: ['nobody', 'x'] });
  expect(Object.keys(body.baselines)).toEqual(['deterministic']);
});

test.each([
  ['no JSON', '{"recordA":"a","recordB":"b"}\n{"recordA":', 'application/x-ndjson', /^Line 2: /],
  ['a score in words', 'recordA,recordB,score\na,b,0.5\na,c,high\n', 'text/csv', /^Line 3: score/],
  [
    'pairs and clusters',
    '{"recordA":"a","recordB":"b"}\n{"cluster":["a"]}',
    'application/x-ndjson',
    /^Line 2: /,
  ],
])(
  'rows with %s are refused with their line, and the next evaluation works',
  async (_name, body, type, message) => {
    const refusal = await evaluate<ProblemBody>({ body, type });
    expect(refusal).toMatchObject({ status: 400, body: { code: 'invalid_predictions' } });
    expect(refusal.body.message).toMatch(message);
    expect((await evaluate({ body: '' })).status).toBe(200);
  },
);

test('a broken row at the start of a long body is answered without waiting for its end', async () => {
  const good = Buffer.from(`${JSON.stringify({ recordA: 'a', recordB: 'b' })}\n`.repeat(2_000));
  let chunks = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks += 1;
      controller.enqueue(chunks === 1 ? Buffer.from('no row\n') : good);
      if (chunks === 1_000) controller.close();
    },
  });
  const refusal = await client().call<ProblemBody>(`${client().jobsPath}/${jobID}/match-evaluations`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-ndjson' },
    duplex: 'half',
  } as RequestInit); // the DOM's type does not know duplex
  expect(refusal).toMatchObject({ status: 400, body: { code: 'invalid_predictions' } });
});

interface StalledUpload {
  readonly request: http.ClientRequest;
  status?: number | undefined;
  retryAfter?: string | undefined;
}

/** An upload that says hello and then nothing. */
function stalledUpload(): StalledUpload {
  const { baseURL, token, apiKey } = stack();
  const request = http.request(`${baseURL}${client().jobsPath}/${jobID}/match-evaluations`, {
    method: 'POST',
    agent: false,
    headers: {
      Authorization: `Bearer ${token}`,
      'X-API-Key': apiKey,
      'Content-Type': 'application/x-ndjson',
    },
  });
  const upload: StalledUpload = { request };
  request.on('error', () => undefined); // of the hang-up below
  request.on('response', (response) => {
    upload.status = response.statusCode;
    upload.retryAfter = response.headers['retry-after'];
    response.resume();
  });
  request.write('{"recordA":"a","recordB":"b"}\n');
  return upload;
}

test('of more evaluations than can wait one is refused with 503, and clients who leave make room at once', async () => {
  const uploads = Array.from({ length: 10 }, stalledUpload); // one at work, eight waiting
  const refused = () => uploads.filter(({ status }) => status !== undefined);
  await until(() => refused().length > 0, { message: 'one of them is refused' });
  expect(refused()).toMatchObject([{ status: 503, retryAfter: '30' }]);
  for (const { request } of uploads) request.destroy();
  await until(async () => (await evaluate({ body: '' })).status === 200, { message: 'there is room again' });
});

test("a foreign tenant's job is answered like a missing one", async () => {
  const credentials = await createOtherTenant(dataDir);
  const other = createApiClient({ ...stack(), ...credentials });
  const ask = (path: string) =>
    other.call<ProblemBody>(`${path}/match-evaluations?baselines=deterministic`, { method: 'POST' });
  const foreign = await ask(`${other.jobsPath}/${jobID}`);
  const missing = await ask(`${other.jobsPath}/job_00000000000000000000`);
  expect(foreign.status).toBe(404);
  expect({ ...foreign.body, requestID: '' }).toEqual({ ...missing.body, requestID: '' });
});
