// When keys were last used: noted in memory, to the minute, and written now and then; no request waits for it.

import { type Database, recordKeyUses } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';

const MINUTE_MS = 60_000;
const MOST_REMEMBERED = 100_000;

export interface KeyUses {
  /** Notes that the key was used now. */
  note(keyID: string): void;
  /** Writes what was noted since; what cannot be written is tried again with the next. Never throws. */
  flush(): Promise<void>;
  /** Writes now and then, until `close`. */
  start(): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface KeyUseParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly everyMs: number;
}

/** One statement a round for all keys, however often they are used; one write a key and minute in each process. */
export function createKeyUses({ database, clock, logger, everyMs }: KeyUseParts): KeyUses {
  const noted = new Map<string, number>();
  let unwritten = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  const uses: KeyUses = {
    note(keyID) {
      const minute = Math.floor(clock.now().getTime() / MINUTE_MS);
      if (noted.get(keyID) === minute) return;
      if (noted.size >= MOST_REMEMBERED) noted.clear(); // costs one write a key
      noted.set(keyID, minute);
      unwritten.set(keyID, minute);
    },
    async flush() {
      const writing = unwritten;
      if (writing.size === 0) return;
      unwritten = new Map();
      try {
        await recordKeyUses(database, [...writing].map(toUse));
      } catch (error) {
        logger.warn({ error, keys: writing.size }, 'api_key.uses_not_written');
        unwritten = new Map([...writing, ...unwritten]);
      }
    },
    start() {
      timer = setInterval(() => void uses.flush(), everyMs);
      timer.unref();
    },
    close() {
      clearInterval(timer);
      return uses.flush();
    },
  };
  return uses;
}

function toUse([keyID, minute]: readonly [string, number]) {
  return { keyID, usedAt: new Date(minute * MINUTE_MS) };
}
