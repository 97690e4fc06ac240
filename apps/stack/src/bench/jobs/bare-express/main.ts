// The least that a server can do for a submission: Express, its JSON parser, and the one transaction. No credentials, no
// limits, no checks, no plan: what the platform is held against.

import { parseEnvironment } from '@synthward/contracts';
import { openDatabase, submitCohortJob } from '@synthward/db';
import { createId } from '@synthward/kernel';
import { requireDatabaseUrl } from '@synthward/services';
import express from 'express';
import { jobRowOf } from '../job-row';

function main(): void {
  const database = openDatabase({
    url: requireDatabaseUrl(parseEnvironment(process.env)),
    onIdleError: (error) => console.error(error.message),
  });
  const app = express();
  app.use(express.json());
  const row = jobRowOf(process.env.BENCH_TENANT_ID ?? '');
  app.post('/', async (_req, res) => {
    const job = await submitCohortJob(database, { ...row, id: createId('job') });
    res.status(202).json(job);
  });
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
  });
  process.once('disconnect', () => process.exit(0));
}

main();
