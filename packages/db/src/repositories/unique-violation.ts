// How Prisma says that a row of the same key exists.

/** P2002 of Prisma's error reference. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002';
}
