// The truth for the scorer says what the truth pack says, record by record and pair by pair.

import type { CohortSpec } from '@synthward/contracts';
import { requirePlanOf, sampleSpec } from '../../../test/sample-spec';
import { createGenerator } from '../../generate/generator';
import { cohortMatchRecords } from '../baselines/cohort-records';
import { matchRecordOf } from '../baselines/match-record';
import { cohortTruthOf } from './cohort-truth';

const base = sampleSpec({ population: 150 });
const spec: CohortSpec = {
  ...base,
  asOf: '2027-03-01',
  hie: { ...base.hie, duplicateRate: 0.6, duplicateSpread: 'zipf', overlayRate: 0.1, mergeRate: 0.3 },
};
const generator = createGenerator(requirePlanOf(spec));
const truth = cohortTruthOf(generator);
const patients = Array.from({ length: spec.population }, (_, index) => generator.patientAt(index));
const records = patients.flatMap((patient) => patient.records);
const { attributes, pairFacts } = truth;

function numberOf(recordID: string): number {
  const number = truth.numberOf(recordID);
  if (number === undefined) throw new Error(`${recordID} has no number`);
  return number;
}

test('the records that stand are numbered without gaps, patient by patient, whoever overlaid them', () => {
  expect(truth.recordCount).toBe(records.length);
  expect(records.map(({ recordID }) => numberOf(recordID))).toEqual(records.map((_, number) => number));
  const persons = patients.flatMap((patient, index) => patient.records.map(() => index));
  expect(records.map((_, number) => truth.personOf(number))).toEqual(persons);
});

test('an id finds its record in upper case too, and an id of another cohort, or none, finds nothing', () => {
  const [record] = records;
  const other = createGenerator(requirePlanOf({ ...spec, seed: spec.seed + 1 })).patientAt(0).records[0];
  expect(truth.numberOf(record?.recordID.toUpperCase() ?? '')).toBe(0);
  expect(truth.numberOf(other?.recordID ?? '')).toBeUndefined();
  for (const text of ['', 'x', `${record?.recordID} `]) expect(truth.numberOf(text)).toBeUndefined();
});

test('an id of the seed whose record does not stand finds nothing', () => {
  const smaller = cohortTruthOf(createGenerator(requirePlanOf({ ...spec, population: 10 })));
  const beyond = patients[10]?.records[0];
  expect(smaller.numberOf(beyond?.recordID ?? '')).toBeUndefined();
});

test('each record has its system, its sex, its band of ages and the operators of its mutations', () => {
  for (const { records: own, planned, mutations } of patients) {
    for (const { recordID, sourceSystem } of own) {
      const number = numberOf(recordID);
      const band = spec.demographics.ageBands[attributes.ageBandOf[number] ?? -1];
      expect(attributes.systemNames[attributes.systemOf[number] ?? -1]).toBe(sourceSystem);
      expect(attributes.sexNames[attributes.sexOf[number] ?? -1]).toBe(planned.sexAtBirth);
      expect(planned.age).toBeGreaterThanOrEqual(band?.min ?? Number.NaN);
      expect(planned.age).toBeLessThanOrEqual(band?.max ?? Number.NaN);
      const shown = mutations.filter((mutation) => mutation.recordID === recordID);
      expect(operatorsOf(number)).toEqual(new Set(shown.map(({ operator }) => operator)));
    }
  }
});

function operatorsOf(number: number): Set<string> {
  const low = attributes.operatorsLow[number] ?? 0;
  const high = attributes.operatorsHigh[number] ?? 0;
  return new Set(
    attributes.operatorNames.filter((_, bit) => ((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1) === 1),
  );
}

test('each pair of one person has the differing fields and the difficulty of the truth pack, in either order', () => {
  const rows = patients.flatMap((patient) => patient.truth().pairs).filter(({ label }) => label === 'match');
  expect(rows.length).toBeGreaterThan(records.length);
  for (const { recordA, recordB, differingFields, difficulty } of rows) {
    const pair = [numberOf(recordA), numberOf(recordB)] as const;
    for (const [a, b] of [pair, pair.toReversed() as [number, number]]) {
      expect(pairFacts?.differingFields?.(a, b)).toBe(differingFields.length);
      expect(pairFacts?.difficulty?.names[pairFacts.difficulty.levelOf(a, b)]).toBe(difficulty);
    }
  }
});

test('the baselines are shown the records of the feed, by the numbers of the truth', () => {
  expect(cohortMatchRecords(generator)).toEqual(
    records.map((record) => matchRecordOf(record, numberOf(record.recordID))),
  );
});
