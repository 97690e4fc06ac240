// Drawing names by frequency.

import type { RandomStream } from '@synthward/kernel';

/** Names with the running totals of their weights. */
export interface WeightedNames {
  readonly names: readonly string[];
  readonly cumulative: readonly number[];
  readonly total: number;
}

/** Reads `name weight name weight ...`, parted by white space; an underscore stands for a blank within a name. */
export function weightedNames(text: string): WeightedNames {
  const words = text.trim().split(/\s+/);
  const names: string[] = [];
  const cumulative: number[] = [];
  let total = 0;
  for (let i = 0; i + 1 < words.length; i += 2) {
    total += Number(words[i + 1]);
    names.push((words[i] ?? '').replaceAll('_', ' '));
    cumulative.push(total);
  }
  return { names, cumulative, total };
}

/** Reads names of equal weight. */
export function evenNames(text: string): WeightedNames {
  return weightedNames(text.trim().replace(/\S+/g, '$& 1'));
}

/** A name drawn in proportion to its weight. */
export function drawName(from: WeightedNames, random: RandomStream): string {
  const drawn = random.below(from.total);
  let low = 0;
  let high = from.names.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drawn < (from.cumulative[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return from.names[low] ?? '';
}
