// What everything about the persons of one plan is worked out from.

import { type EpochDay, type Permutation, parseIsoDate } from '@synthward/kernel';
import type { Geography } from '../geography';
import type { Seat } from '../plan/cells';
import { deathPlanner } from '../plan/deceased';
import { driftPlanner } from '../plan/drift';
import type { CohortPlan } from '../plan/plan';
import { type Kin, kinOf } from './kinship/kin';
import type { Surname } from './names/surname';
import { Recent } from './recent';
import { socialSecurityPermutations } from './social-security-number';
import { type PayerChoice, payerChoiceOf } from './timeline/payer-choice';

export interface PeopleContext {
  readonly seed: number;
  /** The day on which ages are counted. */
  readonly referenceDay: EpochDay;
  /** The last day of which the cohort knows; not before the reference day. */
  readonly horizonDay: EpochDay;
  readonly geography: Geography;
  readonly juniorRate: number;
  readonly kin: Kin;
  readonly payers: PayerChoice;
  readonly recent: RecentFacts;
  readonly ssnPermutations: readonly Permutation[];
  isDrifted(index: number): boolean;
  /** Whether somebody died before the reference day. */
  isDeceased(seat: Seat): boolean;
}

/** When somebody was born, and got a name. */
export interface Birth {
  readonly day: EpochDay;
  readonly namingDay: EpochDay;
}

/** What has been worked out lately; see Recent. */
interface RecentFacts {
  readonly births: Recent<Birth>;
  readonly surnames: Recent<Surname>;
}

/** Prepares the persons of a plan; the cost does not depend on the population. */
export function createPeopleContext(plan: CohortPlan, geography: Geography): PeopleContext {
  const { seed, asOf, people } = plan.spec;
  const horizonDay = parseIsoDate(asOf);
  if (horizonDay === undefined) throw new RangeError(`${asOf} is not a date`);
  return {
    seed,
    referenceDay: plan.referenceDay,
    horizonDay: Math.max(plan.referenceDay, horizonDay),
    geography,
    juniorRate: people.juniorRate,
    kin: kinOf(plan),
    payers: payerChoiceOf(plan.payers),
    recent: { births: new Recent(), surnames: new Recent() },
    ssnPermutations: socialSecurityPermutations(seed),
    isDrifted: driftPlanner(plan),
    isDeceased: deathPlanner(plan),
  };
}
