// The worker process: reads its environment, serves the queues, leaves in order.

import { parseEnvironment } from '@synthward/contracts';
import { createLogger } from '@synthward/observability';
import { composeWorker } from './compose';

/** Nobody waits for a worker that drains: it may finish even a large chunk. */
const DRAIN_MS = 15 * 60_000;

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const logger = createLogger({ level: environment.LOG_LEVEL, name: 'worker' });
  const worker = await composeWorker(environment, logger, {
    onDrain: () => leave({ graceMs: DRAIN_MS, exitCode: 0 }),
    onLost: () => leave({ graceMs: 0, exitCode: 1 }),
  });
  let isLeaving = false;
  const leave = ({ graceMs, exitCode }: { graceMs: number; exitCode: number }) => {
    if (isLeaving) return;
    isLeaving = true;
    worker.close({ graceMs }).then(
      () => process.exit(exitCode),
      (error: unknown) => {
        logger.error({ error }, 'worker.close_failed');
        process.exit(1);
      },
    );
  };
  const leaveSoon = () => leave({ graceMs: environment.SYNTHWARD_GRACE_MS, exitCode: 0 });
  process.once('SIGTERM', leaveSoon);
  process.once('SIGINT', leaveSoon);
  process.once('disconnect', leaveSoon); // the process that started this one is gone
  await worker.ready();
  process.send?.({ kind: 'ready' });
  logger.info({ pid: process.pid }, 'worker.ready');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
