// A source record of a longitudinal cohort with something in every list.

import type { Coding, EncounterEntry, ObservationEntry, SourceRecord } from '@synthward/contracts';
import { FIRST_NPI, SECOND_NPI } from './sample-directory';
import { sampleRecord } from './sample-record';

/** Ids of entries, by what they are. */
export const ids = {
  wellness: id('e1'),
  virtual: id('e2'),
  emergency: id('e3'),
  stay: id('e4'),
  diabetes: id('c1'),
  sinusitis: id('c2'),
  report: id('d1'),
  a1c: id('b1'),
  nitrite: id('b2'),
  medication: id('a1'),
  asNeeded: id('a2'),
  procedure: id('f1'),
  immunization: id('91'),
  allergy: id('92'),
  smoking: id('93'),
  alcohol: id('94'),
  pregnancy: id('9b'),
  carePlan: id('95'),
  pastPlan: id('96'),
  goal: id('97'),
  pastGoal: id('98'),
  ownCoverage: id('99'),
  parentsCoverage: id('9a'),
} as const;

function id(start: string): string {
  return `${start}0a1b2c-3d4e-8f50-a162-${start}8394a5b6c7`;
}

const snomed = (code: string, display: string): Coding => ({
  system: 'http://snomed.info/sct',
  code,
  display,
});
const loinc = (code: string, display: string): Coding => ({ system: 'http://loinc.org', code, display });
const rxnorm = (code: string, display: string): Coding => ({
  system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  code,
  display,
});

const visits: readonly EncounterEntry[] = [
  {
    id: ids.wellness,
    type: snomed('185349003', 'Encounter for check up'),
    date: '2024-03-02',
    reason: 'Check-up',
    setting: 'ambulatory',
    start: '2024-03-02T14:05:00Z',
    end: '2024-03-02T14:35:00Z',
    npi: SECOND_NPI,
    conditionID: null,
  },
  {
    id: ids.virtual,
    type: snomed('448337001', 'Telemedicine consultation with patient'),
    date: '2024-05-06',
    reason: 'Viral sinusitis',
    setting: 'virtual',
    start: '2024-05-06T09:00:00Z',
    end: '2024-05-06T09:15:00Z',
    npi: FIRST_NPI,
    conditionID: ids.sinusitis,
  },
  {
    id: ids.emergency,
    type: snomed('50849002', 'Emergency room admission'),
    date: '2024-09-10',
    reason: 'Diabetes mellitus type 2',
    setting: 'emergency',
    start: '2024-09-10T22:10:00Z',
    end: '2024-09-11T01:40:00Z',
    npi: FIRST_NPI,
    conditionID: ids.diabetes,
  },
  {
    id: ids.stay,
    type: snomed('32485007', 'Hospital admission'),
    date: '2024-09-11',
    reason: 'Diabetes mellitus type 2',
    setting: 'inpatient',
    start: '2024-09-11T02:00:00Z',
    end: '2024-09-14T10:30:00Z',
    npi: SECOND_NPI,
    conditionID: ids.diabetes,
  },
];

/** Every kind of measurement but those of a report, each at the check-up. */
const measurements: readonly ObservationEntry[] = (
  [
    ['8480-6', 134, 'mm[Hg]'],
    ['8462-4', 78, 'mm[Hg]'],
    ['8867-4', 71, '/min'],
    ['9279-1', 14, '/min'],
    ['8310-5', 36.8, 'Cel'],
    ['59408-5', 98, '%'],
    ['8302-2', 165.5, 'cm'],
    ['29463-7', 71.2, 'kg'],
    ['39156-5', 26, 'kg/m2'],
    ['59576-9', 61, '%'],
    ['9843-4', 45.5, 'cm'],
    ['44261-6', 4, '{score}'],
    ['19926-5', 81, '%'],
    ['10230-1', 60, '%'],
  ] as const
).map(([code, value, unit], place) => ({
  id: id(`${10 + place}`),
  encounterID: ids.wellness,
  code: loinc(code, `display of ${code}`),
  date: '2024-03-02',
  at: '2024-03-02T14:10:00Z',
  value,
  unit,
  interpretation: null,
  referenceRange: null,
}));

const results: readonly ObservationEntry[] = [
  {
    id: ids.a1c,
    encounterID: ids.stay,
    code: loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'),
    date: '2024-09-11',
    at: '2024-09-11T02:20:00Z',
    value: 8.4,
    unit: '%',
    interpretation: 'high',
    referenceRange: { low: 4, high: 5.6 },
  },
  {
    id: ids.nitrite,
    encounterID: ids.stay,
    code: loinc('5802-4', 'Nitrite [Presence] in Urine by Test strip'),
    date: '2024-09-11',
    at: '2024-09-11T02:20:00Z',
    value: 0,
    unit: '{presence}',
    interpretation: null,
    referenceRange: null,
  },
];

/** The record with some members replaced. */
export function sampleLongitudinalRecord(changes: Partial<SourceRecord> = {}): SourceRecord {
  return { ...record, ...changes };
}

const [diabetes] = sampleRecord().conditions;
if (!diabetes) throw new Error('the sample record has no condition');

