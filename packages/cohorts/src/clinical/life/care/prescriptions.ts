// What somebody takes, through time: started, shared between conditions, changed, renewed, ended.

import type { EpochDay } from '@synthward/kernel';
import type { MedicationRow } from '../../codes/medications';
import type { ActiveTreatment } from '../../physiology';
import type { LifeMedication } from '../clinical-life';
import type { Course } from '../course';
import type { TellingWindow } from '../telling-window';
import type { Visit } from '../timeline/visit';
import { lapseDayOf, type MedicationOrder, toMedication } from './medication-order';
import { doTheSame, substancesOf } from './substances';

/** A medication that is taken. */
export interface Holding {
  readonly row: MedicationRow;
  readonly substances: readonly string[];
  readonly sinceDay: EpochDay;
  /** The planned end of a course; null for a lasting treatment. */
  readonly untilDay: EpochDay | null;
  /** The conditions that it is taken for. */
  readonly takenFor: Course[];
  /** Null for what was ordered before the time told of. */
  order: MedicationOrder | null;
  /** What took its place. */
  successor: Holding | null;
}

export interface Wanted {
  readonly row: MedicationRow;
  readonly course: Course;
  /** Length of a course; null for a lasting treatment. */
  readonly days: number | null;
}

/** When something is ordered, and at which visit if the history tells of it. */
export interface OrderTime {
  readonly day: EpochDay;
  readonly visit: Visit | null;
}

/** Half a month before the year is over, so that nobody runs out. */
const RENEWED_AFTER_DAYS = 335;

/** The medications of one person; calls come in order of time. */
export class Prescriptions {
  private readonly holdings: Holding[] = [];
  private readonly orders: MedicationOrder[] = [];

  /** Drops the courses that are over by the day. */
  reach(day: EpochDay): void {
    for (let i = this.holdings.length - 1; i >= 0; i -= 1) {
      const untilDay = this.holdings[i]?.untilDay ?? null;
      if (untilDay !== null && untilDay <= day) this.holdings.splice(i, 1);
    }
  }

  /** What is taken, in the order in which it was begun. */
  treatments(): ActiveTreatment[] {
    return this.holdings.map(({ row, sinceDay }) => ({ rxnorm: row.rxnorm, sinceDay }));
  }

  /** Starts a medication, unless one taken for another condition does the same for as long. */
  add(wanted: Wanted, at: OrderTime): Holding {
    const similar = this.similarTo(wanted);
    if (!similar) return this.order(wanted, [wanted.course], at);
    if (!outlasts(similar, wanted, at.day)) return this.replace(similar, wanted, at);
    similar.takenFor.push(wanted.course);
    return similar;
  }

  /**
   * Takes a medication in the place of a former one, and of whatever else does the same for the condition. Other
   * conditions keep the former, unless both do the same.
   */
  change(former: Holding, wanted: Wanted, at: OrderTime): Holding {
    const current = successorOf(former);
    const taken = this.holdings.includes(current)
      ? this.supersede(current, wanted, at)
      : this.add(wanted, at);
    for (const holding of [...this.holdings]) {
      const isDuplicate = holding !== taken && doTheSame(holding.substances, taken.substances);
      if (isDuplicate && holding.takenFor.includes(wanted.course)) this.giveWay(holding, taken, at);
    }
    return taken;
  }

  /** Orders anew what lasts, was ordered a year ago or before the time told of, and may be renewed at this visit. */
  renew(visit: Visit, mayRenew: (holding: Holding) => boolean): void {
    const { day } = visit.encounter;
    for (const holding of this.holdings) {
      const { order, untilDay } = holding;
      const isFresh = order !== null && day - order.visit.encounter.day < RENEWED_AFTER_DAYS;
      if (untilDay !== null || isFresh || !mayRenew(holding)) continue;
      if (order) order.endDay = Math.min(day, lapseDayOf(order));
      const [course] = holding.takenFor;
      if (course) holding.order = this.issue({ row: holding.row, course, days: null }, visit);
    }
  }

  /** Everything ordered, in order of time, as it stands on the last day. */
  medications(window: TellingWindow, isDead: boolean): LifeMedication[] {
    return this.orders.map((order) => toMedication(order, window, isDead));
  }

  private similarTo({ row, course }: Wanted, other?: Holding): Holding | undefined {
    const substances = substancesOf(row.display);
    return this.holdings.find(
      (holding) =>
        (holding.row.rxnorm === row.rxnorm || doTheSame(holding.substances, substances)) &&
        holding !== other &&
        !holding.takenFor.includes(course),
    );
  }

  private supersede(current: Holding, wanted: Wanted, at: OrderTime): Holding {
    const others = current.takenFor.filter((course) => course !== wanted.course);
    if (others.length === 0 || doTheSame(current.substances, substancesOf(wanted.row.display)))
      return this.replace(current, wanted, at);
    current.takenFor.splice(0, current.takenFor.length, ...others);
    return this.add(wanted, at);
  }

  private replace(former: Holding, wanted: Wanted, at: OrderTime): Holding {
    const similar = this.similarTo(wanted, former);
    const isCovered = similar !== undefined && outlasts(similar, wanted, at.day);
    const successor = isCovered ? similar : this.order(wanted, [wanted.course], at);
    this.giveWay(former, successor, at);
    return successor;
  }

  /** Stops a medication; what it was taken for is treated by its successor. */
  private giveWay(former: Holding, successor: Holding, { day }: OrderTime): void {
    const isSame = former.row.rxnorm === successor.row.rxnorm;
    this.stop(former, day, isSame ? 'Ordered anew for longer' : `Changed to ${successor.row.display}`);
    for (const course of former.takenFor)
      if (!successor.takenFor.includes(course)) successor.takenFor.push(course);
    former.successor = successor;
  }

  private stop(holding: Holding, day: EpochDay, reason: string): void {
    this.holdings.splice(this.holdings.indexOf(holding), 1);
    const { order } = holding;
    if (!order) return;
    const lapseDay = lapseDayOf(order);
    order.endDay = Math.min(day, lapseDay);
    order.stopReason = day < lapseDay ? reason : null;
  }

  private order(wanted: Wanted, takenFor: Course[], { day, visit }: OrderTime): Holding {
    const holding: Holding = {
      row: wanted.row,
      substances: substancesOf(wanted.row.display),
      sinceDay: day,
      untilDay: wanted.days === null ? null : day + wanted.days,
      takenFor,
      order: visit && this.issue(wanted, visit),
      successor: null,
    };
    this.holdings.push(holding);
    return holding;
  }

  /** One order a day for a medication: a second one goes on with the first. */
  private issue({ row, course, days }: Wanted, visit: Visit): MedicationOrder {
    const key = `${row.rxnorm}/${visit.date}`;
    const endDay = days === null ? null : visit.encounter.day + days;
    const order = { key, visit, row, course, days, endDay, stopReason: null };
    const known = this.orders.findIndex((one) => one.key === key);
    if (known < 0) this.orders.push(order);
    else this.orders[known] = order;
    return order;
  }
}

function outlasts({ untilDay }: Holding, { days }: Wanted, day: EpochDay): boolean {
  return untilDay === null || (days !== null && day + days <= untilDay);
}

function successorOf(holding: Holding): Holding {
  let current = holding;
  while (current.successor) current = current.successor;
  return current;
}
