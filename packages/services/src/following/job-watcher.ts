// Watches jobs for everybody in this process who waits for one: the same few statements, however many wait.

import { type Database, type JobProgress, type JobStand, readJobStands, readProgress } from '@synthward/db';
import type { Logger } from '@synthward/observability';

export interface JobSight extends JobStand {
  /** For those who want it, and as old as half a second. */
  readonly progress: JobProgress | undefined;
}

export interface JobWatch {
  /**
   * Resolves when something has been seen since the last time, when `ms` have passed, or when the watch is over;
   * answers what was seen last, undefined before the first look.
   */
  news(ms: number): Promise<JobSight | undefined>;
  /** True for ever once the signal is aborted, the job is gone, or the watcher is closed. */
  isOver(): boolean;
  end(): void;
}

interface WatchOptions {
  readonly signal: AbortSignal;
  readonly wantsProgress: boolean;
}

export interface JobWatcher {
  watch(jobID: string, options: WatchOptions): JobWatch;
  /** Ends all watches at once, and those that are begun later; resolves when the look under way has ended. */
  close(): Promise<void>;
}

export interface JobWatcherOptions {
  readonly database: Database;
  readonly logger: Logger;
  /** Between two looks; progress is looked at every other time. */
  readonly everyMs: number;
}

interface Entry {
  readonly jobID: string;
  readonly wantsProgress: boolean;
  sight: JobSight | undefined;
  isNew: boolean;
  isOver: boolean;
  /** Wakes whoever waits for news. */
  wake: () => void;
}

const LOOKS_FOR_PROGRESS = 2;

/** Looks only while somebody waits. A look that fails is logged, and the next one comes soon. */
export function createJobWatcher({ database, logger, everyMs }: JobWatcherOptions): JobWatcher {
  const entries = new Set<Entry>();
  let looks = 0;
  let look: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const schedule = () => {
    if (isClosed || timer || entries.size === 0) return;
    timer = setTimeout(() => {
      const withProgress = looks % LOOKS_FOR_PROGRESS === 0;
      looks += 1;
      look = lookOnce(database, [...entries], withProgress)
        .catch((error: unknown) => logger.warn({ error }, 'job_watcher.failed'))
        .then(() => {
          timer = undefined;
          schedule();
        });
    }, everyMs);
  };

  return {
    watch(jobID, { signal, wantsProgress }) {
      const entry: Entry = {
        jobID,
        wantsProgress,
        sight: undefined,
        isNew: false,
        isOver: false,
        wake: () => undefined,
      };
      const end = () => {
        signal.removeEventListener('abort', end);
        entries.delete(entry);
        endWatch(entry);
      };
      if (isClosed || signal.aborted) endWatch(entry);
      else entries.add(entry);
      signal.addEventListener('abort', end);
      schedule();
      return { news: (ms) => newsOf(entry, ms), isOver: () => entry.isOver, end };
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const entry of entries) endWatch(entry);
      entries.clear();
      await look;
    },
  };
}

async function lookOnce(database: Database, entries: readonly Entry[], withProgress: boolean): Promise<void> {
  const stands = await readJobStands(database, idsOf(entries));
  const progress = await readProgress(
    database,
    idsOf(withProgress ? entries.filter(({ wantsProgress }) => wantsProgress) : []),
  );
  for (const entry of entries) {
    const stand = stands.get(entry.jobID);
    const latest = entry.wantsProgress ? progress.get(entry.jobID) : undefined;
    if (stand) show(entry, { ...stand, progress: latest ?? entry.sight?.progress });
    else endWatch(entry);
  }
}

function idsOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ jobID }) => jobID))];
}

function show(entry: Entry, sight: JobSight): void {
  const isSame = entry.sight?.version === sight.version && entry.sight.progress === sight.progress;
  entry.sight = sight;
  if (isSame) return;
  entry.isNew = true;
  entry.wake();
}

function endWatch(entry: Entry): void {
  entry.isOver = true;
  entry.wake();
}

async function newsOf(entry: Entry, ms: number): Promise<JobSight | undefined> {
  if (!entry.isNew && !entry.isOver) {
    await new Promise<void>((resolve) => {
      const deadline = setTimeout(resolve, ms);
      entry.wake = () => {
        clearTimeout(deadline);
        resolve();
      };
    });
  }
  entry.isNew = false;
  return entry.sight;
}
