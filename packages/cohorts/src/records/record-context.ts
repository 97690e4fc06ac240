// What all records of a cohort share, worked out once.

import type { CohortSpec, SourceDirectory, SystemKind } from '@synthward/contracts';
import { type EpochDay, keyedPermutation, type Permutation, parseIsoDate } from '@synthward/kernel';
import { type Catalogue, catalogueOf } from '../clinical';
import { directoriesOf } from '../directory';
import type { People, Person } from '../people';
import type { Membership } from '../plan/membership';
import type { CohortPlan } from '../plan/plan';
import { type ResolvedProfile, resolveProfile } from '../sources';
import { type RecordIds, recordIdsOf } from './record-id';
import { systemKindOf } from './system-kind';

export interface RecordContext {
  readonly seed: number;
  readonly population: number;
  readonly referenceDay: EpochDay;
  /** The day on which the systems are looked at, on or after the reference day. */
  readonly asOfDay: EpochDay;
  readonly duplicateRate: number;
  readonly catalogue: Catalogue;
  readonly clinical: CohortSpec['clinical'];
  /** Records of the plan; later ones are numbered from here on. */
  readonly plannedRecords: number;
  readonly people: People;
  /** Anybody of the cohort, by index. */
  personOf(index: number): Person;
  readonly recordIds: RecordIds;
  /** By name of the source system. */
  readonly systems: ReadonlyMap<string, SourceSystem>;
}

export interface SourceSystem {
  /** Position in the specification. */
  readonly number: number;
  readonly kind: SystemKind;
  readonly profile: ResolvedProfile;
  /** Who works there. */
  readonly directory: SourceDirectory;
  /** From record slots to medical record numbers. */
  readonly mrnPermutation: Permutation;
  /** The least number that the system gives out. */
  readonly firstMrn: number;
}

/** Eight digits, the first never 0, so that no spreadsheet shortens a number; nine for cohorts with more records. */
const EIGHT_DIGITS = { first: 10_000_000, space: 90_000_000 };
const NINE_DIGITS = { first: 100_000_000, space: 900_000_000 };

/** Prepares the records of a plan. Draws nothing per patient. */
export function createRecordContext(plan: CohortPlan, people: People, memberAt: Membership): RecordContext {
  const { spec, counts, referenceDay } = plan;
  const { hie, population, seed } = spec;
  const mostRecords = counts.records + population; // one later duplicate for everybody
  const { first, space } = mostRecords <= EIGHT_DIGITS.space ? EIGHT_DIGITS : NINE_DIGITS;
  const directories = directoriesOf(plan);
  const systems = hie.sourceSystems.map((name, number): [string, SourceSystem] => [
    name,
    {
      number,
      kind: systemKindOf(name),
      profile: resolveProfile(name, hie),
      directory: requireDirectory(directories, number),
      mrnPermutation: keyedPermutation(space, seed, 'identity/mrn', name),
      firstMrn: first,
    },
  ]);
  return {
    seed,
    population,
    referenceDay,
    asOfDay: parseIsoDate(spec.asOf) ?? referenceDay,
    duplicateRate: hie.duplicateRate,
    catalogue: catalogueOf(spec),
    clinical: spec.clinical,
    plannedRecords: counts.records,
    people,
    personOf: (index) => people.personAt(memberAt(index)),
    recordIds: recordIdsOf(seed),
    systems: new Map(systems),
  };
}

function requireDirectory(directories: readonly SourceDirectory[], number: number): SourceDirectory {
  const directory = directories[number];
  if (!directory) throw new RangeError(`source system ${number} has no directory`);
  return directory;
}

/** The system of a name. Throws a RangeError when the specification has none. */
export function requireSystem({ systems }: RecordContext, name: string): SourceSystem {
  const system = systems.get(name);
  if (!system) throw new RangeError(`the specification has no source system ${name}`);
  return system;
}

/** The medical record number of a slot, unique within its system. */
export function medicalRecordNumber({ mrnPermutation, firstMrn }: SourceSystem, slot: number): string {
  return String(firstMrn + mrnPermutation.apply(slot));
}
