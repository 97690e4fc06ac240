// The end of a job: everything is compared with the plan, then the manifest is stored, and last the job completes.

import { type CohortTally, manifestOf, qualityOf, sumTallies } from '@synthward/cohorts';
import { billingPlanOf } from '@synthward/contracts';
import { type CohortJobWithChunks, completeCohortJob, findTenantPlan, listArtifacts } from '@synthward/db';
import { requirePlan } from '../cohorts/inspect-spec';
import { type ChangeCounts, sumChanges } from '../generation/change-counts';
import { SUMMARIES_SHOWN } from '../generation/generate-chunk';
import { type ResourceCounts, sumResourceCounts, withUsualTypes } from '../generation/resource-counts';
import { toInputJson } from '../input-json';
import { isPart, storeClosingArtifacts } from './closing-artifacts';
import { expiryOf } from './expiry';
import { meterOf } from './job-view';
import type { JobWork } from './job-work';
import { verifyStored } from './verify-stored';

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
  const parts = (await listArtifacts(work.database, job.tenantId, job.id)).filter(isPart);
  await verifyStored(work, parts);
  const quality = qualityOf(plan, tally);
  const changes = sumChanges(tallies.map((each) => each.changes));
  const resourceCounts = sumResourceCounts(tallies.map((each) => each.exported));
  const { manifest, artifacts } = await storeClosingArtifacts(work.store, {
    ...{ job: { tenantID: job.tenantId, jobID: job.id }, plan, quality, parts },
    manifestOf: (entries) => ({
      ...manifestOf(plan, tally, entries),
      ...(changes && { changes }),
      ...(resourceCounts && { resourceCounts: withUsualTypes(resourceCounts) }),
    }),
  });
  const endedAt = work.clock.now();
  const isMine = await completeCohortJob(work.database, job.id, {
    manifest: toInputJson(manifest),
    quality: toInputJson(quality),
    summaries: (tallies[0]?.summaries ?? []).slice(0, SUMMARIES_SHOWN),
    artifacts,
    usage: meterOf(plan.spec.population, manifest),
    endedAt,
    expiresAt: expiryOf(endedAt, billingPlanOf((await findTenantPlan(work.database, job.tenantId)) ?? '')),
  });
  if (isMine)
    work.logger.info(
      { jobID: job.id, tenantID: job.tenantId, requestID: job.requestId },
      'cohort_job.completed',
    );
}
