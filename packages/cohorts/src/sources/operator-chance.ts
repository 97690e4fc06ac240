// How likely an operator is in one record. Errors come together: of one careless registrar, in one hurried hour.

import type { MutationOperator } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import type { CaptureFacts } from './capture-facts';
import type { OperatorRate } from './resolved-profile';

/** By how much the odds of slips differ between the registrars of a system; their mean is 1. Engine assumption. */
const REGISTRARS = [0.4, 0.6, 0.7, 0.8, 1, 1.2, 1.5, 1.8];
/** One registration in ten is done in a hurry, with four times the odds; the mean of all is 1. Engine assumption. */
const HURRIED_SHARE = 0.1;
const HURRIED_ODDS = 4;
const CALM_ODDS = (1 - HURRIED_SHARE * HURRIED_ODDS) / (1 - HURRIED_SHARE);

/** The factor on the odds of every slip of one record: of its registrar, and of the day. Draws twice. */
export function drawCarelessness(random: RandomStream): number {
  return random.pick(REGISTRARS) * (random.chance(HURRIED_SHARE) ? HURRIED_ODDS : CALM_ODDS);
}

/** Operators that are slips of whoever writes; all others come from what people say and systems do. */
const SLIPS: ReadonlySet<MutationOperator> = new Set([
  'day-month-swap',
  'field-swap',
  'word-swap',
  'misspelling',
  'phonetic',
  'ocr',
  'typo',
  'space-insert',
  'space-delete',
  'wrong-digit',
  'wrong-zip-digit',
]);

/** Operators on addresses alone: feeds use some of them on most records, and a stream for nothing costs a lot. */
const ON_ADDRESSES: ReadonlySet<MutationOperator> = new Set([
  'wrong-state',
  'wrong-zip-digit',
  'address-standardisation',
  'zip-plus-four',
]);

/** Splink's synthetic data: names are inverted at two to four times the odds, by origin. */
const OTHER_LANGUAGE_ODDS = 3;

/** The chance of an operator in one record. A rate of 1 stays certain and one of 0 impossible, whatever the factors. */
export function chanceOf(
  { operator, rate, parameters }: OperatorRate,
  { language, mayChangeAddress }: CaptureFacts,
  carelessness: number,
): number {
  if (!mayChangeAddress && ON_ADDRESSES.has(operator)) return 0;
  if (operator === 'name-inversion' && language !== 'en')
    return atOdds(rate, parameters.otherLanguageOdds ?? OTHER_LANGUAGE_ODDS);
  return SLIPS.has(operator) ? atOdds(rate, carelessness) : rate;
}

function atOdds(rate: number, factor: number): number {
  if (rate === 1) return 1;
  return (rate * factor) / (1 - rate + rate * factor);
}
