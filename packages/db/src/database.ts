// The connection to PostgreSQL: one pool, shared by Prisma's client and by hand-written bulk statements.

import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database`. */
  readonly url: string;
  /** Most connections of this process; 10 unless given. */
  readonly poolSize?: number;
  /** Hears of connections that broke while idle; the pool replaces them. */
  readonly onIdleError: (error: Error) => void;
}

/** What repositories work on. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** Whether the server answers. */
  isReachable(): Promise<boolean>;
  /** Ends every connection; resolves when they are gone. */
  close(): Promise<void>;
}

/** The handle inside an interactive transaction. */
export type Transaction = Prisma.TransactionClient;

/** Opens a pool; the first query connects. */
export function openDatabase({ url, poolSize = 10, onIdleError }: DatabaseOptions): Database {
  const pool = new Pool({ connectionString: url, max: poolSize, keepAlive: true });
  pool.on('error', onIdleError);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });
  return {
    prisma,
    pool,
    isReachable: async () => {
      const answer = await pool.query('select 1').catch(() => undefined); // the answer is the point, not the reason
      return answer !== undefined;
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Waiting for a connection may take long under load; a transaction itself may not. */
const TRANSACTION_OPTIONS = { maxWait: 20_000, timeout: 20_000 };

/** Runs `work` in one interactive transaction: all of it is committed, or nothing. */
export function inTransaction<Result>(
  { prisma }: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return prisma.$transaction(work, TRANSACTION_OPTIONS);
}
