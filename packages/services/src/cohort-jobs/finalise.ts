// The end of a job: everything is compared with the plan, then the manifest is stored, and last the job completes.

import {
  type CohortPlan,
  type CohortTally,
  manifestOf,
  previewOf,
  qualityOf,
  sumTallies,
} from '@synthward/cohorts';
import { billingPlanOf, type CohortManifest } from '@synthward/contracts';
import {
  type Artifact,
  type CohortJobWithChunks,
  completeCohortJob,
  findTenantPlan,
  listArtifacts,
} from '@synthward/db';
import { manifestContent } from '@synthward/exporters';
import { AppError } from '@synthward/kernel';
import { requirePlan } from '../cohorts/inspect-spec';
import { MANIFEST_LABEL } from '../generation/artifact-names';
import { SUMMARIES_SHOWN } from '../generation/generate-chunk';
import { storeArtifact } from '../generation/store-artifact';
import { toInputJson } from '../input-json';
import { meterOf } from './job-view';
import type { JobWork } from './job-work';

const DAY_MS = 86_400_000;

interface ChunkTally extends CohortTally {
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
  const manifest = manifestOf(plan, tally, artifacts.map(manifestEntryOf));
  const manifestArtifact = await storeManifest(work, { job, plan, manifest, quality });
  const endedAt = work.clock.now();
  const isMine = await completeCohortJob(work.database, job.id, {
    manifest: toInputJson(manifest),
    quality: toInputJson(quality),
    summaries: (tallies[0]?.summaries ?? []).slice(0, SUMMARIES_SHOWN),
    manifestArtifact,
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

/** A manifest of an earlier attempt is not part of what the next one describes. */
function isPart({ format }: Artifact): boolean {
  return format !== MANIFEST_LABEL.format;
}

async function verifyStored({ store }: JobWork, artifacts: readonly Artifact[]): Promise<void> {
  for (const { name, storageKey, bytes, sha256 } of artifacts) {
    const stored = await store.head(storageKey);
    if (stored && stored.bytes === Number(bytes) && stored.sha256 === sha256) continue;
    throw new AppError('artifact_missing', `The store does not hold ${name} as it was written.`, {
      data: { name, expected: { bytes: Number(bytes), sha256 }, stored },
    });
  }
}

function manifestEntryOf(artifact: Artifact): CohortManifest['artifacts'][number] {
  return {
    name: artifact.name,
    format: artifact.format as CohortManifest['artifacts'][number]['format'], // written from an ArtifactLabel
    bytes: Number(artifact.bytes),
    sha256: artifact.sha256,
    contentSha256: artifact.contentSha256,
    recordCount: artifact.recordCount,
  };
}

interface ManifestParts {
  readonly job: CohortJobWithChunks;
  readonly plan: CohortPlan;
  readonly manifest: CohortManifest;
  readonly quality: ReturnType<typeof qualityOf>;
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
