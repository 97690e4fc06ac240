// The connection to PostgreSQL: one pool, shared by Prisma's client and by hand-written bulk statements.

import { PrismaPg } from '@prisma/adapter-pg';
import { type DatabaseRole, databaseRoles } from '@synthward/contracts';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { TenantPool } from './tenant-pool';
import { withRole } from './with-role';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database`. */
  readonly url: string;
  /** Under which role to work; that of the URL's login unless given. See `requireRole`. */
  readonly role?: DatabaseRole;
  /** Most connections of this process; 10 unless given. */
  readonly poolSize?: number;
  /** Hears of connections that broke while idle; the pool replaces them. */
  readonly onIdleError: (error: Error) => void;
}

/** What repositories work on. */
export interface Database {
  readonly prisma: Client;
  readonly pool: Pool;
  /** Whether the server answers. */
  isReachable(): Promise<boolean>;
  /** Ends every connection; resolves when they are gone. */
  close(): Promise<void>;
}

/** The handle inside an interactive transaction. */
export type Transaction = Prisma.TransactionClient;

/**
 * Prisma's client without what it gathers: `findUnique` outside of a transaction, and lists of statements, are sent
 * together with those of other requests in the same tick, for the tenant of whoever came first. `findFirst` is not.
 */
export type Client = Ungathered<Omit<PrismaClient, '$transaction'>> & {
  $transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    options?: {
      readonly maxWait?: number;
      readonly timeout?: number;
      readonly isolationLevel?: Prisma.TransactionIsolationLevel;
    },
  ): Promise<Result>;
};

type Ungathered<Delegates> = {
  [Name in keyof Delegates]: Delegates[Name] extends { findUnique: unknown }
    ? Omit<Delegates[Name], 'findUnique' | 'findUniqueOrThrow'>
    : Delegates[Name];
};

/**
 * Opens a pool; the first query connects. Under the role `synthward_app` whatever is asked sees the rows of the tenant of
 * `inTenant`, and none outside of it.
 */
export function openDatabase({ url, role, poolSize = 10, onIdleError }: DatabaseOptions): Database {
  const connectionString = role ? withRole(url, role) : url;
  const settings = { connectionString, max: poolSize, keepAlive: true };
  const pool = role === databaseRoles.app ? new TenantPool(settings) : new Pool(settings);
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
