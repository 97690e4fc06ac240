// A quantity that can be measured: its code, the person's own level, and how it varies between visits.

import type { Coding, ObservationEntry, SexAtBirth } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';

/** What a level depends on. */
export interface Subject {
  /** Completed years. */
  readonly age: number;
  readonly sex: SexAtBirth;
  /** Catalogue ids. */
  readonly conditions: readonly string[];
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Measurement {
  readonly code: Coding;
  /** What a clinician calls it in a note. */
  readonly label: string;
  /** UCUM. */
  readonly unit: string;
  readonly decimals: 0 | 1 | 2;
  /**
   * The person's level, stable over visits: the stream is the person's. `previous` is what the same visit measured
   * just before in the panel, for quantities that follow from it.
   */
  level(subject: Subject, random: RandomStream, previous: number): number;
  /** Standard deviation between visits, as a share of the level. */
  readonly visitVariation: number;
  /** Values that cannot be, given the body or the conditions; both bounds are possible. */
  bounds(subject: Subject): Range;
  /** Below `low` is low, from `high` on is high; null where no range applies. */
  reference(subject: Subject): Range | null;
}

/** Measurements that are taken together, in order. */
export interface Panel {
  /** Least age in years. */
  readonly fromAge: number;
  readonly measurements: readonly Measurement[];
}

/** A LOINC code with its display. */
export function loinc(code: string, display: string): Coding {
  return { system: 'http://loinc.org', code, display };
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
  if (!range) return null;
  if (value < range.low) return 'low';
  return value >= range.high ? 'high' : 'normal';
}
