// Random longitudinal cohorts, generated once for all the guarantees that a file asks of them.

import type { CohortSpec, SourceRecord } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import type { ClinicalLife } from '../src/clinical/life/clinical-life';
import { lifeOf } from '../src/clinical/life/life-of';
import { resolveGeography } from '../src/geography';
import { createPeople } from '../src/people';
import { membershipOf } from '../src/plan/membership';
import { createRecordContext, type PatientRecords, recordsOf } from '../src/records';
import { lifeFactsOf } from '../src/records/longitudinal/life-facts';
import { linkedSpec, requireSpec } from './random-spec';
import { requirePlanOf } from './sample-spec';

const clinical = fc.record({
  background: fc.constantFrom('none', 'population'),
  yearsOfHistory: fc.oneof(fc.constantFrom(1, 5), fc.integer({ min: 1, max: 20 })),
  claims: fc.boolean(),
  detail: fc.constant('longitudinal'),
});

/** Any people, systems and days, with histories of any length. */
function longitudinalSpec(population: fc.Arbitrary<number>): fc.Arbitrary<CohortSpec> {
  return fc
    .record({ spec: linkedSpec(population), clinical })
    .map(({ spec, clinical: { background, ...rest } }) => {
      const isFree = spec.conditions.length === 0; // beside others it might be more than can be planned
      return requireSpec({
        ...spec,
        clinical: { ...rest, background: isFree ? background : spec.clinical.background },
      });
    });
}

/** A patient with records, and what is true of the person. */
export interface SeenPatient extends PatientRecords {
  readonly spec: CohortSpec;
  readonly life: ClinicalLife;
  /** ISO 8601 dates. */
  readonly birthDate: string;
  /** Of looking at the cohort, or of death. */
  readonly lastDate: string;
}

/** Everybody of a cohort. */
export function patientsOf(spec: CohortSpec): SeenPatient[] {
  const plan = requirePlanOf(spec);
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new RangeError(`${spec.geography.state} is not a state`);
  const memberAt = membershipOf(plan);
  const context = createRecordContext(plan, createPeople(plan, geography), memberAt);
  return Array.from({ length: spec.population }, (_, index) => {
    const patient = recordsOf(context, memberAt(index));
    const facts = lifeFactsOf(context, patient);
    return {
      ...patient,
      spec,
      life: lifeOf(facts),
      birthDate: formatIsoDate(facts.birthDay),
      lastDate: formatIsoDate(facts.toDay),
    };
  });
}

/** Random cohorts of up to so many patients. */
export function someCohorts(
  count: number,
  { most, seed }: { readonly most: number; readonly seed: number },
): SeenPatient[][] {
  const specs = fc.sample(longitudinalSpec(fc.integer({ min: 1, max: most })), { numRuns: count, seed });
  return specs.map(patientsOf);
}

/** The names of the lists of a longitudinal record. */
export const listNames = [
  'conditions',
  'encounters',
  'observations',
  'documents',
  'reports',
  'medications',
  'procedures',
  'immunizations',
  'allergies',
  'socialHistory',
  'carePlans',
  'goals',
  'coverages',
  'claims',
] as const;
export type ListName = (typeof listNames)[number];

/** An entry of any list, as far as tests look at it. */
export interface AnyEntry {
  readonly id: string;
  readonly encounterID?: string;
  readonly conditionID?: string | null;
  readonly observationIDs?: readonly string[];
  readonly goalIDs?: readonly string[];
  readonly coverageID?: string | null;
}

/** The entries of one list. Throws a RangeError where the record has no such list. */
export function entriesOf(record: SourceRecord, name: ListName): readonly AnyEntry[] {
  const list = record[name];
  if (!list) throw new RangeError(`the record has no ${name}`);
  return list;
}
