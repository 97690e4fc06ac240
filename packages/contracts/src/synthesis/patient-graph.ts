// The patient of a synthesis: a graph of conditions, observations, interventions and allergies without identifiers.
//
// Names, nullability and what is required are the public contract's. Keys that it does not know are kept.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';

export const clinicalStatuses = [
  'active',
  'recurrence',
  'relapse',
  'inactive',
  'remission',
  'resolved',
  'unknown',
] as const;

export const observationInterpretations = [
  'carrier',
  'better',
  'significant change down',
  'significant change up',
  'worse',
  'off scale low',
  'off scale high',
  'insufficient evidence',
  'abnormal',
  'critical abnormal',
  'critical high',
  'critical low',
  'high',
  'significantly high',
  'low',
  'significantly low',
  'normal',
  'intermediate',
  'no clsi defined breakpoint',
  'non-susceptible',
  'resistant',
  'synergy - resistant',
  'susceptible',
  'susceptible-dose dependent',
  'synergy - susceptible',
  'outside threshold',
  'above high threshold',
  'below low threshold',
  'indeterminate',
  'equivocal',
  'negative',
  'not detected',
  'positive',
  'detected',
  'expected',
  'unexpected',
  'non-reactive',
  'reactive',
  'weakly reactive',
] as const;

export const interventionStatuses = [
  'active',
  'on-hold',
  'cancelled',
  'completed',
  'stopped',
  'draft',
  'unknown',
  'entered-in-error',
  'not-done',
  'in-progress',
] as const;

export const verificationStatuses = ['unconfirmed', 'confirmed', 'refuted', 'entered-in-error'] as const;

const MOST_NODES = 5_000;
const MOST_EDGES = 50_000;
/** Of the lists within a node. */
const MOST_ITEMS = 100;
const LONGEST_NAME = 1_000;
/** Of ids, codes, systems, units and single words. */
const LONGEST_WORD = 500;
const LONGEST_TIME = 50;

const name = z.string().max(LONGEST_NAME);
const word = z.string().max(LONGEST_WORD);

/** FHIR's dateTime has years and months alone as well; the contract's date-time does not. An offset may be missing. */
const dateTime = z.iso.datetime({ offset: true, local: true }).max(LONGEST_TIME).nullable();

const conditionMetadata = z.looseObject({
  clinicalStatus: z.enum(clinicalStatuses).nullable(),
  family_history: z.boolean().nullable(),
  ccsr_categories: z.array(word).max(MOST_ITEMS).nullish(),
  onsetDateTime: word.nullish(),
});

const observationMetadata = z.looseObject({
  interpretation: z.enum(observationInterpretations).nullish(),
  risk: z.enum(['optimal', 'low', 'normal', 'high']).nullable(),
  risk_direction: z.enum(['high', 'very high', 'low', 'very low']).nullable(),
  observation_time: dateTime,
  valueQuantity: z
    .looseObject({ value: z.number().nullish(), unit: word.nullish(), code: word.nullish() })
    .nullish(),
});

const interventionMetadata = z.looseObject({
  intervention_type: z.enum(['medication', 'procedure', 'immunization']),
  status: z.enum(interventionStatuses).nullable(),
  intervention_time: dateTime,
});

const allergyMetadata = z.looseObject({
  clinicalStatus: z.enum(clinicalStatuses).nullish(),
  verificationStatus: z.enum(verificationStatuses).nullish(),
  criticality: word.nullish(),
});

const node = z.looseObject({
  node_type: word,
  fhir_id: word.nullable(),
  notable: z.boolean(),
  system_id: word.nullable(),
  system_preferred_name: name.nullable(),
  other_system_ids: z.array(word).max(MOST_ITEMS).nullish(),
  coding: z
    .array(
      z.looseObject({
        code: word.nullable(),
        system: word.nullable(),
        display: name.nullable(),
      }),
    )
    .max(MOST_ITEMS)
    .nullish(),
  metadata: z
    .looseObject({
      condition_metadata: conditionMetadata.nullish(),
      observation_metadata: observationMetadata.nullish(),
      intervention_metadata: interventionMetadata.nullish(),
      allergy_metadata: allergyMetadata.nullish(),
    })
    .nullish(),
});

/** `relationship_id` is required by the words of the contract and absent from its schema: both are taken. */
const edge = z.looseObject({
  source: word,
  target: word,
  relationship_id: word.nullish(),
});

export const patientGraphSchema = z.looseObject({
  nodes: z.array(node).max(MOST_NODES),
  relationships: z.array(edge).max(MOST_EDGES),
  demographics: z.looseObject({
    age: z.int().nullable(),
    gender: word.nullable(),
    race: word.nullable(),
  }),
});

export type PatientGraph = DeepReadonly<z.infer<typeof patientGraphSchema>>;
export type PatientNode = PatientGraph['nodes'][number];
export type PatientEdge = PatientGraph['relationships'][number];
