// How many rows of a continued cohort's feed are of which kind.

import type { CohortManifest, RecordChange } from '@synthward/contracts';

export type ChangeCounts = NonNullable<CohortManifest['changes']>;

/** The rows of `changes` by kind. */
export function countChanges(changes: readonly RecordChange[]): ChangeCounts {
  const counts = { new: 0, changed: 0, deleted: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

/** The sum over patients, parts or chunks; undefined where none has counts, as in a cohort that continues no other. */
export function sumChanges(counts: readonly (ChangeCounts | undefined)[]): ChangeCounts | undefined {
  return counts.reduce((sum, more) => {
    if (!sum || !more) return sum ?? more;
    return {
      new: sum.new + more.new,
      changed: sum.changed + more.changed,
      deleted: sum.deleted + more.deleted,
    };
  }, undefined);
}
