// Ids of persons, for the truth pack alone.

import { keyedStream } from '@synthward/kernel';
import { keyedUuid } from '../records/keyed-uuid';

/** The UUID of the person behind patient `index`; nothing in the feed leads to it. */
export function personIdOf(seed: number, index: number): string {
  return keyedUuid(keyedStream(seed, index, 'ids/person'));
}
