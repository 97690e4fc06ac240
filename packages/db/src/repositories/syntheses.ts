// Syntheses as tenants know them: asked for, and read by their id.

import type { Database, Transaction } from '../database';
import type { Prisma, Synthesis } from '../generated/prisma/client';
import { appendToOutbox } from './outbox';
import { reserveQuota } from './quotas';

export interface NewSynthesis {
  readonly id: string;
  readonly tenantID: string;
  readonly apiKeyID: string | null;
  readonly request: Prisma.InputJsonObject;
  readonly requestID: string;
  readonly createdAt: Date;
  readonly deadlineAt: Date;
}

/** Writes the question, its doorbell and its hold on the quota. Throws `quota_exceeded`. */
export async function insertSynthesis(transaction: Transaction, asked: NewSynthesis): Promise<Synthesis> {
  const { tenantID, apiKeyID, requestID, ...columns } = asked;
  const row = await transaction.synthesis.create({
    data: {
      ...columns,
      tenantId: tenantID,
      apiKeyId: apiKeyID,
      requestId: requestID,
      status: 'submitted',
      rungAt: asked.createdAt,
    },
  });
  await appendToOutbox(transaction, [synthesisDoorbell(row)]);
  await reserveQuota(transaction, row, { quantities: { syntheses: 1 }, at: asked.createdAt });
  return row;
}

export type SynthesisReading = Pick<Synthesis, 'status' | 'output' | 'provider'>;

/** The tenant's synthesis of this id, unless it is kept no longer; undefined for every other id. */
export async function findSynthesis(
  { prisma }: Database,
  { tenantID, id, now }: { readonly tenantID: string; readonly id: string; readonly now: Date },
): Promise<SynthesisReading | undefined> {
  const row = await prisma.synthesis.findFirst({
    where: { id, tenantId: tenantID, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { status: true, output: true, provider: true },
  });
  return row ?? undefined;
}

export type SynthesisCourse = Pick<
  Synthesis,
  'status' | 'createdAt' | 'startedAt' | 'endedAt' | 'provider' | 'stages'
>;

/** What has happened to the tenant's synthesis of this id, as `findSynthesis` finds it. */
export async function findSynthesisCourse(
  { prisma }: Database,
  { tenantID, id, now }: { readonly tenantID: string; readonly id: string; readonly now: Date },
): Promise<SynthesisCourse | undefined> {
  const row = await prisma.synthesis.findFirst({
    where: { id, tenantId: tenantID, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { status: true, createdAt: true, startedAt: true, endedAt: true, provider: true, stages: true },
  });
  return row ?? undefined;
}

/** The number of the newest event of each of these; one that is gone is missing from the answer. */
export async function readSynthesisVersions(
  { pool }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ id: string; version: number }>(
    `select id, 1 + (started_at is not null)::int + jsonb_array_length(stages) + (ended_at is not null)::int as version
       from synthesis where id = any($1) and (expires_at is null or expires_at > now())`,
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Rings for the synthesis; `run` keeps the id apart from earlier ones, which the queue ignores. */
export function synthesisDoorbell({ id, run }: { readonly id: string; readonly run: number }) {
  return { kind: 'job', queue: 'synthesis-poll', id: `sy-${id}-r${run}`, payload: { synthesisID: id } };
}
