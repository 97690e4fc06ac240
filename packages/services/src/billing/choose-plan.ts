// A member chooses another plan for the tenant.

import {
  type AuditContext,
  type ChosenPlanView,
  type Creation,
  type CreationAnswer,
  readPlanChoice,
} from '@synthward/contracts';
import { changePlan } from '@synthward/db';
import { createOnce } from '../creations/create-once';
import type { BillingDependencies } from './usage-events';

/**
 * In force at once; the plan that the tenant has already changes nothing. Once for each ticket. Throws `invalid_spec`,
 * `plan_conflict`, and what `createOnce` throws.
 */
export function choosePlan(
  { database, clock }: BillingDependencies,
  { tenantID, by, body }: { readonly tenantID: string; readonly by: AuditContext; readonly body: unknown },
  creation: Creation<ChosenPlanView>,
): Promise<CreationAnswer<ChosenPlanView>> {
  return createOnce({ database, clock }, creation, {
    prepare: () => readPlanChoice(body),
    async create(transaction, { plan }) {
      const order = { tenantID, plan, by, at: clock.now() };
      const { since, formerPlan } = await changePlan(transaction, order);
      return { plan, since: since.toISOString(), formerPlan };
    },
  });
}
