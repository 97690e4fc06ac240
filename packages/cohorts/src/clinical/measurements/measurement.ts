// A quantity that can be measured: its code, the person's own level, and how it varies between visits.

import type { ObservationEntry, SexAtBirth } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import { type Range, type Reading, standingOf } from '../physiology/quantity';
import { requireReading } from '../physiology/readings';

export type { Range } from '../physiology/quantity';

/** What a level depends on. */
export interface Subject {
  /** Completed years. */
  readonly age: number;
  readonly sex: SexAtBirth;
  /** Catalogue ids. */
  readonly conditions: readonly string[];
}

/** What it is called and how it is printed and judged is that of the reading of the same code. */
type Line = Pick<Reading, 'code' | 'label' | 'unit' | 'decimals' | 'reference'>;

export interface Measurement extends Line {
  /**
   * The person's level, stable over visits: the stream is the person's. `previous` is what the same visit measured
   * just before in the panel, for quantities that follow from it.
   */
  level(subject: Subject, random: RandomStream, previous: number): number;
  /** Standard deviation between visits, as a share of the level. */
  readonly visitVariation: number;
  /** Values that cannot be, given the body or the conditions; both bounds are possible. */
  bounds(subject: Subject): Range;
}

/** Measurements that are taken together, in order. */
export interface Panel {
  /** Least age in years. */
  readonly fromAge: number;
  readonly measurements: readonly Measurement[];
}

/** The line of the reading with this LOINC code. Throws a RangeError where no panel has one. */
export function lineOf(loinc: string): Line {
  const { code, label, unit, decimals, reference } = requireReading(loinc);
  return { code, label, unit, decimals, reference };
}

/** Whether the subject has any of the conditions. */
export function hasAny(subject: Subject, ids: readonly string[]): boolean {
  return subject.conditions.some((id) => ids.includes(id));
}

/** Where a value stands to the reference range of the subject. */
export function interpretationOf(
  measurement: Measurement,
  subject: Subject,
  value: number,
): ObservationEntry['interpretation'] {
  const range = measurement.reference(subject);
  return range && standingOf(value, range);
}
