// What work on a job needs.

import type { Database } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ArtifactStore } from '@synthward/storage';

export interface JobWork {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Parts in a chunk, unless the job has too many. */
  readonly partsPerChunk: number;
  /** Hurries admission and the relay: rows have changed. */
  readonly ring: () => void;
}
