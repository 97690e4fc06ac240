// How long procedures take.

import { procedureRow } from '../../codes/procedures';
import type { OrderedProcedure } from './visit-draft';

/** Of a procedure that only a user's own condition names: an engine assumption. */
const USUAL_MINUTES = 30;
/** Arriving and leaving. */
const AROUND_MINUTES = 10;

/** How long a procedure takes, typically. */
export function minutesOf(snomed: string): number {
  return procedureRow(snomed)?.minutes ?? USUAL_MINUTES;
}

/** The least length of a visit at which all of them are done; 0 where there are none. */
export function minutesForAll(orders: readonly OrderedProcedure[]): number {
  if (orders.length === 0) return 0;
  return orders.reduce((sum, { step }) => sum + minutesOf(step.snomed), AROUND_MINUTES);
}
