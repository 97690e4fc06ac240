import type { EncounterEntry, MedicationEntry, ObservationEntry } from '@synthward/contracts';
import { keyedStream, toEpochDay } from '@synthward/kernel';
import { conditionCatalogue } from '../../clinical';
import type { Chart } from './chart';
import { chartSummary } from './chart-summary';
import { visitNote } from './visit-note';

const hypertension = conditionCatalogue.get('hypertension');

function visit(id: string, date: string, rest: Partial<EncounterEntry> = {}): EncounterEntry {
  const type = { system: 'http://snomed.info/sct', code: '390906007', display: 'Follow-up encounter' };
  return { id, type, date, reason: 'Follow-up', setting: 'ambulatory', conditionID: null, ...rest };
}

function order(encounterID: string, startDate: string, endDate: string | null): MedicationEntry {
  return {
    id: `${encounterID} losartan`,
    encounterID,
    code: { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '979492', display: 'Losartan' },
    status: endDate === null ? 'active' : 'completed',
    startDate,
    endDate,
    conditionID: null,
    dosage: 'Take 1 tablet by mouth once daily.',
    route: 'oral',
    dosesPerDay: 1,
    asNeeded: false,
    quantity: 90,
    unit: 'tablet',
    daysSupply: 90,
    refills: 3,
    stopReason: null,
  };
}

function heartRate(encounterID: string, date: string, value: number): ObservationEntry {
  const code = { system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' };
  return {
    id: `${encounterID} rate`,
    encounterID,
    code,
    date,
    value,
    unit: '/min',
    interpretation: 'normal',
  };
}

const [first, second, third] = [
  visit('first', '2024-03-01'),
  visit('second', '2025-02-20'),
  visit('third', '2025-09-01', { setting: 'virtual', conditionID: 'problem' }),
];

const chart: Chart = {
  sourceSystem: 'clinic',
  givenName: 'Ava',
  familyName: 'Garcia',
  suffix: null,
  sexAtBirth: 'female',
  birthDate: '1974-01-01',
  birthDay: toEpochDay({ year: 1974, month: 1, day: 1 }),
  conditions: [
    {
      id: 'problem',
      name: 'hypertension',
      display: 'Essential hypertension',
      codings: [],
      onsetDate: '2011-04-09',
      recordedDate: '2024-03-01',
      encounterID: 'first',
    },
  ],
  encounters: [first, second, third],
  observations: [heartRate('first', '2024-03-01', 71), heartRate('second', '2025-02-20', 74)],
  reports: [],
  medications: [order('first', '2024-03-01', '2025-02-20'), order('second', '2025-02-20', null)],
  procedures: [],
  immunizations: [],
  allergies: [],
  socialHistory: [],
  carePlans: [],
  goals: [],
  coverages: [],
  claims: [],
  definitions: new Map(hypertension ? [['hypertension', hypertension]] : []),
};

const noteOf = (at: EncounterEntry) => visitNote(chart, at, keyedStream('words', 1));

test('a first prescription is new; the next one renews it, and it is current at that visit', () => {
  expect(noteOf(first)).toContain('Prescribed: Losartan.');
  expect(noteOf(first)).not.toContain('CURRENT MEDICATIONS');
  expect(noteOf(second)).toContain('Renewed: Losartan.');
  expect(noteOf(second)).toContain('CURRENT MEDICATIONS\nLosartan. Take 1 tablet by mouth once daily.');
});

test('by video nothing is examined or measured, and nothing is said of ranges', () => {
  const note = noteOf(third);
  expect(note).toContain('clinic, by video');
  expect(note).not.toContain('FINDINGS');
  expect(note).not.toContain('out of range');
  expect(note).toContain('ASSESSMENT AND PLAN');
});

test('latest results bear the dates of their days', () => {
  const { observations } = chart;
  const weight = {
    ...heartRate('first', '2024-03-01', 70),
    code: { system: 'http://loinc.org', code: '29463-7', display: 'Body weight' },
    unit: 'kg',
  };
  expect(chartSummary({ ...chart, observations: [...observations, weight] }, '2025-09-01')).toContain(
    'LATEST RESULTS\n2025-02-20: heart rate 74/min.\n2024-03-01: weight 70 kg.',
  );
});
