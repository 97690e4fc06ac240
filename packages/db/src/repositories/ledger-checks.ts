// The nightly check of all ledgers: one row a night, taken on by any worker where another has left it.

import type { Database } from '../database';

export interface LedgerCheckStand {
  /** The last tenant that was checked. */
  readonly position: string;
  readonly tenants: number;
  readonly unsound: number;
  readonly differences: number;
}

export interface LedgerCheckView extends Omit<LedgerCheckStand, 'position'> {
  readonly night: string;
  readonly finishedAt: Date | null;
}

/** Takes the check of the night, to be gone on with within the lease; undefined when it is done, or another has it. */
export async function claimLedgerCheck(
  { pool }: Database,
  { night, now, leaseSeconds }: { readonly night: string; readonly now: Date; readonly leaseSeconds: number },
): Promise<LedgerCheckStand | undefined> {
  await pool.query('insert into ledger_check (night) values ($1) on conflict (night) do nothing', [night]);
  const { rows } = await pool.query<LedgerCheckStand>(
    `update ledger_check set claimed_until = $2::timestamptz + make_interval(secs => $3::float8)
      where night = $1 and finished_at is null and (claimed_until is null or claimed_until <= $2)
      returning position, tenants, unsound, differences`,
    [night, now, leaseSeconds],
  );
  return rows[0];
}

export interface LedgerCheckStep {
  readonly night: string;
  /** Where the step began. */
  readonly from: string;
  /** Where it ended. */
  readonly to: string;
  readonly tenants: number;
  readonly unsound: number;
  readonly differences: number;
  /** When the last tenant was checked; null while there are more. */
  readonly finishedAt: Date | null;
}

/** Adds a step and gives the check back. Undefined when another has gone on from the same place. */
export async function advanceLedgerCheck(
  { pool }: Database,
  { night, from, to, tenants, unsound, differences, finishedAt }: LedgerCheckStep,
): Promise<LedgerCheckStand | undefined> {
  const { rows } = await pool.query<LedgerCheckStand>(
    `update ledger_check
        set position = $3, tenants = tenants + $4, unsound = unsound + $5, differences = differences + $6,
            claimed_until = null, finished_at = $7
      where night = $1 and position = $2 and finished_at is null
      returning position, tenants, unsound, differences`,
    [night, from, to, tenants, unsound, differences, finishedAt],
  );
  return rows[0];
}

/** The newest check, begun or done; undefined when there was none. */
export async function findLedgerCheck({ pool }: Database): Promise<LedgerCheckView | undefined> {
  const { rows } = await pool.query<LedgerCheckView>(
    `select night, tenants, unsound, differences, finished_at as "finishedAt"
       from ledger_check order by night desc limit 1`,
  );
  return rows[0];
}
