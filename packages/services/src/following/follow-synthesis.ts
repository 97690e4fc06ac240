// The stream of a synthesis: its states and stages that a client lacks, then each new one, until it has ended.

import { pollStatuses, type SynthesisEventView } from '@synthward/contracts';
import { type Database, findSynthesisCourse, type SynthesisCourse } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import type { PassedStage } from '../syntheses/passed-stages';
import { isSynthesisID } from '../syntheses/read';
import type { StreamPlaces } from './stream-places';
import type { SynthesisWatch, SynthesisWatcher } from './synthesis-watcher';
import { type PauseFrame, tellUntilEnded } from './tell-until-ended';

/** What a stream consists of. A pause says only that the stream is alive. */
export type SynthesisFrame = { readonly kind: 'event'; readonly event: SynthesisEventView } | PauseFrame;

export interface SynthesisStream {
  /** May be walked once, as slowly as one likes. */
  readonly frames: AsyncIterable<SynthesisFrame>;
  /** Frees the tenant's place; to be called however the stream ends. */
  close(): void;
}

interface SynthesisFollowRequest {
  readonly tenantID: string;
  readonly id: string;
  /** The number of the last event that the client has; 0 for none. */
  readonly after: number;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

export interface SynthesisFollower {
  /**
   * Undefined when there is nothing to follow any more. Whatever is not a living synthesis of the tenant has the one event
   * `not_exists`; nobody learns why. Throws `invalid_parameter` for an event that has not happened, and `too_many_streams`.
   */
  follow(request: SynthesisFollowRequest): Promise<SynthesisStream | undefined>;
}

export interface SynthesisFollowerOptions {
  readonly database: Database;
  readonly watcher: SynthesisWatcher;
  readonly places: StreamPlaces;
  readonly clock: Clock;
  /** After so long without a frame there is a pause. */
  readonly pauseMs: number;
}

/** Follows syntheses at this process. */
export function createSynthesisFollower(options: SynthesisFollowerOptions): SynthesisFollower {
  return {
    async follow({ tenantID, id, after, signal }) {
      const course = isSynthesisID(id) ? await readCourse(options, { tenantID, id }) : undefined;
      if (!course) return after > 0 ? undefined : nothing();
      const events = synthesisEventsOf(course);
      if (after > events.length)
        throw new AppError(
          'invalid_parameter',
          `There is no event ${after} yet; the last one is ${events.length}.`,
        );
      if (hasEnded(events) && after === events.length) return undefined;
      const free = options.places.take(tenantID);
      const watch = options.watcher.watch(id, { signal });
      return {
        frames: framesOf(options, { tenantID, id, after, watch }),
        close() {
          free();
          watch.end();
        },
      };
    },
  };
}

/** The same for every id behind which there is nothing. */
function nothing(): SynthesisStream {
  const event: SynthesisEventView = {
    ...{ sequence: 1, event: 'not_exists', status: 'not_exists' },
    ...{ at: null, seconds: null, provider: null },
  };
  return { frames: framesOnce([{ kind: 'event', event }]), close: () => undefined };
}

async function* framesOnce(frames: readonly SynthesisFrame[]): AsyncGenerator<SynthesisFrame> {
  yield* frames;
}

type Following = Pick<SynthesisFollowRequest, 'tenantID' | 'id' | 'after'> & {
  readonly watch: SynthesisWatch;
};

/** Events come from the row alone: what the watch sees says when to read it again. */
function framesOf(
  options: SynthesisFollowerOptions,
  { tenantID, id, after, watch }: Following,
): AsyncIterable<SynthesisFrame> {
  let last = after;
  return tellUntilEnded<SynthesisFrame, number>({
    ...{ watch, pauseMs: options.pauseMs },
    async look(version) {
      if (version !== undefined && version <= last) return { frames: [], isEnd: false };
      const course = await readCourse(options, { tenantID, id });
      const events = course ? synthesisEventsOf(course) : [];
      const news = events.slice(last);
      last = Math.max(last, events.length);
      return {
        frames: news.map((event) => ({ kind: 'event', event })),
        isEnd: course === undefined || hasEnded(events),
      };
    },
  });
}

function readCourse(
  { database, clock }: SynthesisFollowerOptions,
  { tenantID, id }: Pick<SynthesisFollowRequest, 'tenantID' | 'id'>,
): Promise<SynthesisCourse | undefined> {
  return findSynthesisCourse(database, { tenantID, id, now: clock.now() });
}

function hasEnded(events: readonly SynthesisEventView[]): boolean {
  const status = events.at(-1)?.status;
  return status === 'success' || status === 'failed';
}

/** What has happened to a synthesis: its row only ever adds to the list. */
function synthesisEventsOf(course: SynthesisCourse): readonly SynthesisEventView[] {
  const { status, createdAt, startedAt, endedAt, provider } = course;
  const stages = course.stages as unknown as readonly PassedStage[]; // written by runSynthesisStep
  const happened: Omit<SynthesisEventView, 'sequence'>[] = [
    stateEvent('submitted', createdAt),
    ...(startedAt ? [stateEvent('running', startedAt)] : []),
    ...stages.map((stage) => ({ ...stage, status: 'running' }) as const),
    ...(endedAt
      ? [{ ...stateEvent(statusOf(status), endedAt), provider: status === 'success' ? provider : null }]
      : []),
  ];
  return happened.map((event, i) => ({ sequence: i + 1, ...event }));
}

function stateEvent(status: SynthesisEventView['status'], at: Date): Omit<SynthesisEventView, 'sequence'> {
  return { event: status, status, at: at.toISOString(), seconds: null, provider: null };
}

function statusOf(text: string): SynthesisEventView['status'] {
  const status = pollStatuses.find((each) => each === text);
  if (!status) throw new AppError('internal', `A synthesis has the status ${text}.`);
  return status;
}
