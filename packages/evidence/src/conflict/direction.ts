// In which direction a sentence says that an intervention moved an outcome; unsure where two rules differ.

import { bagDirection } from './bag-rule';
import { clauseDirection } from './clause-rule';
import type { ComparedEffect, Direction } from './effect';

/** What both rules read in `span`: `none` is no difference; null where they disagree. */
export function directionOf(span: string, effect: ComparedEffect): Direction | null {
  const direction = bagDirection(span);
  return clauseDirection(span, effect) === direction ? direction : null;
}
