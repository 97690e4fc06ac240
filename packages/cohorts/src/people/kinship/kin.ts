// Who is related to whom: any patient's relatives, found from ranks without visiting anybody else.

import { keyedStream } from '@synthward/kernel';
import type { Cell, Seat } from '../../plan/cells';
import { PermutationCache } from '../../plan/permutation-cache';
import type { CohortPlan } from '../../plan/plan';
import { type Seating, seatingOf } from '../../plan/seats';
import { Recent } from '../recent';
import { type Couples, coupleUp } from './couples';
import { type Families, formFamilies, MOST_CHILDREN } from './families';
import { type Links, linksOf, type Position, reversed } from './links';
import { groupByLanguage } from './peers';
import { type PairMates, pairMatesOf } from './twins';

/** Relations of the patients of one plan. Every one is symmetric; a seat stands for the patient who has it. */
export interface Kin extends PairMates {
  seatOf(index: number): Seat;
  /** Of adults only. */
  spouseOf(seat: Seat): Seat | undefined;
  /** Of people below 18 only. */
  motherOf(seat: Seat): Seat | undefined;
  /** Children at home of a woman, the eldest first, of twins the first-born first. */
  childrenOf(mother: Seat): readonly Seat[];
}

/** Works the relations of a plan out, once; the cost does not depend on the population. */
export function kinOf(plan: CohortPlan): Kin {
  const seating = seatingOf(plan);
  const mates = pairMatesOf(plan.people, seating);
  return { seatOf: seating.of, ...mates, ...familyTies(plan, seating, mates) };
}

export const ADULT_AGE = 18;

function familyTies(plan: CohortPlan, seating: Seating, mates: PairMates) {
  const { couples, families } = plan.spec.people.households ? relate(plan) : { couples: [], families: [] };
  const wivesByCell = new Map(couples.flatMap(({ wives }) => [...wives]));
  const orders = new Orders(plan, wivesByCell, seating);
  const spouses = linksOf(couples.flatMap(({ runs }) => [...runs, ...reversed(runs)]));
  const children = Array.from({ length: MOST_CHILDREN }, (_, place) =>
    linksOf(families.flatMap(({ runs }) => runs[place] ?? [])),
  );
  const mothers = linksOf(families.flatMap(({ runs }) => reversed(runs.flat())));
  const recent = {
    spouses: new Recent<Seat | undefined>(),
    mothers: new Recent<Seat | undefined>(),
    children: new Recent<readonly Seat[]>(),
  };
  return {
    spouseOf: (seat: Seat) =>
      recent.spouses.get(seat.index, () => findSpouse(seat, { orders, spouses, mates })),
    motherOf: (seat: Seat) =>
      recent.mothers.get(seat.index, () => findMother(seat, { orders, mothers, mates })),
    childrenOf: (mother: Seat) =>
      recent.children.get(mother.index, () => findChildren(mother, { orders, children, mates, seating })),
  };
}

function relate(plan: CohortPlan): { couples: Couples[]; families: Families[] } {
  const { seed } = plan.spec;
  const couples: Couples[] = [];
  const families: Families[] = [];
  for (const group of groupByLanguage(plan.people)) {
    const married = coupleUp(group, keyedStream(seed, 'people/couples', group.language));
    couples.push(married);
    families.push(formFamilies(group, married.wives, keyedStream(seed, 'people/families', group.language)));
  }
  return { couples, families };
}

/** Twins of different sex stand in the same order of marriage and may meet there: they do not marry. */
function findSpouse(
  seat: Seat,
  ties: { readonly orders: Orders; readonly spouses: Links; readonly mates: PairMates },
): Seat | undefined {
  const { orders, spouses, mates } = ties;
  if (seat.cell.age < ADULT_AGE) return undefined;
  const position = orders.marital(seat);
  const found = position === undefined ? undefined : spouses(seat.cell, position);
  if (!found) return undefined;
  const spouse = orders.adultAt(found);
  return spouse.index === mates.twinOf(seat)?.index ? undefined : spouse;
}

function findMother(
  seat: Seat,
  ties: { readonly orders: Orders; readonly mothers: Links; readonly mates: PairMates },
): Seat | undefined {
  if (seat.cell.age >= ADULT_AGE) return undefined;
  const { cell, rank } = ties.mates.isSecondTwin(seat) ? (ties.mates.twinOf(seat) ?? seat) : seat;
  const found = ties.mothers(cell, rank);
  return found && ties.orders.motherAt(found);
}

function findChildren(
  mother: Seat,
  ties: {
    readonly orders: Orders;
    readonly children: readonly Links[];
    readonly mates: PairMates;
    readonly seating: Seating;
  },
): Seat[] {
  if (mother.cell.age < ADULT_AGE || mother.cell.sexAtBirth === 'male') return [];
  const position = ties.orders.maternal(mother);
  if (position === undefined) return [];
  const found: Seat[] = [];
  for (let place = MOST_CHILDREN - 1; place >= 0; place -= 1) {
    const child = ties.children[place]?.(mother.cell, position);
    if (!child) continue;
    const seat = ties.seating.at(child.cell, child.position);
    const twin = ties.mates.twinOf(seat);
    found.push(seat, ...(twin ? [twin] : []));
  }
  return found;
}

/**
 * The orders in which the adults of a cell stand: one for marriage, and one for motherhood that mixes the wives again, so
 * that having children says nothing about the husband's age. Followers stand in neither.
 */
class Orders {
  private readonly maritalOrders: PermutationCache;
  private readonly maternalOrders: PermutationCache;

  constructor(
    private readonly plan: CohortPlan,
    private readonly wives: ReadonlyMap<number, number>,
    private readonly seating: Seating,
  ) {
    this.maritalOrders = new PermutationCache(plan.spec.seed, 'people/marital-order');
    this.maternalOrders = new PermutationCache(plan.spec.seed, 'people/maternal-order');
  }

  marital({ cell, rank }: Seat): number | undefined {
    const followers = this.followersOf(cell);
    if (rank < followers) return undefined;
    return this.maritalOrders.get(cell.number, cell.size - followers).apply(rank - followers);
  }

  adultAt({ cell, position }: Position): Seat {
    const followers = this.followersOf(cell);
    const order = this.maritalOrders.get(cell.number, cell.size - followers);
    return this.seating.at(cell, followers + order.invert(position));
  }

  maternal(seat: Seat): number | undefined {
    const position = this.marital(seat);
    const wives = this.wives.get(seat.cell.number) ?? 0;
    if (position === undefined || position >= wives) return position;
    return this.maternalOrders.get(seat.cell.number, wives).apply(position);
  }

  motherAt({ cell, position }: Position): Seat {
    const wives = this.wives.get(cell.number) ?? 0;
    if (position >= wives) return this.adultAt({ cell, position });
    return this.adultAt({ cell, position: this.maternalOrders.get(cell.number, wives).invert(position) });
  }

  private followersOf(cell: Cell): number {
    return this.plan.people.byCell[cell.number]?.lookAlikes ?? 0;
  }
}
