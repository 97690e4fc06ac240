// Notes requests in memory and writes them now and then, many at once: no request waits for its own row.

import { type Database, type LoggedRequest, logRequests } from '@synthward/db';
import type { Logger } from '@synthward/observability';

export interface RequestLogWriter {
  /** Notes a request that has been answered. */
  note(request: LoggedRequest): void;
  /** Writes what was noted since; what cannot be written is tried again with the next. Never throws. */
  flush(): Promise<void>;
  /** Writes now and then, until `close`. */
  start(): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface RequestLogParts {
  readonly database: Database;
  readonly logger: Logger;
  readonly everyMs: number;
  /** Most requests that are noted and not written: beyond it they are missing from the log, and counted. */
  readonly most?: number;
}

/** A burst of a few seconds, or some minutes without a database at a usual pace. */
const MOST_NOTED = 20_000;

/** A process that is killed loses what it has not written: as much as comes in `everyMs`. */
export function createRequestLogWriter({
  database,
  logger,
  everyMs,
  most = MOST_NOTED,
}: RequestLogParts): RequestLogWriter {
  let noted: LoggedRequest[] = [];
  let left = 0;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    const requests = noted;
    if (left > 0) logger.warn({ requests: left }, 'request_log.left_out');
    left = 0;
    if (requests.length === 0) return;
    noted = [];
    try {
      await logRequests(database, requests);
    } catch (error) {
      logger.warn({ error, requests: requests.length }, 'request_log.not_written');
      const kept = [...requests, ...noted];
      noted = kept.slice(0, most);
      left += kept.length - noted.length;
    }
  };

  const writer: RequestLogWriter = {
    note(request) {
      if (noted.length < most) noted.push(request);
      else left += 1;
    },
    flush() {
      writing = writing.then(write);
      return writing;
    },
    start() {
      timer = setInterval(() => void writer.flush(), everyMs);
      timer.unref();
    },
    close() {
      clearInterval(timer);
      return writer.flush();
    },
  };
  return writer;
}
