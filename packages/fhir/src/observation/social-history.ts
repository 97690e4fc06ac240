// What a person told of life and habits, as Observations with a coded answer.

import type { SocialHistoryEntry } from '@synthward/contracts';
import { conceptOf } from '../concept';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import type { Observation } from '../types/diagnostic-resources';
import { observationCategories } from './observation-kinds';

/** The smoking status has a profile of its own; anything else is a simple observation. */
export function toSocialHistory(entry: SocialHistoryEntry, mapping: Mapping): Observation {
  const { encounter, practitioner, recorded } = mapping.visit(entry.encounterID);
  return {
    resourceType: 'Observation',
    id: entry.id,
    meta: resourceMeta(entry.code.code === SMOKING_STATUS ? smokingStatus : simple, recorded),
    status: 'final',
    category: observationCategories.socialHistory,
    code: conceptOf(entry.code),
    subject: mapping.patient,
    encounter,
    effectiveDateTime: entry.date,
    performer: [practitioner],
    valueCodeableConcept: conceptOf(entry.value),
  };
}

/** LOINC. */
const SMOKING_STATUS = '72166-2';
const smokingStatus = claim('smokingstatus');
const simple = claim('simple-observation');
