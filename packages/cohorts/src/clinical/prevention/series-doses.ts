// When the doses of one vaccine series are given: at which visits, in which order.

import { type EpochDay, toEpochDay } from '@synthward/kernel';
import type { LifeEncounter, LifeFacts } from '../life/clinical-life';
import { addMonths } from './add-months';
import type { VaccineSeries } from './vaccine-schedule';

export interface SeriesDose {
  readonly encounter: LifeEncounter;
  /** From 1, doses of before the history included. */
  readonly dose: number;
}

/** Least days between two doses of a series: the CDC's shortest interval. */
const SPACING_DAYS = 28;
/** A dose counts that comes so much too early: the CDC's grace period. */
const EARLY_DAYS = 4;

/** Engine assumptions: how long a due dose is still offered, and how long it waits for a check-up. */
const INFANT_MONTHS = 24;
const INFANT_OFFER = { graceDays: 90, waitDays: 30 };
const LATER_OFFER = { graceDays: 400, waitDays: 200 };

/** A dose that can be given from `from` to `until`; other visits than check-ups give it from `overdueFrom` on. */
interface Offer {
  readonly from: EpochDay;
  readonly overdueFrom: EpochDay;
  readonly until: EpochDay;
}

/**
 * The doses given at ambulatory visits of the history, to somebody who takes the series. Those that were due before it
 * count as given on time; one that no visit came for in time is left out. Later visits move none of the earlier doses.
 */
export function dosesOf(
  series: VaccineSeries,
  facts: Pick<LifeFacts, 'birthDay' | 'fromDay'>,
  ambulatory: readonly LifeEncounter[],
): SeriesDose[] {
  const course = new SeriesCourse(series, facts.birthDay);
  course.presumeGivenBefore(facts.fromDay);
  const doses: SeriesDose[] = [];
  for (const encounter of ambulatory) {
    if (course.isOver) break;
    const dose = course.giveAt(encounter);
    if (dose !== undefined) doses.push({ encounter, dose });
  }
  return doses;
}

const DAYS_A_MONTH = 30.436875;
const SAFETY_DAYS = 10; // more than a dose may be early and months differ

/** Whether a dose of the series can fall into the history, by a rough look at the ages: most series are soon left out. */
export function canBeDue(
  { months, untilMonth, bornBefore }: VaccineSeries,
  { birthDay, fromDay, toDay }: Pick<LifeFacts, 'birthDay' | 'fromDay' | 'toDay'>,
): boolean {
  const [first = 0] = months;
  if (first * DAYS_A_MONTH - SAFETY_DAYS > toDay - birthDay) return false;
  if (untilMonth !== null && untilMonth * DAYS_A_MONTH + SAFETY_DAYS < fromDay - birthDay) return false;
  return bornBefore === null || birthDay < toEpochDay({ year: bornBefore, month: 1, day: 1 });
}

/** Goes through the doses of one series in order of time. */
class SeriesCourse {
  private next = 0;
  private given = 0;
  private lastDay = Number.NEGATIVE_INFINITY;
  private offer: Offer | undefined;
  private readonly earliest: EpochDay;
  private readonly end: EpochDay;

  constructor(
    private readonly series: VaccineSeries,
    private readonly birthDay: EpochDay,
  ) {
    this.earliest = toEpochDay({ year: series.firstYear, month: 1, day: 1 });
    this.end =
      series.untilMonth === null ? Number.POSITIVE_INFINITY : addMonths(birthDay, series.untilMonth) - 1;
    this.offer = this.nextOffer();
  }

  get isOver(): boolean {
    return this.offer === undefined;
  }

  presumeGivenBefore(day: EpochDay): void {
    while (this.offer && this.offer.from < day) {
      if (this.offer.from <= this.offer.until) this.markGiven(this.offer.from);
      else this.moveOn();
    }
  }

  /** The number of the dose that a visit gives, if any. */
  giveAt({ day, purpose }: LifeEncounter): number | undefined {
    while (this.offer && day > this.offer.until) this.moveOn();
    if (!this.offer) return undefined;
    if (day < (purpose === 'wellness' ? this.offer.from : this.offer.overdueFrom)) return undefined;
    this.markGiven(day);
    return this.given;
  }

  private markGiven(day: EpochDay): void {
    this.given += 1;
    this.lastDay = day;
    this.moveOn();
  }

  private moveOn(): void {
    this.next += 1;
    this.offer = this.nextOffer();
  }

  private nextOffer(): Offer | undefined {
    const months = this.series.months[this.next];
    if (months === undefined) return undefined;
    const earliest = Math.max(this.birthDay, this.earliest, this.lastDay + SPACING_DAYS);
    const due = Math.max(addMonths(this.birthDay, months), earliest);
    const from = Math.max(due - EARLY_DAYS, earliest);
    const { graceDays, waitDays } = months < INFANT_MONTHS ? INFANT_OFFER : LATER_OFFER;
    return { from, overdueFrom: due + waitDays, until: Math.min(due + graceDays, this.end) };
  }
}
