// Counting what was generated: chunks count alone, and their tallies add up.

import type { SourceRecord } from '@synthward/contracts';
import { catalogueOf } from '../clinical';
import type { CohortPlan } from '../plan/plan';
import type { PlannedPatient } from '../plan/types';
import { countResources } from './count-resources';
import { type Frozen, sumOfTrees } from './counts';
import { countMeasurements, type MeasurementTally, noMeasurements } from './tally-measurements';
import { bandLabels, countPerson, noPeople, type PeopleKey, type PeopleTally } from './tally-people';
import { type CountedMutation, countVariance, noVariance, type VarianceTally } from './tally-variance';

interface Figures extends PeopleTally, VarianceTally, MeasurementTally {
  patients: number;
  sourceRecords: number;
  addressDrift: number;
  /** Resources by FHIR type. */
  readonly resources: Record<string, number>;
}

/** Figures counted from generated patients; plain JSON of bounded size, so that it can be stored with a chunk. */
export type CohortTally = Frozen<Figures>;

/** What one patient came out as. */
export interface GeneratedPatient {
  readonly planned: PlannedPatient;
  /** One for each planned record, in the same order. */
  readonly records: readonly SourceRecord[];
  /** The changes of one record stand together. */
  readonly mutations: readonly CountedMutation[];
  readonly isAddressDrifted: boolean;
}

/** Counts patients of one plan, one after the other. */
export class TallyKeeper {
  private readonly figures = emptyFigures();
  private readonly key: PeopleKey;

  constructor({ spec, referenceDay }: CohortPlan) {
    this.key = { referenceDay, labels: bandLabels(spec), catalogue: catalogueOf(spec) };
  }

  /** Adds a patient: persons are counted by what they are, records one by one. */
  add(patient: GeneratedPatient): void {
    const { figures } = this;
    const { planned, records } = patient;
    if (records.length !== planned.records.length)
      throw new RangeError('a patient with other records than planned');
    figures.patients += 1;
    if (patient.isAddressDrifted) figures.addressDrift += 1;
    countPerson(figures, patient, this.key);
    countVariance(figures, patient);
    for (const record of records) {
      countMeasurements(figures, planned.conditions, record);
      this.addRecord(record);
    }
  }

  /** A copy of the figures so far. */
  read(): CohortTally {
    return structuredClone(this.figures);
  }

  private addRecord(record: SourceRecord): void {
    const { figures } = this;
    figures.sourceRecords += 1;
    countResources(figures.resources, record);
  }
}

function emptyFigures(): Figures {
  const counted = { ...noPeople(), ...noVariance(), ...noMeasurements() };
  return { patients: 0, sourceRecords: 0, addressDrift: 0, ...counted, resources: {} };
}

/** The sum of tallies; the order does not matter. An empty list has no sum: throws. */
export function sumTallies(tallies: readonly CohortTally[]): CohortTally {
  const [first, ...rest] = tallies;
  if (!first) throw new RangeError('no tallies to sum');
  return sumOfTrees(first, rest);
}
