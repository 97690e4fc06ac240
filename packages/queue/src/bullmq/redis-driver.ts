// BullMQ over Redis: a producer that fails fast, workers that wait for ever, a server that never evicts.

import type { Logger } from '@synthward/observability';
import { FlowProducer, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { forEachQueue } from '../messages';
import { boardOf } from './board';
import { type Driver, listen } from './driver';
import { makeEndable } from './endable-redis';

const PREFIX = '{bull}'; // the hash tag keeps all keys of a flow on one node of a cluster
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connects producers. Rejects when the server cannot be reached, or may evict keys: `maxmemory-policy` has to be
 * `noeviction`, since an evicted key is a lost job.
 */
export async function openRedisDriver(redisUrl: string, logger: Logger): Promise<Driver> {
  const producer = await connectProducer(redisUrl, logger);
  const options = { connection: producer, prefix: PREFIX };
  const queues = forEachQueue((name) => listen(new Queue(name, options), logger));
  const flows = listen(new FlowProducer(options), logger);
  return {
    queues,
    flows,
    board: boardOf(Object.values(queues)),
    openWorker: (queue, processor, workerOptions) => {
      const client = listen(makeEndable(new Redis(redisUrl, { maxRetriesPerRequest: null })), logger);
      const worker = new Worker(queue, processor, { connection: client, prefix: PREFIX, ...workerOptions });
      const close = worker.close.bind(worker);
      return Object.assign(worker, {
        close: () => close().finally(() => client.disconnect()),
        disconnect: async () => client.disconnect(),
      });
    },
    ping: async () => {
      await producer.ping();
    },
    close: async () => {
      await Promise.all([flows.close(), ...Object.values(queues).map((queue) => queue.close())]);
      producer.disconnect();
    },
  };
}

/** Commands fail at once while the server is away, so that the outbox keeps its rows; the first connection is awaited. */
async function connectProducer(redisUrl: string, logger: Logger): Promise<Redis> {
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
  });
  const producer = listen(makeEndable(client), logger);
  try {
    await connect(producer);
    await requireNoEviction(producer);
    return producer;
  } catch (error) {
    producer.disconnect();
    throw error;
  }
}

/** The client itself rejects with "Connection is closed" alone; the reason is in the event before. */
async function connect(redis: Redis): Promise<void> {
  let reason: Error | undefined;
  const noteReason = (error: Error) => {
    reason = error;
  };
  redis.on('error', noteReason);
  try {
    await redis.connect();
  } catch (error) {
    throw new Error(`The queue's Redis cannot be used: ${reason?.message ?? 'no reason given'}`, {
      cause: reason ?? error,
    });
  } finally {
    redis.off('error', noteReason);
  }
}

async function requireNoEviction(redis: Redis): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
  if (policy === 'noeviction') return;
  throw new Error(
    `Redis would evict jobs: its maxmemory-policy is ${policy ?? 'unknown'} and has to be noeviction ` +
      '(redis.conf: maxmemory-policy noeviction).',
  );
}
