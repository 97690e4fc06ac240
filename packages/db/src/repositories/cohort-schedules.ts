// Schedules as rows: `next_run_at` is the truth about when one fires, whoever rings for it.

import { type Database, inTransaction, type Transaction } from '../database';
import { type CohortJob, type CohortSchedule, Prisma } from '../generated/prisma/client';
import { type AuditStamp, recordAudit } from './audit';
import { type Submission, submitWithin } from './reuse';

export interface NewCohortSchedule {
  readonly id: string;
  readonly tenantID: string;
  readonly name: string;
  readonly cron: string;
  readonly timezone: string;
  readonly body: Prisma.InputJsonObject;
  readonly continuesDaily: boolean;
  readonly nextRunAt: Date;
}

/**
 * Writes the schedule, and says so in the audit log; undefined when the tenant has `most` already. A lock of the tenant's
 * makes the count hold.
 */
export async function createCohortSchedule(
  transaction: Transaction,
  { tenantID, ...columns }: NewCohortSchedule,
  { most, by, now }: AuditStamp & { readonly most: number },
): Promise<CohortSchedule | undefined> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`schedules of ${tenantID}`}, 0))`;
  if ((await transaction.cohortSchedule.count({ where: { tenantId: tenantID } })) >= most) return undefined;
  const after = await transaction.cohortSchedule.create({
    data: { ...columns, tenantId: tenantID, status: 'active' },
  });
  const deed = { action: 'cohort_schedule.create', target: after.id, after } as const;
  await recordAudit(transaction, { tenantID, at: now, by, ...deed });
  return after;
}

export interface ScheduleAddress {
  readonly tenantID: string;
  readonly scheduleID: string;
}

/** Undefined for a missing one and for another tenant's. */
export async function findTenantSchedule(
  { prisma }: Database,
  { tenantID, scheduleID }: ScheduleAddress,
): Promise<CohortSchedule | undefined> {
  return (
    (await prisma.cohortSchedule.findFirst({ where: { id: scheduleID, tenantId: tenantID } })) ?? undefined
  );
}

/** The schedule whoever it belongs to, for the worker. */
export async function findCohortSchedule(
  { prisma }: Database,
  scheduleID: string,
): Promise<CohortSchedule | undefined> {
  return (await prisma.cohortSchedule.findFirst({ where: { id: scheduleID } })) ?? undefined;
}

/** The tenant's schedules, newest first. */
export function listTenantSchedules({ prisma }: Database, tenantID: string): Promise<CohortSchedule[]> {
  return prisma.cohortSchedule.findMany({
    where: { tenantId: tenantID },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}

/** Every active schedule, for a worker that starts. */
export function listActiveSchedules({ prisma }: Database): Promise<CohortSchedule[]> {
  return prisma.cohortSchedule.findMany({ where: { status: 'active' }, orderBy: { id: 'asc' } });
}

export interface ScheduleChanges {
  readonly name?: string;
  readonly cron?: string;
  readonly timezone?: string;
  readonly status?: string;
  readonly nextRunAt: Date | null;
}

/** Changes the schedule if it is as it was read: undefined when its version is another one by now. */
export function changeCohortSchedule(
  database: Database,
  before: CohortSchedule,
  { by, now, changes }: AuditStamp & { readonly changes: ScheduleChanges },
): Promise<CohortSchedule | undefined> {
  return inTransaction(database, async (transaction) => {
    const [after] = await transaction.cohortSchedule.updateManyAndReturn({
      where: { id: before.id, version: before.version },
      data: { ...changes, version: { increment: 1 } },
    });
    if (!after) return undefined;
    const deed = { action: 'cohort_schedule.change', target: after.id, before, after } as const;
    await recordAudit(transaction, { tenantID: after.tenantId, at: now, by, ...deed });
    return after;
  });
}

/** False for a missing one and for another tenant's. Its jobs stay. */
export function deleteCohortSchedule(
  database: Database,
  { tenantID, scheduleID }: ScheduleAddress,
  { by, now }: AuditStamp,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const where = { id: scheduleID, tenantId: tenantID };
    await transaction.$queryRaw`select id from cohort_schedule where id = ${scheduleID} for update`;
    const before = await transaction.cohortSchedule.findFirst({ where });
    if (!before) return false;
    await transaction.cohortSchedule.delete({ where: { id: scheduleID } });
    const deed = { action: 'cohort_schedule.delete', target: scheduleID, before } as const;
    await recordAudit(transaction, { tenantID, at: now, by, ...deed });
    return true;
  });
}

export interface Firing {
  readonly scheduleID: string;
  /** `next_run_at` as it was read: whoever finds another one has been overtaken. */
  readonly dueAt: Date;
  /** The instant for which the job is. */
  readonly scheduledFor: Date;
  readonly nextRunAt: Date;
}

/** Claims the due instant and submits its job in one transaction. Undefined when the instant was claimed before. */
export function fireCohortSchedule(
  database: Database,
  firing: Firing,
  submission: Submission,
): Promise<CohortJob | undefined> {
  return inTransaction(database, async (transaction) => {
    const outcome = { lastJobId: submission.job.id, lastError: Prisma.DbNull };
    if (!(await claimInstant(transaction, firing, outcome))) return undefined;
    return (await submitWithin(transaction, submission)).job;
  });
}

/** Claims the due instant without a job and records the reason. False when the instant was claimed before. */
export function failFiring(
  database: Database,
  firing: Firing,
  lastError: Prisma.InputJsonObject,
): Promise<boolean> {
  return inTransaction(database, (transaction) => claimInstant(transaction, firing, { lastError }));
}

async function claimInstant(
  transaction: Transaction,
  { scheduleID, dueAt, scheduledFor, nextRunAt }: Firing,
  outcome: Prisma.CohortScheduleUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await transaction.cohortSchedule.updateMany({
    where: { id: scheduleID, status: 'active', nextRunAt: dueAt },
    data: { ...outcome, nextRunAt, lastRunAt: scheduledFor, version: { increment: 1 } },
  });
  return count === 1;
}

const OPEN = ['queued', 'running', 'paused', 'finalising'];

/** The schedule's jobs as far as the next one depends on them. */
export async function findChain(
  { prisma }: Database,
  scheduleID: string,
): Promise<{ readonly openJobID: string | undefined; readonly lastCompletedID: string | undefined }> {
  const newestFirst = { orderBy: { scheduledFor: 'desc' }, select: { id: true } } as const;
  const open = await prisma.cohortJob.findFirst({
    where: { scheduleId: scheduleID, status: { in: OPEN } },
    ...newestFirst,
  });
  // Of the jobs that have expired, those with a manifest had completed.
  const completed = await prisma.cohortJob.findFirst({
    where: {
      scheduleId: scheduleID,
      status: { in: ['completed', 'expired'] },
      manifest: { not: Prisma.DbNull },
    },
    ...newestFirst,
  });
  return { openJobID: open?.id, lastCompletedID: completed?.id };
}

/**
 * Rings for active schedules that were due `patienceSeconds` ago. The id holds the time in steps of the patience, so
 * that several workers ring once. Rings for none while the queue is held. Answers how many.
 */
export async function ringForSchedules(
  { pool }: Database,
  { now, patienceSeconds }: { now: Date; patienceSeconds: number },
): Promise<number> {
  const { rowCount } = await pool.query(
    `insert into outbox (message)
     select jsonb_build_object('kind', 'job', 'queue', 'cohort-schedule',
              'id', 'cs-' || id || '-t' || floor(extract(epoch from $1::timestamptz) / $2::float8)::bigint,
              'payload', jsonb_build_object('scheduleID', id))
       from cohort_schedule
      where status = 'active' and next_run_at < $1::timestamptz - make_interval(secs => $2::float8)
        and not exists (select 1 from queue_hold where queue = 'cohort-schedule')`,
    [now, patienceSeconds],
  );
  return rowCount ?? 0;
}
