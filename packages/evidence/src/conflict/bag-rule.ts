// The first rule of direction: a sentence as a bag of cues.

import { countCues, saysAlike, saysNone } from './cues';
import type { Direction } from './effect';

/** No difference where anything says so or nothing says otherwise; else whichever of rise and fall is said more often. */
export function bagDirection(span: string): Direction {
  if (saysNone(span) || saysAlike(span)) return 'none';
  const { rises, falls } = countCues(span);
  if (rises === 0 && falls === 0) return 'none';
  return falls > rises ? 'decreased' : 'increased';
}
