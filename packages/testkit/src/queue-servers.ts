// The two servers that a queue can live on, for suites that have to hold on both.

import { databaseRoles } from '@synthward/contracts';
import { withRole } from '@synthward/db';
import type { QueueConfig } from '@synthward/queue';
import { createTestDatabase, type TestDatabase } from './postgres';
import { redisSuite, requireRedis } from './redis';

/** A server of one kind; each configuration is a queue of its own. */
export interface QueueServer {
  /** An empty queue on which a dead worker is noticed after about a second. */
  createConfig(): Promise<QueueConfig>;
  stop(): Promise<void>;
}

export interface QueueServerKind {
  /** The name of a describe block; says what to install when the server is missing. */
  readonly title: string;
  /** True where the server is missing, except in CI, where the suite has to fail. */
  readonly isSkipped: boolean;
  /** Throws when the server is missing. `name` says which test it belongs to. */
  start(name: string): Promise<QueueServer>;
}

const QUICK = { lockDurationMs: 1_000, stalledIntervalMs: 250 };

/** PostgreSQL always, Redis where it is installed. */
export function queueServerKinds(): readonly QueueServerKind[] {
  return [
    { title: 'on PostgreSQL', isSkipped: false, start: async (name) => createPostgresQueues(name) },
    { ...redisSuite(), start: startRedisQueues },
  ];
}

function createPostgresQueues(name: string): QueueServer {
  const databases: TestDatabase[] = [];
  return {
    async createConfig() {
      const database = await createTestDatabase(name);
      databases.push(database);
      const databaseUrl = withRole(database.url, databaseRoles.worker);
      return { backend: 'postgres', databaseUrl, ...QUICK };
    },
    async stop() {
      for (const database of databases) await database.drop();
    },
  };
}

async function startRedisQueues(): Promise<QueueServer> {
  const server = await requireRedis();
  let database = 0;
  return {
    async createConfig() {
      database += 1;
      return { backend: 'redis', redisUrl: `${server.url}/${database}`, ...QUICK };
    },
    stop: server.stop,
  };
}
