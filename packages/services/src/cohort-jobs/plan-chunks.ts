// How a job is cut into chunks: whole parts each, and not too many of them.

import { partCount, partRange, patientsPerPart } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import type { PlannedChunk } from '@synthward/db';
import { createId } from '@synthward/kernel';

/** Whoever looks at a job reads its chunks. */
const MOST_CHUNKS = 500;

/** Chunks of `partsPerChunk` parts, or larger ones where there would be too many. */
export function planChunks(
  spec: Pick<CohortSpec, 'population' | 'clinical'>,
  partsPerChunk: number,
): PlannedChunk[] {
  const parts = partCount(spec);
  const size = Math.max(partsPerChunk, Math.ceil(parts / MOST_CHUNKS));
  return Array.from({ length: Math.ceil(parts / size) }, (_, number) => {
    const fromPart = number * size;
    const toPart = Math.min(parts, fromPart + size);
    return { id: createId('chk'), number, fromPart, toPart, cost: costOf(spec, fromPart, toPart) };
  });
}

/** Claiming and committing cost as much as this many patients, however few a chunk has. */
const LEAST_COST = 100;
/** A full part costs the same in every cohort, though a patient with a history is as much work as ten without. */
const PART_COST = 1000;

function costOf(spec: Pick<CohortSpec, 'population' | 'clinical'>, fromPart: number, toPart: number): number {
  const patients = partRange(spec, toPart - 1).to - partRange(spec, fromPart).from;
  return Math.max(LEAST_COST, Math.round((patients * PART_COST) / patientsPerPart(spec)));
}
