// The two servers that a queue can live on, for suites that have to hold on both.

import type { QueueConfig } from '@synthward/queue';
import { createTestDatabase, type TestDatabase } from './postgres';
import { isRedisInstalled, REDIS_INSTALL_COMMAND, startRedis } from './redis';

/** A server of one kind; each configuration is a queue of its own. */
export interface QueueServer {
  /** An empty queue on which a dead worker is noticed after about a second. */
  createConfig(): Promise<QueueConfig>;
  stop(): Promise<void>;
}

export interface QueueServerKind {
  /** The name of a describe block; says what to install when the server is missing. */
  readonly title: string;
  /** Where nothing is installed, a suite skips this kind; in CI it has to fail. */
  readonly isMissing: boolean;
  /** Throws when the server is missing. `name` says which test it belongs to. */
  start(name: string): Promise<QueueServer>;
}

const QUICK = { lockDurationMs: 1_000, stalledIntervalMs: 250 };

/** PostgreSQL always, Redis where it is installed. */
export function queueServerKinds(): readonly QueueServerKind[] {
  const isMissing = !isRedisInstalled();
  return [
    { title: 'on PostgreSQL', isMissing: false, start: async (name) => createPostgresQueues(name) },
    {
      title: isMissing ? `on Redis, WHICH IS MISSING: ${REDIS_INSTALL_COMMAND}` : 'on Redis',
      isMissing,
      start: startRedisQueues,
    },
  ];
}

function createPostgresQueues(name: string): QueueServer {
  const databases: TestDatabase[] = [];
  return {
    async createConfig() {
      const database = await createTestDatabase(name);
      databases.push(database);
      return { backend: 'postgres', databaseUrl: database.url, ...QUICK };
    },
    async stop() {
      for (const database of databases) await database.drop();
    },
  };
}

async function startRedisQueues(): Promise<QueueServer> {
  const server = await startRedis();
  if (!server) throw new Error(`Redis is missing: ${REDIS_INSTALL_COMMAND}`);
  let database = 0;
  return {
    async createConfig() {
      database += 1;
      return { backend: 'redis', redisUrl: `${server.url}/${database}`, ...QUICK };
    },
    stop: server.stop,
  };
}
