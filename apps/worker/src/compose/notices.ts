// Hears at once that somebody has ended chunks, wherever: the heartbeat would find out within a second.

import { CHUNKS_ENDED_CHANNEL, listen } from '@synthward/db';
import type { Logger } from '@synthward/observability';
import type { Heartbeats } from '@synthward/services';

export interface NoticeParts {
  readonly databaseUrl: string;
  readonly heartbeats: Heartbeats;
  readonly logger: Logger;
}

/** While the connection is away nothing is heard; when it is back everything is looked at. */
export function listenForEndedChunks({ databaseUrl, heartbeats, logger }: NoticeParts) {
  return listen({
    url: databaseUrl,
    channel: CHUNKS_ENDED_CHANNEL,
    onNotice: (jobID) => heartbeats.lookAt(jobID),
    onListening: () => heartbeats.lookAt(),
    onLost: (error) => logger.warn({ error }, 'notices.lost'),
  });
}
