// How two records agree, field by field: a level for each field, and the pattern of all levels as one number.

import { jaroWinkler } from './jaro-winkler';
import { areNicknames } from './nickname-groups';
import type { NormalisedRecord } from './normalised-record';

/** The level of a field that either record does not show: it speaks neither for nor against. */
export const UNKNOWN = 0;
const DISAGREE = 1;

/** A field, how it is compared, and what is assumed of its levels before the data are seen. */
export interface Comparison {
  readonly name: string;
  levelOf(a: NormalisedRecord, b: NormalisedRecord): number;
  /** By level from 1 on, the share of the pairs that are on it: of one person, of two relatives, of two strangers. */
  readonly ofOnePerson: readonly number[];
  readonly ofRelatives: readonly number[];
  readonly ofStrangers: readonly number[];
}

const SIMILAR_NAMES = 0.88; // engine assumption, between the 0.85 and 0.92 that record linkage tools start from
const SHORTEST_TRUNCATION = 4;

/** All comparisons, independent of each other by assumption; starting shares are engine assumptions. */
export const comparisons: readonly Comparison[] = [
  {
    name: 'given',
    levelOf: givenLevel, // disagree, initial, similar or a nickname, equal
    ofOnePerson: [0.03, 0.02, 0.1, 0.85],
    ofRelatives: [0.9, 0.03, 0.02, 0.05],
    ofStrangers: [0.9, 0.05, 0.04, 0.01],
  },
  {
    name: 'family',
    levelOf: familyLevel, // disagree, similar or partial, equal
    ofOnePerson: [0.05, 0.1, 0.85],
    ofRelatives: [0.05, 0.1, 0.85],
    ofStrangers: [0.8, 0.05, 0.15],
  },
  {
    name: 'birthDate',
    levelOf: birthDateLevel, // disagree, nearly equal, equal
    ofOnePerson: [0.01, 0.04, 0.95],
    ofRelatives: [0.3, 0.1, 0.6],
    ofStrangers: [0.5, 0.1, 0.4],
  },
  {
    name: 'ssn',
    levelOf: (a, b) => digitsLevel(a.ssn, b.ssn), // disagree, up to two digits differ, equal
    ofOnePerson: [0.03, 0.02, 0.95],
    ofRelatives: [0.994, 0.005, 0.001],
    ofStrangers: [0.997, 0.002, 0.001],
  },
  {
    name: 'middle',
    levelOf: middleLevel, // disagree, initial, equal
    ofOnePerson: [0.05, 0.25, 0.7],
    ofRelatives: [0.9, 0.05, 0.05],
    ofStrangers: [0.9, 0.05, 0.05],
  },
  {
    name: 'address',
    levelOf: addressLevel, // disagree, same postal code, equal
    ofOnePerson: [0.15, 0.15, 0.7],
    ofRelatives: [0.15, 0.15, 0.7],
    ofStrangers: [0.75, 0.24, 0.01],
  },
  {
    name: 'phone',
    levelOf: (a, b) => exactLevel(a.phone, b.phone),
    ofOnePerson: [0.25, 0.75],
    ofRelatives: [0.3, 0.7],
    ofStrangers: [0.95, 0.05],
  },
  {
    name: 'email',
    levelOf: (a, b) => exactLevel(a.email, b.email),
    ofOnePerson: [0.2, 0.8],
    ofRelatives: [0.97, 0.03],
    ofStrangers: [0.999, 0.001],
  },
  {
    name: 'suffix',
    levelOf: (a, b) => exactLevel(a.suffix, b.suffix),
    ofOnePerson: [0.005, 0.995],
    ofRelatives: [0.8, 0.2],
    ofStrangers: [0.6, 0.4],
  },
  {
    name: 'sex',
    levelOf: (a, b) => exactLevel(a.sex, b.sex),
    ofOnePerson: [0.01, 0.99],
    ofRelatives: [0.45, 0.55],
    ofStrangers: [0.45, 0.55],
  },
];

const radices = comparisons.map(({ ofOnePerson }) => ofOnePerson.length + 1);

