// The profiles that come with the engine. Every figure without a source is an engine assumption.

import type { MutationSettings } from '@synthward/contracts';
import { duplicateErrors } from './duplicate-errors';
import type { BuiltInProfile, NameHandling, ResolvedProfile } from './resolved-profile';

/** A profile before the rates of a specification are laid over it. */
export interface ProfileDefinition extends Omit<ResolvedProfile, 'basedOn' | 'regular' | 'duplicates'> {
  readonly mutations: MutationSettings;
  readonly duplicateMutations: MutationSettings;
}

const MIXED_NAMES: NameHandling = {
  letterCase: 'mixed',
  keepsDiacritics: true,
  longestFamilyName: Number.POSITIVE_INFINITY,
  longestGivenName: Number.POSITIVE_INFINITY,
  longestMiddleName: Number.POSITIVE_INFINITY,
};
const UPPER_CASE_NAMES: NameHandling = { ...MIXED_NAMES, letterCase: 'upper', keepsDiacritics: false };

/** Operators that pseudopeople 1.2.4 applies to one record in a hundred; here for regular records. */
const ONE_IN_A_HUNDRED: MutationSettings = {
  nickname: 0.01,
  'household-copy': 0.01,
  'wrong-sex': 0.01,
  'age-misreport': 0.01,
  'day-month-swap': 0.01,
  phonetic: 0.01,
  ocr: 0.01,
  typo: 0.01,
  'wrong-digit': 0.01,
  'wrong-zip-digit': 0.01,
  'leave-blank': 0.01,
};

/**
 * Accurate and current in all that quotas count: sex, birth date, payer, language. Names alone have a slip here and
 * there. Its duplicates err as in the published study.
 */
const accurateSystem: ProfileDefinition = {
  captures: { ssn: 1, middleName: 1, suffix: 1, email: 1, deceasedDate: 1 },
  stalenessDays: { min: 0, max: 0 },
  names: MIXED_NAMES,
  mutations: { nickname: 0.01, misspelling: 0.005, typo: 0.005, 'diacritics-lost': 0.1, 'hyphen-lost': 0.05 },
  duplicateMutations: duplicateErrors,
};

/** People queue, registrars type what they hear, and numbers are demanded. */
const registrationDesk: ProfileDefinition = {
  captures: { ssn: 0.85, middleName: 0.8, suffix: 0.7, email: 0.7, deceasedDate: 0.9 },
  stalenessDays: { min: 0, max: 180 },
  names: MIXED_NAMES,
  mutations: {
    ...ONE_IN_A_HUNDRED,
    'newborn-name': 0.15,
    nickname: 0.03,
    'alternative-name': 0.005,
    'fake-name': 0.002,
    'single-name': 0.001,
    'borrowed-ssn': 0.01,
    'guardian-contact': 0.02,
    'other-phone': 0.04,
    'shared-phone': 0.02,
    'birth-date-shift': 0.002,
    'first-of-january': 0.002,
    'name-inversion': 0.005,
    'field-swap': 0.003,
    'word-swap': 0.02,
    'double-surname': 0.2,
    'suffix-misplaced': 0.1,
    'suffix-lost': 0.1,
    initial: 0.05,
    transliteration: 0.05,
    misspelling: 0.02,
    typo: 0.03,
    'space-insert': 0.002,
    'space-delete': 0.02,
    'hyphen-lost': 0.15,
    'diacritics-lost': 0.6,
    'address-standardisation': 0.1,
    'placeholder-ssn': 0.06,
    'placeholder-birth-date': 0.001,
    'placeholder-phone': 0.01,
  },
  duplicateMutations: { ...duplicateErrors, typo: { rate: 0.12, fields: { givenName: 3, familyName: 3 } } },
};

/** Fields of fixed length after the X12 837 habit of payers, typed once and kept: 15 and 12 letters, one initial. */
const claimsFeed: ProfileDefinition = {
  captures: { ssn: 0.6, middleName: 0.7, suffix: 0.3, email: 0.2, deceasedDate: 0.6 },
  stalenessDays: { min: 10, max: 400 },
  names: {
    ...UPPER_CASE_NAMES,
    longestFamilyName: 15,
    longestGivenName: 12,
    longestMiddleName: 1,
  },
  mutations: {
    'guardian-contact': 0.05,
    'double-surname': 0.1,
    'hyphen-lost': 0.5,
    'space-delete': 0.1,
    'wrong-sex': 0.003,
    'age-misreport': 0.003,
    misspelling: 0.01,
    typo: 0.01,
    'wrong-digit': 0.01,
    'wrong-zip-digit': 0.01,
    'address-standardisation': 0.8,
    'zip-plus-four': 0.5,
  },
  duplicateMutations: duplicateErrors,
};

/** Orders arrive by interface or on paper: capitals, no middle name, no e-mail, few Social Security numbers. */
const labNetwork: ProfileDefinition = {
  captures: { ssn: 0.35, middleName: 0, suffix: 0.2, email: 0, deceasedDate: 0.05 },
  stalenessDays: { min: 0, max: 300 },
  names: { ...UPPER_CASE_NAMES, longestFamilyName: 30, longestGivenName: 25 },
  mutations: {
    ...ONE_IN_A_HUNDRED,
    nickname: 0.02,
    'name-inversion': 0.005,
    'double-surname': 0.15,
    'hyphen-lost': 0.4,
    'space-delete': 0.1,
    'address-standardisation': 0.5,
  },
  duplicateMutations: duplicateErrors,
};

/** Records come as scanned faxes of other places. */
const countyProvider: ProfileDefinition = {
  captures: { ssn: 0.7, middleName: 0.7, suffix: 0.6, email: 0.4, deceasedDate: 0.5 },
  stalenessDays: { min: 0, max: 720 },
  names: MIXED_NAMES,
  mutations: {
    ...ONE_IN_A_HUNDRED,
    'newborn-name': 0.1,
    'guardian-contact': 0.05,
    'shared-phone': 0.02,
    initial: 0.1,
    misspelling: 0.01,
    ocr: 0.06,
    'diacritics-lost': 0.4,
    'hyphen-lost': 0.1,
    'suffix-misplaced': 0.1,
    'address-standardisation': 0.2,
  },
  duplicateMutations: { ...duplicateErrors, ocr: { rate: 0.12, fields: { givenName: 3, familyName: 3 } } },
};

/** A bit of everything from everywhere, some of it old. */
const regionalHie: ProfileDefinition = {
  captures: { ssn: 0.75, middleName: 0.75, suffix: 0.6, email: 0.6, deceasedDate: 0.6 },
  stalenessDays: { min: 0, max: 1095 },
  names: MIXED_NAMES,
  mutations: {
    ...ONE_IN_A_HUNDRED,
    'newborn-name': 0.1,
    'alternative-name': 0.005,
    'other-phone': 0.03,
    'name-inversion': 0.003,
    'double-surname': 0.1,
    'suffix-lost': 0.1,
    initial: 0.08,
    transliteration: 0.03,
    misspelling: 0.01,
    ocr: 0.02,
    typo: 0.02,
    'hyphen-lost': 0.1,
    'diacritics-lost': 0.4,
    'address-standardisation': 0.3,
    'zip-plus-four': 0.2,
    'placeholder-ssn': 0.03,
  },
  duplicateMutations: duplicateErrors,
};

export const profileDefinitions: Readonly<Record<BuiltInProfile, ProfileDefinition>> = {
  default: accurateSystem,
  'registration-desk': registrationDesk,
  'claims-feed': claimsFeed,
  'lab-network': labNetwork,
  'county-provider': countyProvider,
  'regional-hie': regionalHie,
};
