// Members that are there or not, and never undefined.

import type { z } from 'zod';

/** To the compiler `exactOptional`; in itself `optional`, as the generator of the API description knows no other. */
export function mayBeAbsent<Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> {
  // JSON has no undefined, so that the two read the same values
  return schema.optional() as unknown as z.ZodExactOptional<Schema>;
}
