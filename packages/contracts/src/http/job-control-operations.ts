// Stopping, holding and following a cohort job.

import { z } from 'zod';
import { cohortJobSchema } from '../cohort/job';
import { cohortJobEventSchema, cohortJobProgressEventSchema } from '../cohort/job-event';
import { followQuerySchema } from './follow-query';
import type { Operation } from './operation';
import { jobID, tenantID } from './path-parameters';

const jobPath = '/workspace/tenants/{tenantID}/cohort-jobs/{jobID}';

const accepted = {
  202: {
    description: 'Done; the job as it is now.',
    schema: cohortJobSchema,
    headers: {
      Location: 'Where the job can be read.',
      'Retry-After': 'Seconds to wait before asking; absent once the job has ended.',
    },
  },
} as const;

const control = {
  method: 'post',
  access: 'pair',
  scope: 'cohorts:write',
  isRateLimited: true,
  pathParameters: { tenantID, jobID },
  responses: accepted,
  errors: ['job_state_conflict'],
} as const;

export const jobControlOperations = {
  cancelCohortJob: {
    ...control,
    operationID: 'cancelCohortJob',
    path: `${jobPath}/cancel`,
    summary: 'Cancel a cohort job',
    description:
      'Ends a job that has not ended. Workers stop within two seconds; nothing is delivered or charged, and what was stored is removed. Cancelling a cancelled job changes nothing.',
  },
  pauseCohortJob: {
    ...control,
    operationID: 'pauseCohortJob',
    path: `${jobPath}/pause`,
    summary: 'Pause a cohort job',
    description:
      'Holds a queued or running job: chunks that run may finish, no other begins. Its deadline, if it has one, stays. Pausing a paused job changes nothing.',
  },
  resumeCohortJob: {
    ...control,
    operationID: 'resumeCohortJob',
    path: `${jobPath}/resume`,
    summary: 'Resume a cohort job',
    description: 'Lets a paused job go on where it was.',
  },
  retryCohortJob: {
    ...control,
    operationID: 'retryCohortJob',
    path: `${jobPath}/retry`,
    summary: 'Retry a cohort job',
    description:
      'Runs a failed job again: chunks that were done are kept, the others start anew, and the result is the same as without the failure. A deadline is set anew, as far away as at first. A job that failed before it was planned, or was planned by another engine version, is submitted again instead.',
    errors: ['job_state_conflict', 'quota_exceeded'],
  },
  followCohortJob: {
    operationID: 'followCohortJob',
    method: 'get',
    access: 'pair',
    scope: 'cohorts:read',
    isRateLimited: true,
    path: `${jobPath}/events`,
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
