// The least that a server can do for a submission: Express, its JSON parser, the one transaction with the very statements
// of the platform, and a relay that carries what it wrote to the queue. No credentials, no limits, no checks, no plan, no
// search for an equal job: what the platform is held against.

import { parseEnvironment } from '@synthward/contracts';
import { openDatabase, submitCohortJob } from '@synthward/db';
import { createId } from '@synthward/kernel';
import { silentLogger } from '@synthward/observability';
import { createQueueBackend, createRelay } from '@synthward/queue';
import { outboxStoreOf, queueConfigOf, requireDatabaseUrl } from '@synthward/services';
import express from 'express';
import { jobRowOf } from '../job-row';

/** As many connections as the API has, and its poll. */
const POOL_SIZE = 20;
const RELAY_POLL_MS = 1000;

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const url = requireDatabaseUrl(environment);
  const database = openDatabase({
    url,
    poolSize: POOL_SIZE,
    onIdleError: (error) => console.error(error.message),
  });
  const backend = await createQueueBackend(queueConfigOf(environment, url), silentLogger);
  const store = outboxStoreOf(database);
  const relay = createRelay({ store, backend, logger: silentLogger, pollMs: RELAY_POLL_MS });
  const app = express();
  app.use(express.json());
  const row = jobRowOf(process.env.BENCH_TENANT_ID ?? '');
  app.post('/', async (_req, res) => {
    const job = await submitCohortJob(database, { ...row, id: createId('job') });
    relay.nudge();
    res.status(202).json(job);
  });
  relay.start();
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
  });
  process.once('disconnect', () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
