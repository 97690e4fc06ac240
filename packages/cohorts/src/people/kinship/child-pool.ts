// Children of one language who have no mother yet, by age.

import type { RandomStream } from '@synthward/kernel';
import type { Cell } from '../../plan/cells';
import type { Run } from './links';
import type { Mothers } from './mother-pool';
import type { LanguageGroup, Peer } from './peers';

/** Ranks of a cell that are still free: bottom .. top-1. The twins, at the upper end, are taken first. */
interface Free {
  readonly cell: Cell;
  readonly bottom: number;
  top: number;
}

interface Year {
  readonly girls: Free | undefined;
  readonly boys: Free | undefined;
  /** Running total of the girls that should have been taken; its fraction decides who is next. */
  girlsDue: number;
  girlsTaken: number;
}

export class ChildPool {
  private readonly years = new Map<number, Year>();

  constructor(group: LanguageGroup, random: RandomStream) {
    for (let age = 0; age < 18; age += 1) {
      const girls = freeRanks(group.female.get(age));
      const boys = freeRanks(group.male.get(age));
      this.years.set(age, { girls, boys, girlsDue: random.fraction(), girlsTaken: 0 });
    }
  }

  /** Children of the age without a mother; the second of two twins goes where the first goes and does not count. */
  left(age: number): number {
    const year = this.years.get(age);
    return year ? countOf(year.girls) + countOf(year.boys) : 0;
  }

  /**
   * One child of the age for each of the mothers, girls and boys in proportion. The mothers are parted into `chunks`, in
   * each of which girls come first: with another number of chunks for every child of a family the sexes of siblings
   * are mixed. There must be as many children left as mothers.
   */
  take(age: number, mothers: Mothers, chunks: number): Run[] {
    const year = this.years.get(age);
    if (!year) throw new RangeError(`no children of ${age} years`);
    const runs: Run[] = [];
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const from = Math.floor((mothers.length * chunk) / chunks);
      const to = Math.floor((mothers.length * (chunk + 1)) / chunks);
      const girls = girlsAmong(year, to - from);
      runs.push(...takeFrom(year.girls, mothers, { from, length: girls }));
      runs.push(...takeFrom(year.boys, mothers, { from: from + girls, length: to - from - girls }));
    }
    return runs;
  }
}

function freeRanks(peer: Peer | undefined): Free | undefined {
  if (!peer) return undefined;
  const { cell, pairs } = peer;
  const secondTwins = pairs.twins + (cell.sexAtBirth === 'male' ? pairs.mixedTwins : 0);
  return { cell, bottom: pairs.lookAlikes, top: cell.size - secondTwins };
}

function countOf(free: Free | undefined): number {
  return free ? free.top - free.bottom : 0;
}

function girlsAmong(year: Year, length: number): number {
  const [girls, boys] = [countOf(year.girls), countOf(year.boys)];
  year.girlsDue += (length * girls) / Math.max(1, girls + boys);
  const wanted = Math.floor(year.girlsDue) - year.girlsTaken;
  const taken = Math.min(Math.max(wanted, length - boys, 0), girls, length);
  year.girlsTaken += taken;
  return taken;
}

function takeFrom(
  free: Free | undefined,
  mothers: Mothers,
  part: { readonly from: number; readonly length: number },
): Run[] {
  if (!free || part.length === 0) return [];
  free.top -= part.length;
  const start = mothers.start + part.from;
  return [{ cell: mothers.cell, start, other: free.cell, otherStart: free.top, length: part.length }];
}
