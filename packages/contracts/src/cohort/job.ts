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

const cohortJobStatusSchema = z
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

const progressSchema = z
  .object({
    patients: count,
    records: count,
    bytes: count,
    fraction: z.number().min(0).max(1),
    ratePerSecond: z.number().min(0).nullable().meta({ description: 'Patients per second.' }),
    estimatedEndAt: instant.nullable(),
  })
  .meta({ id: 'CohortJobProgress' });

const jobErrorSchema = z
  .object({ code: z.string(), message: z.string(), errors: z.array(problemSchema).optional() })
  .meta({ id: 'CohortJobError' });

export const cohortJobSchema = z
  .object({
    jobID: z.string(),
    status: cohortJobStatusSchema,
    name: z.string(),
    spec: cohortSpecSchema,
    specDigest: z.string(),
    engineVersion: z.string(),
    progress: progressSchema,
    usage: usageSchema,
    artifacts: z.array(artifactSchema).meta({ description: 'Empty until the job is completed.' }),
    error: z.union([jobErrorSchema, z.null()]),
    links: z.object({ self: z.string(), artifacts: z.string() }),
    createdAt: instant,
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    expiresAt: instant.nullable(),
    requestID: z.string().meta({ description: 'The request that created the job.' }),
    reusedFromJobID: z
      .string()
      .nullable()
      .meta({ description: 'The job that generated the artifacts which this one shows; null for its own.' }),
    scheduleID: z.string().nullable().meta({ description: 'The schedule that submitted the job.' }),
    preview: cohortPreviewSchema.optional(),
    manifest: cohortManifestSchema.optional(),
    quality: cohortQualitySchema.optional(),
    patientSummaries: z.array(z.string()).optional().meta({ description: 'The first 25 persons.' }),
  })
  .meta({
    id: 'CohortJob',
    description: 'Preview, manifest, quality and patientSummaries appear on completion.',
  });

export const cohortJobListSchema = listOf(cohortJobSchema, 'CohortJobList');

export type CohortJobStatus = z.infer<typeof cohortJobStatusSchema>;
export type Usage = DeepReadonly<z.infer<typeof usageSchema>>;
export type CohortJobView = DeepReadonly<z.infer<typeof cohortJobSchema>>;
export type CohortJobListView = DeepReadonly<z.infer<typeof cohortJobListSchema>>;

/** The status that clients see for an internal state. */
export function statusOf(state: CohortJobState): CohortJobStatus {
  return state === 'finalising' ? 'running' : state;
}
