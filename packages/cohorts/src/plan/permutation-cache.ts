// Permutations made when first needed and kept within a bound, so that memory does not follow the plan's size.

import { keyedPermutation, type Permutation } from '@synthward/kernel';

/** Each entry is below one kilobyte. */
const CAPACITY = 20_000;

/** A lookup of permutations by number; the oldest entry makes room for the newest. */
export class PermutationCache {
  private readonly entries = new Map<number, Permutation>();

  constructor(
    private readonly seed: number,
    private readonly purpose: string,
  ) {}

  /** The permutation of 0 .. size-1 named by (seed, purpose, group). */
  get(group: number, size: number): Permutation {
    const found = this.entries.get(group);
    if (found) return found;
    const made = keyedPermutation(size, this.seed, this.purpose, group);
    if (this.entries.size >= CAPACITY) this.dropOldest();
    this.entries.set(group, made);
    return made;
  }

  private dropOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
