// What operators see of a running platform and do to it, on both backends of the queue.

import type { OperatorActionListView, OperatorOverview } from '@synthward/contracts';
import { type RedisServer, redisSuite, requireRedis, until, useStack } from '@synthward/testkit';

const env = { SYNTHWARD_CHUNK_PARTS: '1', SYNTHWARD_LOCK_MS: '2000' };
const spec = { name: 'watched', population: 3_000, seed: 7, exports: { formats: ['ndjson'] } };
const redis = redisSuite();
let redisServer: RedisServer | undefined;

describe('on PostgreSQL', () => operatorTests(useStack({ workers: 2, env })));

(redis.isSkipped ? describe.skip : describe)(redis.title, () => {
  beforeAll(async () => {
    redisServer = await requireRedis();
  });
  afterAll(() => redisServer?.stop());
  operatorTests(
    useStack({
      workers: 2,
      get env() {
        return { ...env, REDIS_URL: redisServer?.url ?? '' }; // known when the stack starts
      },
    }),
  );
});

function operatorTests({ stack, client, rows }: ReturnType<typeof useStack>): void {
  const asOperator = async <Body>(path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${stack().operatorToken}`, ...init.headers };
    const response = await fetch(`${stack().operatorURL}${path}`, { redirect: 'manual', ...init, headers });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
    };
  };
  const overview = async () => (await asOperator<OperatorOverview>('/overview')).body;
  const actions = async () => (await asOperator<OperatorActionListView>('/actions')).body.data;
  const write = (path: string, reason: string) =>
    asOperator(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason }),
    });
  const queueOf = ({ queues }: OperatorOverview, name: string) => queues.find((queue) => queue.name === name);

  /** What a browser sends once it has signed in, from a page of the server. */
  async function signIn() {
    const response = await fetch(`${stack().operatorURL}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: stack().baseURL },
      body: new URLSearchParams({ token: stack().operatorToken }),
    });
    const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
    return (path: string, init: RequestInit = {}) =>
      fetch(`${stack().operatorURL}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { cookie, ...init.headers },
      });
  }

  async function boardQueues(browse: Awaited<ReturnType<typeof signIn>>) {
    const answer = await (await browse('/queues/api/queues')).json();
    return (answer as { queues: { name: string; isPaused: boolean }[] }).queues; // what bull-board promises
  }

  test('the overview counts what was completed, and shows every worker alive', async () => {
    await client().completed(await client().submit(spec));
    const { throughput, workers, queues, backlog } = await overview();
    expect(throughput.lastFiveMinutes).toEqual({
      jobs: 1,
      chunks: 3,
      patients: 3_000,
      records: expect.any(Number),
    });
    expect(throughput.lastHour).toEqual(throughput.lastFiveMinutes);
    expect(throughput.lastHour.records).toBeGreaterThanOrEqual(3_000);
    expect(workers).toHaveLength(2);
    for (const worker of workers) {
      expect(worker).toMatchObject({ slots: 1, isDraining: false, isSilent: false });
      expect(worker.memoryBytes).toBeGreaterThan(10_000_000);
    }
    expect(queues.map(({ name }) => name)).toEqual([
      'cohort-job',
      'cohort-chunk',
      'cohort-schedule',
      'synthesis-poll',
      'evidence-import',
      'webhook-delivery',
    ]);
    expect(queueOf(await overview(), 'cohort-chunk')?.doorbells?.completed).toBeGreaterThanOrEqual(3);
    expect(backlog).toMatchObject({ jobs: {}, chunks: {}, tenants: [] });
  });

  test('a held queue shows why, keeps its work untouched, and goes on after the release', async () => {
    expect((await write('/queues/cohort-chunk/hold', 'the disk is nearly full')).status).toBe(200);
    const jobID = await client().submit(spec);
    const chunks = async () => queueOf(await overview(), 'cohort-chunk');
    const areWaiting = async () => {
      const queue = await chunks();
      return queue?.rowsWaiting === queue?.doorbells?.waiting && (queue?.rowsWaiting ?? 0) >= 3;
    };
    await until(areWaiting, { message: 'every chunk has rung and nobody answers' });
    expect((await chunks())?.hold).toMatchObject({ reason: 'the disk is nearly full' });
    expect(await rows(`select max(fence) as fence from cohort_chunk where job_id = '${jobID}'`)).toEqual([
      { fence: 0 },
    ]);
    expect((await write('/queues/cohort-chunk/release', 'there is room again')).status).toBe(200);
    await client().completed(jobID);
    const [released, held] = await actions();
    expect(held).toMatchObject({
      action: 'queue.hold',
      target: 'cohort-chunk',
      reason: 'the disk is nearly full',
    });
    expect(released).toMatchObject({ action: 'queue.release', reason: 'there is room again' });
    expect(held?.actor).toMatch(/^tok_/);
  });

  test('a worker that is drained leaves in order, and one of another name takes its place', async () => {
    const before = (await overview()).workers.map(({ name }) => name);
    const [drained = ''] = before;
    expect((await write(`/workers/${drained}/drain`, 'a new kernel')).status).toBe(202);
    const names = async () => (await overview()).workers.map(({ name }) => name);
    await until(async () => !(await names()).includes(drained) && (await names()).length === 2, {
      message: 'the worker is replaced',
    });
    expect((await actions())[0]).toMatchObject({
      action: 'worker.drain',
      target: drained,
      reason: 'a new kernel',
    });
    await client().completed(await client().submit({ ...spec, population: 1_000 }));
  });

  test('to tenants nothing of it is there, and an operator has no tenant', async () => {
    const { token, apiKey, operatorToken } = stack();
    const nothing = await client().call('/operator/nothing');
    for (const path of ['/overview', '/actions', '/queues', '/queues/api/queues']) {
      for (const headers of [{}, { 'X-API-Key': apiKey }]) {
        const answer = await asOperator(path, { headers: { authorization: `Bearer ${token}`, ...headers } });
        expect(answer.status).toBe(404);
        expect(answer.body).toMatchObject({
          code: 'not_found',
          message: (nothing.body as { message: string }).message,
        });
      }
    }
    const jobs = await client().call(client().jobsPath, {
      headers: { Authorization: `Bearer ${operatorToken}` },
    });
    expect(jobs.status).toBe(401);
  });

  test('the board shows the queues to a session, and each of its buttons leaves a row', async () => {
    const browse = await signIn();
    expect((await browse('/queues')).status).toBe(200);
    expect((await boardQueues(browse)).map(({ name }) => name)).toContain('cohort-chunk');
    const clean = '/queues/api/queues/cohort-chunk/clean/completed';
    const before = await actions();
    for (const headers of [{}, { origin: 'https://evil.example' }])
      expect((await browse(clean, { method: 'PUT', headers })).status).toBe(404);
    expect(await actions()).toEqual(before);
    expect((await browse(clean, { method: 'PUT', headers: { origin: stack().baseURL } })).status).toBe(200);
    const [latest] = await actions();
    expect(latest).toMatchObject({
      action: 'board',
      data: { method: 'PUT', path: clean.slice('/queues'.length) },
    });
    expect(latest?.actor).toMatch(/^ses_/);
    expect((await client().job(await client().submit({ ...spec, population: 1_000 }))).status).not.toBe(
      'failed',
    );
  });

  test('a pause on the board is undone, since no row asks for it', async () => {
    const browse = await signIn();
    const isPaused = async () =>
      (await boardQueues(browse)).find(({ name }) => name === 'cohort-schedule')?.isPaused;
    await browse('/queues/api/queues/cohort-schedule/pause', {
      method: 'PUT',
      headers: { origin: stack().baseURL },
    });
    await until(async () => !(await isPaused()), { message: 'the queue is resumed' });
    expect((await actions())[0]).toMatchObject({ action: 'board' });
  });

  test('a session that has signed out opens nothing any more', async () => {
    const browse = await signIn();
    expect((await browse('')).status).toBe(200);
    const out = await browse('/logout', { method: 'POST', headers: { origin: stack().baseURL } });
    expect(out.status).toBe(303);
    expect((await browse('/overview')).status).toBe(404);
    expect((await browse('')).headers.get('location')).toBe('/operator/login');
  });
}
