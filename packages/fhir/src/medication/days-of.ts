// So many days as a quantity.

import { UCUM } from '../systems';
import type { Quantity } from '../types/data-types';

/** Days in UCUM. */
export function daysOf(value: number): Quantity {
  return { value, unit: 'days', system: UCUM, code: 'd' };
}
