// What all records of a cohort share, worked out once.

import { type EpochDay, keyedPermutation, type Permutation } from '@synthward/kernel';
import type { Geography } from '../geography';
import { createPeople, type People } from '../people';
import type { CohortPlan } from '../plan/plan';
import { type SystemKind, systemKindOf } from './system-kind';

export interface RecordContext {
  readonly seed: number;
  /** The day on which ages are counted. */
  readonly referenceDay: EpochDay;
  readonly people: People;
  /** By name of the source system. */
  readonly systems: ReadonlyMap<string, SourceSystem>;
}

export interface SourceSystem {
  readonly kind: SystemKind;
  /** From record slots to medical record numbers. */
  readonly mrnPermutation: Permutation;
  /** The least number that the system gives out. */
  readonly firstMrn: number;
}

/** Eight digits, the first never 0, so that no spreadsheet shortens a number; nine for cohorts with more records. */
const EIGHT_DIGITS = { first: 10_000_000, space: 90_000_000 };
const NINE_DIGITS = { first: 100_000_000, space: 900_000_000 };

/** Prepares the records of a plan, with the geography that its place resolved to. Draws nothing per patient. */
export function createRecordContext(plan: CohortPlan, geography: Geography): RecordContext {
  const { spec, referenceDay } = plan;
  const mostRecords = spec.population * (spec.hie.sourceSystems.length + 1);
  const { first, space } = mostRecords <= EIGHT_DIGITS.space ? EIGHT_DIGITS : NINE_DIGITS;
  const systems = spec.hie.sourceSystems.map((name): [string, SourceSystem] => [
    name,
    {
      kind: systemKindOf(name),
      mrnPermutation: keyedPermutation(space, spec.seed, 'identity/mrn', name),
      firstMrn: first,
    },
  ]);
  return {
    seed: spec.seed,
    referenceDay,
    people: createPeople(plan, geography),
    systems: new Map(systems),
  };
}

/** The medical record number of a slot, unique within its system. */
export function medicalRecordNumber({ mrnPermutation, firstMrn }: SourceSystem, slot: number): string {
  return String(firstMrn + mrnPermutation.apply(slot));
}
