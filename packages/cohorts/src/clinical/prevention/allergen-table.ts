// The allergies that people have: how common they are, when they begin and how they show.

import type { AllergyEntry, Coding } from '@synthward/contracts';
import { snomedCoding } from '../codes/codings';

export interface AllergyReaction extends Pick<AllergyEntry, 'severity' | 'criticality'> {
  readonly manifestation: Coding;
  /** Relative to the other reactions to the same allergen. */
  readonly weight: number;
}

export interface Allergen extends Pick<AllergyEntry, 'category'> {
  readonly code: Coding;
  /** Share of people who have it at some time of their life. */
  readonly share: number;
  /** Share among carriers of a condition of the catalogue that tells of it; null where none does. */
  readonly withCondition: { readonly id: string; readonly share: number } | null;
  /** Ages in days between which it begins. */
  readonly onsetDays: readonly [from: number, to: number];
  /** Share of those whose allergy began in childhood and passes. */
  readonly outgrown: number;
  readonly reactions: readonly [AllergyReaction, ...AllergyReaction[]];
}

const DAYS_A_YEAR = 365;

/**
 * SNOMED CT codes as in the US Core examples, Synthea's tables (Apache-2.0) and the allergy reaction value set of HL7
 * Switzerland (CC0); their check digits are tested.
 */
const hives = snomedCoding('247472004', 'Hives');
const rash = snomedCoding('271807003', 'Eruption of skin');
const anaphylaxis = snomedCoding('39579001', 'Anaphylaxis');
const itching = snomedCoding('418363000', 'Itching of skin');
const dyspnea = snomedCoding('267036007', 'Dyspnea');
const vomiting = snomedCoding('422400008', 'Vomiting');
const sneezing = snomedCoding('76067001', 'Sneezing');

/**
 * Shares are engine assumptions near recalled figures: 10 % of US patients are said to be allergic to penicillin (CDC),
 * 2.9 % of adults to shellfish and 1.8 % to peanut (Gupta 2019). Together somewhat over a fifth of people have one or more.
 */
export const allergens: readonly Allergen[] = [
  {
    code: snomedCoding('91935009', 'Allergy to peanut'),
    category: 'food',
    share: 0.02,
    withCondition: null,
    onsetDays: [180, 4 * DAYS_A_YEAR],
    outgrown: 0.2,
    reactions: [
      { manifestation: hives, severity: 'moderate', criticality: 'high', weight: 45 },
      { manifestation: anaphylaxis, severity: 'severe', criticality: 'high', weight: 35 },
      { manifestation: vomiting, severity: 'moderate', criticality: 'low', weight: 20 },
    ],
  },
  {
    code: snomedCoding('91936005', 'Allergy to penicillin'),
    category: 'medication',
    share: 0.1,
    withCondition: null,
    onsetDays: [DAYS_A_YEAR, 40 * DAYS_A_YEAR],
    outgrown: 0,
    reactions: [
      { manifestation: rash, severity: 'mild', criticality: 'low', weight: 50 },
      { manifestation: hives, severity: 'moderate', criticality: 'low', weight: 35 },
      { manifestation: anaphylaxis, severity: 'severe', criticality: 'high', weight: 15 },
    ],
  },
  {
    code: snomedCoding('300913006', 'Shellfish allergy'),
    category: 'food',
    share: 0.03,
    withCondition: null,
    onsetDays: [4 * DAYS_A_YEAR, 40 * DAYS_A_YEAR],
    outgrown: 0,
    reactions: [
      { manifestation: hives, severity: 'moderate', criticality: 'low', weight: 45 },
      { manifestation: vomiting, severity: 'moderate', criticality: 'low', weight: 25 },
      { manifestation: anaphylaxis, severity: 'severe', criticality: 'high', weight: 30 },
    ],
  },
  {
    code: snomedCoding('418689008', 'Allergy to grass pollen'),
    category: 'environment',
    share: 0.06,
    withCondition: { id: 'allergic-rhinitis', share: 0.3 },
    onsetDays: [3 * DAYS_A_YEAR, 25 * DAYS_A_YEAR],
    outgrown: 0.15,
    reactions: [
      { manifestation: sneezing, severity: 'mild', criticality: 'low', weight: 70 },
      { manifestation: itching, severity: 'mild', criticality: 'low', weight: 20 },
      { manifestation: dyspnea, severity: 'moderate', criticality: 'low', weight: 10 },
    ],
  },
  {
    code: snomedCoding('424213003', 'Allergy to bee venom'),
    category: 'environment',
    share: 0.025,
    withCondition: null,
    onsetDays: [4 * DAYS_A_YEAR, 50 * DAYS_A_YEAR],
    outgrown: 0,
    reactions: [
      { manifestation: hives, severity: 'moderate', criticality: 'low', weight: 60 },
      { manifestation: anaphylaxis, severity: 'severe', criticality: 'high', weight: 40 },
    ],
  },
];
