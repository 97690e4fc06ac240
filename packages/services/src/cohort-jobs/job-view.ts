// A job as its owner sees it: one shape from acceptance to expiry.

import {
  type ArtifactView,
  type CohortJobState,
  type CohortJobSummaryView,
  type CohortJobView,
  type CohortManifest,
  cohortJobTransitions,
  hasEnded,
  MOST_ARTIFACTS_SHOWN,
  statusOf,
} from '@synthward/contracts';
import type { Artifact, CohortJob, CohortJobReading, ListedCohortJob } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { totalOf } from '../generation/resource-counts';
import { progressViewOf } from './progress-view';
import { isRetryable } from './retryable';

export interface JobViewer {
  readonly clock: Clock;
}

/** A view shows so many artifacts; reading one more tells whether there are more. */
export const ARTIFACTS_READ = MOST_ARTIFACTS_SHOWN + 1;

/** The job object of the wire. A finished job keeps what was told of it when its files are gone. */
export function viewOf({ job, artifacts, ...figures }: CohortJobReading, viewer: JobViewer): CohortJobView {
  const shown = job.status === 'completed' ? artifacts.slice(0, MOST_ARTIFACTS_SHOWN) : [];
  const manifest = wasCompleted(job) ? fromStored<CohortManifest>(job.manifest) : undefined;
  const isTruncated = (manifest?.artifacts.length ?? 0) > MOST_ARTIFACTS_SHOWN;
  return {
    ...summaryViewOf({ job, ...figures }, viewer),
    artifacts: shown.map((artifact) => artifactViewOf(job, artifact)),
    ...((isTruncated || artifacts.length > shown.length) && shown.length > 0 && { artifactsTruncated: true }),
    preview: fromStored(job.preview),
    ...(manifest && {
      manifest: isTruncated
        ? { ...manifest, artifacts: manifest.artifacts.slice(0, MOST_ARTIFACTS_SHOWN) }
        : manifest,
      quality: fromStored(job.quality),
      patientSummaries: fromStored(job.summaries),
    }),
  };
}

/** The entry of a list. */
export function summaryViewOf(
  { job, progress, charged }: ListedCohortJob,
  { clock }: JobViewer,
): CohortJobSummaryView {
  const status = statusOf(fromStored<CohortJobState>(job.status));
  const self = `/workspace/tenants/${job.tenantId}/cohort-jobs/${job.id}`;
  return {
    jobID: job.id,
    status,
    name: job.name,
    spec: fromStored(job.spec),
    specDigest: job.specDigest,
    engineVersion: job.engineVersion,
    progress: progressViewOf({ ...job, hasEnded: hasEnded(status) }, progress, clock),
    usage: charged ?? NO_USAGE,
    error: job.error === null ? null : fromStored(job.error),
    links: {
      self,
      artifacts: `${self}/artifacts`,
      events: `${self}/events`,
      ...controlLinks(job, self),
    },
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    endedAt: job.endedAt?.toISOString() ?? null,
    expiresAt: job.expiresAt?.toISOString() ?? null,
    deadlineAt: job.deadlineAt?.toISOString() ?? null,
    requestID: job.requestId,
    reusedFromJobID: job.reusedFromId,
    scheduleID: job.scheduleId,
  };
}

const NO_USAGE = { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 };

/** What can be done to the job now. */
function controlLinks(job: ListedCohortJob['job'], self: string): { cancel?: string; retry?: string } {
  if (isRetryable(job)) return { retry: `${self}/retry` };
  const isOpen = cohortJobTransitions.from('cancel').some((state) => state === job.status);
  return isOpen ? { cancel: `${self}/cancel` } : {};
}

/** An expired job may have failed before. */
export function wasCompleted({ status, manifest }: CohortJob): boolean {
  return status === 'completed' || (status === 'expired' && manifest !== null);
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

/** Columns that this package wrote itself come back as what it wrote. */
function fromStored<Value>(column: unknown): Value {
  return column as Value;
}
