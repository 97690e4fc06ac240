// How many FHIR resources were exported, by type.

import type { CohortManifest } from '@synthward/contracts';
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

/** The counts with those types that every manifest counts. */
export function withUsualTypes(counts: ResourceCounts): CohortManifest['resourceCounts'] {
  return { ...NONE, ...counts };
}

const NONE = { Patient: 0, Condition: 0, Encounter: 0, Observation: 0, DocumentReference: 0 };

/** All resources, whatever their type. */
export function totalOf(counts: ResourceCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
