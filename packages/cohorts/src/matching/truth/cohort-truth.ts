// The truth of a whole cohort for the scorer, from one walk over its registrations, without clinical data.

import { mutationOperators, pairDifficulties } from '@synthward/contracts';
import type { CohortGenerator } from '../../generate/generator';
import type { PatientRegistrations, Registration } from '../../records';
import { recordEffects } from '../../sources';
import type { MatchTruth, PairFacts, RecordAttributes } from './match-truth';
import { PairFactsColumn } from './pair-facts-column';

const operatorNames: readonly string[] = [...mutationOperators, ...recordEffects];
const bitOfOperator = new Map(operatorNames.map((name, bit) => [name, bit]));
const sexNames = ['female', 'male'] as const;

/**
 * The records that stand on the day the systems are looked at, numbered patient by patient; an overlaid record counts
 * for the patient whose record it is. Keeps about 25 bytes a record and a byte for each true pair, and no id: ids lead
 * back to their records by themselves. An id may be written in either letter case.
 */
export function cohortTruthOf(generator: CohortGenerator): MatchTruth {
  const { spec, counts } = generator.plan;
  const columns = new RecordColumns(spec.population, counts.records + spec.population);
  const ageBands = spec.demographics.ageBands;
  for (let index = 0; index < spec.population; index += 1) {
    const patient = generator.registrationsAt(index);
    const { age, sexAtBirth } = patient.planned;
    columns.add(patient, {
      ageBand: ageBands.findIndex(({ min, max }) => min <= age && age <= max),
      sex: sexNames.indexOf(sexAtBirth),
    });
  }
  const find = (id: string) => columns.numberOf(generator.addressOf(id));
  return {
    recordCount: columns.recordCount,
    numberOf: (id) => find(id) ?? find(id.toLowerCase()),
    personOf: (record) => columns.personOf(record),
    attributes: columns.attributes({
      systemNames: spec.hie.sourceSystems,
      ageBandNames: ageBands.map(({ label }) => label),
    }),
    pairFacts: columns.pairFacts(),
  };
}

type RecordAddress = ReturnType<CohortGenerator['addressOf']>;

/** What is known of every record of a patient. */
interface PatientGroups {
  readonly ageBand: number;
  readonly sex: number;
}

/** Columns over records and patients, filled in the order of the patients. */
class RecordColumns {
  recordCount = 0;
  private patientCount = 0;
  private readonly firstRecords: Int32Array;
  private readonly persons: Int32Array;
  /** System number and ordinal, a byte each. */
  private readonly places: Uint16Array;
  private readonly systems: Uint16Array;
  private readonly operatorsLow: Uint32Array;
  private readonly operatorsHigh: Uint32Array;
  private readonly ageBands: Uint8Array;
  private readonly sexes: Uint8Array;
  private readonly pairs: PairFactsColumn;

  constructor(
    patients: number,
    private readonly mostRecords: number,
  ) {
    this.firstRecords = new Int32Array(patients + 1);
    this.persons = new Int32Array(mostRecords);
    this.places = new Uint16Array(mostRecords);
    this.systems = new Uint16Array(mostRecords);
    this.operatorsLow = new Uint32Array(mostRecords);
    this.operatorsHigh = new Uint32Array(mostRecords);
    this.ageBands = new Uint8Array(mostRecords);
    this.sexes = new Uint8Array(mostRecords);
    this.pairs = new PairFactsColumn(patients);
  }

  /** Adds the next patient. Throws a RangeError beyond the number of records that was allowed for. */
  add({ registrations }: PatientRegistrations, { ageBand, sex }: PatientGroups): void {
    if (this.recordCount + registrations.length > this.mostRecords)
      throw new RangeError(`more than ${this.mostRecords} records`);
    for (const registration of registrations) {
      const record = this.recordCount;
      this.persons[record] = this.patientCount;
      this.places[record] = placeOf(registration.system.number, registration.planned.ordinal);
      this.systems[record] = registration.system.number;
      this.addOperators(record, registration);
      this.ageBands[record] = ageBand;
      this.sexes[record] = sex;
      this.recordCount += 1;
    }
    this.pairs.add(registrations);
    this.patientCount += 1;
    this.firstRecords[this.patientCount] = this.recordCount;
  }

  /** The number of the record at an address, if it stands. */
  numberOf(address: RecordAddress): number | undefined {
    if (!address || address.index >= this.patientCount) return undefined;
    const place = placeOf(address.system, address.ordinal);
    const to = this.firstRecords[address.index + 1] ?? 0;
    for (let record = this.firstRecords[address.index] ?? 0; record < to; record += 1)
      if (this.places[record] === place) return record;
    return undefined;
  }

  personOf(record: number): number {
    return this.persons[record] ?? 0;
  }

  attributes(names: Pick<RecordAttributes, 'systemNames' | 'ageBandNames'>): RecordAttributes {
    const { systems, operatorsLow, operatorsHigh, ageBands, sexes } = this;
    return {
      ...names,
      operatorNames,
      sexNames,
      systemOf: systems,
      operatorsLow,
      operatorsHigh,
      ageBandOf: ageBands,
      sexOf: sexes,
    };
  }

  /** Facts of pairs of one person; the scorer asks for no others. */
  pairFacts(): PairFacts {
    const factsOf = (a: number, b: number) => {
      const person = this.personOf(a);
      const first = this.firstRecords[person] ?? 0;
      const size = (this.firstRecords[person + 1] ?? 0) - first;
      return this.pairs.factsOf(person, { low: Math.min(a, b) - first, high: Math.max(a, b) - first, size });
    };
    return {
      differingFields: (a, b) => factsOf(a, b).differingFields,
      difficulty: { names: pairDifficulties, levelOf: (a, b) => factsOf(a, b).level },
    };
  }

  private addOperators(record: number, { mutations }: Registration): void {
    let low = 0;
    let high = 0;
    for (const { operator } of mutations) {
      const bit = bitOfOperator.get(operator) ?? 0;
      if (bit < 32) low |= 1 << bit;
      else high |= 1 << (bit - 32);
    }
    this.operatorsLow[record] = low;
    this.operatorsHigh[record] = high;
  }
}

function placeOf(system: number, ordinal: number): number {
  return (system << 8) | ordinal;
}
