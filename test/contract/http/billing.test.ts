// Accounts over HTTP, on real rows: usage, what is left, what is owed, and the plan.

import { sampleSpec } from '@synthward/testkit';
import { useLiveApi } from './live-api';
import { OPERATOR_TOKEN } from './sample-operator';
import { type Answer, expectProblem } from './start-api';

const live = useLiveApi('billing over http');
const { platform } = live;
const bodyOf = ({ text }: Answer) => JSON.parse(text);
const now = new Date('2026-11-20T12:00:00Z');
beforeEach(() => live.setTime(now));

const seedEvent = { patientsGenerated: 250, sourceRecords: 1038, fhirResources: 5770, generationJobCount: 1 };
const base = (tenantID: string) => `/billing/tenants/${tenantID}`;

/** A tenant since the beginning of the month. */
async function newTenant(plan = 'developer'): Promise<string> {
  const tenantID = await live.newTenant(plan);
  await platform.database.rows('update tenant set created_at = $2 where id = $1', [
    tenantID,
    new Date('2026-11-01T00:00:00Z'),
  ]);
  return tenantID;
}

const declare = (tenantID: string, body: unknown, key?: string) =>
  live.send({ tenantID, path: `${base(tenantID)}/usage`, body, ...(key !== undefined && { key }) });
const choose = (tenantID: string, plan: string) =>
  live.send({ tenantID, path: `${base(tenantID)}/plan`, body: { plan } });
const operate = (tenantID: string, path: string, body: unknown) =>
  live.send({
    tenantID,
    path: `/operator/tenants/${tenantID}${path}`,
    body,
    headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
  });
const read = async (tenantID: string, path: string) =>
  bodyOf(await live.get(tenantID, `${base(tenantID)}${path}`));

/** A job that a worker has completed. */
async function complete(tenantID: string, over: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { jobID } = bodyOf(await live.post({ tenantID, body: sampleSpec(over) }));
  await platform.finish(jobID);
  return jobID;
}

describe('usage that a tenant tells of itself', () => {
  test('is recorded as the reference shows it, under an id of ours and the present instant', async () => {
    const tenantID = await newTenant();
    const answer = await declare(tenantID, seedEvent);
    expect(answer.status).toBe(201);
    expect(bodyOf(answer)).toEqual({
      ...seedEvent,
      ...{ eventID: expect.stringMatching(/^use_/), source: 'declared' },
      ...{ occurredAt: now.toISOString(), recordedAt: now.toISOString() },
    });
  });

  test('is recorded once under its eventID, and answered the same, whenever it is sent', async () => {
    const tenantID = await newTenant();
    const event = { ...seedEvent, eventID: 'run-7' };
    const first = await declare(tenantID, event);
    live.setTime(new Date('2026-11-20T13:00:00Z'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => declare(tenantID, event)));
    for (const { status, text } of answers)
      expect({ status, text }).toEqual({ status: 201, text: first.text });
    const { data } = await read(tenantID, '/usage?source=declared&groupBy=meter');
    expect(data.map(({ quantity }: { quantity: number }) => quantity)).toEqual([5770, 1, 250, 1038]);
  });

  test('is refused under the id of another event, and is free of those of other tenants', async () => {
    const [tenantID, other] = [await newTenant(), await newTenant()];
    await declare(tenantID, { ...seedEvent, eventID: 'run-7', occurredAt: '2026-11-19T00:00:00Z' });
    expectProblem(
      await declare(tenantID, { patientsGenerated: 251, eventID: 'run-7' }),
      'usage_event_reused',
    );
    const later = { ...seedEvent, eventID: 'run-7', occurredAt: '2026-11-19T00:00:01Z' };
    expectProblem(await declare(tenantID, later), 'usage_event_reused');
    expect((await declare(other, { patientsGenerated: 251, eventID: 'run-7' })).status).toBe(201);
  });

  test('takes an Idempotency-Key as well', async () => {
    const tenantID = await newTenant();
    const first = await declare(tenantID, seedEvent, 'k1');
    const second = await declare(tenantID, seedEvent, 'k1');
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.text).toBe(first.text);
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['an id alone', { eventID: 'run-7' }],
    ['a negative quantity', { ...seedEvent, sourceRecords: -1 }],
    ['a fraction', { ...seedEvent, sourceRecords: 0.5 }],
    ['a quantity that no number holds', { ...seedEvent, sourceRecords: 2 ** 53 }],
    ['an unknown meter', { ...seedEvent, patients: 1 }],
    ['an id with a line break', { ...seedEvent, eventID: 'run\r\n7' }],
    ['a day for an instant', { ...seedEvent, occurredAt: '2026-11-19' }],
    ['the future', { ...seedEvent, occurredAt: '2026-11-21T00:00:00Z' }],
    ['a tenant of its own choice', { ...seedEvent, tenantID: 'ten_other' }],
  ])('is refused when it is %s', async (_, body) => {
    expectProblem(await declare(await newTenant(), body), 'invalid_spec');
  });

  test('is never charged, and takes nothing from a quota', async () => {
    const tenantID = await newTenant();
    await declare(tenantID, { ...seedEvent, patientsGenerated: 1_000_000 });
    expect((await read(tenantID, '/ledger')).data).toEqual([]);
    const { quotas, owedMicros } = await read(tenantID, '/balance');
    expect(owedMicros).toBe(0);
    for (const { used, reserved } of quotas) expect({ used, reserved }).toEqual({ used: 0, reserved: 0 });
  });
});

