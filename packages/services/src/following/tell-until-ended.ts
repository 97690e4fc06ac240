// The course of a stream of events: what there is to tell is told, then the next news are awaited, until the end.

import type { RowWatch } from './row-watcher';

export interface PauseFrame {
  readonly kind: 'pause';
}

export interface Telling<Frame, Sight> {
  readonly watch: RowWatch<Sight>;
  /** After so long without a frame there is a pause. */
  readonly pauseMs: number;
  /** What is to be told after this sight; undefined before the first. Called again with the last sight after a pause. */
  readonly look: (
    sight: Sight | undefined,
  ) => Promise<{ readonly frames: readonly Frame[]; readonly isEnd: boolean }>;
}

/** Ends after the frames that are the end, and when the watch is over. A pause says only that the stream is alive. */
export async function* tellUntilEnded<Frame, Sight>({
  watch,
  pauseMs,
  look,
}: Telling<Frame, Sight>): AsyncGenerator<Frame | PauseFrame> {
  const quiet = createQuiet(pauseMs);
  let sight: Sight | undefined;
  while (!watch.isOver()) {
    const { frames, isEnd } = await look(sight);
    yield* frames;
    if (isEnd) return;
    if (frames.length > 0) quiet.end();
    sight = await watch.news(quiet.leftMs());
    if (quiet.leftMs() > 0) continue;
    yield { kind: 'pause' };
    quiet.end();
  }
}

/** How long nothing has been told. */
function createQuiet(pauseMs: number) {
  let sinceMs = performance.now();
  return {
    leftMs: () => Math.max(0, sinceMs + pauseMs - performance.now()),
    end: () => {
      sinceMs = performance.now();
    },
  };
}
