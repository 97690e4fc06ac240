// The clinical life of a person, from the facts of it.

import { claimsOf, coveragesOf } from '../coverage';
import { createPhysiology, type Physiology } from '../physiology';
import { allergiesOf, immunizationsOf, screeningProceduresOf, socialHistoryOf } from '../prevention';
import { careOf } from './care/care-of';
import { carePlansOf } from './care/care-plans';
import type { ClinicalLife, LifeFacts, LifeProcedure } from './clinical-life';
import { conditionCoursesOf } from './condition-courses';
import { coursesOf } from './course';
import { tellingWindowOf } from './telling-window';
import { timelineOf } from './timeline/timeline-of';

/**
 * Everything that the history tells of the person. A pure function of the facts; with a later `toDay` nothing that
 * was told is moved or measured anew: things are added, what was going on may end, and goals may be reached.
 */
export function lifeOf(
  facts: LifeFacts,
  physiologyOf: (facts: LifeFacts) => Physiology = createPhysiology,
): ClinicalLife {
  const window = tellingWindowOf(facts);
  const planned = coursesOf(facts);
  const visits = timelineOf(facts, planned);
  const encounters = visits.map(({ encounter }) => encounter);
  const allergies = allergiesOf(facts, encounters);
  const physiology = physiologyOf(facts);
  const { last, ...care } = careOf(visits, { facts, courses: planned, physiology, allergies });
  const procedures = inOrder(care.procedures, screeningProceduresOf(facts, encounters));
  const immunizations = immunizationsOf(facts, encounters);
  const coverages = coveragesOf(facts);
  const billed = { encounters, procedures, reports: care.reports, immunizations, coverages };
  return {
    encounters,
    courses: conditionCoursesOf(planned, visits, { facts, window }),
    ...care,
    procedures,
    immunizations,
    allergies,
    socialHistory: socialHistoryOf(facts, encounters),
    ...carePlansOf(visits, { facts, window, last }),
    coverages,
    claims: facts.hasClaims ? claimsOf(facts, billed) : [],
  };
}

/** Both lists in order of time; a screening that a condition asked for as well is done once. */
function inOrder(
  procedures: readonly LifeProcedure[],
  screenings: readonly LifeProcedure[],
): LifeProcedure[] {
  const keys = new Set(procedures.map(({ key }) => key));
  const others = screenings.filter(({ key }) => !keys.has(key));
  return [...procedures, ...others].sort((a, b) => a.encounter.day - b.encounter.day);
}
