// Notices arrive for as long as somebody listens, over any number of lost connections.

import { until, useDatabase } from '@synthward/testkit';
import { listen } from './listen';

const database = useDatabase('listen');
const CHANNEL = 'A "quoted" channel';

function start(url = database.url()) {
  const heard: string[] = [];
  const lost: Error[] = [];
  const times = { listening: 0 };
  const listener = listen({
    url,
    channel: CHANNEL,
    onNotice: (payload) => heard.push(payload),
    onListening: () => {
      times.listening += 1;
    },
    onLost: (error) => lost.push(error),
  });
  const listening = (count: number) =>
    until(() => times.listening === count, { message: `it listens for time ${count}` });
  return { listener, heard, lost, listening };
}

const notify = (payload: string) => database.rows('select pg_notify($1, $2)', [CHANNEL, payload]);

const cutOff = () =>
  database.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`,
  );

test('a notice is heard with its payload, and one of another channel is not', async () => {
  const { listener, heard, listening } = start();
  await listening(1);
  await database.rows(`select pg_notify('other', 'x')`);
  await notify('one');
  await notify('two');
  await until(() => heard.length >= 2, { message: 'both are heard' });
  await listener.stop();
  expect(heard).toEqual(['one', 'two']);
});

test('a notice of a transaction is heard when it commits, and never when it does not', async () => {
  const { listener, heard, listening } = start();
  await listening(1);
  const client = await database().pool.connect();
  await client.query('begin');
  await client.query('select pg_notify($1, $2)', [CHANNEL, 'rolled back']);
  await client.query('rollback');
  client.release();
  await notify('committed');
  await until(() => heard.length > 0, { message: 'the notice is heard' });
  await listener.stop();
  expect(heard).toEqual(['committed']);
});

test('a connection that is cut is told of and replaced, and whoever listens is told that it is open again', async () => {
  const { listener, heard, lost, listening } = start();
  await listening(1);
  for (const time of [2, 3]) {
    await cutOff();
    await listening(time);
  }
  await notify('after all');
  await until(() => heard.length > 0, { message: 'the notice is heard' });
  await listener.stop();
  expect([heard, lost.length]).toEqual([['after all'], 2]);
});

test('a server that is away is asked again and again, and stopping does not wait for it', async () => {
  const { listener, lost } = start('postgresql://127.0.0.1:1/nowhere');
  await until(() => lost.length >= 2, { message: 'two connections were refused' });
  await listener.stop();
  const refused = lost.length;
  await database.rows('select 1');
  expect(lost).toHaveLength(refused);
});

test('a listener that is stopped while it connects leaves no connection behind', async () => {
  const { listener, lost } = start();
  await listener.stop();
  await until(
    async () =>
      (
        await database.rows(
          `select 1 from pg_stat_activity where datname = current_database() and query like 'listen %'`,
        )
      ).length === 0,
    { message: 'no connection listens' },
  );
  expect(lost).toEqual([]);
});
