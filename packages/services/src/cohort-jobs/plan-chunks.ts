// How a job is cut into chunks: whole parts each, few enough for one flow.

import { partCount } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import type { PlannedChunk } from '@synthward/db';
import { createId } from '@synthward/kernel';

/** A flow takes no more children, and beyond this its cost grows faster than its size. */
const MOST_CHUNKS = 500;

/** Chunks of `partsPerChunk` parts, or larger ones where there would be too many. */
export function planChunks(
  spec: Pick<CohortSpec, 'population' | 'clinical'>,
  partsPerChunk: number,
): PlannedChunk[] {
  const parts = partCount(spec);
  const size = Math.max(partsPerChunk, Math.ceil(parts / MOST_CHUNKS));
  return Array.from({ length: Math.ceil(parts / size) }, (_, number) => ({
    id: createId('chk'),
    number,
    fromPart: number * size,
    toPart: Math.min(parts, (number + 1) * size),
  }));
}
