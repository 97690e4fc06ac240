// The one clock that leases are measured by. Those of processes may be wrong, or jump.

import type { Database } from '../database';

/** The database's time: of the transaction's start within one. */
export async function databaseNow(prisma: Pick<Database['prisma'], '$queryRaw'>): Promise<Date> {
  const [row] = await prisma.$queryRaw<{ now: Date }[]>`select now()`;
  if (!row) throw new Error('the database does not know the time');
  return row.now;
}
