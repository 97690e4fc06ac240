// Counting what was generated: chunks count alone, and their tallies add up.

import type { CohortSpec, SourceRecord } from '@synthward/contracts';
import { ageOn, parseIsoDate } from '@synthward/kernel';
import type { CohortPlan } from '../plan/plan';

type Counts = Record<string, number>;

/** Figures counted from generated records; plain JSON, so that it can be stored with a chunk. */
export interface CohortTally {
  readonly patients: number;
  readonly sourceRecords: number;
  readonly duplicates: number;
  readonly addressDrift: number;
  readonly missingPhone: number;
  /** Patients by label of the age band. */
  readonly ageBands: Readonly<Counts>;
  readonly sexAtBirth: Readonly<Counts>;
  readonly payerMix: Readonly<Counts>;
  readonly language: Readonly<Counts>;
  /** Carriers by condition. */
  readonly conditions: Readonly<Counts>;
  /** Source records by system. */
  readonly sourceSystems: Readonly<Counts>;
  /** Changed fields by identity operator. */
  readonly operators: Readonly<Counts>;
  /** Resources by FHIR type. */
  readonly resources: Readonly<Counts>;
}

/** What one patient came out as. */
export interface GeneratedPatient {
  /** Regular records first; the first shows the person plainly. */
  readonly records: readonly SourceRecord[];
  readonly duplicates: number;
  readonly isAddressDrifted: boolean;
  readonly operators: readonly string[];
}

/** Counts patients of one plan, one after the other. */
export class TallyKeeper {
  private readonly figures = {
    patients: 0,
    sourceRecords: 0,
    duplicates: 0,
    addressDrift: 0,
    missingPhone: 0,
    ageBands: {} as Counts, // filled by name below
    sexAtBirth: {} as Counts,
    payerMix: {} as Counts,
    language: {} as Counts,
    conditions: {} as Counts,
    sourceSystems: {} as Counts,
    operators: {} as Counts,
    resources: {} as Counts,
  };

  constructor(private readonly plan: CohortPlan) {}

  /** Adds a patient: persons are counted by their first record, records one by one. */
  add(patient: GeneratedPatient): void {
    const [first] = patient.records;
    if (!first) throw new RangeError('a patient without records');
    const { figures } = this;
    figures.patients += 1;
    figures.duplicates += patient.duplicates;
    if (patient.isAddressDrifted) figures.addressDrift += 1;
    count(figures.ageBands, this.bandOf(first));
    count(figures.sexAtBirth, first.sexAtBirth);
    count(figures.payerMix, first.payer);
    count(figures.language, first.language);
    for (const { name } of first.conditions) count(figures.conditions, name);
    for (const operator of patient.operators) count(figures.operators, operator);
    for (const record of patient.records) this.addRecord(record);
  }

  /** A copy of the figures so far. */
  read(): CohortTally {
    return structuredClone(this.figures);
  }

  private addRecord(record: SourceRecord): void {
    const { figures } = this;
    figures.sourceRecords += 1;
    if (record.phone === null) figures.missingPhone += 1;
    count(figures.sourceSystems, record.sourceSystem);
    count(figures.resources, 'Patient');
    count(figures.resources, 'Condition', record.conditions.length);
    count(figures.resources, 'Encounter', record.encounters.length);
    count(figures.resources, 'Observation', record.observations.length);
    count(figures.resources, 'DocumentReference', record.documents.length);
  }

  private bandOf({ birthDate }: SourceRecord): string {
    const age = ageOn(parseIsoDate(birthDate) ?? Number.NaN, this.plan.referenceDay);
    return bandLabel(this.plan.spec, age);
  }
}

function bandLabel({ demographics }: CohortSpec, age: number): string {
  const band = demographics.ageBands.find(({ min, max }) => min <= age && age <= max);
  if (!band) throw new RangeError(`no age band holds the age ${age}`);
  return band.label;
}

function count(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

/** The sum of tallies; the order does not matter. An empty list has no sum: throws. */
export function sumTallies(tallies: readonly CohortTally[]): CohortTally {
  const [first, ...rest] = tallies;
  if (!first) throw new RangeError('no tallies to sum');
  return rest.reduce(addTallies, first);
}

function addTallies(a: CohortTally, b: CohortTally): CohortTally {
  return {
    patients: a.patients + b.patients,
    sourceRecords: a.sourceRecords + b.sourceRecords,
    duplicates: a.duplicates + b.duplicates,
    addressDrift: a.addressDrift + b.addressDrift,
    missingPhone: a.missingPhone + b.missingPhone,
    ageBands: addCounts(a.ageBands, b.ageBands),
    sexAtBirth: addCounts(a.sexAtBirth, b.sexAtBirth),
    payerMix: addCounts(a.payerMix, b.payerMix),
    language: addCounts(a.language, b.language),
    conditions: addCounts(a.conditions, b.conditions),
    sourceSystems: addCounts(a.sourceSystems, b.sourceSystems),
    operators: addCounts(a.operators, b.operators),
    resources: addCounts(a.resources, b.resources),
  };
}

function addCounts(a: Readonly<Counts>, b: Readonly<Counts>): Counts {
  const sum: Counts = { ...a };
  for (const [name, amount] of Object.entries(b)) count(sum, name, amount);
  return sum;
}
