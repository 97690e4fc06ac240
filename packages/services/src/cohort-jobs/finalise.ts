// The end of a job: everything is compared with the plan, then the manifest is stored, and last the job completes.

import {
  type CohortPlan,
  type CohortTally,
  manifestOf,
  previewOf,
  qualityOf,
  sumTallies,
} from '@synthward/cohorts';
import { billingPlanOf, type CohortManifest, type CohortQuality } from '@synthward/contracts';
import {
  type Artifact,
  type CohortJobWithChunks,
  completeCohortJob,
  findTenantPlan,
  listArtifacts,
  type NewArtifact,
} from '@synthward/db';
import { manifestContent, qualityPage } from '@synthward/exporters';
import { requirePlan } from '../cohorts/inspect-spec';
import { MANIFEST_LABEL, QUALITY_LABEL } from '../generation/artifact-names';
import { type ChangeCounts, sumChanges } from '../generation/change-counts';
import { SUMMARIES_SHOWN } from '../generation/generate-chunk';
import { type ResourceCounts, sumResourceCounts, withUsualTypes } from '../generation/resource-counts';
import { storeArtifact } from '../generation/store-artifact';
import { toInputJson } from '../input-json';
import { meterOf } from './job-view';
import type { JobWork } from './job-work';
import { verifyStored } from './verify-stored';

const DAY_MS = 86_400_000;

interface ChunkTally extends CohortTally {
  readonly changes?: ChangeCounts;
  /** FHIR resources by type, where FHIR was asked for. */
  readonly exported?: ResourceCounts;
  readonly summaries?: readonly string[];
}

/**
 * Throws `artifact_missing` when the store does not hold what the rows say, `quota_missed` when the counts differ from
 * the plan. Done twice it changes nothing the second time.
 */
export async function finaliseCohortJob(work: JobWork, job: CohortJobWithChunks): Promise<void> {
  const plan = requirePlan(job.spec);
  const tallies = job.chunks.map(({ tally }) => tally as unknown as ChunkTally); // written by generateChunk
  const tally = sumTallies(tallies);
  const artifacts = (await listArtifacts(work.database, job.tenantId, job.id)).filter(isPart);
  await verifyStored(work, artifacts);
  const quality = qualityOf(plan, tally);
  const page = await storeQualityPage(work, { job, plan, quality });
  const changes = sumChanges(tallies.map((each) => each.changes));
  const resourceCounts = sumResourceCounts(tallies.map((each) => each.exported));
  const manifest = {
    ...manifestOf(plan, tally, [...artifacts, page].map(manifestEntryOf)),
    ...(changes && { changes }),
    ...(resourceCounts && { resourceCounts: withUsualTypes(resourceCounts) }),
  };
  const manifestArtifact = await storeManifest(work, { job, plan, manifest, quality });
  const endedAt = work.clock.now();
  const isMine = await completeCohortJob(work.database, job.id, {
    manifest: toInputJson(manifest),
    quality: toInputJson(quality),
    summaries: (tallies[0]?.summaries ?? []).slice(0, SUMMARIES_SHOWN),
    artifacts: manifestArtifact ? [page, manifestArtifact] : [page],
    usage: meterOf(plan.spec.population, manifest),
    endedAt,
    expiresAt: new Date(endedAt.getTime() + (await retentionDays(work, job.tenantId)) * DAY_MS),
  });
  if (isMine)
    work.logger.info(
      { jobID: job.id, tenantID: job.tenantId, requestID: job.requestId },
      'cohort_job.completed',
    );
}

/** What the finaliser itself wrote in an earlier attempt is not part of what the next one describes. */
function isPart({ format }: Artifact): boolean {
  return format !== MANIFEST_LABEL.format && format !== QUALITY_LABEL.format;
}

type ManifestEntry = CohortManifest['artifacts'][number];

function manifestEntryOf(
  artifact: Pick<Artifact, Exclude<keyof ManifestEntry, 'bytes'>> & { readonly bytes: bigint | number },
): ManifestEntry {
  return {
    name: artifact.name,
    format: artifact.format as ManifestEntry['format'], // written from an ArtifactLabel
    bytes: Number(artifact.bytes),
    sha256: artifact.sha256,
    contentSha256: artifact.contentSha256,
    recordCount: artifact.recordCount,
  };
}

interface QualityParts {
  readonly job: CohortJobWithChunks;
  readonly plan: CohortPlan;
  readonly quality: CohortQuality;
}

interface ManifestParts extends QualityParts {
  readonly manifest: CohortManifest;
}

async function storeQualityPage(
  { store }: JobWork,
  { job, plan, quality }: QualityParts,
): Promise<NewArtifact> {
  return storeArtifact(store, {
    job: { tenantID: job.tenantId, jobID: job.id },
    label: QUALITY_LABEL,
    content: qualityPage({ spec: plan.spec, preview: previewOf(plan), quality }),
    recordCount: 1,
  });
}

async function storeManifest({ store }: JobWork, { job, plan, manifest, quality }: ManifestParts) {
  if (!plan.spec.exports.formats.includes('manifest')) return undefined;
  return storeArtifact(store, {
    job: { tenantID: job.tenantId, jobID: job.id },
    label: MANIFEST_LABEL,
    content: manifestContent({ spec: plan.spec, preview: previewOf(plan), manifest, quality }),
    recordCount: 1,
  });
}

async function retentionDays({ database }: JobWork, tenantID: string): Promise<number> {
  const plan = await findTenantPlan(database, tenantID);
  return billingPlanOf(plan ?? '').retentionDays;
}
