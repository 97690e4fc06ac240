// One statement a second tells the database how far this process's chunks are, and learns which of them were lost.

import { type ChunkLoss, type ChunkProgress, type Database, heartbeatChunks } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ChunkProgressCount } from '../generation/generate-chunk';

interface HeldChunk {
  readonly jobID: string;
  readonly chunkID: string;
  readonly fence: number;
}

interface WatchedChunk {
  /** Aborted with the given signal, and when the chunk is lost; the reason is then an AppError with the code of the loss. */
  readonly signal: AbortSignal;
  /** How the chunk was lost; undefined as long as it is not known to be. */
  loss(): ChunkLoss | undefined;
  /** Where progress is read from, once the work has begun. */
  follow(progress: () => ChunkProgressCount): void;
  end(): void;
}

export interface Heartbeats {
  watch(chunk: HeldChunk, signal: AbortSignal): WatchedChunk;
  /** Beats at once when chunks of the job are watched, or any chunk where no job is named: something may have changed. */
  lookAt(jobID?: string): void;
  /** How many chunks this process has in work. */
  held(): number;
  /** Resolves when the last beat has ended. */
  stop(): Promise<void>;
}

interface Entry extends HeldChunk {
  readonly lost: AbortController;
  loss: ChunkLoss | undefined;
  progress: () => ChunkProgressCount;
}

const NOTHING_YET: ChunkProgressCount = { patients: 0, records: 0, bytes: 0 };

const LOSSES: Readonly<Record<ChunkLoss, string>> = {
  cancelled: 'The job of the chunk has ended.',
  taken_over: 'Another worker has claimed the chunk.',
};

/** Beats every `everyMs`, one beat at a time. */
export function startHeartbeats({
  database,
  logger,
  everyMs,
}: {
  database: Database;
  logger: Logger;
  everyMs: number;
}): Heartbeats {
  const entries = new Set<Entry>();
  const pulse = createPulse(async () => {
    try {
      await beatOnce(database, entries);
    } catch (error) {
      logger.warn({ error }, 'heartbeat.failed'); // the next one comes soon; a long silence is the reconciler's matter
    }
  });
  const timer = setInterval(pulse.beat, everyMs);
  return {
    watch(chunk, signal) {
      const entry: Entry = {
        ...chunk,
        lost: new AbortController(),
        loss: undefined,
        progress: () => NOTHING_YET,
      };
      entries.add(entry);
      return {
        signal: AbortSignal.any([signal, entry.lost.signal]),
        loss: () => entry.loss,
        follow: (progress) => {
          entry.progress = progress;
        },
        end: () => entries.delete(entry),
      };
    },
    lookAt(jobID) {
      if ([...entries].some((entry) => jobID === undefined || entry.jobID === jobID)) pulse.beatAnew();
    },
    held: () => entries.size,
    async stop() {
      clearInterval(timer);
      await pulse.rest();
    },
  };
}

/** Runs `work` one at a time: a slow database is not to be asked twice at once. */
function createPulse(work: () => Promise<void>) {
  let beating: Promise<void> = Promise.resolve();
  let isBeating = false;
  let isWanted = false;
  const run = async () => {
    isBeating = true;
    do {
      isWanted = false;
      await work();
    } while (isWanted);
    isBeating = false;
  };
  const beat = () => {
    if (!isBeating) beating = run();
  };
  return {
    beat,
    /** A beat that begins from now on: one that is under way may have looked too early. */
    beatAnew() {
      isWanted = true;
      beat();
    },
    rest: () => beating,
  };
}

async function beatOnce(database: Database, entries: ReadonlySet<Entry>): Promise<void> {
  const asked = [...entries].map((entry) => ({ entry, progress: progressOf(entry) }));
  const losses = await heartbeatChunks(
    database,
    asked.map(({ progress }) => progress),
  );
  for (const { entry, progress } of asked) {
    const loss = losses.get(progress);
    if (loss === undefined || !entries.has(entry)) continue;
    entry.loss = loss;
    entry.lost.abort(new AppError(loss, LOSSES[loss]));
  }
}

function progressOf({ chunkID, fence, progress }: Entry): ChunkProgress {
  return { chunkID, fence, ...progress() };
}
