// What the directions of several studies say together.

import type { Direction } from './effect';

export interface DirectedStudy {
  /** The number of its reference. */
  readonly index: number;
  readonly direction: Direction;
}

export type Weighing =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'every'; readonly direction: Direction; readonly indexes: readonly number[] }
  | {
      readonly kind: 'most';
      readonly direction: Direction;
      readonly indexes: readonly number[];
      readonly others: readonly Side[];
      readonly studies: number;
    }
  | { readonly kind: 'mixed'; readonly sides: readonly Side[] };

export interface Side {
  readonly direction: Direction;
  readonly indexes: readonly number[];
}

const FEWEST = 2;
const ORDER: readonly Direction[] = ['increased', 'decreased', 'none'];

/** Below two studies nothing is said; a side is "most" with more than half of them. */
export function weighDirections(studies: readonly DirectedStudy[]): Weighing {
  if (studies.length < FEWEST) return { kind: 'unsaid' };
  const sides = ORDER.map((direction) => ({
    direction,
    indexes: studies.filter((study) => study.direction === direction).map(({ index }) => index),
  }))
    .filter(({ indexes }) => indexes.length > 0)
    .sort((a, b) => b.indexes.length - a.indexes.length);
  const [first, ...others] = sides;
  if (first === undefined) return { kind: 'unsaid' };
  if (others.length === 0) return { kind: 'every', ...first };
  if (first.indexes.length * 2 > studies.length)
    return { kind: 'most', ...first, others, studies: studies.length };
  return { kind: 'mixed', sides };
}
