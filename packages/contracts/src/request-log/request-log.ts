// What a tenant's clients have asked lately: no bodies, no values of queries, no addresses of things.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { listQuerySchema } from '../http/list-query';
import { readQuery } from '../http/read-query';
import { count } from '../numbers';

/** How long a request stays in the log. */
export const REQUEST_LOG_DAYS = 7;

const requestLogEntrySchema = z
  .object({
    at: z.iso.datetime().meta({ description: 'When the request came.' }),
    requestID: z.string(),
    method: z.string(),
    operation: z.string().meta({ description: '`operationId` of the API description.' }),
    status: z.int(),
    durationMs: count.meta({ description: 'From the request to the end of the answer.' }),
    keyID: z.string().nullable().meta({ description: 'The key that was sent; null without one.' }),
    accountID: z.string().nullable().meta({ description: 'Null for a program that fetches exports.' }),
    errorCode: z.string().nullable().meta({ description: '`code` of the error; null for what succeeded.' }),
  })
  .meta({ id: 'RequestLogEntry' });

export const requestLogSchema = listOf(requestLogEntrySchema, 'RequestLog');

const statusClasses = ['2xx', '3xx', '4xx', '5xx'] as const;

export const requestLogQuerySchema = listQuerySchema.extend({
  status: z
    .enum(statusClasses, `must be one of ${statusClasses.join(', ')}`)
    .optional()
    .meta({ description: 'Only requests with an answer of this class.' }),
  keyID: z
    .string('must be given once')
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be an id')
    .optional()
    .meta({ description: 'Only requests with this key.' }),
});

export type RequestLogEntryView = DeepReadonly<z.infer<typeof requestLogEntrySchema>>;
export type RequestLogView = DeepReadonly<z.infer<typeof requestLogSchema>>;
export type RequestLogQuery = Readonly<z.output<typeof requestLogQuerySchema>>;

/** Reads the query of the list. Throws `invalid_parameter` for the first thing wrong with it. */
export function readRequestLogQuery(query: unknown): RequestLogQuery {
  return readQuery(requestLogQuerySchema, query);
}
