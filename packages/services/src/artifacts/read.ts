// Artifacts for their tenant: the list of a finished job, and the bytes of one.

import type { ArtifactListView, ArtifactView } from '@synthward/contracts';
import { type Database, findArtifact, readCohortJob } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { AppError } from '@synthward/kernel';
import type { ArtifactStore, ByteRange, OpenedObject } from '@synthward/storage';
import { artifactViewOf } from '../cohort-jobs/job-view';
import { notFound } from '../cohort-jobs/read';

interface Source {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
}

interface JobAddress {
  readonly tenantID: string;
  readonly jobID: string;
}

/** Empty until the job is completed. Throws `not_found`. */
export async function listJobArtifacts({ database }: Source, address: JobAddress): Promise<ArtifactListView> {
  const reading = await readCohortJob(database, address.tenantID, address.jobID);
  if (!reading) throw notFound();
  if (reading.job.status !== 'completed') return { artifacts: [] };
  return { artifacts: reading.artifacts.map((artifact) => artifactViewOf(reading.job, artifact)) };
}

export interface OpenedArtifact extends OpenedObject {
  readonly artifact: ArtifactView;
}

/** What the caller needs to know before asking for bytes: size and digest. Throws `not_found`, `artifact_expired`. */
export async function findJobArtifact(
  { database, clock }: Source,
  { name, ...address }: JobAddress & { name: string },
): Promise<{ artifact: ArtifactView; storageKey: string }> {
  const row = await findArtifact(database, address.tenantID, { jobID: address.jobID, name });
  if (row?.job.status !== 'completed' || row.job.exportId !== null) throw notFound();
  if (row.job.expiresAt && row.job.expiresAt <= clock.now()) {
    throw new AppError('artifact_expired', 'The artifact was kept for as long as the plan says and is gone.');
  }
  return { artifact: artifactViewOf(row.job, row), storageKey: row.storageKey };
}

/** Opens the stored bytes or a range of them. Throws `not_found`, `artifact_expired`, `unavailable`. */
export async function openJobArtifact(
  source: Source,
  { range, ...address }: JobAddress & { name: string; range?: ByteRange | undefined },
): Promise<OpenedArtifact> {
  const { artifact, storageKey } = await findJobArtifact(source, address);
  const opened = await source.store.open(storageKey, range ? { range } : {});
  if (!opened)
    throw new AppError('unavailable', 'The artifact store does not have the artifact at the moment.');
  return { ...opened, artifact };
}
