// What a laboratory or a clinician made of a value, and what follows for risk.

import type { PatientNode } from '@synthward/contracts';
import { type JsonObject, objectOf, objectsOf, oneOrMore } from './json';

export type ObservationMetadata = NonNullable<NonNullable<PatientNode['metadata']>['observation_metadata']>;
type Word = NonNullable<ObservationMetadata['interpretation']>;
type Direction = NonNullable<ObservationMetadata['risk_direction']>;

interface Meaning {
  readonly word: Word;
  readonly direction?: Direction;
  /** In `abnormal` of the code system, or beyond a limit. */
  readonly isAbnormal?: true;
}

const SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';

const veryHigh = (word: Word): Meaning => ({ word, direction: 'very high', isAbnormal: true });
const high = (word: Word): Meaning => ({ word, direction: 'high', isAbnormal: true });
const low = (word: Word): Meaning => ({ word, direction: 'low', isAbnormal: true });
const veryLow = (word: Word): Meaning => ({ word, direction: 'very low', isAbnormal: true });

/** By active code of HL7's v3 ObservationInterpretation, whose displays in lower case the words are; and three retired ones. */
const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['CAR', { word: 'carrier' }],
  ['B', { word: 'better' }],
  ['D', { word: 'significant change down' }],
  ['U', { word: 'significant change up' }],
  ['W', { word: 'worse' }],
  ['<', veryLow('off scale low')],
  ['>', veryHigh('off scale high')],
  ['IE', { word: 'insufficient evidence' }],
  ['A', { word: 'abnormal', isAbnormal: true }],
  ['AA', { word: 'critical abnormal', isAbnormal: true }],
  ['HH', veryHigh('critical high')],
  ['LL', veryLow('critical low')],
  ['H', high('high')],
  ['HU', veryHigh('significantly high')],
  ['L', low('low')],
  ['LU', veryLow('significantly low')],
  ['N', { word: 'normal' }],
  ['I', { word: 'intermediate' }],
  ['NCL', { word: 'no clsi defined breakpoint' }],
  ['NS', { word: 'non-susceptible' }],
  ['R', { word: 'resistant' }],
  ['SYN-R', { word: 'synergy - resistant' }],
  ['S', { word: 'susceptible' }],
  ['SDD', { word: 'susceptible-dose dependent' }],
  ['SYN-S', { word: 'synergy - susceptible' }],
  ['EX', { word: 'outside threshold', isAbnormal: true }],
  ['HX', high('above high threshold')],
  ['LX', low('below low threshold')],
  ['IND', { word: 'indeterminate' }],
  ['E', { word: 'equivocal' }],
  ['NEG', { word: 'negative' }],
  ['ND', { word: 'not detected' }],
  ['POS', { word: 'positive' }],
  ['DET', { word: 'detected' }],
  ['EXP', { word: 'expected' }],
  ['UNE', { word: 'unexpected' }],
  ['NR', { word: 'non-reactive' }],
  ['RR', { word: 'reactive' }],
  ['WR', { word: 'weakly reactive' }],
  ['H>', veryHigh('significantly high')],
  ['L<', veryLow('significantly low')],
  ['Carrier', { word: 'carrier' }],
]);

export interface Reading extends Pick<ObservationMetadata, 'risk' | 'risk_direction'> {
  readonly interpretation: Word | null;
  readonly isAbnormal: boolean;
}

/** Of an Observation or a component: the first known code; without one, where the value stands to its reference range. */
export function readingOf(body: JsonObject): Reading {
  const code = interpretationCode(body) ?? comparedWithRange(body);
  const meaning = code === undefined ? undefined : meanings.get(code);
  return {
    interpretation: meaning?.word ?? null,
    risk: riskOf(meaning),
    risk_direction: meaning?.direction ?? null,
    isAbnormal: meaning?.isAbnormal === true,
  };
}

/** Our own reading: the contract does not say what risk is. */
function riskOf(meaning: Meaning | undefined): ObservationMetadata['risk'] {
  if (meaning?.isAbnormal) return 'high';
  return meaning?.word === 'normal' ? 'normal' : null;
}

function interpretationCode({ interpretation }: JsonObject): string | undefined {
  return oneOrMore(interpretation)
    .flatMap(({ coding }) => objectsOf(coding))
    .flatMap(({ system, code }) => (system === SYSTEM && typeof code === 'string' ? [code] : []))
    .find((code) => meanings.has(code));
}

interface Amount {
  readonly value: number;
  readonly unit: string | undefined;
}

/** Undefined where the value lacks, the range is not the one for everybody, or units differ. */
function comparedWithRange({ valueQuantity, referenceRange }: JsonObject): 'H' | 'L' | 'N' | undefined {
  const ranges = objectsOf(referenceRange).filter(isForEverybody);
  const [range] = ranges;
  const value = amountOf(valueQuantity);
  if (!value || !range || ranges.length > 1) return undefined;
  const [least, most] = [amountOf(range.low), amountOf(range.high)];
  const bounds = [least, most].flatMap((bound) => bound ?? []);
  if (bounds.length === 0 || bounds.some((bound) => !haveOneUnit(bound, value))) return undefined;
  return placeAmong(value.value, { least, most, comparator: objectOf(valueQuantity)?.comparator });
}

interface Bounds {
  readonly least: Amount | undefined;
  readonly most: Amount | undefined;
  readonly comparator: unknown;
}

/** "Less than 5" is low below a bound of 5, and else unknown. */
function placeAmong(value: number, { least, most, comparator }: Bounds): 'H' | 'L' | 'N' | undefined {
  const lowest = least?.value ?? Number.NEGATIVE_INFINITY;
  const highest = most?.value ?? Number.POSITIVE_INFINITY;
  switch (comparator) {
    case '<':
    case '<=':
      return value <= lowest ? 'L' : undefined;
    case '>':
    case '>=':
      return value >= highest ? 'H' : undefined;
    case undefined:
      return exactPlace(value, lowest, highest);
    default:
      return undefined;
  }
}

function exactPlace(value: number, lowest: number, highest: number): 'H' | 'L' | 'N' {
  if (value > highest) return 'H';
  return value < lowest ? 'L' : 'N';
}

function isForEverybody({ appliesTo, age, type }: JsonObject): boolean {
  if (appliesTo !== undefined || age !== undefined) return false;
  const codes = objectsOf(objectOf(type)?.coding).map(({ code }) => code);
  return codes.length === 0 || codes.includes('normal');
}

function amountOf(quantity: unknown): Amount | undefined {
  const { value, code, unit } = objectOf(quantity) ?? {};
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const name = code ?? unit;
  return { value, unit: typeof name === 'string' ? name : undefined };
}

function haveOneUnit(one: Amount, other: Amount): boolean {
  return one.unit === undefined || other.unit === undefined || one.unit === other.unit;
}
