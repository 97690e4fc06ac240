// In every format, what a job delivers of a patient is what that patient is, generated alone.

import { createGenerator, partCount, previewOf } from '@synthward/cohorts';
import type { PatientTruth, SourceRecord, TruthFile } from '@synthward/contracts';
import { truthFiles } from '@synthward/contracts';
import { jsonContent, ndjsonContent } from '@synthward/exporters';
import { feedSourceOf, renderPart, requirePlan } from '@synthward/services';

const plan = requirePlan({
  name: 'random-access',
  population: 1150,
  seed: 20_260_101,
  asOf: '2026-09-30',
  people: { twinRate: 0.1, lookAlikeRate: 0.05, juniorRate: 0.5, deceasedRate: 0.05 },
  conditions: [{ name: 'asthma', prevalence: 0.1 }],
  hie: {
    sourceSystems: ['clinic', 'claims-feed'],
    profiles: { 'claims-feed': { basedOn: 'claims-feed', coverage: 0.7 } },
    duplicateRate: 0.4,
    duplicateSpread: 'zipf',
    addressDriftRate: 0.2,
    missingPhoneRate: 0.1,
    overlayRate: 0.1,
    mergeRate: 0.4,
  },
  exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
});

const parts = Array.from({ length: partCount(plan.spec) }, (_, part) => renderPart(feedSourceOf(plan), part));

/** From both parts, the ends of each among them. */
const indices = [0, 1, 137, 500, 998, 999, 1000, 1001, 1149];

/** The patient from a generator that has generated nobody else. */
function alone(index: number) {
  const patient = createGenerator(plan).patientAt(index);
  return { ...patient, told: patient.truth() };
}

function textOf(content: Iterable<Uint8Array>): string {
  return Buffer.concat([...content]).toString();
}

function partOf(index: number) {
  const part = parts[Math.floor(index / 1000)];
  if (!part) throw new Error(`no part holds ${index}`);
  return part;
}

test('each of its records is a line of the ndjson artifact, and no other line bears one of their ids', () => {
  const lines = parts.map((part) => new Set(textOf(ndjsonContent(part.records())).trimEnd().split('\n')));
  for (const index of indices) {
    const own = alone(index).records;
    const part = [...(lines[Math.floor(index / 1000)] ?? [])];
    for (const record of own) {
      const found = part.filter((line) => line.includes(`"recordID":"${record.recordID}"`));
      expect(found).toEqual([JSON.stringify(record)]);
    }
  }
});

test('its records and its summary are in the json artifact', () => {
  for (const index of indices) {
    const { records, range, summaries } = partOf(index);
    const text = textOf(
      jsonContent({
        spec: plan.spec,
        preview: previewOf(plan),
        part: {
          number: 1,
          of: parts.length,
          firstPatient: range.from + 1,
          lastPatient: range.to,
        },
        patients: records(),
        patientSummaries: summaries,
      }),
    );
    const document: { patients: SourceRecord[]; patientSummaries: string[] } = JSON.parse(text);
    const { records: own, summary } = alone(index);
    const ids = new Set(own.map(({ recordID }) => recordID));
    const found = document.patients.filter(({ recordID }) => ids.has(recordID));
    const inOrder = (some: readonly SourceRecord[]) =>
      some.map((record) => JSON.stringify(record)).toSorted();
    expect(inOrder(found)).toEqual(inOrder(own));
    expect(document.patientSummaries[index - range.from]).toBe(summary);
  }
});

test.each(truthFiles)('its rows follow each other in the %s of the answer key', (file: TruthFile) => {
  const texts = parts.map((part) => textOf(ndjsonContent(part.truth.get(file)?.inOrder((i) => i) ?? [])));
  for (const index of indices) {
    const told: PatientTruth = alone(index).told;
    const rows = told[file].map((row) => `${JSON.stringify(row)}\n`).join('');
    expect(texts[Math.floor(index / 1000)]).toContain(rows);
  }
  const rowCount = texts.join('').split('\n').length - 1;
  expect(rowCount).toBe(parts.reduce((sum, part) => sum + (part.truth.get(file)?.length ?? 0), 0));
  expect(rowCount).toBeGreaterThan(0);
});

describe('of histories', () => {
  const histories = requirePlan({
    ...plan.spec,
    name: 'histories',
    population: 113,
    clinical: { background: 'population', detail: 'longitudinal', yearsOfHistory: 3, claims: true },
    exports: { formats: ['ndjson'], truth: false },
  });

  test('each record is a line of the ndjson artifact', () => {
    const lines = Array.from({ length: partCount(histories.spec) }, (_, part) =>
      textOf(ndjsonContent(renderPart(feedSourceOf(histories), part).records()))
        .trimEnd()
        .split('\n'),
    ).flat();
    const printed = new Set(lines);
    for (const index of [0, 57, 99, 100, 112]) {
      const { records } = createGenerator(histories).patientAt(index);
      expect(records.filter((record) => !printed.has(JSON.stringify(record)))).toEqual([]);
    }
    expect(printed.size).toBe(lines.length);
  });
});
