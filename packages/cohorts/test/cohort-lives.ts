// Whole cohorts of persons to look at, and specifications with any rates of twins, look-alikes, juniors and deaths.

import type { CohortSpec } from '@synthward/contracts';
import fc from 'fast-check';
import { resolveGeography } from '../src/geography';
import { createPeople } from '../src/people';
import type { LifeEvent, Person } from '../src/people/person';
import { membershipOf } from '../src/plan/membership';
import type { CohortPlan } from '../src/plan/plan';
import type { PlannedPatient } from '../src/plan/types';
import { possibleSpec } from './random-spec';
import { requirePlanOf } from './sample-spec';

export interface CohortLives {
  readonly plan: CohortPlan;
  readonly planned: readonly PlannedPatient[];
  readonly persons: readonly Person[];
}

/** Everybody of a specification, in the order of the indices. */
export function livesOf(spec: CohortSpec): CohortLives {
  const plan = requirePlanOf(spec);
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new Error(`${spec.geography.state} is missing`);
  const memberAt = membershipOf(plan);
  const { personAt } = createPeople(plan, geography);
  const planned = Array.from({ length: spec.population }, (_, index) => memberAt(index));
  return { plan, planned, persons: planned.map(personAt) };
}

/** The person of an index that somebody named as a relative. */
export function personOf(persons: readonly Person[], index: number | null): Person {
  const person = persons[index ?? -1];
  if (!person) throw new Error(`there is no person ${index}`);
  return person;
}

export function eventsOf({ events }: Person, kind: LifeEvent['kind']): LifeEvent[] {
  return events.filter((event) => event.kind === kind);
}

/** The part of the values that are true. */
export function shareOf(values: readonly boolean[]): number {
  return values.filter((value) => value).length / values.length;
}

const spec = fc
  .tuple(
    possibleSpec(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2000 }))),
    fc.record({
      households: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      twinRate: fc.constantFrom(0, 0.03, 0.5, 1),
      lookAlikeRate: fc.constantFrom(0, 0.01, 0.5, 1),
      juniorRate: fc.constantFrom(0, 0.04, 1),
      deceasedRate: fc.constantFrom(0, 0.01, 0.5, 1),
    }),
  )
  .map(([request, people]): CohortSpec => ({ ...request, people }));

/** Checks a guarantee on cohorts of 1 to 2,000 people of any demographics and rates. */
export function forEveryCohort(guarantee: (cohort: CohortLives) => void): void {
  fc.assert(
    fc.property(spec, (request) => guarantee(livesOf(request))),
    { numRuns: 10 },
  );
}

/** Checks a guarantee on everybody of such cohorts. */
export function forEverybody(guarantee: (person: Person, cohort: CohortLives) => void): void {
  forEveryCohort((cohort) => {
    for (const person of cohort.persons) guarantee(person, cohort);
  });
}
