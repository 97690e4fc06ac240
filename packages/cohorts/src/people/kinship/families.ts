// Which children have which mother: families of one language, built from the youngest child up.

import type { RandomStream } from '@synthward/kernel';
import { cappedShares } from '../../plan/capped-shares';
import { ChildPool } from './child-pool';
import type { Run } from './links';
import { MotherPool } from './mother-pool';
import type { LanguageGroup } from './peers';

export interface Families {
  /** From mothers to their youngest child, their second youngest and their third youngest, over maternal positions. */
  readonly runs: readonly (readonly Run[])[];
}

export const MOST_CHILDREN = 3;
const OLDEST_CHILD = 17;
const YOUNGEST_MOTHER = 16;
/** A mother is at most this much older than any of her children, in completed years. */
const LARGEST_GAP = 44;

interface Pattern {
  /** How much older than the youngest each child is: at least two years, so that births lie more than 280 days apart. */
  readonly older: readonly number[];
  readonly percent: number;
}

/**
 * Families with children at home: 42 % have one, 38 % two, 20 % three. An engine assumption near the Census Bureau's
 * America's Families and Living Arrangements, where the last group has more than three too.
 */
const PATTERNS: readonly Pattern[] = [
  { older: [0], percent: 42 },
  { older: [0, 2], percent: 13 },
  { older: [0, 3], percent: 13 },
  { older: [0, 4], percent: 8 },
  { older: [0, 6], percent: 4 },
  { older: [0, 2, 4], percent: 7 },
  { older: [0, 2, 5], percent: 7 },
  { older: [0, 3, 6], percent: 6 },
];

/**
 * Births by age of the mother, relative, from each age on: National Center for Health Statistics, births of 2022, five-year
 * groups (4, 18, 27, 30, 17 and 4 % of all) spread over their years.
 */
const BIRTHS: readonly (readonly [age: number, weight: number])[] = [
  [16, 1],
  [20, 3.5],
  [25, 5.4],
  [30, 6],
  [35, 3.4],
  [40, 0.8],
];

/** Mothers of one family pattern are drawn from every third year of age, another third for each pattern. */
const STRIDE = 3;

/**
 * Gives the children of one language mothers of their language, 16 to 44 years older. Children for whom no mother is left
 * have none in the cohort. The cost depends on the ages and patterns alone.
 */
export function formFamilies(
  group: LanguageGroup,
  wives: ReadonlyMap<number, number>,
  random: RandomStream,
): Families {
  const children = new ChildPool(group, random);
  const mothers = new MotherPool(group, wives, random);
  const runs: Run[][] = Array.from({ length: MOST_CHILDREN }, () => []);
  for (let age = 0; age <= OLDEST_CHILD; age += 1) {
    const counts = patternCounts(children, age, random);
    PATTERNS.forEach((pattern, i) => {
      const shares = shareAmongMothers(
        mothers,
        { count: counts[i] ?? 0, age, older: pattern.older, turn: i },
        random,
      );
      for (const { motherAge, count } of shares) {
        for (const { cell, start, length } of mothers.take(motherAge, count)) {
          pattern.older.forEach((years, place) => {
            runs[place]?.push(...children.take(age + years, { cell, start, length }, 2 ** place));
          });
        }
      }
    });
  }
  return { runs };
}

/** Families of each pattern whose youngest child has the age: every child of it who is left has to be in one. */
function patternCounts(children: ChildPool, age: number, random: RandomStream): number[] {
  const youngest = children.left(age);
  const counts = cappedShares(youngest, {
    weights: PATTERNS.map(({ percent }) => percent),
    caps: PATTERNS.map(() => youngest),
    start: startOf(random),
  });
  const promised = new Map<number, number>();
  const possible = counts.map((count, i) => {
    const elder = (PATTERNS[i]?.older ?? []).slice(1).map((years) => age + years);
    const room = elder.map((year) => children.left(year) - (promised.get(year) ?? 0));
    const kept = Math.min(count, ...room);
    for (const year of elder) promised.set(year, (promised.get(year) ?? 0) + kept);
    return kept;
  });
  const onlyChildren = youngest - possible.reduce((sum, count) => sum + count, 0);
  return possible.map((count, i) => (i === 0 ? count + onlyChildren : count));
}

interface FamilyOrder {
  readonly count: number;
  /** Of the youngest child. */
  readonly age: number;
  readonly older: readonly number[];
  readonly turn: number;
}

/** Ages of mothers for the families of one pattern, by the births at those ages and by the women who are left. */
function shareAmongMothers(mothers: MotherPool, order: FamilyOrder, random: RandomStream) {
  if (order.count === 0) return [];
  const eldest = order.older.at(-1) ?? 0;
  const ages: number[] = [];
  for (let gap = YOUNGEST_MOTHER + eldest; gap <= LARGEST_GAP; gap += 1) {
    const isInTurn = (order.age + gap) % STRIDE === order.turn % STRIDE;
    if (isInTurn || order.count <= STRIDE) ages.push(order.age + gap);
  }
  const caps = ages.map((age) => mothers.left(age));
  const weights = ages.map((age) => birthWeight(age - order.age));
  const counts = cappedShares(order.count, { weights, caps, start: startOf(random) });
  return ages.map((motherAge, i) => ({ motherAge, count: counts[i] ?? 0 }));
}

function birthWeight(age: number): number {
  let found = 0;
  for (const [from, weight] of BIRTHS) if (from <= age) found = weight;
  return found;
}

function startOf(random: RandomStream): number {
  return 0.001 + 0.998 * random.fraction();
}
