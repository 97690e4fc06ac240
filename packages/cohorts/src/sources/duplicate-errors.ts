// How the duplicates of a system differ from the records that they should have been.

import type { MutationSettings } from '@synthward/contracts';

/**
 * Calibrated to confirmed duplicates: Just, Marc, Munns and Sandefer, "Why patient matching is a challenge",
 * Perspectives in Health Information Management 2016 (398,939 records). The middle name differs in 58.30 % of the
 * pairs and the Social Security number in 53.54 %, about half of those by default values; misspellings make up 53.14 %
 * of the differences of first names and 33.62 % of those of last names, the rest being largely swaps.
 *
 * Engine assumptions, for want of a published figure: given names differ in 18 % of the pairs, family names in 14 %,
 * birth dates in 4 % and sexes in 2 %. The rates below were fitted to all of these by simulation
 * on a default population.
 */
export const duplicateErrors: MutationSettings = {
  'newborn-name': 0.3,
  nickname: 0.032,
  'alternative-name': 0.014,
  'single-name': 0.002,
  'new-value': { rate: 0.055, fields: { familyName: 1, ssn: 3 } },
  'fake-name': 0.003,
  'household-copy': { rate: 0.06, fields: { ssn: 5, birthDate: 1 } },
  'guardian-contact': 0.05,
  'other-phone': 0.2,
  'shared-phone': 0.05,
  'wrong-sex': 0.02,
  'wrong-state': 0.02,
  'age-misreport': 0.015,
  'day-month-swap': 0.015,
  'birth-date-shift': 0.005,
  'first-of-january': 0.005,
  'name-inversion': 0.02,
  'field-swap': 0.025,
  'word-swap': 0.05,
  'double-surname': 0.12,
  'suffix-misplaced': 0.2,
  'suffix-lost': 0.3,
  initial: { rate: 0.28, fields: { middleName: 1 } },
  transliteration: 0.05,
  misspelling: { rate: 0.058, fields: { givenName: 3, familyName: 1 } },
  phonetic: { rate: 0.03, fields: { givenName: 3, familyName: 1 } },
  ocr: { rate: 0.01, fields: { givenName: 3, familyName: 1 } },
  typo: { rate: 0.08, fields: { givenName: 6, middleName: 2, familyName: 3 } },
  'space-delete': 0.05,
  'hyphen-lost': 0.2,
  'diacritics-lost': 0.2,
  'wrong-digit': { rate: 0.39, fields: { ssn: 19, phone: 1 } },
  'wrong-zip-digit': 0.02,
  'address-standardisation': 0.3,
  'zip-plus-four': 0.1,
  'placeholder-ssn': 0.125,
  'placeholder-birth-date': 0.005,
  'placeholder-phone': 0.02,
  'leave-blank': { rate: 0.6, shares: { ssn: 0.24, middleName: 0.74, suffix: 0.5, email: 0.4 } },
};
