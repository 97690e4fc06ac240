// One statement a second tells the database how far this process's chunks are, and learns which were taken over.

import { type ChunkProgress, type Database, heartbeatChunks } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ChunkProgressCount } from '../generation/generate-chunk';

interface WatchedChunk {
  /** Aborted with the given signal, and when another worker has claimed the chunk. */
  readonly signal: AbortSignal;
  /** Where progress is read from, once the work has begun. */
  follow(progress: () => ChunkProgressCount): void;
  end(): void;
}

export interface Heartbeats {
  watch(chunkID: string, fence: number, signal: AbortSignal): WatchedChunk;
  /** How many chunks this process has in work. */
  held(): number;
  /** Resolves when the last beat has ended. */
  stop(): Promise<void>;
}

interface Entry {
  readonly chunkID: string;
  readonly fence: number;
  readonly takenOver: AbortController;
  progress: () => ChunkProgressCount;
}

const NOTHING_YET: ChunkProgressCount = { patients: 0, records: 0, bytes: 0 };

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
  let beating: Promise<void> = Promise.resolve();
  let isBeating = false;
  const beat = async () => {
    try {
      await beatOnce(database, entries);
    } catch (error) {
      logger.warn({ error }, 'heartbeat.failed'); // the next one comes soon; a long silence is the reconciler's matter
    } finally {
      isBeating = false;
    }
  };
  const timer = setInterval(() => {
    if (isBeating) return; // a slow database is not to be asked twice at once
    isBeating = true;
    beating = beat();
  }, everyMs);
  return {
    watch(chunkID, fence, signal) {
      const takenOver = new AbortController();
      const entry: Entry = { chunkID, fence, takenOver, progress: () => NOTHING_YET };
      entries.add(entry);
      return {
        signal: AbortSignal.any([signal, takenOver.signal]),
        follow: (progress) => {
          entry.progress = progress;
        },
        end: () => entries.delete(entry),
      };
    },
    held: () => entries.size,
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}

async function beatOnce(database: Database, entries: ReadonlySet<Entry>): Promise<void> {
  const asked = [...entries];
  const progress = asked.map((entry): ChunkProgress => {
    const { chunkID, fence } = entry;
    return { chunkID, fence, ...entry.progress() };
  });
  const held = new Set(await heartbeatChunks(database, progress));
  for (const entry of asked) {
    if (held.has(entry.chunkID) || !entries.has(entry)) continue;
    entry.takenOver.abort(new AppError('stopped', 'Another worker has claimed the chunk.'));
  }
}
