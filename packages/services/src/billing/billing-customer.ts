// What operators see and decide of a tenant's usage at Stripe.

import {
  type AuditContext,
  type BillingCustomerView,
  type ResumedExportsView,
  readBillingCustomerChange,
  readOperatorReason,
} from '@synthward/contracts';
import {
  changeBillingCustomer,
  findBillingCustomer,
  readTenantExports,
  resumeMeterExports,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import type { BillingDependencies } from './usage-events';

export interface VersionedCustomer {
  readonly customer: BillingCustomerView;
  readonly version: number;
}

/** Throws `not_found` for a tenant that there is not. */
export async function getBillingCustomer(
  { database }: Pick<BillingDependencies, 'database'>,
  tenantID: string,
): Promise<VersionedCustomer> {
  const found = await findBillingCustomer(database, tenantID);
  if (!found) throw notFound();
  const { byState, parked } = await readTenantExports(database, tenantID);
  const customer = {
    ...{ tenantID, stripeCustomerID: found.stripeCustomerID, exports: byState },
    changedAt: found.changedAt?.toISOString() ?? null,
    parked: parked.map(({ occurredAt, parkedAt, ...each }) => ({
      ...each,
      ...{ occurredAt: occurredAt.toISOString(), parkedAt: parkedAt.toISOString() },
    })),
  };
  return { customer, version: found.version };
}

interface OperatorOrder {
  readonly tenantID: string;
  readonly by: AuditContext;
  readonly body: unknown;
}

/**
 * Sets whom usage that settles from now on is exported for. Throws `invalid_spec`, `not_found` for a tenant that there is
 * not, and `precondition_failed` for another version.
 */
export async function setBillingCustomer(
  { database, clock }: BillingDependencies,
  { tenantID, by, body, expected }: OperatorOrder & { readonly expected: readonly number[] | 'any' },
): Promise<VersionedCustomer> {
  const { stripeCustomerID, reason } = readBillingCustomerChange(body);
  const order = { tenantID, stripeCustomerID, expected, reason, by, at: clock.now() };
  const changed = await changeBillingCustomer(database, order);
  if (changed === 'missing') throw notFound();
  if (changed === 'stale')
    throw new AppError('precondition_failed', 'It has changed since it was read: read it again.');
  return getBillingCustomer({ database }, tenantID);
}

/** Throws `invalid_spec`, and `not_found` for a tenant that there is not, or that has no customer. */
export async function resumeTenantExports(
  { database, clock }: BillingDependencies,
  { tenantID, by, body }: OperatorOrder,
): Promise<ResumedExportsView> {
  const reason = readOperatorReason(body);
  const resumed = await resumeMeterExports(database, { tenantID, by, reason, at: clock.now() });
  if (resumed === undefined) throw notFound();
  return { resumed };
}
