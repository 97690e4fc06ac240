// Schedules for their tenant: created, read, changed, deleted. The row decides; the queue is told afterwards.

import {
  type AuditContext,
  type CohortScheduleListView,
  type CohortScheduleView,
  type Creation,
  type CreationAnswer,
  invalidSpec,
  MOST_SCHEDULES,
  type Problem,
  readScheduleChange,
  readScheduleRequest,
  type ScheduleChange,
} from '@synthward/contracts';
import {
  type CohortSchedule,
  changeCohortSchedule,
  createCohortSchedule,
  type Database,
  deleteCohortSchedule,
  findTenantSchedule,
  listTenantSchedules,
  type NewCohortSchedule,
  type ScheduleAddress,
} from '@synthward/db';
import { AppError, type Clock, createId } from '@synthward/kernel';
import { requireJobPlan } from '../cohort-jobs/create';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { toInputJson } from '../input-json';
import { findCronFault, nextFiring } from './cron-times';
import { removeBell, type ScheduleBells, setBell } from './schedule-bells';
import { scheduleViewOf, type TaggedSchedule, taggedViewOf } from './schedule-view';

export interface ScheduleManager {
  readonly database: Database;
  readonly clock: Clock;
  readonly bells: ScheduleBells;
}

/**
 * Once for each ticket. Throws `invalid_spec` with every problem, those of the job's request below `/request`,
 * `too_many_schedules`, and what `createOnce` throws; nothing is written then.
 */
export async function createSchedule(
  { database, clock, bells }: ScheduleManager,
  { tenantID, body, by }: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
  creation: Creation<CohortScheduleView>,
): Promise<CreationAnswer<CohortScheduleView>> {
  const answer = await createOnce({ database, clock }, creation, {
    prepare: () => readNewSchedule({ database, clock }, { tenantID, body }),
    create: async (transaction, order) => {
      const row = await createCohortSchedule(transaction, order, {
        most: MOST_SCHEDULES,
        by,
        now: clock.now(),
      });
      if (!row) throw tooMany();
      return scheduleViewOf(row);
    },
  });
  const { scheduleID, cron, timezone, status } = answer.body;
  if (!answer.isReplayed) await setBell(bells, { id: scheduleID, cron, timezone, status });
  return answer;
}

async function readNewSchedule(
  { database, clock }: Pick<ScheduleManager, 'database' | 'clock'>,
  { tenantID, body }: { readonly tenantID: string; readonly body: unknown },
): Promise<NewCohortSchedule> {
  const { value, problems } = readScheduleRequest(body);
  const all = [...problems, ...cronProblems(body), ...(await requestProblems(database, tenantID, body))];
  if (!value || all.length > 0) throw invalidSpec(all);
  const { request, ...columns } = value;
  const nextRunAt = nextFiring(value, clock.now());
  return { ...columns, id: createId('sch'), tenantID, body: toInputJson(request), nextRunAt };
}

/** All schedules of the tenant, the newest first; they fit on one page. */
export async function listSchedules(database: Database, tenantID: string): Promise<CohortScheduleListView> {
  const rows = await listTenantSchedules(database, tenantID);
  return { data: rows.map(scheduleViewOf), hasMore: false, nextCursor: null };
}

/** Throws `not_found` alike for a missing schedule and for another tenant's. */
export async function getSchedule(database: Database, address: ScheduleAddress): Promise<TaggedSchedule> {
  return taggedViewOf(await requireSchedule(database, address));
}

export interface ScheduleChangeRequest extends ScheduleAddress {
  readonly body: unknown;
  /** The versions that the caller is ready to change. */
  readonly expected: readonly number[] | 'any';
  readonly by: AuditContext;
}

/**
 * Times that were missed meanwhile are dropped where the change is about times or ends a pause. Throws `not_found`,
 * `invalid_spec`, and `precondition_failed` when the schedule is not as the caller knows it.
 */
export async function changeSchedule(
  { database, clock, bells }: ScheduleManager,
  { body, expected, by, ...address }: ScheduleChangeRequest,
): Promise<TaggedSchedule> {
  const row = await requireSchedule(database, address);
  const { value, problems } = readScheduleChange(body);
  const all = [...problems, ...cronProblems(body)];
  if (!value || all.length > 0) throw invalidSpec(all);
  if (expected !== 'any' && !expected.includes(row.version)) throw hasChanged(row);
  const now = clock.now();
  const changes = { ...toInputJson(value), nextRunAt: nextRunOf(row, value, now) };
  const changed = await changeCohortSchedule(database, row, { by, now, changes });
  if (!changed) throw hasChanged(await requireSchedule(database, address));
  await setBell(bells, changed);
  return taggedViewOf(changed);
}

/** Throws `not_found`. */
export async function deleteSchedule(
  { database, clock, bells }: ScheduleManager,
  { by, ...address }: ScheduleAddress & { readonly by: AuditContext },
): Promise<void> {
  if (!(await deleteCohortSchedule(database, address, { by, now: clock.now() }))) throw notFound();
  await removeBell(bells, address.scheduleID);
}

async function requireSchedule(database: Database, address: ScheduleAddress): Promise<CohortSchedule> {
  const row = await findTenantSchedule(database, address);
  if (!row) throw notFound();
  return row;
}

/** Never at an instant that fired already, whatever the clocks did. */
function nextRunOf(row: CohortSchedule, change: ScheduleChange, now: Date): Date | null {
  const { status = row.status, cron = row.cron, timezone = row.timezone } = change;
  if (status !== 'active') return null;
  const isAsBefore = row.status === status && row.cron === cron && row.timezone === timezone;
  if (isAsBefore) return row.nextRunAt;
  const after = row.lastRunAt && row.lastRunAt > now ? row.lastRunAt : now;
  return nextFiring({ cron, timezone }, after);
}

/** Fields of the right form that make no times, or too many. */
function cronProblems(body: unknown): Problem[] {
  const cron = memberOf(body, 'cron');
  if (typeof cron !== 'string' || !readScheduleChange({ cron }).value) return []; // said already
  const fault = findCronFault(cron);
  if (fault === undefined) return [];
  return [{ pointer: '/cron', code: 'out_of_range', message: `cron ${fault}.` }];
}

/** What the job route would answer to the request within. */
async function requestProblems(database: Database, tenantID: string, body: unknown): Promise<Problem[]> {
  const request = memberOf(body, 'request');
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return []; // said already
  try {
    await requireJobPlan(database, tenantID, request);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_spec') throw error;
    const problems = error.data.errors as readonly Problem[]; // as invalidSpec puts them there
    return problems.map((problem) => ({ ...problem, pointer: `/request${problem.pointer}` }));
  }
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;
}

function tooMany(): AppError {
  return new AppError(
    'too_many_schedules',
    `The tenant has ${MOST_SCHEDULES} schedules, which is the most it may have.`,
  );
}

function hasChanged({ version }: CohortSchedule): AppError {
  return new AppError('precondition_failed', `The schedule has changed; its ETag is "${version}".`);
}
