// The line of those who write to an index of evidence that processes share.

import type { Database } from '../database';

/** Runs `work` while nobody else does, in any process; a process that dies makes room. Holds a connection of the pool meanwhile. */
export async function withEvidenceIndexLock<T>(
  { pool }: Pick<Database, 'pool'>,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtextextended('evidence index', 0))");
    return await work();
  } finally {
    await client.query('rollback').finally(() => client.release()); // lets go of the lock: nothing was written here
  }
}
