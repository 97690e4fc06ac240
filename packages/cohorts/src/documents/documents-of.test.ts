import type { ConditionEntry, ObservationEntry } from '@synthward/contracts';
import { keyedStream, toEpochDay } from '@synthward/kernel';
import { documentsOf } from './documents-of';
import { encounterSummary } from './encounter-summary';
import type { NoteFacts } from './note-facts';

const checkUp = { system: 'http://snomed.info/sct', code: '185349003', display: 'Encounter for check up' };
const followUp = { system: 'http://snomed.info/sct', code: '390906007', display: 'Follow-up encounter' };

function observation(code: string, value: number, rest: Partial<ObservationEntry>): ObservationEntry {
  return {
    id: code,
    encounterID: 'second',
    code: { system: 'http://loinc.org', code, display: code },
    date: '2025-10-02',
    value,
    unit: 'mm[Hg]',
    interpretation: 'normal',
    ...rest,
  };
}

const hypertension: ConditionEntry = {
  id: 'problem',
  name: 'hypertension',
  display: 'Essential hypertension',
  codings: [],
  onsetDate: '2011-04-09',
  recordedDate: '2025-08-01',
  encounterID: 'first',
};

const facts: NoteFacts = {
  sourceSystem: 'county-provider',
  givenName: 'Ava',
  familyName: 'Garcia',
  suffix: null,
  sexAtBirth: 'female',
  birthDate: '1974-01-01',
  birthDay: toEpochDay({ year: 1974, month: 1, day: 1 }),
  conditions: [hypertension],
  observations: [
    observation('4548-4', 7.4, {
      encounterID: 'first',
      date: '2025-08-01',
      unit: '%',
      interpretation: 'high',
    }),
    observation('8480-6', 134, { interpretation: 'high' }),
    observation('8462-4', 78, {}),
  ],
  visits: [
    {
      day: toEpochDay({ year: 2025, month: 8, day: 1 }),
      entry: { id: 'first', type: checkUp, date: '2025-08-01', reason: 'General check up' },
    },
    {
      day: toEpochDay({ year: 2025, month: 10, day: 2 }),
      entry: {
        id: 'second',
        type: followUp,
        date: '2025-10-02',
        reason: 'Follow-up: Essential hypertension',
      },
    },
  ],
};

const key = { seed: 1, index: 2, system: 'county-provider', ordinal: 0 };

test('both documents belong to the latest encounter and say what the data say', () => {
  const documents = documentsOf(facts, key, 0);
  expect(documents.map(({ type }) => type)).toEqual(['encounter-summary', 'clinical-summary']);
  for (const { text, date, encounterID } of documents) {
    expect({ date, encounterID }).toEqual({ date: '2025-10-02', encounterID: 'second' });
    for (const phrase of [
      'Ava Garcia',
      'Essential hypertension (since 2011-04-09)',
      'blood pressure 134/78 mm Hg (high)',
      'hemoglobin A1c 7.4% (high)',
      '2025-10-02',
    ]) {
      expect(text).toContain(phrase);
    }
  }
  expect(documents[0]?.text).toContain('51-year-old woman');
  expect(documents[1]?.text).toContain('born 1974-01-01');
});

test('every wording of the encounter summary names the patient, the reason and what is out of range', () => {
  const texts = Array.from({ length: 200 }, (_, i) => encounterSummary(facts, keyedStream('words', i)));
  expect(new Set(texts).size).toBeGreaterThan(50);
  for (const text of texts) {
    expect(text).toContain('Ava Garcia');
    expect(text).toContain('Follow-up: Essential hypertension');
    expect(text).toMatch(/: hemoglobin A1c, systolic blood pressure\./);
  }
});

test('a note without problems or values says so', () => {
  const empty: NoteFacts = { ...facts, conditions: [], observations: [], visits: [facts.visits[0]] };
  const [note, summary] = documentsOf(empty, key, 0);
  expect(note?.text).toContain('Nothing was measured at this visit.');
  expect(summary?.text).toContain('Problem list: none. No values are on record.');
});

test('ages are said as people say them', () => {
  const born = (year: number) => ({ ...facts, birthDay: toEpochDay({ year, month: 1, day: 1 }) });
  const note = (year: number) =>
    encounterSummary({ ...born(year), sexAtBirth: 'male' }, keyedStream('words', 3));
  expect(note(1940)).toMatch(/an 85-year-old man/);
  expect(note(2014)).toMatch(/an 11-year-old boy/);
  expect(note(2025)).toMatch(/an infant boy/);
  expect(note(1950)).toMatch(/a 75-year-old man/);
});
