// What a client does to a job of its tenant: cancel it, pause it, let it go on, try again what failed.

import type { AuditContext, CohortJobView } from '@synthward/contracts';
import {
  type AuditStamp,
  type CohortJob,
  cancelCohortJob,
  type Database,
  pauseCohortJob,
  readCohortJob,
  resumeCohortJob,
  retryCohortJob,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { ARTIFACTS_READ, type JobViewer, viewOf } from '../cohort-jobs/job-view';
import { notFound } from '../cohort-jobs/read';
import { isRetryable } from '../cohort-jobs/retryable';

export interface JobControl {
  readonly database: Database;
  readonly viewer: JobViewer;
  /** Hurries the relay. */
  readonly ring: () => void;
}

interface JobAddress {
  readonly tenantID: string;
  readonly jobID: string;
}

/** A job, and who wants something of it. */
export interface JobCommand extends JobAddress {
  readonly by: AuditContext;
}

interface Action {
  readonly name: 'cancelled' | 'paused' | 'resumed' | 'retried';
  /** A job that is there already is answered like one that was moved there. */
  readonly goal?: 'cancelled' | 'paused';
  readonly isPossible?: (job: CohortJob) => boolean;
  /** Undefined when the job was in no state for it. */
  move(jobID: string, stamp: AuditStamp): Promise<CohortJob | undefined>;
}

/** Ends an open job; one that is cancelled already stays so. Throws `not_found` and `job_state_conflict`. */
export function cancelJob(control: JobControl, command: JobCommand): Promise<CohortJobView> {
  return act(control, command, {
    name: 'cancelled',
    goal: 'cancelled',
    move: (jobID, stamp) => cancelCohortJob(control.database, jobID, stamp.now, stamp),
  });
}

/** Holds a queued or running job; a paused one stays so. Throws `not_found` and `job_state_conflict`. */
export function pauseJob(control: JobControl, command: JobCommand): Promise<CohortJobView> {
  return act(control, command, {
    name: 'paused',
    goal: 'paused',
    move: (jobID, stamp) => pauseCohortJob(control.database, jobID, stamp),
  });
}

/** Lets a paused job go on. Throws `not_found` and `job_state_conflict`. */
export function resumeJob(control: JobControl, command: JobCommand): Promise<CohortJobView> {
  return act(control, command, {
    name: 'resumed',
    move: (jobID, stamp) => resumeCohortJob(control.database, jobID, stamp),
  });
}

/**
 * Runs a failed job again, without the chunks that are done. Throws `not_found`, `job_state_conflict` and
 * `quota_exceeded`.
 */
export function retryJob(control: JobControl, command: JobCommand): Promise<CohortJobView> {
  return act(control, command, {
    name: 'retried',
    isPossible: isRetryable,
    move: (jobID, stamp) => retryCohortJob(control.database, jobID, stamp.now, stamp),
  });
}

async function act(
  control: JobControl,
  { by, ...address }: JobCommand,
  action: Action,
): Promise<CohortJobView> {
  const { database, viewer, ring } = control;
  const stamp = { by, now: viewer.clock.now() };
  const before = await requireJob(database, address);
  const moved =
    action.isPossible?.(before.job) === false ? undefined : await action.move(before.job.id, stamp);
  if (moved) ring();
  const after = await requireJob(database, address);
  if (!moved && after.job.status !== action.goal) throw conflict(after.job, action);
  return viewOf(after, viewer);
}

/** Alike for a missing job, for another tenant's and for the job of an export. */
async function requireJob(database: Database, address: JobAddress) {
  const reading = await readCohortJob(database, address, { artifacts: ARTIFACTS_READ });
  if (!reading) throw notFound();
  return reading;
}

function conflict({ status }: CohortJob, { name }: Action): AppError {
  const advice =
    name === 'retried' && status === 'failed' ? ' It failed before its work began: submit it again.' : '';
  return new AppError('job_state_conflict', `The job is ${status} and cannot be ${name}.${advice}`, {
    data: { status },
  });
}
