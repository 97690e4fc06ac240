// Imports of evidence: sent, claimed, carried out batch by batch, ended. Leases go by the clock of the database.

import { evidenceImportTransitions, type ImportCounts, type ImportProblem } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import type { EvidenceImport, Prisma } from '../generated/prisma/client';
import { recordOperatorAction } from './operator-actions';
import { appendToOutbox } from './outbox';

export interface NewEvidenceImport {
  readonly id: string;
  readonly library: string;
  readonly name: string;
  readonly format: string;
  readonly hasFullText: boolean;
  readonly bytes: number;
  readonly sha256: string;
  readonly actor: string;
  readonly createdAt: Date;
}

const NOTHING: ImportCounts = { added: 0, changed: 0, unchanged: 0, removed: 0, tombstones: 0 };
const NOTHING_LOST = { record: 0, detail: 0, rest: 0 };

/** Writes the import, its doorbell, and that the operator did it. */
export function insertEvidenceImport(database: Database, sent: NewEvidenceImport): Promise<EvidenceImport> {
  const { actor, library, name, format, createdAt } = sent;
  return inTransaction(database, async (transaction) => {
    const row = await transaction.evidenceImport.create({
      data: {
        ...sent,
        status: 'queued',
        counts: { ...NOTHING },
        lost: NOTHING_LOST,
        problems: [],
        rungAt: createdAt,
      },
    });
    await appendToOutbox(transaction, [importDoorbell(row)]);
    await recordOperatorAction(transaction, {
      ...{ actor, action: 'evidence.import', target: library, reason: name, at: createdAt },
      data: { importID: row.id, format },
    });
    return row;
  });
}

/** Undefined for an id that no import has. */
export async function findEvidenceImport(
  { prisma }: Database,
  id: string,
): Promise<EvidenceImport | undefined> {
  return (await prisma.evidenceImport.findFirst({ where: { id } })) ?? undefined;
}

function importDoorbell({ id, run }: { readonly id: string; readonly run: number }) {
  return { kind: 'job', queue: 'evidence-import', id: `ei-${id}-r${run}`, payload: { importID: id } };
}

/** Takes an open import that nobody has for `leaseMs`; undefined where there is nothing to take. */
export async function claimEvidenceImport(
  { pool, prisma }: Database,
  id: string,
  leaseMs: number,
): Promise<EvidenceImport | undefined> {
  const { rowCount } = await pool.query(
    `update evidence_import set status = $2, attempt = attempt + 1, started_at = coalesce(started_at, now()),
            lease_until = now() + make_interval(secs => $3::float8)
      where id = $1 and status = any($4) and coalesce(lease_until, now()) <= now()`,
    [id, evidenceImportTransitions.to('claim'), leaseMs / 1000, evidenceImportTransitions.from('claim')],
  );
  if (rowCount !== 1) return undefined;
  return (await prisma.evidenceImport.findFirst({ where: { id } })) ?? undefined;
}

/** An import that somebody has claimed. */
export interface ClaimedImport {
  readonly id: string;
  readonly attempt: number;
}

export interface ImportProgress {
  readonly eventsDone: number;
  readonly counts: ImportCounts;
  readonly lost: Readonly<Record<ImportProblem['lost'], number>>;
  readonly problems: readonly ImportProblem[];
}

/** Whether the import is still this claim's; nobody else takes or writes it until the commit. */
export async function lockClaimedImport(
  transaction: Transaction,
  { id, attempt }: ClaimedImport,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<unknown[]>`
    select 1 from evidence_import where id = ${id} and attempt = ${attempt} and status = 'running' for update`;
  return rows.length === 1;
}

/** How far it is, in the transaction of what was written; the lease begins anew. */
export async function recordImportProgress(
  transaction: Transaction,
  { id }: ClaimedImport,
  { progress, leaseMs }: { readonly progress: ImportProgress; readonly leaseMs: number },
): Promise<void> {
  const { eventsDone, counts, lost, problems } = progress;
  await transaction.$executeRaw`
    update evidence_import set events_done = ${eventsDone}, counts = ${JSON.stringify(counts)}::jsonb,
           lost = ${JSON.stringify(lost)}::jsonb, problems = ${JSON.stringify(problems)}::jsonb, failures = 0,
           lease_until = now() + make_interval(secs => ${leaseMs / 1000}::float8)
     where id = ${id}`;
}

/** The lease begins anew, where there is much to read and nothing to write. False when the import is somebody else's. */
export async function renewImportLease(
  { pool }: Pick<Database, 'pool'>,
  { id, attempt }: ClaimedImport,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update evidence_import set lease_until = now() + make_interval(secs => $3::float8)
      where id = $1 and attempt = $2 and status = 'running'`,
    [id, attempt, leaseMs / 1000],
  );
  return rowCount === 1;
}

/** Gives the import back, as if it had not been taken; what is written stays. */
export async function releaseEvidenceImport(
  { pool }: Pick<Database, 'pool'>,
  { id, attempt }: ClaimedImport,
  { hasFailed = false }: { readonly hasFailed?: boolean } = {},
): Promise<void> {
  await pool.query(
    `update evidence_import set lease_until = null, failures = failures + $3
      where id = $1 and attempt = $2 and status = 'running'`,
    [id, attempt, hasFailed ? 1 : 0],
  );
}

/** False when the import was somebody else's by then. */
export async function completeEvidenceImport(
  { prisma }: Database,
  { id, attempt }: ClaimedImport,
  endedAt: Date,
): Promise<boolean> {
  const { count } = await prisma.evidenceImport.updateMany({
    where: { id, attempt, status: { in: [...evidenceImportTransitions.from('complete')] } },
    data: { status: evidenceImportTransitions.to('complete'), endedAt, leaseUntil: null },
  });
  return count === 1;
}

/** False when the import was somebody else's by then. */
export async function failEvidenceImport(
  { prisma }: Database,
  { id, attempt }: ClaimedImport,
  { error, endedAt }: { readonly error: Prisma.InputJsonObject; readonly endedAt: Date },
): Promise<boolean> {
  const { count } = await prisma.evidenceImport.updateMany({
    where: { id, attempt, status: { in: [...evidenceImportTransitions.from('fail')] } },
    data: { status: evidenceImportTransitions.to('fail'), endedAt, leaseUntil: null, error },
  });
  return count === 1;
}

/** Rings for open imports that nobody has, unless the queue is held. Answers how many. */
export async function ringForImports({ pool }: Database, patienceSeconds: number): Promise<number> {
  const { rowCount } = await pool.query(
    `with late as (
       select id from evidence_import
        where not exists (select 1 from queue_hold where queue = 'evidence-import')
          and status in ('queued', 'running') and coalesce(lease_until, rung_at) < now()
          and rung_at < now() - make_interval(secs => $1::float8)
        order by rung_at limit 100
          for no key update skip locked),
     rung as (
       update evidence_import i set run = run + 1, rung_at = now() from late where i.id = late.id returning i.id, i.run)
     insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'evidence-import',
       'id', 'ei-' || id || '-r' || run, 'payload', jsonb_build_object('importID', id)) from rung`,
    [patienceSeconds],
  );
  return rowCount ?? 0;
}

/** Of these imports the ones that have ended, or never were. */
export async function withoutOpenImports({ pool }: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select asked.id from unnest($1::text[]) as asked(id)
      where not exists (select 1 from evidence_import i where i.id = asked.id and i.status in ('queued', 'running'))`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
