// Nobody is in two places: visits that cannot be planned are kept off one another.

import { absorb, covers, type VisitDraft } from './visit-draft';
import { workdayFrom } from './workday';

const REST_AFTER_STAY_DAYS = 7;

/**
 * The visits in order of time, no two on one day. Those of one day become one, a stay before an emergency before the
 * rest; an emergency during a stay ends that stay, and what can wait is seen to after it. Whatever comes later changes
 * a visit by ending it early alone.
 */
export function keepApart(visits: readonly VisitDraft[]): VisitDraft[] {
  const kept = keepUrgentApart(visits.filter(isUrgent).sort(byDayAndRank));
  for (const visit of visits.filter((one) => !isUrgent(one)).sort(byDayAndRank)) fitIn(visit, kept);
  return kept.sort(byDayAndRank);
}

/** The first working day from `day` on which none of the visits is, with a rest after a visit in the way. */
export function freeWorkday(visits: readonly VisitDraft[], day: number): number {
  for (let free = workdayFrom(day); ; ) {
    const inTheWay = visits.find((visit) => covers(visit, free));
    if (!inTheWay) return free;
    free = workdayFrom(inTheWay.lastDay + REST_AFTER_STAY_DAYS);
  }
}

function isUrgent({ setting }: VisitDraft): boolean {
  return setting === 'inpatient' || setting === 'emergency';
}

const rankOf: Record<VisitDraft['setting'], number> = {
  inpatient: 0,
  emergency: 1,
  ambulatory: 2,
  virtual: 3,
};

function byDayAndRank(a: VisitDraft, b: VisitDraft): number {
  return a.day - b.day || rankOf[a.setting] - rankOf[b.setting];
}

function keepUrgentApart(sorted: readonly VisitDraft[]): VisitDraft[] {
  const kept: VisitDraft[] = [];
  for (const visit of sorted) {
    const before = kept.at(-1);
    if (before?.day === visit.day) {
      absorb(before, visit);
      continue;
    }
    if (before && covers(before, visit.day)) before.lastDay = visit.day - 1;
    kept.push(visit);
  }
  return kept;
}

function fitIn(visit: VisitDraft, kept: VisitDraft[]): void {
  const sameDay = kept.find(({ day }) => day === visit.day);
  if (sameDay) {
    absorb(sameDay, visit);
    return;
  }
  visit.day = freeWorkday(kept, visit.day);
  visit.lastDay = visit.day;
  kept.push(visit);
}
