// The request log of a tenant.

import { REQUEST_LOG_DAYS, requestLogQuerySchema, requestLogSchema } from '../request-log/request-log';
import type { Operation } from './operation';
import { tenantID } from './path-parameters';

export const requestLogOperations = {
  listRequestLog: {
    operationID: 'listRequestLog',
    method: 'get',
    path: '/workspace/tenants/{tenantID}/request-log',
    access: 'pair',
    scope: 'audit:read',
    isRateLimited: true,
    summary: 'Read the request log',
    description: `The requests of the last ${REQUEST_LOG_DAYS} days whose credentials were good, the newest first: what was asked, and how it was answered. A request is listed a second or so after its end; those of a process that is killed within that second are missing.`,
    pathParameters: { tenantID },
    query: requestLogQuerySchema,
    responses: { 200: { description: 'One page of requests.', schema: requestLogSchema } },
    errors: ['invalid_cursor'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
