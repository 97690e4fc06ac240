// A tenant comes to another plan.

import {
  type AuditContext,
  billingPlanOf,
  meters,
  type PlanView,
  planSegmentsOf,
  quotaOfMeter,
  quotaPeriodOf,
} from '@synthward/contracts';
import { AppError, createId } from '@synthward/kernel';
import type { Transaction } from '../database';
import { recordAudit } from './audit';
import { lockMoney } from './ledger';
import { chargePlanFees } from './plan-fees';
import { readPlanStarts } from './plan-history';

export interface PlanOrder {
  readonly tenantID: string;
  readonly plan: PlanView['id'];
  readonly by: AuditContext;
  readonly at: Date;
}

export interface PlanInForce {
  readonly since: Date;
  /** Null where the tenant had the plan already. */
  readonly formerPlan: string | null;
}

/**
 * The plan is in force at once: its limits for whatever comes, its price and what it includes for the rest of the month.
 * The fee of the former plan is charged up to now. Throws `plan_conflict` when the tenant has used or holds more of a
 * meter this month, or has more keys, than the plan allows.
 */
export async function changePlan(
  transaction: Transaction,
  { tenantID, plan, by, at: now }: PlanOrder,
): Promise<PlanInForce> {
  await lockMoney(transaction, tenantID);
  const starts = await readPlanStarts(transaction, tenantID);
  const last = starts.at(-1);
  if (!last) throw new RangeError(`there is no tenant ${tenantID}`);
  if (last.plan === plan) return { since: last.at, formerPlan: null };
  await requireRoom(transaction, { tenantID, plan: billingPlanOf(plan), period: quotaPeriodOf(now), now });
  const at = now > last.at ? now : new Date(last.at.getTime() + 1);
  await recordStarts(transaction, { tenantID, actor: by.actor.id }, [...starts, { plan, at }]);
  await transaction.tenant.update({ where: { id: tenantID }, data: { plan } });
  const period = quotaPeriodOf(at);
  const ended = planSegmentsOf([...starts, { plan, at }], period).filter(({ to }) => to <= at);
  await chargePlanFees(transaction, { tenantID, period, at }, ended);
  const deed = { action: 'plan.change', target: tenantID, data: { from: last.plan, to: plan } } as const;
  await recordAudit(transaction, { tenantID, at, by, ...deed, before: { plan: last.plan }, after: { plan } });
  return { since: at, formerPlan: last.plan };
}

/** A tenant that never changed has no row of its beginning yet. */
async function recordStarts(
  transaction: Transaction,
  { tenantID, actor }: { readonly tenantID: string; readonly actor: string },
  starts: readonly { readonly plan: string; readonly at: Date }[],
): Promise<void> {
  await transaction.planChange.createMany({
    data: starts.map(({ plan, at }, index) => ({
      id: createId('plc'),
      tenantId: tenantID,
      ...{ plan, at },
      actor: index === starts.length - 1 ? actor : 'the beginning',
    })),
    skipDuplicates: true,
  });
}

interface Room {
  readonly tenantID: string;
  readonly plan: PlanView;
  readonly period: string;
  readonly now: Date;
}

async function requireRoom(transaction: Transaction, { tenantID, plan, period, now }: Room): Promise<void> {
  const balances = await transaction.quotaBalance.findMany({ where: { tenantId: tenantID, period } });
  for (const meter of meters) {
    const balance = balances.find((each) => each.meter === meter);
    const taken = Number(balance?.used ?? 0) + Number(balance?.reserved ?? 0);
    const limit = quotaOfMeter(plan, meter);
    if (taken > limit) throw conflict(`it allows ${limit} ${meter} a month, and ${taken} are used or held`);
  }
  const keys = await transaction.apiKey.count({
    where: { tenantId: tenantID, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });
  if (keys > plan.apiKeyLimit)
    throw conflict(`it allows ${plan.apiKeyLimit} API keys, and there are ${keys}`);
}

function conflict(reason: string): AppError {
  return new AppError('plan_conflict', `The plan does not fit: ${reason}.`);
}
