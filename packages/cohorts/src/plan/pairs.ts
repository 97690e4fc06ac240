// Twins and look-alikes: how many pairs, and which ranks of which cells they take.

import { type Fraction, fractionOf, keyedStream, type RandomStream } from '@synthward/kernel';
import { cappedShares } from './capped-shares';
import type { Cell } from './cells';

/**
 * The pairs of one cell. Its ranks are laid out in this order: followers (who look like a leader), leaders, everybody
 * else; then at the end the twins: of girls and women mixed, first, second; of boys and men first, second, mixed.
 */
export interface CellPairs {
  /** Pairs of unrelated people of this cell who share name and birth date. */
  readonly lookAlikes: number;
  /** Pairs of twins of this cell. */
  readonly twins: number;
  /** Twins of this cell whose twin has the other sex; the girl is the first-born. */
  readonly mixedTwins: number;
}

export interface PlannedPairs {
  /** By number of the cell. */
  readonly byCell: readonly CellPairs[];
  readonly twinPairs: number;
  readonly lookAlikePairs: number;
}

/**
 * One pair in three has a girl and a boy: of fraternal twins, about two thirds of all, every second pair has (Weinberg's
 * differential rule).
 */
const MIXED_SHARE = 1 / 3;

/** Half of the patients that the rate asks for, rounded down, are pairs; on small cohorts as many as fit. */
export function planPairs(
  cells: readonly Cell[],
  rates: { readonly population: number; readonly twinRate: number; readonly lookAlikeRate: number },
  seed: number,
): PlannedPairs {
  const twins = planTwins(cells, halfOf(rates.population, rates.twinRate), seed);
  const room = cells.map(({ size, number }) => Math.floor((size - takenByTwins(twins[number])) / 2));
  const lookAlikes = cappedShares(halfOf(rates.population, rates.lookAlikeRate), {
    weights: room,
    caps: room,
    start: startOf(keyedStream(seed, 'plan/look-alikes')),
  });
  return {
    byCell: cells.map(({ number }) => ({
      lookAlikes: lookAlikes[number] ?? 0,
      twins: twins[number]?.twins ?? 0,
      mixedTwins: twins[number]?.mixedTwins ?? 0,
    })),
    twinPairs: twins.reduce((sum, pairs) => sum + pairs.twins + pairs.mixedTwins / 2, 0),
    lookAlikePairs: lookAlikes.reduce((sum, pairs) => sum + pairs, 0),
  };
}

type CellTwins = Pick<CellPairs, 'twins' | 'mixedTwins'>;

function halfOf(population: number, rate: number): number {
  const { numerator, denominator }: Fraction = fractionOf(rate);
  return Number((BigInt(population) * numerator) / (2n * denominator));
}

function takenByTwins(pairs: CellTwins | undefined): number {
  return pairs ? 2 * pairs.twins + pairs.mixedTwins : 0;
}

function startOf(random: RandomStream): number {
  return 0.001 + 0.998 * random.fraction();
}

/** Girls and boys of one language and age: twins come from such a group. */
interface Peers {
  readonly girls: Cell | undefined;
  readonly boys: Cell | undefined;
}

function planTwins(cells: readonly Cell[], wanted: number, seed: number): CellTwins[] {
  const random = keyedStream(seed, 'plan/twins');
  const groups = groupsOf(cells);
  const caps = groups.map(({ girls, boys }) => Math.floor(((girls?.size ?? 0) + (boys?.size ?? 0)) / 2));
  const pairs = cappedShares(wanted, { weights: caps, caps, start: startOf(random) });
  const planned: CellTwins[] = cells.map(() => ({ twins: 0, mixedTwins: 0 }));
  groups.forEach(({ girls, boys }, i) => {
    const split = splitBySex(
      { pairs: pairs[i] ?? 0, girls: girls?.size ?? 0, boys: boys?.size ?? 0 },
      random,
    );
    if (girls) planned[girls.number] = { twins: split.girls, mixedTwins: split.mixed };
    if (boys) planned[boys.number] = { twins: split.boys, mixedTwins: split.mixed };
  });
  return planned;
}

function groupsOf(cells: readonly Cell[]): Peers[] {
  const groups = new Map<string, Peers>();
  for (const cell of cells) {
    const key = `${cell.language} ${cell.age}`;
    const { girls, boys } = groups.get(key) ?? { girls: undefined, boys: undefined };
    groups.set(key, cell.sexAtBirth === 'female' ? { girls: cell, boys } : { girls, boys: cell });
  }
  return [...groups.values()];
}

interface Group {
  readonly pairs: number;
  readonly girls: number;
  readonly boys: number;
}

/** Pairs of girls, of boys and of both: near the mixed share, as far as the numbers of girls and boys allow. */
function splitBySex(group: Group, random: RandomStream): { girls: number; boys: number; mixed: number } {
  const wanted = Math.min(Math.floor(group.pairs * MIXED_SHARE + random.fraction()), group.girls, group.boys);
  const mixed = nearest(wanted, (count) => fits(group, count));
  const room = { girls: Math.floor((group.girls - mixed) / 2), boys: Math.floor((group.boys - mixed) / 2) };
  const [girls = 0, boys = 0] = cappedShares(group.pairs - mixed, {
    weights: [room.girls, room.boys],
    caps: [room.girls, room.boys],
    start: startOf(random),
  });
  return { girls, boys, mixed };
}

/** Whether `mixed` of the pairs can have both sexes, and the rest one. */
function fits({ pairs, girls, boys }: Group, mixed: number): boolean {
  if (mixed < 0 || mixed > Math.min(pairs, girls, boys)) return false;
  return pairs - mixed <= Math.floor((girls - mixed) / 2) + Math.floor((boys - mixed) / 2);
}

/** The number nearest to `wanted` that is possible; some number always is, since the pairs fit the group. */
function nearest(wanted: number, isPossible: (count: number) => boolean): number {
  for (let distance = 0; ; distance += 1) {
    if (isPossible(wanted - distance)) return wanted - distance;
    if (isPossible(wanted + distance)) return wanted + distance;
  }
}