/** How many patterns there are. */
export const patternCount = radices.reduce((product, radix) => product * radix, 1);

/** The levels of all comparisons as one number below patternCount. */
export function patternOf(a: NormalisedRecord, b: NormalisedRecord): number {
  let pattern = 0;
  for (const [i, { levelOf }] of comparisons.entries()) pattern = pattern * (radices[i] ?? 1) + levelOf(a, b);
  return pattern;
}

/** The levels of a pattern, in the order of the comparisons. */
export function levelsOf(pattern: number): number[] {
  const levels: number[] = [];
  let rest = pattern;
  for (const radix of radices.toReversed()) {
    levels.push(rest % radix);
    rest = Math.floor(rest / radix);
  }
  return levels.reverse();
}

/** Names that were entered in each other's field are equal, but only nearly. */
function areSwapped(a: NormalisedRecord, b: NormalisedRecord): boolean {
  return a.given === b.family && a.family === b.given && a.given !== a.family;
}

function givenLevel(a: NormalisedRecord, b: NormalisedRecord): number {
  if (a.given === '' || b.given === '') return UNKNOWN;
  if (a.given === b.given) return 4;
  if (a.given.length === 1 || b.given.length === 1) return a.given[0] === b.given[0] ? 2 : DISAGREE;
  const isNear =
    areNicknames(a.given, b.given) ||
    isTruncation(a.given, b.given) ||
    areSwapped(a, b) ||
    jaroWinkler(a.given, b.given) >= SIMILAR_NAMES;
  return isNear ? 3 : DISAGREE;
}

function familyLevel(a: NormalisedRecord, b: NormalisedRecord): number {
  if (a.family === '' || b.family === '') return UNKNOWN;
  if (a.family === b.family) return 3;
  const isNear =
    sharesPart(a.familyParts, b.familyParts) ||
    isTruncation(a.family, b.family) ||
    areSwapped(a, b) ||
    jaroWinkler(a.family, b.family) >= SIMILAR_NAMES;
  return isNear ? 2 : DISAGREE;
}

/** A double name and one of its parts, in whatever order. */
function sharesPart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 && b.length === 1) return false;
  return a.some((part) => part.length >= SHORTEST_TRUNCATION && b.includes(part));
}

function isTruncation(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_TRUNCATION && long.startsWith(short);
}

/** Nearly equal: day and month swapped, two of the three parts equal, or one digit wrong. */
function birthDateLevel({ birthDate: a }: NormalisedRecord, { birthDate: b }: NormalisedRecord): number {
  if (a === '' || b === '') return UNKNOWN;
  if (a === b) return 3;
  const isSwapped =
    a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6);
  return isSwapped || equalDateParts(a, b) === 2 || differingDigits(a, b) === 1 ? 2 : DISAGREE;
}

function equalDateParts(a: string, b: string): number {
  const bounds = [0, 4, 6, 8];
  return bounds.slice(1).filter((to, i) => a.slice(bounds[i], to) === b.slice(bounds[i], to)).length;
}

function digitsLevel(a: string, b: string): number {
  if (a === '' || b === '') return UNKNOWN;
  if (a === b) return 3;
  return differingDigits(a, b) <= 2 ? 2 : DISAGREE;
}

function differingDigits(a: string, b: string): number {
  let differing = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) differing += 1;
  return differing;
}

function middleLevel({ middle: a }: NormalisedRecord, { middle: b }: NormalisedRecord): number {
  if (a === '' || b === '') return UNKNOWN;
  if (a === b) return 3;
  return (a.length === 1 || b.length === 1) && a[0] === b[0] ? 2 : DISAGREE;
}

function addressLevel(a: NormalisedRecord, b: NormalisedRecord): number {
  if (a.address === '' || b.address === '') return UNKNOWN;
  if (a.address === b.address) return 3;
  return a.postalCode !== '' && a.postalCode === b.postalCode ? 2 : DISAGREE;
}

function exactLevel(a: string, b: string): number {
  if (a === '' || b === '') return UNKNOWN;
  return a === b ? 2 : DISAGREE;
}
