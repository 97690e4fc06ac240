// In which direction a sentence says that an intervention moved an outcome; unsure where two rules differ.

import { bagDirection } from './bag-rule';
import { clauseDirection } from './clause-rule';

export type Direction = 'increased' | 'decreased' | 'none';

/** What was asked, in words. Without a comparator, "control" and "placebo" are taken as one. */
export interface ComparedEffect {
  readonly intervention: string;
  readonly outcome: string;
  readonly comparator?: string;
}

/** What both rules read in `span`: `none` is no difference; null where they disagree. */
export function directionOf(span: string, effect: ComparedEffect): Direction | null {
  const direction = bagDirection(span);
  return clauseDirection(span, effect) === direction ? direction : null;
}
