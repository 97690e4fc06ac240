// Which plan a tenant has had since when.

import type { PlanStart } from '@synthward/contracts';
import type { Transaction } from '../database';

/**
 * In order of time; the last one is in force. A tenant that never changed has its plan since its beginning. Empty when
 * there is no such tenant.
 */
export async function readPlanStarts(
  transaction: Pick<Transaction, '$queryRaw'>,
  tenantID: string,
): Promise<readonly PlanStart[]> {
  return transaction.$queryRaw<PlanStart[]>`
    select plan, at from plan_change where tenant_id = ${tenantID}
    union all
    select plan, created_at as at from tenant t
     where id = ${tenantID} and not exists (select 1 from plan_change c where c.tenant_id = t.id)
     order by at`;
}
