// The life of a synthesis on real rows: asked, claimed step by step, answered or failed once, charged once, forgotten.

import { randomUUID } from 'node:crypto';
import type { SynthesisAnswer } from '@synthward/contracts';
import { endForgottenReservations, verifyLedger } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { silentLogger } from '@synthward/observability';
import { createSampleTenant } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { askForSynthesis } from './ask';
import type { StepOutcome, SynthesisProvider } from './provider';
import { pollSynthesis } from './read';
import { runSynthesisStep, type SynthesisWork } from './run-step';
import { synthesisRules } from './synthesis-rules';

const platform = usePlatform('syntheses', { plan: 'free' });
const question = { user_query: 'Does metformin lower mortality?' };
const answer: SynthesisAnswer = {
  synthesis: { text: 'It does [1].', references: [] },
  response_flags: null,
  synthesis_logs: null,
};
const clock = { now: () => new Date() };
const never = new AbortController().signal;

/** Whatever a step is told to come to. */
function scripted(name: SynthesisProvider['name'], ...outcomes: (StepOutcome | Error)[]): SynthesisProvider {
  return {
    name,
    async step() {
      const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
      if (outcome instanceof Error || outcome === undefined) throw outcome ?? new Error('no outcome');
      return outcome;
    },
  };
}

const done: StepOutcome = { kind: 'done', answer };
const waits = (delayMs = 0): StepOutcome => ({ kind: 'wait', state: { polls: 1 }, delayMs });
const fails = (isRetryable: boolean): StepOutcome => ({
  kind: 'failed',
  code: 'broken',
  reason: 'It broke.',
  isRetryable,
});

function work(providers: readonly SynthesisProvider[], over: Partial<SynthesisWork> = {}): SynthesisWork {
  return {
    database: platform.database(),
    clock,
    logger: silentLogger,
    providers,
    leaseMs: 15_000,
    ring: () => undefined,
    ...over,
  };
}

async function ask({ tenantID = platform.tenantID(), body = question as object, key = '' } = {}) {
  const asker = { database: platform.database(), clock, ring: () => undefined, hasProvider: true };
  const ticket = key
    ? { tenantID, operation: 'synthesize', key, requestDigest: JSON.stringify(body) }
    : undefined;
  const request = { tenantID, body, requestID: 'req_1', apiKeyID: 'key_1' };
  return askForSynthesis(asker, request, { ticket, answerTo: () => ({ status: 202, headers: {} }) });
}

const askID = async (options?: Parameters<typeof ask>[0]) => (await ask(options))?.body.job_id ?? '';
const poll = async (id: string, tenantID = platform.tenantID()) =>
  (await pollSynthesis({ database: platform.database(), clock }, { tenantID, id })).poll;
const rows = (sql: string, values: unknown[] = []) => platform.database.rows(sql, values);
const newTenant = (plan = 'free') => createSampleTenant(platform.database(), plan);

const balanceOf = async (tenantID: string) =>
  (
    await rows(
      `select used::int, reserved::int from quota_balance where meter = 'syntheses' and tenant_id = $1`,
      [tenantID],
    )
  )[0];

test('a question is answered once: charged one synthesis, told once, and then forgotten but for the answer', async () => {
  const tenantID = await newTenant();
  await rows(
    `insert into webhook_endpoint (id, tenant_id, url, description, event_types, status, secret) values ($1, $2, 'https://example.com', '', '{}', 'enabled', 'x')`,
    [`whe_${randomUUID()}`, tenantID],
  );
  const id = await askID({ tenantID });
  expect(id).toMatch(/^syn_[0-9A-Za-z]{24}$/);
  expect(await poll(id, tenantID)).toEqual({ status: 'submitted', synthesis: null });
  expect(await balanceOf(tenantID)).toEqual({ used: 0, reserved: 1 });
  const working = work([scripted('embedded', waits(), done)]);
  expect(await runSynthesisStep(working, id, never)).toBe(0);
  expect(await poll(id, tenantID)).toEqual({ status: 'running', synthesis: null });
  for (let ring = 0; ring < 3; ring += 1) expect(await runSynthesisStep(working, id, never)).toBeUndefined();
  const polled = await poll(id, tenantID);
  expect(polled).toMatchObject({
    status: 'success',
    synthesis: answer.synthesis && { synthesis: answer.synthesis },
  });
  expect(polled.synthesis?.synthesis_logs?.total_time_seconds).toBeGreaterThanOrEqual(0);
  expect(await balanceOf(tenantID)).toEqual({ used: 1, reserved: 0 });
  expect(
    await rows('select meter, quantity::int, api_key_id from usage_event where job_id = $1', [id]),
  ).toEqual([{ meter: 'syntheses', quantity: 1, api_key_id: 'key_1' }]);
  expect(
    await rows('select request, provider, provider_state, lease_until from synthesis where id = $1', [id]),
  ).toEqual([{ request: null, provider: 'embedded', provider_state: null, lease_until: null }]);
  const told = await rows('select type, body::json -> $1 as data from webhook_message where tenant_id = $2', [
    'data',
    tenantID,
  ]);
  expect(told).toEqual([
    { type: 'synthesis.completed', data: { synthesisID: id, links: { self: `/v1/synthesis/${id}` } } },
  ]);
  expect(
    await rows(`select kind from ledger_transaction where job_id = $1 order by occurred_at, kind`, [id]),
  ).toEqual([{ kind: 'reserve' }, { kind: 'settle' }]);
  expect(await verifyLedger(platform.database(), tenantID)).toEqual([]);
});

