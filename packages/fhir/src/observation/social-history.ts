// What a person told of life and habits, as Observations with a coded answer.

import type { SocialHistoryEntry } from '@synthward/contracts';
import { conceptOf } from '../concept';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import type { Observation } from '../types/diagnostic-resources';
import { observationCategories } from './observation-kinds';

/** Smoking and pregnancy have profiles of their own; anything else is a simple observation. */
export function toSocialHistory(entry: SocialHistoryEntry, mapping: Mapping): Observation {
  const { encounter, practitioners, recorded } = mapping.visit(entry.encounterID);
  return {
    resourceType: 'Observation',
    id: entry.id,
    meta: resourceMeta(profiles.get(entry.code.code) ?? simple, recorded),
    status: 'final',
    category: observationCategories.socialHistory,
    code: conceptOf(entry.code),
    subject: mapping.patient,
    encounter,
    effectiveDateTime: entry.date,
    performer: practitioners,
    valueCodeableConcept: conceptOf(entry.value),
  };
}

/** By LOINC code. */
const profiles: ReadonlyMap<string, readonly string[]> = new Map([
  ['72166-2', claim('smokingstatus')],
  ['82810-3', claim('observation-pregnancystatus')],
]);
const simple = claim('simple-observation');
