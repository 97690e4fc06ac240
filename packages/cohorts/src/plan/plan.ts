// The plan: every count of a cohort, decided before anybody is simulated. A pure function of the specification.

import type { CohortSpec, Problem } from '@synthward/contracts';
import { type EpochDay, parseIsoDate } from '@synthward/kernel';
import { targetsOf } from './condition-targets';
import { findInfeasibilities, findStrains } from './feasibility';
import { type PlannedMix, planMix } from './mix';
import { payerPrior } from './payer-prior';
import { type PeoplePlan, planPeople } from './people-plan';
import { type PlannedCondition, planConditions } from './prevalence';
import { countRecords, type RecordCounts } from './record-counts';
import { type Stratum, stratify } from './strata';

export interface CohortPlan {
  readonly spec: CohortSpec;
  readonly referenceDay: EpochDay;
  readonly strata: readonly Stratum[];
  readonly payers: PlannedMix;
  readonly languages: PlannedMix;
  readonly people: PeoplePlan;
  /** Causes before effects; required causes that nobody declared are among them. */
  readonly conditions: readonly PlannedCondition[];
  readonly counts: RecordCounts;
  readonly warnings: readonly Problem[];
}

export type Planning =
  | { readonly plan: CohortPlan; readonly problems?: never }
  | { readonly plan?: never; readonly problems: readonly Problem[] };

/**
 * Plans a well-formed specification whose names are known, in time that does not depend on the population.
 * Answers problems with their smallest relaxation when a prevalence cannot be met.
 */
export function planCohort(spec: CohortSpec): Planning {
  const strata = stratify(spec);
  const { targets, warnings } = targetsOf(spec, strata);
  const { planned, shortages } = planConditions(targets, strata, spec.seed);
  const replan = (other: typeof targets) => planConditions(other, strata, spec.seed).shortages;
  const problems = findInfeasibilities({ spec, targets, shortages, replan });
  if (problems.length > 0) return { problems };
  const { population, demographics } = spec;
  const languages = planMix(population, demographics.language, strata, () => 1);
  const plan: CohortPlan = {
    spec,
    referenceDay: referenceDayOf(spec),
    strata,
    payers: planMix(population, demographics.payerMix, strata, payerPrior),
    languages,
    people: planPeople(spec, strata, languages),
    conditions: planned,
    counts: countRecords(spec),
    warnings: [...warnings, ...findStrains(spec, planned, strata)],
  };
  return { plan };
}

function referenceDayOf({ referenceDate }: CohortSpec): EpochDay {
  const day = parseIsoDate(referenceDate);
  if (day === undefined) throw new RangeError(`${referenceDate} is not a date`);
  return day;
}
