// Women of one language who can still become mothers of a family, by age.

import type { RandomStream } from '@synthward/kernel';
import type { Cell } from '../../plan/cells';
import { type LanguageGroup, relatable } from './peers';

/** Younger mothers are children of a household themselves, which the engine does not model. */
const YOUNGEST_AGE = 18;
/** At most so many of the women of an age have children at home: an engine assumption. */
const MOST_MOTHERS = 0.85;
/** Share of the families whose mother is married, as far as there are wives: an engine assumption near Census figures. */
const MARRIED_MOTHERS = 0.7;

/** A run of maternal positions. */
export interface Mothers {
  readonly cell: Cell;
  readonly start: number;
  readonly length: number;
}

/** Maternal positions of a cell: first the wives, then the other women; both are used up in ascending order. */
interface Women {
  wives: number;
  readonly lastWife: number;
  others: number;
  readonly lastOther: number;
  marriedDue: number;
}

export class MotherPool {
  private readonly byAge = new Map<number, { readonly women: Women; readonly cell: Cell }>();

  constructor(group: LanguageGroup, wives: ReadonlyMap<number, number>, random: RandomStream) {
    for (const [age, peer] of group.female) {
      if (age < YOUNGEST_AGE) continue;
      const married = wives.get(peer.cell.number) ?? 0;
      const single = relatable(peer) - married;
      const women = {
        wives: 0,
        lastWife: Math.round(married * MOST_MOTHERS),
        others: married,
        lastOther: married + Math.round(single * MOST_MOTHERS),
        marriedDue: random.fraction(),
      };
      this.byAge.set(age, { women, cell: peer.cell });
    }
  }

  /** Women of the age who are not mothers yet. */
  left(age: number): number {
    const women = this.byAge.get(age)?.women;
    return women ? wivesLeft(women) + othersLeft(women) : 0;
  }

  /** Makes mothers of `count` women of the age, of whom as many must be left: married ones and others. */
  take(age: number, count: number): Mothers[] {
    const found = this.byAge.get(age);
    if (!found || count === 0) return [];
    const { women, cell } = found;
    women.marriedDue += count * MARRIED_MOTHERS;
    const wanted = Math.floor(women.marriedDue);
    const married = Math.min(Math.max(wanted, count - othersLeft(women)), wivesLeft(women), count);
    women.marriedDue -= wanted;
    const taken = [
      { cell, start: women.wives, length: married },
      { cell, start: women.others, length: count - married },
    ];
    women.wives += married;
    women.others += count - married;
    return taken.filter(({ length }) => length > 0);
  }
}

function wivesLeft({ wives, lastWife }: Women): number {
  return lastWife - wives;
}

function othersLeft({ others, lastOther }: Women): number {
  return lastOther - others;
}
