// A job as its owner sees it: one shape from acceptance to expiry.

import {
  type ArtifactView,
  type CohortJobState,
  type CohortJobView,
  type CohortManifest,
  statusOf,
} from '@synthward/contracts';
import type { Artifact, CohortJob, CohortJobReading } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { totalOf } from '../generation/resource-counts';

export interface JobViewer {
  readonly clock: Clock;
}

/** The job object of the wire. Progress never exceeds the population; an estimate needs something to go by. */
export function viewOf(
  { job, artifacts, progress, charged }: CohortJobReading,
  { clock }: JobViewer,
): CohortJobView {
  const isCompleted = job.status === 'completed';
  const self = `/workspace/tenants/${job.tenantId}/cohort-jobs/${job.id}`;
  return {
    jobID: job.id,
    status: statusOf(fromStored<CohortJobState>(job.status)),
    name: job.name,
    spec: fromStored(job.spec),
    specDigest: job.specDigest,
    engineVersion: job.engineVersion,
    progress: {
      ...progress,
      fraction: progress.patients / job.population,
      ...paceOf(job, progress.patients, clock),
    },
    usage: charged ?? usageOf(job),
    artifacts: isCompleted ? artifacts.map((artifact) => artifactViewOf(job, artifact)) : [],
    error: job.error === null ? null : fromStored(job.error),
    links: { self, artifacts: `${self}/artifacts` },
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    endedAt: job.endedAt?.toISOString() ?? null,
    expiresAt: job.expiresAt?.toISOString() ?? null,
    requestID: job.requestId,
    reusedFromJobID: job.reusedFromId,
    scheduleID: job.scheduleId,
    preview: fromStored(job.preview),
    ...(isCompleted && {
      manifest: fromStored(job.manifest),
      quality: fromStored(job.quality),
      patientSummaries: fromStored(job.summaries),
    }),
  };
}

/** An artifact of the wire; its address is relative to the server. */
export function artifactViewOf(job: CohortJob, artifact: Artifact): ArtifactView {
  return {
    name: artifact.name,
    format: fromStored(artifact.format),
    mediaType: artifact.mediaType,
    contentEncoding: fromStored(artifact.contentEncoding),
    bytes: Number(artifact.bytes),
    sha256: artifact.sha256,
    contentSha256: artifact.contentSha256,
    recordCount: artifact.recordCount,
    resourceType: artifact.resourceType,
    url: `/workspace/tenants/${job.tenantId}/cohort-jobs/${job.id}/artifacts/${artifact.name}`,
    expiresAt: job.expiresAt?.toISOString() ?? null,
  };
}

/** What a completed job is charged for; nothing before that. */
function usageOf(job: CohortJob): CohortJobView['usage'] {
  if (job.status !== 'completed') {
    return { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 };
  }
  return meterOf(job.population, fromStored<CohortManifest>(job.manifest));
}

/**
 * The metered quantities of a finished cohort; one that continues another is charged for what changed alone. Its
 * resource counts are those of its whole unless FHIR was exported, which then holds what changed.
 */
export function meterOf(population: number, manifest: CohortManifest): CohortJobView['usage'] {
  const { changes } = manifest;
  const resources = totalOf(manifest.resourceCounts);
  if (changes) {
    const sourceRecords = changes.new + changes.changed + changes.deleted;
    const fhirResources = manifest.artifacts.some(isFhir) ? resources : 0;
    return { patientsGenerated: 0, sourceRecords, fhirResources, generationJobCount: 1 };
  }
  return {
    patientsGenerated: population,
    sourceRecords: manifest.sourcePatientRecordCount,
    fhirResources: resources,
    generationJobCount: 1,
  };
}

function isFhir({ format }: CohortManifest['artifacts'][number]): boolean {
  return format === 'fhir-bundle' || format === 'fhir-ndjson';
}

function paceOf(job: CohortJob, patients: number, clock: Clock) {
  if (!job.startedAt || patients === 0) return { ratePerSecond: null, estimatedEndAt: null };
  const now = (job.endedAt ?? clock.now()).getTime();
  const seconds = Math.max(0.001, (now - job.startedAt.getTime()) / 1000);
  const ratePerSecond = Math.round((patients / seconds) * 10) / 10;
  if (job.endedAt) return { ratePerSecond, estimatedEndAt: null };
  const left = (job.population - patients) / (patients / seconds);
  const estimatedEndAt = left > YEAR_SECONDS ? null : new Date(now + left * 1000).toISOString();
  return { ratePerSecond, estimatedEndAt };
}

/** An estimate further away comes from a job that stands still; further still there are no dates at all. */
const YEAR_SECONDS = 365 * 86_400;

/** Columns that this package wrote itself come back as what it wrote. */
function fromStored<Value>(column: unknown): Value {
  return column as Value;
}
