// The shape of a cohort job, the same from the moment it is accepted to the moment it expires.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { count } from '../numbers';
import { artifactSchema } from './artifact';
import type { CohortJobState } from './cohort-job-states';
import { cohortManifestSchema } from './manifest';
import { cohortPreviewSchema } from './preview';
import { problemSchema } from './problem';
import { cohortQualitySchema } from './quality';
import { cohortSpecSchema } from './spec';

const instant = z.iso.datetime();

export const cohortJobStatusSchema = z
  .enum(['queued', 'running', 'paused', 'completed', 'failed', 'cancelled', 'expired'])
  .meta({ id: 'CohortJobStatus' });

export const usageSchema = z
  .object({
    patientsGenerated: count,
    sourceRecords: count,
    fhirResources: count,
    generationJobCount: count,
  })
  .meta({ id: 'Usage' });

export const jobProgressSchema = z
  .object({
    patients: count,
    records: count,
    bytes: count,
    fraction: z.number().min(0).max(1),
    ratePerSecond: z.number().min(0).nullable().meta({
      description: 'Patients per second in the last half minute; of an ended job, in its whole run.',
    }),
    estimatedEndAt: instant.nullable().meta({ description: 'Null until there are seconds to go by.' }),
  })
  .meta({ id: 'CohortJobProgress' });

const jobErrorSchema = z
  .object({ code: z.string(), message: z.string(), errors: z.array(problemSchema).optional() })
  .meta({ id: 'CohortJobError' });

/** What the entries of a list show as well. */
const jobMembers = {
  jobID: z.string(),
  status: cohortJobStatusSchema,
  name: z.string(),
  spec: cohortSpecSchema,
  specDigest: z.string(),
  engineVersion: z.string(),
  progress: jobProgressSchema,
  usage: usageSchema,
  error: z.union([jobErrorSchema, z.null()]),
  links: z.object({
    self: z.string(),
    artifacts: z.string(),
    events: z.string(),
    cancel: z.string().optional().meta({ description: 'While the job can be cancelled.' }),
    retry: z.string().optional().meta({ description: 'While the job can be retried.' }),
  }),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  expiresAt: instant.nullable().meta({ description: 'Artifacts can be downloaded until then.' }),
  deadlineAt: instant.nullable().meta({ description: 'When the job must have ended.' }),
  requestID: z.string().meta({ description: 'The request that created the job.' }),
  reusedFromJobID: z
    .string()
    .nullable()
    .meta({ description: 'The job that generated the artifacts which this one shows; null for its own.' }),
  scheduleID: z.string().nullable().meta({ description: 'The schedule that submitted the job.' }),
};

/** Artifacts that a job shows of itself; there are lists and pages for more. */
export const MOST_ARTIFACTS_SHOWN = 1000;

export const cohortJobSchema = z
  .object({
    ...jobMembers,
    artifacts: z
      .array(artifactSchema)
      .meta({ description: 'Empty until the job is completed, and again when it has expired.' }),
    artifactsTruncated: z
      .literal(true)
      .optional()
      .meta({
        description: `There are more than ${MOST_ARTIFACTS_SHOWN} artifacts: here and in the manifest are the first ones. List the artifacts to see all.`,
      }),
    preview: cohortPreviewSchema.optional(),
    manifest: cohortManifestSchema.optional(),
    quality: cohortQualitySchema.optional(),
    patientSummaries: z.array(z.string()).optional().meta({ description: 'The first 25 persons.' }),
  })
  .meta({
    id: 'CohortJob',
    description: 'Manifest, quality and patientSummaries appear on completion.',
  });

const cohortJobSummarySchema = z.object(jobMembers).meta({
  id: 'CohortJobSummary',
  description: 'A job without its artifacts, preview, manifest and quality: read the job itself for these.',
});

export const cohortJobListSchema = listOf(cohortJobSummarySchema, 'CohortJobList');

export type CohortJobStatus = z.infer<typeof cohortJobStatusSchema>;
export type Usage = DeepReadonly<z.infer<typeof usageSchema>>;
export type CohortJobView = DeepReadonly<z.infer<typeof cohortJobSchema>>;
export type CohortJobProgress = DeepReadonly<z.infer<typeof jobProgressSchema>>;
export type CohortJobSummaryView = DeepReadonly<z.infer<typeof cohortJobSummarySchema>>;
export type CohortJobListView = DeepReadonly<z.infer<typeof cohortJobListSchema>>;

/** The status that clients see for an internal state. */
export function statusOf(state: CohortJobState): CohortJobStatus {
  return state === 'finalising' ? 'running' : state;
}

/** Statuses that a job does not leave by itself: whoever waits has waited long enough. */
const ended: readonly CohortJobStatus[] = ['completed', 'failed', 'cancelled', 'expired'];

/** Whether a job of this status has ended; one that failed may be tried again. */
export function hasEnded(status: CohortJobStatus): boolean {
  return ended.includes(status);
}
