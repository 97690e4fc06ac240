// From a request body to a plan: every problem and warning of shape, names and feasibility at once.

import { type CohortPlan, findUnknownNames, planCohort, withConditionIDs } from '@synthward/cohorts';
import { invalidSpec, type Problem, readCohortSpec } from '@synthward/contracts';
import { drawSeed } from './draw-seed';

export interface Inspection {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Present when there are no errors. */
  readonly plan?: CohortPlan;
}

/** Inspects any JSON value; never throws. The plan carries all warnings. */
export function inspectSpec(input: unknown): Inspection {
  const shape = readCohortSpec(input, { drawSeed });
  const names = findUnknownNames(input);
  const errors = [...shape.problems, ...names.problems];
  const warnings = [...shape.warnings, ...names.warnings];
  if (errors.length > 0 || !shape.spec) return { errors, warnings };
  const { plan, problems = [] } = planCohort(withConditionIDs(shape.spec));
  if (!plan) return { errors: problems, warnings };
  const all = [...warnings, ...plan.warnings];
  return { errors: [], warnings: all, plan: { ...plan, warnings: all } };
}

/** The plan of a specification. Throws `invalid_spec` with every problem. */
export function requirePlan(input: unknown): CohortPlan {
  return planOf(inspectSpec(input));
}

/** The plan that was found. Throws `invalid_spec` with every problem. */
export function planOf({ plan, errors }: Inspection): CohortPlan {
  if (plan) return plan;
  throw invalidSpec(errors);
}
