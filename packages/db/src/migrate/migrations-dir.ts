// Knows where the repository keeps its migrations, seen from the source and from the build alike.

import path from 'node:path';

/** `prisma/migrations` of this checkout. `src/migrate` and `dist/migrate` are equally deep below the root. */
export function findMigrationsDir(): string {
  return path.resolve(__dirname, '../../../../prisma/migrations');
}
