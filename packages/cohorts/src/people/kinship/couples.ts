// Who is married to whom: husbands and wives of one language in the order of their ages.

import type { RandomStream } from '@synthward/kernel';
import type { Cell } from '../../plan/cells';
import type { Run } from './links';
import { marriedShare } from './married-share';
import { type LanguageGroup, type Peer, relatable } from './peers';

export interface Couples {
  /** From husbands to wives, over the married order of each cell. */
  readonly runs: readonly Run[];
  /** Women who stand in the married order, by number of the cell; a few of them have found nobody near their age. */
  readonly wives: ReadonlyMap<number, number>;
}

/** Nobody marries over a larger difference of completed years: an engine assumption. */
const LARGEST_GAP = 15;

/**
 * By how many years husbands are moved in the order of ages before they are matched, and how many of a hundred: it
 * spreads the differences of age between spouses over some years. An engine assumption.
 */
const OFFSETS: readonly (readonly [years: number, percent: number])[] = [
  [-8, 6],
  [-4, 14],
  [-2, 20],
  [0, 24],
  [2, 18],
  [5, 12],
  [9, 6],
];

/**
 * Marries the adults of one language. Husbands and wives are counted by age, made equally many, laid out by age and
 * matched in that order; runs that would join people more than fifteen years apart are left out.
 */
export function coupleUp(group: LanguageGroup, random: RandomStream): Couples {
  const husbands = marriageable([...group.male.values()], random);
  const wives = marriageable([...group.female.values()], random);
  const pairs = Math.min(total(husbands), total(wives));
  const chosenHusbands = scaledTo(pairs, husbands, random);
  const chosenWives = scaledTo(pairs, wives, random);
  return {
    runs: matchInOrder(spreadAges(chosenHusbands, random), layOut(chosenWives)),
    wives: new Map(chosenWives.map(({ cell, count }) => [cell.number, count])),
  };
}

interface Spouses {
  readonly cell: Cell;
  readonly count: number;
}

function total(spouses: readonly Spouses[]): number {
  return spouses.reduce((sum, { count }) => sum + count, 0);
}

function marriageable(peers: readonly Peer[], random: RandomStream): Spouses[] {
  let [expected, taken] = [random.fraction(), 0];
  return peers.map((peer) => {
    expected += relatable(peer) * marriedShare(peer.cell.age, peer.cell.sexAtBirth);
    const count = Math.floor(expected) - taken;
    taken += count;
    return { cell: peer.cell, count };
  });
}

/** Every cell keeps its part of `wanted`, rounded as a running total, so that none exceeds what it had. */
function scaledTo(wanted: number, spouses: readonly Spouses[], random: RandomStream): Spouses[] {
  const all = Math.max(1, total(spouses));
  const start = wanted === all ? 0 : random.fraction();
  let [before, taken] = [0, 0];
  return spouses.map(({ cell, count }) => {
    before += count;
    const kept = Math.floor((before * wanted) / all + start) - taken;
    taken += kept;
    return { cell, count: kept };
  });
}

/** People of a cell who stand together in the order of marriage. */
interface Rank extends Spouses {
  readonly start: number;
}

function layOut(spouses: readonly Spouses[]): Rank[] {
  return spouses.map((entry) => ({ ...entry, start: 0 }));
}

/** Parts of each cell's husbands are moved up or down in the order by some years. */
function spreadAges(husbands: readonly Spouses[], random: RandomStream): Rank[] {
  let [expected, taken] = [random.fraction(), 0];
  const ranks = husbands.flatMap(({ cell, count }) => {
    let left = count;
    return OFFSETS.map(([years, percent], i) => {
      expected += (count * percent) / 100;
      const part =
        i === OFFSETS.length - 1 ? left : Math.max(0, Math.min(left, Math.floor(expected) - taken));
      const start = count - left;
      left -= part;
      taken += part;
      return { cell, start, count: part, age: cell.age + years };
    });
  });
  return ranks.sort((a, b) => a.age - b.age || a.cell.age - b.cell.age);
}

/** Walks both orders at once; each step joins as many as both sides have left of the same cell. */
function matchInOrder(husbands: readonly Rank[], wives: readonly Rank[]): Run[] {
  const runs: Run[] = [];
  let [i, ofHusbands, j, ofWives] = [0, 0, 0, 0];
  for (;;) {
    const husband = husbands[i];
    const wife = wives[j];
    if (!husband || !wife) return runs;
    const length = Math.min(husband.count - ofHusbands, wife.count - ofWives);
    if (length > 0 && Math.abs(husband.cell.age - wife.cell.age) <= LARGEST_GAP) {
      const start = husband.start + ofHusbands;
      runs.push({ cell: husband.cell, start, other: wife.cell, otherStart: wife.start + ofWives, length });
    }
    ofHusbands += length;
    ofWives += length;
    if (ofHusbands === husband.count) [i, ofHusbands] = [i + 1, 0];
    if (ofWives === wife.count) [j, ofWives] = [j + 1, 0];
  }
}
