// BullMQ over PostgreSQL: pools of our own, so that each connection has keep-alive, a search path and a listener.

import type { Logger } from '@synthward/observability';
import { createPostgresBackend, type PgPool, withBackend } from 'bullmq';
import { Pool } from 'pg';
import { forEachQueue } from '../messages';
import { QUEUE_SCHEMA } from '../migrate-queue';
import { boardOf } from './board';
import { type Driver, listen } from './driver';

const Postgres = withBackend(createPostgresBackend);

const PRODUCER_CLIENTS = 4;
const WORKER_CLIENTS = 4; // one listens, the others fetch, renew and finish
const CONNECT_TIMEOUT_MS = 10_000;

/** Connects producers. Rejects when the server cannot be reached or the schema was not migrated. */
export async function openPostgresDriver(databaseUrl: string, logger: Logger): Promise<Driver> {
  const pool = openPool(databaseUrl, PRODUCER_CLIENTS, logger);
  const connection = { connection: forBullMQ(pool) };
  const queues = forEachQueue((name) => listen(new Postgres.Queue(name, connection), logger));
  const flows = listen(new Postgres.FlowProducer(connection), logger);
  await requireReady(pool, Object.values(queues));
  return {
    queues,
    flows,
    board: boardOf(Object.values(queues)),
    openWorker: (queue, processor, options) => {
      const workerPool = openPool(databaseUrl, WORKER_CLIENTS, logger);
      const worker = new Postgres.Worker(queue, processor, {
        connection: forBullMQ(workerPool),
        ...options,
      });
      const closeWorker = worker.close.bind(worker);
      return Object.assign(worker, { close: () => closeWorker().finally(() => workerPool.end()) });
    },
    ping: async () => {
      await pool.query('select 1');
    },
    close: async () => {
      await Promise.all([flows.close(), ...Object.values(queues).map((queue) => queue.close())]);
      await pool.end();
    },
  };
}

async function requireReady(
  pool: Pool,
  queues: readonly { waitUntilReady(): Promise<void> }[],
): Promise<void> {
  try {
    await Promise.all(queues.map((queue) => queue.waitUntilReady()));
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function openPool(databaseUrl: string, max: number, logger: Logger): Pool {
  const pool = new Pool({
    connectionString: withSearchPath(databaseUrl),
    max,
    keepAlive: true, // without it BullMQ polls every ten seconds instead of trusting its LISTEN connection
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  pool.on('connect', (client) => void listen(client, logger));
  return listen(pool, logger);
}

/** The same pool: BullMQ describes `on` by overloads, @types/pg by a conditional type, and the two do not meet. */
function forBullMQ(pool: Pool): PgPool {
  return pool as unknown as PgPool;
}

/** BullMQ's statements name no schema; what the URL already asks of the server is kept. */
function withSearchPath(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = [url.searchParams.get('options'), `-c search_path=${QUEUE_SCHEMA}`];
  url.searchParams.set('options', options.filter(Boolean).join(' '));
  return url.href;
}