describe('usage that is measured', () => {
  test('is reported by job, by the key that submitted it, by day and by meter', async () => {
    const tenantID = await newTenant();
    const jobID = await complete(tenantID);
    const rowsBy = async (groupBy: string) =>
      (await read(tenantID, `/usage?from=2000-01-01&to=2100-01-01&groupBy=${groupBy}`)).data;
    const patients = { meter: 'patientsGenerated', quantity: 20, eventCount: 1 };
    expect(await rowsBy('job')).toContainEqual({ ...patients, group: jobID });
    expect(await rowsBy('key')).toContainEqual({ ...patients, group: 'key_1' });
    expect(await rowsBy('meter')).toContainEqual({ ...patients, group: 'patientsGenerated' });
    const [day] = await rowsBy('day');
    expect(day.group).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('comes page by page, and all pages together are the whole', async () => {
    const tenantID = await newTenant();
    for (const day of ['18', '19', '20'])
      await declare(tenantID, { ...seedEvent, occurredAt: `2026-11-${day}T01:00:00Z` });
    const path = '/usage?source=declared&groupBy=day&limit=';
    const { data: whole } = await read(tenantID, `${path}100`);
    expect(whole).toHaveLength(12);
    const pages: unknown[] = [];
    let cursor = '';
    do {
      const { data, nextCursor } = await read(tenantID, `${path}5${cursor}`);
      pages.push(...data);
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(pages).toEqual(whole);
  });

  test.each([
    ['groupBy=week', 'invalid_parameter'],
    ['source=guessed', 'invalid_parameter'],
    ['from=yesterday', 'invalid_parameter'],
    ['from=2026-11-20&to=2026-11-19', 'invalid_parameter'],
    ['cursor=nonsense', 'invalid_cursor'],
  ])('is not reported for %s', async (query, code) => {
    const tenantID = await newTenant();
    expectProblem(await live.get(tenantID, `${base(tenantID)}/usage?${query}`), code);
  });
});

describe('the ledger', () => {
  test('tells a job from its hold to its end, and every transaction sums to zero', async () => {
    const tenantID = await newTenant();
    const jobID = await complete(tenantID);
    const { data } = await read(tenantID, `/ledger?jobID=${jobID}`);
    expect(data.map(({ kind }: { kind: string }) => kind)).toEqual(['settle', 'reserve']);
    for (const { entries } of data)
      expect(entries.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)).toBe(0);
  });

  test('comes as a table in which no cell is a formula, one line an entry', async () => {
    const tenantID = await newTenant();
    await complete(tenantID);
    const { headers, text } = await live.get(tenantID, `${base(tenantID)}/ledger.csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toBe('transactionID,kind,period,jobID,occurredAt,account,unit,amount');
    const rows = await platform.database.rows('select 1 from ledger_entry where tenant_id = $1', [tenantID]);
    expect(lines).toHaveLength(rows.length);
    for (const line of lines) expect(line).toMatch(/^ltx_\w+,(?:reserve|settle),2026-11,job_/);
  });

  test('comes page by page without loss, filtered by month and kind', async () => {
    const tenantID = await newTenant();
    for (const _ of [1, 2, 3]) await complete(tenantID, { seed: 1 });
    const { data, nextCursor } = await read(tenantID, '/ledger?limit=2&kind=reserve');
    const next = await read(tenantID, `/ledger?limit=2&kind=reserve&cursor=${nextCursor}`);
    const kinds = [...data, ...next.data].map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['reserve', 'reserve', 'reserve']);
    expect(next.hasMore).toBe(false);
    expect((await read(tenantID, '/ledger?period=2026-10')).data).toEqual([]);
    expectProblem(await live.get(tenantID, `${base(tenantID)}/ledger?kind=theft`), 'invalid_parameter');
    expectProblem(await live.get(tenantID, `${base(tenantID)}/ledger?cursor=x`), 'invalid_cursor');
  });
});

describe('the plan', () => {
  test('is in force at once, costs its share of the month, and stands in the draft', async () => {
    const tenantID = await newTenant('free');
    live.setTime(new Date('2026-11-16T00:00:00Z'));
    const chosen = await choose(tenantID, 'team');
    expect(bodyOf(chosen)).toEqual({ plan: 'team', since: '2026-11-16T00:00:00.000Z', formerPlan: 'free' });
    const balance = await read(tenantID, '/balance');
    expect(balance.plan).toBe('team');
    const patients = balance.quotas.find(({ meter }: { meter: string }) => meter === 'patientsGenerated');
    expect(patients).toMatchObject({ limit: 10_000_000, included: 5_000 + 1_000_000 });
    const statement = await read(tenantID, '/statements/2026-11');
    expect(statement).toMatchObject({ status: 'draft', number: null, totalMicros: 249_500_000 });
    expect(statement.lines).toEqual([
      expect.objectContaining({ kind: 'plan_fee', plan: 'team', amountMicros: 249_500_000 }),
    ]);
  });

  test('that is in force already changes nothing', async () => {
    const tenantID = await newTenant('team');
    expect(bodyOf(await choose(tenantID, 'team'))).toMatchObject({ formerPlan: null });
    expect(
      await platform.database.rows('select 1 from plan_change where tenant_id = $1', [tenantID]),
    ).toEqual([]);
  });

  test('is refused when more is held than it allows, and nothing changes', async () => {
    const tenantID = await newTenant('team');
    await live.post({ tenantID, body: sampleSpec({ population: 20_000 }) });
    expectProblem(await choose(tenantID, 'free'), 'plan_conflict');
    expect((await read(tenantID, '/balance')).plan).toBe('team');
  });

  test.each([{}, { plan: 'platinum' }, { plan: 'team', price: 0 }])('is none of ours: %j', async (body) => {
    const tenantID = await newTenant();
    expectProblem(await live.send({ tenantID, path: `${base(tenantID)}/plan`, body }), 'invalid_spec');
  });
});

describe('credit', () => {
  test('given by an operator pays before the tenant does, and what is left can be taken back', async () => {
    const tenantID = await newTenant('developer');
    const given = await operate(tenantID, '/credits', { amountMicros: 60_000_000, reason: 'an outage' });
    expect(given.status).toBe(201);
    const { creditID } = bodyOf(given);
    expect(await read(tenantID, '/balance')).toMatchObject({
      creditMicros: 60_000_000,
      credits: [{ creditID }],
    });
    const { totalMicros, lines } = await read(tenantID, '/statements/2026-11');
    expect(totalMicros).toBe(0);
    expect(lines.at(-1)).toMatchObject({ kind: 'credit', amountMicros: -49_000_000 });
    const taken = bodyOf(await operate(tenantID, `/credits/${creditID}/void`, { reason: 'a mistake' }));
    expect(taken).toMatchObject({ creditID, leftMicros: 0, voidedAt: now.toISOString() });
    expect((await read(tenantID, '/balance')).creditMicros).toBe(0);
    const actions = await platform.database.rows(
      `select action from operator_action where target = $1 order by at, action`,
      [creditID],
    );
    expect(actions).toEqual([{ action: 'credit.grant' }, { action: 'credit.void' }]);
  });

  test.each([
    [{ amountMicros: 0, reason: 'x' }],
    [{ amountMicros: 1.5, reason: 'x' }],
    [{ amountMicros: 5 }],
    [{ amountMicros: 5, reason: 'x', expiresAt: 'soon' }],
  ])('is not given as %j', async (body) => {
    expectProblem(await operate(await newTenant(), '/credits', body), 'invalid_spec');
  });

  test('of a tenant or under an id that there is not is not there', async () => {
    const tenantID = await newTenant();
    expectProblem(await operate('ten_none', '/credits', { amountMicros: 5, reason: 'x' }), 'not_found');
    expectProblem(await operate(tenantID, '/credits/crd_none/void', { reason: 'x' }), 'not_found');
    const draft = await operate(tenantID, '/statements/2026-11/pay', { reason: 'x' });
    expectProblem(draft, 'statement_state_conflict');
  });
});

describe('a statement', () => {
  test('comes as a page that loads and runs nothing', async () => {
    const tenantID = await newTenant('developer');
    const { status, headers, text } = await live.get(tenantID, `${base(tenantID)}/statements/2026-11/page`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-/);
    expect(text).toContain('Statement for November 2026');
    expect(text).not.toContain('<script');
  });

  test.each(['2026-10', '2026-12', '2026-13', '2026-1', 'x'])(
    'of the month %s, in which the tenant was not or is not yet, is not there',
    async (period) => {
      const tenantID = await newTenant();
      for (const path of [`/statements/${period}`, `/statements/${period}/page`])
        expectProblem(await live.get(tenantID, `${base(tenantID)}${path}`), 'not_found');
    },
  );

  test('stands in a list that begins with the draft of this month', async () => {
    const tenantID = await newTenant();
    live.setTime(new Date('2026-12-20T00:00:00Z'));
    const { data, nextCursor } = await read(tenantID, '/statements?limit=1');
    expect(data).toMatchObject([{ period: '2026-12', status: 'draft' }]);
    expect((await read(tenantID, `/statements?cursor=${nextCursor}`)).data).toMatchObject([
      { period: '2026-11' },
    ]);
    expectProblem(await live.get(tenantID, `${base(tenantID)}/statements?cursor=x`), 'invalid_cursor');
  });
});
