// A job that need not run: an equal one of the same tenant has completed, and its artifacts are kept.

import { previewOf } from '@synthward/cohorts';
import {
  billingPlanOf,
  type CohortManifest,
  type CohortQuality,
  type PlanView,
  type Usage,
} from '@synthward/contracts';
import {
  type Artifact,
  type Database,
  findReusableJob,
  findTenantPlan,
  type NewArtifact,
  type ReusableJob,
  type ReuseOrder,
} from '@synthward/db';
import { type Clock, createId } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { isPart, storeClosingArtifacts } from '../cohort-jobs/closing-artifacts';
import { expiryOf } from '../cohort-jobs/expiry';
import { requirePlan } from '../cohorts/inspect-spec';
import { toInputJson } from '../input-json';

export interface ReuseFinder {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
}

export interface ReuseRequest {
  readonly tenantID: string;
  /** The new job. */
  readonly jobID: string;
  readonly contentID: string;
  /** Complete, as it is stored. */
  readonly spec: unknown;
}

/**
 * How the new job can be completed at once; undefined when the tenant has no equal job. Quality page and manifest name
 * the specification, so they are written for the new job; everything else is shown where it lies.
 */
export async function findReuse(
  { database, store, clock }: ReuseFinder,
  { tenantID, jobID, contentID, spec }: ReuseRequest,
): Promise<ReuseOrder | undefined> {
  const now = clock.now();
  const found = await findReusableJob(database, { tenantID, contentID, now });
  if (!found) return undefined;
  const plan = requirePlan(spec);
  const parts = found.artifacts.filter(isPart);
  const { manifest, quality, summaries } = storedOf(found);
  const closing = await storeClosingArtifacts(store, {
    ...{ job: { tenantID, jobID }, plan, quality, parts },
    manifestOf: (artifacts) => ({ ...manifest, specDigest: previewOf(plan).specDigest, artifacts }),
  });
  const billing = billingPlanOf((await findTenantPlan(database, tenantID)) ?? '');
  return {
    lenderID: found.job.id,
    originID: found.originID,
    progress: found.progress,
    completion: {
      manifest: toInputJson(closing.manifest),
      quality: toInputJson(quality),
      summaries,
      artifacts: [...parts.map(linkTo), ...closing.artifacts],
      usage: chargeOf(billing),
      endedAt: now,
      expiresAt: expiryOf(now, billing),
    },
  };
}

/** Columns that completion wrote. */
function storedOf({ job }: ReusableJob) {
  return {
    manifest: job.manifest as unknown as CohortManifest,
    quality: job.quality as unknown as CohortQuality,
    summaries: job.summaries as unknown as readonly string[],
  };
}

/** Another row that names the same object. */
function linkTo(artifact: Artifact): NewArtifact {
  const { jobId: _job, tenantId: _tenant, createdAt: _at, ...columns } = artifact;
  return {
    ...columns,
    id: createId('art'),
    bytes: Number(artifact.bytes),
    contentBytes: Number(artifact.contentBytes),
  };
}

const NOTHING: Usage = { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 };

/** What the plan charges for a job that generates nothing. */
function chargeOf({ reuse }: Pick<PlanView, 'reuse'>): Usage {
  return reuse === 'run' ? { ...NOTHING, generationJobCount: 1 } : NOTHING;
}
