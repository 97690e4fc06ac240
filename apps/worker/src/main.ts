// The worker process: reads its environment, serves the queues, leaves in order.

import { parseEnvironment } from '@synthward/contracts';
import { createLogger } from '@synthward/observability';
import { composeWorker } from './compose';

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const logger = createLogger({ level: environment.LOG_LEVEL, name: 'worker' });
  const worker = await composeWorker(environment, logger);
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) return;
    isLeaving = true;
    worker.close({ graceMs: environment.SYNTHWARD_GRACE_MS }).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'worker.close_failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  process.once('disconnect', leave); // the process that started this one is gone
  await worker.ready();
  process.send?.({ kind: 'ready' });
  logger.info({ pid: process.pid }, 'worker.ready');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
