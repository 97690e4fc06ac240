// How near a record is to a question, whatever its quality.

import type { Coverage } from './coverage';

/**
 * Found on the tuning halves of the development sets (`npm run bench -- evidence`). Two neighbouring sentences tell more than
 * the best alone: abstracts name the treatment in one and its outcome in the next.
 */
const WEIGHTS = { sentence: 0.25, neighbours: 0.5, pairs: 0.1, role: 0.2, patient: 0.1 };

export interface RelevanceParts {
  /** BM25 of the question's own words over the best of the list, 0 to 1. */
  readonly lexical: number;
  /** Null where sentences are not looked at. */
  readonly coverage: Coverage | null;
  /** Shares of the concepts that the question gives these roles, 0 to 1. */
  readonly population: number;
  readonly intervention: number;
  /** Share of the patient's concepts, by their weight, 0 to 1. */
  readonly patient: number;
}

/** From 0 on; comparable within the answer to one question. */
export function relevanceOf({
  lexical,
  coverage,
  population,
  intervention,
  patient,
}: RelevanceParts): number {
  const near = coverage
    ? WEIGHTS.sentence * coverage.sentence +
      WEIGHTS.neighbours * coverage.neighbours +
      WEIGHTS.pairs * coverage.pairs
    : 0;
  return lexical + near + WEIGHTS.role * (population + intervention) + WEIGHTS.patient * patient;
}
