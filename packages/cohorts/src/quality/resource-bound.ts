// How many FHIR resources a plan comes to at the most, before anything is generated.

import { parseIsoDate } from '@synthward/kernel';
import type { CohortPlan } from '../plan/plan';

/** Mean resources of a record that tells of today, over what was measured by a tenth and more. */
const SUMMARY = {
  record: 10,
  /** A condition of the record's person. */
  condition: 2.5,
  /** A year between the reference date and the day on which the systems are looked at, of visits in each record. */
  laterYear: 6,
} as const;

/** The same for records that hold a piece of the person's history: what happened is there once, whoever holds it. */
const LONGITUDINAL = { patient: 35, record: 8, year: 38, conditionYear: 28 } as const;

/** Organizations, locations and clinicians of a system; insurers. */
const SHARED_OF_SYSTEM = 60;
const SHARED = 60;

const MARGIN = 1.2;
const DAYS_OF_YEAR = 365.25;

/**
 * Above what the cohort will hold, whether FHIR is asked for or not. Fitted to cohorts of 400 (100 with histories) in
 * one to eight systems with 0 to 3.6 conditions a patient, 1 to 20 years of history and up to ten years between both
 * days; the fewer patients there are, the more room is left for chance. The test beside it fails when a cohort outgrows it.
 */
export function mostResources(plan: CohortPlan): number {
  const { population, hie } = plan.spec;
  const chance = 1 + 1 / Math.sqrt(population);
  const shared = SHARED + hie.sourceSystems.length * SHARED_OF_SYSTEM;
  return Math.ceil(meanResources(plan) * MARGIN * chance) + shared;
}

function meanResources(plan: CohortPlan): number {
  const { population, clinical } = plan.spec;
  const records = mostRecords(plan);
  const conditions = plan.conditions.reduce((sum, { quota }) => sum + quota, 0) / population;
  const later = laterYearsOf(plan);
  if (clinical.detail === 'summary')
    return records * (SUMMARY.record + SUMMARY.condition * conditions + SUMMARY.laterYear * later);
  const { patient, record, year, conditionYear } = LONGITUDINAL;
  const years = clinical.yearsOfHistory + later;
  return population * (patient + years * (year + conditionYear * conditions)) + records * record;
}

/** Exact on the reference date; later each patient may have been registered once more by mistake. */
export function mostRecords({ spec, counts }: Pick<CohortPlan, 'spec' | 'counts'>): number {
  const isLater = spec.asOf > spec.referenceDate && spec.hie.duplicateRate > 0;
  return isLater ? counts.records + spec.population : counts.records;
}

function laterYearsOf({ spec, referenceDay }: CohortPlan): number {
  return ((parseIsoDate(spec.asOf) ?? referenceDay) - referenceDay) / DAYS_OF_YEAR;
}
