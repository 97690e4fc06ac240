// Follow-up visits: what falls due within a month shares one.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../clinical-life';
import type { CareDue } from './care-dues';
import { freeWorkday } from './keep-apart';
import { orderOf } from './procedure-visits';
import { draftVisit, seeTo, type VisitDraft } from './visit-draft';

/** Engine assumptions: share of follow-ups by video, and of what can be done by video. */
const SHARE_BY_VIDEO = { followUp: 0.12, procedure: 0.7 };

interface Calendar {
  /** Visits that cannot be moved. */
  readonly fixed: readonly VisitDraft[];
  /** Check-ups and other visits that also see to what is due about that time. */
  readonly hosts: readonly VisitDraft[];
}

/**
 * The follow-up visits for all that is due, in order of time. What is due near a host is seen to there; else the
 * first due of a month sets the day, and the rest of the month joins it.
 */
export function shareVisits(facts: LifeFacts, dues: readonly CareDue[], calendar: Calendar): VisitDraft[] {
  const visits: VisitDraft[] = [];
  const movable = dues.map((due) => ({ ...due, day: freeWorkday(calendar.fixed, due.day) }));
  for (const due of movable.sort((a, b) => a.day - b.day)) {
    const host = nearest(calendar.hosts, due) ?? joinable(visits.at(-1), due);
    if (host) seeToDue(host, due);
    else visits.push(visitFor(due));
  }
  chooseVideos(facts, visits);
  return visits;
}

function nearest(hosts: readonly VisitDraft[], due: CareDue): VisitDraft | undefined {
  let best: VisitDraft | undefined;
  for (const visit of hosts) {
    if (!isWithinReach(visit, due)) continue;
    if (!best || distance(visit.day, due.day) < distance(best.day, due.day)) best = visit;
  }
  return best;
}

function joinable(visit: VisitDraft | undefined, due: CareDue): VisitDraft | undefined {
  return visit && isWithinReach(visit, due) ? visit : undefined;
}

function isWithinReach({ day }: VisitDraft, due: CareDue): boolean {
  return due.course.onsetDay <= day && distance(day, due.day) <= due.reachDays;
}

function distance(a: EpochDay, b: EpochDay): number {
  return Math.abs(a - b);
}

function visitFor(due: CareDue): VisitDraft {
  const visit = draftVisit('follow-up', 'ambulatory', due.day);
  seeToDue(visit, due);
  return visit;
}

function seeToDue(visit: VisitDraft, due: CareDue): void {
  seeTo(visit, due.course);
  const order = orderOf(due);
  if (order && !visit.orders.some(({ step }) => step.snomed === order.step.snomed)) visit.orders.push(order);
}

/** Never twice in a row: what cannot be measured by video would wait too long. */
function chooseVideos(facts: LifeFacts, visits: readonly VisitDraft[]): void {
  let isAllowed = true;
  for (const visit of visits) {
    const isByVideo: boolean = isAllowed && suitsVideo(facts, visit);
    isAllowed = !isByVideo;
    if (!isByVideo) continue;
    visit.purpose = 'virtual';
    visit.setting = 'virtual';
  }
}

function suitsVideo({ seed, index }: LifeFacts, { day, orders }: VisitDraft): boolean {
  if (orders.some(({ step }) => step.setting !== 'virtual')) return false;
  const share = orders.length > 0 ? SHARE_BY_VIDEO.procedure : SHARE_BY_VIDEO.followUp;
  return keyedStream(seed, index, 'life/by-video', day).chance(share);
}
