// The request log: written many at once, bounded, read by its tenant page by page, and removed after its days.

import type { LoggedRequest } from '@synthward/db';
import { createLogger, silentLogger } from '@synthward/observability';
import { createSampleTenant, useDatabase } from '@synthward/testkit';
import { requestLogRules } from './prune-request-log';
import { listTenantRequests } from './read-request-log';
import { createRequestLogWriter } from './request-log-writer';

const database = useDatabase('request log');
let tenantID: string;
beforeEach(async () => {
  tenantID = await createSampleTenant(database());
});

const FIRST = new Date('2026-05-01T12:00:00Z').getTime();

/** The n-th request of the tenant: a second after the one before. */
const request = (n: number, over: Partial<LoggedRequest> = {}): LoggedRequest => ({
  ...{
    tenantID,
    at: new Date(FIRST + n * 1000),
    requestID: `req_${n}`,
    method: 'GET',
    operation: 'getCohortJob',
  },
  ...{ status: 200, durationMs: n, apiKeyID: 'key_1', accountID: 'acc_1', errorCode: null },
  ...over,
});
const requests = (count: number, over?: Partial<LoggedRequest>) =>
  Array.from({ length: count }, (_, n) => request(n, over));

type WriterParts = Partial<Parameters<typeof createRequestLogWriter>[0]>;
const writer = (over: WriterParts = {}) =>
  createRequestLogWriter({ database: database(), logger: silentLogger, everyMs: 60_000, ...over });

async function write(...noted: readonly LoggedRequest[]): Promise<void> {
  const log = writer();
  for (const each of noted) log.note(each);
  await log.close();
}

const list = (over: object = {}) => listTenantRequests(database(), { tenantID, limit: 100, ...over });
const idsOf = async (over?: object) => (await list(over)).data.map(({ requestID }) => requestID);

test('what was noted is written when the log is closed, and is read as it was', async () => {
  await write(request(1), request(2, { status: 404, errorCode: 'not_found', apiKeyID: null }));
  expect(await list()).toEqual({
    data: [
      {
        ...{ at: '2026-05-01T12:00:02.000Z', requestID: 'req_2', method: 'GET', operation: 'getCohortJob' },
        ...{ status: 404, durationMs: 2, keyID: null, accountID: 'acc_1', errorCode: 'not_found' },
      },
      {
        ...{ at: '2026-05-01T12:00:01.000Z', requestID: 'req_1', method: 'GET', operation: 'getCohortJob' },
        ...{ status: 200, durationMs: 1, keyID: 'key_1', accountID: 'acc_1', errorCode: null },
      },
    ],
    hasMore: false,
    nextCursor: null,
  });
});

test('a thousand requests are written by one statement, and noting them writes nothing', async () => {
  const statements: unknown[] = [];
  const { pool, ...rest } = database();
  const query = (...given: unknown[]) => {
    statements.push(given);
    return Reflect.apply(pool.query, pool, given);
  };
  const listening = new Proxy(pool, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)),
  });
  const log = writer({ database: { ...rest, pool: listening } });
  for (const each of requests(1000)) log.note(each);
  expect(statements).toHaveLength(0);
  await log.flush();
  await log.flush();
  expect(statements).toHaveLength(1);
  expect((await list({ limit: 5 })).data[0]?.requestID).toBe('req_999');
});

test('what cannot be written is written later, in bounds; what is beyond them is left out and counted', async () => {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'warn', name: 'test', destination });
  let isAway = true;
  const { pool, ...rest } = database();
  const query = (...given: unknown[]) =>
    isAway ? Promise.reject(new Error('away')) : Reflect.apply(pool.query, pool, given);
  const unsteady = new Proxy(pool, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)),
  });
  const log = writer({ database: { ...rest, pool: unsteady }, logger, most: 10 });
  for (const each of requests(8)) log.note(each);
  await log.flush();
  for (const each of [8, 9, 10, 11, 12]) log.note(request(each));
  isAway = false;
  await log.close();
  expect(await idsOf()).toEqual(Array.from({ length: 10 }, (_, i) => `req_${9 - i}`));
  expect(lines.map(({ msg, requests }) => [msg, requests])).toEqual([
    ['request_log.not_written', 8],
    ['request_log.left_out', 3],
  ]);
});

test('pages are stable while requests arrive, also where several came at one instant', async () => {
  await write(...requests(6, { at: new Date(FIRST) }));
  const first = await list({ limit: 4 });
  await write(request(60), request(61));
  const second = await list({ limit: 4, cursor: first.nextCursor ?? undefined });
  expect([...first.data, ...second.data].map(({ requestID }) => requestID)).toEqual(
    Array.from({ length: 6 }, (_, i) => `req_${5 - i}`),
  );
  expect(second.hasMore).toBe(false);
  await expect(list({ cursor: '1' })).rejects.toMatchObject({ code: 'invalid_cursor' });
});

test('the list can be asked for one class of answers and one key, and shows no other tenant', async () => {
  const stranger = await createSampleTenant(database());
  await write(
    request(1, { status: 304 }),
    request(2, { status: 400, errorCode: 'invalid_json' }),
    request(3, { status: 499, apiKeyID: 'key_2' }),
    request(4, { status: 500, errorCode: 'internal' }),
    request(5, { tenantID: stranger }),
  );
  expect(await idsOf()).toEqual(['req_4', 'req_3', 'req_2', 'req_1']);
  expect(await idsOf({ status: '4xx' })).toEqual(['req_3', 'req_2']);
  expect(await idsOf({ status: '3xx' })).toEqual(['req_1']);
  expect(await idsOf({ status: '5xx' })).toEqual(['req_4']);
  expect(await idsOf({ keyID: 'key_2' })).toEqual(['req_3']);
  expect(await idsOf({ keyID: 'key_1', status: '2xx' })).toEqual([]);
});

test('a request is removed after seven days, and not before', async () => {
  await write(request(0), request(1));
  const pruneAt = (now: number) => {
    const [rule] = requestLogRules({ database: database(), clock: { now: () => new Date(now) } });
    return rule?.apply();
  };
  const end = FIRST + 7 * 24 * 60 * 60 * 1000;
  await pruneAt(end);
  expect(await idsOf()).toEqual(['req_1', 'req_0']);
  await pruneAt(end + 1);
  expect(await idsOf()).toEqual(['req_1']);
});
