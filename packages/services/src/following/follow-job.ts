// The stream of a job's events: those that a client lacks, then each new one, until the job has ended.

import {
  type CohortJobEventView,
  type CohortJobProgressEvent,
  type CohortJobState,
  type CohortJobStatus,
  hasEnded,
  statusOf,
} from '@synthward/contracts';
import { type CohortJob, type Database, findTenantJob, type JobEvent, listJobEvents } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { progressViewOf } from '../cohort-jobs/progress-view';
import { notFound } from '../cohort-jobs/read';
import type { JobSight, JobWatch, JobWatcher } from './job-watcher';
import type { StreamPlaces } from './stream-places';
import { tellUntilEnded } from './tell-until-ended';

const EVENTS_A_TIME = 100;

/** What a stream consists of. A pause says only that the stream is alive. */
export type JobFrame =
  | { readonly kind: 'event'; readonly event: CohortJobEventView }
  | { readonly kind: 'progress'; readonly progress: CohortJobProgressEvent }
  | { readonly kind: 'pause' };

export interface JobStream {
  /** May be walked once, as slowly as one likes: nothing is kept for a slow reader but where he is. */
  readonly frames: AsyncIterable<JobFrame>;
  /** Frees the tenant's place; to be called however the stream ends. */
  close(): void;
}

interface FollowRequest {
  readonly tenantID: string;
  readonly jobID: string;
  /** The number of the last event that the client has; 0 for none. */
  readonly after: number;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

export interface JobFollower {
  /**
   * Undefined when the job has ended and the client has every event. Throws `not_found` alike for a missing job and for
   * another tenant's, `invalid_parameter` for an event that has not happened, and `too_many_streams`.
   */
  follow(request: FollowRequest): Promise<JobStream | undefined>;
}

export interface FollowerOptions {
  readonly database: Database;
  readonly watcher: JobWatcher;
  readonly places: StreamPlaces;
  readonly clock: Clock;
  /** After so long without a frame there is a pause. */
  readonly pauseMs: number;
}

/** Follows jobs at this process. */
export function createJobFollower(options: FollowerOptions): JobFollower {
  return {
    async follow({ tenantID, jobID, after, signal }) {
      const job = await findTenantJob(options.database, { tenantID, jobID });
      if (!job) throw notFound();
      refuseFutureEvent(job, after);
      if (hasEnded(statusOfRow(job.status)) && after === job.version) return undefined;
      const free = options.places.take(tenantID);
      const watch = options.watcher.watch(jobID, { signal, wantsProgress: true });
      return {
        frames: framesOf(options, { job, after, watch }),
        close() {
          free();
          watch.end();
        },
      };
    },
  };
}

function refuseFutureEvent({ version }: CohortJob, after: number): void {
  if (after <= version) return;
  throw new AppError('invalid_parameter', `There is no event ${after} yet; the last one is ${version}.`);
}

interface Course {
  readonly job: CohortJob;
  readonly after: number;
  readonly watch: JobWatch;
}

/** Events come from the rows alone: what the watch sees says when to read them again, and how far the job is. */
function framesOf(options: FollowerOptions, { job, after, watch }: Course): AsyncIterable<JobFrame> {
  const progressFrames = createProgressFrames(job, options.clock);
  let last = after;
  return tellUntilEnded<JobFrame, JobSight>({
    ...{ watch, pauseMs: options.pauseMs },
    async look(sight) {
      const isBehind = sight === undefined || sight.version > last;
      const events = isBehind ? await readEvents(options, job, last) : [];
      last = events.at(-1)?.sequence ?? last;
      const frames = [...events.map(frameOfEvent), ...progressFrames(sight)];
      return { frames, isEnd: hasEndedWith(events) };
    },
  });
}

function readEvents({ database }: FollowerOptions, { id }: CohortJob, after: number): Promise<JobEvent[]> {
  return listJobEvents(database, id, { after, limit: EVENTS_A_TIME });
}

function frameOfEvent(row: JobEvent): JobFrame {
  return { kind: 'event', event: eventViewOf(row) };
}

/** The progress of a sight, if the job is open and further than it was told to be. */
function createProgressFrames(job: CohortJob, clock: Clock) {
  let shown = '';
  return (sight: JobSight | undefined): JobFrame[] => {
    const progress = sight && progressOf(job, sight, clock);
    const text = JSON.stringify(progress);
    if (!progress || text === shown) return [];
    shown = text;
    return [{ kind: 'progress', progress }];
  };
}

/** A failure that is not the last event was followed by another try. */
function hasEndedWith(events: readonly JobEvent[]): boolean {
  const last = events.at(-1);
  return last !== undefined && events.length < EVENTS_A_TIME && hasEnded(eventViewOf(last).status);
}

function progressOf(
  job: CohortJob,
  { status, progress }: JobSight,
  clock: Clock,
): CohortJobProgressEvent | undefined {
  if (!progress || hasEnded(statusOfRow(status))) return undefined;
  const course = { ...job, status, hasEnded: false };
  return { jobID: job.id, ...progressViewOf(course, progress, clock) };
}

function statusOfRow(status: string): CohortJobStatus {
  return statusOf(status as CohortJobState); // the rows hold nothing else
}

function eventViewOf({ jobId, tenantId, sequence, type, data, createdAt }: JobEvent): CohortJobEventView {
  return {
    jobID: jobId,
    sequence,
    type,
    at: createdAt.toISOString(),
    status: statusAfter(type),
    links: { self: `/workspace/tenants/${tenantId}/cohort-jobs/${jobId}` },
    ...(data as object), // written by recordEvent: the status, and an error if there is one
  };
}

/** For events that were written when they did not hold the status. */
function statusAfter(type: string): CohortJobStatus {
  return statusByType[type] ?? 'running';
}

const statusByType: Readonly<Record<string, CohortJobStatus>> = {
  'cohort_job.queued': 'queued',
  'cohort_job.paused': 'paused',
  'cohort_job.completed': 'completed',
  'cohort_job.failed': 'failed',
  'cohort_job.cancelled': 'cancelled',
  'cohort_job.expired': 'expired',
};
