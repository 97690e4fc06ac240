// How near a record is to a question, whatever its quality.

import { ln } from '@synthward/kernel';
import type { Coverage } from './coverage';

/**
 * Found on the tuning halves of the development sets (`npm run bench -- evidence`), in the midst of a plateau. Two neighbouring
 * sentences tell more than the best alone, as abstracts name the treatment in one and its outcome in the next. Of two papers that
 * hold as much of a question the shorter one is more about it.
 */
const WEIGHTS = {
  sentence: 0.25,
  neighbours: 0.5,
  pairs: 0.2,
  near: 0.2,
  population: 0.2,
  intervention: 0.5,
  patient: 0.1,
  length: -0.05,
};
/** Stems of an abstract of usual length; what is far from it counts as if it were less far. */
const USUAL_LENGTH = 150;
const LENGTHS = { least: 0.4, most: 3, offset: 0.2 };

export interface RelevanceParts {
  /** BM25 of the question's own words over the best of the list, 0 to 1. */
  readonly lexical: number;
  /** Null where sentences are not looked at. */
  readonly coverage: Coverage | null;
  /** In stems. */
  readonly length: number;
  /** Shares of the concepts that the question gives these roles, 0 to 1. */
  readonly population: number;
  readonly intervention: number;
  /** Share of the patient's concepts, by their weight, 0 to 1. */
  readonly patient: number;
}

/** Comparable within the answer to one question. */
export function relevanceOf(parts: RelevanceParts): number {
  const { lexical, coverage, population, intervention, patient, length } = parts;
  const roles = WEIGHTS.population * population + WEIGHTS.intervention * intervention;
  const near = coverage ? nearness(coverage) + WEIGHTS.length * lengthOf(length) : 0;
  return Math.max(0, lexical + near + roles + WEIGHTS.patient * patient);
}

function nearness({ sentence, neighbours, pairs, near }: Coverage): number {
  return (
    WEIGHTS.sentence * sentence +
    WEIGHTS.neighbours * neighbours +
    WEIGHTS.pairs * pairs +
    WEIGHTS.near * near
  );
}

/** 0 for four fifths of the usual length. */
function lengthOf(stems: number): number {
  const relative = Math.min(LENGTHS.most, Math.max(LENGTHS.least, stems / USUAL_LENGTH));
  return ln(relative + LENGTHS.offset);
}
