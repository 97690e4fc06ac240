// What a client hears who follows a job: its events, numbered without gaps, and how far it is in between.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { cohortJobStatusSchema, jobProgressSchema } from './job';

/** Every event of a job has one of these types; more may come. */
const types =
  'cohort_job. followed by queued, started, paused, resumed, finalising, completed, failed, retried, cancelled or expired.';

export const cohortJobEventSchema = z
  .looseObject({
    jobID: z.string(),
    sequence: z
      .int()
      .min(1)
      .meta({ description: 'The number of the event: the first is 1, and there is no gap.' }),
    type: z.string().meta({ description: types }),
    at: z.iso.datetime(),
    status: cohortJobStatusSchema.meta({ description: 'Of the job after the event.' }),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'CohortJobEvent' });

export const cohortJobProgressEventSchema = jobProgressSchema
  .extend({ jobID: z.string() })
  .meta({ id: 'CohortJobProgressEvent' });

export type CohortJobEventView = DeepReadonly<z.infer<typeof cohortJobEventSchema>>;
export type CohortJobProgressEvent = DeepReadonly<z.infer<typeof cohortJobProgressEventSchema>>;
