// A worker process says every second that it is there and how much it can do: admission counts its slots.

import { type Database, recordWorkerBeat, removeWorker, type WorkerBeat } from '@synthward/db';
import type { Logger } from '@synthward/observability';

export interface WorkerReports {
  /** Resolves when the last report is through and the worker's row is gone. */
  stop(): Promise<void>;
}

/** Reports at once and then every `everyMs`. A report that fails is logged; the next one comes soon. */
export function startWorkerReports({
  database,
  logger,
  everyMs,
  describe,
}: {
  database: Database;
  logger: Logger;
  everyMs: number;
  describe: () => WorkerBeat;
}): WorkerReports {
  let isReporting = false;
  let reporting: Promise<void> = Promise.resolve();
  const report = async () => {
    try {
      await recordWorkerBeat(database, describe());
    } catch (error) {
      logger.warn({ error }, 'worker.report_failed');
    } finally {
      isReporting = false;
    }
  };
  const begin = () => {
    if (isReporting) return; // a slow database is not to be asked twice at once
    isReporting = true;
    reporting = report();
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await reporting;
      await removeWorker(database, describe().name);
    },
  };
}
