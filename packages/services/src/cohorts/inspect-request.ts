// What a client wants to have looked at: a specification of its own; continuing a cohort is for jobs alone.

import type { CohortPlan } from '@synthward/cohorts';
import { isEvolveRequest, type Problem } from '@synthward/contracts';
import { type Inspection, inspectSpec, planOf } from './inspect-spec';

/** Inspects a request body of any shape; never throws. */
export function inspectRequest(body: unknown): Inspection {
  return isEvolveRequest(body) ? { errors: [EVOLVE_MISPLACED], warnings: [] } : inspectSpec(body);
}

const EVOLVE_MISPLACED: Problem = {
  pointer: '/evolve',
  code: 'unknown_field',
  message:
    'evolve is known to cohort jobs alone; post it to /workspace/tenants/{tenantID}/cohort-jobs, or leave it out.',
};

/** The plan of a request. Throws `invalid_spec` with every problem. */
export function requireRequestedPlan(body: unknown): CohortPlan {
  return planOf(inspectRequest(body));
}
