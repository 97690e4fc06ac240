// Parts: the fixed ranges of patients that share an artifact. Workers and chunks never move their borders.

import { keyedPermutation, type Permutation } from '@synthward/kernel';

/** A constant of the engine version: another value would give other artifacts. */
export const PATIENTS_PER_PART = 1000;

export interface PatientRange {
  /** First index, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** How many parts a population has. */
export function partCount(population: number): number {
  return Math.ceil(population / PATIENTS_PER_PART);
}

/** The patients of part `part`, counted from 0. */
export function partRange(population: number, part: number): PatientRange {
  const from = part * PATIENTS_PER_PART;
  return { from, to: Math.min(population, from + PATIENTS_PER_PART) };
}

/**
 * The order in which a part's records are fed: a keyed shuffle, so that neighbouring records say nothing about who
 * is the same person.
 */
export function feedOrder(seed: number, part: number, records: number): Permutation {
  return keyedPermutation(records, seed, 'feed/order', part);
}
