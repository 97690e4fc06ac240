// What decides the content of a job's artifacts, in one digest.

import { GENERATOR_VERSION } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import { digestOf } from '@synthward/kernel';

/**
 * SHA-256 of the specification without what only names it, and of everything else that decides bytes: engine, data, and
 * the zlib that compresses. A cohort that continues another one is decided by its two days, not by which job it names.
 */
export function contentIDOf(
  { name: _, evolve, ...spec }: CohortSpec,
  { generator = GENERATOR_VERSION, zlib = process.versions.zlib }: Partial<Surroundings> = {},
): string {
  const since = evolve?.since ?? null;
  return digestOf(JSON.parse(JSON.stringify({ spec, since, generator, zlib })));
}

interface Surroundings {
  readonly generator: string;
  readonly zlib: string;
}
