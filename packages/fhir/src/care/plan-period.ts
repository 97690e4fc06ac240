// From when to when a care plan holds.

import type { CarePlanEntry } from '@synthward/contracts';
import type { Period } from '../types/data-types';

/** Without an end while it goes on. */
export function planPeriod({ startDate, endDate }: CarePlanEntry): Period {
  return endDate === null ? { start: startDate } : { start: startDate, end: endDate };
}
