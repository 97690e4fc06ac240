// Resources that print themselves write the very text of the resources that they stand for.

import type { SourceRecord } from '@synthward/contracts';
import fc from 'fast-check';
import { sampleLongitudinalRecord } from '../test/sample-longitudinal-record';
import { sampleCohort, sampleObservation, sampleRecord } from '../test/sample-record';
import { textOf } from '../test/text-of';
import { printableResources } from './printable-resources';
import { recordResources } from './record-resources';

function printed(record: SourceRecord): string[] {
  return printableResources(record, sampleCohort).map(textOf);
}

function mapped(record: SourceRecord): string[] {
  return recordResources(record, sampleCohort).map((resource) => JSON.stringify(resource));
}

const selfPrinting = (record: SourceRecord) =>
  printableResources(record, sampleCohort).filter((resource) => 'printTo' in resource);

test('a history is printed byte for byte as it is mapped, and what it has most of prints itself', () => {
  const record = sampleLongitudinalRecord();
  expect(printed(record)).toEqual(mapped(record));
  expect(printed(record)).toEqual(mapped(record)); // from pieces that were made before
  expect([...new Set(selfPrinting(record).map(({ resourceType }) => resourceType))]).toEqual([
    'Encounter',
    'ServiceRequest',
    'Specimen',
    'Observation',
    'DiagnosticReport',
    'MedicationRequest',
    'MedicationDispense',
    'Procedure',
    'Immunization',
    'DocumentReference',
    'Provenance',
  ]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('"', '\uE0000\uE000', '\uE0011\uE001'),
);
const anyDay = fc.constantFrom('2025-10-02', '2025-10-03', '2024-01-05');

test('what happens at visits is printed as it is mapped, with whatever the record leaves out', () => {
  const record = sampleLongitudinalRecord();
  const [encounter] = record.encounters;
  const [medication] = record.medications ?? [];
  const [procedure] = record.procedures ?? [];
  const [immunization] = record.immunizations ?? [];
  const [document] = record.documents;
  if (!encounter || !medication || !procedure || !immunization || !document)
    throw new Error('a sparse sample');
  const conditionID = fc.option(anyText);
  const at = { encounterID: fc.constant(encounter.id) };
  const changes = fc.record({
    language: fc.constantFrom('en', 'es', 'other'),
    deceasedDate: fc.constantFrom(null, '2025-10-02'),
    visit: fc.record({
      date: anyDay,
      reason: anyText,
      setting: fc.constantFrom('ambulatory', 'virtual', 'emergency', 'inpatient', undefined),
      conditionID,
      end: fc.constantFrom('2025-10-02T10:00:00Z', '2025-10-03T10:00:00Z'),
    }),
    medication: fc.record({
      ...at,
      id: fc.uuid(),
      conditionID,
      status: fc.constantFrom('active', 'completed', 'stopped'),
      endDate: fc.option(anyDay),
      stopReason: fc.option(anyText),
      dosage: anyText,
      asNeeded: fc.boolean(),
      dosesPerDay: fc.constantFrom(0, 0.5, 2),
      quantity: fc.nat(100),
      daysSupply: fc.nat(100),
      unit: fc.constantFrom('tablet', 'mL', 'Ö "'),
    }),
    procedure: fc.record({ ...at, id: anyText, conditionID, end: anyText }),
    immunization: fc.record({ ...at, id: anyText, lotNumber: anyText, dose: fc.nat(9) }),
    document: fc.record({
      ...at,
      id: anyText,
      date: anyDay,
      text: anyText,
      type: fc.constantFrom('encounter-summary', 'clinical-summary'),
    }),
  });
  fc.assert(
    fc.property(changes, ({ language, deceasedDate, visit, ...over }) => {
      const { setting, ...others } = visit;
      const { setting: _known, ...unsettled } = { ...encounter, ...others };
      const [, ...rest] = record.encounters;
      const changed: SourceRecord = {
        ...record,
        language,
        deceasedDate,
        encounters: [setting === undefined ? unsettled : { ...unsettled, setting }, ...rest],
        medications: [{ ...medication, ...over.medication }],
        procedures: [{ ...procedure, ...over.procedure }],
        immunizations: [{ ...immunization, ...over.immunization }],
        documents: [{ ...document, ...over.document }],
      };
      expect(printed(changed)).toEqual(mapped(changed));
    }),
    { numRuns: 300 },
  );
});

const entry = fc
  .record({
    code: fc.constantFrom('4548-4', '2345-7', '8867-4', '8480-6', '8462-4'),
    id: fc.string({ unit: 'binary', maxLength: 12 }),
    value: fc.oneof(fc.double(), fc.integer()),
    unit: fc.constantFrom('%', 'mg/dL', '{presence}', 'Ö"'),
    interpretation: fc.constantFrom('low', 'normal', 'high', null),
    at: fc.constantFrom(undefined, '2025-10-02T08:30:00Z', '2025-10-02T09:00:00Z'),
    date: fc.constantFrom('2025-10-02', '2025-10-03'),
    referenceRange: fc.constantFrom(undefined, null, { low: 1, high: 5.6 }, { low: 1, high: 6 }),
  })
  .map(({ code, at, referenceRange, ...over }) =>
    sampleObservation(code, {
      ...over,
      ...(at !== undefined && { at }),
      ...(referenceRange !== undefined && { referenceRange }),
    }),
  );

test('whatever is measured, under whatever circumstances, is printed as it is mapped', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 }), (observations) => {
      const record = sampleRecord({ observations });
      expect(printed(record)).toEqual(mapped(record));
    }),
    { numRuns: 500 },
  );
});

test('more forms of a code than are kept are printed as they are mapped', () => {
  const observations = Array.from({ length: 130 }, (_, i) =>
    sampleObservation('4548-4', { id: `${i}`, referenceRange: { low: 4, high: 5 + (i % 65) } }),
  );
  const record = sampleRecord({ observations });
  expect(printed(record)).toEqual(mapped(record));
});

test('a report under any ids, of any code and about any visit is printed as it is mapped', () => {
  const record = sampleLongitudinalRecord();
  const [report] = record.reports ?? [];
  const reports = fc.record({
    id: fc.uuid(),
    observationIDs: fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }),
    encounterID: fc.constantFrom(...record.encounters.map(({ id }) => id)),
    issued: fc.constantFrom('2025-10-02T08:30:00Z', '"Ö\uE0000\uE000'),
    code: fc.record({ system: fc.string(), code: fc.string(), display: fc.string({ unit: 'binary' }) }),
  });
  fc.assert(
    fc.property(fc.array(reports, { maxLength: 4 }), (over) => {
      if (!report) throw new Error('the sample has a report');
      const changed = { ...record, reports: over.map((each) => ({ ...report, ...each })) };
      expect(printed(changed)).toEqual(mapped(changed));
    }),
  );
});

test('a report of a visit that the record lacks is refused as the mapper refuses it', () => {
  const record = sampleLongitudinalRecord();
  const reports = (record.reports ?? []).map((report) => ({ ...report, encounterID: 'none' }));
  const refusal = new RangeError('the record has no encounter none');
  expect(() => printableResources({ ...record, reports }, sampleCohort)).toThrow(refusal);
  expect(() => recordResources({ ...record, reports }, sampleCohort)).toThrow(refusal);
});

test('a measurement without a kind is refused as the mapper refuses it', () => {
  const record = sampleRecord({ observations: [sampleObservation('0000-0')] });
  expect(() => printableResources(record, sampleCohort)).toThrow(
    new RangeError('LOINC 0000-0 has no kind of observation'),
  );
});
