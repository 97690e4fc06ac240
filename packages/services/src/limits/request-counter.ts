// Counts requests for all processes together, exactly, with one statement for those that arrive while another is on its way.

import { countRequests, type Database } from '@synthward/db';

type WindowCount = Awaited<ReturnType<typeof countRequests>>;

export interface RequestCounter {
  /** Adds one to the key's window; answers its number there. */
  count(key: string, windowSeconds: number): Promise<WindowCount>;
}

interface Batch {
  requests: number;
  readonly counted: Promise<WindowCount>;
}

/** Of each key one statement runs at a time. What comes meanwhile waits, and is counted together by the next one. */
export function createRequestCounter(database: Database): RequestCounter {
  const running = new Map<string, Promise<unknown>>();
  const gathering = new Map<string, Batch>();

  const gather = (key: string, windowSeconds: number): Batch => {
    const turn = running.get(key) ?? Promise.resolve();
    const batch: Batch = { requests: 0, counted: turn.then(() => send(key, windowSeconds)) };
    gathering.set(key, batch);
    return batch;
  };
  const send = (key: string, windowSeconds: number): Promise<WindowCount> => {
    const requests = gathering.get(key)?.requests ?? 0;
    gathering.delete(key);
    const counting = countRequests(database, key, { windowSeconds, requests });
    const turn: Promise<void> = settled(counting).then(() => {
      if (running.get(key) === turn) running.delete(key);
    });
    running.set(key, turn);
    return counting;
  };

  return {
    async count(key, windowSeconds) {
      const batch = gathering.get(key) ?? gather(key, windowSeconds);
      batch.requests += 1;
      const place = batch.requests;
      const { count, ...window } = await batch.counted;
      return { ...window, count: count - batch.requests + place };
    },
  };
}

/** Whoever waits for the count hears of an error; the next turn comes either way. */
async function settled(counting: Promise<WindowCount>): Promise<void> {
  await Promise.allSettled([counting]);
}
