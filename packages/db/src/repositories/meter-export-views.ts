// What operators see of usage on its way to Stripe, and how they have parked events tried again.

import { type AuditContext, type MeterExportReason, meterExportTransitions } from '@synthward/contracts';
import { type Database, inTransaction } from '../database';
import { findBillingCustomer } from './billing-customers';
import { recordOperatorDeed } from './operator-deeds';

const MOST_PARKED = 50;

interface ParkedExport {
  readonly identifier: string;
  readonly stripeCustomerID: string;
  readonly meter: string;
  readonly quantity: number;
  readonly occurredAt: Date;
  readonly parkedAt: Date;
  readonly reason: MeterExportReason;
  readonly detail: string;
}

export interface TenantExports {
  /** How many, by state. */
  readonly byState: Readonly<Record<string, number>>;
  /** The newest first. */
  readonly parked: readonly ParkedExport[];
}

/** The meter events of a tenant. */
export async function readTenantExports({ pool }: Database, tenantID: string): Promise<TenantExports> {
  const { rows: states } = await pool.query<{ status: string; events: number }>(
    'select status, count(*)::float8 as events from meter_export where tenant_id = $1 group by status',
    [tenantID],
  );
  const { rows: parked } = await pool.query<ParkedExport>(
    `select e.effect_key as identifier, e.customer_id as "stripeCustomerID", u.meter, u.quantity::float8 as quantity,
            u.occurred_at as "occurredAt", e.ended_at as "parkedAt", e.reason, e.detail
       from meter_export e join usage_event u on u.effect_key = e.effect_key
      where e.tenant_id = $1 and e.status = 'parked' order by e.ended_at desc, e.effect_key limit $2`,
    [tenantID, MOST_PARKED],
  );
  return { byState: Object.fromEntries(states.map(({ status, events }) => [status, events])), parked };
}

export interface ExportOverview {
  readonly byState: Readonly<Record<string, number>>;
  readonly oldestSeconds: number | null;
  readonly pause: { readonly until: Date; readonly detail: string } | null;
  readonly parked: readonly {
    readonly reason: MeterExportReason;
    readonly detail: string;
    readonly tenants: number;
    readonly events: number;
  }[];
}

/** What is not posted, over all tenants. */
export async function readExportOverview({ pool }: Database, now: Date): Promise<ExportOverview> {
  const { rows } = await pool.query<ExportOverview>(
    `select
       (select coalesce(jsonb_object_agg(status, n), '{}') from (
          select status, count(*) as n from meter_export
           where status in ('pending', 'sending', 'parked') group by status) s) as "byState",
       (select greatest(0, extract(epoch from $1::timestamptz - min(u.occurred_at)))::float8
          from meter_export e join usage_event u on u.effect_key = e.effect_key
         where e.status in ('pending', 'sending') having count(*) > 0) as "oldestSeconds",
       (select coalesce(jsonb_agg(p order by p.events desc, p.reason), '[]') from (
          select reason, (array_agg(detail order by ended_at desc))[1] as detail,
                 count(distinct tenant_id) as tenants, count(*) as events
            from meter_export where status = 'parked' group by reason) p) as parked`,
    [now],
  );
  const [row] = rows;
  if (!row) throw new Error('a statement without a table gave no row');
  return { ...row, pause: await findPause({ pool }, now) };
}

async function findPause({ pool }: Pick<Database, 'pool'>, now: Date): Promise<ExportOverview['pause']> {
  const { rows } = await pool.query<{ until: Date; detail: string }>(
    'select until, detail from export_pause where until > $1 order by until desc limit 1',
    [now],
  );
  return rows[0] ?? null;
}

/**
 * Has everything of the tenant that is parked tried again, for the customer that it has now. Answers how much; undefined
 * when there is no such tenant, or it has no customer.
 */
export function resumeMeterExports(
  database: Database,
  { tenantID, by, reason, at }: ResumeOrder,
): Promise<number | undefined> {
  return inTransaction(database, async (transaction) => {
    const customer = await findBillingCustomer({ prisma: transaction }, tenantID);
    if (!customer?.stripeCustomerID) return undefined;
    const { count } = await transaction.meterExport.updateMany({
      where: { tenantId: tenantID, status: { in: [...meterExportTransitions.from('resume')] } },
      data: {
        ...{ status: meterExportTransitions.to('resume'), customerId: customer.stripeCustomerID },
        ...{ attempts: 0, answers: { increment: 1 }, nextAttemptAt: at },
        ...{ unsureSince: null, reason: null, detail: null, endedAt: null },
      },
    });
    const data = { events: count, stripeCustomerID: customer.stripeCustomerID };
    const deed = { action: 'meter_export.resume', target: tenantID, data } as const;
    await recordOperatorDeed(transaction, { tenantID, by, reason, at, ...deed });
    return count;
  });
}

interface ResumeOrder {
  readonly tenantID: string;
  readonly by: AuditContext;
  readonly reason: string;
  readonly at: Date;
}
