// The number schemas that most shapes share.

import { z } from 'zod';

/** A whole number from 0 on. */
export const count = z.int().min(0);

/** Counts keyed by a name that the request or the catalogue chose. */
export function countsByName(description: string): z.ZodRecord<z.ZodString, typeof count> {
  return z.record(z.string(), count).meta({ description });
}
