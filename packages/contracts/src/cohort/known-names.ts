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
export const exportFormats = ['json', 'ndjson', 'fhir-bundle', 'fhir-ndjson', 'manifest'] as const;

/** What an artifact can be: an export, a file of the truth pack, or the quality page. */
export const artifactFormats = [...exportFormats, 'truth', 'quality'] as const;

export type ArtifactFormat = (typeof artifactFormats)[number];

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

/**
 * Every way in which a record can come to differ from the person; the engine's operators bear these names and are tried
 * in this order: another value first, then values in the wrong place, then slips of writing, then numbers that stand
 * for none, and what is left empty last.
 */
export const mutationOperators = [
  'newborn-name',
  'nickname',
  'alternative-name',
  'single-name',
  'new-value',
  'fake-name',
  'household-copy',
  'borrowed-ssn',
  'guardian-contact',
  'other-phone',
  'shared-phone',
  'wrong-sex',
  'wrong-state',
  'age-misreport',
  'day-month-swap',
  'birth-date-shift',
  'first-of-january',
  'name-inversion',
  'field-swap',
  'word-swap',
  'double-surname',
  'suffix-misplaced',
  'suffix-lost',
  'initial',
  'transliteration',
  'misspelling',
  'phonetic',
  'ocr',
  'typo',
  'space-insert',
  'space-delete',
  'hyphen-lost',
  'diacritics-lost',
  'wrong-digit',
  'wrong-zip-digit',
  'address-standardisation',
  'zip-plus-four',
  'placeholder-ssn',
  'placeholder-birth-date',
  'placeholder-phone',
  'leave-blank',
] as const;

export type MutationOperator = (typeof mutationOperators)[number];
