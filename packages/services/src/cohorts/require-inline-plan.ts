// Which cohorts are small enough for one response.

import type { CohortPlan } from '@synthward/cohorts';
import { AppError } from '@synthward/kernel';
import { requireRequestedPlan } from './inspect-request';

/**
 * The plan of a request of at most `limitOf` patients. Throws `invalid_spec`, and `population_too_large` naming the
 * route for larger cohorts.
 */
export function requireInlinePlan(body: unknown, limitOf: (plan: CohortPlan) => number): CohortPlan {
  const plan = requireRequestedPlan(body);
  const limit = limitOf(plan);
  if (plan.spec.population <= limit) return plan;
  throw new AppError(
    'population_too_large',
    `This route answers at most ${limit} patients at once. Post the same specification to /workspace/tenants/{tenantID}/cohort-jobs.`,
    { data: { limit } },
  );
}
