// Parts: the fixed ranges of patients that share an artifact. Workers and chunks never move their borders.

import type { ClinicalDetail, CohortSpec } from '@synthward/contracts';
import { keyedPermutation, type Permutation } from '@synthward/kernel';

/** Constants of the engine version: other values would give other artifacts. A history is about 100 times as large. */
const PATIENTS_PER_PART: Readonly<Record<ClinicalDetail, number>> = { summary: 1000, longitudinal: 100 };

/** What decides the parts of a cohort. */
type Divided = Pick<CohortSpec, 'population' | 'clinical'>;

export interface PatientRange {
  /** First index, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Patients of every part but the last, which may have fewer: so many that its printed records fit into memory. */
export function patientsPerPart({ clinical }: Pick<CohortSpec, 'clinical'>): number {
  return PATIENTS_PER_PART[clinical.detail];
}

/** How many parts a cohort has. */
export function partCount(spec: Divided): number {
  return Math.ceil(spec.population / patientsPerPart(spec));
}

/** The patients of part `part`, counted from 0. */
export function partRange(spec: Divided, part: number): PatientRange {
  const size = patientsPerPart(spec);
  const from = part * size;
  return { from, to: Math.min(spec.population, from + size) };
}

/**
 * The order in which a part's records are fed: a keyed shuffle, so that neighbouring records say nothing about who
 * is the same person.
 */
export function feedOrder(seed: number, part: number, records: number): Permutation {
  return keyedPermutation(records, seed, 'feed/order', part);
}
