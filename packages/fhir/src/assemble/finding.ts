// What one resource says about one concept: a node in the making.

import type { PatientNode } from '@synthward/contracts';
import type { Concept } from './concept';
import type { Anonymity } from './identifying';
import type { Moment } from './moment';
import type { References } from './resolve-references';
import type { BundledResource } from './resource';
import type { Clock } from './told-times';

export interface Finding {
  readonly nodeType: 'condition' | 'observation' | 'intervention' | 'allergy';
  readonly concept: Concept;
  readonly metadata: NonNullable<PatientNode['metadata']>;
  readonly notable: boolean;
  /** Of two that speak of one concept the livelier is kept, then the later. */
  readonly activity: number;
  readonly seconds: number;
  readonly source: BundledResource;
}

/** What is needed to read any resource. */
export interface Reading {
  readonly references: References;
  readonly anonymity: Anonymity;
  readonly clock: Clock;
}

/** Before everything that has a time. */
export function secondsOf(moment: Moment | undefined): number {
  return moment?.seconds ?? Number.NEGATIVE_INFINITY;
}
