// A quantity of the body: where it stands in a person, what moves it, and how an instrument reads it.

import type { Coding, SexAtBirth } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is the person's own about a quantity, for life. */
export interface Draws {
  /** Standard normal, cut off at 3: where a healthy person stands among others. */
  readonly place: number;
  /** Standard normal, cut off at 2.5: how hard a condition strikes. */
  readonly severity: number;
  /** Even from 0 to 1: which form a condition takes. */
  readonly share: number;
}

/** What reference ranges depend on. */
interface Person {
  readonly sex: SexAtBirth;
  /** Years, whole or with parts. */
  readonly age: number;
}

/** A person at one moment, as far as levels depend on it. */
export interface Moment extends Person {
  readonly day: EpochDay;
  /** Whether the condition has begun, and lasts if it is an episode. */
  has(condition: string): boolean;
  /** Whether the condition is part of the history, begun or not. */
  isToHave(condition: string): boolean;
  /** Days since the condition began; 0 before. */
  daysWith(condition: string): number;
  /** What a perfect instrument would read now. */
  level(quantity: Quantity): number;
  drawsOf(quantity: Quantity): Draws;
}

/** Where a condition takes a quantity. */
export interface Target {
  /** Without treatment. `healthy` is the person's level without the condition. */
  untreated(moment: Moment, draws: Draws, healthy: number): number;
  /** Under full treatment; absent where no treatment moves it. */
  treated?(moment: Moment, draws: Draws, untreated: number): number;
  /** Sum of the shifts of drugs, in the quantity's unit, that amounts to full treatment. */
  readonly fullAt?: number;
  /** Days before onset during which the level drifts there; by default half a year. */
  readonly riseDays?: number;
}

/** What every line of a report has. */
export interface Reading {
  readonly code: Coding;
  /** What a clinician calls it in a note. */
  readonly label: string;
  /** UCUM. */
  readonly unit: string;
  readonly decimals: 0 | 1 | 2 | 3;
  /** What is usual, both ends included; null where no range applies. Published or recalled as said beside it. */
  reference(person: Person): Range | null;
  /** Whether it is taken of such a person; absent for everybody. */
  isTaken?(moment: Moment): boolean;
}

export interface Quantity extends Reading {
  readonly kind: 'drawn';
  /** The level of a healthy person. */
  healthy(moment: Moment, draws: Draws): number;
  /**
   * Values that can be, both ends included: a measurement never contradicts a diagnosis or its absence. A condition
   * that shifts the quantity by its definition shifts the bound with it.
   */
  bounds(moment: Moment): Range;
  /** Whether `within` and `assay` are in the unit of the quantity or shares of its level. */
  readonly spread: 'absolute' | 'relative';
  /** Standard deviation over time within a person. */
  readonly within: number;
  /** Standard deviation of the instrument. */
  readonly assay: number;
  /** Days after which what is left of a deviation is 1/e. */
  readonly memoryDays: number;
  /** By condition; of several, the one listed first decides. */
  readonly targets?: Readonly<Record<string, Target>>;
  /** A quantity that this one follows: a shift of both by one condition counts for that one alone. */
  readonly follows?: Quantity;
  /** The other LOINC code that conditions may shift it by, and what a unit of it amounts to here. */
  readonly alias?: { readonly loinc: string; readonly factor: number };
  /** Drugs move it whatever the person has; the strongest counts. */
  readonly isDrugDriven?: boolean;
}

/** What follows from other readings of the same visit. */
export interface Derived extends Reading {
  readonly kind: 'derived';
  /** What it is worked out from. */
  readonly parts: readonly (Quantity | Derived)[];
  /** `noise` is standard normal, cut off at 2.5; without `noiseOf` it is 0. */
  from(values: ReadonlyMap<Reading, number>, moment: Moment, noise: number): number;
  /** The quantity whose stream gives the noise. */
  readonly noiseOf?: Quantity;
}

/** A LOINC code with its display, as in Synthea's modules (Apache-2.0), not checked against LOINC's own table. */
export function loinc(code: string, display: string): Coding {
  return { system: 'http://loinc.org', code, display };
}

/** A reference range that applies to adults only. */
export function adultRange(low: number, high: number): Reading['reference'] {
  const range = { low, high };
  return ({ age }) => (age < 18 ? null : range);
}

/** A range that holds for everybody. */
export function always(low: number, high: number): () => Range {
  const range = { low, high };
  return () => range;
}

/** `value`, or the nearer end of the range. */
export function clamp(value: number, low: number, high: number): number {
  if (value < low) return low;
  return value > high ? high : value;
}

/** Where a value stands to a reference range. */
export function standingOf(value: number, { low, high }: Range): 'low' | 'normal' | 'high' {
  if (value < low) return 'low';
  return value > high ? 'high' : 'normal';
}
