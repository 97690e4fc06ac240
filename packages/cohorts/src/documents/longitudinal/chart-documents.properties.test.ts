// The notes of longitudinal records say what the record itself says, and nothing else.

import type { ClinicalDocument, SourceRecord } from '@synthward/contracts';
import { someCohorts } from '../../../test/longitudinal-cohorts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 12);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);
const records = someCohorts(RUNS, { most: 5, seed }).flatMap((cohort) =>
  cohort.flatMap((patient) => patient.records),
);

const UNITS =
  'mm Hg|mg/dL|mmol/L|g/dL|kg/m2|kg|cm|/min|°C|thousand/uL|million/uL|U/L|fL|pg/mL|pg|mIU/L|ng/dL|ng/L|mg/L|mg/g|%';
const MEASURED = new RegExp(`(?:(\\d+(?:\\.\\d+)?)/)?(\\d+(?:\\.\\d+)?) ?(?:${UNITS})(?= \\(|[,.;]|$)`, 'gm');
const SECTIONS_OF_VALUES = /^(?:FINDINGS|LATEST RESULTS)\n((?:.+\n?)*)/gm;

/** Every number with a unit in the sections that hold measured values. */
function valuesIn({ text }: ClinicalDocument): string[] {
  const sections = [...text.matchAll(SECTIONS_OF_VALUES)].map(([, lines = '']) => lines).join('\n');
  return [...sections.matchAll(MEASURED)].flatMap(([, systolic, value = '']) =>
    systolic === undefined ? [value] : [systolic, value],
  );
}

test('every number with a unit in a note was measured at its visit, and in a summary in the record', () => {
  let found = 0;
  for (const { documents, observations } of records) {
    for (const document of documents) {
      const isNote = document.type === 'encounter-summary';
      const known = new Set(
        observations
          .filter(({ encounterID }) => !isNote || encounterID === document.encounterID)
          .map(({ value }) => String(value)),
      );
      const values = valuesIn(document);
      found += values.length;
      expect(values.filter((value) => !known.has(value))).toEqual([]);
    }
  }
  expect(found).toBeGreaterThan(RUNS * 10);
});

test('every date in a note is one of the record, and none is after the visit', () => {
  for (const record of records) {
    const known = new Set(JSON.stringify({ ...record, documents: [] }).match(/\d{4}-\d\d-\d\d/g));
    for (const { text, date, type } of record.documents) {
      const dates = text.match(/\d{4}-\d\d-\d\d/g) ?? [];
      expect(dates.filter((day) => !known.has(day))).toEqual([]);
      if (type === 'encounter-summary')
        expect(dates.filter((day) => day > date && day !== record.birthDate)).toEqual([]);
    }
  }
});

test('there is a note for each visit of the last year, and one summary, of the latest visit', () => {
  for (const { documents, encounters } of records) {
    const noted = new Set(documents.map(({ encounterID }) => encounterID));
    const latest = encounters.at(-1);
    const summaries = documents.filter(({ type }) => type === 'clinical-summary');
    expect(summaries.map(({ encounterID, date }) => [encounterID, date])).toEqual([
      [latest?.id, latest?.date],
    ]);
    expect(documents).toHaveLength(noted.size + 1);
    const recent = encounters.filter(
      ({ date }) => Date.parse(latest?.date ?? '') - Date.parse(date) <= YEAR_MS,
    );
    expect([...noted]).toEqual(recent.map(({ id }) => id));
  }
});

const YEAR_MS = 365 * 86_400_000;

/** What says who somebody is, beside name and birth date. */
function secretsOf({ ssn, mrn, phone, email, address, recordID }: SourceRecord): string[] {
  return [ssn, mrn, phone, email, address.line, recordID].filter((text) => text !== null);
}

test('no note holds an identifier but name and birth date, an empty section or a word of the program', () => {
  for (const record of records) {
    const { givenName, familyName, birthDate, documents } = record;
    for (const { text } of documents) {
      expect(secretsOf(record).filter((secret) => text.includes(secret))).toEqual([]);
      expect(text).toContain(`${givenName} ${familyName}`);
      expect(text).toContain(`born ${birthDate}`);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}|\.\.|\n\n\n| ,| \.|\n$/);
    }
  }
});

test('no line stands twice in a section of a note', () => {
  for (const { documents } of records) {
    for (const { text } of documents) {
      for (const section of text.split('\n\n')) {
        const lines = section.split('\n');
        expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
      }
    }
  }
});