const record: SourceRecord = {
  ...sampleRecord(),
  registeredDate: '2024-09-11',
  conditions: [
    {
      ...diabetes,
      id: ids.diabetes,
      recordedDate: '2024-03-02',
      encounterID: ids.wellness,
      abatementDate: null,
    },
    {
      id: ids.sinusitis,
      name: 'viral-sinusitis',
      display: 'Viral sinusitis',
      codings: [
        snomed('444814009', 'Viral sinusitis'),
        { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'J01.90', display: 'Viral sinusitis' },
      ],
      onsetDate: '2024-05-01',
      recordedDate: '2024-05-06',
      encounterID: ids.virtual,
      abatementDate: '2024-05-20',
    },
  ],
  encounters: visits,
  observations: [...measurements, ...results],
  documents: [
    {
      id: id('3f'),
      type: 'encounter-summary',
      date: '2024-03-02',
      encounterID: ids.wellness,
      text: 'Ava Núñez came for a check-up.',
    },
  ],
  reports: [
    {
      id: ids.report,
      encounterID: ids.stay,
      code: loinc('51990-0', 'Basic metabolic panel - Blood'),
      specimen: 'blood',
      collected: '2024-09-11T02:20:00Z',
      issued: '2024-09-11T05:50:00Z',
      observationIDs: [ids.a1c, ids.nitrite],
    },
  ],
  medications: [
    {
      id: ids.medication,
      encounterID: ids.wellness,
      code: rxnorm('860975', '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet'),
      status: 'stopped',
      startDate: '2024-03-02',
      endDate: '2024-09-11',
      conditionID: ids.diabetes,
      dosage: 'Take one tablet by mouth twice a day.',
      route: 'oral',
      dosesPerDay: 2,
      asNeeded: false,
      quantity: 60,
      unit: 'tablet',
      daysSupply: 30,
      refills: 5,
      stopReason: 'Not enough effect',
    },
    {
      id: ids.asNeeded,
      encounterID: ids.stay,
      code: rxnorm('351109', 'budesonide 0.25 MG/ML Inhalation Suspension'),
      status: 'active',
      startDate: '2024-09-11',
      endDate: null,
      conditionID: null,
      dosage: 'Inhale when needed.',
      route: 'inhalation',
      dosesPerDay: 0,
      asNeeded: true,
      quantity: 60,
      unit: 'mL',
      daysSupply: 30,
      refills: 0,
      stopReason: null,
    },
  ],
  procedures: [
    {
      id: ids.procedure,
      encounterID: ids.stay,
      code: snomed('268400002', '12 lead electrocardiogram'),
      start: '2024-09-11T03:00:00Z',
      end: '2024-09-11T03:15:00Z',
      conditionID: ids.diabetes,
    },
  ],
  immunizations: [
    {
      id: ids.immunization,
      encounterID: ids.wellness,
      code: {
        system: 'http://hl7.org/fhir/sid/cvx',
        code: '140',
        display: 'Influenza, split virus, trivalent, PF',
      },
      date: '2024-03-02',
      lotNumber: 'L2403',
      dose: 2,
    },
  ],
  allergies: [
    {
      id: ids.allergy,
      encounterID: ids.wellness,
      code: snomed('762952008', 'Peanut'),
      category: 'food',
      criticality: 'high',
      status: 'active',
      onsetDate: '1980-01-01',
      recordedDate: '2024-03-02',
      manifestation: snomed('126485001', 'Urticaria'),
      severity: 'moderate',
    },
  ],
  socialHistory: [
    {
      id: ids.smoking,
      encounterID: ids.wellness,
      code: loinc('72166-2', 'Tobacco smoking status'),
      date: '2024-03-02',
      value: snomed('266919005', 'Never smoked tobacco'),
    },
    {
      id: ids.alcohol,
      encounterID: ids.wellness,
      code: loinc('11331-6', 'History of Alcohol use'),
      date: '2024-03-02',
      value: snomed('105542008', 'Current non-drinker of alcohol'),
    },
    {
      id: ids.pregnancy,
      encounterID: ids.wellness,
      code: loinc('82810-3', 'Pregnancy status'),
      date: '2024-03-02',
      value: snomed('77386006', 'Pregnant'),
    },
  ],
  carePlans: [
    {
      id: ids.carePlan,
      encounterID: ids.wellness,
      conditionID: ids.diabetes,
      title: 'Diabetes care plan',
      status: 'active',
      startDate: '2024-03-02',
      endDate: null,
      activities: ['Diabetic diet', 'Exercise'],
      goalIDs: [ids.goal],
    },
    {
      id: ids.pastPlan,
      encounterID: ids.virtual,
      conditionID: ids.sinusitis,
      title: 'Rest',
      status: 'completed',
      startDate: '2024-05-06',
      endDate: '2024-05-20',
      activities: ['Rest'],
      goalIDs: [ids.pastGoal],
    },
  ],
  goals: [
    {
      id: ids.goal,
      encounterID: ids.wellness,
      conditionID: ids.diabetes,
      text: 'Hemoglobin A1c below 7 %',
      status: 'active',
      startDate: '2024-03-02',
      dueDate: '2025-03-02',
      target: {
        code: loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'),
        comparator: '<',
        value: 7,
        unit: '%',
      },
    },
    {
      id: ids.pastGoal,
      encounterID: ids.virtual,
      conditionID: ids.sinusitis,
      text: 'Body temperature below 37.5 Cel',
      status: 'completed',
      startDate: '2024-05-06',
      dueDate: '2024-06-06',
      target: { code: loinc('8310-5', 'Body temperature'), comparator: '<', value: 37.5, unit: 'Cel' },
    },
  ],
  coverages: [
    {
      id: ids.parentsCoverage,
      payer: 'commercial',
      planName: 'Silver PPO',
      groupNumber: 'G-1001',
      memberID: 'M123456',
      relationship: 'child',
      startDate: '2020-01-01',
      endDate: '2023-12-31',
    },
    {
      id: ids.ownCoverage,
      payer: 'medicaid',
      planName: 'Apple plan',
      groupNumber: 'G-2002',
      memberID: 'M654321',
      relationship: 'self',
      startDate: '2024-01-01',
      endDate: null,
    },
  ],
  claims: [],
};
