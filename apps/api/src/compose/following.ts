// What those need who wait for jobs: one watcher for all of them.

import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { awaitJobEnd, createJobFollower, createJobWatcher } from '@synthward/services';
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

/** The watcher looks at the jobs of everybody; what a stream tells is read for its tenant. */
export function composeFollowing({ database, platform, logger }: Databases & { logger: Logger }): Following {
  const watcher = createJobWatcher({ database: platform, logger, everyMs: LOOK_EVERY_MS });
  const follower = createJobFollower({ database, watcher, clock: systemClock, pauseMs: PAUSE_MS });
  return {
    services: {
      untilEnded: (wait) => awaitJobEnd(watcher, wait),
      follow: (request) => follower.follow(request),
    },
    close: () => watcher.close(),
  };
}
