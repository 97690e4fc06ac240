// Stopping, holding and following a cohort job.

import { z } from 'zod';
import { cohortJobEventSchema, cohortJobProgressEventSchema } from '../cohort/job-event';
import { followQuerySchema } from './follow-query';
import type { Operation } from './operation';
import { jobID, tenantID } from './path-parameters';

export const jobControlOperations = {
  followCohortJob: {
    operationID: 'followCohortJob',
    method: 'get',
    access: 'pair',
    isRateLimited: true,
    path: '/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/events',
    summary: 'Follow a cohort job',
    description:
      'A stream of server-sent events: first the events that the client does not have, then each one as it happens, until the job has ended. `id` is the number of the event and `event` its type. In between, `event: progress` tells how far the job is, at most twice a second and without an id. A comment comes when nothing else has come for ten seconds. At most 10 streams of a tenant are open at the same server.',
    pathParameters: { tenantID, jobID },
    query: followQuerySchema,
    requestHeaders: {
      'Last-Event-ID': 'The number of the last event that the client has; 0 or absent for all.',
    },
    responses: {
      200: {
        description: 'The stream; the schema is that of the `data` of each event.',
        schema: z.union([cohortJobEventSchema, cohortJobProgressEventSchema]),
        mediaTypes: ['text/event-stream'],
        headers: { 'Cache-Control': 'no-cache, no-transform.' },
      },
      204: { description: 'The job has ended and the client has every event: there is nothing to follow.' },
    },
    errors: ['too_many_streams'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
