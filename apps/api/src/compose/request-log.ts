// Composes the request log: written for all tenants together, read by each for itself.

import type { Logger } from '@synthward/observability';
import { createRequestLogWriter, listTenantRequests } from '@synthward/services';
import type { RequestLogServices } from '../api-services/request-log-services';
import type { Databases } from './databases';

/** How late a request may be listed, and how much of the log a killed process takes with it. */
const WRITE_EVERY_MS = 1_000;

export interface RequestLogParts {
  readonly services: RequestLogServices;
  /** Writes what is left. */
  close(): Promise<void>;
}

export function composeRequestLog({
  database,
  platform,
  logger,
}: Databases & { readonly logger: Logger }): RequestLogParts {
  const writer = createRequestLogWriter({ database: platform, logger, everyMs: WRITE_EVERY_MS });
  writer.start();
  return {
    services: {
      note: (request) => writer.note(request),
      list: (page) => listTenantRequests(database, page),
    },
    close: () => writer.close(),
  };
}
