// The closed lists of names that a specification may use.

import { z } from 'zod';

/** Payers that `demographics.payerMix` may weigh, in the order in which they are kept. */
export const payers = [
  'commercial',
  'medicare',
  'medicaid',
  'self-pay',
  'other',
  'tricare',
  'uninsured',
  'ihs',
] as const;

/** Languages that `demographics.language` may weigh: ISO 639-1 codes and a remainder. */
export const languages = [
  'en',
  'es',
  'zh',
  'vi',
  'tl',
  'ko',
  'ar',
  'fr',
  'ru',
  'de',
  'pt',
  'ht',
  'hi',
  'pl',
  'ja',
  'other',
] as const;

/** Formats in which a cohort can be exported. */
export const exportFormats = ['json', 'ndjson', 'manifest'] as const;

export const exportFormatSchema = z.enum(exportFormats);

/** Which conditions a specification gets beside those that it declares. */
export const backgrounds = ['none', 'population'] as const;

/** How the duplicates are spread over the patients: one each, or several copies for some. */
export const duplicateSpreads = ['single', 'uniform', 'poisson', 'zipf'] as const;

/** Profiles of source systems that come with the engine. */
export const builtInProfiles = [
  'default',
  'registration-desk',
  'claims-feed',
  'lab-network',
  'county-provider',
  'regional-hie',
] as const;

/** Every way in which a record can come to differ from the person; the engine's operators bear these names. */
export const mutationOperators = [
  'leave-blank',
  'nickname',
  'initial',
  'alternative-name',
  'fake-name',
  'single-name',
  'name-inversion',
  'field-swap',
  'word-swap',
  'space-insert',
  'space-delete',
  'day-month-swap',
  'age-misreport',
  'birth-date-shift',
  'first-of-january',
  'wrong-digit',
  'wrong-zip-digit',
  'phonetic',
  'ocr',
  'typo',
  'misspelling',
  'new-value',
  'wrong-sex',
  'wrong-state',
  'household-copy',
  'borrowed-ssn',
  'guardian-contact',
  'placeholder-ssn',
  'placeholder-birth-date',
  'placeholder-phone',
  'newborn-name',
  'suffix-lost',
  'suffix-misplaced',
  'double-surname',
  'hyphen-lost',
  'diacritics-lost',
  'transliteration',
  'address-standardisation',
  'zip-plus-four',
  'shared-phone',
  'other-phone',
] as const;

export type MutationOperator = (typeof mutationOperators)[number];
