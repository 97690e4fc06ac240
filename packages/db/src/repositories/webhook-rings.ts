// Rings for deliveries: for those whose time has come, and for those that everybody forgot. One statement each.

import type { Database } from '../database';

/** Rows that a ring would wait for belong to somebody who is at work on them. */
const RING = `
  rung as (
    update webhook_delivery d set rings = rings + 1, rung_at = $1 from due where d.id = due.id
    returning d.id, d.rings)
  insert into outbox (message) select jsonb_build_object('kind', 'job', 'queue', 'webhook-delivery',
    'id', 'wh-' || id || '-r' || rings, 'payload', jsonb_build_object('deliveryID', id)) from rung`;

/**
 * Rings for deliveries that are due and that nobody has rung for: at most `mostOfEndpoint` for each endpoint, since those
 * that follow are taken by whoever has sent one of these. Answers how many.
 */
export async function ringDueDeliveries(
  { pool }: Database,
  { now, mostOfEndpoint }: { readonly now: Date; readonly mostOfEndpoint: number },
): Promise<number> {
  const { rowCount } = await pool.query(
    `with waiting as (
       select distinct endpoint_id from webhook_delivery
        where status = 'pending' and next_attempt_at <= $1 and rung_at is null),
     due as (
       select picked.id from waiting join webhook_endpoint e on e.id = waiting.endpoint_id
        cross join lateral (
          select d.id from webhook_delivery d
           where d.endpoint_id = e.id and d.status = 'pending' and d.next_attempt_at <= $1 and d.rung_at is null
           order by d.next_attempt_at, d.id limit $2 for update skip locked) picked
        where e.throttled_until is null or e.throttled_until <= $1),
     ${RING}`,
    [now, mostOfEndpoint],
  );
  return rowCount ?? 0;
}

export interface DeliveryPatience {
  readonly now: Date;
  /** A doorbell may take this long. */
  readonly ringSeconds: number;
  /** A sender may be silent this long. */
  readonly leaseSeconds: number;
  /** Most deliveries to ring for at once. */
  readonly most: number;
}

/** Rings for deliveries whose doorbell was lost or whose sender fell silent, the oldest first. Answers how many. */
export async function ringForgottenDeliveries(
  { pool }: Database,
  { now, ringSeconds, leaseSeconds, most }: DeliveryPatience,
): Promise<number> {
  const { rowCount } = await pool.query(
    `with due as (
       select id from webhook_delivery
        where (status = 'pending' and next_attempt_at <= $1 and rung_at < $1::timestamptz - make_interval(secs => $2::float8))
           or (status = 'sending' and claimed_at < $1::timestamptz - make_interval(secs => $3::float8)
               and (rung_at is null or rung_at < $1::timestamptz - make_interval(secs => $2::float8)))
        order by next_attempt_at limit $4 for update skip locked),
     ${RING}`,
    [now, ringSeconds, leaseSeconds, most],
  );
  return rowCount ?? 0;
}

/** Forgets messages from before `before` with all their deliveries, but for those still on their way. Answers how many. */
export async function pruneWebhookMessages(
  { pool }: Database,
  { before, most }: { readonly before: Date; readonly most: number },
): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from webhook_message where id in (
       select id from webhook_message m where created_at < $1 and not exists (
         select 1 from webhook_delivery d where d.message_id = m.id and d.status in ('pending', 'sending'))
       order by created_at limit $2)`,
    [before, most],
  );
  return rowCount ?? 0;
}
