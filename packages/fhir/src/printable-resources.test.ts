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
    'ServiceRequest',
    'Specimen',
    'Observation',
    'DiagnosticReport',
    'Provenance',
  ]);
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
