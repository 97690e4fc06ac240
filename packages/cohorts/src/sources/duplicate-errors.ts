// How the duplicates of a system differ from the records that they should have been.

import type { MutationSettings } from '@synthward/contracts';

/**
 * Calibrated to confirmed duplicates: Just, Marc, Munns and Sandefer, "Why patient matching is a challenge",
 * Perspectives in Health Information Management 2016 (398,939 records). The middle name differs in 58.30 % of the
 * pairs and the Social Security number in 53.54 %, about half of those by default values; misspellings make up 53.14 %
 * of the differences of first names and 33.62 % of those of last names, the rest being largely swaps.
 *
 * Engine assumptions, since the study's abstract gives no figure: given and family name differ in about one pair in
 * seven, birth date in one in fifteen, sex in one in fifty.
 */
export const duplicateErrors: MutationSettings = {
  'newborn-name': 0.3,
  nickname: 0.04,
  'alternative-name': 0.015,
  'single-name': 0.002,
  'new-value': { rate: 0.06, fields: { familyName: 6, ssn: 2 } },
  'fake-name': 0.003,
  'household-copy': { rate: 0.03, fields: { ssn: 4, birthDate: 1 } },
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
  'field-swap': 0.02,
  'word-swap': 0.05,
  'double-surname': 0.3,
  'suffix-misplaced': 0.2,
  'suffix-lost': 0.3,
  initial: { rate: 0.2, fields: { givenName: 1, middleName: 19 } },
  transliteration: 0.05,
  misspelling: { rate: 0.05, fields: { givenName: 3, familyName: 1 } },
  phonetic: { rate: 0.02, fields: { givenName: 3, familyName: 1 } },
  ocr: { rate: 0.01, fields: { givenName: 3, familyName: 1 } },
  typo: { rate: 0.05, fields: { givenName: 3, middleName: 1, familyName: 2 } },
  'space-delete': 0.05,
  'hyphen-lost': 0.2,
  'diacritics-lost': 0.3,
  'wrong-digit': { rate: 0.2, fields: { ssn: 9, phone: 1 } },
  'wrong-zip-digit': 0.02,
  'address-standardisation': 0.3,
  'zip-plus-four': 0.1,
  'placeholder-ssn': 0.12,
  'placeholder-birth-date': 0.005,
  'placeholder-phone': 0.02,
  'leave-blank': { rate: 0.45, shares: { ssn: 0.35, middleName: 0.75, suffix: 0.5, email: 0.4 } },
};
