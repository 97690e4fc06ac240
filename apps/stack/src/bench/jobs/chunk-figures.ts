// What the platform adds to a chunk: claim, heartbeats, commit, artifact rows; beside generating and storing alone.

import { type ChunkBench, createQueueLessWork } from './chunk-bench';

export interface ChunkFigures {
  /** Patients a second of chunks of a thousand, by one thread. */
  readonly engineAlone: number;
  readonly throughPlatform: number;
}

/** Chunks in turns: one as the worker runs it, one by the generation thread alone, into the same store. */
export async function measureChunks(bench: ChunkBench): Promise<ChunkFigures> {
  const work = await createQueueLessWork(bench);
  try {
    const [warmUp, ...chunks] = work.chunks;
    if (!warmUp) throw new Error('there is no chunk');
    await work.runAlone(warmUp);
    await work.runThroughPlatform(warmUp);
    const seconds = { alone: 0, platform: 0 };
    for (const chunk of chunks) {
      seconds.alone += await secondsOf(() => work.runAlone(chunk));
      seconds.platform += await secondsOf(() => work.runThroughPlatform(chunk));
    }
    const patients = chunks.length * work.patientsPerChunk;
    return { engineAlone: patients / seconds.alone, throughPlatform: patients / seconds.platform };
  } finally {
    await work.close();
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
