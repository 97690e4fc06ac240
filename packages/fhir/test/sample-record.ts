// A source record with something of everything.

import type { ObservationEntry, SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from '../src/fhir-cohort';
import { sampleDirectory } from './sample-directory';

/** The cohort that the record is of. */
export const sampleCohort: FhirCohort = {
  name: 'sample',
  seed: 7,
  referenceDate: '2026-01-01',
  directories: [sampleDirectory('county-provider'), sampleDirectory('clinic')],
};

/** Ids of the record's two visits. */
export const FIRST_VISIT = '5d0a2c1e-7b34-8f11-9a10-3c5e7f901b2d';
export const LAST_VISIT = '6e1b3d2f-8c45-8a22-8b21-4d6f8a012c3e';

/** A measurement at the last visit. */
export function sampleObservation(code: string, changes: Partial<ObservationEntry> = {}): ObservationEntry {
  return {
    id: `00000000-0000-8000-8000-${code.replace('-', '').padStart(12, '0')}`,
    encounterID: LAST_VISIT,
    code: { system: 'http://loinc.org', code, display: `display of ${code}` },
    date: '2025-10-02',
    value: 134,
    unit: 'mm[Hg]',
    interpretation: 'high',
    ...changes,
  };
}

/** The record with some members replaced. */
export function sampleRecord(changes: Partial<SourceRecord> = {}): SourceRecord {
  return { ...record, ...changes };
}

const record: SourceRecord = {
  sourceSystem: 'county-provider',
  recordID: '0b9f4a7e-3c21-8d05-9e44-a1b2c3d4e5f6',
  mrn: '48210937',
  mergedInto: null,
  registeredDate: '2025-10-02',
  ssn: '987-65-4321',
  givenName: 'Ava',
  middleName: 'Marie',
  familyName: 'Núñez',
  suffix: 'Jr',
  birthDate: '1974-03-05',
  deceasedDate: null,
  sexAtBirth: 'female',
  language: 'es',
  race: 'white',
  ethnicity: 'hispanic-or-latino',
  payer: 'commercial',
  address: {
    line: '1204 Alder Street',
    city: 'Vancouver',
    state: 'Washington',
    postalCode: '98660',
    country: 'US',
  },
  phone: '360-555-0142',
  email: 'ava.nunez@example.com',
  conditions: [
    {
      id: '1c8e5b3a-2d41-8e67-a5c9-b7d8e9f0a1b2',
      name: 'diabetes-type-2',
      display: 'Diabetes mellitus type 2',
      codings: [
        { system: 'http://snomed.info/sct', code: '44054006', display: 'Diabetes mellitus type 2' },
        {
          system: 'http://hl7.org/fhir/sid/icd-10-cm',
          code: 'E11.9',
          display: 'Diabetes mellitus type 2',
        },
      ],
      onsetDate: '2014-06-30',
      recordedDate: '2025-08-01',
      encounterID: FIRST_VISIT,
    },
  ],
  encounters: [
    {
      id: FIRST_VISIT,
      type: { system: 'http://snomed.info/sct', code: '50849002', display: 'Emergency room admission' },
      date: '2025-08-01',
      reason: 'Diabetes mellitus type 2',
    },
    {
      id: LAST_VISIT,
      type: { system: 'http://snomed.info/sct', code: '390906007', display: 'Follow-up encounter' },
      date: '2025-10-02',
      reason: 'Follow-up: Diabetes mellitus type 2',
    },
  ],
  observations: [
    sampleObservation('4548-4', { encounterID: FIRST_VISIT, date: '2025-08-01', value: 7.4, unit: '%' }),
    sampleObservation('8480-6'),
    sampleObservation('8462-4', { value: 78, interpretation: 'normal' }),
    sampleObservation('8867-4', { value: 71, unit: '/min', interpretation: null }),
  ],
  documents: [
    {
      id: '2d9f6c4b-3e52-8f78-b6da-c8e9f0a1b2c3',
      type: 'encounter-summary',
      date: '2025-10-02',
      encounterID: LAST_VISIT,
      text: 'Ava Núñez came for a follow-up.',
    },
    {
      id: '3eaf7d5c-4f63-8a89-87eb-d9faa1b2c3d4',
      type: 'clinical-summary',
      date: '2025-10-02',
      encounterID: LAST_VISIT,
      text: 'Clinical summary of Ava Núñez.',
    },
  ],
};
