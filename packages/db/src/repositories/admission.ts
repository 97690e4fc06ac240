// Admission: chunks that wait become chunks that the queue knows.

import { cohortChunkTransitions } from '@synthward/contracts';
import { type Database, inTransaction } from '../database';
import { appendToOutbox } from './outbox';

/** A flow of more children is slow to add. */
const MOST_CHILDREN = 500;

/** Admits every waiting chunk of a running job; answers how many. */
export function admitChunks(database: Database, jobID: string): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const chunks = await transaction.cohortChunk.updateManyAndReturn({
      where: {
        jobId: jobID,
        status: { in: [...cohortChunkTransitions.from('admit')] },
        job: { status: 'running' },
      },
      data: { status: cohortChunkTransitions.to('admit'), heartbeatAt: new Date() },
    });
    for (let at = 0; at < chunks.length; at += MOST_CHILDREN)
      await appendToOutbox(transaction, [flowOf(jobID, chunks.slice(at, at + MOST_CHILDREN))]);
    return chunks.length;
  });
}

/** The chunks, and the job after them. */
function flowOf(jobID: string, chunks: readonly { readonly id: string; readonly run: number }[]) {
  const [first] = chunks;
  return {
    kind: 'flow',
    parent: {
      queue: 'cohort-job',
      id: `cj-${jobID}-w-${first?.id ?? ''}-r${first?.run ?? 0}`,
      payload: { jobID },
    },
    children: chunks.map(({ id, run }) => ({
      queue: 'cohort-chunk',
      id: `cc-${id}-r${run}`,
      payload: { chunkID: id },
    })),
  };
}
