// Whom Stripe bills for what a tenant uses. Changes are conditional on the version that was read.

import type { AuditContext } from '@synthward/contracts';
import { type Client, type Database, inTransaction } from '../database';
import { recordOperatorDeed } from './operator-deeds';
import type { ExpectedVersions } from './webhook-endpoints';

export interface BillingCustomer {
  readonly tenantID: string;
  readonly stripeCustomerID: string | null;
  readonly version: number;
  readonly changedAt: Date | null;
}

/** Of a tenant whose customer nobody has set yet. */
const FIRST_VERSION = 1;

/** Undefined when there is no such tenant. */
export async function findBillingCustomer(
  { prisma }: { readonly prisma: Pick<Client, 'tenant' | 'billingCustomer'> },
  tenantID: string,
): Promise<BillingCustomer | undefined> {
  if ((await prisma.tenant.count({ where: { id: tenantID } })) === 0) return undefined;
  const row = await prisma.billingCustomer.findFirst({ where: { tenantId: tenantID } });
  if (!row) return { tenantID, stripeCustomerID: null, version: FIRST_VERSION, changedAt: null };
  const { stripeCustomerId, version, changedAt } = row;
  return { tenantID, stripeCustomerID: stripeCustomerId, version, changedAt };
}

export interface BillingCustomerOrder {
  readonly tenantID: string;
  readonly stripeCustomerID: string | null;
  readonly expected: ExpectedVersions;
  readonly reason: string;
  readonly by: AuditContext;
  readonly at: Date;
}

/** Sets the customer of a tenant of an expected version, whose row is locked. */
export function changeBillingCustomer(
  database: Database,
  { tenantID, stripeCustomerID, expected, reason, by, at }: BillingCustomerOrder,
): Promise<BillingCustomer | 'missing' | 'stale'> {
  return inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`select id from tenant where id = ${tenantID} for no key update`;
    const before = await findBillingCustomer({ prisma: transaction }, tenantID);
    if (!before) return 'missing';
    if (expected !== 'any' && !expected.includes(before.version)) return 'stale';
    const columns = { stripeCustomerId: stripeCustomerID, version: before.version + 1, changedAt: at };
    await transaction.billingCustomer.upsert({
      where: { tenantId: tenantID },
      create: { tenantId: tenantID, ...columns },
      update: columns,
    });
    const after = { tenantID, stripeCustomerID, version: columns.version, changedAt: at };
    const data = { from: before.stripeCustomerID, to: stripeCustomerID };
    const deed = { action: 'billing_customer.change', target: tenantID, data, before, after } as const;
    await recordOperatorDeed(transaction, { tenantID, by, reason, at, ...deed });
    return after;
  });
}
