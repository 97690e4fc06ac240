// The client against the built API: from a specification to verified bytes, and every kind of refusal on the way.

import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import {
  type Client,
  type CohortJobEvent,
  createClient,
  download,
  followJob,
  pages,
  type SynthwardError,
  waitForJob,
} from '@synthward/sdk';
import { sampleSpec } from '@synthward/testkit';
import { type Caller, useRealApi } from '../support/real-api';

const api = useRealApi('client');

function clientOf({ headers }: Caller): Client {
  const { authorization = '', 'x-api-key': apiKey } = headers;
  const token = authorization.replace('Bearer ', '');
  return createClient({ baseURL: `http://127.0.0.1:${api.client().port}`, token, apiKey });
}

const own = () => ({ client: clientOf(api.own()), tenantID: api.own().tenantID });
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: SynthwardError) => error,
  );

async function submit(seed: number) {
  const { client, tenantID } = own();
  // The factory's specification is one that the contract admits; its type is of another package.
  const body = { ...sampleSpec({ seed }) } as Parameters<Client['createCohortJob']>[0]['body'];
  const { data } = await client.createCohortJob({ tenantID, body, reuse: 'false' });
  return { client, tenantID, jobID: data.jobID };
}

test('a job is submitted, waited for and downloaded, with every byte as it was stored', async () => {
  const { client, tenantID, jobID } = await submit(1);
  const [job] = await Promise.all([waitForJob(client, { tenantID, jobID }), api.platform.finish(jobID)]);
  expect(job.status).toBe('completed');
  const records = job.artifacts.find(({ format }) => format === 'ndjson');
  if (!records) throw new Error('the job has records');
  const bytes = await buffer(await download(client, records));
  expect(bytes.length).toBe(records.bytes);
  expect(gunzipSync(bytes).toString().trim().split('\n')).toHaveLength(records.recordCount);
  const { data } = await client.getArtifact({ tenantID, jobID, name: records.name, range: 'bytes=0-9' });
  expect(await buffer(data)).toEqual(bytes.subarray(0, 10));
});

test('a job is followed from its first event to its last, and again from the middle', async () => {
  const { client, tenantID, jobID } = await submit(2);
  const heard: CohortJobEvent[] = [];
  const following = (async () => {
    for await (const each of followJob(client, { tenantID, jobID }))
      if (each.kind === 'event') heard.push(each.event);
  })();
  await Promise.all([following, api.platform.finish(jobID)]);
  expect(heard.map(({ sequence }) => sequence)).toEqual(heard.map((_, i) => i + 1));
  expect([heard[0]?.status, heard.at(-1)?.status]).toEqual(['queued', 'completed']);
  const again: number[] = [];
  for await (const each of followJob(client, { tenantID, jobID, lastEventID: 2 })) {
    if (each.kind === 'event') again.push(each.event.sequence);
  }
  expect(again).toEqual(heard.slice(2).map(({ sequence }) => sequence));
});

test('jobs come page by page, each once', async () => {
  const made = [await submit(3), await submit(4), await submit(5)].map(({ jobID }) => jobID);
  const { client, tenantID } = own();
  const seen: string[] = [];
  for await (const { data } of pages(client.listCohortJobs, { tenantID, limit: 2 })) {
    expect(data.length).toBeLessThanOrEqual(2);
    seen.push(...data.map(({ jobID }) => jobID));
  }
  expect(seen.filter((jobID) => made.includes(jobID))).toEqual(made.toReversed());
  expect(new Set(seen).size).toBe(seen.length);
});

test('the same key creates once, and another request under it is refused', async () => {
  const { client, tenantID } = own();
  const ask = (name: string) =>
    client.createApiKey({ tenantID, body: { name, scopes: ['cohorts:read'] }, idempotencyKey: 'once' });
  const [first, second] = [await ask('reader'), await ask('reader')];
  expect(second.data).toEqual(first.data);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(await failureOf(ask('writer'))).toMatchObject({ code: 'idempotency_key_reused', status: 422 });
});

test('a change needs the ETag that was read, and nothing is downloaded twice that has not changed', async () => {
  const { client, tenantID } = own();
  const made = await client.createApiKey({ tenantID, body: { name: 'old', scopes: ['cohorts:read'] } });
  const key = { tenantID, keyID: made.data.keyID };
  const { etag = '' } = await client.getApiKey(key);
  expect(await client.updateApiKey({ ...key, ifMatch: etag, body: { name: 'new' } })).toMatchObject({
    status: 200,
  });
  const stale = client.updateApiKey({ ...key, ifMatch: etag, body: { name: 'newer' } });
  expect(await failureOf(stale)).toMatchObject({ code: 'precondition_failed', status: 412 });
  const description = await client.getOpenApi();
  const again = await client.getOpenApi({ ifNoneMatch: description.etag ?? '' });
  expect(again).toMatchObject({ status: 304, data: undefined });
});

describe('a refusal is an error with the code of the catalogue:', () => {
  test('a specification, with its places', async () => {
    const { client, tenantID } = own();
    const body = { name: 'n', population: -1, seed: 1 };
    const failure = await failureOf(client.createCohortJob({ tenantID, body }));
    expect(failure).toMatchObject({ code: 'invalid_spec', status: 400, retryable: false });
    expect(failure?.errors.length).toBeGreaterThan(0);
    expect(failure?.requestID).toMatch(/^req_/);
  });

  test('another tenant', async () => {
    const failure = await failureOf(own().client.listCohortJobs({ tenantID: api.foreign().tenantID }));
    expect(failure).toMatchObject({ name: 'SynthwardError', code: 'not_found', status: 404 });
  });

  test('no credentials', async () => {
    const client = createClient({ baseURL: `http://127.0.0.1:${api.client().port}/` });
    const failure = await failureOf(client.listPlans());
    expect(failure).toMatchObject({ code: 'unauthenticated', status: 401 });
  });

  test('what FHIR says by an OperationOutcome', async () => {
    const { client, tenantID } = own();
    const failure = await failureOf(client.getFhirExport({ tenantID, jobID: 'none', exportID: 'none' }));
    expect(failure).toMatchObject({ name: 'SynthwardError', code: 'not_found', status: 404 });
  });

  test('what OAuth says in its own words', async () => {
    const failure = await failureOf(own().client.issueToken({ body: { grant_type: 'none' } }));
    expect(failure).toMatchObject({ name: 'ClientError', code: 'token_refused', status: 400 });
  });
});

test('texts come as texts and tables as streams', async () => {
  const { client, tenantID } = own();
  expect((await client.getErrorPage({ code: 'not_found' })).data).toContain('<html');
  const ledger = await client.exportLedger({ tenantID });
  expect((await buffer(ledger.data)).toString()).toContain(',');
});
