// The end of an export's internal job: its files are verified; no manifest, no quality report, no charge.

import { type CohortJobWithChunks, completeCohortJob, listArtifacts } from '@synthward/db';
import type { JobWork } from '../cohort-jobs/job-work';
import { verifyStored } from '../cohort-jobs/verify-stored';

/** Throws `artifact_missing` when the store does not hold what the rows say. */
export async function finaliseExport(work: JobWork, job: CohortJobWithChunks): Promise<void> {
  await verifyStored(work, await listArtifacts(work.database, job.tenantId, job.id));
  const isMine = await completeCohortJob(work.database, job.id, {
    manifest: {},
    quality: {},
    summaries: [],
    artifacts: [],
    usage: null,
    endedAt: work.clock.now(),
    expiresAt: null,
  });
  if (!isMine) return;
  const fields = { exportID: job.exportId, tenantID: job.tenantId, requestID: job.requestId };
  work.logger.info(fields, 'fhir_export.completed');
}
