// What a client does to a job of its tenant: cancel it, pause it, let it go on, try again what failed.

import type { CohortJobView } from '@synthward/contracts';
import {
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

export interface JobAddress {
  readonly tenantID: string;
  readonly jobID: string;
}

interface Action {
  readonly name: 'cancelled' | 'paused' | 'resumed' | 'retried';
  /** A job that is there already is answered like one that was moved there. */
  readonly goal?: 'cancelled' | 'paused';
  readonly isPossible?: (job: CohortJob) => boolean;
  /** Undefined when the job was in no state for it. */
  move(jobID: string): Promise<CohortJob | undefined>;
}

/** Ends an open job; one that is cancelled already stays so. Throws `not_found` and `job_state_conflict`. */
export function cancelJob(control: JobControl, address: JobAddress): Promise<CohortJobView> {
  return act(control, address, {
    name: 'cancelled',
    goal: 'cancelled',
    move: (jobID) => cancelCohortJob(control.database, jobID, control.viewer.clock.now()),
  });
}

/** Holds a queued or running job; a paused one stays so. Throws `not_found` and `job_state_conflict`. */
export function pauseJob(control: JobControl, address: JobAddress): Promise<CohortJobView> {
  return act(control, address, {
    name: 'paused',
    goal: 'paused',
    move: (jobID) => pauseCohortJob(control.database, jobID),
  });
}

/** Lets a paused job go on. Throws `not_found` and `job_state_conflict`. */
export function resumeJob(control: JobControl, address: JobAddress): Promise<CohortJobView> {
  return act(control, address, {
    name: 'resumed',
    move: (jobID) => resumeCohortJob(control.database, jobID),
  });
}

/**
 * Runs a failed job again, without the chunks that are done. Throws `not_found`, `job_state_conflict` and
 * `quota_exceeded`.
 */
export function retryJob(control: JobControl, address: JobAddress): Promise<CohortJobView> {
  return act(control, address, {
    name: 'retried',
    isPossible: isRetryable,
    move: (jobID) => retryCohortJob(control.database, jobID, control.viewer.clock.now()),
  });
}

async function act(control: JobControl, address: JobAddress, action: Action): Promise<CohortJobView> {
  const { database, viewer, ring } = control;
  const before = await requireJob(database, address);
  const moved = action.isPossible?.(before.job) === false ? undefined : await action.move(before.job.id);
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
