// The cells of age and sex with everything that the plan counts in them.

import type { CohortPreview } from '@synthward/contracts';
import type { PlannedMix } from '../plan/mix';
import type { CohortPlan } from '../plan/plan';
import { carriersIn, type PlannedCondition } from '../plan/prevalence';

type Counts = Record<string, number>;

/** One entry for each stratum of the plan, in its order: its patients, carriers by condition and patients by payer. */
export function previewStrata({ strata, conditions, payers }: CohortPlan): CohortPreview['strata'] {
  return strata.map(({ ageFrom, ageTo, sexAtBirth, size }, number) => ({
    ageFrom,
    ageTo,
    sexAtBirth,
    patients: size,
    conditions: carriersWithin(conditions, number, strata.length),
    payers: patientsByName(payers, number),
  }));
}

function carriersWithin(conditions: readonly PlannedCondition[], number: number, strata: number): Counts {
  const counts: Counts = {};
  for (const condition of conditions) {
    const carriers = carriersIn(condition, number, strata);
    if (carriers > 0) counts[condition.definition.id] = carriers;
  }
  return counts;
}

function patientsByName({ names, cumulative }: PlannedMix, number: number): Counts {
  const counts: Counts = {};
  let before = 0;
  names.forEach((name, i) => {
    const upTo = cumulative[number]?.[i] ?? 0;
    if (upTo > before) counts[name] = upTo - before;
    before = upTo;
  });
  return counts;
}
