// Watches rows for everybody in this process who waits for one: the same few statements, however many wait.

import type { Logger } from '@synthward/observability';

export interface RowWatch<Sight> {
  /**
   * Resolves when something has been seen since the last time, when `ms` have passed, or when the watch is over;
   * answers what was seen last, undefined before the first look.
   */
  news(ms: number): Promise<Sight | undefined>;
  /** True for ever once the signal is aborted, the row is gone, or the watcher is closed. */
  isOver(): boolean;
  end(): void;
}

/** A row that somebody waits for, and with what wishes. */
export interface Watched<Sight, Wishes> {
  readonly id: string;
  readonly wishes: Wishes;
  /** What was seen last. */
  readonly sight: Sight | undefined;
}

export interface RowWatcher<Sight, Wishes> {
  watch(id: string, options: { readonly signal: AbortSignal } & Wishes): RowWatch<Sight>;
  /** Ends all watches at once, and those that are begun later; resolves when the look under way has ended. */
  close(): Promise<void>;
}

export interface RowWatcherOptions<Sight, Wishes> {
  /** Looks at all rows at once; the answer tells the sight of each, undefined for one that is gone. */
  readonly look: (
    watched: readonly Watched<Sight, Wishes>[],
  ) => Promise<(one: Watched<Sight, Wishes>) => Sight | undefined>;
  /** Whether the second sight is no news after the first. */
  readonly isSame: (before: Sight, now: Sight) => boolean;
  readonly logger: Logger;
  /** What a look that fails is called in the log. */
  readonly failure: string;
  /** Between two looks. */
  readonly everyMs: number;
}

interface Entry<Sight, Wishes> extends Watched<Sight, Wishes> {
  sight: Sight | undefined;
  isNew: boolean;
  isOver: boolean;
  /** Wakes whoever waits for news. */
  wake: () => void;
}

/** Looks only while somebody waits. A look that fails is logged, and the next one comes soon. */
export function createRowWatcher<Sight, Wishes extends object>(
  options: RowWatcherOptions<Sight, Wishes>,
): RowWatcher<Sight, Wishes> {
  const entries = new Set<Entry<Sight, Wishes>>();
  let look: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const schedule = () => {
    if (isClosed || timer || entries.size === 0) return;
    timer = setTimeout(() => {
      look = lookOnce(options, [...entries])
        .catch((error: unknown) => options.logger.warn({ error }, options.failure))
        .then(() => {
          timer = undefined;
          schedule();
        });
    }, options.everyMs);
  };

  return {
    watch(id, { signal, ...wishes }) {
      const entry: Entry<Sight, Wishes> = {
        id,
        wishes: wishes as unknown as Wishes, // what is left of the options without the signal
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

async function lookOnce<Sight, Wishes>(
  { look, isSame }: RowWatcherOptions<Sight, Wishes>,
  entries: readonly Entry<Sight, Wishes>[],
): Promise<void> {
  const sightOf = await look(entries);
  for (const entry of entries) {
    const sight = sightOf(entry);
    if (sight === undefined) endWatch(entry);
    else show(entry, sight, isSame);
  }
}

function show<Sight>(
  entry: Entry<Sight, unknown>,
  sight: Sight,
  isSame: (before: Sight, now: Sight) => boolean,
): void {
  const isOld = entry.sight !== undefined && isSame(entry.sight, sight);
  entry.sight = sight;
  if (isOld) return;
  entry.isNew = true;
  entry.wake();
}

function endWatch(entry: Entry<unknown, unknown>): void {
  entry.isOver = true;
  entry.wake();
}

async function newsOf<Sight>(entry: Entry<Sight, unknown>, ms: number): Promise<Sight | undefined> {
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
