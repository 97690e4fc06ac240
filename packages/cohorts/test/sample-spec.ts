// A specification to start from, and the plan of one.

import type { CohortSpec } from '@synthward/contracts';
import { type CohortPlan, planCohort } from '../src/plan/plan';
import { scenarios } from '../src/scenarios/scenarios';

/** The specification of a built-in scenario with some members replaced. */
export function scenarioSpec(id: string, changes: Partial<CohortSpec> = {}): CohortSpec {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`there is no scenario ${id}`);
  return { ...scenario.spec, ...changes };
}

/** The quickstart with some members replaced. */
export function sampleSpec(changes: Partial<CohortSpec> = {}): CohortSpec {
  return scenarioSpec('enterprise-mpi-evaluation', changes);
}

/** The plan of a specification that can be planned. */
export function requirePlanOf(spec: CohortSpec): CohortPlan {
  const { plan, problems } = planCohort(spec);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}
