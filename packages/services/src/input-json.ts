// Our read-only values as Prisma's JSON input: the same data under another name.

import type { Prisma } from '@synthward/db';

/** A plain copy, without members that are undefined. */
export function toInputJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
