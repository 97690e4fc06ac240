// How many FHIR resources were exported, by type.

import { resourceTypes } from '@synthward/fhir';

/** Resources by FHIR type, in the order of the types; a type without resources is absent. */
export type ResourceCounts = Readonly<Record<string, number>>;

/** The sum over parts or chunks; undefined where none has counts, as in a cohort without FHIR. */
export function sumResourceCounts(
  counts: readonly (ResourceCounts | undefined)[],
): ResourceCounts | undefined {
  const known = counts.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  const sums = resourceTypes.map(
    (type) => [type, known.reduce((sum, each) => sum + (each[type] ?? 0), 0)] as const,
  );
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}
