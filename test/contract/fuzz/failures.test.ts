// What refused requests leave behind: nothing, in any table, and no file.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { createThings, type Things } from '../support/own-things';
import { useRealApi } from '../support/real-api';
import { callsOf } from './calls';
import { described } from './description';
import { manyRequests, reportRun, seed } from './report';

const REQUESTS = manyRequests(1_500);

const api = useRealApi('fuzz_failures');
let things: Things;
beforeAll(async () => {
  things = await createThings(api, api.own());
  await settle();
}, 120_000);
reportRun('failures', () => api.client().count());

/** Requests are counted whatever comes of them. */
const COUNTED = ['rate_window', 'request_log', '_prisma_migrations'];

/** How many rows each table of the platform has; those of the queue hold doorbells alone. */
async function countRows(): Promise<Record<string, number>> {
  const tables = await api.platform.database.rows(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const names = tables.map(({ name }) => String(name)).filter((name) => !COUNTED.includes(name));
  const counts = await Promise.all(
    names.map((name) => api.platform.database.rows(`select count(*)::int as count from "${name}"`)),
  );
  return Object.fromEntries(names.map((name, i) => [name, Number(counts[i]?.[0]?.count)]));
}

/** Whatever the things still cause is over when nothing waits in the outbox. */
async function settle(): Promise<void> {
  await api.platform.answerDoorbells();
}

const filesInStore = () => readdirSync(api.platform.artifactsDir, { recursive: true }).toSorted();

test('nothingLeaksAfterFailure: requests that are refused change no table and leave no file', async () => {
  const asker = { caller: api.own(), things };
  const creating = described.filter(({ method }) => method !== 'GET');
  const calls = fc.oneof(...creating.map((operation) => callsOf(operation, asker)));
  const before = { rows: await countRows(), files: filesInStore() };
  const faulty = calls.filter(({ faults }) => faults.length > 0);
  for (let sent = 0; sent < REQUESTS; sent += 24) {
    const batch = fc.sample(faulty, { seed: seed + sent, numRuns: 24 });
    const answers = await Promise.all(
      batch.map(({ method, path, headers, body }) => api.client().send(path, { method, headers, body })),
    );
    expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  }
  expect({ rows: await countRows(), files: filesInStore() }).toEqual(before);
}, 900_000);
