// A schedule's doorbell: claims the instant that is due and submits its job, once however often it is rung.

import {
  type CohortSchedule,
  type Database,
  type Firing,
  failFiring,
  findChain,
  findCohortSchedule,
  fireCohortSchedule,
  isQueueHeld,
  type Submission,
} from '@synthward/db';
import { AppError, type Clock, createId } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ArtifactStore } from '@synthward/storage';
import { prepareSubmission } from '../cohort-jobs/create';
import { toInputJson } from '../input-json';
import { latestFiring, nextFiring } from './cron-times';
import { removeBell, type ScheduleBells } from './schedule-bells';

export interface ScheduleWork {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly bells: ScheduleBells;
  /** Hurries the relay. */
  readonly ring: () => void;
}

/**
 * Nothing happens when nothing is due, nor while the queue is held. Of several firings that were missed the latest gives a job. One that can give
 * none says why in the row, and the schedule goes on; what is no error of ours (database, store) is left to the next ring.
 */
export async function fireSchedule(work: ScheduleWork, scheduleID: string): Promise<void> {
  if (await isQueueHeld(work.database, 'cohort-schedule')) return;
  const schedule = await findCohortSchedule(work.database, scheduleID);
  if (!schedule) return removeBell(work.bells, scheduleID);
  const firing = firingOf(schedule, work.clock.now());
  if (!firing) return;
  try {
    await submit(work, schedule, firing);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await recordFailure(work, firing, error);
  }
}

function firingOf(schedule: CohortSchedule, now: Date): Firing | undefined {
  const { id, status, nextRunAt: dueAt } = schedule;
  if (status !== 'active' || dueAt === null || dueAt > now) return undefined;
  const scheduledFor = latestFiring(schedule, { due: dueAt, now });
  return { scheduleID: id, dueAt, scheduledFor, nextRunAt: nextFiring(schedule, now) };
}

async function submit(work: ScheduleWork, schedule: CohortSchedule, firing: Firing): Promise<void> {
  const { database, logger, ring } = work;
  const submission = await prepare(work, schedule, firing);
  const job = await fireCohortSchedule(database, firing, submission);
  if (!job) return; // another ring was first
  ring();
  const { scheduleID, scheduledFor } = firing;
  logger.info({ scheduleID, scheduledFor, jobID: job.id, tenantID: job.tenantId }, 'schedule.fired');
}

async function prepare(
  { database, store, clock }: ScheduleWork,
  schedule: CohortSchedule,
  { scheduleID, scheduledFor }: Firing,
): Promise<Submission> {
  return prepareSubmission(
    { database, store, viewer: { clock } },
    {
      tenantID: schedule.tenantId,
      body: await bodyOf(database, schedule),
      requestID: createId('req'),
      schedule: { scheduleID, scheduledFor },
    },
  );
}

/**
 * The request of the next job: as it was given, or the next day of the last job that completed. A day whose job failed
 * is tried again. Throws `job_state_conflict` while a job of the schedule is open.
 */
async function bodyOf(database: Database, { id, body, continuesDaily }: CohortSchedule): Promise<unknown> {
  if (!continuesDaily) return body;
  const { openJobID, lastCompletedID } = await findChain(database, id);
  if (openJobID !== undefined) throw stillOpen(openJobID);
  return lastCompletedID === undefined ? body : { evolve: { fromJobID: lastCompletedID, days: 1 } };
}

function stillOpen(jobID: string): AppError {
  return new AppError(
    'job_state_conflict',
    `The job before this one, ${jobID}, has not ended; the next day can be told from a completed one alone.`,
  );
}

async function recordFailure({ database, logger }: ScheduleWork, firing: Firing, error: AppError) {
  const { scheduleID, scheduledFor } = firing;
  const { code, message, data } = error;
  const errors = code === 'invalid_spec' && Array.isArray(data.errors) ? { errors: data.errors } : {};
  await failFiring(database, firing, toInputJson({ code, message, ...errors, scheduledFor }));
  logger.warn({ scheduleID, scheduledFor, code, message }, 'schedule.failed');
}
