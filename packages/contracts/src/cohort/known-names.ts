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
