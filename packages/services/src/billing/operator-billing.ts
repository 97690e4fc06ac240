// What operators do to the accounts of tenants: give credit and take it back, and say how statements ended.

import {
  type AuditContext,
  type Creation,
  type CreationAnswer,
  type CreditListView,
  type CreditView,
  readCreditRequest,
  readOperatorReason,
  type StatementSummaryView,
} from '@synthward/contracts';
import {
  findTenantPlan,
  grantCredit,
  listCredits,
  payStatement,
  type Statement,
  type StatementCommand,
  voidCredit,
  voidStatement,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { creditViewOf } from './credit-view';
import { summaryOf } from './read-statements';
import type { BillingDependencies } from './usage-events';

interface OperatorOrder {
  readonly tenantID: string;
  readonly by: AuditContext;
  readonly body: unknown;
}

/**
 * Gives credit, once for each ticket. Throws `invalid_spec`, `not_found` for a tenant that there is not, and what
 * `createOnce` throws.
 */
export function grantTenantCredit(
  { database, clock }: BillingDependencies,
  { tenantID, by, body }: OperatorOrder,
  creation: Creation<CreditView>,
): Promise<CreationAnswer<CreditView>> {
  return createOnce({ database, clock }, creation, {
    prepare: () => readCreditRequest(body),
    async create(transaction, { expiresAt, ...terms }) {
      const expiry = expiresAt === null ? null : new Date(expiresAt);
      const order = { ...terms, tenantID, by, at: clock.now(), expiresAt: expiry };
      const credit = await grantCredit(transaction, order);
      if (!credit) throw notFound();
      return creditViewOf(credit);
    },
  });
}

/** Takes back what is left of it. Throws `invalid_spec`, and `not_found` for a credit that the tenant has not. */
export async function voidTenantCredit(
  { database, clock }: BillingDependencies,
  { tenantID, creditID, by, body }: OperatorOrder & { readonly creditID: string },
): Promise<CreditView> {
  const command = { tenantID, creditID, by, reason: readOperatorReason(body), at: clock.now() };
  const credit = await voidCredit(database, command);
  if (!credit) throw notFound();
  return creditViewOf(credit);
}

/** All credits of the tenant, the newest first. Throws `not_found` for a tenant that there is not. */
export async function listTenantCredits(
  { database }: Pick<BillingDependencies, 'database'>,
  tenantID: string,
): Promise<CreditListView> {
  if ((await findTenantPlan(database, tenantID)) === undefined) throw notFound();
  const credits = await listCredits(database.prisma, tenantID);
  return { data: credits.map(creditViewOf), hasMore: false, nextCursor: null };
}

type StatementOrder = OperatorOrder & { readonly period: string };

/** It was paid. Throws `invalid_spec`, and `statement_state_conflict` unless it is finalized. */
export function payTenantStatement(
  parts: BillingDependencies,
  order: StatementOrder,
): Promise<StatementSummaryView> {
  return endStatement(parts, order, payStatement);
}

/** It is owed no more. Throws like `payTenantStatement`. */
export function voidTenantStatement(
  parts: BillingDependencies,
  order: StatementOrder,
): Promise<StatementSummaryView> {
  return endStatement(parts, order, voidStatement);
}

async function endStatement(
  { database, clock }: BillingDependencies,
  { tenantID, period, by, body }: StatementOrder,
  end: (...args: [BillingDependencies['database'], StatementCommand]) => Promise<Statement | undefined>,
): Promise<StatementSummaryView> {
  const reason = readOperatorReason(body);
  const row = await end(database, { tenantID, period, by, reason, at: clock.now() });
  if (row) return summaryOf(row);
  throw new AppError('statement_state_conflict', 'Only a finalized statement can be paid or voided.');
}
