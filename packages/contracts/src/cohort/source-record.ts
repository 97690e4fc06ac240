// The wire schema of a source record; the engine's own type stands in records.ts, and both are one type.

import { z } from 'zod';
import { mayBeAbsent } from '../may-be-absent';
import { codingSchema, encounterDetails, instant, isoDate, longitudinalEntries } from './longitudinal-schema';
import type { SourceRecord } from './records';

const addressSchema = z
  .object({
    line: z.string(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.literal('US'),
  })
  .meta({ id: 'PostalAddress' });

const conditionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    display: z.string(),
    codings: z.array(codingSchema).meta({ description: 'SNOMED CT first, then ICD-10-CM.' }),
    onsetDate: isoDate,
    recordedDate: isoDate,
    encounterID: z.string(),
    abatementDate: mayBeAbsent(isoDate.nullable()),
  })
  .meta({ id: 'ConditionEntry' });

const encounterSchema = z
  .object({
    id: z.string(),
    type: codingSchema,
    date: isoDate,
    reason: z.string(),
    ...encounterDetails,
  })
  .meta({ id: 'EncounterEntry' });

const observationSchema = z
  .object({
    id: z.string(),
    encounterID: z.string(),
    code: codingSchema,
    date: isoDate,
    value: z.number(),
    unit: z.string().meta({ description: 'UCUM.' }),
    interpretation: z.enum(['low', 'normal', 'high']).nullable(),
    at: mayBeAbsent(instant),
    referenceRange: mayBeAbsent(z.object({ low: z.number(), high: z.number() }).nullable()),
  })
  .meta({ id: 'ObservationEntry' });

const documentSchema = z
  .object({
    id: z.string(),
    type: z.enum(['encounter-summary', 'clinical-summary']),
    date: isoDate,
    encounterID: z.string(),
    text: z.string(),
  })
  .meta({ id: 'ClinicalDocument' });

export const sourceRecordSchema = z
  .object({
    sourceSystem: z.string(),
    recordID: z.uuid(),
    mrn: z.string(),
    mergedInto: z.string().nullable().meta({ description: 'The mrn of the record that replaced this one.' }),
    registeredDate: isoDate.meta({ description: 'When the system last registered the details.' }),
    ssn: z.string().nullable().meta({ description: 'From ranges that were never issued.' }),
    givenName: z.string(),
    middleName: z.string().nullable(),
    familyName: z.string(),
    suffix: z.string().nullable(),
    birthDate: isoDate,
    sexAtBirth: z.enum(['female', 'male']),
    language: z.string(),
    race: z
      .enum([
        'american-indian-or-alaska-native',
        'asian',
        'black-or-african-american',
        'native-hawaiian-or-other-pacific-islander',
        'white',
      ])
      .nullable()
      .meta({ description: 'Null where nobody asked or nobody answered.' }),
    ethnicity: z.enum(['hispanic-or-latino', 'not-hispanic-or-latino']).nullable(),
    payer: z.string(),
    address: addressSchema,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    deceasedDate: isoDate.nullable(),
    conditions: z.array(conditionSchema),
    encounters: z.array(encounterSchema),
    observations: z.array(observationSchema),
    documents: z.array(documentSchema),
    ...longitudinalEntries,
  })
  .meta({ id: 'SourceRecord' }) satisfies z.ZodType<unknown, SourceRecord>;
