// Every operation of the contract with ids that are somebody else's, nobody's or nonsense: told apart by nobody.

import { type Operation, operations } from '@synthward/contracts';
import type { Answer, Exchange } from '../support/client';
import { exchangeAs } from '../support/exchange-as';
import { createThings, fillPath, sampleSchedule, smallSpec, type Things } from '../support/own-things';
import { type Caller, useRealApi } from '../support/real-api';

const api = useRealApi('tenancy');
let own: Things;
let foreign: Things;
beforeAll(async () => {
  own = await createThings(api, api.own());
  foreign = await createThings(api, api.foreign());
}, 120_000);
afterEach(() => expect(api.failures()).toEqual([]));

const all = Object.values<Operation>(operations);
/** Operators see every tenant, and what is public is the same for all. */
const ofTenants = all.filter(
  ({ path, access }) => path.includes('{tenantID}') && !['public', 'operator'].includes(access),
);
const ofThings = ofTenants.filter(({ pathParameters }) => Object.keys(pathParameters).length > 1);

const send = (path: string, exchange: Exchange) => api.client().send(path, exchange);

/** All of it but what the clock and the limiter change. */
function face({ status, headers, text }: Answer) {
  const { date: _, ratelimit: _left, ...told } = headers;
  return { status, headers: told, text };
}

/** Sends the request to every path: 404, byte for byte the same, under the same headers. */
async function expectAlike(operation: Operation, paths: Readonly<Record<string, string>>): Promise<void> {
  const exchange = exchangeAs(operation, api.own());
  const answers = await Promise.all(
    Object.entries(paths).map(async ([name, path]) => [name, face(await send(path, exchange))] as const),
  );
  const statuses = Object.fromEntries(answers.map(([name, { status }]) => [name, status]));
  expect(statuses).toEqual(Object.fromEntries(answers.map(([name]) => [name, 404])));
  for (const [, answer] of answers) expect(answer).toEqual(answers[0]?.[1]);
}

test('every parameter of every path stands for something of each tenant', () => {
  for (const { path } of all)
    for (const things of [own, foreign]) expect(fillPath(path, things)).not.toMatch(/[{}]/);
});

test.each(ofTenants)(
  "$operationID: another tenant's workspace is answered like one that is missing or malformed",
  async (operation) => {
    await expectAlike(operation, {
      missing: fillPath(operation.path, { ...own, tenantID: 'ten_missing' }),
      foreign: fillPath(operation.path, foreign),
      'own things in the foreign workspace': fillPath(operation.path, { ...own, tenantID: foreign.tenantID }),
      malformed: fillPath(operation.path, { ...own, tenantID: '%00' }),
      'too long': fillPath(operation.path, { ...own, tenantID: 'x'.repeat(65) }),
    });
  },
);

const idsOf = ({ pathParameters }: Operation) =>
  Object.keys(pathParameters).filter((name) => name !== 'tenantID');

/** Names and numbers that mean the same in every job. */
const SHARED_NAMES = ['name', 'index', 'groupID'];
const missingOf: Things = { period: '1999-01' };

test.each(ofThings)(
  "$operationID: another tenant's thing is answered like one that is missing or malformed",
  async (operation) => {
    const names = idsOf(operation);
    const missing = Object.fromEntries(
      names.map((name) => [name, SHARED_NAMES.includes(name) ? own[name] : (missingOf[name] ?? 'absent-1')]),
    );
    const one = (name: string, value: string | undefined) =>
      fillPath(operation.path, { ...own, [name]: value });
    const each = names
      .filter((name) => !SHARED_NAMES.includes(name))
      .flatMap((name) => [
        ...(foreign[name] === own[name] ? [] : [[`foreign ${name}`, one(name, foreign[name])]]), // a month is everybody's
        [`missing ${name}`, one(name, missingOf[name] ?? 'absent-1')],
        [`malformed ${name}`, one(name, 'a%20b')],
        [`NUL in ${name}`, one(name, '%00')],
        [`a path as ${name}`, one(name, '..%2F..')],
      ]);
    await expectAlike(operation, {
      missing: fillPath(operation.path, { ...own, ...missing }),
      ...(names.every((name) => foreign[name] === own[name])
        ? {}
        : { foreign: fillPath(operation.path, { ...foreign, tenantID: own.tenantID }) }),
      ...Object.fromEntries(each),
    });
  },
);

test.each(ofTenants.filter(({ method }) => method === 'get'))(
  '$operationID: the owner is served, so that the answers above are refusals of strangers',
  async (operation) => {
    const answer = await send(fillPath(operation.path, own), exchangeAs(operation, api.own()));
    expect(answer.status).toBeLessThan(300);
  },
);

test('names of artifacts and files that another tenant has are missing for this one', async () => {
  const job = `/workspace/tenants/${own.tenantID}/cohort-jobs/${own.jobID}`;
  for (const path of [`${job}/artifacts`, `${job}/fhir/files/${own.exportID}`]) {
    const headers = { ...api.own().headers, 'x-request-id': 'same-for-all' };
    const names = [
      'absent.json',
      `..%2F${foreign.jobID}%2F${foreign.name}`,
      `${foreign.jobID}`,
      '%2e%2e',
      '.',
    ];
    const answers = await Promise.all(names.map((name) => send(`${path}/${name}`, { headers })));
    for (const answer of answers) expect(face(answer)).toEqual(face(answers[0] ?? answer));
    expect(answers[0]?.status).toBe(404);
  }
});

