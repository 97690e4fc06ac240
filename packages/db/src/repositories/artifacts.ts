// Artifacts of a job: rows that name what is in the store. Equal work must give equal content.

import { AppError } from '@synthward/kernel';
import type { Database, Transaction } from '../database';
import type { Artifact, CohortJob } from '../generated/prisma/client';

export interface NewArtifact {
  readonly id: string;
  readonly name: string;
  /** Place in the job's list. */
  readonly position: number;
  readonly format: string;
  readonly mediaType: string;
  readonly contentEncoding: string | null;
  readonly resourceType: string | null;
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentBytes: number;
  readonly contentSha256: string;
  readonly recordCount: number;
}

/**
 * Records artifacts of a job. One that is there already must have the same content digest: anything else means that
 * generation was not deterministic, which fails the transaction loudly (`determinism_violated`).
 */
export async function recordArtifacts(
  transaction: Transaction,
  job: { readonly id: string; readonly tenantId: string },
  artifacts: readonly NewArtifact[],
): Promise<void> {
  const names = artifacts.map(({ name }) => name);
  const known = await transaction.artifact.findMany({ where: { jobId: job.id, name: { in: names } } });
  const digests = new Map(known.map(({ name, contentSha256 }) => [name, contentSha256]));
  for (const { name, contentSha256 } of artifacts) refuseOtherContent(name, digests.get(name), contentSha256);
  await transaction.artifact.createMany({
    data: artifacts
      .filter(({ name }) => !digests.has(name))
      .map(({ bytes, contentBytes, ...columns }) => ({
        ...columns,
        jobId: job.id,
        tenantId: job.tenantId,
        bytes: BigInt(bytes),
        contentBytes: BigInt(contentBytes),
      })),
  });
}

function refuseOtherContent(name: string, known: string | undefined, made: string): void {
  if (known === undefined || known === made) return;
  throw new AppError('determinism_violated', `${name} came out differently the second time.`, {
    data: { name, known, made },
  });
}

/** The artifacts of a tenant's job in order. */
export function listArtifacts({ prisma }: Database, tenantID: string, jobID: string): Promise<Artifact[]> {
  return prisma.artifact.findMany({
    where: { jobId: jobID, tenantId: tenantID },
    orderBy: { position: 'asc' },
  });
}

/** At most `limit` artifacts of a job behind the place `after`, in order. */
export function listArtifactPage(
  { prisma }: Database,
  { tenantID, jobID }: { readonly tenantID: string; readonly jobID: string },
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Artifact[]> {
  return prisma.artifact.findMany({
    where: { jobId: jobID, tenantId: tenantID, position: { gt: after } },
    orderBy: { position: 'asc' },
    take: limit,
  });
}

/** One artifact of a tenant's job by name, with the job. */
export async function findArtifact(
  { prisma }: Database,
  tenantID: string,
  { jobID, name }: { jobID: string; name: string },
): Promise<(Artifact & { job: CohortJob }) | undefined> {
  const row = await prisma.artifact.findFirst({
    where: { jobId: jobID, tenantId: tenantID, name },
    include: { job: true },
  });
  return row ?? undefined;
}

/** Artifacts of a tenant's job in one format, in order. */
export function listArtifactsOfFormat(
  { prisma }: Database,
  tenantID: string,
  { jobID, format }: { jobID: string; format: string },
): Promise<Artifact[]> {
  return prisma.artifact.findMany({
    where: { jobId: jobID, tenantId: tenantID, format },
    orderBy: { position: 'asc' },
  });
}
