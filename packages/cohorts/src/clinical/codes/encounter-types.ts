// What kinds of encounters are called.

import type { Coding } from '@synthward/contracts';
import type { EncounterPurpose } from '../life/clinical-life';
import { snomedCoding } from './codings';

/** SNOMED CT, as used in Synthea's modules (Apache-2.0). */
export const encounterTypes: Record<EncounterPurpose | 'symptom', Coding> = {
  wellness: snomedCoding('185349003', 'Encounter for check up'),
  'follow-up': snomedCoding('390906007', 'Follow-up encounter'),
  problem: snomedCoding('185347001', 'Encounter for problem'),
  symptom: snomedCoding('185345009', 'Encounter for symptom'),
  emergency: snomedCoding('50849002', 'Emergency room admission'),
  admission: snomedCoding('32485007', 'Hospital admission'),
  virtual: snomedCoding('448337001', 'Telemedicine consultation with patient'),
};
