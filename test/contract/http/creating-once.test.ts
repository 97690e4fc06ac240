// Idempotency-Key over HTTP: the same request again creates nothing, charges nothing, and gets the same answer.

import { generateKeyPairSync } from 'node:crypto';
import { sampleSpec, until } from '@synthward/testkit';
import { type PostedRequest, useLiveApi } from './live-api';
import { type Answer, expectProblem } from './start-api';

const live = useLiveApi('creating once');
const { platform } = live;

const bodyOf = ({ text }: Answer) => JSON.parse(text);
const rowsOf = async (table: string, tenantID: string) =>
  platform.database.rows(`select * from ${table} where tenant_id = $1`, [tenantID]);

/** As a client does: told to wait, it asks again. */
async function postUntilAnswered(request: PostedRequest): Promise<Answer> {
  return until(
    async () => {
      const answer = await live.post(request);
      return answer.status === 409 ? undefined : answer;
    },
    { message: 'the request is answered' },
  );
}

test('fifty equal posts at once are one job, one hold and, once completed, one charge', async () => {
  const tenantID = await live.newTenant();
  const request = { tenantID, body: sampleSpec(), key: 'fifty' };
  const answers = await Promise.all(Array.from({ length: 50 }, () => live.post(request)));
  const accepted = answers.filter(({ status }) => status === 202);
  const waiting = answers.filter(({ status }) => status !== 202);
  expect(accepted.length).toBeGreaterThanOrEqual(1);
  expect(new Set(accepted.map((each) => bodyOf(each).jobID)).size).toBe(1);
  expect(accepted.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
  for (const each of waiting) {
    expectProblem(each, 'idempotency_in_progress');
    expect(each.headers['retry-after']).toBe('1');
  }
  expect(await rowsOf('cohort_job', tenantID)).toHaveLength(1);
  expect(await rowsOf('reservation', tenantID)).toMatchObject([{ status: 'held' }]);

  await platform.answerDoorbells();
  expect(await rowsOf('cohort_job', tenantID)).toMatchObject([{ status: 'completed' }]);
  expect(await rowsOf('reservation', tenantID)).toMatchObject([{ status: 'settled' }]);
  expect(await rowsOf('usage_event', tenantID)).toHaveLength(4);
});

test('clients that ask again when told to wait all get the one job', async () => {
  const tenantID = await live.newTenant();
  const request = { tenantID, body: sampleSpec(), key: 'patient-clients' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => postUntilAnswered(request)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 202));
  expect(new Set(answers.map((each) => bodyOf(each).jobID)).size).toBe(1);
});

test('a replay has the bytes, the status and the headers of the first answer, and says what it is', async () => {
  const tenantID = await live.newTenant();
  const first = await live.post({ tenantID, body: sampleSpec(), key: 'again' });
  await platform.answerDoorbells(); // what has become of the job plays no part
  const again = await live.post({ tenantID, body: sampleSpec(), key: '"again"' });
  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect(first.headers).not.toHaveProperty('idempotent-replayed');
  expect(again.headers['idempotent-replayed']).toBe('true');
  for (const name of ['location', 'content-location', 'retry-after', 'content-type', 'content-length'])
    expect([name, again.headers[name]]).toEqual([name, first.headers[name]]);
  expect(first.headers.location).toBe(`/workspace/tenants/${tenantID}/cohort-jobs/${bodyOf(first).jobID}`);
});

test('the order of members and white space do not make another request', async () => {
  const tenantID = await live.newTenant();
  const first = await live.post({ tenantID, body: '{"name":"a","population":5,"seed":1}', key: 'canonical' });
  const again = await live.post({
    tenantID,
    body: '{ "seed": 1, "population": 5, "name": "a" }',
    key: 'canonical',
  });
  expect(bodyOf(again).jobID).toBe(bodyOf(first).jobID);
});

test('another body under the key is refused and creates nothing', async () => {
  const tenantID = await live.newTenant();
  await live.post({ tenantID, body: sampleSpec(), key: 'taken' });
  const other = await live.post({ tenantID, body: sampleSpec({ seed: 8 }), key: 'taken' });
  expectProblem(other, 'idempotency_key_reused');
  expect(await rowsOf('cohort_job', tenantID)).toHaveLength(1);
});