test('a question that nobody can answer fails once, gives its hold back and says why to endpoints alone', async () => {
  const tenantID = await newTenant();
  const id = await askID({ tenantID });
  await runSynthesisStep(work([scripted('upstream', fails(false))]), id, never);
  expect(await poll(id, tenantID)).toEqual({ status: 'failed', synthesis: null });
  expect(await balanceOf(tenantID)).toEqual({ used: 0, reserved: 0 });
  expect(await runSynthesisStep(work([scripted('upstream', done)]), id, never)).toBeUndefined();
  expect(await poll(id, tenantID)).toEqual({ status: 'failed', synthesis: null });
});

test('a failure that may pass is tried three times, then the next provider answers', async () => {
  const id = await askID();
  const working = work([scripted('upstream', fails(true)), scripted('embedded', done)]);
  const delays: (number | undefined)[] = [];
  for (let step = 0; step < 4; step += 1) {
    delays.push(await runSynthesisStep(working, id, never));
    await rows('update synthesis set next_step_at = null where id = $1', [id]);
  }
  expect(delays).toEqual([1000, 2000, 0, undefined]);
  expect(await poll(id)).toMatchObject({ status: 'success' });
  expect(await rows('select provider, attempt from synthesis where id = $1', [id])).toEqual([
    { provider: 'embedded', attempt: 4 },
  ]);
});

test('an error of a provider is a failure that may pass, and never leaves its words to clients', async () => {
  const id = await askID();
  const working = work([scripted('embedded', new Error('secret'))]);
  for (let step = 0; step < 3; step += 1) {
    await runSynthesisStep(working, id, never);
    await rows('update synthesis set next_step_at = null where id = $1', [id]);
  }
  expect(await rows('select status, error from synthesis where id = $1', [id])).toEqual([
    { status: 'failed', error: { code: 'internal', message: 'The provider failed.' } },
  ]);
});

test('whoever made the answer is named for it, and the log has the counts of its wording and no word of it', async () => {
  const id = await askID();
  const told: unknown[] = [];
  const logger = {
    ...silentLogger,
    info: (fields: object, message: string) => void told.push({ message, ...fields }),
  };
  const counts = { kept: 3, dropped: 2, number: 2 };
  const worded = scripted('llm', { kind: 'done', answer, counts });
  await runSynthesisStep(work([worded, scripted('embedded', done)], { logger }), id, never);
  expect(told).toEqual([
    expect.objectContaining({
      message: 'synthesis.answered',
      synthesisID: id,
      provider: 'llm',
      wording: counts,
    }),
  ]);
  expect(JSON.stringify(told)).not.toMatch(/metformin|It does/);
  const other = await askID();
  await runSynthesisStep(work([scripted('llm', { kind: 'done', answer, by: 'embedded' })]), other, never);
  const reader = { database: platform.database(), clock };
  for (const [each, provider] of [
    [id, 'llm'],
    [other, 'embedded'],
  ] as const)
    expect((await pollSynthesis(reader, { tenantID: platform.tenantID(), id: each })).provider).toBe(
      provider,
    );
});

test("a step is one worker's: another one is told to come when the lease is over", async () => {
  const id = await askID();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  const slow: SynthesisProvider = {
    name: 'embedded',
    async step() {
      asked += 1;
      await held;
      return done;
    },
  };
  const first = runSynthesisStep(work([slow]), id, never);
  while (asked === 0) await new Promise((resolve) => setImmediate(resolve));
  const later = await runSynthesisStep(work([slow]), id, never);
  expect(later).toBeGreaterThan(10_000);
  release();
  expect(await first).toBeUndefined();
  expect(asked).toBe(1);
});