describe('lists of several pages', () => {
  beforeAll(async () => {
    await grow(api.own());
    await grow(api.foreign());
  }, 60_000);

  const lists = ofTenants.filter(({ query }) => query && 'cursor' in query.shape);
  /** Statements come with months; nobody has two in a test that lasts seconds. */
  const growing = lists.filter(({ operationID }) => operationID !== 'listStatements');
  /** A value of the first filter of each list that has some. */
  const filters: Readonly<Record<string, string>> = {
    listAuditLog: 'action=session.start',
    listLedger: 'kind=reserve',
    listRequestLog: 'status=2xx',
    listUsage: 'groupBy=meter',
    listWebhookDeliveries: 'status=delivered',
  };

  const page = (operation: Operation, query: string, [things, caller] = [own, api.own()]) =>
    send(`${fillPath(operation.path, things)}?limit=1&${query}`, exchangeAs(operation, caller));
  const cursorOf = async (operation: Operation, whose = [own, api.own()] as [Things, Caller]) => {
    const { nextCursor } = JSON.parse((await page(operation, '', whose)).text);
    if (nextCursor === null)
      throw new Error(`${operation.operationID} has one page alone: let grow make more.`);
    return String(nextCursor);
  };
  const expectRefused = async (operation: Operation, cursor: string, query = '') => {
    const answer = await page(operation, `cursor=${cursor}&${query}`);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'invalid_cursor']);
  };

  test.each(growing)(
    "$operationID: a cursor leads on, another tenant's and an altered one do not",
    async (operation) => {
      const cursor = await cursorOf(operation);
      const [first, second] = [await page(operation, ''), await page(operation, `cursor=${cursor}`)];
      expect(second.status).toBe(200);
      expect(second.text).not.toBe(first.text);
      await expectRefused(operation, await cursorOf(operation, [foreign, api.foreign()]));
      await expectRefused(operation, `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`);
    },
  );

  test('each list refuses the cursors of all others', async () => {
    for (const from of growing) {
      const cursor = await cursorOf(from);
      for (const to of lists.filter((list) => list !== from)) await expectRefused(to, cursor);
    }
  });

  test('a list refuses a cursor that was handed out for other filters', async () => {
    const filtered = growing.filter(({ query }) => Object.keys(query?.shape ?? {}).length > 2);
    expect(filtered.map(({ operationID }) => operationID).toSorted()).toEqual(Object.keys(filters));
    for (const operation of filtered)
      await expectRefused(operation, await cursorOf(operation), filters[operation.operationID]);
  });
});

/** So that each list has a second page. */
async function grow(caller: Caller): Promise<void> {
  const workspace = `/workspace/tenants/${caller.tenantID}`;
  const things = caller === api.own() ? own : foreign;
  const post = (path: string, body: object | undefined, headers: Exchange['headers'] = caller.headers) =>
    send(path, {
      method: 'POST',
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  await post(`${workspace}/cohort-jobs?reuse=false`, smallSpec);
  await post(`${workspace}/webhook-endpoints/${things.endpointID}/test`, undefined);
  const email = `second-${caller.tenantID.toLowerCase().replaceAll('_', '-')}@example.com`;
  const { secret } = JSON.parse((await post(`${workspace}/invitations`, { email, role: 'viewer' })).text);
  await post('/auth/invitations/accept', { secret, name: 'Second', password: 'correct horse battery' }, {});
}

test('an Idempotency-Key of another tenant is free for this one: neither replayed nor in conflict', async () => {
  const post = (caller: Caller, name: string) =>
    send(`/workspace/tenants/${caller.tenantID}/cohort-schedules`, {
      method: 'POST',
      body: JSON.stringify({ ...sampleSchedule, name }),
      headers: { ...caller.headers, 'content-type': 'application/json', 'idempotency-key': 'one-key' },
    });
  const [theirs, ours] = [await post(api.foreign(), 'theirs'), await post(api.own(), 'ours')];
  expect([theirs.status, ours.status]).toEqual([201, 201]);
  expect(ours.headers['idempotent-replayed']).toBeUndefined();
  expect(JSON.parse(ours.text).name).toBe('ours');
  expect((await post(api.own(), 'ours')).headers['idempotent-replayed']).toBe('true');
});

test("a job cannot continue another tenant's job, which reads like a missing one", async () => {
  const evolve = (fromJobID: string) =>
    send(`/workspace/tenants/${own.tenantID}/cohort-jobs`, {
      method: 'POST',
      body: JSON.stringify({ evolve: { fromJobID, days: 3 } }),
      headers: { ...api.own().headers, 'content-type': 'application/json', 'x-request-id': 'same-for-all' },
    });
  const [there, nowhere] = [await evolve(foreign.jobID ?? ''), await evolve('job_absent')];
  expect(there.status).toBeGreaterThanOrEqual(400);
  expect(there.text.replaceAll(foreign.jobID ?? '', 'job_absent')).toBe(nowhere.text);
});

test("children of another thing of one's own are missing under this one", async () => {
  const other = await createThings(api, api.own());
  const children: [path: string, child: string][] = [
    ['/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/deliveries/{deliveryID}', 'deliveryID'],
    ['/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/exports/{exportID}', 'exportID'],
  ];
  for (const [path, child] of children) {
    const exchange = { headers: api.own().headers };
    expect((await send(fillPath(path, own), exchange)).status).toBeLessThan(300);
    expect((await send(fillPath(path, { ...own, [child]: other[child] }), exchange)).status).toBe(404);
  }
}, 60_000);
