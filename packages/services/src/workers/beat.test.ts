// A worker tells of itself, learns that it is to drain, and takes its row along when it leaves.

import { openDatabase } from '@synthward/db';
import { type LogFields, silentLogger } from '@synthward/observability';
import { until, useDatabase } from '@synthward/testkit';
import { drainWorkerOf } from '../operator/drain-worker';
import { startWorkerBeats, workerRules } from './beat';

const database = useDatabase('worker beats');
const clock = { now: () => new Date() };
const EVERY_MS = 5;
const body = { reason: 'a new kernel' };

const rowOf = async (name: string) =>
  (await database.rows('select * from worker where name = $1', [name]))[0];

function start(name: string, over: Partial<Parameters<typeof startWorkerBeats>[0]> = {}) {
  const onDrain = jest.fn();
  const beats = startWorkerBeats({
    database: database(),
    clock,
    logger: silentLogger,
    name,
    slots: 3,
    active: () => 2,
    everyMs: EVERY_MS,
    onDrain,
    ...over,
  });
  return { beats, onDrain };
}

test('its row tells who it is, what it runs and how it is, and goes when it leaves', async () => {
  const { beats } = start('host-1');
  await until(() => rowOf('host-1'), { message: 'the row is there' });
  expect(await rowOf('host-1')).toMatchObject({ pid: process.pid, slots: 3, active: 2, is_draining: false });
  expect(Number((await rowOf('host-1'))?.memory_bytes)).toBeGreaterThan(10_000_000);
  await beats.stop();
  expect(await rowOf('host-1')).toBeUndefined();
});

test('a blocked event loop shows as its lag', async () => {
  const { beats } = start('host-2', { everyMs: 200 });
  await until(() => rowOf('host-2'), { message: 'the row is there' });
  const lagged = async () => Number((await rowOf('host-2'))?.loop_lag_ms) > 80;
  await until(
    async () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
      return lagged();
    },
    { message: 'the lag is told' },
  );
  await beats.stop();
});

test('it is told to drain once, and its row says so until it has left', async () => {
  const { beats, onDrain } = start('host-3');
  await until(() => rowOf('host-3'), { message: 'the row is there' });
  const command = { worker: 'host-3', actor: 'tok_1', body };
  expect(await drainWorkerOf({ database: database(), clock }, command)).toEqual({
    worker: 'host-3',
    isDraining: true,
  });
  await until(() => onDrain.mock.calls.length > 0, { message: 'the worker is told' });
  const first = (await rowOf('host-3'))?.heartbeat_at;
  await until(async () => (await rowOf('host-3'))?.heartbeat_at !== first, { message: 'another beat' });
  expect(onDrain).toHaveBeenCalledTimes(1);
  expect(await rowOf('host-3')).toMatchObject({ is_draining: true });
  await beats.stop();
  const rows = await database.rows(
    "select actor, action, reason from operator_action where target = 'host-3'",
  );
  expect(rows).toEqual([{ actor: 'tok_1', action: 'worker.drain', reason: body.reason }]);
});

test('what was asked of a process is not asked of the next one with its name', async () => {
  const first = start('host-4');
  await until(() => rowOf('host-4'), { message: 'the row is there' });
  await database.rows(
    "update worker set is_draining = true, started_at = '2020-01-01' where name = 'host-4'",
  );
  await until(async () => (await rowOf('host-4'))?.is_draining === false, { message: 'a new start is seen' });
  expect(first.onDrain).not.toHaveBeenCalled();
  await first.beats.stop();
});

test('a worker that is not there cannot be drained, and leaves no row', async () => {
  const command = { worker: 'host-none', actor: 'tok_1', body };
  await expect(drainWorkerOf({ database: database(), clock }, command)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await database.rows("select 1 from operator_action where target = 'host-none'")).toEqual([]);
});

test('beats that fail are logged, and the worker goes on', async () => {
  const away = openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none', onIdleError: () => undefined });
  const events: string[] = [];
  const logger = { ...silentLogger, warn: (_: LogFields, event: string) => void events.push(event) };
  const { beats, onDrain } = start('host-5', { database: away, logger });
  await until(() => events.length > 1, { message: 'two beats have failed' });
  expect(events[0]).toBe('worker.beat_failed');
  expect(onDrain).not.toHaveBeenCalled();
  await beats.stop();
  expect(events.at(-1)).toBe('worker.row_left');
  await away.close();
});

test('workers that have been silent for a day are removed, others stay', async () => {
  const { beats } = start('host-6');
  await until(() => rowOf('host-6'), { message: 'the row is there' });
  await beats.stop();
  await database.rows(
    `insert into worker (name, host, pid, version, slots, started_at, heartbeat_at)
     values ('old', 'h', 1, '1', 1, now(), now() - interval '25 hours'), ('young', 'h', 1, '1', 1, now(), now() - interval '23 hours')`,
  );
  const [rule] = workerRules(database());
  expect(await rule?.apply()).toBe(1);
  expect(await rowOf('old')).toBeUndefined();
  expect(await rowOf('young')).toBeDefined();
});
