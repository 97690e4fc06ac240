// Counts requests for all processes together, exactly, with one statement for those that arrive while another is on its way.

import {
  countRequests,
  countSharedRequests,
  type Database,
  type KeyRequests,
  type WindowCount,
} from '@synthward/db';

/** A window and how much of it there is. */
export interface CountedLimit {
  readonly key: string;
  readonly requests: number;
  readonly windowSeconds: number;
}

/** What a request is counted against: a window of its caller's own, and one that the caller shares with others. */
interface RequestLimits {
  readonly own: CountedLimit;
  /** Its key must come after all of `own` in the order of texts. */
  readonly shared?: CountedLimit | undefined;
}

interface RequestCount {
  readonly own: WindowCount;
  readonly shared?: WindowCount | undefined;
}

export interface RequestCounter {
  /** Adds one to the windows; answers its number in each. What is beyond its own limit takes no place in the shared one. */
  count(limits: RequestLimits): Promise<RequestCount>;
}

/** Requests that are counted together: of one window, or of all that share one. */
interface Batch {
  readonly requests: RequestLimits[];
  readonly counted: Promise<readonly RequestCount[]>;
}

/** Of each group one statement runs at a time. What comes meanwhile waits, and is counted together by the next one. */
export function createRequestCounter(database: Database): RequestCounter {
  const running = new Map<string, Promise<unknown>>();
  const gathering = new Map<string, Batch>();

  const gather = (group: string): Batch => {
    const turn = running.get(group) ?? Promise.resolve();
    const requests: RequestLimits[] = [];
    const batch: Batch = { requests, counted: turn.then(() => send(group, requests)) };
    gathering.set(group, batch);
    return batch;
  };
  const send = (group: string, requests: readonly RequestLimits[]): Promise<readonly RequestCount[]> => {
    gathering.delete(group);
    const counting = countTogether(database, requests);
    const turn: Promise<void> = settled(counting).then(() => {
      if (running.get(group) === turn) running.delete(group);
    });
    running.set(group, turn);
    return counting;
  };

  return {
    async count(limits) {
      const group = (limits.shared ?? limits.own).key;
      const batch = gathering.get(group) ?? gather(group);
      const place = batch.requests.push(limits) - 1;
      const found = (await batch.counted)[place];
      if (found) return found;
      throw new Error('a request was not counted');
    },
  };
}

/** The numbers of requests of one group, in their order. */
async function countTogether(
  database: Database,
  requests: readonly RequestLimits[],
): Promise<readonly RequestCount[]> {
  const [first] = requests;
  if (!first) return [];
  const { own, shared } = first;
  if (shared) return countShared(database, requests, shared);
  const last = await countRequests(database, own.key, { ...own, requests: requests.length });
  return requests.map((_, i) => ({ own: { ...last, count: last.count - requests.length + i + 1 } }));
}

async function countShared(
  database: Database,
  requests: readonly RequestLimits[],
  shared: CountedLimit,
): Promise<readonly RequestCount[]> {
  const asked = requestsByKey(requests);
  const last = await countSharedRequests(database, asked, shared);
  const windowOf = (key: string): WindowCount => {
    const window = last.get(key);
    if (window) return window;
    throw new Error('a window was not counted');
  };
  const counts = countsBefore(asked, (key) => windowOf(key).count, shared.key);
  const add = (key: string, one: number): WindowCount => {
    const count = (counts.get(key) ?? 0) + one;
    counts.set(key, count);
    return { ...windowOf(key), count };
  };
  return requests.map(({ own }) => {
    const counted = add(own.key, 1);
    return { own: counted, shared: add(shared.key, counted.count <= own.requests ? 1 : 0) };
  });
}

function requestsByKey(requests: readonly RequestLimits[]): readonly KeyRequests[] {
  const byKey = new Map<string, KeyRequests>();
  for (const { own } of requests) {
    const { key, requests: most, windowSeconds } = own;
    byKey.set(key, { key, most, windowSeconds, requests: 1 + (byKey.get(key)?.requests ?? 0) });
  }
  return [...byKey.values()];
}

/** The counts of all windows before these requests, from those after them: the statement adds by the same rule. */
function countsBefore(
  asked: readonly KeyRequests[],
  countAfter: (key: string) => number,
  sharedKey: string,
): Map<string, number> {
  const counts = new Map([[sharedKey, countAfter(sharedKey)]]);
  for (const { key, requests, most } of asked) {
    const before = countAfter(key) - requests;
    const within = Math.min(requests, Math.max(0, most - before));
    counts.set(key, before);
    counts.set(sharedKey, (counts.get(sharedKey) ?? 0) - within);
  }
  return counts;
}

/** Whoever waits for the count hears of an error; the next turn comes either way. */
async function settled(counting: Promise<unknown>): Promise<void> {
  await Promise.allSettled([counting]);
}
