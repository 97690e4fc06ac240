// Watches jobs for everybody in this process who waits for one, and how far they are for those who want to know.

import { type Database, type JobProgress, type JobStand, readJobStands, readProgress } from '@synthward/db';
import type { Logger } from '@synthward/observability';
import { createRowWatcher, type RowWatch, type RowWatcher, type Watched } from './row-watcher';

export interface JobSight extends JobStand {
  /** For those who want it, and as old as half a second. */
  readonly progress: JobProgress | undefined;
}

interface JobWishes {
  readonly wantsProgress: boolean;
}

export type JobWatch = RowWatch<JobSight>;

export type JobWatcher = RowWatcher<JobSight, JobWishes>;

export interface JobWatcherOptions {
  readonly database: Database;
  readonly logger: Logger;
  /** Between two looks; progress is looked at every other time. */
  readonly everyMs: number;
}

const LOOKS_FOR_PROGRESS = 2;

/** Looks only while somebody waits. A look that fails is logged, and the next one comes soon. */
export function createJobWatcher({ database, logger, everyMs }: JobWatcherOptions): JobWatcher {
  let looks = 0;
  return createRowWatcher<JobSight, JobWishes>({
    ...{ logger, everyMs, failure: 'job_watcher.failed' },
    look(watched) {
      const withProgress = looks % LOOKS_FOR_PROGRESS === 0;
      looks += 1;
      return look(database, watched, withProgress);
    },
    isSame: (before, now) => before.version === now.version && before.progress === now.progress,
  });
}

type WatchedJob = Watched<JobSight, JobWishes>;

async function look(database: Database, watched: readonly WatchedJob[], withProgress: boolean) {
  const stands = await readJobStands(database, idsOf(watched));
  const wanted = withProgress ? watched.filter(({ wishes }) => wishes.wantsProgress) : [];
  const progress = await readProgress(database, idsOf(wanted));
  return ({ id, wishes, sight }: WatchedJob): JobSight | undefined => {
    const stand = stands.get(id);
    const latest = wishes.wantsProgress ? progress.get(id) : undefined;
    return stand && { ...stand, progress: latest ?? sight?.progress };
  };
}

function idsOf(watched: readonly WatchedJob[]): string[] {
  return [...new Set(watched.map(({ id }) => id))];
}
