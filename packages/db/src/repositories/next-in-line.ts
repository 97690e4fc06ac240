// Who of each tenant is rung for: the oldest that waits, where the tenant's plan has a place for it.

import { billingPlanOf, plans } from '@synthward/contracts';

type Plan = (typeof plans.data)[number];

export interface Line {
  readonly table: 'cohort_job' | 'synthesis';
  /** Conditions on a row. */
  readonly waits: string;
  readonly takesPlace: string;
}

/**
 * A query of the ids of a line. Its statement gives `placesByPlan` as $2 to $4: names of plans, their places, and the places
 * of a plan that is no longer offered.
 */
export function nextInLine({ table, waits, takesPlace }: Line): string {
  return `
  select q.id
    from (select distinct on (tenant_id) id, tenant_id from ${table} where ${waits} order by tenant_id, created_at, id) q
    join tenant t on t.id = q.tenant_id
    left join unnest($2::text[], $3::int[]) as p(plan, places) on p.plan = t.plan
   where coalesce(p.places, $4::int) > (select count(*) from ${table} r where r.tenant_id = q.tenant_id and ${takesPlace})`;
}

/** The three values that `nextInLine` reads. */
export function placesByPlan(places: 'concurrentJobs' | 'chunksInFlight'): [string[], number[], number] {
  const of = (plan: Plan) => plan[places];
  return [plans.data.map(({ id }) => id), plans.data.map(of), of(billingPlanOf(''))];
}
