// Which pairs of records are worth comparing: those that share a key of at least one pass.

import { PairList } from '../scorer/pair-list';
import type { NormalisedRecord } from './normalised-record';

/** The key of a record in one pass, or undefined when too little is known of it. */
export type BlockingKey = (record: NormalisedRecord) => string | undefined;

/** Pairs of places in the list, one double each. */
export interface CandidatePairs {
  readonly count: number;
  pairAt(place: number): readonly [a: number, b: number];
}

/**
 * All pairs that share a key, once each and in ascending order. Blocks of more than `largestBlock` records are left
 * out: what so many records share says nothing.
 */
export function candidatePairs(
  records: readonly NormalisedRecord[],
  passes: readonly BlockingKey[],
  largestBlock: number,
): CandidatePairs {
  const list = new PairList(Math.max(records.length, 1));
  for (const keyOf of passes) addPass(list, blocksOf(records, keyOf), largestBlock);
  const { keys } = list.distinct();
  return {
    count: keys.length,
    pairAt: (place) => {
      const key = keys[place] ?? 0;
      const a = Math.floor(key / records.length);
      return [a, key - a * records.length];
    },
  };
}

function blocksOf(records: readonly NormalisedRecord[], keyOf: BlockingKey): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  for (const [place, record] of records.entries()) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const block = blocks.get(key);
    if (block) block.push(place);
    else blocks.set(key, [place]);
  }
  return blocks;
}

function addPass(list: PairList, blocks: ReadonlyMap<string, readonly number[]>, largestBlock: number): void {
  for (const block of blocks.values()) {
    if (block.length > largestBlock) continue;
    for (const [i, a] of block.entries()) {
      for (let j = i + 1; j < block.length; j += 1) list.add(a, block[j] ?? a);
    }
  }
}

/** A key of parts, or undefined when one of them is unknown. */
export function keyOfParts(...parts: readonly string[]): string | undefined {
  return parts.includes('') ? undefined : parts.join('|');
}