test('a worker that was thought dead finds its step taken over: one answer, one charge', async () => {
  const tenantID = await newTenant();
  const id = await askID({ tenantID });
  let wake = () => {};
  const frozen = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let isAsked = false;
  const late: SynthesisProvider = {
    name: 'embedded',
    async step(_request, _state, { save }) {
      isAsked = true;
      await frozen;
      await save({ phase: 1 });
      return { kind: 'done', answer: { ...answer, synthesis: { text: 'late', references: [] } } };
    },
  };
  const dead = runSynthesisStep(work([late]), id, never);
  while (!isAsked) await new Promise((resolve) => setImmediate(resolve));
  await rows(`update synthesis set lease_until = now() - interval '1 second' where id = $1`, [id]);
  expect(await runSynthesisStep(work([scripted('embedded', done)]), id, never)).toBeUndefined();
  wake();
  expect(await dead).toBeUndefined();
  expect((await poll(id, tenantID)).synthesis?.synthesis.text).toBe('It does [1].');
  expect(await balanceOf(tenantID)).toEqual({ used: 1, reserved: 0 });
});

test('a step that is cut off is given back at once, and taken anew', async () => {
  const id = await askID();
  const leaving = new AbortController();
  const cut: SynthesisProvider = {
    name: 'embedded',
    async step(_request, _state, { signal }) {
      leaving.abort(new Error('leaving'));
      signal.throwIfAborted();
      return done;
    },
  };
  await expect(runSynthesisStep(work([cut]), id, leaving.signal)).rejects.toThrow('leaving');
  expect(await runSynthesisStep(work([scripted('embedded', done)]), id, never)).toBeUndefined();
  expect(await poll(id)).toMatchObject({ status: 'success' });
});

test('a tenant has as many under way as its plan allows; whoever ends makes room for the oldest that waits', async () => {
  const tenantID = await newTenant('free'); // four at once
  const ids: string[] = [];
  for (let count = 0; count < 6; count += 1) ids.push(await askID({ tenantID }));
  const waiting = work([scripted('embedded', waits(60_000))]);
  for (const id of ids) await runSynthesisStep(waiting, id, never);
  const statuses = async () => Promise.all(ids.map(async (id) => (await poll(id, tenantID)).status));
  expect(await statuses()).toEqual([...Array(4).fill('running'), 'submitted', 'submitted']);
  const [first = '', , , , fifth = ''] = ids;
  await rows('update synthesis set next_step_at = null where id = $1', [first]);
  await runSynthesisStep(work([scripted('embedded', done)]), first, never);
  const rung = await rows(
    `select message ->> 'id' as id from outbox where message -> 'payload' ->> 'synthesisID' = $1 order by id`,
    [fifth],
  );
  expect(rung).toEqual([{ id: `sy-${fifth}-r1` }, { id: `sy-${fifth}-r2` }]);
  await runSynthesisStep(work([scripted('embedded', done)]), fifth, never);
  expect(await statuses()).toEqual(['success', ...Array(3).fill('running'), 'success', 'submitted']);
});

test('ids that are unknown, malformed, of another tenant or over are all the same', async () => {
  const id = await askID();
  const nothing = { status: 'not_exists', synthesis: null };
  for (const each of ['syn_000000000000000000000000', '', 'syn_', `${id}x`, "' or 1=1", 'job_1', '\u0000'])
    expect(await poll(each)).toEqual(nothing);
  expect(await poll(id, await newTenant())).toEqual(nothing);
  await runSynthesisStep(work([scripted('embedded', done)]), id, never);
  await rows(`update synthesis set expires_at = now() - interval '1 second' where id = $1`, [id]);
  expect(await poll(id)).toEqual(nothing);
});

test('a blank question creates nothing and costs nothing; one beyond the quota is refused with what is left', async () => {
  const tenantID = await newTenant();
  for (const user_query of ['', '  \n\t ']) expect(await ask({ tenantID, body: { user_query } })).toBeNull();
  expect(await balanceOf(tenantID)).toBeUndefined();
  await rows(
    `insert into quota_balance (tenant_id, period, meter, used) values ($1, to_char(now() at time zone 'utc', 'YYYY-MM'), 'syntheses', 100)`,
    [tenantID],
  );
  await expect(ask({ tenantID })).rejects.toMatchObject({
    code: 'quota_exceeded',
    data: { quota: { meter: 'syntheses', limit: 100 } },
  });
  expect(await rows('select 1 from synthesis where tenant_id = $1', [tenantID])).toEqual([]);
});

