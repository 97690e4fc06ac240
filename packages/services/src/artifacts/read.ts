// Artifacts for their tenant: the list of a finished job page by page, and the bytes of one.

import type { ArtifactListView, ArtifactView } from '@synthward/contracts';
import { type CohortJob, type Database, findArtifact, findTenantJob, listArtifactPage } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { AppError } from '@synthward/kernel';
import type { ArtifactStore, ByteRange, OpenedObject } from '@synthward/storage';
import { artifactViewOf, wasCompleted } from '../cohort-jobs/job-view';
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

/**
 * A page of artifacts, the manifest last; empty until the job is completed. Throws `not_found`, `artifact_expired`, and
 * `invalid_cursor` for a text that was never a `nextCursor`.
 */
export async function listJobArtifacts(
  { database, clock }: Source,
  {
    limit,
    cursor,
    ...address
  }: JobAddress & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<ArtifactListView> {
  const after = cursor === undefined ? BEFORE_ALL : readCursor(cursor);
  const job = await findTenantJob(database, address);
  if (!job) throw notFound();
  if (!wasCompleted(job)) return { artifacts: [], hasMore: false, nextCursor: null };
  refuseExpired(job, clock);
  const rows = await listArtifactPage(database, address, { after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  return {
    artifacts: shown.map((artifact) => artifactViewOf(job, artifact)),
    hasMore,
    nextCursor: hasMore ? String(shown.at(-1)?.position) : null,
  };
}

const BEFORE_ALL = -1;

function readCursor(cursor: string): number {
  if (/^(?:0|[1-9]\d{0,8})$/.test(cursor)) return Number(cursor);
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}

/** At the instant of expiry all of it is gone, whenever the files are removed. */
function refuseExpired({ status, expiresAt }: CohortJob, clock: Clock): void {
  if (status !== 'expired' && (expiresAt === null || expiresAt > clock.now())) return;
  throw new AppError(
    'artifact_expired',
    'The artifacts were kept for as long as the plan says and are gone.',
  );
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
  if (!row || !wasCompleted(row.job) || row.job.exportId !== null) throw notFound();
  refuseExpired(row.job, clock);
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
