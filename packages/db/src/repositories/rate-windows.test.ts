// Windows of the request limiter: exact, whoever counts.

import { useDatabase } from '@synthward/testkit';
import { type Database, openDatabase } from '../database';
import { countRequests } from './rate-windows';

const countRequest = (on: Database, key: string, windowSeconds: number) =>
  countRequests(on, key, { windowSeconds, requests: 1 });

const database = useDatabase('rate windows');

const end = (key: string) =>
  database.rows(`update rate_window set window_end = now() - interval '1 second' where key = $1`, [key]);

test('200 requests at once are counted exactly, each with a number of its own', async () => {
  const counts = await Promise.all(Array.from({ length: 200 }, () => countRequest(database(), 'busy', 60)));
  expect(counts.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 200 }, (_, i) => i + 1),
  );
});

test('processes count together', async () => {
  const other = openDatabase({ url: database.url(), onIdleError: () => undefined });
  await Promise.all([
    ...Array.from({ length: 20 }, () => countRequest(database(), 'shared', 60)),
    ...Array.from({ length: 20 }, () => countRequest(other, 'shared', 60)),
  ]);
  expect((await countRequest(other, 'shared', 60)).count).toBe(41);
  await other.close();
});

test('keys are counted apart', async () => {
  await countRequest(database(), 'one', 60);
  expect((await countRequest(database(), 'two', 60)).count).toBe(1);
});

test('a window that has ended begins again at one, for requests at once as well', async () => {
  await countRequest(database(), 'rolling', 60);
  await countRequest(database(), 'rolling', 60);
  await end('rolling');
  const counts = await Promise.all(Array.from({ length: 20 }, () => countRequest(database(), 'rolling', 60)));
  expect(counts.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});

test('the seconds to the reset are whole, at least one, and fixed by the first request', async () => {
  expect(await countRequest(database(), 'short', 0.2)).toMatchObject({ count: 1, resetSeconds: 1 });
  const first = await countRequest(database(), 'long', 3600);
  expect(first.resetSeconds).toBeGreaterThanOrEqual(3599);
  expect(first.resetSeconds).toBeLessThanOrEqual(3600);
  await database.rows(
    `update rate_window set window_end = now() + interval '90.5 seconds' where key = 'long'`,
  );
  expect((await countRequest(database(), 'long', 3600)).resetSeconds).toBe(91);
});

test('several at once are counted by one statement, and it answers the number of the last', async () => {
  expect((await countRequests(database(), 'several', { windowSeconds: 60, requests: 5 })).count).toBe(5);
  expect((await countRequests(database(), 'several', { windowSeconds: 60, requests: 3 })).count).toBe(8);
});
