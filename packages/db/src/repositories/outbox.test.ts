// The outbox: nothing is lost, nothing is published by two relays at once, order is kept.

import { until, useDatabase } from '@synthward/testkit';
import { inTransaction } from '../database';
import { appendToOutbox, pruneOutbox, publishOutboxPage } from './outbox';

const database = useDatabase('outbox');
beforeEach(() => database.rows('truncate outbox'));

const append = (...messages: readonly string[]) =>
  inTransaction(database(), (transaction) => appendToOutbox(transaction, messages));

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `message ${i}`);

const states = async () =>
  (await database.rows('select message, sent_at is not null as sent from outbox order by id')).map(
    ({ message, sent }) => `${message} ${sent ? 'sent' : 'unsent'}`,
  );

/** A relay that keeps what it published. */
function relay() {
  const published: unknown[] = [];
  const publish = async (messages: unknown[]) => {
    published.push(...messages);
  };
  return { published, publish };
}

test('unsent messages are published page by page in the order of their writing', async () => {
  await append(...numbered(5));
  const { published, publish } = relay();
  const counts = [
    await publishOutboxPage(database(), 2, publish),
    await publishOutboxPage(database(), 2, publish),
    await publishOutboxPage(database(), 2, publish),
    await publishOutboxPage(database(), 2, publish),
  ];
  expect(counts).toEqual([2, 2, 1, 0]);
  expect(published).toEqual(numbered(5));
});

test('nobody is asked to publish an empty page', async () => {
  const publish = jest.fn();
  expect(await publishOutboxPage(database(), 10, publish)).toBe(0);
  expect(publish).not.toHaveBeenCalled();
});

test('a message of a transaction that was rolled back is never published', async () => {
  const failing = inTransaction(database(), async (transaction) => {
    await appendToOutbox(transaction, ['ghost']);
    throw new Error('the job was refused');
  });
  await expect(failing).rejects.toThrow('the job was refused');
  const { published, publish } = relay();
  await publishOutboxPage(database(), 10, publish);
  expect(published).toEqual([]);
});

test('a message of a transaction that is still open is left alone, and follows when it is committed', async () => {
  const { published, publish } = relay();
  await inTransaction(database(), async (transaction) => {
    await appendToOutbox(transaction, ['slow']);
    await append('quick');
    await publishOutboxPage(database(), 10, publish);
    expect(published).toEqual(['quick']);
  });
  await publishOutboxPage(database(), 10, publish);
  expect(published).toEqual(['quick', 'slow']);
});

test('none is lost when publishing throws: the page stays unsent and is published again', async () => {
  await append('a', 'b');
  const failing = publishOutboxPage(database(), 10, async () => {
    throw new Error('the queue is away');
  });
  await expect(failing).rejects.toThrow('the queue is away');
  expect(await states()).toEqual(['a unsent', 'b unsent']);
  const { published, publish } = relay();
  expect(await publishOutboxPage(database(), 10, publish)).toBe(2);
  expect(published).toEqual(['a', 'b']);
});

test('a relay that dies while publishing leaves its page to the next one', async () => {
  await append('a', 'b');
  const dying = publishOutboxPage(database(), 10, async () => {
    await database.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`,
    );
  });
  await expect(dying).rejects.toThrow();
  const { published, publish } = relay();
  const isPublished = async () => (await publishOutboxPage(database(), 10, publish)) === 2;
  await until(isPublished, { message: 'the locks of the dead relay are gone' });
  expect(published).toEqual(['a', 'b']);
});

test('a page under way is passed over: two relays never publish one message at once', async () => {
  await append(...numbered(4));
  const second = relay();
  const first: unknown[] = [];
  await publishOutboxPage(database(), 2, async (messages) => {
    first.push(...messages);
    await publishOutboxPage(database(), 10, second.publish);
  });
  expect(first).toEqual(['message 0', 'message 1']);
  expect(second.published).toEqual(['message 2', 'message 3']);
});

test('many relays at once publish each of many messages exactly once', async () => {
  await append(...numbered(300));
  const { published, publish } = relay();
  const drain = async () => {
    while ((await publishOutboxPage(database(), 7, publish)) > 0);
  };
  await Promise.all(Array.from({ length: 5 }, drain));
  expect(published).toHaveLength(300);
  expect(new Set(published)).toEqual(new Set(numbered(300)));
});

test('pruning removes what was sent long ago, and never what was not sent', async () => {
  await append('old and sent', 'old and unsent', 'fresh and sent');
  await database.rows(
    `update outbox set created_at = now() - interval '3 days',
            sent_at = case message #>> '{}' when 'old and sent' then now() - interval '25 hours'
                                           when 'fresh and sent' then now() - interval '23 hours' end`,
  );
  expect(await pruneOutbox(database(), 24)).toBe(1);
  expect(await states()).toEqual(['old and unsent unsent', 'fresh and sent sent']);
});
