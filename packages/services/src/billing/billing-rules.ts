// The reconciler's rules for accounts: months are closed, credits expire, and the ledger is worked out again.

import {
  type Database,
  expireCredits,
  finalizeStatement,
  listDueStatements,
  nextTenantAfter,
  verifyLedger,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';
import { checkLedgersNightly } from './verify-ledgers';

/** Jobs of a month that end within this time after it stand in its statement. */
export const LATE_WINDOW_HOURS = 48;

const CLOSED_AT_ONCE = 50;
const LOOK_EVERY_MS = 60_000;

interface BillingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** None of them waits for anybody; each looks at most once a minute, but the one of the night, which soon finds it done. */
export function billingRules(parts: BillingParts): readonly ReconcilerRule[] {
  const { database, clock } = parts;
  return [
    { name: 'expire credits', apply: atMostOnceAMinute(clock, () => expireCredits(database, clock.now())) },
    { name: 'close months', apply: atMostOnceAMinute(clock, () => closeDueMonths(parts)) },
    { name: 'verify ledgers', apply: atMostOnceAMinute(clock, createLedgerVerifier(parts)) },
    { name: 'check all ledgers nightly', apply: () => checkLedgersNightly(parts) },
  ];
}

/** Finalizes the statements that are due, at most fifty. Answers how many. */
export async function closeDueMonths({ database, clock }: Omit<BillingParts, 'logger'>): Promise<number> {
  const at = clock.now();
  const due = await listDueStatements(database, {
    now: at,
    windowHours: LATE_WINDOW_HOURS,
    limit: CLOSED_AT_ONCE,
  });
  for (const statement of due) await finalizeStatement(database, { ...statement, at });
  return due.length;
}

/** A function that looks at one tenant's ledger, the next one each time, and says what does not agree; answers 0. */
export function createLedgerVerifier({
  database,
  logger,
}: Pick<BillingParts, 'database' | 'logger'>): () => Promise<number> {
  let lastTenant = '';
  return async () => {
    const tenantID = await nextTenantAfter(database, lastTenant);
    if (tenantID === undefined) return 0;
    lastTenant = tenantID;
    for (const difference of await verifyLedger(database, tenantID))
      logger.error({ tenantID, ...difference }, 'ledger.difference');
    return 0;
  };
}

function atMostOnceAMinute(clock: Clock, apply: () => Promise<number>): () => Promise<number> {
  let lookAt = 0;
  return async () => {
    const now = clock.now().getTime();
    if (now < lookAt) return 0;
    lookAt = now + LOOK_EVERY_MS;
    return apply();
  };
}
