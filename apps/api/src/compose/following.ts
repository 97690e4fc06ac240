// What those need who wait for jobs: one watcher for all of them.

import type { Database } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { awaitJobEnd, createJobFollower, createJobWatcher } from '@synthward/services';
import type { FollowServices } from '../api-services/follow-services';

const LOOK_EVERY_MS = 250;
/** Proxies give up on a connection after a minute of silence, some after half of one. */
const PAUSE_MS = 10_000;

export interface Following {
  readonly services: FollowServices;
  /** Ends every stream and every wait at once. */
  close(): Promise<void>;
}

export function composeFollowing({ database, logger }: { database: Database; logger: Logger }): Following {
  const watcher = createJobWatcher({ database, logger, everyMs: LOOK_EVERY_MS });
  const follower = createJobFollower({ database, watcher, clock: systemClock, pauseMs: PAUSE_MS });
  return {
    services: {
      untilEnded: (wait) => awaitJobEnd(watcher, wait),
      follow: (request) => follower.follow(request),
    },
    close: () => watcher.close(),
  };
}