test('the key of another tenant and that of another operation are other keys', async () => {
  const [tenantID, stranger] = [await live.newTenant(), await live.newTenant()];
  const own = await live.post({ tenantID, body: sampleSpec(), key: 'shared' });
  const foreign = await live.post({ tenantID: stranger, body: sampleSpec(), key: 'shared' });
  expect(bodyOf(foreign).jobID).not.toBe(bodyOf(own).jobID);
  const client = await live.post({ tenantID, collection: 'fhir-clients', body: newClient(), key: 'shared' });
  expect(client.status).toBe(201);
  expect(client.headers).not.toHaveProperty('idempotent-replayed');
});

function newClient() {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const jwk = publicKey.export({ format: 'jwk' });
  return { name: 'warehouse', jwks: { keys: [{ ...jwk, kid: 'k1', alg: 'ES384', use: 'sig' }] } };
}

test('a FHIR client is registered once for a key, and twice without one', async () => {
  const tenantID = await live.newTenant();
  const request = { tenantID, collection: 'fhir-clients', body: newClient() } as const;
  const first = await live.post({ ...request, key: 'client' });
  const again = await live.post({ ...request, key: 'client' });
  expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
  expect(await rowsOf('fhir_client', tenantID)).toHaveLength(1);
  await live.post(request);
  await live.post(request);
  expect(await rowsOf('fhir_client', tenantID)).toHaveLength(3);
});

test('after a day the key is free again', async () => {
  const tenantID = await live.newTenant();
  const request = { tenantID, body: sampleSpec(), key: 'daily' };
  live.setTime(new Date('2026-11-27T12:00:00Z'));
  const first = await live.post(request);
  live.setTime(new Date('2026-11-28T11:59:59Z'));
  expect(bodyOf(await live.post(request)).jobID).toBe(bodyOf(first).jobID);
  live.setTime(new Date('2026-11-28T12:00:00Z'));
  expect(bodyOf(await live.post(request)).jobID).not.toBe(bodyOf(first).jobID);
});

test('a request that is refused may be corrected under its key', async () => {
  const tenantID = await live.newTenant('free');
  const key = 'corrected';
  expectProblem(await live.post({ tenantID, body: sampleSpec({ population: 0 }), key }), 'invalid_spec');
  expectProblem(
    await live.post({ tenantID, body: sampleSpec({ population: 11_000 }), key }),
    'quota_exceeded',
  );
  expect((await live.post({ tenantID, body: sampleSpec(), key })).status).toBe(202);
});

test('a request that breaks in its midst leaves nothing, and its key is free', async () => {
  const tenantID = await live.newTenant();
  const request = { tenantID, body: sampleSpec(), key: 'broken' };
  const accept = await platform.database.refuseInserts('outbox', 'the disk is full');
  expectProblem(await live.post(request), 'internal');
  await accept();
  for (const table of ['cohort_job', 'idempotency_key', 'reservation', 'quota_balance'])
    expect([table, await rowsOf(table, tenantID)]).toEqual([table, []]);
  expect((await live.post(request)).headers).not.toHaveProperty('idempotent-replayed');
});

test.each(['', 'two words', 'k'.repeat(256)])('a malformed key is refused: "%s"', async (key) => {
  const tenantID = await live.newTenant();
  expectProblem(await live.post({ tenantID, body: sampleSpec(), key }), 'invalid_idempotency_key');
  expect(await rowsOf('cohort_job', tenantID)).toEqual([]);
});

test('a replay does not ask whether the request would still be accepted', async () => {
  const tenantID = await live.newTenant();
  const { jobID } = bodyOf(await live.post({ tenantID, body: sampleSpec() }));
  await platform.answerDoorbells();
  const request = { tenantID, body: { evolve: { fromJobID: jobID, days: 1 } }, key: 'next-day' };
  const first = await live.post(request);
  expect(first.status).toBe(202);
  await platform.database.rows('delete from cohort_job where id = $1', [jobID]);
  expectProblem(await live.post({ ...request, key: 'other' }), 'invalid_spec');
  expect((await live.post(request)).text).toBe(first.text);
});
