// The open chunks of a job that ends: they end with it, and whoever works on one is told so.

import { cohortChunkTransitions } from '@synthward/contracts';
import type { Transaction } from '../database';

/** The channel on which workers hear of jobs whose open chunks have ended; the payload is the job's id. */
export const CHUNKS_ENDED_CHANNEL = 'synthward_chunks_ended';

/**
 * Open chunks become cancelled under a new fence. Their rows are locked one by one: each commit is wholly before or
 * wholly after. The notice goes out when the transaction commits; a worker that misses it learns at its next heartbeat.
 */
export async function endOpenChunks(transaction: Transaction, jobID: string, endedAt: Date): Promise<void> {
  const { count } = await transaction.cohortChunk.updateMany({
    where: { jobId: jobID, status: { in: [...cohortChunkTransitions.from('cancel')] } },
    data: { status: cohortChunkTransitions.to('cancel'), fence: { increment: 1 }, endedAt },
  });
  if (count > 0) await transaction.$executeRaw`select pg_notify(${CHUNKS_ENDED_CHANNEL}, ${jobID})`;
}
