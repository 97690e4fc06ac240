// Deleting an export while somebody works for it.

import { createId } from '@synthward/kernel';
import {
  admitSampleJob,
  claimSampleChunk,
  createSampleTenant,
  sampleArtifact,
  sampleChunks,
  sampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { commitChunk } from './cohort-chunks';
import { findCohortJob, startCohortJob } from './cohort-jobs';
import { createRunningExport, deleteFhirExport } from './fhir-exports';

const database = useDatabase('fhir exports');

test('an export can be deleted at the moment in which its chunk is committed, and neither hinders the other', async () => {
  const tenantID = await createSampleTenant(database());
  const jobID = await submitSampleJob(database(), tenantID);
  for (let round = 0; round < 40; round += 1) {
    const exportID = createId('exp');
    const run = { ...sampleJob(tenantID), export: { exportID, fhirFilter: {} } };
    const order = { id: exportID, tenantID, jobID, requestURL: '/', request: {}, ignored: [] };
    const expiresAt = new Date(Date.now() + 60_000);
    await createRunningExport(database(), { ...order, expiresAt }, { job: run, mostRunning: 1000 });
    const [chunk] = sampleChunks(1);
    if (!chunk) throw new Error('there is no chunk');
    await startCohortJob(database(), run.id, [chunk]);
    await admitSampleJob(database(), run.id);
    const fence = await claimSampleChunk(database(), chunk.id);
    const counts = { patients: 1, records: 1, bytes: 1, tally: {} };
    const artifacts = Array.from({ length: 5 }, (_, place) => sampleArtifact(`part-${place}`));
    const [isMine, isDeleted] = await Promise.all([
      commitChunk(database(), { chunkID: chunk.id, fence, ...counts, artifacts }),
      deleteFhirExport(database(), { tenantID, jobID, exportID }, new Date()),
    ]);
    const job = await findCohortJob(database(), run.id);
    expect([isDeleted, job?.status]).toEqual([true, 'cancelled']);
    expect(job?.chunks.map(({ status }) => status)).toEqual([isMine ? 'done' : 'cancelled']);
  }
});
