// The screening that check-ups bring: for whom, how often, and how many people have it.

import type { SexAtBirth } from '@synthward/contracts';

export interface Screening {
  readonly snomed: string;
  readonly display: string;
  readonly minutes: number;
  /** Null for both. */
  readonly sex: SexAtBirth | null;
  /** Completed years of age, both included. */
  readonly ages: readonly [from: number, to: number];
  readonly everyMonths: number;
  /**
   * The people who have it: those whose draw under the name lies from the first number up to the second. Screenings that
   * take each other's place share a name and split the range.
   */
  readonly people: { readonly draw: string; readonly from: number; readonly to: number };
}

/**
 * SNOMED CT codes and names as used in Synthea's modules (Apache-2.0). Ages and intervals of mammography, colorectal and
 * bone screening follow the US Preventive Services Task Force, where it gives any; shares, minutes and the rest are engine
 * assumptions.
 */
export const screenings: readonly Screening[] = [
  {
    snomed: '171207006',
    display: 'Depression screening',
    minutes: 10,
    sex: null,
    ages: [12, 120],
    everyMonths: 12,
    people: { draw: 'depression', from: 0, to: 0.75 },
  },
  {
    snomed: '428211000124100',
    display: 'Assessment of substance use',
    minutes: 10,
    sex: null,
    ages: [18, 120],
    everyMonths: 12,
    people: { draw: 'substance-use', from: 0, to: 0.5 },
  },
  {
    snomed: '710824005',
    display: 'Assessment of health and social care needs',
    minutes: 20,
    sex: null,
    ages: [18, 120],
    everyMonths: 12,
    people: { draw: 'social-needs', from: 0, to: 0.5 },
  },
  {
    snomed: '866148006',
    display: 'Screening for domestic abuse',
    minutes: 10,
    sex: 'female',
    ages: [14, 49],
    everyMonths: 12,
    people: { draw: 'domestic-abuse', from: 0, to: 0.5 },
  },
  {
    snomed: '24623002',
    display: 'Screening mammography',
    minutes: 20,
    sex: 'female',
    ages: [50, 74],
    everyMonths: 24,
    people: { draw: 'mammography', from: 0, to: 0.76 },
  },
  {
    snomed: '73761001',
    display: 'Colonoscopy',
    minutes: 45,
    sex: null,
    ages: [45, 75],
    everyMonths: 120,
    people: { draw: 'colorectal', from: 0, to: 0.6 },
  },
  {
    snomed: '104435004',
    display: 'Screening for occult blood in feces',
    minutes: 5,
    sex: null,
    ages: [45, 75],
    everyMonths: 12,
    people: { draw: 'colorectal', from: 0.6, to: 0.72 },
  },
  {
    snomed: '312681000',
    display: 'Bone density scan',
    minutes: 20,
    sex: 'female',
    ages: [65, 120],
    everyMonths: 60,
    people: { draw: 'bone-density', from: 0, to: 0.6 },
  },
];
