// Catches a worker in the middle of a chunk, and sees how the chunk goes on without it.

import { type StackFixture, until } from '@synthward/testkit';

export interface FrozenWorker {
  readonly pid: number;
  /** The chunk that it holds. */
  readonly chunkID: string;
}

/** Sends SIGSTOP to a worker that holds a chunk of the job; asked again once it stands still, the chunk is its own. */
export function freezeWorkerInChunk(place: StackFixture, jobID: string): Promise<FrozenWorker> {
  const freeze = async () => {
    const held = await findHeldChunk(place, jobID);
    if (!held) return undefined;
    process.kill(held.pid, 'SIGSTOP');
    const still = await findHeldChunk(place, jobID, held.chunkID);
    if (still?.pid === held.pid) return held;
    process.kill(held.pid, 'SIGCONT'); // it had just finished: try the next chunk
    return undefined;
  };
  return until(freeze, { timeoutMs: 60_000, message: 'a worker is in the middle of a chunk' });
}

/** Resolves when the chunk has been claimed a second time. */
export async function untilTakenOver({ rows }: StackFixture, chunkID: string): Promise<void> {
  const isTaken = async () => {
    const [chunk] = await rows(`select fence from cohort_chunk where id = '${chunkID}'`);
    return Number(chunk?.fence) > 1;
  };
  await until(isTaken, { timeoutMs: 150_000, message: 'another worker has claimed the chunk' });
}

/** A chunk that is claimed for the first time, and the process that its row names: `<host>-<pid>`. */
async function findHeldChunk({ rows }: StackFixture, jobID: string, chunkID = '%') {
  const [row] = await rows(
    `select id, worker from cohort_chunk
      where job_id = '${jobID}' and id like '${chunkID}' and status = 'running' and fence = 1`,
  );
  if (!row) return undefined;
  return { pid: Number(String(row.worker).split('-').at(-1)), chunkID: String(row.id) };
}
