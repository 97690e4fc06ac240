// What those need who wait for jobs and syntheses: one watcher for all jobs, one for all syntheses.

import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import {
  awaitJobEnd,
  createJobFollower,
  createJobWatcher,
  createStreamPlaces,
  createSynthesisFollower,
  createSynthesisWatcher,
} from '@synthward/services';
import type { FollowServices } from '../api-services/follow-services';
import type { Databases } from './databases';

const LOOK_EVERY_MS = 250;
/** Proxies give up on a connection after a minute of silence, some after half of one. */
const PAUSE_MS = 10_000;

export interface Following {
  readonly services: FollowServices;
  /** Ends every stream and every wait at once. */
  close(): Promise<void>;
}

/** The watchers look at the rows of everybody; what a stream tells is read for its tenant. */
export function composeFollowing({ database, platform, logger }: Databases & { logger: Logger }): Following {
  const looking = { database: platform, logger, everyMs: LOOK_EVERY_MS };
  const watchers = { jobs: createJobWatcher(looking), syntheses: createSynthesisWatcher(looking) };
  const common = { database, places: createStreamPlaces(), clock: systemClock, pauseMs: PAUSE_MS };
  const jobs = createJobFollower({ ...common, watcher: watchers.jobs });
  const syntheses = createSynthesisFollower({ ...common, watcher: watchers.syntheses });
  return {
    services: {
      untilEnded: (wait) => awaitJobEnd(watchers.jobs, wait),
      follow: (request) => jobs.follow(request),
      followSynthesis: (request) => syntheses.follow(request),
    },
    async close() {
      await watchers.jobs.close();
      await watchers.syntheses.close();
    },
  };
}
