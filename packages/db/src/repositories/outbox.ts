// Messages for the queue, written with the change they announce and published after the commit.

import type { Database, Transaction } from '../database';
import type { Prisma } from '../generated/prisma/client';

/** Appends messages to the transaction; the relay publishes them in order of writing. */
export async function appendToOutbox(
  transaction: Transaction,
  messages: readonly Prisma.InputJsonValue[],
): Promise<void> {
  if (messages.length === 0) return;
  await transaction.outbox.createMany({ data: messages.map((message) => ({ message })) });
}

/**
 * Locks up to `limit` unsent messages that nobody else is publishing, has them published, marks them as sent, commits.
 * Answers how many. When `publish` throws nothing is marked; when the process dies between, they are published again.
 */
export async function publishOutboxPage(
  { pool }: Database,
  limit: number,
  publish: (messages: unknown[]) => Promise<void>,
): Promise<number> {
  const client = await pool.connect();
  client.on('error', ignore);
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string; message: unknown }>(
      'select id, message from outbox where sent_at is null order by id limit $1 for update skip locked',
      [limit],
    );
    if (rows.length > 0) {
      await publish(rows.map(({ message }) => message));
      await client.query('update outbox set sent_at = clock_timestamp() where id = any($1::bigint[])', [
        rows.map(({ id }) => id),
      ]);
    }
    await client.query('commit');
    client.off('error', ignore);
    client.release();
    return rows.length;
  } catch (error) {
    client.release(true); // a broken transaction ends with its connection
    throw error;
  }
}

/**
 * A connection that is lost while `publish` runs says so by an event, which would end the process if nobody heard it.
 * There is nothing to do then: the next statement is rejected with the same reason.
 */
function ignore(): void {}

/** Removes messages that were sent more than `olderThanHours` ago. */
export async function pruneOutbox({ pool }: Database, olderThanHours: number): Promise<number> {
  const { rowCount } = await pool.query(
    'delete from outbox where sent_at < now() - make_interval(hours => $1::int)',
    [olderThanHours],
  );
  return rowCount ?? 0;
}
