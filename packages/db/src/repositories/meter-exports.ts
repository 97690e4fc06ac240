// Metered usage on its way to Stripe: claimed before it is posted, recorded after it, each in one statement.

import { type Meter, type MeterExportReason, meterExportTransitions } from '@synthward/contracts';
import type { Database } from '../database';

/** The exporter that pauses are kept for. */
const EXPORTER = 'stripe';

export interface ClaimedExport {
  readonly effectKey: string;
  readonly tenantID: string;
  readonly customerID: string;
  readonly meter: Meter;
  readonly quantity: number;
  readonly occurredAt: Date;
  /** This attempt included. */
  readonly attempts: number;
  readonly answers: number;
  readonly fence: number;
  /** Begin of the first attempt before this one of which nobody knows what became; null for none. */
  readonly unsureSince: Date | null;
}

export interface ExportClaim {
  readonly now: Date;
  /** A worker that was silent for longer is taken for dead. */
  readonly leaseSeconds: number;
  readonly limit: number;
  readonly meters: readonly Meter[];
}

/**
 * Takes events that are due, each under a new fence: at most `limit`, and none during a pause. Rows that others are taking
 * are passed over. Whatever is claimed counts as perhaps sent until its outcome is recorded.
 */
export async function claimMeterExports(
  { pool }: Database,
  { now, leaseSeconds, limit, meters }: ExportClaim,
): Promise<readonly ClaimedExport[]> {
  const { rows } = await pool.query<ClaimedRow>(
    `with due as (
       select e.effect_key, e.unsure_since from meter_export e join usage_event u on u.effect_key = e.effect_key
        where u.meter = any($4)
          and not exists (select 1 from export_pause p where p.exporter = $5 and p.until > $1)
          and ((e.status = 'pending' and e.next_attempt_at <= $1)
            or (e.status = 'sending' and e.claimed_at < $1::timestamptz - make_interval(secs => $2::float8)))
        order by e.next_attempt_at, e.effect_key limit $3 for update of e skip locked),
     claimed as (
       update meter_export e
          set status = $6, fence = fence + 1, attempts = attempts + 1, claimed_at = $1,
              unsure_since = coalesce(e.unsure_since, $1)
         from due where e.effect_key = due.effect_key
       returning e.effect_key, e.tenant_id, e.customer_id, e.attempts, e.answers, e.fence, due.unsure_since)
     select claimed.*, u.meter, u.quantity, u.occurred_at
       from claimed join usage_event u on u.effect_key = claimed.effect_key`,
    [now, leaseSeconds, limit, meters, EXPORTER, meterExportTransitions.to('claim')],
  );
  return rows.map(({ effect_key, tenant_id, customer_id, occurred_at, unsure_since, quantity, ...rest }) => ({
    ...rest,
    ...{ effectKey: effect_key, tenantID: tenant_id, customerID: customer_id },
    ...{ occurredAt: occurred_at, unsureSince: unsure_since, quantity: Number(quantity) },
  }));
}

interface ClaimedRow {
  readonly effect_key: string;
  readonly tenant_id: string;
  readonly customer_id: string;
  readonly meter: Meter;
  readonly quantity: string;
  readonly occurred_at: Date;
  readonly attempts: number;
  readonly answers: number;
  readonly fence: number;
  readonly unsure_since: Date | null;
}

export type ExportMove =
  | { readonly event: 'post' }
  | { readonly event: 'park'; readonly reason: MeterExportReason; readonly detail: string }
  | {
      readonly event: 'postpone';
      readonly nextAttemptAt: Date;
      readonly detail: string;
      /** Whether Stripe keeps an answer under the Idempotency-Key of the attempt. */
      readonly isAnswered: boolean;
      /** Whether it may have taken the event. */
      readonly isUnsure: boolean;
    };

/** Records what came of an attempt. False when another worker has taken over: its outcome counts. */
export async function recordMeterExport(
  { pool }: Database,
  { effectKey, fence, move, now }: RecordedExport,
): Promise<boolean> {
  const postponed = move.event === 'postpone' ? move : undefined;
  const { rowCount } = await pool.query(
    `update meter_export
        set status = $3, next_attempt_at = coalesce($4, next_attempt_at), answers = answers + $5, reason = $6, detail = $7,
            unsure_since = case when $8 or unsure_since < claimed_at then unsure_since end, ended_at = $9
      where effect_key = $1 and fence = $2 and status = any($10)`,
    [
      ...[effectKey, fence, meterExportTransitions.to(move.event), postponed?.nextAttemptAt ?? null],
      ...[postponed?.isAnswered ? 1 : 0, move.event === 'park' ? move.reason : null],
      ...[move.event === 'post' ? null : move.detail, postponed?.isUnsure ?? false],
      ...[postponed ? null : now, meterExportTransitions.from(move.event)],
    ],
  );
  return rowCount === 1;
}

export interface RecordedExport {
  readonly effectKey: string;
  /** As claimed. */
  readonly fence: number;
  readonly move: ExportMove;
  readonly now: Date;
}

/** Nobody claims anything before `until`; a longer pause stays. */
export async function pauseMeterExports(
  { pool }: Database,
  { until, detail }: { readonly until: Date; readonly detail: string },
): Promise<void> {
  await pool.query(
    `insert into export_pause (exporter, until, detail) values ($1, $2, $3)
     on conflict (exporter) do update set until = excluded.until, detail = excluded.detail
      where export_pause.until < excluded.until`,
    [EXPORTER, until, detail],
  );
}

/** Leaves out what waits under other meters than these. Answers how much. */
export async function skipMeterExports(
  { pool }: Database,
  { meters, now }: { readonly meters: readonly Meter[]; readonly now: Date },
): Promise<number> {
  const { rowCount } = await pool.query(
    `update meter_export e set status = $3, ended_at = $2 from usage_event u
      where u.effect_key = e.effect_key and e.status = any($4) and u.meter <> all($1)`,
    [meters, now, meterExportTransitions.to('skip'), meterExportTransitions.from('skip')],
  );
  return rowCount ?? 0;
}