test('a question that tells who it is about is refused, whatever the place, and neither stored nor repeated', async () => {
  const tenantID = await newTenant();
  const secret = 'Maria Kowalski, MRN 8812345';
  const node = {
    node_type: 'condition',
    fhir_id: null,
    notable: true,
    system_id: null,
    system_preferred_name: null,
  };
  const graph = (over: object) => ({
    nodes: [{ ...node, ...over }],
    relationships: [],
    demographics: { age: 54, gender: null, race: null },
  });
  const bodies: [object, (string | number)[]][] = [
    [{ user_query: `Is metformin safe for ${secret}?` }, ['user_query']],
    [{ ...question, note: secret }, ['*']],
    [{ ...question, [secret]: 1 }, ['*']],
    [
      { ...question, assembled_patient: graph({ system_preferred_name: secret }) },
      ['assembled_patient', 'nodes', 0, 'system_preferred_name'],
    ],
    [
      { ...question, assembled_patient: graph({ fhir_id: secret }) },
      ['assembled_patient', 'nodes', 0, 'fhir_id'],
    ],
    [
      { ...question, assembled_patient: graph({ coding: [{ code: null, system: null, display: secret }] }) },
      ['assembled_patient', 'nodes', 0, 'coding', 0, 'display'],
    ],
  ];
  for (const [body, place] of bodies) {
    const refusal = await ask({ tenantID, body, key: 'k-secret' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'validation_failed' });
    const told = JSON.stringify([(refusal as AppError).message, (refusal as AppError).data]);
    expect(told).toContain(JSON.stringify(['body', ...place]));
    expect(told).not.toMatch(/Kowalski|8812345/);
  }
  expect(await rows('select 1 from synthesis where tenant_id = $1', [tenantID])).toEqual([]);
  expect(await balanceOf(tenantID)).toBeUndefined();
});

test('under an Idempotency-Key the same question is asked once', async () => {
  const [first, second] = [await ask({ key: 'k-1' }), await ask({ key: 'k-1' })];
  expect(second).toMatchObject({ body: first?.body, isReplayed: true });
  await expect(ask({ key: 'k-1', body: { user_query: 'another' } })).rejects.toMatchObject({
    code: 'idempotency_key_reused',
  });
});

test('without a provider, or without a database, a question is refused as something to come back for', async () => {
  const closed = platform.database();
  const asker = { database: closed, clock, ring: () => undefined, hasProvider: false };
  const request = { tenantID: platform.tenantID(), body: question, requestID: 'req_1', apiKeyID: null };
  const creation = { ticket: undefined, answerTo: () => ({ status: 202, headers: {} }) };
  await expect(askForSynthesis(asker, request, creation)).rejects.toMatchObject({ code: 'unavailable' });
  const broken = { ...asker, hasProvider: true, clock: { now: () => new Date(Number.NaN) } };
  const refusal: unknown = await askForSynthesis(broken, request, creation).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: 'unavailable' });
});

test('the reconciler rings for what was forgotten, ends what is late and removes what is over', async () => {
  const tenantID = await newTenant();
  const [forgotten, late, over] = [
    await askID({ tenantID }),
    await askID({ tenantID }),
    await askID({ tenantID }),
  ];
  await runSynthesisStep(work([scripted('embedded', done)]), over, never);
  await rows(`update synthesis set rung_at = now() - interval '1 hour' where id = $1`, [forgotten]);
  await rows(`update synthesis set deadline_at = now() - interval '1 second' where id = $1`, [late]);
  await rows(`update synthesis set expires_at = now() - interval '1 second' where id = $1`, [over]);
  const rules = synthesisRules({ database: platform.database(), clock, patienceSeconds: 60 });
  const applied = Object.fromEntries(
    await Promise.all(rules.map(async ({ name, apply }) => [name, await apply()])),
  );
  expect(applied['ring for syntheses']).toBeGreaterThanOrEqual(1);
  expect(
    await rows(`select 1 as one from outbox where message ->> 'id' = $1`, [`sy-${forgotten}-r2`]),
  ).toEqual([{ one: 1 }]);
  expect((await poll(late, tenantID)).status).toBe('failed');
  expect(await rows('select 1 from synthesis where id = $1', [over])).toEqual([]);
  expect(await balanceOf(tenantID)).toEqual({ used: 1, reserved: 1 });
  expect(await endForgottenReservations(platform.database(), new Date())).toEqual([]);
});

test('while the queue is held no step is taken', async () => {
  const id = await askID();
  await rows(
    `insert into queue_hold (queue, reason, actor, at) values ('synthesis-poll', 'why', 'tok_1', now())`,
  );
  expect(await runSynthesisStep(work([scripted('embedded', done)]), id, never)).toBeUndefined();
  expect((await poll(id)).status).toBe('submitted');
  await rows(`delete from queue_hold where queue = 'synthesis-poll'`);
});
