// Working ledgers out again: a page of them for an operator, and all of them once a night.

import type { VerifiedLedgerListView } from '@synthward/contracts';
import {
  advanceLedgerCheck,
  claimLedgerCheck,
  type Database,
  type LedgerDifference,
  listTenantsAfter,
  verifyLedger,
} from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';

/** The check of a day begins when this much of it is over (UTC). */
const NIGHT_MS = 3 * 3_600_000;
const CHECKED_AT_ONCE = 10;
const LEASE_SECONDS = 300;

/** The reconciler has other rules: a round goes on for so long. */
const ROUND_MS = 2_000;

/** One page of tenants, by their ids, with what does not agree. Throws `invalid_cursor`. */
export async function verifyLedgerPage(
  database: Database,
  { limit, cursor = '' }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<VerifiedLedgerListView> {
  if (!/^[A-Za-z0-9_-]{0,64}$/.test(cursor))
    throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
  const tenants = await listTenantsAfter(database, cursor, limit + 1);
  const shown = tenants.slice(0, limit);
  const hasMore = tenants.length > shown.length;
  return {
    data: (await verifyAll(database, shown)).map((each) => ({
      ...each,
      isSound: each.differences.length === 0,
    })),
    hasMore,
    nextCursor: hasMore ? (shown.at(-1) ?? null) : null,
  };
}

interface VerifiedLedger {
  readonly tenantID: string;
  readonly differences: readonly LedgerDifference[];
}

async function verifyAll(database: Database, tenants: readonly string[]): Promise<readonly VerifiedLedger[]> {
  const verified: VerifiedLedger[] = [];
  for (const tenantID of tenants)
    verified.push({ tenantID, differences: await verifyLedger(database, tenantID) });
  return verified;
}

interface NightWatch {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Goes on with this night's check of all ledgers, or begins it; any number of workers may. What does not agree is an error in
 * the log, each by itself and in the end as counts. Answers 0.
 */
export async function checkLedgersNightly({ database, clock, logger }: NightWatch): Promise<number> {
  const untilMs = clock.now().getTime() + ROUND_MS;
  do {
    if (!(await checkNext({ database, clock, logger }))) return 0;
  } while (clock.now().getTime() < untilMs);
  return 0;
}

/** Answers whether there is more to check. */
async function checkNext({ database, clock, logger }: NightWatch): Promise<boolean> {
  const now = clock.now();
  const night = new Date(now.getTime() - NIGHT_MS).toISOString().slice(0, 10);
  const claimed = await claimLedgerCheck(database, { night, now, leaseSeconds: LEASE_SECONDS });
  if (!claimed) return false;
  const tenants = await listTenantsAfter(database, claimed.position, CHECKED_AT_ONCE);
  const isLast = tenants.length < CHECKED_AT_ONCE;
  const unsound = (await verifyAll(database, tenants)).filter(({ differences }) => differences.length > 0);
  for (const { tenantID, differences } of unsound)
    for (const difference of differences) logger.error({ tenantID, ...difference }, 'ledger.difference');
  const stand = await advanceLedgerCheck(database, {
    ...{ night, from: claimed.position, to: tenants.at(-1) ?? claimed.position },
    ...{ tenants: tenants.length, unsound: unsound.length },
    differences: unsound.reduce((sum, { differences }) => sum + differences.length, 0),
    finishedAt: isLast ? clock.now() : null,
  });
  if (stand && isLast) tellOf(logger, { night, ...stand });
  return !isLast;
}

function tellOf(
  logger: Logger,
  stand: {
    readonly night: string;
    readonly tenants: number;
    readonly unsound: number;
    readonly differences: number;
  },
): void {
  const { night, tenants, unsound, differences } = stand;
  if (differences > 0) logger.error({ night, tenants, unsound, differences }, 'ledger.check_failed');
  else logger.info({ night, tenants }, 'ledger.check_passed');
}
