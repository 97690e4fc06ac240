// Which systems still hold the address from before the move.

import { keyedStream } from '@synthward/kernel';
import type { PlannedPatient } from '../plan/types';

/**
 * For each record of the patient, whether it shows the former address. Nobody's does unless the plan says that the
 * addresses drifted; then at least one does, and of two or more records at least one shows the current one.
 */
export function showsFormerAddress(seed: number, planned: PlannedPatient): boolean[] {
  const count = planned.records.length;
  if (!planned.isAddressDrifted || count === 0) return planned.records.map(() => false);
  const random = keyedStream(seed, planned.index, 'identity/drift');
  const former = count === 1 ? 1 : random.between(1, count - 1);
  const start = random.below(count);
  return planned.records.map((_, i) => (i - start + count) % count < former);
}
